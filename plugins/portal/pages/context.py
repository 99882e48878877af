"""What every page is made with, and the parts that several pages share. Pure.

A page function takes a `Context` and what the page is about, and gives a `Page`.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Protocol, TypedDict
from urllib.parse import quote

from markupsafe import Markup

from plugins.fastbuild import Artefact, Page
from plugins.portal import names
from plugins.portal.bodies import rewrite_links
from plugins.portal.consent import find_ambassador, may_show
from plugins.portal.dates import Dates
from plugins.portal.documents import (
    Action,
    Ambassador,
    Document,
    Event,
    Moment,
    Neighbourhood,
    PersonRef,
    Picture,
    Story,
)
from plugins.portal.model import Portal
from plugins.portal.settings import PortalSettings
from plugins.portal.translations import Words
from plugins.portal.urls import Urls
from plugins.portal.views import Feed, Head, Link, PageView, PersonView, PictureView, ShareImage

FEEDS = (("feed.xml", "application/atom+xml"), ("feed.json", "application/feed+json"), ("agenda.ics", "text/calendar"))


class Frame(TypedDict):
    """The fields that every view begins with, to be handed on as keyword arguments."""

    head: Head
    crumbs: tuple[Link, ...]
    wrong_url: str


class Pictures(Protocol):
    """Knows the renditions of every photo; a photo asked for is a photo published."""

    def view(self, picture: Picture, slot: str, *, eager: bool = False) -> PictureView | None:
        """The picture for a slot of the design, or None if the photo could not be used."""

    def in_body(self, html: str) -> str:
        """The same text with every `img` as a picture with renditions."""

    def take_asked(self) -> tuple[Artefact, ...]:
        """The files of all photos that were asked for since this was last done."""


class Cards(Protocol):
    """Plans the pictures of shared links; one asked for is one published."""

    def image(
        self,
        neighbourhood: str | None,
        headline: str,
        *,
        kicker: str | None = None,
        picture: Picture | None = None,
        is_portrait: bool = False,
    ) -> ShareImage:
        """The picture for one page."""

    def place(self, neighbourhood: str | None) -> ShareImage:
        """The picture of a neighbourhood, or of the municipality, for its pages that have none of their own."""

    def code(self, url: str) -> str:
        """The address of a file with the QR code of `url`."""

    def take_asked(self) -> tuple[Artefact, ...]:
        """The files of all that was asked for since this was last done."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """The portal of today, and what turns it into words, addresses and pictures."""

    portal: Portal
    settings: PortalSettings
    urls: Urls
    words: Words
    dates: Dates
    pictures: Pictures
    cards: Cards
    draw_map: Callable[[str | None], Markup | None]
    draw_street: Callable[[str, str], Markup]
    has_text: Callable[[str], bool] = field(default=lambda _: False)
    #: by how many letters the short address of a document is longer than others
    short_ranks: Mapping[str, int] = field(default_factory=dict)

    # Links

    def link(self, document: Document, text: str | None = None) -> Link:
        """A link to a document's page."""
        return Link(url=self.address(document), text=text or document.title)

    def address(self, document: Document) -> str:
        """Where a document is read; what is borrowed at its source (empty when that has no page for it)."""
        if isinstance(document, (Story, Event)) and document.source:
            return document.source.url
        return self.urls.link(self.urls.document(document))

    def text_link(self, slug: str, key: str) -> Link | None:
        """A link to one of the site's texts, if that text is there."""
        return Link(url=self.urls.link(f"{slug}/"), text=self.words(key)) if self.has_text(slug) else None

    def list_link(self, neighbourhood: str | None, name: str, text: str) -> Link:
        """A link to a list of a neighbourhood or of all."""
        return Link(url=self.urls.link(self.urls.list(neighbourhood, name)), text=text)

    def area_link(self, neighbourhood: str | None) -> Link | None:
        """A link to a neighbourhood that has a portal."""
        name = self.area_name(neighbourhood)
        return Link(url=self.urls.link(self.urls.area(neighbourhood)), text=name) if neighbourhood else None

    def mail(self, subject: str, path: str, address: str | None = None) -> Link:
        """A mail to the editors that already says which page it is about."""
        target = address or self.settings.editors_mail
        body = quote(self.urls.absolute(path))
        return Link(url=f"mailto:{target}?subject={quote(subject)}&body={body}%0A%0A", text=target)

    def machine_time(self, moment: Moment) -> str:
        """A moment for machines: with its offset from UTC when the time is known."""
        if moment.time is None:
            return moment.day.isoformat()
        return dt.datetime.combine(moment.day, moment.time, tzinfo=self.settings.time_zone).isoformat()

    # Names

    def series(self, parts: tuple[str, ...], key: str = "list.and") -> str:
        """Say a list the way people do: `a, b en c`; with `list.or`: `a, b of c`."""
        if len(parts) < 2:
            return "".join(parts)
        return self.words(key, first=", ".join(parts[:-1]), last=parts[-1])

    def area_name(self, neighbourhood: str | None) -> str:
        """The name of a neighbourhood; the municipality's for None."""
        return self.portal.area_names.get(neighbourhood or "", self.settings.municipality)

    def area(self, neighbourhood: str | None) -> Neighbourhood | None:
        """The document of a neighbourhood."""
        document = self.by_path(f"neighbourhoods/{neighbourhood}/index.md")
        return document if isinstance(document, Neighbourhood) else None

    def by_path(self, path: str) -> Document | None:
        """The document at a path below the content folder, if it has a page today."""
        return self.portal.documents.get(path)

    def person(self, ref: PersonRef, neighbourhood: str | None, slot: str | None = None) -> PersonView:
        """A person as the page may show them; "een buurtbewoner" when the name may not stand there."""
        if not may_show(ref, neighbourhood, self.portal.people, self.portal.today):
            return PersonView(name=self.words("ambassador.anonymous"), what=ref.what)
        if ref.ambassador:
            return self.ambassador(
                self.portal.people[find_ambassador(ref.ambassador, neighbourhood)], slot, what=ref.what
            )
        if ref.team:
            return PersonView(name=ref.team, what=ref.what)  # no initials: windows are for people
        name = ref.name or ""
        return PersonView(name=name, initials=names.initials(name), what=ref.what)

    def ambassador(self, person: Ambassador, slot: str | None, *, what: str | None = None) -> PersonView:
        """An ambassador, with the portrait when a `slot` is asked for."""
        portrait = self.pictures.view(person.portrait, slot) if slot and person.portrait else None
        return PersonView(
            name=person.title,
            url=self.link(person).url,
            portrait=portrait,
            initials=names.initials(person.title),
            line=person.line_under,
            role=self.words(f"role.{person.role}"),
            reach=person.availability,
            what=what,
        )

    # Bodies and frames

    def body(self, document: Document, html: str | None = None) -> Markup:
        """A document's text with addresses and pictures as they are in this build."""
        resolved = rewrite_links(
            document.body if html is None else html, self._resolve, self.words("ambassador.anonymous")
        )
        return Markup(self.pictures.in_body(resolved))  # noqa: S704  # cleaned by the reader

    def _resolve(self, path: str) -> str | None:
        target, _, anchor = path.partition("#")
        file, is_list, name = target.partition("?")
        document = self.by_path(file)
        if document is None and not (is_list and not file):
            return None
        home = self.address(document) if document else self.urls.link("")
        return home + name + (f"#{anchor}" if anchor else "")

    def crumbs(self, neighbourhood: str | None, *trail: tuple[str, str]) -> tuple[Link, ...]:
        """The way back from a page: home, neighbourhood, and `trail` of path and title; the last is the page."""
        steps = [("", self.words("nav.home"))]
        if neighbourhood:
            steps += [(f"{self.urls.areas}/", self.words("nav.areas"))]
            steps += [(self.urls.area(neighbourhood), self.area_name(neighbourhood))]
        steps += trail
        last = len(steps) - 1
        return tuple(
            Link(url=self.urls.link(path), text=title, current=place == last)
            for place, (path, title) in enumerate(steps)
        )

    def page(self, path: str, template: str, view: PageView) -> Page:
        """The page at `path`."""
        return Page(path=self.urls.file(path), template=template, view=view)

    def frame(
        self,
        path: str,
        *,
        title: str,
        description: str,
        neighbourhood: str | None = None,
        trail: tuple[tuple[str, str], ...] = (),
        indexable: bool = True,
        data: tuple[dict[str, object], ...] = (),
        image: ShareImage | None = None,
    ) -> Frame:
        """The fields that every view begins with, as keyword arguments; `image`: for a page with one of its own."""
        area = self.area_name(neighbourhood) if neighbourhood else None
        parts = [
            title,
            area if area != title else None,
            f"{self.words('nav.municipality')} {self.settings.municipality}",
        ]
        crumbs = self.crumbs(neighbourhood, *trail) if path else ()
        feed_title = self.words("feed.title", area=area or self.settings.municipality)
        feeds = tuple(
            Feed(url=self.urls.link(self.urls.list(neighbourhood, name)), text=feed_title, kind=kind)
            for name, kind in FEEDS
        )
        shown = image or self.cards.place(neighbourhood)
        head = Head(
            title=" – ".join(part for part in parts if part),
            description=description,
            canonical=self.urls.absolute(path),
            feeds=feeds,
            indexable=indexable,
            data=(*(_with_image(each, image) for each in data), *([self._crumb_data(crumbs)] if crumbs else [])),
            image=shown,
        )
        return Frame(head=head, crumbs=crumbs, wrong_url=self.mail(self.words("mail.wrong", title=title), path).url)

    def _crumb_data(self, crumbs: tuple[Link, ...]) -> dict[str, object]:
        base = self.settings.site_url.removesuffix(self.urls.link("").rstrip("/"))
        items = tuple(
            {"@type": "ListItem", "position": place, "name": crumb.text, "item": base + crumb.url}
            for place, crumb in enumerate(crumbs, start=1)
        )
        return {"@context": "https://schema.org", "@type": "BreadcrumbList", "itemListElement": items}


def _with_image(data: dict[str, object], image: ShareImage | None) -> dict[str, object]:
    """Stories and actions tell search engines which picture is theirs."""
    return {**data, "image": image.url} if image and data.get("@type") in {"NewsArticle", "Event"} else data


def picture_of(document: Document) -> Picture | None:
    """The picture that stands for a document in a list."""
    if isinstance(document, Action):
        return next(iter((*document.after, *document.during, *document.photos, *document.before)), None)
    return document.photos[0] if document.photos else None


def is_own(story: Story) -> bool:
    """Whether the editors wrote it themselves."""
    return story.source is None
