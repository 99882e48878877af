"""Documents and items as they stand in lists: cards, dates on the agenda, notices. Pure."""

from __future__ import annotations

from plugins.portal import select
from plugins.portal.bodies import plain_text, reading_minutes
from plugins.portal.consent import may_quote
from plugins.portal.documents import Action, Event, Moment, Notice, Place, Results, Story
from plugins.portal.model import Brief, Desk
from plugins.portal.pages.context import Context, picture_of
from plugins.portal.pages.posts import post_view
from plugins.portal.views import (
    ActionCard,
    Badge,
    CardView,
    EventView,
    Figure,
    Link,
    NoticeView,
    PictureView,
    QuoteView,
)


def make_card(
    context: Context,
    entry: Story | Brief | Action,
    slot: str | None = None,
    *,
    with_area: bool = False,
    eager: bool = False,
) -> CardView:
    """A card of whatever stands in a river of news."""
    if isinstance(entry, Brief):
        return brief_card(context, entry, whole=slot is not None)
    if isinstance(entry, Story) and entry.source:
        return _copied_card(context, entry)
    return _own_card(context, entry, slot, with_area=with_area, eager=eager)


def brief_card(context: Context, brief: Brief, *, whole: bool = False) -> CardView:
    """A borrowed item: short, with its source, sending the reader there. `whole`: as long as its source allows."""
    return CardView(
        url=brief.url,
        title=brief.title,
        badge=Badge(kind=brief.publisher, name=brief.source),
        text=brief.whole if whole and brief.whole else brief.text,
        date=context.dates.view(brief.when.date()),
        picture=context.pictures.view(brief.picture, "card") if brief.picture else None,
        lang=brief.language if brief.language not in (None, context.words.language) else None,
        external=True,
        post=post_view(context, brief, brief.byline) if brief.byline else None,
        react=_react(context, brief.url, brief.source, brief.platform),
        also=tuple(Link(url=url, text=name, external=True) for name, url in brief.also),
        correction=context.words("source.correction", text=brief.correction) if brief.correction else None,
        answer=context.words("source.answer", text=brief.answer) if brief.answer else None,
    )


def _react(context: Context, url: str, source: str, platform: str) -> Link:
    if platform == "website":
        return Link(url=url, text=context.words("source.more", source=source), external=True)
    name = context.words(f"platform.{platform}") if context.words.has(f"platform.{platform}") else platform.capitalize()
    return Link(url=url, text=context.words("source.react", source=name), external=True)


def _copied_card(context: Context, story: Story) -> CardView:
    source = story.source
    assert source  # the caller asked
    return CardView(
        url=source.url,
        title=story.title,
        badge=Badge(kind=source.publisher, name=source.name),
        text=story.summary,
        date=context.dates.view(story.date),
        external=True,
        react=_react(context, source.url, source.name, source.platform),
    )


def _own_card(context: Context, entry: Story | Action, slot: str | None, *, with_area: bool, eager: bool) -> CardView:
    picture = picture_of(entry)
    day = entry.date if isinstance(entry, Story) else entry.start.day if entry.start else None
    authors = [context.person(person, entry.neighbourhood).name for person in entry.by]
    return CardView(
        url=context.link(entry).url,
        title=action_title(context, entry) if isinstance(entry, Action) else entry.title,
        badge=Badge(kind="own", name=_editors(context, entry.neighbourhood if with_area else None)),
        text=summary(entry),
        date=context.dates.view(day) if day else None,
        picture=context.pictures.view(picture, slot, eager=eager) if picture and slot else None,
        by=context.words("story.by", name=", ".join(authors)) if authors else None,
        reading_time=reading_time(context, entry.body),
        area=context.area_link(entry.neighbourhood) if with_area else None,
    )


def _editors(context: Context, neighbourhood: str | None) -> str:
    """Who wrote it; in a list of the whole municipality also where."""
    if neighbourhood is None:
        return context.words("source.own")
    return context.words("source.own_area", area=context.area_name(neighbourhood))


def summary(document: Story | Action) -> str | None:
    """One or two sentences: the editor's, else what changed, else the first paragraph."""
    if document.summary:
        return document.summary
    changed = document.changed if isinstance(document, Action) and document.state in select.FINISHED else None
    return changed or plain_text(document.body, first_paragraph=True) or None


def reading_time(context: Context, html: str) -> str:
    """How long reading takes, in whole minutes."""
    return context.words("story.minutes", n=reading_minutes(html))


def action_title(context: Context, action: Action) -> str:
    """The result when there is one: headings say what came of it."""
    if action.state == "cancelled":
        return f"{context.words('action.cancelled')}: {action.title}"
    return action.outcome if action.state in select.FINISHED and action.outcome else action.title


def action_state(action: Action, context: Context) -> str:
    """The state of an action today: a plan whose day has passed awaits its result."""
    late = action.state == "planned" and select.last_day(action) < context.portal.today
    return "awaiting" if late else action.state


def make_action_card(context: Context, action: Action, *, with_area: bool = False) -> ActionCard:
    """An action in a list."""
    done, state = action.state in select.FINISHED, action_state(action, context)
    before, after = pair(context, action)
    return ActionCard(
        url=context.link(action).url,
        title=action_title(context, action),
        kicker=_kicker(context, action),
        date=context.dates.view(action.start.day, action.start.time) if action.start else None,
        text=summary(action),
        before=before,
        after=after,
        figures=result_figures(context, action.results)[:3] if done else (),
        status=context.words(f"state.{state}") if state not in ("planned", "idea") else None,
        state=state,
        wanted=_wanted(context, action) if state in ("planned", "idea") else None,
        area=context.area_link(action.neighbourhood) if with_area else None,
    )


def _wanted(context: Context, action: Action) -> str | None:
    """Who and what a plan still lacks: heading and day say already that it is a plan."""
    lacking = (*action.needs.roles, *action.needs.material) if action.needs else ()
    return context.words("needs.wanted", what=", ".join(lacking)) if lacking else None


def pair(context: Context, action: Action, *, eager: bool = False) -> tuple[PictureView | None, PictureView | None]:
    """The two pictures of a result that can be compared; neither when one of them is missing."""
    if action.state not in select.FINISHED or not (action.before and action.after):
        return None, None
    before, after = (
        context.pictures.view(pictures[0], "compare", eager=eager) for pictures in (action.before, action.after)
    )
    return (before, after) if before and after else (None, None)


def _kicker(context: Context, action: Action) -> str:
    if action.state in select.FINISHED and action.outcome:
        return action.title
    where = place_name(action.place)
    when = context.dates.span(action.start, action.end) if action.start else context.words("state.idea")
    return f"{when} · {where}" if where else when


def result_figures(context: Context, results: Results | None) -> tuple[Figure, ...]:
    """What was counted; unknown is left out, never zero."""
    if not results:
        return ()
    counted = (
        ("people", results.people),
        ("bags", results.bags),
        ("kilos", results.kilos),
    )
    figures = tuple(
        Figure(number=context.dates.number(number), unit=context.words(f"result.{name}", n=number))
        for name, number in counted
        if number
    )
    if not results.minutes:
        return figures
    number, _, unit = duration(context, results.minutes).partition(" ")
    return (*figures, Figure(number=number, unit=unit))


def duration(context: Context, minutes: int) -> str:
    """How long something took, as one would say it: `2 uur`, `6,5 uur`, `45 minuten`."""
    if minutes < 60:
        return context.words("duration.minutes", n=minutes)
    hours = round(minutes / 60, 1)
    return context.words("duration.hours", n=hours, number=context.dates.number(hours))


def place_name(place: Place | None) -> str | None:
    """Where something is, as one would say it."""
    if not place:
        return None
    return ", ".join(part for part in (place.name, place.street) if part) or None


def quote_view(context: Context, action: Action) -> QuoteView | None:
    """The quote of an action, if its speaker may be quoted."""
    quote, portal = action.quote, context.portal
    if not quote or not quote.person:
        return None
    if not may_quote(quote.person, action.neighbourhood, portal.people, portal.today):
        return None
    person = context.person(quote.person, action.neighbourhood)
    who = f"{person.name}, {person.role[0].lower()}{person.role[1:]}" if person.role else person.name
    return QuoteView(text=quoted(quote.text), who=who, url=person.url)


def quoted(text: str) -> str:
    """Words of somebody, between quotation marks whether the editor typed them or not."""
    return f"‘{text.strip('‘’“”')}’"


def make_event(context: Context, event: Event | Action, *, with_area: bool = False) -> EventView:
    """A date on the agenda."""
    start = event.start or Moment(day=context.portal.today)
    when = context.dates.weekday(start.day)
    if start.time:
        when = f"{when} {context.dates.time(start.time)}"
    place = ", ".join(
        part
        for part in (place_name(event.place), context.area_name(event.neighbourhood) if with_area else None)
        if part
    )
    source = event.source if isinstance(event, Event) else None
    facts = [when[0].upper() + when[1:], place, context.words("agenda.from", source=source.name) if source else None]
    moved = event.moved_from if isinstance(event, Event) else None
    status = None
    if event.cancelled or (isinstance(event, Action) and event.state == "cancelled"):
        status = context.words("action.cancelled")
    elif moved:
        status = context.words("event.moved", date=context.dates.short(moved.day))
    return EventView(
        url=context.link(event).url,
        title=event.title,
        date=context.dates.view(start.day, start.time),
        text=" · ".join(filter(None, facts)),
        lang=event.lang if source and event.lang not in {None, context.words.language} else None,
        status=status,
        cancelled=status == context.words("action.cancelled"),
        area=context.area_link(event.neighbourhood) if with_area else None,
    )


def make_notice(context: Context, notice: Notice) -> NoticeView:
    """A notice as it stands on a front page."""
    title = context.words("alert.warning", title=notice.title) if notice.level == "warning" else notice.title
    return NoticeView(
        title=title,
        level=notice.level,
        text=notice.summary or plain_text(notice.body, first_paragraph=True),
        issuer=notice.issuer,
        date=context.dates.view(notice.starts),
        until=context.words("alert.until", date=context.dates.long(notice.until)) if notice.until else None,
        link=context.link(notice, context.words("alert.more")),
    )


def own_notices(context: Context, desk: Desk) -> tuple[NoticeView, ...]:
    """At most two, newest first; a neighbourhood also shows those of the municipality."""
    notices = [*desk.notices, *(context.portal.own.notices if desk.slug else ())]
    newest = sorted(dict.fromkeys(notices), key=lambda notice: (-notice.starts.toordinal(), notice.slug))
    return tuple(make_notice(context, notice) for notice in newest[:2])
