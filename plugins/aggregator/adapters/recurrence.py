"""When the events of a calendar take place: rules, added, left out and moved days, within the coming months. Pure.

dateutil knows the rules. They are followed on the clock of the event's own zone, so that half past seven stays half
past seven when summer time ends, and never further than `AHEAD`: many rules have no end.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Any

from dateutil.rrule import rrulestr
from icalendar import Event
from icalendar.prop import vBroken

AHEAD = dt.timedelta(days=200)
YEARS = range(1900, 2200)  #: that a calendar can mean
_BEHIND = dt.timedelta(days=1)
_EACH = 60  #: occasions of one event
_STEPS = 12_000  #: of one rule: every day for thirty years
_FREQUENCIES = frozenset({"DAILY", "WEEKLY", "MONTHLY", "YEARLY"})

When = dt.datetime | dt.date


@dataclass(frozen=True, slots=True, kw_only=True)
class Occasion:
    """One time that an event takes place. `start` and `end` are UTC, or whole days; the last day is inclusive."""

    event: Event
    key: str
    start: When
    end: When | None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Onward:
    """What holds from one occasion on, named by its moment, and by how much it shifts them."""

    first: str
    event: Event
    shift: dt.timedelta


def occasions(events: Iterable[Event], zone: dt.tzinfo, now: dt.datetime) -> Iterator[Occasion]:
    """Everything that takes place between yesterday and `AHEAD`. `zone` is for times that name none."""
    whole: dict[tuple[str, str], Event] = {}
    moved: dict[tuple[str, str], Event] = {}
    for event in events:
        again, start = _when(prop(event, "RECURRENCE-ID"), zone), _when(prop(event, "DTSTART"), zone)
        if start is None or start.year not in YEARS:
            continue
        uid = (str(prop(event, "UID") or "").strip() or f"{prop(event, 'SUMMARY') or ''} {_name(start)}")[:500]
        place, key = (moved, _name(again)) if again else (whole, _name(start))
        if _version(event) >= _version(place.get((uid, key))):
            place[uid, key] = event
    onward, several = _onward(moved, zone), Counter(uid for uid, _ in whole)
    for (uid, name), event in whole.items():
        # Some programs give every event the same id.
        own = uid if several[uid] == 1 else f"{uid}#{name}"
        yield from _of_event(own, event, moved, zone, now, onward=onward.get(uid, []))
    for (uid, name), event in moved.items():  # what is left belongs to no rule that we saw
        yield from _occasion(event, f"{uid}#{name}", zone, now)


def is_soon(start: When, end: When | None, now: dt.datetime) -> bool:
    """Whether something is not over yet, and not too far away."""
    first, last = start, end or start
    if isinstance(first, dt.datetime) and isinstance(last, dt.datetime):
        return last >= now - _BEHIND and first <= now + AHEAD
    day = now.date()
    return _day(last) >= day - _BEHIND and _day(first) <= day + AHEAD


def _of_event(
    uid: str,
    event: Event,
    moved: dict[tuple[str, str], Event],
    zone: dt.tzinfo,
    now: dt.datetime,
    *,
    onward: list[_Onward],
) -> Iterator[Occasion]:
    start = _when(prop(event, "DTSTART"), zone)
    assert start is not None  # the caller looked
    if not prop(event, "RRULE") and not prop(event, "RDATE"):
        yield from _occasion(event, uid, zone, now)
        return
    left_out = {_name(when) for when in _list(event, "EXDATE", zone)}
    for when in _times(event, start, zone, now):
        key = f"{uid}#{_name(when)}"
        # Some name an occasion by its day only.
        instead = moved.pop((uid, _name(when)), None) or moved.pop((uid, _day(when).isoformat()), None)
        if instead is not None:
            yield from _occasion(instead, key, zone, now)
        elif not left_out & {_name(when), _day(when).isoformat()}:
            since = next((each for each in onward if each.first <= _name(when)), None)
            told, shift = (since.event, since.shift) if since else (event, dt.timedelta(0))
            yield from _occasion(told, key, zone, now, start=when + shift)


def _onward(moved: dict[tuple[str, str], Event], zone: dt.tzinfo) -> dict[str, list[_Onward]]:
    """The changes that hold from one occasion on (RANGE=THISANDFUTURE) by event, last first."""
    found: dict[str, list[_Onward]] = {}
    for (uid, name), event in sorted(moved.items(), key=lambda each: each[0], reverse=True):
        again = prop(event, "RECURRENCE-ID")
        first, start = _when(again, zone), _when(prop(event, "DTSTART"), zone)
        is_onward = str(getattr(again, "params", {}).get("RANGE", "")).upper() == "THISANDFUTURE"
        if not is_onward or first is None or start is None or type(first) is not type(start):
            continue
        if isinstance(first, dt.datetime) and isinstance(start, dt.datetime):
            start = start.astimezone(first.tzinfo)
        found.setdefault(uid, []).append(_Onward(first=name, event=event, shift=_clock(start) - _clock(first)))
    return found


def _times(event: Event, start: When, zone: dt.tzinfo, now: dt.datetime) -> list[When]:
    """The starts that rule and added days give, at most `_EACH` of them."""
    length = _length(event, start, zone)
    found = {_name(start): start}
    for each in props(event, "RRULE")[:4]:
        found |= {_name(when): when for when in _follow(each, start, zone, now)}
    found |= {_name(when): when for when in _list(event, "RDATE", zone)}
    soon = (when for when in found.values() if is_soon(when, _after(when, length), now))
    return sorted(soon, key=_name)[:_EACH]


def _follow(rule: Any, start: When, zone: dt.tzinfo, now: dt.datetime) -> Iterator[When]:
    """The starts of one rule. Counts itself: a rule without days must not be followed to the end of time."""
    parts = {str(name).upper(): values for name, values in rule.items()}
    if str(_one(parts.get("FREQ"))).upper() not in _FREQUENCIES:
        return
    clock = _clock(start)
    home = start.tzinfo or zone if isinstance(start, dt.datetime) else None
    horizon = _clock((now + AHEAD).astimezone(home) if home else (now + AHEAD).date())
    count, until = _one(parts.get("COUNT")), _one(parts.get("UNTIL"))
    last = min(horizon, _until(until, start, zone) or horizon)
    kept = {name: values for name, values in parts.items() if name not in {"COUNT", "UNTIL"}}
    text = type(rule)(kept).to_ical().decode()
    try:
        steps = rrulestr(f"{text};UNTIL={last:%Y%m%dT%H%M%S}", dtstart=clock)
        limit = min(int(count), _STEPS) if count is not None else _STEPS
        for moment in islice(steps, max(limit, 0)):
            yield moment.replace(tzinfo=home) if home else moment.date()
    except (ValueError, TypeError, OverflowError, ArithmeticError, LookupError):
        return  # a rule that nobody can follow: the first time stands by itself


def _until(until: Any, start: When, zone: dt.tzinfo) -> dt.datetime | None:
    """The end of a rule on the event's own clock; a day counts in full."""
    if isinstance(until, dt.datetime):
        home = start.tzinfo if isinstance(start, dt.datetime) else zone
        return (until.astimezone(home) if until.tzinfo else until).replace(tzinfo=None)
    return dt.datetime.combine(until, dt.time.max.replace(microsecond=0)) if isinstance(until, dt.date) else None


def _occasion(
    event: Event, key: str, zone: dt.tzinfo, now: dt.datetime, *, start: When | None = None
) -> Iterator[Occasion]:
    first = _when(prop(event, "DTSTART"), zone)
    when = start or first
    if first is None or when is None:
        return
    end = _after(when, _length(event, first, zone))
    if is_soon(when, end, now):
        yield Occasion(event=event, key=key, start=_utc(when), end=_utc(end) if end else None)


def _length(event: Event, start: When, zone: dt.tzinfo) -> dt.timedelta | None:
    """How long it takes: for whole days up to and including the last one; None when nothing is said or can be meant."""
    end = _when(prop(event, "DTEND"), zone)
    duration = getattr(prop(event, "DURATION"), "dt", None)
    if isinstance(start, dt.datetime):
        length = end - start if isinstance(end, dt.datetime) else duration
    else:
        length = _day(end) - start if end else duration
        length = length - dt.timedelta(days=1) if isinstance(length, dt.timedelta) else None
    is_length = isinstance(length, dt.timedelta) and dt.timedelta(0) < length < dt.timedelta(days=366)
    return length if is_length else None


def _after(start: When, length: dt.timedelta | None) -> When | None:
    if length is None:
        return None
    # On the clock, as the rule: an evening of two hours stays one when the clock is turned.
    return start + length


def prop(event: Any, name: str) -> Any:
    """A property, or the first of several; None when it is missing or nobody can read it."""
    found = [each for each in props(event, name) if each is not None]
    return found[0] if found else None


def props(event: Any, name: str) -> list[Any]:
    """All properties of one name that can be read."""
    found = event.get(name)
    several = found if isinstance(found, list) else [found]
    return [each for each in several[:1_000] if each is not None and not isinstance(each, vBroken)]


def _when(found: Any, zone: dt.tzinfo) -> When | None:
    """A day, or a moment in its own zone; `zone` where it names none."""
    found = getattr(found, "dt", None)
    if isinstance(found, dt.datetime):
        try:
            found.astimezone(dt.UTC)
        except (OverflowError, ValueError):
            return None
        return found if found.tzinfo else found.replace(tzinfo=zone)
    return found if isinstance(found, dt.date) else None


def _list(event: Event, name: str, zone: dt.tzinfo) -> list[When]:
    found: list[When] = []
    for days in props(event, name):
        for each in getattr(days, "dts", ()):
            inside = getattr(each, "dt", None)
            inside = inside[0] if isinstance(inside, tuple) else inside  # a period counts from its start
            when = _when(_Holder(inside), zone)
            if when is not None:
                found.append(when)
    return found[:1_000]


@dataclass(frozen=True, slots=True)
class _Holder:
    dt: Any


def _version(event: Event | None) -> int:
    try:
        return int(prop(event, "SEQUENCE") or 0) if event is not None else -1
    except (TypeError, ValueError):
        return 0


def _name(when: When) -> str:
    """A moment as text, the same however its zone was written."""
    return _utc(when).isoformat()


def _utc(when: When) -> When:
    return when.astimezone(dt.UTC) if isinstance(when, dt.datetime) else when


def _clock(when: When) -> dt.datetime:
    return when.replace(tzinfo=None) if isinstance(when, dt.datetime) else dt.datetime.combine(when, dt.time())


def _day(when: When) -> dt.date:
    return when.date() if isinstance(when, dt.datetime) else when


def _one(values: Any) -> Any:
    return values[0] if isinstance(values, list) and values else None if values == [] else values
