"""When a source may be visited again."""

from __future__ import annotations

import datetime as dt

import pytest

from plugins.aggregator.model import Visit
from plugins.aggregator.schedule import back_off, is_due, next_visit, parse_max_age, parse_retry_after
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


class TestBackOff:
    def test_growing(self):
        """Each failure doubles the rest, up to three days; up to half of it is taken off."""
        longest = [dt.timedelta(minutes=15) * 2**n for n in range(9)] + [3 * DAY] * 3
        for failures, most in enumerate(longest, 1):
            assert most / 2 <= back_off("bron", failures) <= most
        assert back_off("bron", 0) == ZERO
        assert back_off("bron", 10**9) <= 3 * DAY

    def test_spread(self):
        """Sources that failed together return one by one, and every run computes the same."""
        rests = [back_off(f"bron {n}", 5) for n in range(50)]
        assert len(set(rests)) > 45
        assert rests == [back_off(f"bron {n}", 5) for n in range(50)]

    def test_nights(self):
        """Whoever comes once a night, comes every night of the first week."""
        assert all(back_off(f"bron {n}", 7) < 20 * HOUR for n in range(50))

    def test_files(self):
        """A file has no server that needs rest; a remote source rests at least as long as it asks."""
        assert next_visit(make_source(), NOW, max_age=ZERO, retry_after=ZERO, failures=9) == NOW
        remote = make_source(url="https://bron.example/feed")
        assert next_visit(remote, NOW, max_age=ZERO, retry_after=ZERO, failures=1) > NOW
        assert next_visit(remote, NOW, max_age=ZERO, retry_after=6 * DAY, failures=9) == NOW + 6 * DAY


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

    @pytest.mark.parametrize(("date", "expected"), [("", 2 * HOUR), ("gisteren", 2 * HOUR), (SERVER, 2.5 * HOUR)])
    def test_a_server_without_a_clock(self, date, expected):
        """Where the server does not tell the time, ours counts."""
        asked = "Fri, 20 Nov 2026 08:30:00 GMT"
        assert parse_retry_after(asked, date, NOW + HOUR / 3) == expected

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
