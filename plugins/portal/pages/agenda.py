"""The agenda, its years, and each event. Pure."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from itertools import groupby

from plugins.fastbuild import Page
from plugins.portal import select
from plugins.portal.documents import Action, Event
from plugins.portal.model import Desk
from plugins.portal.pages.cards import make_event, place_name
from plugins.portal.pages.contact import news_mail
from plugins.portal.pages.context import Context
from plugins.portal.pages.neighbourhood import next_events
from plugins.portal.pages.passing import share
from plugins.portal.views import AgendaView, Empty, EventPageView, Fact, Link, Month


def agenda_pages(context: Context, desk: Desk) -> Iterator[Page]:
    """What is coming, and a page for each year that has past events."""
    over = select.past(desk.events, context.portal.today)
    by_year = {year: list(group) for year, group in groupby(over, key=lambda event: event.start.day.year)}
    yield _agenda(context, desk, next_events(context, desk), past_years=tuple(by_year))
    for year, events in by_year.items():
        yield _agenda(context, desk, events, year=year)


def _agenda(
    context: Context,
    desk: Desk,
    events: Sequence[Event | Action],
    *,
    year: int | None = None,
    past_years: tuple[int, ...] = (),
) -> Page:
    words, name = context.words, context.area_name(desk.slug)
    agenda = context.urls.list(desk.slug, "agenda/")
    path = f"{agenda}{year}/" if year else agenda
    title = words("agenda.past_title", name=name, year=year) if year else words("agenda.page_title", name=name)
    trail = [(agenda, words("agenda.title")), *([(path, str(year))] if year else [])]
    past = (
        context.list_link(desk.slug, f"agenda/{past_years[0]}/", words("agenda.past", year=past_years[0]))
        if past_years
        else None
    )
    view = AgendaView(
        **context.frame(
            path,
            title=title,
            description=words("agenda.description", name=name),
            neighbourhood=desk.slug,
            trail=tuple(trail),
        ),
        title=title,
        months=_months(context, events, with_area=desk.slug is None),
        subscribe=() if year else _subscribe(context, desk),
        past=past,
        back=context.list_link(desk.slug, "agenda/", words("agenda.back")) if year else None,
        empty=None if events else Empty(text=words("agenda.none"), link=news_mail(context, desk)),
    )
    return context.page(path, "agenda.html", view)


def _months(context: Context, events: Sequence[Event | Action], *, with_area: bool) -> tuple[Month, ...]:
    def month(event: Event | Action) -> dt.date:
        return event.start.day.replace(day=1) if event.start else dt.date.max

    return tuple(
        Month(
            id=f"maand-{first:%Y-%m}",
            title=context.dates.month(first),
            events=tuple(make_event(context, event, with_area=with_area) for event in group),
        )
        for first, group in groupby(events, key=month)
    )


def _subscribe(context: Context, desk: Desk) -> tuple[Link, ...]:
    file = context.urls.list(desk.slug, "agenda.ics")
    address = context.urls.absolute(file)
    return (
        Link(url="webcal://" + address.partition("://")[2], text=context.words("agenda.subscribe")),
        Link(url=context.urls.link(file), text=context.words("agenda.file")),
    )


def event_page(context: Context, event: Event) -> Page:
    """One event: what, when, where, with whom."""
    path, words, slug = context.urls.document(event), context.words, event.neighbourhood
    is_past = select.last_day(event) < context.portal.today
    status = None
    if event.cancelled:
        status = words("action.cancelled")
    elif event.moved_from:
        status = words("event.moved", date=context.dates.long(event.moved_from.day))
    file = path.rstrip("/") + ".ics"
    view = EventPageView(
        **context.frame(
            path,
            title=event.title,
            description=event.summary or context.dates.span(event.start, event.end),
            neighbourhood=slug,
            trail=((context.urls.list(slug, "agenda/"), words("agenda.title")), (path, event.title)),
            data=(_data(context, event, path),),
        ),
        title=event.title,
        date=context.dates.view(event.start.day, event.start.time),
        facts=_facts(context, event),
        status=status,
        reason=_reason(context, event),
        body=context.body(event),
        picture=context.pictures.view(event.photos[0], "story", eager=True) if event.photos else None,
        calendar=None
        if is_past or event.cancelled
        else Link(url=context.urls.link(file), text=words("action.calendar")),
        link=Link(url=event.url, text=words("event.more"), external=True) if event.url else None,
        is_past=is_past,
        reply=context.mail(words("mail.reply", title=event.title), path),
        wrong=context.mail(words("mail.wrong", title=event.title), path),
        share=share(context, path, event.title),
    )
    return context.page(path, "event.html", view)


def _facts(context: Context, event: Event) -> tuple[Fact, ...]:
    organiser = context.person(event.organiser, event.neighbourhood).name if event.organiser else None
    known = (
        ("action.when", context.dates.span(event.start, event.end)),
        ("action.where", place_name(event.place)),
        ("event.who_goes", event.who_goes),
        ("action.organiser", organiser),
    )
    return tuple(Fact(term=context.words(key), text=text) for key, text in known if text)


def _reason(context: Context, event: Event) -> str | None:
    if not event.cancelled:
        return None
    new = event.cancelled.new_date
    later = context.words("action.new_date", date=context.dates.moment(new)) if new else None
    return " ".join(part for part in (event.cancelled.reason, later) if part)


def _data(context: Context, event: Event, path: str) -> dict[str, object]:
    status = "EventCancelled" if event.cancelled else "EventRescheduled" if event.moved_from else "EventScheduled"
    return {
        "@context": "https://schema.org",
        "@type": "Event",
        "name": event.title,
        "startDate": context.machine_time(event.start),
        "eventStatus": f"https://schema.org/{status}",
        "location": {"@type": "Place", "name": place_name(event.place) or context.area_name(event.neighbourhood)},
        "url": context.urls.absolute(path),
    }
