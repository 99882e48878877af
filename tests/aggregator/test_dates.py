"""Dates as sources write them."""

from __future__ import annotations

import datetime as dt

import pytest

from plugins.aggregator.dates import parse_date
from tests.support.feeds import NOW

GOOD = {
    # RFC 822 and its cousins
    "Thu, 19 Nov 2026 09:00:00 +0100": "2026-11-19T08:00",
    "Wed, 04 Nov 2026 12:00:00 CET": "2026-11-04T11:00",
    "Sun, 5 Jul 2026 12:00:00 CEST": "2026-07-05T10:00",
    "11 Nov 2026 22:05 +0000": "2026-11-11T22:05",
    "Thu, 19 Nov 2026 09:00:00": "2026-11-19T08:00",
    "Thu, 19 Nov 26 09:00:00 GMT": "2026-11-19T09:00",
    "Thu, 19 Nov 2026 10:00:00 +0100 (CET)": "2026-11-19T09:00",
    "Sat, 31 Dec 2016 23:59:60 GMT": "2016-12-31T23:59",
    # ISO 8601
    "2026-11-19T09:00:00+01:00": "2026-11-19T08:00",
    "2026-11-19T09:00:00.123456789Z": "2026-11-19T09:00",
    "2026-11-19 09:00": "2026-11-19T08:00",
    "2026-11-08": "2026-11-07T23:00",
    "2026-07-08T10:00": "2026-07-08T08:00",
    # as Dutch publishers write them
    "di 3 nov. 2026 08:30": "2026-11-03T07:30",
    "dinsdag 3 november 2026 om 8.30 uur": "2026-11-03T07:30",
    "3 mei 2026": "2026-05-02T22:00",
    "di, 05 mrt 2024 10:00:00 +0100": "2024-03-05T09:00",
    "03-11-2026 08:30": "2026-11-03T07:30",
    "3/11/2026": "2026-11-02T23:00",
    "2026/11/03 08:30": "2026-11-03T07:30",
    "1e november 2026": "2026-10-31T23:00",
    "3 nov '26": "2026-11-02T23:00",
    "dinsdag 3 november 2026 - 08:30": "2026-11-03T07:30",
    "3 november 2026 | 08.30 uur": "2026-11-03T07:30",
    # relative to 20 November 2026, 07.10 in the Netherlands
    "vandaag": "2026-11-19T23:00",
    "Gisteren om 10.15 uur": "2026-11-19T09:15",
    "eergisteren, 10:15": "2026-11-18T09:15",
    "2 uur geleden": "2026-11-20T04:10",
    "een dag geleden": "2026-11-19T06:10",
    "5 minuten geleden": "2026-11-20T06:05",
    "3 weken geleden": "2026-10-30T06:10",
    # as others write them
    "Thu Nov 19 10:15:00 +0000 2026": "2026-11-19T10:15",
    "November 3, 2026": "2026-11-02T23:00",
    "Tuesday, November 3, 2026": "2026-11-02T23:00",
    "Nov 3, 2026 12:05 AM": "2026-11-02T23:05",
    "Nov 3, 2026 10:00 p.m.": "2026-11-03T21:00",
    "20261103T100000Z": "2026-11-03T10:00",
    "2026-11-03T10:00+01": "2026-11-03T09:00",
    "Sun, 25 Oct 2026 02:30:00 Europe/Amsterdam": "2026-10-25T00:30",
}
BAD = [
    "",
    "morgen",
    "gisteren 25:10",
    "999 dagen",
    "19 november",
    "Tue, 31 Feb 2026 10:00:00 +0100",
    "Tue, 05 Nov 2026 25:61:61 +0100",
    "Tue, 05 Mar 0000 10:00:00 GMT",
    "Fri, 31 Dec 9999 23:59:59 -1200",
    "Sat, 01 Jan 10000 00:00:00 GMT",
    "Thu, 01 Jan 1970 00:00:00 +0000",
    "2026-11-19T10:00:00+99:99",
    "2026-11-19 10:00 XYZ",
    "20261119",
    "1709629200",
    "99999999999999999999",
    "-1",
    "Tue, 05 Mar 2094 10:00:00 +0100",
    "2026-11-22",
    "<script>alert(1)</script>",
    "1" * 100_000,
]


class TestParseDate:
    @pytest.mark.parametrize(("text", "expected"), GOOD.items())
    def test_dates_that_somebody_meant(self, text: str, expected: str):
        """A date is read as its writer meant it, in UTC."""
        found = parse_date(text, NOW)
        assert found is not None
        assert found.tzinfo == dt.UTC
        assert found.isoformat()[:16] == expected

    @pytest.mark.parametrize("text", BAD, ids=lambda text: text[:30])
    def test_dates_that_nobody_meant(self, text: str):
        """An impossible, unknown or future date is no date; nothing is guessed."""
        assert parse_date(text, NOW) is None

    def test_a_clock_that_runs_ahead(self):
        """A few hours in the future is a wrong clock, not a wrong date."""
        assert parse_date("2026-11-20T20:00:00Z", NOW) is not None
