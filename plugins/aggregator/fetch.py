"""Fetches one source over HTTP, politely and within limits. The only module that knows httpx.

    source ─▶ name resolved, addresses checked, connection pinned to one of them ─▶ redirects, each checked the same ─▶
    body decoded within a limit ─▶ Fetched

Does not read what it fetched.
"""

from __future__ import annotations

import asyncio
import datetime as dt
import ipaddress
import logging
import socket
from collections import defaultdict
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, replace
from http.cookiejar import CookieJar, DefaultCookiePolicy
from types import TracebackType
from typing import Self
from urllib.parse import urljoin, urlsplit

import httpcore
import httpx

from plugins.aggregator.adapters import KINDS
from plugins.aggregator.answers import ASK_OWNER, NEW_ADDRESS, OPEN, TRY_LATER, broken, refusal, unresolved
from plugins.aggregator.bodies import Body, BodyError
from plugins.aggregator.clean import clean_link, public_address
from plugins.aggregator.errors import FetchError, RefusedError
from plugins.aggregator.model import Fetched, FetchSettings, Request, Source, Visit
from plugins.aggregator.schedule import parse_max_age, parse_retry_after
from plugins.aggregator.targets import Guard, is_any, is_public
from plugins.aggregator.tokens import leads_astray, origin, secrets_of, signed

# What came in one read is handled before anybody else's turn, and 64 kB can hold thousands of interim answers (1xx).
httpcore.AsyncHTTP11Connection.READ_NUM_BYTES = 8_192

# Their INFO and DEBUG lines hold whole addresses, and some of ours hold a key.
for _name in ("httpx", "httpcore"):
    logging.getLogger(_name).setLevel(logging.WARNING)

#: Host and port to IP addresses.
Resolve = Callable[[str, int], Awaitable[tuple[str, ...]]]

_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_PERMANENT = frozenset({301, 308})
_LONGEST_VALIDATOR = 1_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What one source may cost."""

    seconds: float = 30.0  #: all redirects together
    bytes: int = 10_000_000  #: decoded
    redirects: int = 5
    per_host: int = 2  #: connections at one time


async def resolve(host: str, port: int) -> tuple[str, ...]:
    """Ask the system for the IP addresses of a name."""
    found = await asyncio.get_running_loop().getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return tuple(dict.fromkeys(str(address[4][0]) for address in found))


class PinnedTransport(httpx.AsyncBaseTransport):
    """Connects to an address that was checked, so that a name cannot resolve to another one a moment later."""

    def __init__(self, inner: httpx.AsyncBaseTransport, *, resolve: Resolve, guard: Guard) -> None:
        """Wrap the transport that does the work."""
        self._inner, self._resolve, self._guard = inner, resolve, guard

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Send `request` to the first checked address that answers."""
        addresses = await self._checked(request.url)
        for address in addresses[:-1]:
            try:
                return await self._inner.handle_async_request(_pinned(request, address))
            except (httpx.ConnectError, httpx.ConnectTimeout):
                continue
        return await self._inner.handle_async_request(_pinned(request, addresses[-1]))

    async def aclose(self) -> None:
        """Close the transport inside."""
        await self._inner.aclose()

    async def _checked(self, url: httpx.URL) -> tuple[str, ...]:
        try:
            addresses = await self._resolve(url.host, url.port or (443 if url.scheme == "https" else 80))
        except (OSError, UnicodeError) as error:
            raise FetchError(url.host, *unresolved(error)) from error
        # One address of our own network among public ones is an attempt, not an accident.
        if not addresses or not all(self._guard(address) for address in addresses):
            raise RefusedError(
                url.host,
                "dit adres hoort bij een besloten netwerk (private address)",
                "is dat de bedoeling? zet allow_private = true onder [fetch] / if meant, set it under [fetch]",
            )
        return addresses


class Fetcher:
    """Fetches sources with one client; use it as an async context."""

    def __init__(
        self,
        settings: FetchSettings,
        *,
        limits: Limits | None = None,
        resolve: Resolve = resolve,
        guard: Guard | None = None,
        transport: httpx.AsyncBaseTransport | None = None,
        now: dt.datetime | None = None,
    ) -> None:
        """Take the `[fetch]` table; the rest are the seams for other limits, names, networks, answers and clocks."""
        self._limits, self._now = limits or Limits(), now
        # A kept connection belongs to an IP address: another name there must not get it by the first one's certificate.
        pool = httpx.Limits(max_connections=settings.concurrency, max_keepalive_connections=0)
        inner = transport or httpx.AsyncHTTPTransport(trust_env=False, limits=pool)
        guard = guard or (is_any if settings.allow_private else is_public)
        self._client = httpx.AsyncClient(
            transport=PinnedTransport(inner, resolve=resolve, guard=guard),
            headers={"User-Agent": settings.agent, "Accept-Encoding": "gzip"},
            # Half of it for connecting, so that the next address of a name gets its turn.
            timeout=httpx.Timeout(self._limits.seconds, connect=self._limits.seconds / 2),
            trust_env=False,
            cookies=CookieJar(DefaultCookiePolicy(allowed_domains=[])),
        )
        self._all = asyncio.Semaphore(settings.concurrency)
        self._hosts: defaultdict[str, asyncio.Semaphore] = defaultdict(lambda: asyncio.Semaphore(self._limits.per_host))

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self._client.aclose()

    async def fetch(self, source: Source, visit: Visit, request: Request | None = None, token: str = "") -> Fetched:
        """The answer of a remote source; without a body if it did not change since `visit`. Raises FetchError.

        `request` is what to ask, when that is not simply the source's address; `token` is its key.
        """
        asked = request or Request(url=source.url)
        url, headers = signed(asked, token)
        secrets = secrets_of(source.url, token)
        accept = {"Accept": KINDS[source.kind].accept}
        first, moved_to, left = origin(url), "", self._limits.seconds
        for hop in range(self._limits.redirects + 1):
            async with self._hosts[urlsplit(url).hostname or ""], self._all:
                started = asyncio.get_running_loop().time()
                # A key in a header is for the machine that we meant, not for where it sends us.
                given = accept | (headers if origin(url) == first else {})
                answer = await self._get(url, given, visit, seconds=left, subject=source.name)
                left -= asyncio.get_running_loop().time() - started
            if isinstance(answer, Fetched):
                return replace(answer, moved_to=public_address(moved_to), step=asked.step)
            if leads_astray(answer.url, url, secrets):
                raise FetchError(source.name, "wordt doorverwezen, en de sleutel zou meegaan (key astray)", NEW_ADDRESS)
            # Only an unbroken row of permanent redirects replaces the address.
            is_moved = answer.is_permanent and (hop == 0 or moved_to)
            url, moved_to = answer.url, answer.url if is_moved else ""
        raise FetchError(source.name, "wordt steeds doorverwezen (redirect loop)", OPEN)

    async def _get(
        self, url: str, given: Mapping[str, str], visit: Visit, *, seconds: float, subject: str
    ) -> Fetched | _Redirect:
        try:
            async with (
                asyncio.timeout(max(seconds, 0.0)),
                self._client.stream("GET", url, headers=_headers(given, visit)) as response,
            ):
                if response.status_code in _REDIRECTS:
                    return _redirect(response, url, subject)
                if response.status_code != 200:
                    return _not_modified(response, visit, subject, now=self._now, has_key="Authorization" in given)
                return await self._read(response, url)
        except BodyError as error:
            raise FetchError(subject, str(error), ASK_OWNER) from error
        except (TimeoutError, httpx.TimeoutException) as error:
            limit = f"{self._limits.seconds:g}"
            raise FetchError(subject, f"geen antwoord binnen {limit} seconden (timeout)", TRY_LATER) from error
        except (httpx.HTTPError, httpx.InvalidURL) as error:
            # The words of these errors may hold the address.
            raise FetchError(subject, *broken(error)) from None

    async def _read(self, response: httpx.Response, url: str) -> Fetched:
        body = Body(response.headers.get("content-encoding", ""), self._limits.bytes)
        async for chunk in response.aiter_raw():
            body.feed(chunk)
        return _fetched(response, body=body.close(), url=url)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Redirect:
    url: str
    is_permanent: bool


def _redirect(response: httpx.Response, url: str, subject: str) -> _Redirect:
    try:
        target = urljoin(url, response.headers.get("location", "").strip())
        parts = urlsplit(target)
        # Asking for the port finds the ones that no machine has.
        is_usable = parts.scheme in {"http", "https"} and bool(parts.hostname) and parts.port != 0 and target != url
    except ValueError:
        target, is_usable = "", False
    if not is_usable:
        raise FetchError(subject, f"wordt doorverwezen naar '{public_address(target)}' (bad redirect)", TRY_LATER)
    return _Redirect(url=target, is_permanent=response.status_code in _PERMANENT)


def _not_modified(
    response: httpx.Response, visit: Visit, subject: str, *, now: dt.datetime | None, has_key: bool
) -> Fetched:
    """The answer 304, if we asked for it; every other one but 200 is refused."""
    if response.status_code == 304 and _conditions(visit):
        return _fetched(response, body=None, url="")
    detail, advice = refusal(response.status_code, has_key=has_key)
    headers = response.headers
    rest = parse_retry_after(headers.get("retry-after", ""), headers.get("date", ""), now)
    raise FetchError(subject, detail, advice, rest, response.status_code)


def _fetched(response: httpx.Response, *, body: bytes | None, url: str) -> Fetched:
    headers = response.headers
    return Fetched(
        url=_base(url),
        body=body,
        content_type=headers.get("content-type", ""),
        etag=_as_received(response, b"etag"),
        last_modified=_as_received(response, b"last-modified"),
        max_age=parse_max_age(headers.get("cache-control", ""), headers.get("age", "")),
        next_url=_next_url(response, url),
    )


def _next_url(response: httpx.Response, url: str) -> str:
    """Where a Link header (RFC 8288) says that the list goes on."""
    address = response.links.get("next", {}).get("url", "")
    return clean_link(address, url) or "" if address else ""


def _base(url: str) -> str:
    """What relative links of an answer are relative to; without a login or a key in the query."""
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc.rpartition('@')[2]}{parts.path}" if url else ""


def _headers(given: Mapping[str, str], visit: Visit) -> dict[bytes, bytes]:
    return {name.encode(): value.encode() for name, value in given.items()} | _conditions(visit)


def _conditions(visit: Visit) -> dict[bytes, bytes]:
    """Validators, byte for byte as the server gave them."""
    given = {b"If-None-Match": visit.etag, b"If-Modified-Since": visit.last_modified}
    return {name: value.encode("latin-1") for name, value in given.items() if value}


def _as_received(response: httpx.Response, name: bytes) -> str:
    value = next((value for key, value in response.headers.raw if key.lower() == name), b"")
    return value.decode("latin-1") if len(value) <= _LONGEST_VALIDATOR else ""


def _pinned(request: httpx.Request, address: str) -> httpx.Request:
    """The same request to one IP address; the Host header and the certificate's name stay those of the URL."""
    names = {"sni_hostname": request.url.host} if not _is_address(request.url.host) else {}
    return httpx.Request(
        method=request.method,
        url=request.url.copy_with(host=address),
        headers=request.headers,
        extensions={**request.extensions, **names},
    )


def _is_address(host: str) -> bool:
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return False
    return True
