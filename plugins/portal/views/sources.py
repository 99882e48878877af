"""Views of the sources: who they are, and how fresh. Pure."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from plugins.portal.views.frame import PageView
from plugins.portal.views.parts import Empty, Fact, Link, PictureView


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceTag:
    """How a source does: what it says, and a status that the tag knows."""

    text: str
    status: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceLine:
    """One source: its name, that leads to its own page where that is known, and what is to be said of it."""

    kind: str  #: of publisher, for the icon
    name: str
    url: str | None
    facts: tuple[Fact, ...]
    tag: SourceTag | None = None
    note: str | None = None  #: what its owner can do


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceGroup:
    """Sources of one kind, or in one state; `id` is the anchor of the heading."""

    id: str
    title: str
    lede: str | None
    sources: tuple[SourceLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SourcesView(PageView):
    """`sources.html`: from whom we take over what, or how fresh that is; below the editors' own text."""

    title: str
    lede: str | None
    body: Markup
    picture: PictureView | None
    empty: Empty | None
    groups: tuple[SourceGroup, ...]
    links: tuple[Link, ...]
    updated: str | None
