"""Adapters: one file a kind of source. Pure.

    Source ─▶ ask ─▶ Request ─▶ (fetch) ─▶ Fetched ─▶ parse ─▶ Parsed(entries, more: the next Request)

A new kind is one module and one line in `KINDS`; `docs/operations/new-source-kind.md` shows how. `parse` reads bytes
that a stranger wrote: it runs in a process that may be stopped at any moment (`worker.py`). `ask` turns what an editor
wrote into what a server understands; a module without it is asked at the source's own address. Neither touches
network, disk, clock or environment, and neither ever sees a key.
"""

from __future__ import annotations

import datetime as dt
import importlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Protocol

from plugins.aggregator.model import Fetched, Parsed, Request, Source

_HERE = "plugins.aggregator.adapters"
_FEEDS = "application/atom+xml, application/rss+xml, application/xml;q=0.9, */*;q=0.5"
_JSON = "application/feed+json, application/json, */*;q=0.5"
# Xandikos shows a page to whoever takes anything at all.
_CALENDARS = "text/calendar, application/octet-stream;q=0.5, text/plain;q=0.5"


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """One kind of source."""

    module: str  #: imported only where a source of this kind is read; empty: nothing can be read
    platform: str = "website"  #: badge and link text, unless the source says otherwise
    variable: str = ""  #: what to call `token_env`, for kinds that can only be read with the owner's key
    closed_on: dt.date | None = None  #: the whole network ended
    again_days: int | None = None  #: read anew so often, also unchanged: what it says depends on the day
    keep_days: int | None = None  #: `retention_days` unless the source says otherwise
    accept: str = _FEEDS  #: some servers show a web page to whoever does not ask for what they have

    def __post_init__(self) -> None:
        """Shorten the table: modules stand beside this one."""
        if self.module:
            object.__setattr__(self, "module", f"{_HERE}.{self.module}")


#: What `kind` in `sources.toml` may say.
KINDS: Mapping[str, Kind] = MappingProxyType(
    {
        "feed": Kind(module="syndication"),
        "jsonfeed": Kind(module="jsonfeed", accept=_JSON),
        "mastodon": Kind(module="mastodon", platform="mastodon", accept=_JSON),
        "bluesky": Kind(module="bluesky", platform="bluesky", accept=_JSON),
        "youtube": Kind(module="youtube", platform="youtube"),
        "flickr": Kind(module="flickr", platform="flickr"),
        "pinterest": Kind(module="pinterest", platform="pinterest"),
        "fixmystreet": Kind(module="fixmystreet"),
        "politie": Kind(module="politie"),
        "burgernet": Kind(module="burgernet"),
        "bekendmakingen": Kind(module="bekendmakingen"),
        "ical": Kind(module="ical", keep_days=7, again_days=7, accept=_CALENDARS),
        # With the owner's key.
        "facebook": Kind(module="facebook", platform="facebook", variable="FACEBOOK_PAGE_TOKEN", accept=_JSON),
        "instagram": Kind(module="instagram", platform="instagram", variable="INSTAGRAM_TOKEN", accept=_JSON),
        "linkedin": Kind(module="linkedin", platform="linkedin", variable="LINKEDIN_TOKEN", accept=_JSON),
        "x": Kind(module="x", platform="x", variable="X_BEARER_TOKEN", keep_days=7, accept=_JSON),
        # Networks that ended: a source of such a kind is a memory, not an error.
        "hyves": Kind(module="", platform="hyves", closed_on=dt.date(2013, 12, 2)),
        "googleplus": Kind(module="", platform="googleplus", closed_on=dt.date(2019, 4, 2)),
    }
)

MAX_ITEMS = 500  #: newest of one answer; real feeds have 10 to 200
MAX_MEDIA = 8  #: of one item
MAX_CATEGORIES = 16  #: of one item

_GATEWAY_KEYS = {"rss-bridge": "token", "rsshub": "key"}


class Adapter(Protocol):
    """Reads one format."""

    def __call__(self, fetched: Fetched, *, now: dt.datetime) -> Parsed:
        """Entries of an answer that has a body. Raises ParseError when it is not this format."""


def adapter_of(kind: str) -> Adapter:
    """The adapter of one of `KINDS` that can be read."""
    adapter: Adapter = importlib.import_module(KINDS[kind].module).parse
    return adapter


def first_request(source: Source) -> Request:
    """What to ask for a source on the network. Raises ValueError, in words for its editor, when `url` is not fit."""
    module = importlib.import_module(KINDS[source.kind].module)
    ask: Callable[[Source], Request] = getattr(module, "ask", _as_it_stands)
    return ask(source)


def _as_it_stands(source: Source) -> Request:
    return Request(url=source.url, key_name=_GATEWAY_KEYS.get(source.gateway or "", ""))
