"""Where a fetch may lead: redirects and targets, with a real server on loopback."""

from __future__ import annotations

import socket

import httpx
import pytest

from plugins.aggregator.fetch import Limits
from tests.support.feedserver import Answer, serving
from tests.support.fetching import BODY, PUBLIC, answered, fetch, only, refusal, refused


class TestRedirects:
    def redirect(self, to: str, status: int = 302) -> Answer:
        return Answer(status=status, headers={"Location": to})

    def test_followed(self):
        """A redirect is followed; relative links then count from where the answer came from."""
        with serving({"/feed": self.redirect("/map/nieuw?key=x"), "/map/nieuw": Answer(body=BODY)}) as server:
            found = fetch(server.url())
        assert found.body == BODY
        assert found.url == server.url("/map/nieuw")
        assert found.moved_to == ""

    def test_moved_for_good(self):
        """A permanent move is told, without its key; one temporary step makes it temporary."""
        answers = {
            "/feed": self.redirect("/een?key=GEHEIM", 301),
            "/een": Answer(body=BODY),
            "/half": self.redirect("/feed", 302),
        }
        with serving(answers) as server:
            assert fetch(server.url()).moved_to == server.url("/een") + "?…"
            assert fetch(server.url("/half")).moved_to == ""

    @pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
    def test_a_loop(self, status: int):
        """A redirect that leads round and round ends."""
        with serving({"/feed": self.redirect("/twee", status), "/twee": self.redirect("/feed", status)}) as server:
            assert "redirect" in refused(server.url()).detail
            assert len(server.requests) == Limits().redirects + 1

    @pytest.mark.parametrize(
        "to",
        [
            "file:///etc/passwd",
            "ftp://bron.example/",
            "javascript:alert(1)",
            "",
            "/feed",
            "http://[::1",
            "http://:80/",
            "http://127.0.0.1:99999/",
        ],
    )
    def test_to_nowhere(self, to: str):
        """A redirect to a file, another protocol or itself is refused."""
        with serving({"/feed": self.redirect(to)}) as server:
            refused(server.url())
            assert len(server.requests) == 1

    @pytest.mark.parametrize(
        "to", ["http://127.0.0.2/", "http://10.0.0.1/", "http://[::1]/", "http://169.254.169.254/"]
    )
    def test_into_our_own_network(self, to: str):
        """A public server cannot send us to a machine of our own network."""
        error = refusal(self.redirect(to), settings=PUBLIC, guard=only("127.0.0.1"))
        assert "private address" in error.detail

    def test_slow_redirects_share_one_limit(self):
        """All redirects together take no longer than one answer may."""
        error = refusal(Answer(status=302, headers={"Location": "/x"}), limits=Limits(seconds=0.0))
        assert "timeout" in error.detail


class TestTargets:
    @pytest.mark.parametrize(
        "host",
        ["127.0.0.1", "localhost", "2130706433", "0x7f.1", "[::1]", "[::ffff:127.0.0.1]", "0", "169.254.169.254"],
    )
    def test_our_own_machine(self, host: str):
        """However our own machine or network is spelt, nobody makes us read it."""
        with serving({"/feed": Answer(body=BODY)}) as server:
            error = refused(f"http://{host}:{server.port}/feed", settings=PUBLIC)
            assert server.requests == []
        assert "private" in error.detail or "DNS" in error.detail or "InvalidURL" in error.detail

    def test_a_name_with_one_private_address(self):
        """One private address among public ones refuses the name."""

        async def resolve(_: str, __: int) -> tuple[str, ...]:
            return ("93.184.216.34", "10.0.0.1")

        assert "private" in refused("http://bron.example/", settings=PUBLIC, resolve=resolve).detail

    def test_the_checked_address_is_the_one_used(self):
        """A name is resolved once: it cannot point elsewhere a moment later. The server still hears its name."""
        asked: list[str] = []

        async def resolve(host: str, _: int) -> tuple[str, ...]:
            asked.append(host)
            return ("127.0.0.1",) if len(asked) == 1 else ("10.0.0.1",)

        with serving({"/feed": Answer(body=BODY)}) as server:
            url = server.url(host="bron.example")
            found = fetch(url, settings=PUBLIC, resolve=resolve, guard=only("127.0.0.1"))
            assert server.headers()["host"] == f"bron.example:{server.port}"
        assert (found.body, asked) == (BODY, ["bron.example"])

    def test_the_certificate_is_that_of_the_name(self):
        """Over TLS the name, not the address, is what the certificate must fit."""
        seen: list[httpx.Request] = []

        def handler(request: httpx.Request) -> httpx.Response:
            seen.append(request)
            return httpx.Response(200, stream=httpx.ByteStream(BODY))

        async def resolve(_: str, __: int) -> tuple[str, ...]:
            return ("93.184.216.34",)

        fetch("https://bron.example/feed", settings=PUBLIC, resolve=resolve, transport=httpx.MockTransport(handler))
        (request,) = seen
        assert request.url.host == "93.184.216.34"
        assert request.headers["host"] == "bron.example"
        assert request.extensions["sni_hostname"] == "bron.example"

    def test_the_next_address(self):
        """When the first address of a name does not answer, the next one is tried."""

        async def resolve(_: str, __: int) -> tuple[str, ...]:
            return ("127.0.0.9", "127.0.0.1")

        with serving({"/feed": Answer(body=BODY)}) as server:
            assert fetch(server.url(host="bron.example"), resolve=resolve).body == BODY

    def test_a_name_that_does_not_exist(self):
        """An unknown name is a failure of this source."""

        async def resolve(_: str, __: int) -> tuple[str, ...]:
            raise socket.gaierror

        assert "DNS" in refused("http://bestaat-niet.example/", resolve=resolve).detail

    def test_no_proxy_from_the_environment(self, monkeypatch: pytest.MonkeyPatch):
        """A proxy in the environment would undo the check of addresses."""
        monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:1")
        monkeypatch.setenv("ALL_PROXY", "http://127.0.0.1:1")
        assert answered(Answer(body=BODY)).body == BODY
