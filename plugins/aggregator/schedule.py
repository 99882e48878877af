"""When a source may be visited again, also in the words of HTTP headers. Pure."""

from __future__ import annotations

import datetime as dt
import hashlib
import re
from dataclasses import replace
from email.utils import parsedate_to_datetime

from plugins.aggregator.adapters import KINDS
from plugins.aggregator.model import Source, Visit

# A nightly job that starts a minute earlier than yesterday must not miss a night because of yesterday's answer.
LONGEST_AGE = dt.timedelta(hours=20)
LONGEST_REST = dt.timedelta(days=7)
FIRST_BACK_OFF, LONGEST_BACK_OFF = dt.timedelta(minutes=15), dt.timedelta(days=3)


def is_due(visit: Visit, now: dt.datetime) -> bool:
    """Whether the source may be visited at `now`."""
    return visit.next_visit is None or visit.next_visit <= now


def asked_anew(source: Source, visit: Visit, last_list: dt.datetime | None, now: dt.datetime) -> Visit:
    """The visit, without validators where the source must be read again although it may not have changed.

    A calendar that answers "unchanged" for months would never show the new dates of what repeats. `last_list` is when
    an answer of it was last read.
    """
    days = KINDS[source.kind].again_days
    if days is None or (last_list and now - last_list < dt.timedelta(days=days)):
        return visit
    return replace(visit, etag="", last_modified="")


def next_visit(
    source: Source, now: dt.datetime, *, max_age: dt.timedelta, retry_after: dt.timedelta, failures: int = 0
) -> dt.datetime:
    """The first moment after `now` that suits the source's owner and its server; `failures` are those in a row."""
    rest = back_off(source.name, failures) if source.is_remote else dt.timedelta(0)
    return now + max(min(max_age, LONGEST_AGE), min(retry_after, LONGEST_REST), source.interval, rest)


def back_off(name: str, failures: int) -> dt.timedelta:
    """How long a source that failed so often in a row is left alone: twice as long each time, up to three days.

    Up to half of it is taken off, by name and number, so that what failed together does not return together.
    A nightly run notices nothing of it in the first week.
    """
    if failures < 1:
        return dt.timedelta(0)
    longest = min(FIRST_BACK_OFF * 2 ** min(failures - 1, 16), LONGEST_BACK_OFF)
    lot = hashlib.sha256(f"{name}\n{failures}".encode("utf-8", "surrogatepass")).digest()[:4]
    seconds = longest.total_seconds() * (1 - int.from_bytes(lot, "big") / 2**33)
    return dt.timedelta(seconds=round(seconds))


def parse_retry_after(header: str, server_date: str, now: dt.datetime | None = None) -> dt.timedelta:
    """How long a Retry-After header asks for; a date in it counts from the server's own clock, else from `now`."""
    if re.fullmatch(r"\d{1,9}", header.strip()):
        return dt.timedelta(seconds=int(header))
    until, start = _moment(header), _moment(server_date) or now
    return max(until - start, dt.timedelta(0)) if until and start else dt.timedelta(0)


def _moment(header: str) -> dt.datetime | None:
    """The date of a header, in UTC where it names no zone; None when it is none."""
    try:
        moment = parsedate_to_datetime(header)
    except (ValueError, TypeError, OverflowError):
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=dt.UTC)


def parse_max_age(cache_control: str, age: str) -> dt.timedelta:
    """How long an answer stays fresh, from its Cache-Control and Age headers."""
    directives = cache_control.lower()
    match = re.search(r"\bmax-age\s*=\s*\"?(\d{1,9})", directives)
    if not match or re.search(r"\bno-(?:cache|store)\b", directives):
        return dt.timedelta(0)
    spent = int(age) if re.fullmatch(r"\d{1,9}", age.strip()) else 0
    return dt.timedelta(seconds=max(int(match[1]) - spent, 0))
