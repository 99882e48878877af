"""The parts that several pages show: links, dates, pictures, persons, cards. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import Markup

from plugins.portal.views.sharing import ShareImage


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A link; `hint` is a small second line, `current` marks the page one is on."""

    url: str
    text: str
    external: bool = False
    hint: str | None = None
    current: bool = False
    icon: str | None = None
    lang: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DateView:
    """A day (with time when known): for machines, in words, and as a house number."""

    iso: str
    text: str
    day: str
    month: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PictureView:
    """A photo with its renditions. `focus_classes` keeps what matters in sight when it is cropped."""

    srcset_webp: str
    srcset_jpeg: str
    src: str
    width: int
    height: int
    alt: str
    sizes: str
    focus_classes: str = ""
    caption: str | None = None
    credit: str | None = None
    date_text: str | None = None
    eager: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonView:
    """Somebody with a name, or a team. Without a portrait their initials stand in the window."""

    name: str
    url: str | None = None
    portrait: PictureView | None = None
    initials: str = ""
    line: str | None = None
    role: str | None = None
    reach: str | None = None  #: when or where one meets them
    what: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Badge:
    """Whose words these are: `own`, or the kind of publisher, with the name."""

    kind: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CardView:
    """A story, an action or a borrowed item in a list."""

    url: str
    title: str
    badge: Badge
    text: str | None = None
    date: DateView | None = None
    picture: PictureView | None = None
    lang: str | None = None
    external: bool = False
    react: Link | None = None
    also: tuple[Link, ...] = ()
    by: str | None = None
    reading_time: str | None = None
    area: Link | None = None  #: where it belongs, in lists of the whole municipality
    correction: str | None = None
    answer: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class QuoteView:
    """Words of a person who may be quoted."""

    text: str
    who: str
    url: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """When, where, who: a term and what is to be said about it."""

    term: str
    text: str
    link: Link | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One counted result, "38" and "zakken"."""

    number: str
    unit: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TopicLine:
    """A topic in the list of topics."""

    url: str
    title: str
    text: str | None
    picture: PictureView | None
    is_of_month: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class EventView:
    """A date on the agenda. `status` tells that it moved or does not happen."""

    url: str  #: empty: there is nothing more to read about it
    title: str
    date: DateView
    text: str
    status: str | None = None
    cancelled: bool = False
    area: Link | None = None
    lang: str | None = None  #: of the title, when it is not the site's


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticeView:
    """A warning or notice with its end date."""

    title: str
    level: str
    text: str
    issuer: str
    date: DateView
    until: str | None
    link: Link | None


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
    position: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Empty:
    """What stands where nothing is yet, and what one can do about it."""

    text: str
    link: Link | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactView:
    """Who answers what, how and how fast."""

    question: str
    who: str
    link: Link | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ChannelView:
    """Where residents talk, who runs it and who reads along."""

    name: str
    link: Link | None
    reads: bool
    reads_text: str
    status: str
    notes: tuple[str, ...] = ()
    status_text: str | None = None


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
