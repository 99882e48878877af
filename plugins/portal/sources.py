"""What may be told of every source: who it is, what we take over of it, and how fresh it is. Pure.

Never its address, its key, or why it failed: that is for who keeps the site (`./portal sources`).
"""

from __future__ import annotations

import bisect
import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from functools import partial

from plugins.aggregator import Item, Source, Visit, is_link_only, page_of
from plugins.fastbuild import Memory
from plugins.portal.habits import longest_silence
from plugins.portal.model import SourceNow, SourceState

LINKS = 50  #: so many of a source's newest items tell which site is its own
LATE = dt.timedelta(days=3)  #: since the last visit that went well, or three of its own intervals


def make_sources(
    sources: Iterable[Source],
    visits: Iterable[Visit],
    items: Iterable[Item],
    *,
    now: dt.datetime,
    retention_days: int,
    say: Callable[[str], str],
    memory: Memory | None = None,
) -> tuple[SourceNow, ...]:
    """Every source as it is at `now` (in the site's time zone), in the order of the file.

    Args:
        sources: all of `feeds/sources*.toml`.
        visits: what the archive remembers of them; none when there is no archive.
        items: of the archive, newest first.
        now: the build's clock.
        retention_days: how long items are kept, unless a source says otherwise.
        say: a text of the site's makers as it may be read today.
        memory: of a process that builds again and again.
    """
    sources, items = tuple(sources), tuple(items)
    known = {visit.source: visit for visit in visits}
    memory = memory or Memory()
    told = memory.recall("told by sources", (sources, items), partial(_told, sources, items))
    return tuple(
        _source(
            source,
            *told[source.name],
            known.get(source.name),
            now=now,
            retention_days=retention_days,
            say=say,
            memory=memory,
        )
        for source in sources
    )


def _told(sources: Iterable[Source], items: Iterable[Item]) -> Mapping[str, tuple[str | None, tuple[dt.datetime, ...]]]:
    """Where readers find each source, as its newest items tell, and when it said something, oldest first."""
    by_source: defaultdict[str, list[Item]] = defaultdict(list)
    for item in items:
        by_source[item.source].append(item)
    return {
        source.name: (
            page_of(source, [item.url for item in by_source[source.name][:LINKS] if item.url]),
            tuple(sorted(map(said_on, by_source[source.name]))),
        )
        for source in sources
    }


def condition_of(source: SourceNow) -> str:
    """The state, or `silent` of one that is read well but says nothing."""
    return "silent" if source.state == "read" and source.is_silent else source.state


def said_on(item: Item) -> dt.datetime:
    """When its source said something: a date in a calendar is said when it is entered, not when it takes place."""
    return item.first_seen if item.happening else item.published or item.first_seen


def _source(
    source: Source,
    page: str | None,
    moments: tuple[dt.datetime, ...],
    visit: Visit | None,
    *,
    now: dt.datetime,
    retention_days: int,
    say: Callable[[str], str],
    memory: Memory,
) -> SourceNow:
    past = moments[: bisect.bisect_right(moments, now)]
    newest = past[-1] if past else None
    keep_days = source.retention_days or retention_days
    habit = memory.recall(f"habit of {source.name}", past, lambda: longest_silence(moment.date() for moment in past))
    last_new = visit.last_new if visit else None
    return SourceNow(
        name=say(source.name),
        publisher=source.publisher,
        platform=source.platform,
        page=page,
        licence=say(source.licence) if source.licence else None,
        show=source.show,
        pictures=source.pictures,
        review=source.review,
        keep_days=keep_days,
        neighbourhoods=source.neighbourhoods,
        closed_on=source.closed_on,
        state=_state(source, visit, now),
        last_success=visit.last_success.astimezone(now.tzinfo) if visit and visit.last_success else None,
        newest=newest.astimezone(now.tzinfo) if newest else None,
        habit=habit,
        is_silent=_is_silent(newest, last_new, habit, keep_days, now),
    )


#: what the last visit left, in fewer words; all others went well
_STATES: Mapping[str, SourceState] = {"failed": "failed", "held": "held", "closed": "gone", "skipped": "skipped"}


def _state(source: Source, visit: Visit | None, now: dt.datetime) -> SourceState:
    if source.closed_on:
        return "closed"
    if is_link_only(source):
        return "linked"
    if visit is None or visit.state is None:
        return "unread"
    if visit.state in _STATES:
        return _STATES[visit.state]
    if visit.last_success is None:
        return "unread"
    return "late" if now - visit.last_success > max(LATE, 3 * source.interval) else "read"


def _is_silent(
    newest: dt.datetime | None, last_new: dt.datetime | None, habit: int | None, keep_days: int, now: dt.datetime
) -> bool:
    """Whether a source says nothing for longer than its habit, or than all that we keep of it."""
    if newest:
        return habit is not None and (now - newest).days > habit
    return last_new is not None and (now - last_new).days > max(keep_days, 30)
