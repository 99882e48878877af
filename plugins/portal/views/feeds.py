"""Views of what machines read: feeds, calendars, the sitemap. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One entry of a feed. Times are RFC 3339 in UTC; every address is absolute."""

    id: str
    url: str
    title: str
    summary: str | None
    published: str
    updated: str
    author: str | None = None
    source: str | None = None
    language: str | None = None
    tags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class AtomView:
    """`feed.xml`."""

    id: str
    title: str
    subtitle: str
    language: str
    updated: str
    self_url: str
    home_url: str
    author: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class JsonView:
    """Any file of JSON: `data.json` writes it out."""

    data: Mapping[str, object]


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarEntry:
    """One event of a calendar. Times are UTC; a bare date is a whole day."""

    uid: str
    title: str
    start: str
    end: str | None
    stamp: str
    url: str
    text: str | None
    place: str | None
    latitude: float | None = None
    longitude: float | None = None
    is_cancelled: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarView:
    """`agenda.ics`, or the file of one event."""

    name: str
    product: str
    entries: tuple[CalendarEntry, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SitemapView:
    """`sitemap.xml`: absolute addresses of every page that may be indexed."""

    urls: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PlainView:
    """A small text file such as `robots.txt`, as lines."""

    lines: tuple[str, ...]
