"""The parts that several pages show: links, dates, pictures, persons, cards. Pure."""

from __future__ import annotations

from dataclasses import dataclass


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
class PostView:
    """A post as its network wants it shown. Without a portrait, initials stand in its place."""

    network: str
    logo: str  #: name of an icon
    author: Link
    portrait: PictureView | None
    initials: str
    shared_by: str | None
    lines: tuple[tuple[tuple[str, str], ...], ...]  #: of its text, in pieces and where each leads; empty: nowhere
    lang: str | None
    permalink: str
    date: DateView


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
    post: PostView | None = None  #: of a borrowed item whose network has display rules; then it stands for the title
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
