"""Views of the pages one enters by: home, all neighbourhoods, one neighbourhood. Pure."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from plugins.portal.views.frame import PageView, Plate
from plugins.portal.views.lists import District, TopicLine
from plugins.portal.views.parts import (
    CardView,
    ChannelView,
    ContactView,
    DateView,
    Empty,
    EventView,
    Figure,
    Link,
    NoticeView,
    PersonView,
    PictureView,
    QuoteView,
)
from plugins.portal.views.stories import Step, TotalsBlock


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionBlock:
    """The action on a front page."""

    kicker: str
    title: str
    url: str
    is_done: bool
    date: DateView | None
    text: str | None
    before: PictureView | None
    after: PictureView | None
    figures: tuple[Figure, ...]
    quote: QuoteView | None
    button: Link | None
    all: Link


@dataclass(frozen=True, slots=True, kw_only=True)
class TopicBlock:
    """The topic of the month."""

    title: str
    why_now: str | None
    tips: tuple[str, ...]
    link: Link


@dataclass(frozen=True, slots=True, kw_only=True)
class ChosenBlock:
    """The topic that a neighbourhood chose, from what lives to thanks."""

    title: str
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NewsBlock:
    """The lead and the briefs."""

    lead: CardView | None
    briefs: tuple[CardView, ...]
    link: Link
    how_link: Link | None
    empty: Empty | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PeopleBlock:
    """Neighbours one can talk to."""

    people: tuple[PersonView, ...]
    link: Link | None
    empty: Empty | None
    invite: Empty | None = None  #: the window that is still free, beside the others
    more: Link | None = None  #: how to join where no window is free
    talents: Link | None = None  #: to who can help with what


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaBlock:
    """The next dates."""

    events: tuple[EventView, ...]
    link: Link
    empty: Empty | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactBlock:
    """Who answers what, and where neighbours talk."""

    contacts: tuple[ContactView, ...]
    channels: tuple[ChannelView, ...]
    link: Link


@dataclass(frozen=True, slots=True, kw_only=True)
class NeighbourhoodView(PageView):
    """`neighbourhood.html`: the front page of a small newspaper about one's own street."""

    plate: Plate
    lede: str
    freshness: str  #: fresh, quiet or old
    updated: str
    updated_link: Link | None
    street: Markup
    map: Markup | None
    tasks: tuple[Link, ...]
    notices: tuple[NoticeView, ...]
    news: NewsBlock
    reports_link: Link | None
    action: ActionBlock | None
    action_empty: Empty | None
    year: Link | None  #: the newest year page
    chosen: ChosenBlock | None
    people: PeopleBlock
    agenda: AgendaBlock
    topic: TopicBlock | None
    contact: ContactBlock
    subscribe: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class HomeView(PageView):
    """`home.html`: find your neighbourhood; see that the municipality is alive."""

    title: str
    lede: str
    street: Markup
    map: Markup | None
    tasks: tuple[Link, ...]
    notices: tuple[NoticeView, ...]
    lead: CardView | None
    latest: tuple[CardView, ...]
    districts: tuple[District, ...]
    totals: TotalsBlock | None
    topics: tuple[TopicLine, ...]
    news_link: Link
    actions_link: Link
    map_credit: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NeighbourhoodIndexView(PageView):
    """`neighbourhood_index.html`: the list is the product, the map a help."""

    title: str
    districts: tuple[District, ...]
    map: Markup | None
    map_credit: str
