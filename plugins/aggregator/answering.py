"""All answers of one visit: a request leads to entries, to another request, or to both.

    first request ─▶ fetch ─▶ parse (in a worker) ─▶ entries, and perhaps where it goes on ─▶ fetch ─▶ …

It goes on until nothing unknown comes, within a budget. Decides nothing about what is stored.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Awaitable, Callable, Collection
from dataclasses import dataclass

from plugins.aggregator.adapters import first_request
from plugins.aggregator.errors import FetchError, SourceError
from plugins.aggregator.gateways import through_gateway
from plugins.aggregator.identity import identify
from plugins.aggregator.model import Entry, Fetched, Parsed, Request, Source, Visit
from plugins.aggregator.tokens import conceal, concealed, concealed_answer, origin, secrets_of

REQUESTS = 6  #: of one source in one visit
NO_SUCH_QUESTION = frozenset({400, 401, 404, 501})
_MEND = "verbeter url in sources.toml / mend url in sources.toml"

Fetch = Callable[[Source, Visit, Request, str], Awaitable[Fetched]]
Parse = Callable[[Fetched], Awaitable[Parsed]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Answers:
    """What a visit brought: the answer that lists, and everything that was read."""

    fetched: Fetched
    parsed: Parsed | None  #: None: not modified since the last visit


async def ask_all(
    source: Source,
    visit: Visit,
    *,
    token: str,
    known: frozenset[str],
    oldest: dt.datetime,
    fetch: Fetch,
    parse: Parse,
) -> Answers:
    """Ask until all that comes is `known` (ids of stored items) or older than what is kept. Raises SourceError."""
    secrets = secrets_of(source.url, token)
    listing: Fetched | None = None
    parts: list[Parsed] = []
    request: Request | None = _request(source)
    while request and len(parts) < REQUESTS:
        # Only the first list is asked for with the validators: a name that leads to the same list proves nothing.
        is_first = request.is_list and listing is None
        try:
            fetched = await _answer(fetch, source, visit if is_first else Visit(source=source.name), request, token)
            if is_first:
                listing = concealed_answer(fetched, secrets)
            if fetched.body is None:
                return Answers(fetched=listing or fetched, parsed=None)
            parsed = concealed(await parse(concealed_answer(fetched, secrets)), secrets)
        except SourceError as error:
            if not any(part.entries for part in parts):
                raise
            detail = conceal(error.detail, secrets)
            parts.append(Parsed(entries=(), note=f"de oudere berichten kwamen niet (older ones failed): {detail}"))
            break
        read = frozenset(entry.key for part in parts for entry in part.entries)
        parts.append(_without(through_gateway(source, parsed), read))
        origins = {origin(request.url)} if token else {origin(request.url), origin(fetched.url)}
        request = _next(parts[-1], source, origins, known=known, oldest=oldest)
    # Without a list nobody wants to be read; then there is nothing to ask for conditionally next time.
    return Answers(fetched=_vouching(listing or Fetched(url="", body=b""), parts), parsed=_joined(parts))


def _vouching(listing: Fetched, parts: list[Parsed]) -> Fetched:
    """The first list, without validators where others followed it.

    "Not modified" would be about the first page only, and what went from a later one would never be missed.
    """
    is_alone = sum(bool(part.entries) for part in parts) < 2
    return listing if is_alone else dataclasses.replace(listing, etag="", last_modified="")


def _request(source: Source) -> Request:
    try:
        return first_request(source)
    except ValueError as error:
        raise FetchError(source.name, str(error), _MEND) from error


def _without(parsed: Parsed, read: frozenset[str]) -> Parsed:
    """A page without what an earlier one said: lists move on while they are read, and some servers repeat a page."""
    entries = tuple(entry for entry in parsed.entries if not entry.key or entry.key not in read)
    has_more = bool(entries) or not parsed.entries
    return dataclasses.replace(parsed, entries=entries, more=parsed.more if has_more else None)


async def _answer(fetch: Fetch, source: Source, visit: Visit, request: Request, token: str) -> Fetched:
    try:
        return await fetch(source, visit, request, token)
    except FetchError as error:
        if error.status == 204 and request.may_be_empty:
            return Fetched(url=request.url, body=b"", step=request.step)
        if error.status in NO_SUCH_QUESTION and request.if_refused:
            raise FetchError(source.name, request.if_refused, _MEND, error.retry_after, error.status) from None
        raise


def _next(
    parsed: Parsed,
    source: Source,
    origins: Collection[tuple[str, str]],
    *,
    known: frozenset[str],
    oldest: dt.datetime,
) -> Request | None:
    more = parsed.more
    if not more or origin(more.url) not in origins:
        return None  # what a stranger wrote never leads a key to another machine
    # What is too old is never stored; asking for what comes after it would go on every night.
    kept = tuple(entry for entry in parsed.entries if not entry.published or entry.published >= oldest)
    if parsed.entries and _ids(source, kept) <= known:
        return None
    return more


def _ids(source: Source, entries: tuple[Entry, ...]) -> frozenset[str]:
    return frozenset(item_id for item_id, _ in identify(source.name, entries))


def _joined(parts: list[Parsed]) -> Parsed:
    return dataclasses.replace(
        parts[-1],
        entries=tuple(entry for part in parts for entry in part.entries),
        note="; ".join(dict.fromkeys(part.note for part in parts if part.note)),
        tombstones=tuple(stone for part in parts for stone in part.tombstones),
        more=None,
    )
