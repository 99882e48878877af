"""Documents and items in, the portal as it stands on one day out. Pure.

documents ─▶ may it be shown today? ─▶ names withdrawn ─▶ desks (grouped once, by dictionary)
items ─────▶ wanted? ─▶ routed ─▶ same story once ─▶ briefs on those desks
"""

from __future__ import annotations

import bisect
import dataclasses
import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import chain
from pathlib import Path, PurePosixPath

from plugins.aggregator import Item, Moderation, Source, Visit
from plugins.fastbuild import Memory
from plugins.portal import select
from plugins.portal.borrowed import make_dates, without_own
from plugins.portal.briefs import make_briefs, newest_first
from plugins.portal.chunks import recall_each
from plugins.portal.consent import find_ambassador
from plugins.portal.documents import (
    Action,
    Ambassador,
    Document,
    Event,
    Moment,
    Neighbourhood,
    Notice,
    Story,
    Text,
    Topic,
)
from plugins.portal.model import Brief, Desk, Portal, SourceNow
from plugins.portal.ordering import name_key
from plugins.portal.problems import Problem
from plugins.portal.redaction import Anonymous, Redacted, Redaction, with_own_addresses
from plugins.portal.references import check_references
from plugins.portal.sources import make_sources
from plugins.portal.verdicts import told_on
from plugins.portal.withdrawn import telling_who


@dataclass(frozen=True, slots=True, kw_only=True)
class Feeds:
    """What fetch left behind, and what editors decided about it."""

    folder: Path | None = None  #: where they lie, to name it in problems
    items: tuple[Item, ...] = ()
    sources: tuple[Source, ...] = ()
    visits: tuple[Visit, ...] = ()  #: what fetch remembers of the sources
    retention_days: int = 365  #: of sources that do not say
    moderation: Moderation = dataclasses.field(default_factory=Moderation)


class Borrowed:
    """What others said: all of it, and by neighbourhood; what is nobody's in particular under None."""

    def __init__(
        self, briefs: Mapping[str | None, tuple[Brief, ...]], dates: Mapping[str | None, tuple[Event, ...]]
    ) -> None:
        self.briefs, self.dates = briefs, dates
        told = {brief.id: brief for group in briefs.values() for brief in group}
        self.all_briefs = tuple(sorted(told.values(), key=newest_first))
        self.all_dates = tuple({date.slug: date for group in dates.values() for date in group}.values())


def build_portal(
    documents: Sequence[Document],
    feeds: Feeds,
    *,
    now: dt.datetime,
    anonymous: Anonymous,
    unread: Sequence[PurePosixPath] = (),
    memory: Memory | None = None,
) -> tuple[Portal, tuple[Problem, ...]]:
    """Decide what the site shows at `now` (aware, in the site's time zone).

    `anonymous` stands where a withdrawn name stood; `unread` are the files of documents that could not be read;
    `memory` knows what an earlier build of this process decided.
    """
    today, memory = now.date(), memory or Memory()
    redaction = _recall_redaction(documents, today, anonymous, unread, memory)
    problems, documents = check_references(documents, today, memory)
    shown, ended_notices = _readable(documents, redaction, today, memory)
    areas = _areas(shown)
    told = memory.recall("told", (feeds, redaction), partial(without_gone, feeds, redaction))
    town, own, desks = _desks(shown, areas, borrow(told, areas, now, memory), today, memory)
    portal = Portal(
        now=now,
        town=town,
        own=own,
        desks=desks,
        areas=areas,
        area_names={area.slug: area.title for area in areas},
        topics=tuple(sorted((d for d in shown if isinstance(d, Topic)), key=lambda topic: name_key(topic.title))),
        texts=tuple(sorted((d for d in shown if isinstance(d, Text)), key=lambda text: text.slug)),
        ended_notices=ended_notices,
        people={find_ambassador(d.slug, d.neighbourhood): d for d in shown if isinstance(d, Ambassador)},
        documents={str(document.path): document for document in (*shown, *ended_notices)},
        decisions=tuple(each for each in feeds.moderation.log if each[0] <= today),
        sources=_sources(feeds, redaction, now, memory),
    )
    return portal, problems


def _recall_redaction(
    documents: Sequence[Document], today: dt.date, anonymous: Anonymous, unread: Sequence[PurePosixPath], memory: Memory
) -> Redaction:
    """What may not be read today, the same object as long as that is the same."""
    telling = tuple(chain.from_iterable(recall_each(memory, "telling", documents, telling_who)))
    given = (telling, today, anonymous, [path for path in unread if "ambassadors" in path.parts])
    redaction = memory.recall("telling", given, partial(Redaction, *given))
    return memory.recall("redaction", redaction.key, lambda: redaction)


def _sources(feeds: Feeds, redaction: Redaction, now: dt.datetime, memory: Memory) -> tuple[SourceNow, ...]:
    return make_sources(
        feeds.sources,
        feeds.visits,
        feeds.items,
        now=now,
        retention_days=feeds.retention_days,
        say=redaction.text,
        memory=memory,
    )


def _areas(shown: Iterable[Document]) -> tuple[Neighbourhood, ...]:
    areas = (document for document in shown if isinstance(document, Neighbourhood))
    return tuple(sorted(areas, key=lambda area: (name_key(area.title), area.slug)))


def borrow(told: Feeds, areas: Sequence[Neighbourhood], now: dt.datetime, memory: Memory) -> Borrowed:
    """What others said, by neighbourhood; a moment later it is the same unless one of them is of that moment."""
    moments = memory.recall("moments", told.items, lambda: sorted(map(told_on, told.items)))
    past = bisect.bisect_right(moments, now)
    given = (told.items, told.sources, told.moderation, areas)
    return memory.recall(
        "borrowed",
        (given, now.date(), now.tzinfo, past),
        lambda: Borrowed(make_briefs(*given, now), make_dates(*given, now)),
    )


def _desks(
    shown: Sequence[Document], areas: Sequence[Neighbourhood], told: Borrowed, today: dt.date, memory: Memory
) -> tuple[Desk, Desk, tuple[Desk, ...]]:
    """The desk with everything, that of the municipality alone, and those of neighbourhoods with a portal."""
    by_desk = _by_desk(shown)

    def desk(area: Neighbourhood | None) -> Desk:
        slug = area.slug if area else None
        given = (area, by_desk[slug], told.briefs.get(slug, ()), told.dates.get(slug, ()), today)
        return memory.recall(f"desk {slug}", given, partial(_desk, *given))

    everything = [d for d in shown if not isinstance(d, (Neighbourhood, Topic, Text))]
    changes = recall_each(memory, "changed", everything, _last_change, today)
    town = _desk(None, everything, told.all_briefs, told.all_dates, today, changed=_latest(changes))
    return town, desk(None), tuple(desk(area) for area in areas if area.portal)


def _readable(
    documents: Sequence[Document], redaction: Redaction, today: dt.date, memory: Memory
) -> tuple[list[Document], tuple[Notice, ...]]:
    """What may be read today, and the notices that only their own page still tells of."""
    found = tuple(recall_each(memory, "readable", documents, _read_today, today, redaction))
    public = [pair for each, _ in found for pair in each]
    ended = [pair for _, each in found for pair in each]
    readable = with_own_addresses([*public, *ended])
    over = {before.path for before, _ in ended}
    if not over:
        return readable, ()
    return [d for d in readable if d.path not in over], tuple(
        d for d in readable if isinstance(d, Notice) and d.path in over
    )


def _read_today(
    documents: Sequence[Document], today: dt.date, redaction: Redaction
) -> tuple[list[Redacted], list[Redacted]]:
    """How documents may be read today: those that are public, and notices that ended lately."""
    public = [(d, redaction.document(d)) for d in documents if select.is_public(d, today)]
    ended = [d for d in documents if isinstance(d, Notice) and select.is_recently_ended(d, today)]
    return public, [(notice, redaction.document(notice)) for notice in ended]


def without_gone(feeds: Feeds, redaction: Redaction) -> Feeds:
    """What others said, but for what names somebody who is gone."""
    items = tuple(item for item in feeds.items if not redaction.names(*_words_of(item)))
    return dataclasses.replace(feeds, items=items, moderation=_without_names(feeds.moderation, redaction))


def _words_of(item: Item) -> tuple[str | None, ...]:
    """Everything of a borrowed item that a page may show."""
    place = item.happening.place if item.happening else None
    shared_by = item.post.shared_by if item.post else None
    return (item.title, item.excerpt, item.author, item.url, place, shared_by, *(media.alt for media in item.media))


def _without_names(moderation: Moderation, redaction: Redaction) -> Moderation:
    """The same decisions; what editors wrote with them names nobody who is gone."""
    corrections, answers = (
        tuple((item, redaction.text(said)) for item, said in pairs)
        for pairs in (moderation.corrections, moderation.answers)
    )
    return dataclasses.replace(moderation, corrections=corrections, answers=answers)


def _by_desk(shown: Iterable[Document]) -> dict[str | None, list[Document]]:
    groups: dict[str | None, list[Document]] = defaultdict(list)
    for document in shown:
        if isinstance(document, (Neighbourhood, Topic, Text)):
            continue
        for slug in dict.fromkeys((document.neighbourhood, *document.also_in)):
            groups[slug].append(document)
    return groups


def _desk(
    area: Neighbourhood | None,
    documents: Sequence[Document],
    briefs: tuple[Brief, ...],
    dates: Iterable[Event],
    today: dt.date,
    *,
    changed: Moment | None = None,
) -> Desk:
    """A desk with these documents; `briefs` come newest first, and `changed` is when the documents last did."""
    stories = [d for d in documents if isinstance(d, Story)]
    actions = [d for d in documents if isinstance(d, Action)]
    events = [d for d in documents if isinstance(d, Event)]
    notices = [d for d in documents if isinstance(d, Notice)]
    told = [Moment(day=brief.when.date(), time=brief.when.time().replace(second=0)) for brief in briefs[:1]]
    return Desk(
        document=area,
        stories=tuple(sorted(stories, key=lambda story: (-story.date.toordinal(), story.slug))),
        actions=tuple(sorted(actions, key=lambda action: action.slug)),
        ambassadors=tuple(
            sorted((d for d in documents if isinstance(d, Ambassador)), key=lambda person: (person.title, person.slug))
        ),
        events=tuple(sorted(events, key=lambda event: (*event.start.sort_key, event.slug))),
        dates=without_own(sorted(dates, key=lambda event: (*event.start.sort_key, event.slug)), events),
        notices=tuple(sorted(notices, key=lambda notice: (-notice.starts.toordinal(), notice.slug))),
        briefs=briefs,
        updated=_latest((changed or _last_change(documents, today), *told)),
    )


def _last_change(documents: Iterable[Document], today: dt.date) -> Moment | None:
    return _latest(select.changed_on(document, today) for document in documents)


def _latest(moments: Iterable[Moment | None]) -> Moment | None:
    return max((moment for moment in moments if moment), key=lambda moment: moment.sort_key, default=None)
