"""The kinds of documents: one frozen record per kind, exactly as read. Pure.

Says nothing about what may be shown today: that is decided in `build`.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from plugins.portal.documents.parts import (
    BorrowedFrom,
    Cancelled,
    Channel,
    ChosenTopic,
    Consent,
    ContactRule,
    Link,
    Moment,
    Needs,
    NextTime,
    NoticeUpdate,
    PersonRef,
    Picture,
    Place,
    PlanStep,
    Priority,
    Quote,
    ReportStep,
    Results,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """What every kind of document has."""

    kind: str
    path: PurePosixPath  #: relative to the content folder
    slug: str
    neighbourhood: str | None = None  #: its slug; None for what concerns the whole municipality
    year: int | None = None

    title: str
    summary: str | None = None
    body: str = ""  #: clean HTML, headings from h2; links and pictures still as written
    publish_from: dt.date | None = None
    until: dt.date | None = None
    audience: str = "public"
    updated: Moment | None = None
    topics: tuple[str, ...] = ()
    phase: str | None = None
    also_in: tuple[str, ...] = ()
    by: tuple[PersonRef, ...] = ()
    people: tuple[PersonRef, ...] = ()  #: whom the text names, with their consent
    owner: str | None = None
    review_by: dt.date | None = None
    lang: str | None = None
    translation_of: str | None = None
    redirect_from: tuple[str, ...] = ()
    photos: tuple[Picture, ...] = ()
    #: line of each key of the front matter, for problems found later
    lines: tuple[tuple[str, int], ...] = field(default=(), compare=False)

    def line(self, key: str) -> int:
        """The line where `key` stands in the file, or 1."""
        return dict(self.lines).get(key, 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Neighbourhood(Document):
    """`neighbourhoods/<slug>/index.md`. Outer rings of the boundary are (lon, lat) pairs."""

    code: str | None = None
    district: str | None = None
    population: int | None = None
    boundary: tuple[tuple[tuple[float, float], ...], ...] = ()
    portal: bool = True
    intro: str | None = None
    postcodes: tuple[str, ...] = ()
    streets: tuple[str, ...] = ()
    words_include: tuple[str, ...] = ()
    words_exclude: tuple[str, ...] = ()
    editors_mail: str | None = None
    street_character: str = "gemengd"
    plate_style: str = "brand"
    contacts: tuple[ContactRule, ...] = ()
    channels: tuple[Channel, ...] = ()
    priorities: tuple[Priority, ...] = ()
    chosen_topic: ChosenTopic | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Story(Document):
    """`news/<year>/`."""

    date: dt.date
    lead: bool = False
    links: tuple[Link, ...] = ()
    source: BorrowedFrom | None = None
    led_to: tuple[str, ...] = ()  #: paths relative to the content folder


@dataclass(frozen=True, slots=True, kw_only=True)
class Action(Document):
    """`actions/<year>/`."""

    state: str  #: idea, planned, done, checked or cancelled
    start: Moment | None = None
    end: Moment | None = None
    place: Place | None = None
    organiser: PersonRef
    leads: tuple[PersonRef, ...] = ()
    bring: str | None = None
    join: str | None = None  #: mail address or URL
    plan: tuple[PlanStep, ...] = ()
    needs: Needs | None = None
    outcome: str | None = None
    changed: str | None = None
    results: Results | None = None
    before: tuple[Picture, ...] = ()
    during: tuple[Picture, ...] = ()
    after: tuple[Picture, ...] = ()
    quote: Quote | None = None
    thanks: tuple[PersonRef, ...] = ()
    next: NextTime | None = None
    cancelled: Cancelled | None = None
    checked_by: PersonRef | None = None
    checked_on: dt.date | None = None
    reports: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Ambassador(Document):
    """`ambassadors/`; the title is the name."""

    role: str  #: ambassador, district_officer, entrepreneur, official or volunteer
    line_under: str | None = None
    since: dt.date
    consent: Consent
    portrait: Picture | None = None
    streets: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    talents: tuple[str, ...] = ()
    availability: str | None = None
    reach: str | None = None
    quote: str | None = None
    indexable: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Event(Document):
    """`events/<year>/`."""

    start: Moment
    end: Moment | None = None
    place: Place | None = None
    organiser: PersonRef | None = None
    url: str | None = None
    cancelled: Cancelled | None = None
    moved_from: Moment | None = None
    who_goes: str | None = None
    who_writes: str | None = None
    channels: tuple[str, ...] = ()
    source: BorrowedFrom | None = None  #: of somebody else's calendar; then it has no page here


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice(Document):
    """`notices/<year>/`; `until` of the document is required here."""

    level: str  #: warning or notice
    starts: dt.date
    issuer: str
    steps: tuple[str, ...] = ()
    updates: tuple[NoticeUpdate, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Report(Document):
    """`reports/<year>/`: read and checked now, shown by later work."""

    place: Place
    reported: dt.date
    status: str
    history: tuple[ReportStep, ...] = ()
    done: str | None = None
    why_not: str | None = None
    answer: str | None = None
    next_date: dt.date | None = None
    proof: Picture | None = None
    checked_by: PersonRef | None = None
    checked_on: dt.date | None = None
    source_id: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic(Document):
    """`content/topics/`; the phases are the headings of the body, cut apart."""

    months: tuple[int, ...] = ()
    why_now: str | None = None
    tips: tuple[str, ...] = ()
    helpers: tuple[PersonRef, ...] = ()
    links: tuple[Link, ...] = ()
    report_to: Link | None = None
    #: phase (prevention, detection, aftermath) and its clean HTML; `body` keeps what stands before
    phases: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Text(Document):
    """`content/texts/`: an ordinary page; `slug` is its whole URL path."""

    menu: bool = False
