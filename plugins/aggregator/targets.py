"""Which machines a feed may lead us to. Pure.

A feed's address, and each redirect, is somebody else's text; without this check it could make our machine
read what only its own network may see.
"""

from __future__ import annotations

import ipaddress
from collections.abc import Callable

#: Says whether we may connect to an IP address.
Guard = Callable[[str], bool]

_NAT64 = ipaddress.IPv6Network("64:ff9b::/96")


def is_public(address: str) -> bool:
    """Whether an IP address belongs to the public internet: not private, loopback, link-local, shared or reserved.

    An IPv6 address that carries an IPv4 address (mapped, 6to4, Teredo, NAT64) is judged by the one it carries.
    """
    try:
        ip = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return False
    if isinstance(ip, ipaddress.IPv6Address):
        ip = _carried(ip) or ip
    return ip.is_global and not ip.is_multicast and not ip.is_reserved


def is_any(address: str) -> bool:
    """The guard of `allow_private`: every address will do."""
    return bool(address)


def _carried(ip: ipaddress.IPv6Address) -> ipaddress.IPv4Address | None:
    if ip in _NAT64:
        return ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)
    return ip.ipv4_mapped or ip.sixtofour or (ip.teredo[1] if ip.teredo else None)
