"""Views of news and actions. Pure."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from plugins.portal.views.frame import PageView
from plugins.portal.views.lists import Month, Pager
from plugins.portal.views.parts import CardView, DateView, Empty, Fact, Figure, Link, PersonView, PictureView, QuoteView
from plugins.portal.views.sharing import ShareKit


@dataclass(frozen=True, slots=True, kw_only=True)
class NewsIndexView(PageView):
    """`news_index.html`: own stories and borrowed items in one river, by month."""

    title: str
    filters: tuple[Link, ...]
    months: tuple[Month, ...]
    pager: Pager | None
    empty: Empty | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One step of what happened."""

    label: str
    text: str | None = None
    date: DateView | None = None
    link: Link | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanRow:
    """One line of a plan; `mark` says in words how far it is."""

    what: str
    who: str
    when: str
    state: str  #: done, late or open
    mark: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanView:
    """Who does what when; `progress` in words, while it is to come."""

    title: str
    rows: tuple[PlanRow, ...]
    done: int
    total: int
    progress: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """Ways to pass a page on that work without any script."""

    url: str
    mail_url: str
    whatsapp_url: str
    kit: ShareKit | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryView(PageView):
    """`story.html`: what changed and who did it."""

    badge_name: str
    date: DateView
    updated: str | None
    title: str
    standfirst: str | None
    picture: PictureView | None
    more_pictures: tuple[PictureView, ...]
    body: Markup
    authors: tuple[PersonView, ...]
    happened: tuple[Step, ...]
    belongs_to: tuple[Link, ...]
    reply: Link
    wrong: Link
    share: Share
    more: tuple[CardView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionCard:
    """An action in a list: a result with its pictures, or a plan with its day."""

    url: str
    title: str
    kicker: str
    date: DateView | None
    text: str | None
    before: PictureView | None = None
    after: PictureView | None = None
    figures: tuple[Figure, ...] = ()
    status: str | None  #: None for a plan or an idea: the heading over the list says it
    state: str
    wanted: str | None = None  #: what a plan still lacks
    area: Link | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionGroup:
    """Actions in the same state, under one heading."""

    id: str
    title: str
    actions: tuple[ActionCard, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TotalsBlock:
    """What a year's actions brought together; `note` says where the counting has gaps."""

    title: str
    figures: tuple[Figure, ...]
    note: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class YearLine:
    """One year in a line; `url` of its page, if it has one."""

    year: str
    url: str | None
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionIndexView(PageView):
    """`action_index.html`: what is coming, and what it brought."""

    title: str
    totals: TotalsBlock | None
    years: tuple[YearLine, ...]
    jumps: tuple[Link, ...]  #: to each state in this list
    data: Link
    worked: Link
    groups: tuple[ActionGroup, ...]
    pager: Pager | None
    empty: Empty | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionInvite:
    """How to take part."""

    join: Link
    calendar: Link | None
    poster: Link | None
    needs: tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionResult:
    """What came of it."""

    before: PictureView | None
    after: PictureView | None
    alone: PictureView | None  #: what it looks like now, when there is nothing to compare it with
    photos_later: bool
    figures: tuple[Figure, ...]
    changed: str | None
    quote: QuoteView | None
    thanks: tuple[PersonView, ...]
    checked: str | None
    next: Link | None
    next_text: str | None
    has_band: bool  #: whether there is anything to celebrate on yellow


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionView(PageView):
    """`action.html`: the same address before and after; the page changes tense."""

    state: str  #: idea, planned, awaiting, done, checked or cancelled
    state_text: str
    kicker: str | None
    title: str
    date: DateView | None
    facts: tuple[Fact, ...]
    leads_title: str
    leads: tuple[PersonView, ...]
    body: Markup
    pictures: tuple[PictureView, ...]
    plan: PlanView | None
    awaiting: Link | None  #: where to send what one saw, while nothing is known yet
    invite: ActionInvite | None  #: while it is to come
    result: ActionResult | None  #: once it is done
    cancelled: str | None
    belongs_to: tuple[Link, ...]
    reply: Link
    wrong: Link
    share: Share
