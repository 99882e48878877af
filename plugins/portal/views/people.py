"""Views of people, dates, notices, topics and contacts. Pure."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from plugins.portal.views.frame import PageView
from plugins.portal.views.lists import Month, TopicLine
from plugins.portal.views.parts import (
    CardView,
    ChannelView,
    ContactView,
    DateView,
    Empty,
    Fact,
    Link,
    PersonView,
    PictureView,
)
from plugins.portal.views.stories import Share, Step


@dataclass(frozen=True, slots=True, kw_only=True)
class PeopleGroup:
    """People with the same part to play."""

    title: str
    people: tuple[PersonView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Talent:
    """Something to ask for, and the profiles of all who can give it."""

    text: str
    people: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AmbassadorIndexView(PageView):
    """`ambassador_index.html`: everybody you can talk to."""

    title: str
    residents: PeopleGroup  #: perhaps without people: then there is only the window that is free
    officials: PeopleGroup | None
    invite: Empty
    talents: tuple[Talent, ...]
    languages: tuple[Talent, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AmbassadorView(PageView):
    """`ambassador.html`: a person you would greet."""

    person: PersonView
    role: str
    facts: tuple[Fact, ...]
    reach: str
    reach_link: Link | None
    quote: str | None
    body: Markup
    actions: tuple[Link, ...]
    stories: tuple[Link, ...]
    thanked: tuple[Step, ...]
    share: Share


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaView(PageView):
    """`agenda.html`: what is on and how to be there."""

    title: str
    months: tuple[Month, ...]
    subscribe: tuple[Link, ...]
    past: Link | None
    back: Link | None
    empty: Empty | None


@dataclass(frozen=True, slots=True, kw_only=True)
class EventPageView(PageView):
    """`event.html`: one date."""

    title: str
    date: DateView
    facts: tuple[Fact, ...]
    status: str | None
    reason: str | None
    body: Markup
    picture: PictureView | None
    calendar: Link | None
    link: Link | None
    is_past: bool
    reply: Link
    wrong: Link
    share: Share


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticePageView(PageView):
    """`notice.html`: what is going on and what to do now."""

    title: str
    level: str
    is_over: bool
    since: DateView
    until: str
    issuer: str
    steps: tuple[str, ...]
    body: Markup
    updates: tuple[Step, ...]
    wrong: Link


@dataclass(frozen=True, slots=True, kw_only=True)
class TopicIndexView(PageView):
    """`topic_index.html`."""

    title: str
    topics: tuple[TopicLine, ...]
    empty: Empty | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Phase:
    """Prevention, detection or aftermath; `id` is its anchor."""

    id: str
    title: str
    html: Markup


@dataclass(frozen=True, slots=True, kw_only=True)
class TopicView(PageView):
    """`topic.html`: what can I do tonight, what when it happened, who helps, what do we do here."""

    title: str
    standfirst: str | None
    why_now: str | None
    body: Markup
    picture: PictureView | None
    tips: tuple[str, ...]
    phases: tuple[Phase, ...]
    helpers: tuple[PersonView, ...]
    links: tuple[Link, ...]
    report_to: Link | None
    cards: tuple[CardView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ChannelsView(PageView):
    """`channels.html`: the right door at once."""

    title: str
    contacts: tuple[ContactView, ...]
    channels: tuple[ChannelView, ...]
    editors: Link
    subscribe: tuple[Link, ...]
