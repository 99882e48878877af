"""When a source may be visited again, also in the words of HTTP headers. Pure."""

from __future__ import annotations

import datetime as dt
import re
from email.utils import parsedate_to_datetime

from plugins.aggregator.model import Source, Visit

# A nightly job that starts a minute earlier than yesterday must not miss a night because of yesterday's answer.
LONGEST_AGE = dt.timedelta(hours=20)
LONGEST_REST = dt.timedelta(days=7)


def is_due(visit: Visit, now: dt.datetime) -> bool:
    """Whether the source may be visited at `now`."""
    return visit.next_visit is None or visit.next_visit <= now


def next_visit(source: Source, now: dt.datetime, *, max_age: dt.timedelta, retry_after: dt.timedelta) -> dt.datetime:
    """The first moment after `now` that suits the source's owner and its server."""
    rest = max(min(max_age, LONGEST_AGE), min(retry_after, LONGEST_REST), source.interval, dt.timedelta(0))
    return now + rest


def parse_retry_after(header: str, server_date: str) -> dt.timedelta:
    """How long a Retry-After header asks for; a date in it counts from the server's own clock."""
    if re.fullmatch(r"\d{1,9}", header.strip()):
        return dt.timedelta(seconds=int(header))
    try:
        return max(parsedate_to_datetime(header) - parsedate_to_datetime(server_date), dt.timedelta(0))
    except (ValueError, TypeError, OverflowError):
        return dt.timedelta(0)


def parse_max_age(cache_control: str, age: str) -> dt.timedelta:
    """How long an answer stays fresh, from its Cache-Control and Age headers."""
    directives = cache_control.lower()
    match = re.search(r"\bmax-age\s*=\s*\"?(\d{1,9})", directives)
    if not match or re.search(r"\bno-(?:cache|store)\b", directives):
        return dt.timedelta(0)
    spent = int(age) if re.fullmatch(r"\d{1,9}", age.strip()) else 0
    return dt.timedelta(seconds=max(int(match[1]) - spent, 0))
