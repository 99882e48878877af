"""What the calendars of others say is coming up, as dates on the agendas of desks. Pure.

A borrowed date has no page here: it leads to its source, whose name stands beside it.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from pathlib import PurePosixPath

from plugins.aggregator import Item, Moderation, Source
from plugins.portal import select
from plugins.portal.documents import BorrowedFrom, Cancelled, Event, Moment, Neighbourhood, Place
from plugins.portal.verdicts import Verdict, judge_items


def make_dates(
    items: Iterable[Item],
    sources: Iterable[Source],
    moderation: Moderation,
    areas: Sequence[Neighbourhood],
    now: dt.datetime,
) -> Mapping[str | None, tuple[Event, ...]]:
    """Dates that are not over, by neighbourhood, soonest first; those of nobody in particular under None.

    `now` is in the site's time zone. Of the same thing in two calendars the first one stays.
    """
    dated = [item for item in items if item.happening]
    if not dated:
        return {}
    groups: dict[str | None, dict[tuple[str, dt.date], Event]] = {}
    for verdict in judge_items(dated, sources, moderation, areas, now):
        if verdict.state != "agenda":
            continue
        for slug in verdict.route.slugs or (None,):
            event = _event(verdict, slug, now)
            if select.last_day(event) >= now.date():
                groups.setdefault(slug, {}).setdefault(_same(event), event)
    return {slug: tuple(sorted(events.values(), key=_order)) for slug, events in groups.items()}


def without_own(dates: Iterable[Event], own: Iterable[Event]) -> tuple[Event, ...]:
    """Borrowed dates, but those that the editors wrote about themselves."""
    known = {_same(event) for event in own}
    return tuple(event for event in dates if _same(event) not in known)


def _event(verdict: Verdict, slug: str | None, now: dt.datetime) -> Event:
    item, source = verdict.item, verdict.source
    assert item.happening  # the caller chose
    assert source  # of what may be shown, the source is known
    happening = item.happening
    start = _moment(happening.start, now)
    has_place = happening.place or item.latitude is not None
    return Event(
        kind="event",
        path=PurePosixPath("feeds") / item.id,
        slug=item.id,
        neighbourhood=slug,
        year=start.day.year,
        title=item.title or item.excerpt,
        summary=item.excerpt if item.title and source.show != "title" else None,
        lang=item.language or source.language,
        topics=source.topics,
        start=start,
        end=_moment(happening.end, now) if happening.end else None,
        place=Place(name=happening.place, lat=item.latitude, lon=item.longitude) if has_place else None,
        url=item.url,
        cancelled=Cancelled(reason="") if happening.is_cancelled else None,
        source=BorrowedFrom(name=source.name, platform=source.platform, publisher=source.publisher, url=item.url or ""),
    )


def _moment(when: dt.datetime | dt.date, now: dt.datetime) -> Moment:
    if not isinstance(when, dt.datetime):
        return Moment(day=when)
    local = when.astimezone(now.tzinfo)
    return Moment(day=local.date(), time=local.time())


def _same(event: Event) -> tuple[str, dt.date]:
    return " ".join(event.title.casefold().split()), event.start.day


def _order(event: Event) -> tuple[dt.date, dt.time, str]:
    return (*event.start.sort_key, event.slug)
