"""Fetching over HTTP, from a real server on loopback: answers, limits and secrets."""

from __future__ import annotations

import asyncio
import datetime as dt
import gzip
import logging
import socket
from typing import Any

import httpx
import pytest

from plugins.aggregator.errors import FetchError
from plugins.aggregator.fetch import Fetcher, Limits
from plugins.aggregator.model import Visit
from tests.support.feeds import make_source
from tests.support.feedserver import Answer, FeedServer, serving
from tests.support.fetching import BODY, LOCAL, answered, fetch, refusal, refused


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
    """What serves here serves over a socket; nothing is pretended."""
    with serving({"/feed": Answer(body=BODY)}) as server:
        assert isinstance(server, FeedServer)
        with socket.create_connection(("127.0.0.1", server.port)) as connection:
            connection.sendall(b"GET /feed HTTP/1.1\r\nHost: x\r\n\r\n")
            assert connection.recv(20).startswith(b"HTTP/1.1 200")
