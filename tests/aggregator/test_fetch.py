"""Fetching over HTTP, from a real server on loopback."""

from __future__ import annotations

import asyncio
import datetime as dt
import gzip
import logging
import socket
from typing import Any

import httpx
import pytest

from plugins.aggregator import FetchSettings
from plugins.aggregator.errors import FetchError
from plugins.aggregator.fetch import Fetcher, Limits
from plugins.aggregator.model import Fetched, Visit
from tests.support.feeds import make_source, rss
from tests.support.feedserver import Answer, FeedServer, serving

BODY = rss("een")
LOCAL = FetchSettings(contact="redactie@waterveen.example", allow_private=True)
PUBLIC = FetchSettings(contact="redactie@waterveen.example")


def fetch(url: str, *, settings: FetchSettings = LOCAL, visit: Visit | None = None, **seams: Any) -> Fetched:
    async def work() -> Fetched:
        async with Fetcher(settings, **seams) as fetcher:
            return await fetcher.fetch(make_source(url=url), visit or Visit(source="bron"))

    return asyncio.run(work())


def refused(url: str, **options: Any) -> FetchError:
    with pytest.raises(FetchError) as caught:
        fetch(url, **options)
    return caught.value


def answered(answer: Answer, **options: Any) -> Fetched:
    with serving({"/feed": answer}) as server:
        return fetch(server.url(), **options)


def refusal(answer: Answer, **options: Any) -> FetchError:
    with serving({"/feed": answer}) as server:
        return refused(server.url(), **options)


def only(*addresses: str) -> Any:
    """A guard that takes these addresses for public ones."""
    return addresses.__contains__


class TestAnswers:
    def test_an_ordinary_answer(self):
        """Body, type, validators and freshness of an answer are kept."""
        headers = {
            "Content-Type": "application/rss+xml",
            "ETag": 'W/"x"',
            "Last-Modified": "gisteren",
            "Cache-Control": "max-age=60",
        }
        found = answered(Answer(body=BODY, headers=headers))
        assert (found.body, found.content_type) == (BODY, "application/rss+xml")
        assert (found.etag, found.last_modified, found.max_age) == ('W/"x"', "gisteren", dt.timedelta(minutes=1))

    def test_who_we_are(self):
        """The server hears who asks and where to complain, and gets no cookie back."""
        with serving({"/feed": Answer(body=BODY, headers={"Set-Cookie": "a=b"})}) as server:
            fetch(server.url())
            headers = server.headers()
        assert headers["user-agent"] == "buurtportaal/1.0 (+redactie@waterveen.example)"
        assert headers["accept-encoding"] == "gzip"
        assert "cookie" not in headers
        assert headers["host"] == f"127.0.0.1:{server.port}"

    def test_packed(self):
        """A packed answer is unpacked."""
        answer = Answer(body=gzip.compress(BODY), headers={"Content-Encoding": "gzip"})
        assert answered(answer).body == BODY

    def test_not_modified(self):
        """Validators go back byte for byte; the answer 304 has no body."""

        def answer(handler: Any) -> Answer:
            same = handler.headers["If-None-Match"] == 'W/"\xe9"' and handler.headers["If-Modified-Since"] == "ooit"
            return Answer(status=304) if same else Answer(status=500)

        with serving({"/feed": answer}) as server:
            visit = Visit(source="bron", etag='W/"é"', last_modified="ooit")
            assert fetch(server.url(), visit=visit).body is None

    def test_not_modified_that_nobody_asked_for(self):
        """304 without a question is a mistake of the server."""
        assert "304" in refusal(Answer(status=304)).detail

    @pytest.mark.parametrize(
        ("status", "word"),
        [(204, "leeg"), (401, "wachtwoord"), (403, "403"), (404, "404"), (410, "gone"), (418, "418"), (500, "500")],
    )
    def test_statuses(self, status: int, word: str):
        """Every other status is a failure with a reason and an advice."""
        error = refusal(Answer(status=status))
        assert word in error.detail
        assert error.advice

    @pytest.mark.parametrize(("status", "header"), [(429, "120"), (503, "Fri, 20 Nov 2126 08:00:00 GMT")])
    def test_please_wait(self, status: int, header: str):
        """A request to wait is passed on."""
        assert refusal(Answer(status=status, headers={"Retry-After": header})).retry_after > dt.timedelta(seconds=119)


class TestLimits:
    def test_a_server_that_stalls(self):
        """A server that begins and does not go on is left."""
        error = refusal(Answer(body=BODY, stall=True), limits=Limits(seconds=0.3))
        assert "timeout" in error.detail

    def test_too_large(self):
        """An answer without end is left when it is too large."""
        error = refusal(Answer(body=b"x" * 10_000, endless=True), limits=Limits(bytes=100_000))
        assert "too large" in error.detail

    def test_a_gzip_bomb(self):
        """What counts is the size after unpacking."""
        bomb = Answer(body=gzip.compress(b"\0" * 20_000_000), headers={"Content-Encoding": "gzip"})
        assert "too large" in refusal(bomb).detail

    def test_cut_off(self):
        """An answer shorter than its server said is no answer."""
        assert "verbinding" in refusal(Answer(body=BODY, length=len(BODY) + 10)).detail

    def test_nobody_there(self):
        """A machine that does not listen is a failure of this source."""
        with socket.socket() as taken:
            taken.bind(("127.0.0.1", 0))
            assert "ConnectError" in refused(f"http://127.0.0.1:{taken.getsockname()[1]}/").detail

    def test_no_http(self):
        """A server that speaks something else is a failure of this source."""

        async def greet(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            writer.write(b"SSH-2.0\r\n\r\n")
            writer.close()
            await writer.wait_closed()

        async def work() -> None:
            server = await asyncio.start_server(greet, "127.0.0.1", 0)
            async with server, Fetcher(LOCAL, limits=Limits(seconds=5)) as fetcher:
                port = server.sockets[0].getsockname()[1]
                await fetcher.fetch(make_source(url=f"http://127.0.0.1:{port}/"), Visit(source="bron"))

        with pytest.raises(FetchError, match="verbinding"):
            asyncio.run(work())

    def test_at_most_two_at_a_time(self):
        """One host never gets more than two of our questions at the same time."""
        busy, most = [0], [0]

        async def handler(_: httpx.Request) -> httpx.Response:
            busy[0] += 1
            most[0] = max(most[0], busy[0])
            for _step in range(5):
                await asyncio.sleep(0)
            busy[0] -= 1
            return httpx.Response(200, stream=httpx.ByteStream(BODY))

        async def work() -> None:
            async with Fetcher(LOCAL, transport=httpx.MockTransport(handler)) as fetcher:
                sources = [make_source(url=f"http://127.0.0.1/{n}") for n in range(8)]
                await asyncio.gather(*(fetcher.fetch(source, Visit(source="bron")) for source in sources))

        asyncio.run(work())
        assert most[0] == 2


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


class TestSecrets:
    def test_a_login_in_the_address(self):
        """A login in the address is used, and shown nowhere."""
        with serving({"/feed": Answer(body=BODY)}) as server:
            found = fetch(server.url().replace("//", "//jan:GEHEIM@"))
            assert server.headers()["authorization"].startswith("Basic ")
        assert "GEHEIM" not in str(found)

    @pytest.mark.parametrize(
        "answer",
        [
            Answer(status=404),
            Answer(status=301, headers={"Location": "ftp://x/?key=GEHEIM"}),
            Answer(body=b"x" * 99, length=200),
            Answer(body=b"x", stall=True),
        ],
        ids=["missing", "redirect", "cut", "stall"],
    )
    def test_a_key_in_the_address(self, answer: Answer, caplog: pytest.LogCaptureFixture):
        """No failure shows the key of a feed, in its message, its chain of causes or a log."""
        caplog.set_level(logging.DEBUG)
        with serving({"/feed": answer}) as server:
            error: BaseException | None = refused(server.url("/feed?key=GEHEIM"), limits=Limits(seconds=0.3))
        assert error is not None
        assert "GEHEIM" not in f"{error} {error.args} {error.__cause__!r}"
        assert "GEHEIM" not in caplog.text


def test_the_server_of_these_tests_is_real():
    """The helper serves over a socket; nothing here is pretended."""
    with serving({"/feed": Answer(body=BODY)}) as server:
        assert isinstance(server, FeedServer)
        with socket.create_connection(("127.0.0.1", server.port)) as connection:
            connection.sendall(b"GET /feed HTTP/1.1\r\nHost: x\r\n\r\n")
            assert connection.recv(20).startswith(b"HTTP/1.1 200")
