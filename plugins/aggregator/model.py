"""What a source is, what it said and how a visit to it went: frozen values. Pure.

Decides nothing; knows no network, no file and no format.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Literal

#: `covers` of a source that wants nothing of it kept.
ALWAYS = (dt.datetime.min.replace(tzinfo=dt.UTC), dt.datetime.max.replace(tzinfo=dt.UTC))

Publisher = Literal["municipality", "police", "residents", "business", "press", "partner"]
Show = Literal["title", "excerpt", "full"]
State = Literal["read", "unchanged", "empty", "waiting", "offline", "skipped", "closed", "failed", "held"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One `[[source]]` of `feeds/sources*.toml`; what each field means stands in `docs/fields.md`."""

    name: str
    kind: str  #: how to read it: a key of `adapters.KINDS`
    url: str  #: http(s) address, or a path below `feeds/`
    publisher: Publisher
    platform: str = "website"
    neighbourhoods: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    language: str | None = None
    show: Show = "excerpt"
    pictures: bool = False
    review: bool = False
    include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    interval: dt.timedelta = dt.timedelta(0)  #: shortest time between two visits
    retention_days: int | None = None  #: None: as `[fetch]` says
    token_env: str | None = None
    gateway: str | None = None
    owner: str | None = None
    licence: str | None = None
    page: str | None = None  #: where readers find it; None: see `profiles.py`
    closed_on: dt.date | None = None  #: the day the channel ended; it is no longer visited
    posts: bool = False  #: of X: show posts on pages, under its display rules; else its profile is only linked to
    confirmed: dt.date | None = None  #: an editor looked, and it is still who we took it from

    @property
    def is_remote(self) -> bool:
        """Whether reading it needs the network."""
        return self.url.partition(":")[0].lower() in {"http", "https"}


@dataclass(frozen=True, slots=True, kw_only=True)
class FetchSettings:
    """The `[fetch]` table: how we behave on other people's servers."""

    contact: str = ""  #: mail address or web page of whoever runs this site
    user_agent: str = ""
    concurrency: int = 8
    allow_private: bool = False
    retention_days: int = 365

    @property
    def agent(self) -> str:
        """The User-Agent header: who we are and, always, where to complain."""
        name = self.user_agent or "buurtportaal/1.0"
        return f"{name} (+{self.contact})" if self.contact not in name else name


@dataclass(frozen=True, slots=True, kw_only=True)
class Sources:
    """All of `feeds/sources*.toml`."""

    settings: FetchSettings = FetchSettings()
    sources: tuple[Source, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Media:
    """A picture, film or sound that belongs to an item, at its source's address."""

    url: str
    width: int | None = None
    height: int | None = None
    alt: str | None = None  #: None: the source did not say; "": decorative
    type: str | None = None
    file: str | None = None  #: name of the copy in `feeds/media/`; None: there is none


@dataclass(frozen=True, slots=True, kw_only=True)
class Happening:
    """When and where something takes place; only items of calendars have one. Times are UTC, whole days are dates."""

    start: dt.datetime | dt.date
    end: dt.datetime | dt.date | None = None  #: of whole days: the last one
    place: str | None = None
    is_cancelled: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """What a network's display rules ask for beside an item's words, author and link; most networks ask for nothing."""

    profile: str  #: http(s) address of its author
    portrait: Media | None = None  #: of its author
    shared_by: str | None = None  #: name of who passed it on; the item is published when they did
    written: dt.datetime | None = None  #: of what was passed on: when its author published it
    links: tuple[tuple[str, str], ...] = ()  #: what stands in the excerpt and where it leads, in that order


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One thing that a source said today, as its adapter read it: cleaned, but not yet known to the archive."""

    key: str  #: the source's own id, raw; empty when it gave none
    url: str | None = None
    title: str = ""
    excerpt: str = ""
    published: dt.datetime | None = None
    updated: dt.datetime | None = None
    language: str | None = None
    author: str | None = None
    media: tuple[Media, ...] = ()
    categories: tuple[str, ...] = ()
    latitude: float | None = None  #: degrees north, WGS 84; both or neither
    longitude: float | None = None  #: degrees east
    look: str | None = None  #: http(s) address that tells whether it still exists; None: `url` does
    happening: Happening | None = None  #: then `published` is its start
    post: Post | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One thing that a source said, as the archive keeps it. All texts are plain, never HTML."""

    id: str  #: hash that says nothing about its content
    source: str  #: name of the source
    url: str | None = None  #: http(s)
    title: str = ""  #: empty is normal on social networks
    excerpt: str = ""  #: at most about 1,000 characters
    published: dt.datetime | None = None
    updated: dt.datetime | None = None
    first_seen: dt.datetime
    language: str | None = None  #: primary subtag: nl, en
    author: str | None = None
    media: tuple[Media, ...] = ()
    categories: tuple[str, ...] = ()
    latitude: float | None = None  #: degrees north, WGS 84; both or neither
    longitude: float | None = None  #: degrees east
    look: str | None = None  #: http(s) address that tells whether it still exists; None: `url` does
    happening: Happening | None = None  #: then `published` is its start
    post: Post | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """What to ask a server. It never holds a key: `fetch.py` adds that at the last moment (see `tokens.py`)."""

    url: str
    headers: tuple[tuple[str, str], ...] = ()
    key_name: str = ""  #: parameter of the address that takes the key; empty: it goes into the Authorization header
    step: str = ""  #: what the answer will be, or what was asked; the adapter finds it in `Fetched.step`
    may_be_empty: bool = False  #: status 204 says that there is nothing
    if_refused: str = ""  #: what it means when this server knows no such question, for whoever wrote the address
    is_list: bool = True  #: the answer lists entries; False: it only leads to the one that does
    is_search: bool = False  #: of whoever writes about it, so that editors must approve each item


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetched:
    """An answer with status 200 or 304, or a file below `feeds/`."""

    url: str  #: where it came from in the end; empty for a file
    body: bytes | None  #: decoded; None: not modified since the last visit
    content_type: str = ""
    etag: str = ""
    last_modified: str = ""
    max_age: dt.timedelta = dt.timedelta(0)
    moved_to: str = ""  #: address that replaces the source's own for good
    next_url: str = ""  #: of a Link header with rel="next"
    step: str = ""  #: of the request


@dataclass(frozen=True, slots=True, kw_only=True)
class Tombstone:
    """A source says that something of its own is gone: RFC 6721's `deleted-entry`, ActivityPub's `Tombstone`."""

    key: str  #: the source's own id, raw
    when: dt.datetime | None = None  #: None: the source did not say


@dataclass(frozen=True, slots=True, kw_only=True)
class Gone:
    """An item of which only the id is left."""

    source: str
    id: str
    since: dt.datetime | None = None  #: when its source took it back; None: it was too old


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """A stored item that its source no longer lists, to see whether it still exists."""

    source: str
    id: str
    address: str
    gone: dt.datetime | None = None  #: since when its address answers that it is gone


@dataclass(frozen=True, slots=True, kw_only=True)
class Parsed:
    """What an adapter made of an answer."""

    entries: tuple[Entry, ...]
    note: str = ""  #: what was odd about it, for whoever runs the site
    tombstones: tuple[Tombstone, ...] = ()
    more: Request | None = None  #: where it goes on
    covers: tuple[dt.datetime, dt.datetime] | None = None  #: all that is published between these two is listed here


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """What an answer changes in the archive.

    Missing is not deleted: an item is gone by a tombstone, or where its source vouches that it lists everything.
    """

    new: tuple[Item, ...] = ()
    updated: tuple[Item, ...] = ()
    unchanged: tuple[Item, ...] = ()
    withdrawn: tuple[str, ...] = ()  #: ids of stored items
    missing: tuple[str, ...] = ()  #: ids of stored dates that a whole calendar lacks, for the first time


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit:
    """What the archive remembers of the visits to one source."""

    source: str
    address: str = ""  #: hash of the address and of how we read it; validators of another are worthless
    etag: str = ""
    last_modified: str = ""
    next_visit: dt.datetime | None = None
    last_success: dt.datetime | None = None
    last_new: dt.datetime | None = None
    failures: int = 0  #: in a row
    state: State | None = None
    message: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """How the visit to one source went."""

    source: str
    kind: str
    state: State
    new: int = 0
    updated: int = 0
    withdrawn: int = 0
    kept: int = 0  #: items in the archive afterwards
    message: str = ""
    advice: str = ""

    @property
    def is_failure(self) -> bool:
        """Whether somebody should look at it; its last good items stay."""
        return self.state in {"failed", "held"}
