"""The rules of what is shown, where and in which order. Pure; each rule is one function.

Days are days in the site's time zone. Where a rule has a number, the design brief has the reason.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Sequence

from plugins.portal.documents import Action, Ambassador, Channel, Document, Event, Moment, Notice, Story, Topic
from plugins.portal.model import Brief

SOCIAL_LIMIT, SOURCE_LIMIT, BRIEF_LIMIT = 3, 2, 5
OWN_DAYS, BORROWED_DAYS, LEAD_DAYS, ACTION_DAYS, PHOTO_DAYS, CLOSED_DAYS = 60, 30, 30, 120, 14, 92
FINISHED = ("done", "checked")


def publish_day(document: Document) -> dt.date | None:
    """The first day a document is public; None means from the start."""
    if document.publish_from:
        return document.publish_from
    if isinstance(document, Story):
        return document.date
    return document.starts if isinstance(document, Notice) else None


def is_public(document: Document, today: dt.date) -> bool:
    """Whether a document may be shown today: audience, first day, last day and consent."""
    first = publish_day(document)
    if document.audience != "public" or (first and today < first) or (document.until and today > document.until):
        return False
    return not isinstance(document, Ambassador) or document.consent.covers("name", today)


def is_recently_ended(notice: Notice, today: dt.date) -> bool:
    """Whether a notice's page should still say that it is over: 30 days."""
    return notice.audience == "public" and bool(notice.until) and 0 < _days(today, notice.until) <= 30


def changed_on(document: Document, today: dt.date) -> Moment | None:
    """When readers could last see something new in it; never in the future."""
    own_date = document.start if isinstance(document, (Action, Event)) else None
    default = publish_day(document) or (own_date.day if own_date else None)
    candidates = [document.updated, Moment(day=default) if default else None]
    if isinstance(document, Notice):
        candidates += [update.time for update in document.updates]
    if isinstance(document, Action):
        candidates.append(Moment(day=document.checked_on) if document.checked_on else None)
    past = [moment for moment in candidates if moment and moment.day <= today]
    if len(past) < 2:
        return past[0] if past else None
    return max(past, key=lambda moment: moment.sort_key, default=None)


def freshness(updated: Moment | None, today: dt.date) -> str:
    """`fresh` up to 7 days, `quiet` up to 30, then `old`."""
    age = _days(today, updated.day) if updated else None
    if age is None or age > 30:
        return "old"
    return "fresh" if age <= 7 else "quiet"


def choose_lead(stories: Sequence[Story], actions: Sequence[Action], today: dt.date) -> Story | Action | None:
    """The editors' own lead: marked, else with a picture, else the newest finished action. Never borrowed."""
    own = [story for story in stories if not story.source]
    marked = [story for story in own if story.lead and _days(today, story.date) <= LEAD_DAYS]
    pictured = [story for story in own if story.photos]
    candidates: list[Story | Action] = [*marked, *pictured, *finished(actions)]
    return next(iter(candidates), None)


def choose_briefs(stories: Sequence[Story], briefs: Sequence[Brief], today: dt.date) -> tuple[Story | Brief, ...]:
    """At most five short items: by date, a mix of sources, own words first in line.

    At least one own if any is younger than 30 days; at most two of one source, three of social
    platforms, and two of our own unless there is nothing else.
    """
    own = [story for story in stories if _days(today, story.date) <= OWN_DAYS]
    fresh_own = own[:1] if own and _days(today, own[0].date) <= BORROWED_DAYS else []
    borrowed = [brief for brief in briefs if _days(today, brief.when.date()) <= BORROWED_DAYS]
    chosen: list[Story | Brief] = [*fresh_own]
    sources = Counter("own" for _ in fresh_own)
    social = 0
    others: list[Story | Brief] = [*own[len(fresh_own) :], *borrowed]
    rest = sorted(others, key=_newest_first)
    for entry in rest:
        source = _source(entry)
        is_social = isinstance(entry, Brief) and entry.platform != "website"
        if len(chosen) == BRIEF_LIMIT or sources[source] >= SOURCE_LIMIT or (is_social and social >= SOCIAL_LIMIT):
            continue
        chosen.append(entry)
        sources[source] += 1
        social += is_social
    spare = [story for story in own if story not in chosen]
    chosen += spare[: BRIEF_LIMIT - len(chosen)]
    return tuple(sorted(chosen, key=_newest_first))


def finished(actions: Iterable[Action]) -> tuple[Action, ...]:
    """Actions with a result, newest first."""
    done = [action for action in actions if action.state in FINISHED and action.start]
    return tuple(sorted(done, key=_start, reverse=True))


def planned(actions: Iterable[Action], today: dt.date) -> tuple[Action, ...]:
    """Actions still to come, soonest first; those without a day last."""
    coming = [a for a in actions if a.state == "planned" and a.start and last_day(a) >= today]
    return (*sorted(coming, key=_start), *(a for a in actions if a.state == "idea"))


def awaiting(actions: Iterable[Action], today: dt.date) -> tuple[Action, ...]:
    """Actions whose day has passed without a result, newest first."""
    late = [a for a in actions if a.state == "planned" and a.start and last_day(a) < today]
    return tuple(sorted(late, key=_start, reverse=True))


def choose_action(actions: Sequence[Action], today: dt.date) -> Action | None:
    """For the front page: a fresh result that can be seen, else the next plan, else the newest result there is."""
    recent = [a for a in finished(actions) if a.start and _days(today, a.start.day) <= ACTION_DAYS]
    shown = [action for action in recent if action.before and action.after]
    coming = [action for action in planned(actions, today) if action.start]
    return next(iter([*shown, *coming, *finished(actions)]), None)


def choose_ambassadors(ambassadors: Sequence[Ambassador], today: dt.date, limit: int = 4) -> tuple[Ambassador, ...]:
    """Up to four, another set every month, the same all month."""
    everybody = sorted(ambassadors, key=lambda person: person.slug)
    if len(everybody) <= limit:
        return tuple(everybody)
    first = (today.year * 12 + today.month) * limit % len(everybody)
    return tuple((everybody + everybody)[first : first + limit])


def upcoming(events: Iterable[Event | Action], today: dt.date) -> tuple[Event | Action, ...]:
    """What is still to come or going on today, soonest first."""
    return tuple(sorted((event for event in events if event.start and last_day(event) >= today), key=_start))


def past(events: Iterable[Event], today: dt.date) -> tuple[Event, ...]:
    """Events that are over, newest first."""
    return tuple(sorted((event for event in events if last_day(event) < today), key=_start, reverse=True))


def last_day(event: Event | Action) -> dt.date:
    """The day an event or action ends; of one without a date, the end of time."""
    moment = event.end or event.start
    return moment.day if moment else dt.date.max


def is_photo_late(action: Action, today: dt.date) -> bool:
    """Whether photos of an action that were promised for later will not come any more."""
    return _days(today, last_day(action)) > PHOTO_DAYS


def is_long_closed(channel: Channel, today: dt.date) -> bool:
    """Whether a channel has been closed for so long that nobody looks for it any more."""
    return (
        channel.status == "closed" and channel.closed_on is not None and _days(today, channel.closed_on) > CLOSED_DAYS
    )


def choose_topic(topics: Sequence[Topic], today: dt.date, chosen: str | None = None) -> Topic | None:
    """The topic of the month; else the neighbourhood's own choice; else one by turns."""
    of_month = [topic for topic in topics if today.month in topic.months]
    own = [topic for topic in topics if topic.slug == chosen]
    turn = [topics[(today.year * 12 + today.month) % len(topics)]] if topics else []
    return next(iter([*of_month, *own, *turn]), None)


def _days(today: dt.date, day: dt.date | None) -> int:
    return (today - day).days if day else 0


def _start(event: Event | Action) -> tuple[dt.date, dt.time, str]:
    moment = event.start or Moment(day=dt.date.max)
    return (*moment.sort_key, event.slug)


def _source(entry: Story | Brief) -> str:
    if isinstance(entry, Brief):
        return f"feed {entry.source}"
    return f"feed {entry.source.name}" if entry.source else "own"


def _newest_first(entry: Story | Brief) -> tuple[int, float, str]:
    """By day; within a day our own first, then by time."""
    day = entry.when.date() if isinstance(entry, Brief) else entry.date
    within = -entry.when.timestamp() if isinstance(entry, Brief) else -float("inf")
    return -day.toordinal(), within, entry.id if isinstance(entry, Brief) else entry.slug
