"""Calendars to subscribe to (iCalendar, RFC 5545 and 7986) to what takes place in the coming months. Pure.

icalendar reads the file and its time zones, `recurrence.py` says when a rule takes place. A calendar is the whole
truth about what is still to come: what it no longer lists is not held. Only public events are read; of people only
what the event is about: no organiser, no guests, no mail addresses, phone numbers or links to join a call.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from icalendar import Calendar, Event

from plugins.aggregator.adapters import MAX_CATEGORIES, MAX_ITEMS, MAX_MEDIA
from plugins.aggregator.adapters.longpast import without_long_past
from plugins.aggregator.adapters.payload import picture, unique
from plugins.aggregator.adapters.places import NOWHERE, Place, place_of
from plugins.aggregator.adapters.recurrence import AHEAD, YEARS, Occasion, occasions, prop, props
from plugins.aggregator.adapters.webpage import refuse_page
from plugins.aggregator.clean import (
    EXCERPT_LENGTH,
    NAME_LENGTH,
    clean_link,
    language_of,
    plain_text,
    plain_title,
    shorten,
    tidy,
)
from plugins.aggregator.dates import HOME
from plugins.aggregator.errors import ParseError
from plugins.aggregator.model import Entry, Fetched, Happening, Media, Parsed

_SUBJECT = "ical"
_OPEN = "open het adres in een browser / open the address in a browser"
_MARKUP = re.compile(r"<(?:p|br|div|a|b|i|ul|li|span|html|strong|em)\b[^>]*/?>", re.IGNORECASE)
_MAIL = re.compile(r"\S+@\S+\.\w{2,}")
_PHONE = re.compile(r"(?<![\w/.-])(?:\+|00)?\d(?:[\s().-]{0,2}\d){8,13}(?![\w/-])")
_CALL = re.compile(
    r"\bhttps?://(?:[\w.-]*\.)?(?:zoom\.us|teams\.(?:microsoft|live)\.com|meet\.google\.com|webex\.com|meet\.jit\.si|"
    r"whereby\.com|bbb\.[\w.-]+)/\S*",
    re.IGNORECASE,
)


def parse(fetched: Fetched, *, now: dt.datetime) -> Parsed:
    """What is on from today, each occasion an entry. Raises ParseError."""
    text, long_past = without_long_past(_unfolded(fetched), now)
    calendars = _read(text)
    is_empty = not long_past and not any(calendar.walk("VEVENT") for calendar in calendars)
    entries = unique(
        entry
        for calendar in calendars
        for occasion in occasions(_public(calendar), _zone(calendar), now)
        if (entry := _entry(occasion, calendar, fetched.url))
    )
    soonest = sorted(entries, key=lambda entry: (entry.published or now, entry.key))[:MAX_ITEMS]
    # An empty file may be an accident; one that lists anything at all lists everything.
    is_whole = not is_empty and len(soonest) == len(entries)
    return Parsed(entries=tuple(soonest), covers=(now, now + AHEAD) if is_whole else None)


def _unfolded(fetched: Fetched) -> str:
    """The calendar with a property a line. Raises ParseError when it is none, or not all of it."""
    body = (fetched.body or b"").removeprefix(b"\xef\xbb\xbf").strip()
    refuse_page(body, fetched.url, _SUBJECT)
    if not body[:200].lstrip().upper().startswith(b"BEGIN:VCALENDAR"):
        raise ParseError(_SUBJECT, "dit is geen agenda (no calendar)", _OPEN)
    if not body[-200:].rstrip().upper().endswith(b"END:VCALENDAR"):
        raise ParseError(_SUBJECT, "de agenda houdt halverwege op (truncated)", "dit gaat vaak vanzelf over")
    lines = [line for line in re.split(rb"\r?\n|\r", body) if line.strip()]
    # Lines are unfolded as bytes: a fold may cut a character.
    unfolded = re.sub(rb"\r\n[ \t]", b"", b"\r\n".join(lines) + b"\r\n")
    try:
        return unfolded.decode()
    except UnicodeDecodeError:
        return unfolded.decode("cp1252", "replace")  # what older programs write, though the format asks for UTF-8


def _read(text: str) -> list[Any]:
    try:
        return list(Calendar.from_ical(text, multiple=True))
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError) as error:
        raise ParseError(_SUBJECT, "de agenda is beschadigd (not well-formed)", _OPEN) from error


def _public(calendar: Any) -> Iterator[Event]:
    for event in calendar.walk("VEVENT"):
        if str(prop(event, "CLASS") or "PUBLIC").strip().upper() == "PUBLIC":
            yield event


def _zone(calendar: Any) -> dt.tzinfo:
    """The zone of times that name none: the calendar's, else home."""
    try:
        return ZoneInfo(str(prop(calendar, "X-WR-TIMEZONE") or "").strip() or "Europe/Amsterdam")
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return HOME


def _entry(occasion: Occasion, calendar: Any, base: str) -> Entry | None:
    event, start = occasion.event, occasion.start
    moment = start if isinstance(start, dt.datetime) else dt.datetime.combine(start, dt.time(), tzinfo=HOME)
    method = str(prop(calendar, "METHOD") or "").upper()
    where = _place(event)
    address = _text(event, "URL")
    summary = prop(event, "SUMMARY")
    return Entry(
        key=occasion.key,
        url=clean_link(address, base) if address and not _CALL.search(address) else None,
        title=shorten(_without_people(plain_title(_text(event, "SUMMARY"), is_literal=True)), 300),
        excerpt=_description(event),
        published=moment.astimezone(dt.UTC),
        updated=_modified(event),
        language=language_of(str(summary.params.get("LANGUAGE", ""))) if hasattr(summary, "params") else None,
        media=tuple(_media(event))[:MAX_MEDIA],
        categories=_categories(event),
        latitude=where[0],
        longitude=where[1],
        happening=Happening(
            start=start,
            end=occasion.end,
            place=_location(event),
            is_cancelled=method == "CANCEL" or str(prop(event, "STATUS") or "").upper() == "CANCELLED",
        ),
    )


def _description(event: Event) -> str:
    words = _text(event, "DESCRIPTION")
    text = plain_text(words, EXCERPT_LENGTH) if _MARKUP.search(words) else tidy(words, 2 * EXCERPT_LENGTH)
    return shorten(_without_people(text), EXCERPT_LENGTH)


def _location(event: Event) -> str | None:
    words = tidy(_text(event, "LOCATION"), NAME_LENGTH)
    return None if "://" in words else shorten(_without_people(words), NAME_LENGTH) or None


def _without_people(text: str) -> str:
    """The words without what leads to a person, or into a call."""
    return " ".join(_PHONE.sub("", _MAIL.sub("", _CALL.sub("", text))).split())


def _place(event: Event) -> Place:
    geo = prop(event, "GEO")
    try:
        return place_of(float(geo.latitude), float(geo.longitude)) if geo is not None else NOWHERE
    except (AttributeError, TypeError, ValueError):
        return NOWHERE


def _modified(event: Event) -> dt.datetime | None:
    found = getattr(prop(event, "LAST-MODIFIED"), "dt", None)
    if not isinstance(found, dt.datetime) or found.tzinfo is None or found.year not in YEARS:
        return None
    return found.astimezone(dt.UTC).replace(microsecond=0)


def _media(event: Event) -> Iterator[Media]:
    for part in (*_several(event, "IMAGE"), *_several(event, "ATTACH")):
        kind = str(getattr(part, "params", {}).get("FMTTYPE", "")).lower()
        if kind.startswith("image/") and (found := picture(str(part))):
            yield found


def _categories(event: Event) -> tuple[str, ...]:
    found: Iterable[Any] = (word for part in _several(event, "CATEGORIES") for word in getattr(part, "cats", ()))
    words = (shorten(tidy(str(word)), 60) for word in found)
    return tuple(dict.fromkeys(word for word in words if word))[:MAX_CATEGORIES]


def _several(event: Event, name: str) -> list[Any]:
    return props(event, name)[: 4 * MAX_CATEGORIES]


def _text(event: Event, name: str) -> str:
    found = prop(event, name)
    return "" if found is None else str(found).encode("utf-8", "ignore").decode()
