"""Views that look back at what was done: a year of a neighbourhood, and what worked anywhere. Pure."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from plugins.portal.views.frame import PageView, Plate
from plugins.portal.views.parts import CardView, Empty, Fact, Link, PersonView, PictureView, QuoteView
from plugins.portal.views.stories import TotalsBlock


@dataclass(frozen=True, slots=True, kw_only=True)
class Chapter:
    """One finished action, told as part of a year."""

    url: str
    title: str
    kicker: str
    paragraphs: tuple[str, ...]
    before: PictureView | None
    after: PictureView | None
    picture: PictureView | None  #: when there is no pair to compare
    figures: str | None  #: in a line
    quote: QuoteView | None


@dataclass(frozen=True, slots=True, kw_only=True)
class YearMonth:
    """A month of a year: what was done in it, and what else was told."""

    id: str
    title: str
    chapters: tuple[Chapter, ...]
    stories: tuple[CardView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class YearView(PageView):
    """`year.html`: a year of a neighbourhood that reads as a story, on screen and on paper."""

    plate: Plate
    lede: str
    street: Markup
    totals: TotalsBlock | None
    months: tuple[YearMonth, ...]
    cancelled: tuple[Fact, ...]
    thanks: tuple[PersonView, ...]
    coming: tuple[Link, ...]
    others: tuple[Link, ...]  #: other years, and the list of actions


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """A finished action that others may learn from; every one has its facts in the same order."""

    url: str
    title: str
    kicker: str
    area: Link | None
    before: PictureView | None
    after: PictureView | None
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ExampleGroup:
    """Actions that can be laid beside each other: one theme, or one kind of work."""

    id: str
    title: str
    link: Link | None
    examples: tuple[Example, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkedView(PageView):
    """`worked.html`: comparable actions of all neighbourhoods, without a ranking."""

    title: str
    lede: str
    groups: tuple[ExampleGroup, ...]
    empty: Empty | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Strip:
    """What one tears off and takes home."""

    title: str
    when: str
    place: str | None
    address: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Poster:
    """One sheet of A4; every text is short enough to fit."""

    area: str
    municipality: str | None
    title: str
    size: str  #: l, m, s or xs: how large the title may be
    weekday: str
    day: str
    time: str | None
    place: str | None
    bring: str | None
    who: str | None
    text: str | None
    street: Markup
    code: Markup  #: to scan
    address: Link  #: to type
    strips: tuple[Strip, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PosterView(PageView):
    """`poster.html`: a poster, and how to print it."""

    back: Link
    poster: Poster
