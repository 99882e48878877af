"""How lists are divided: months, pages, districts, and their lines. Pure."""

from __future__ import annotations

from dataclasses import dataclass

from plugins.portal.views.parts import CardView, EventView, Link, PictureView


@dataclass(frozen=True, slots=True, kw_only=True)
class TopicLine:
    """A topic in the list of topics."""

    url: str
    title: str
    text: str | None
    picture: PictureView | None
    is_of_month: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Month:
    """What happened in, or is planned for, one month."""

    id: str
    title: str
    stories: tuple[CardView, ...] = ()
    events: tuple[EventView, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PagerLink:
    """A page of a list by its number; `after_gap` when pages before it are not linked."""

    url: str
    text: str
    current: bool
    after_gap: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Pager:
    """Where one is in a list of pages."""

    previous: Link | None
    next: Link | None
    pages: tuple[PagerLink, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AreaLine:
    """A neighbourhood in a list, with one honest line about it."""

    name: str
    url: str | None
    line: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class District:
    """Neighbourhoods of one district; the map of districts leads to the anchor of its heading."""

    title: str | None
    anchor: str | None
    areas: tuple[AreaLine, ...]
