"""Large calendars: what is long over costs nothing, and what is endless costs only its own source."""

from __future__ import annotations

import asyncio
import datetime as dt
import time
from pathlib import Path

import pytest

from plugins.aggregator import FetchSettings, Sources, read_archive
from plugins.aggregator.adapters.longpast import without_long_past
from plugins.aggregator.run import run
from plugins.aggregator.worker import Workers
from tests.support.calendars import calendar, event, starts
from tests.support.feeds import NOW, make_source, rss

OLD = "DTSTART;TZID=Europe/Amsterdam:20200301T193000"


class TestLongPast:
    @pytest.mark.parametrize(
        "lines",
        [
            [OLD],
            [OLD, "DTEND;TZID=Europe/Amsterdam:20200301T213000"],
            ["dtstart:20261110T100000Z", "BEGIN:VALARM", "TRIGGER:-PT1H", "END:VALARM"],
            ['DTSTART;TZID="x:20270101":20200301T193000'],
        ],
    )
    def test_passed_over(self, lines: list[str]):
        """What plainly ended is not read."""
        assert without_long_past(calendar(event(*lines)).decode(), NOW)[1] == 1

    @pytest.mark.parametrize(
        "lines",
        [
            [OLD, "RRULE:FREQ=WEEKLY"],
            [OLD, "rdate:20261124T100000Z"],
            [OLD, "RECURRENCE-ID:20261124T100000Z"],
            [OLD, "DURATION:P2000D"],
            [OLD, "DTEND:20261124T100000Z"],
            [OLD, "DTEND:morgen"],
            [OLD, "DTSTART:20261124T100000Z"],
            [OLD, "BEGIN:VEVENT", "DTSTART:20261124T100000Z"],
            ["DTSTART:20261118T100000Z"],
            ["DTSTART:gisteren"],
            ["SUMMARY:Zonder tijd"],
        ],
    )
    def test_read_all_the_same(self, lines: list[str]):
        """What repeats, moved, lasts, is odd or is only just over is read."""
        text = calendar(event(*lines)).decode()
        assert without_long_past(text, NOW) == (text, 0)

    def test_the_rest_is_as_it_was(self):
        """Between what is over stand the dates to come, and those of what began long ago."""
        weekly = event(OLD, "RRULE:FREQ=WEEKLY;COUNT=352", uid="w")
        found = starts(event(OLD), event("DTSTART:20261124T100000Z", uid="n"), event(OLD, uid="o"), weekly)
        assert found == ["2026-11-22T18:30:00+00:00", "2026-11-24T10:00:00+00:00"]

    def test_thousands(self):
        """Thirty thousand events that are over are passed over in the time of reading hundreds."""
        body = calendar(*(event(OLD, uid=f"u{number}") for number in range(30_000))).decode()
        start = time.perf_counter()
        assert without_long_past(body, NOW)[1] == 30_000
        assert time.perf_counter() - start < 2


def _moments(count: int) -> str:
    start = dt.datetime(2026, 1, 1)  # noqa: DTZ001  # a clock of nowhere
    return ",".join(f"{start + dt.timedelta(minutes=number):%Y%m%dT%H%M%SZ}" for number in range(count))


class TestEndless:
    def test_only_its_own_source(self, tmp_path: Path):
        """Megabytes of dates to come, or of days of one rule, fail in time (scaled down), and that source alone."""
        soon = (event("DTSTART:20270105T100000Z", "DESCRIPTION:" + "x" * 150, uid=f"u{n}") for n in range(38_000))
        (tmp_path / "komend.ics").write_bytes(calendar(*soon))
        (tmp_path / "dagen.ics").write_bytes(calendar(event("DTSTART:20261124T100000Z", "RDATE:" + _moments(580_000))))
        (tmp_path / "goed.xml").write_bytes(rss("een", "twee"))
        names = ("komend.ics", "dagen.ics", "goed.xml")
        given = tuple(
            make_source(name, kind="ical" if name.endswith("ics") else "feed", url=name, publisher="press")
            for name in names
        )
        assert all((tmp_path / name).stat().st_size > 8_000_000 for name in names[:2])
        sources = Sources(settings=FetchSettings(contact="a@b.example"), sources=given)
        outcomes = asyncio.run(run(sources, feeds=tmp_path, hidden=frozenset(), now=NOW, workers=Workers(seconds=1.5)))
        assert [(each.state, each.new) for each in outcomes] == [("failed", 0), ("failed", 0), ("read", 2)]
        assert all("too slow" in each.message or "too much memory" in each.message for each in outcomes[:2])
        assert {item.source for item in read_archive(tmp_path / "archive.sqlite")} == {"goed.xml"}
