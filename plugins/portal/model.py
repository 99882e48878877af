"""The portal as it stands today: desks with what they may show. Pure; knows no Pelican and no templates.

A desk is what one editor's desk has in hand: one neighbourhood, or the municipality as a whole.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import Literal

from plugins.portal.documents import (
    Action,
    Ambassador,
    Document,
    Event,
    Moment,
    Neighbourhood,
    Notice,
    Picture,
    Story,
    Text,
    Topic,
)

#: where the paths of copied pictures begin: never below the content folder
COPIES = PurePosixPath("/copies")


@dataclass(frozen=True, slots=True, kw_only=True)
class Byline:
    """Whose words a brief is, where a network's display rules ask for more than a link."""

    author: str  #: name and handle
    profile: str
    portrait: Picture | None = None  #: its copy; `file` begins with COPIES
    shared_by: str | None = None  #: name of who passed it on; the brief dates from then
    written: dt.datetime | None = None  #: of what was passed on, in the site's time zone
    links: tuple[tuple[str, str], ...] = ()  #: what stands in the words and where it leads, in that order


@dataclass(frozen=True, slots=True, kw_only=True)
class Brief:
    """A borrowed item as it may be shown: short, with its source."""

    id: str
    url: str
    title: str
    text: str | None  #: excerpt, when the source allows it
    when: dt.datetime  #: in the site's time zone
    source: str
    platform: str
    publisher: str
    language: str | None
    topics: tuple[str, ...]
    also: tuple[tuple[str, str], ...] = ()  #: name and URL of other sources with the same story
    correction: str | None = None
    answer: str | None = None
    picture: Picture | None = None  #: its copy; `file` begins with COPIES
    byline: Byline | None = None  #: then `title` is the whole text, line by line
    whole: str | None = None  #: the text as long as we have it, when the source allows that


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """What may be shown today of one neighbourhood, or (without a document) of all.

    Newest first, but events and planned actions: soonest first.
    """

    document: Neighbourhood | None
    stories: tuple[Story, ...] = ()
    actions: tuple[Action, ...] = ()
    ambassadors: tuple[Ambassador, ...] = ()
    events: tuple[Event, ...] = ()
    dates: tuple[Event, ...] = ()  #: from calendars of others; not over yet
    notices: tuple[Notice, ...] = ()
    briefs: tuple[Brief, ...] = ()
    updated: Moment | None = None  #: of the newest thing on it

    @property
    def slug(self) -> str | None:
        """The neighbourhood's slug; None for the municipality."""
        return self.document.slug if self.document else None


#: how reading a source goes: well; long ago for the last time; it failed; held back for the editors; gone, says the
#: source; not read now, as its owner's key is not there; not read yet; only linked to; ended
SourceState = Literal["read", "late", "failed", "held", "gone", "skipped", "unread", "linked", "closed"]


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceNow:
    """What everybody may know of a source. Moments are in the site's time zone."""

    name: str
    publisher: str
    platform: str
    page: str | None  #: where readers find it
    licence: str | None
    show: str
    pictures: bool
    review: bool
    keep_days: int
    neighbourhoods: tuple[str, ...]
    closed_on: dt.date | None
    state: SourceState
    last_success: dt.datetime | None
    newest: dt.datetime | None  #: its last item that we have
    habit: int | None  #: days that it may be silent, as it is used to; None: it said too little to know
    is_silent: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Portal:
    """Everything that the site may show on `today`."""

    now: dt.datetime  #: in the site's time zone
    town: Desk  #: everything together; `own` has what is the municipality's alone
    own: Desk
    desks: tuple[Desk, ...]  #: neighbourhoods with a portal, by name
    areas: tuple[Neighbourhood, ...]  #: all neighbourhoods, by name
    area_names: Mapping[str, str]  #: the same, by slug
    topics: tuple[Topic, ...]
    texts: tuple[Text, ...]
    ended_notices: tuple[Notice, ...]  #: on no list, but their page still says so for a while
    people: Mapping[str, Ambassador]  #: by `neighbourhood/slug`; who may be shown today
    documents: Mapping[str, Document]  #: by path below the content folder; all that have a page
    _by_slug: Mapping[str | None, Desk] = field(init=False, repr=False, compare=False)
    decisions: tuple[tuple[dt.date, str], ...] = ()  #: day and code of each removal, correction and answer
    sources: tuple[SourceNow, ...] = ()

    def desk(self, neighbourhood: str | None) -> Desk:
        """The desk of a neighbourhood; the municipality's own for None."""
        return self._by_slug.get(neighbourhood, self.own)

    @property
    def today(self) -> dt.date:
        """The day in the site's time zone."""
        return self.now.date()

    def __post_init__(self) -> None:
        object.__setattr__(self, "_by_slug", {desk.slug: desk for desk in self.desks})
