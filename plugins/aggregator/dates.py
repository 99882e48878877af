"""Dates as sources write them, to aware UTC times. Pure.

Feeds of small publishers say `di 3 nov. 2026` or leave the zone out; a date that nobody can have meant becomes None,
never a guess.
"""

from __future__ import annotations

import datetime as dt
import re
from zoneinfo import ZoneInfo

# A time without a zone is what stood on the clock of a Dutch or Flemish publisher; both countries share it.
HOME = ZoneInfo("Europe/Amsterdam")
EARLIEST = dt.datetime(1995, 1, 1, tzinfo=dt.UTC)
LATEST = dt.timedelta(days=1)  #: how far ahead of the clock a date may lie

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "januari jan january",
            "februari feb february",
            "maart mrt mar march",
            "april apr",
            "mei may",
            "juni jun june",
            "juli jul july",
            "augustus aug august",
            "september sep sept",
            "oktober okt oct october",
            "november nov",
            "december dec",
        ),
        start=1,
    )
    for name in names.split()
}
_TIME = (
    r"(?:[T,|\s–-]+(?:om\s+)?(?P<hour>\d{1,2})[:.](?P<minute>\d{2})(?:[:.](?P<second>\d{2})(?:[.,]\d+)?)?"
    r"(?:\s*(?:uur|(?P<half>[ap])\.?m\b\.?))?)?"
)
_ZONE = r"\s*(?P<zone>Z|[A-Z]{2,4}|[+-]\d{2}(?::?\d{2})?|Europe/(?:Amsterdam|Brussels))?(?:\s*\(\w+\))?"
_PATTERNS = tuple(
    re.compile(date + _TIME + _ZONE, re.IGNORECASE)
    for date in (
        r"(?P<year>\d{4})[-/](?P<month>\d{1,2})[-/](?P<day>\d{1,2})",
        r"(?:[a-z]+\.?,?\s+)?(?P<day>\d{1,2})(?:e|ste|de)?(?:[.\s-]+)(?P<month>[a-z]+)\.?,?[\s-]+['’]?(?P<year>\d{4}|\d{2})",
        r"(?:[a-z]+day,\s+)?(?P<month>[a-z]+)\.?\s+(?P<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?P<year>\d{4})",
        r"(?:[a-z]+\.?,?\s+)?(?P<day>\d{1,2})[-/.](?P<month>\d{1,2})[-/.](?P<year>\d{4})",
    )
)
#: as C and some networks write it: the year last
_YEAR_LAST = re.compile(
    r"[a-z]{3}\s+(?P<month>[a-z]{3})\s+(?P<day>\d{1,2})\s+(?P<hour>\d{2}):(?P<minute>\d{2}):(?P<second>\d{2})"
    r"\s+(?P<zone>[+-]\d{4}|[A-Z]{2,4})\s+(?P<year>\d{4})",
    re.IGNORECASE,
)
_BASIC = re.compile(
    r"(?P<year>\d{4})(?P<month>\d{2})(?P<day>\d{2})T(?P<hour>\d{2})(?P<minute>\d{2})(?P<second>\d{2})"
    r"(?P<zone>Z|[+-]\d{2}(?::?\d{2})?)?"
)
_DAYS_AGO = {"vandaag": 0, "gisteren": 1, "eergisteren": 2}
_NEAR = re.compile(
    r"(?P<day>vandaag|gisteren|eergisteren)(?:[,|\s–-]+(?:om\s+)?(?P<hour>\d{1,2})[:.](?P<minute>\d{2})(?:\s*uur)?)?",
    re.IGNORECASE,
)
_STEPS = {
    "minu": dt.timedelta(minutes=1),
    "uur": dt.timedelta(hours=1),
    "dag": dt.timedelta(days=1),
    "we": dt.timedelta(days=7),
}
_AGO = re.compile(r"(?P<count>\d{1,3}|een)\s+(?P<step>minu|uur|dag|we)(?:ut|ten|en|ek|ken)?\s+geleden", re.IGNORECASE)
_ZONES = {
    "Z": 0, "UT": 0, "UTC": 0, "GMT": 0, "WET": 0, "BST": 60, "CET": 60, "MET": 60, "CEST": 120, "MEST": 120,
    "EST": -300, "EDT": -240, "CST": -360, "CDT": -300, "MST": -420, "MDT": -360, "PST": -480, "PDT": -420,
}  # fmt: skip


def parse_date(text: str, now: dt.datetime) -> dt.datetime | None:
    """The moment that `text` names, in UTC; None when it names none between 1995 and tomorrow."""
    given = text.strip()[:80]
    matches = (pattern.fullmatch(given) for pattern in (*_PATTERNS, _YEAR_LAST, _BASIC))
    match = next(filter(None, matches), None)
    moment = _moment(match) if match else _near(given, now)
    return moment if moment and EARLIEST <= moment <= now + LATEST else None


def _near(text: str, now: dt.datetime) -> dt.datetime | None:
    """The moment of `gisteren 10.15 uur` and `2 uur geleden`."""
    if match := _AGO.fullmatch(text):
        count = 1 if match["count"].lower() == "een" else int(match["count"])
        return (now - count * _STEPS[match["step"].lower()]).astimezone(dt.UTC)
    match = _NEAR.fullmatch(text)
    if not match:
        return None
    day = now.astimezone(HOME).date() - dt.timedelta(days=_DAYS_AGO[match["day"].lower()])
    try:
        time = dt.time(int(match["hour"] or 0), int(match["minute"] or 0), tzinfo=HOME)
    except ValueError:
        return None
    return dt.datetime.combine(day, time).astimezone(dt.UTC)


def _moment(match: re.Match[str]) -> dt.datetime | None:
    month = match["month"].lower()
    number = int(month) if month.isdigit() else _MONTHS.get(month, 0)
    zone = _zone(match["zone"])
    if zone is None:
        return None
    try:
        moment = dt.datetime(
            2000 + int(match["year"]) if len(match["year"]) == 2 else int(match["year"]),
            number,
            int(match["day"]),
            _hour(match),
            int(match["minute"] or 0),
            min(int(match["second"] or 0), 59),  # a leap second is no reason to lose a date
            tzinfo=zone,
        )
        return moment.astimezone(dt.UTC)
    except (ValueError, OverflowError):
        return None


def _hour(match: re.Match[str]) -> int:
    """The hour of a day, of twelve or of twenty-four."""
    hour, half = int(match["hour"] or 0), match.groupdict().get("half")
    return hour if not half else hour % 12 + (12 if half.lower() == "p" else 0)


def _zone(name: str | None) -> dt.tzinfo | None:
    """The zone a date names; home when it names none; None when nobody knows it."""
    if not name or name.lower().startswith("europe/"):
        return HOME
    if name[0] in "+-":
        sign = -1 if name[0] == "-" else 1
        hours, minutes = int(name[1:3]), int(name[3:].lstrip(":") or 0)
        return dt.timezone(sign * dt.timedelta(hours=hours, minutes=minutes)) if hours < 24 and minutes < 60 else None
    minutes_east = _ZONES.get(name.upper())
    return None if minutes_east is None else dt.timezone(dt.timedelta(minutes=minutes_east))
