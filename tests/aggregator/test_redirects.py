"""Redirects between http and https, with real TLS on loopback: where they lead, and what goes along."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field

import httpx
import pytest

from plugins.aggregator.errors import FetchError
from plugins.aggregator.fetch import Fetcher, Limits
from plugins.aggregator.model import Fetched, Request, Visit
from tests.support.chaos import DOMAIN, LOOPBACK, Chaos, Talk, answers, misbehaving, resolve
from tests.support.feeds import make_source
from tests.support.fetching import BODY, PUBLIC, only
from tests.support.networks import MARK

PRIVATE = "http://10.0.0.1/feed"


@dataclass(slots=True)
class Journey:
    """A fetch along a row of addresses, each of which sends on to the next; the last one answers.

    A hop is scheme and name, `https een`, or a whole address; `expired een` is https with a certificate that is over.
    `more` ends every address.
    """

    hops: tuple[str, ...]
    more: str = ""
    token: str = ""
    login: str = ""
    key_name: str = ""
    addresses: list[str] = field(default_factory=list)
    heard: list[tuple[str, dict[str, str]]] = field(default_factory=list)  #: path and headers that came in

    def run(self) -> Fetched:
        """What came of it. Raises FetchError."""
        return asyncio.run(self._run())

    async def _run(self) -> Fetched:
        names = {hop.partition(" ")[2] for hop in self.hops} - {""}
        async with misbehaving(dict.fromkeys(names, self._behave), is_secure=True) as chaos:
            self.addresses = [self._address(chaos, number, hop) for number, hop in enumerate(self.hops)]
            transport = httpx.AsyncHTTPTransport(verify=chaos.trust(), trust_env=False)
            seams = {"transport": transport, "resolve": resolve, "guard": only(LOOPBACK)}
            url = self.addresses[0].replace("://", f"://{self.login}", 1)
            async with Fetcher(PUBLIC, limits=Limits(seconds=10.0), **seams) as fetcher:
                request = Request(url=url, key_name=self.key_name)
                return await fetcher.fetch(make_source(url=url), Visit(source="bron"), request, self.token)

    def _address(self, chaos: Chaos, number: int, hop: str) -> str:
        scheme, _, name = hop.partition(" ")
        certificate = {"https": "good", "expired": "expired"}.get(scheme)
        port = chaos.secure_ports[certificate] if certificate else chaos.port
        return f"{'https' if certificate else 'http'}://{name}.{DOMAIN}:{port}/{number}{self.more}" if name else hop

    async def _behave(self, talk: Talk) -> None:
        self.heard.append((talk.path, dict(talk.headers)))
        after = int(talk.path[1]) + 1
        if after < len(self.addresses):
            answer = answers(b"", 302, Location=self.addresses[after], Set_Cookie="wie=jij; Path=/")
        else:
            answer = answers(BODY)
        await answer(talk)

    def carried(self, header: str) -> list[str | None]:
        """What came along in a header, by request."""
        return [headers.get(header) for _, headers in self.heard]


CHAINS = [
    ("http een", "https een"),
    ("https een", "http een"),
    ("http een", "https twee", "http drie"),
    ("https een", "http twee", "https een"),
    ("http een", "https een", "http een", "https twee", "http twee", "https een"),
]


class TestChains:
    @pytest.mark.parametrize("hops", CHAINS)
    def test_are_followed(self, hops: tuple[str, ...]):
        """News that everybody may read is read wherever it moved; links count from where it was found."""
        journey = Journey(hops)
        found = journey.run()
        assert (found.body, found.url) == (BODY, journey.addresses[-1])
        assert len(journey.heard) == len(hops)

    @pytest.mark.parametrize("hops", CHAINS)
    def test_leave_no_crumbs(self, hops: tuple[str, ...]):
        """No cookie that one of them sets is brought to the next, not to itself either; nor where we came from."""
        journey = Journey(hops)
        journey.run()
        assert journey.carried("cookie") == journey.carried("referer") == [None] * len(hops)

    @pytest.mark.parametrize("hops", [*CHAINS, ("https een",), ("http een",)])
    def test_into_our_own_network(self, hops: tuple[str, ...]):
        """However far the way round, it does not lead to a machine of ours."""
        journey = Journey((*hops[:5], PRIVATE))
        with pytest.raises(FetchError, match="private address"):
            journey.run()

    def test_a_bad_certificate_half_way(self):
        """Https on the way must hold, too."""
        with pytest.raises(FetchError, match="verlopen"):
            Journey(("http een", "expired een")).run()


class TestKeys:
    @pytest.mark.parametrize(
        ("hops", "carried"),
        [
            (("https een", "https een"), [True, True]),
            (("https een", "http een"), [True, False]),
            (("https een", "https twee"), [True, False]),
            (("http een", "https een"), [True, False]),
            (("https een", "http een", "https een"), [True, False, True]),
            (("https een", "http twee", "https twee"), [True, False, False]),
        ],
    )
    @pytest.mark.parametrize("login", ["", "jan:wachtwoord@"])
    def test_in_a_header(self, hops: tuple[str, ...], carried: list[bool], login: str):
        """A key or a login goes to the machine that we meant, as we meant to speak to it: never on in the clear."""
        journey = Journey(hops, token="" if login else MARK, login=login)
        assert journey.run().body == BODY
        told = [bool(value) for value in journey.carried("authorization")]
        assert told == ([True, *[False] * (len(hops) - 1)] if login else carried)

    @pytest.mark.parametrize(
        "hops", [("https een", "http een"), ("https een", "https twee"), ("http een", "http twee")]
    )
    @pytest.mark.parametrize("more", [f"?key={MARK}", f"?x=1&token={MARK}", f"/private-{MARK}/basic.ics"])
    def test_in_the_address(self, hops: tuple[str, ...], more: str):
        """A server that copies our key into where it sends us does not make us carry it there, or in the clear."""
        journey = Journey(hops, more=more)
        with pytest.raises(FetchError, match="key astray") as caught:
            journey.run()
        assert len(journey.heard) == 1
        assert MARK not in f"{caught.value} {caught.value.advice}"

    def test_that_we_added(self):
        """The same for a key of `token_env`, wherever in the address it goes."""
        journey = Journey(("https een", f"http://een.{DOMAIN}:1/feed?other={MARK}"), token=MARK, key_name="sleutel")
        with pytest.raises(FetchError, match="key astray"):
            journey.run()
        assert [path for path, _ in journey.heard] == [f"/0?sleutel={MARK}"]

    @pytest.mark.parametrize("hops", [("http een", "https een"), ("https een", "https een"), ("http een", "http een")])
    def test_to_the_same_machine(self, hops: tuple[str, ...]):
        """A server that moves within itself, or to https, may keep the key that it has."""
        journey = Journey(hops, more=f"?key={MARK}")
        assert journey.run().body == BODY
        assert len(journey.heard) == 2
