"""Takes events that are long over out of a calendar before it is read: reading costs half a millisecond each. Pure.

Only what says so plainly goes: one start, and nothing that repeats or moves it. Whatever is odd stays to be read.
"""

from __future__ import annotations

import datetime as dt
import re

_LINES = re.IGNORECASE | re.MULTILINE
_EVENT = re.compile(r"^BEGIN:VEVENT\r\n(.*?)^END:VEVENT\r\n", _LINES | re.DOTALL)
_TIMES = re.compile(r"^(DTSTART|DTEND)\b(?:.*[:])?([0-9]{8})?", _LINES)
_KEPT = re.compile(r"^(?:RRULE|RDATE|EXRULE|RECURRENCE-ID|DURATION|BEGIN:VEVENT)\b", _LINES)
_MARGIN = dt.timedelta(days=3)  #: more than a zone can shift, and than what is over is still shown


def without_long_past(text: str, now: dt.datetime) -> tuple[str, int]:
    """The unfolded text without events that ended more than a few days ago, and how many those were."""
    limit = f"{now - _MARGIN:%Y%m%d}"
    count = 0

    def spare(match: re.Match[str]) -> str:
        nonlocal count
        if not _is_over(match[1], limit):
            return match[0]
        count += 1
        return ""

    return _EVENT.sub(spare, text), count


def _is_over(event: str, limit: str) -> bool:
    times = [(match[1].upper(), match[2] or "9") for match in _TIMES.finditer(event)]
    has_one_start = [name for name, _ in times].count("DTSTART") == 1
    return has_one_start and all(day < limit for _, day in times) and not _KEPT.search(event)
