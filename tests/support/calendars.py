"""Calendars as others publish them, and what the adapter reads in them."""

from __future__ import annotations

from plugins.aggregator.adapters.ical import parse
from plugins.aggregator.model import Entry, Fetched, Parsed
from tests.support.feeds import NOW

ZONE = """BEGIN:VTIMEZONE
TZID:{name}
BEGIN:STANDARD
DTSTART:19701025T030000
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:19700329T020000
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
END:DAYLIGHT
END:VTIMEZONE
"""


def event(*lines: str, uid: str = "u1") -> str:
    """One VEVENT; without a SUMMARY of its own it is an 'Inloop'."""
    named = [f"UID:{uid}", *lines]
    summary = [] if any(line.startswith("SUMMARY") for line in lines) else ["SUMMARY:Inloop"]
    return "\n".join(["BEGIN:VEVENT", *named, *summary, "END:VEVENT"])


def calendar(*events: str, head: str = "") -> bytes:
    """A whole calendar as it comes over the line."""
    lines = "\n".join(
        ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//x//NL", *filter(None, [head]), *events, "END:VCALENDAR"]
    )
    return lines.replace("\n", "\r\n").encode() + b"\r\n"


def whole(*events: str, head: str = "") -> Parsed:
    """What the adapter makes of a calendar."""
    return parse(Fetched(url="https://a.example/agenda.ics", body=calendar(*events, head=head)), now=NOW)


def read(*events: str, head: str = "") -> tuple[Entry, ...]:
    """The dates of a calendar."""
    return whole(*events, head=head).entries


def starts(*events: str, head: str = "") -> list[str]:
    """When the dates of a calendar begin."""
    return [entry.happening.start.isoformat() for entry in read(*events, head=head) if entry.happening]
