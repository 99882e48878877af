"""Which machines a feed may lead us to."""

from __future__ import annotations

import pytest

from plugins.aggregator.targets import is_public

PUBLIC = ["93.184.216.34", "2a00:1450:400e:80f::200e", "::ffff:93.184.216.34", "64:ff9b::5db8:d822"]
PRIVATE = [
    "127.0.0.1", "127.8.8.8", "10.0.0.1", "172.16.3.4", "192.168.1.1", "169.254.169.254", "100.64.0.1", "0.0.0.0",
    "192.0.2.1", "198.18.0.1", "224.0.0.1", "240.0.0.1", "255.255.255.255", "::1", "::", "fe80::1", "fe80::1%eth0",
    "fc00::1", "fd12:3456::1", "ff02::1", "2001:db8::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "64:ff9b::7f00:1",
    "2002:7f00:1::", "2002:c0a8:101::", "geen adres", "",
]  # fmt: skip


class TestIsPublic:
    @pytest.mark.parametrize("address", PUBLIC)
    def test_the_internet(self, address: str):
        """Ordinary addresses are allowed, also when IPv6 carries them."""
        assert is_public(address)

    @pytest.mark.parametrize("address", PRIVATE)
    def test_our_own_network(self, address: str):
        """Nothing of our own machine or network can be reached, in whatever clothes."""
        assert not is_public(address)
