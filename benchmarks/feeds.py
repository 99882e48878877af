"""A server of many feeds on loopback, as a process of its own: `python -m benchmarks.feeds PORT NUMBER NIGHT`.

Every answer comes 100 ms late. A feed has an address of its own (`127.1.x.y`, four feeds each), because a polite reader
makes few connections to one host. After night 0 one feed of a hundred has a new item; all others answer 304.
"""

from __future__ import annotations

import asyncio
import datetime as dt
import gzip
import random
import sys
from dataclasses import dataclass
from email.utils import format_datetime
from functools import cache

from benchmarks.content import NOW, sentence

LATENCY = 0.1  #: seconds
PER_HOST = 4
#: how many items a feed has, and how many feeds of ten have so many
SIZES = (5, 5, 20, 20, 20, 20, 20, 20, 20, 100)
CHANGED = 100  #: one feed of so many is new every night


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """A feed as it is tonight."""

    etag: str
    plain: bytes
    packed: bytes


def host_of(number: int) -> str:
    """The loopback address of a feed."""
    place = number // PER_HOST
    return f"127.1.{place // 250}.{place % 250 + 1}"


def url_of(number: int, port: int) -> str:
    """The address of a feed."""
    return f"http://{host_of(number)}:{port}/feed/{number}"


def make_feed(number: int, port: int, night: int) -> bytes:
    """The same bytes every time: RSS, its items twelve hours apart, one paragraph of HTML each."""
    chance = random.Random(number)  # repeatable on purpose
    is_new = night and number % CHANGED == 0
    count = SIZES[number % len(SIZES)] + (night if is_new else 0)
    home = f"http://{host_of(number)}:{port}"
    items = "".join(
        _item(f"{home}/bericht/{number}-{place}", _told_on(number, place), chance) for place in range(count)
    )
    channel = f"<title>Bron {number}</title><link>{home}/</link><description>Een bron</description>{items}"
    head = '<?xml version="1.0" encoding="utf-8"?>'
    return f'{head}<rss version="2.0"><channel>{channel}</channel></rss>'.encode()


def _told_on(number: int, place: int) -> str:
    """The first item is the oldest; what a night adds comes after the newest of before."""
    age = SIZES[number % len(SIZES)] - place
    return format_datetime(NOW - dt.timedelta(hours=6 + age * 12))


def _item(link: str, when: str, chance: random.Random) -> str:
    text = " ".join(sentence(chance) + "." for _ in range(8))
    html = f"&lt;p&gt;{text} &lt;a href=&quot;{link}&quot;&gt;Lees meer&lt;/a&gt;&lt;/p&gt;"
    named = f"<title>{sentence(chance)}</title><link>{link}</link><guid>{link}</guid><pubDate>{when}</pubDate>"
    return f"<item>{named}<description>{html}</description></item>"


class FeedServer:
    """Answers for all feeds of one night."""

    def __init__(self, port: int, night: int) -> None:
        self._port, self._night = port, night
        self._answer = cache(self._make)

    def _make(self, number: int) -> Answer:
        body = make_feed(number, self._port, self._night)
        version = self._night if number % CHANGED == 0 else 0
        return Answer(etag=f'"{number}-{version}"', plain=body, packed=gzip.compress(body, 6))

    def warm(self, count: int) -> None:
        """Make everything before the first question."""
        for number in range(count):
            self._answer(number)

    async def answer(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Questions of one connection, one after the other."""
        try:
            while head := await reader.readuntil(b"\r\n\r\n"):
                await asyncio.sleep(LATENCY)
                writer.write(self._reply(head.decode("latin-1")))
                await writer.drain()
        except (asyncio.IncompleteReadError, ConnectionError):
            pass  # the other side is done
        finally:
            writer.close()

    def _reply(self, asked: str) -> bytes:
        path, lowered = asked.split(" ", 2)[1], asked.lower()
        if not path.startswith("/feed/"):
            return _whole(b"<p>Bericht</p>", "Content-Type: text/html\r\n")
        found = self._answer(int(path.removeprefix("/feed/")))
        if f"if-none-match: {found.etag}" in lowered:
            return f"HTTP/1.1 304 Not Modified\r\nETag: {found.etag}\r\n\r\n".encode()
        is_packed = "gzip" in lowered
        body = found.packed if is_packed else found.plain
        more = "Content-Encoding: gzip\r\n" if is_packed else ""
        more += "Content-Type: application/rss+xml; charset=utf-8\r\n"
        return _whole(body, f"ETag: {found.etag}\r\n{more}")


def _whole(body: bytes, more: str) -> bytes:
    return f"HTTP/1.1 200 OK\r\n{more}Content-Length: {len(body)}\r\n\r\n".encode() + body


async def _serve(port: int, count: int, night: int) -> None:
    server = FeedServer(port, night)
    server.warm(count)
    hosts = sorted({host_of(number) for number in range(count)})
    await asyncio.start_server(server.answer, hosts, port, backlog=256)
    print("ready", flush=True)  # whoever started us waits for it
    await asyncio.Event().wait()


if __name__ == "__main__":
    asyncio.run(_serve(*map(int, sys.argv[1:4])))
