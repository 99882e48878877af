"""The parts that documents are made of: moments, persons, pictures, places, plans. Pure.

Times are the clock on the wall of the municipality, because that is what an editor writes down.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from pathlib import PurePosixPath


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Moment:
    """A day and, when known, a time of day, in the site's time zone."""

    day: dt.date
    time: dt.time | None = None

    @property
    def sort_key(self) -> tuple[dt.date, dt.time]:
        """Orders moments; a day without a time comes first."""
        return self.day, self.time or dt.time.min


@dataclass(frozen=True, slots=True, kw_only=True)
class Consent:
    """What somebody allowed, from when until when (last day, inclusive)."""

    given: dt.date
    until: dt.date
    scope: tuple[str, ...]  #: of name, portrait, quote, contact
    ground: str = "consent"  #: consent or function
    by_parent: bool = False
    withdrawn: dt.date | None = None  #: the day on which they said no; from then on nothing is allowed, on any day

    def covers(self, part: str, today: dt.date) -> bool:
        """Whether `part` (name, portrait, quote or contact) may be public on `today`."""
        return not self.withdrawn and part in self.scope and self.given <= today <= self.until


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonRef:
    """A person as a document names one: exactly one of ambassador, name (with consent) and team."""

    ambassador: str | None = None  #: `slug` of this neighbourhood, or `neighbourhood/slug`
    name: str | None = None
    consent: Consent | None = None
    team: str | None = None
    what: str | None = None  #: what they are thanked for, or do
    kind: str | None = None  #: organisers only: resident, municipality, partner or business


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A photo beside a document. `file` is relative to the content folder."""

    file: PurePosixPath
    alt: str = ""  #: empty only when decorative
    decorative: bool = False
    caption: str | None = None
    credit: str | None = None
    date: dt.date | None = None
    focus: tuple[int, int] | None = None  #: x, y in per cent
    consent: Consent | None = None
    recognisable: bool | None = None  #: False: an editor looked, and nobody can be recognised
    line: int = 1  #: where the front matter names it


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where something is; never a house number."""

    name: str | None = None
    street: str | None = None
    lat: float | None = None
    lon: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A titled address, to another site or to a page of this one."""

    title: str
    url: str
    kind: str | None = None  #: topics only: film, page, …
    minutes: int | None = None
    phone: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactRule:
    """Who answers which question, how and how fast (in working days)."""

    question: str
    who: str
    how: str
    answer_days: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Channel:
    """A place where residents talk."""

    platform: str
    name: str
    run_by: str
    url: str | None = None
    audience: str | None = None
    goal: str | None = None
    municipality_reads: bool = False
    answer_days: int | None = None
    status: str = "active"  #: active, quiet or closed
    closed_on: dt.date | None = None
    reach: int | None = None
    reach_date: dt.date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Priority:
    """What residents or the municipality put first, and what came of it."""

    issue: str
    origin: str
    action: str | None = None
    issue_date: dt.date | None = None
    action_date: dt.date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ChosenTopic:
    """The one topic a neighbourhood chose to work on."""

    topic: str
    reason: str | None = None
    since: dt.date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class BorrowedFrom:
    """Where a story that an editor copied by hand, or a date of somebody else's calendar, came from."""

    name: str
    platform: str
    publisher: str
    url: str  #: empty: there is no page to lead to


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanStep:
    """Who does what when; `done` is the day it was."""

    who: PersonRef
    what: str
    when: dt.date | None = None
    done: dt.date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Needs:
    """What an action still lacks."""

    roles: tuple[str, ...] = ()
    material: tuple[str, ...] = ()
    permit: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Results:
    """What was counted afterwards; unknown is None, never zero."""

    people: int | None = None
    bags: int | None = None
    kilos: int | None = None
    minutes: int | None = None
    kinds: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """Words of one person."""

    text: str
    person: PersonRef | None = None  #: without one it is not shown


@dataclass(frozen=True, slots=True, kw_only=True)
class NextTime:
    """The next date, or the path of the next action."""

    date: dt.date | None = None
    action: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Cancelled:
    """Why something does not happen, and when it may after all."""

    reason: str
    new_date: Moment | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticeUpdate:
    """What became known later."""

    time: Moment
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportStep:
    """One change of status of a report."""

    date: dt.date
    status: str
    text: str | None = None
