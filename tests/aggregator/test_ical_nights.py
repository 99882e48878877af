"""Calendars over several nights: what is no longer on."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

from plugins.aggregator import read_sources
from tests.support.calendars import calendar, event
from tests.support.feeds import NOW
from tests.support.feedserver import Answer, serving
from tests.support.networks import kept, night, write_source


class TestNights:
    def test_no_longer_on(self, tmp_path: Path):
        """What a calendar no longer lists is not held, and what moved is told anew; an emptied file is an accident."""
        monday, tuesday = (event(f"DTSTART:2026112{day}T100000Z", uid=f"u{day}") for day in (3, 4))
        moved = event("DTSTART:20261125T120000Z", uid="u3")
        with serving({"/agenda.ics": Answer(body=calendar(monday, tuesday))}) as server:
            feeds = write_source(tmp_path, kind="ical", url=server.url("/agenda.ics"))
            assert night(feeds).new == 2
            server.answers["/agenda.ics"] = Answer(body=calendar(moved))
            second = night(feeds)
            assert (second.new, second.updated, second.withdrawn) == (0, 1, 0)
            assert night(feeds, now=NOW + dt.timedelta(days=1)).withdrawn == 1
            server.answers["/agenda.ics"] = Answer(body=calendar())
            assert night(feeds, now=NOW + dt.timedelta(days=2)).state == "empty"
        (item,) = kept(feeds)
        assert item.happening
        assert item.happening.start == dt.datetime(2026, 11, 25, 12, tzinfo=dt.UTC)

    def test_missed_and_back(self, tmp_path: Path):
        """One night without a date proves nothing, nor do two apart; what went and stands there again is on."""
        monday, tuesday = (
            event(f"DTSTART:2026122{day}T100000Z", "LAST-MODIFIED:20261101T100000Z", uid=f"u{day}") for day in (3, 4)
        )
        kept_then = []
        with serving({"/agenda.ics": Answer(body=calendar(monday, tuesday))}) as server:
            feeds = write_source(tmp_path, kind="ical", url=server.url("/agenda.ics"))
            for number, is_listed in enumerate((True, False, True, False, False, True)):
                server.answers["/agenda.ics"] = Answer(body=calendar(monday, *([tuesday] if is_listed else [])))
                night(feeds, now=NOW + dt.timedelta(days=number))
                kept_then.append(len(kept(feeds)))
        assert kept_then == [2, 2, 2, 2, 1, 2]

    def test_unchanged_for_months(self, tmp_path: Path):
        """A file that never changes still brings the new dates of what repeats, and is seldom sent whole for it."""
        weekly = calendar(event("DTSTART:20261123T100000Z", "RRULE:FREQ=WEEKLY"))
        whole = []

        def answer(handler: Any) -> Answer:
            if handler.headers["If-None-Match"]:
                return Answer(status=304)
            whole.append(handler.path)
            return Answer(body=weekly, headers={"ETag": '"a"'})

        with serving({"/agenda.ics": answer}) as server:
            feeds = write_source(tmp_path, kind="ical", url=server.url("/agenda.ics"))
            outcomes = [night(feeds, now=NOW + dt.timedelta(days=number)) for number in (0, 1, 6, 7, 8, 14, 20, 56)]
        starts = {item.published for item in kept(feeds)}
        assert max(filter(None, starts)) > NOW + dt.timedelta(days=56 + 190)
        assert len(whole) == 4
        assert {outcome.state for outcome in outcomes} == {"read", "unchanged"}
        assert sum(outcome.withdrawn for outcome in outcomes) == 0

    def test_what_an_editor_may_write(self, tmp_path: Path):
        """The address of a 'subscribe' button works; what is over goes after a week."""
        (source,) = read_sources(write_source(tmp_path, kind="ical", url="webcal://a.example/agenda.ics")).sources
        assert (source.url, source.retention_days) == ("https://a.example/agenda.ics", 7)

    def test_a_server_with_a_page_and_a_calendar(self, tmp_path: Path):
        """Some servers of calendars show a web page at the same address to whoever asks for something else."""

        def answer(handler: Any) -> Answer:
            asked = handler.headers["Accept"]
            is_calendar = asked.startswith("text/calendar") and "*" not in asked and "html" not in asked
            return Answer(body=calendar(event("DTSTART:20261121T100000Z")) if is_calendar else b"<html>")

        with serving({"/buurt/agenda/": answer}) as server:
            outcome = night(write_source(tmp_path, kind="ical", url=server.url("/buurt/agenda/")))
        assert (outcome.state, outcome.new) == ("read", 1)
