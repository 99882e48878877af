"""The frame around every page: its head, and what the site says everywhere. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import Markup

from plugins.portal.views.parts import Link
from plugins.portal.views.sharing import ShareImage


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """A feed or calendar that belongs to a page, by its media type."""

    url: str
    text: str
    kind: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """What stands in the head of a page."""

    title: str
    description: str
    canonical: str
    feeds: tuple[Feed, ...] = ()
    indexable: bool = True
    data: tuple[Mapping[str, object], ...] = ()  #: JSON-LD
    image: ShareImage | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Phone:
    """A number to call, with the question that it answers."""

    url: str
    question: str
    answer: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Logo:
    """The municipality's own mark; sizes in pixels."""

    url: str
    width: int
    height: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteView:
    """What every page shows: the frame around it."""

    language: str
    municipality: str
    name: str
    home: str
    logo: Logo | None
    numbers: tuple[Phone, ...]
    menu: tuple[Link, ...]
    footer: tuple[Link, ...]
    publisher: str
    wrong_mail: str
    css: str
    font: str
    script: str
    favicon: str
    policy: str
    kerb: Markup
