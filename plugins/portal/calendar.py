"""Events and planned actions to calendar files (RFC 5545, RFC 7986) through icalendar. Pure.

Times go out in UTC; DTSTAMP comes from the document, never from the build, so that files stay equal.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from urllib.parse import urlsplit

from icalendar import Calendar
from icalendar import Event as IcalEvent

from plugins.fastbuild import Artefact
from plugins.portal import select
from plugins.portal.bodies import plain_text
from plugins.portal.documents import Action, Event, Moment
from plugins.portal.model import Desk
from plugins.portal.pages.cards import place_name
from plugins.portal.pages.context import Context
from plugins.portal.pages.neighbourhood import next_events
from plugins.portal.views import CalendarEntry, CalendarView


def agenda_file(context: Context, desk: Desk) -> Artefact:
    """The whole agenda of a desk, to subscribe to; cancelled events stay until their day has passed."""
    name = context.words("agenda.page_title", name=context.area_name(desk.slug))
    cancelled = [a for a in desk.actions if a.state == "cancelled" and a.start]
    dates = (*next_events(context, desk), *select.upcoming(cancelled, context.portal.today))
    return Artefact(
        path=context.urls.list(desk.slug, "agenda.ics"), make=make_calendar, view=_view(context, name, dates)
    )


def event_files(context: Context, events: Iterable[Event | Action]) -> Iterator[Artefact]:
    """A file for each date, beside its page."""
    for event in events:
        if event.start:
            path = context.urls.document(event).rstrip("/") + ".ics"
            yield Artefact(path=path, make=make_calendar, view=_view(context, event.title, [event]))


def make_calendar(view: CalendarView) -> bytes:
    """The bytes of a calendar file."""
    calendar = Calendar()
    for name, value in (
        ("version", "2.0"),
        ("prodid", view.product),
        ("calscale", "GREGORIAN"),
        ("method", "PUBLISH"),
        ("name", view.name),
        ("x-wr-calname", view.name),
        ("x-published-ttl", "P1D"),
    ):
        calendar.add(name, value)
    calendar.add("refresh-interval", dt.timedelta(days=1), parameters={"VALUE": "DURATION"})
    for entry in view.entries:
        calendar.add_component(_component(entry))
    return bytes(calendar.to_ical())


def _component(entry: CalendarEntry) -> IcalEvent:
    event = IcalEvent()
    event.add("uid", entry.uid)
    event.add("dtstamp", _parse(entry.stamp))
    event.add("dtstart", _parse(entry.start))
    if entry.end:
        event.add("dtend", _parse(entry.end))
    event.add("summary", entry.title)
    event.add("url", entry.url)
    event.add("status", "CANCELLED" if entry.is_cancelled else "CONFIRMED")
    if entry.text:
        event.add("description", f"{entry.text}\n{entry.url}")
    if entry.place:
        event.add("location", entry.place)
    if entry.latitude is not None and entry.longitude is not None:
        event.add("geo", (entry.latitude, entry.longitude))
    return event


def _view(context: Context, name: str, events: Iterable[Event | Action]) -> CalendarView:
    product = f"-//Buurtportaal//{context.settings.municipality}//{context.words.language.upper()}"
    return CalendarView(name=name, product=product, entries=tuple(_entry(context, event) for event in events))


def _entry(context: Context, event: Event | Action) -> CalendarEntry:
    start = event.start or Moment(day=context.portal.today)
    is_cancelled = bool(event.cancelled)
    told = event.updated or Moment(day=select.publish_day(event) or dt.date(start.day.year, 1, 1))
    title = f"{context.words('action.cancelled')}: {event.title}" if is_cancelled else event.title
    host = urlsplit(context.settings.site_url).hostname
    place = event.place
    return CalendarEntry(
        uid=f"{event.kind}-{event.neighbourhood or 'all'}-{event.year}-{event.slug}@{host}",
        title=title,
        start=_stamp(context, start),
        end=_end(context, start, event.end),
        stamp=_stamp(context, Moment(day=told.day, time=told.time or dt.time(12))),
        url=_address(context, event),
        text=event.summary or plain_text(event.body, first_paragraph=True) or None,
        place=place_name(place),
        latitude=place.lat if place else None,
        longitude=place.lon if place else None,
        is_cancelled=is_cancelled,
    )


def _address(context: Context, event: Event | Action) -> str:
    """The page of a date, or that of its source; else the agenda that it stands on."""
    if isinstance(event, Event) and event.source:
        return event.source.url or context.urls.absolute(context.urls.list(event.neighbourhood, "agenda/"))
    return context.urls.absolute(context.urls.document(event))


def _end(context: Context, start: Moment, end: Moment | None) -> str | None:
    """The end; a whole day ends, by the standard, on the day after."""
    if start.time is None:
        return ((end or start).day + dt.timedelta(days=1)).isoformat()
    return _stamp(context, end) if end and end.time else None


def _stamp(context: Context, moment: Moment) -> str:
    if moment.time is None:
        return moment.day.isoformat()
    local = dt.datetime.combine(moment.day, moment.time, tzinfo=context.settings.time_zone)
    return local.astimezone(dt.UTC).isoformat()


def _parse(text: str) -> dt.datetime | dt.date:
    return dt.datetime.fromisoformat(text) if "T" in text else dt.date.fromisoformat(text)
