"""What every page has: its head, the way back, the name plate. Pure."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from plugins.portal.views.lists import District
from plugins.portal.views.parts import Link, PictureView
from plugins.portal.views.site import Head


@dataclass(frozen=True, slots=True, kw_only=True)
class PageView:
    """What every page has: its head, and the way back."""

    head: Head
    crumbs: tuple[Link, ...] = ()
    wrong_url: str = ""  #: mailto that names the page, for "Fout op deze pagina?"


@dataclass(frozen=True, slots=True, kw_only=True)
class Plate:
    """A name plate. `length` is that of its longest word, rounded up; `cap` says how long the whole is."""

    text: Markup  #: with soft hyphens
    line: str | None = None
    length: int = 10
    cap: str = "l"
    style: str = "brand"


@dataclass(frozen=True, slots=True, kw_only=True)
class TextView(PageView):
    """`text.html`: an ordinary page."""

    title: str
    body: Markup
    picture: PictureView | None
    updated: str | None
    children: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NotFoundView(PageView):
    """`not_found.html`."""

    plate: Plate
    street: Markup
    districts: tuple[District, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RedirectView(PageView):
    """`redirect.html`: a page that moved."""

    target: Link
