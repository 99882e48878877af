"""When a source may be visited again."""

from __future__ import annotations

import datetime as dt

import pytest

from plugins.aggregator.model import Visit
from plugins.aggregator.schedule import is_due, next_visit, parse_max_age, parse_retry_after
from tests.support.feeds import NOW, make_source

ZERO, HOUR, DAY = dt.timedelta(0), dt.timedelta(hours=1), dt.timedelta(days=1)
SERVER = "Fri, 20 Nov 2026 06:00:00 GMT"


class TestIsDue:
    @pytest.mark.parametrize(("moment", "expected"), [(None, True), (NOW, True), (NOW + HOUR, False)])
    def test_visits(self, moment, expected):
        """A source is due when nobody asked for rest, or the rest is over."""
        assert is_due(Visit(source="bron", next_visit=moment), NOW) is expected


class TestNextVisit:
    @pytest.mark.parametrize(
        ("interval", "max_age", "retry_after", "expected"),
        [
            (ZERO, ZERO, ZERO, ZERO),
            (6 * HOUR, HOUR, ZERO, 6 * HOUR),
            (ZERO, HOUR, ZERO, HOUR),
            (ZERO, 30 * DAY, ZERO, 20 * HOUR),
            (ZERO, ZERO, 2 * DAY, 2 * DAY),
            (ZERO, ZERO, 90 * DAY, 7 * DAY),
        ],
    )
    def test_the_longest_wish_counts(self, interval, max_age, retry_after, expected):
        """Interval, freshness and a request for rest are all honoured, within reason."""
        source = make_source(interval=interval)
        assert next_visit(source, NOW, max_age=max_age, retry_after=retry_after) == NOW + expected


class TestHeaders:
    @pytest.mark.parametrize(
        ("header", "expected"),
        {
            "120": dt.timedelta(seconds=120),
            "Fri, 20 Nov 2026 08:00:00 GMT": 2 * HOUR,
            "Fri, 20 Nov 2026 05:00:00 GMT": ZERO,
            "straks": ZERO,
            "": ZERO,
            "-5": ZERO,
            "9" * 30: ZERO,
        }.items(),
    )
    def test_retry_after(self, header, expected):
        """Seconds and dates are understood; a date counts from the server's own clock."""
        assert parse_retry_after(header, SERVER) == expected

    @pytest.mark.parametrize(
        ("header", "age", "expected"),
        [
            ("max-age=3600, public", "", HOUR),
            ('Max-Age="3600"', "600", dt.timedelta(seconds=3000)),
            ("max-age=60", "600", ZERO),
            ("no-cache, max-age=3600", "", ZERO),
            ("s-maxage", "x", ZERO),
        ],
    )
    def test_max_age(self, header, age, expected):
        """An answer is fresh as long as Cache-Control says, less the time it was under way."""
        assert parse_max_age(header, age) == expected
