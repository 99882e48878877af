"""Fetching over TLS: certificates that hold, and all those that do not."""

from __future__ import annotations

import asyncio

import httpx
import pytest

from plugins.aggregator.errors import FetchError
from plugins.aggregator.fetch import Fetcher, Limits
from plugins.aggregator.model import Fetched, Visit
from tests.support.chaos import LOOPBACK, answers, misbehaving, resolve
from tests.support.feeds import make_source
from tests.support.fetching import BODY, PUBLIC, only


def fetch(certificate: str, *, is_trusting: bool = True) -> Fetched:
    async def work() -> Fetched:
        async with misbehaving({"bron": answers(BODY)}, is_secure=True) as chaos:
            transport = httpx.AsyncHTTPTransport(verify=chaos.trust() if is_trusting else True, trust_env=False)
            seams = {"transport": transport, "resolve": resolve, "guard": only(LOOPBACK)}
            async with Fetcher(PUBLIC, limits=Limits(seconds=10.0), **seams) as fetcher:
                return await fetcher.fetch(make_source(url=chaos.secure_url("bron", certificate)), Visit(source="bron"))

    return asyncio.run(work())


class TestCertificates:
    def test_a_good_one(self):
        """A certificate of the name, from an issuer we trust, lets us read."""
        assert fetch("good").body == BODY

    @pytest.mark.parametrize(
        ("certificate", "words"),
        {
            "expired": "verlopen",
            "early": "not yet valid",
            "other-name": "andere naam",
            "unknown-issuer": "unknown issuer",
        }.items(),
    )
    def test_a_bad_one(self, certificate: str, words: str):
        """What is wrong with a certificate is said in words, with who can mend it."""
        with pytest.raises(FetchError, match=words) as caught:
            fetch(certificate)
        assert "beheerder" in caught.value.advice

    def test_an_issuer_that_nobody_knows(self):
        """Our own issuer is none to a client that was not told of it."""
        with pytest.raises(FetchError, match="self-signed or unknown issuer"):
            fetch("good", is_trusting=False)
