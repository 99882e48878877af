"""A server on loopback that misbehaves as a test tells it to, one way a host name; over TLS too.

Lives in the loop of the run that it disturbs. Every name below `chaos.example` leads to it (`resolve`).
"""

from __future__ import annotations

import asyncio
import contextlib
import datetime as dt
import socket
import ssl
import struct
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from dataclasses import dataclass, field

import trustme

DOMAIN = "chaos.example"
LOOPBACK = "127.0.0.1"

Behaviour = Callable[["Talk"], Awaitable[None]]


@dataclass(slots=True)
class Talk:
    """One request, and the line it came over."""

    headers: Mapping[str, str]
    path: str
    writer: asyncio.StreamWriter
    finished: asyncio.Event

    async def send(self, *parts: bytes) -> None:
        """Put bytes on the line."""
        for part in parts:
            self.writer.write(part)
            await self.writer.drain()

    async def drip(self, data: bytes, pause: float = 0.02) -> None:
        """One byte at a time, until the other side has had enough."""
        for start in range(len(data)):
            await self.send(data[start : start + 1])
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self.finished.wait(), pause)

    async def stall(self) -> None:
        """Say nothing more, and do not hang up."""
        await self.finished.wait()

    def reset(self) -> None:
        """Break the connection off, so that the other side gets an error instead of an end."""
        line = self.writer.get_extra_info("socket")
        line.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.writer.transport.abort()


def head(status: int | str = 200, *, length: int | None = None, **headers: str) -> bytes:
    """A status line and headers; underscores in names stand for hyphens."""
    lines = [f"HTTP/1.1 {status}" if isinstance(status, str) else f"HTTP/1.1 {status} x", "Connection: close"]
    lines += [f"Content-Length: {length}"] if length is not None else []
    lines += [f"{name.replace('_', '-')}: {value}" for name, value in headers.items()]
    return "\r\n".join([*lines, "", ""]).encode("latin-1")


def says(*parts: bytes) -> Behaviour:
    """Send these bytes and hang up."""

    async def behave(talk: Talk) -> None:
        await talk.send(*parts)

    return behave


def answers(body: bytes = b"", status: int = 200, **headers: str) -> Behaviour:
    """A well-formed answer."""
    return says(head(status, length=len(body), **headers), body)


@dataclass(slots=True)
class Chaos:
    """The running server: what it does by host name, and the ports where it does so."""

    behaviours: dict[str, Behaviour]
    port: int = 0
    secure_ports: dict[str, int] = field(default_factory=dict)
    authority: trustme.CA = field(default_factory=trustme.CA)
    asked: list[str] = field(default_factory=list)

    def url(self, name: str, path: str = "/feed") -> str:
        """Where a behaviour is found."""
        return f"http://{name}.{DOMAIN}:{self.port}{path}"

    def secure_url(self, name: str, certificate: str = "good") -> str:
        """Where a behaviour is found over TLS, behind one of `CERTIFICATES`."""
        return f"https://{name}.{DOMAIN}:{self.secure_ports[certificate]}/feed"

    def trust(self) -> ssl.SSLContext:
        """What a client needs to trust the good certificate."""
        context = ssl.create_default_context()
        self.authority.configure_trust(context)
        return context


NOW = dt.datetime.now(dt.UTC)
DAY = dt.timedelta(days=1)
ANY = f"*.{DOMAIN}"


def _contexts(authority: trustme.CA) -> dict[str, ssl.SSLContext]:
    stranger = trustme.CA(organization_name="Niemand")
    certificates = {
        "good": authority.issue_cert(ANY),
        "expired": authority.issue_cert(ANY, not_before=NOW - 9 * DAY, not_after=NOW - DAY),
        "early": authority.issue_cert(ANY, not_before=NOW + DAY, not_after=NOW + 9 * DAY),
        "other-name": authority.issue_cert("elders.example"),
        "unknown-issuer": stranger.issue_cert(ANY),
    }
    contexts = {name: ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER) for name in certificates}
    for name, certificate in certificates.items():
        certificate.configure_cert(contexts[name])
    return contexts


@contextlib.asynccontextmanager
async def misbehaving(behaviours: dict[str, Behaviour], *, is_secure: bool = False) -> AsyncIterator[Chaos]:
    """The server for the time of a test."""
    chaos, finished = Chaos(behaviours), asyncio.Event()
    lines: dict[asyncio.StreamWriter, asyncio.Task[None]] = {}

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        lines[writer] = asyncio.current_task()  # type: ignore[assignment]  # we are in one
        with contextlib.suppress(OSError, asyncio.IncompleteReadError, asyncio.LimitOverrunError):
            talk = await _listen(reader, writer, finished)
            name = talk.headers["host"].partition(".")[0]
            chaos.asked.append(name)
            await behaviours[name](talk)
        writer.close()

    async with contextlib.AsyncExitStack() as stack:
        server = await stack.enter_async_context(await asyncio.start_server(serve, LOOPBACK, 0))
        chaos.port = server.sockets[0].getsockname()[1]
        for name, context in (_contexts(chaos.authority) if is_secure else {}).items():
            secure = await asyncio.start_server(serve, LOOPBACK, 0, ssl=context)
            await stack.enter_async_context(secure)
            chaos.secure_ports[name] = secure.sockets[0].getsockname()[1]
        try:
            yield chaos
        finally:
            finished.set()
            for writer in lines:
                writer.transport.abort()
            await asyncio.gather(*lines.values())


async def _listen(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, finished: asyncio.Event) -> Talk:
    lines = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
    pairs = (line.partition(":") for line in lines[1:] if line)
    headers = {name.lower(): value.strip() for name, _, value in pairs}
    return Talk(headers=headers, path=lines[0].split(" ")[1], writer=writer, finished=finished)


async def resolve(host: str, port: int) -> tuple[str, ...]:
    """Every name of ours is this machine; what is no name is itself; others do not exist."""
    if host.endswith(f".{DOMAIN}"):
        return (LOOPBACK,)
    try:
        found = socket.getaddrinfo(host, port, flags=socket.AI_NUMERICHOST)
    except socket.gaierror:
        raise socket.gaierror(socket.EAI_NONAME, "nobody") from None
    return tuple(str(each[4][0]) for each in found)
