"""Calendars: when things take place, once or again and again."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.support.calendars import ZONE, event, read, starts


class TestWhen:
    @pytest.mark.parametrize(
        ("lines", "start", "end"),
        [
            (
                ["DTSTART:20261124T183000Z", "DTEND:20261124T200000Z"],
                "2026-11-24T18:30:00+00:00",
                "2026-11-24T20:00:00+00:00",
            ),
            (
                ["DTSTART;TZID=Europe/Amsterdam:20261124T193000", "DURATION:PT2H"],
                "2026-11-24T18:30:00+00:00",
                "2026-11-24T20:30:00+00:00",
            ),
            (["DTSTART;TZID=W. Europe Standard Time:20261124T193000"], "2026-11-24T18:30:00+00:00", None),
            (["DTSTART:20261124T193000"], "2026-11-24T18:30:00+00:00", None),
            (["DTSTART;VALUE=DATE:20261124"], "2026-11-24", None),
            (["DTSTART;VALUE=DATE:20261124", "DTEND;VALUE=DATE:20261125"], "2026-11-24", None),
            (["DTSTART;VALUE=DATE:20261124", "DTEND;VALUE=DATE:20261127"], "2026-11-24", "2026-11-26"),
            (["DTSTART;VALUE=DATE:20261124", "DTEND:20261126T120000Z"], "2026-11-24", "2026-11-25"),
            (["DTSTART:20261124T183000Z", "DTEND:20261123T183000Z"], "2026-11-24T18:30:00+00:00", None),
            (["DTSTART;VALUE=DATE:20261119", "DTEND;VALUE=DATE:20261122"], "2026-11-19", "2026-11-21"),
        ],
    )
    def test_the_four_forms(self, lines: list[str], start: str, end: str | None):
        """UTC, a zone, no zone (the clock here) and a whole day, whose end is the day itself."""
        (entry,) = read(event(*lines))
        assert entry.happening
        found = entry.happening.end
        assert (entry.happening.start.isoformat(), found.isoformat() if found else None) == (start, end)

    def test_the_zone_of_the_calendar(self):
        """A time without a zone is on the calendar's own clock."""
        assert starts(event("DTSTART:20261124T190000"), head="X-WR-TIMEZONE:Europe/London") == [
            "2026-11-24T19:00:00+00:00"
        ]
        assert starts(event("DTSTART:20261124T190000"), head="X-WR-TIMEZONE:../../etc") == ["2026-11-24T18:00:00+00:00"]

    def test_a_zone_with_a_name_of_its_own(self):
        """What a zone is called does not matter when the file describes it."""
        found = starts(event("DTSTART;TZID=Onze tijd:20261124T193000"), head=ZONE.format(name="Onze tijd").strip())
        assert found == ["2026-11-24T18:30:00+00:00"]

    @pytest.mark.parametrize(
        "start",
        [
            "DTSTART:20261101T190000Z",
            "DTSTART:20280101T190000Z",
            "DTSTART:09990101T000000Z",
            "X-Y:1",
            "DTSTART:gisteren",
        ],
    )
    def test_not_soon(self, start: str):
        """What is over, too far away or without a time is left out."""
        assert read(event(start)) == ()


class TestRecurrence:
    def test_the_clock_on_the_wall(self):
        """Half past seven stays half past seven when the clock is turned."""
        found = starts(
            event("DTSTART;TZID=Europe/Amsterdam:20261007T193000", "RRULE:FREQ=MONTHLY;UNTIL=20270501T000000Z")
        )
        assert found[0] == "2026-12-07T18:30:00+00:00"
        assert found[-1] == "2027-04-07T17:30:00+00:00"

    @pytest.mark.parametrize(
        ("lines", "days"),
        [
            (["RRULE:FREQ=WEEKLY;COUNT=3"], ["11-21", "11-28", "12-05"]),
            (["RRULE:FREQ=WEEKLY;COUNT=3", "EXDATE;VALUE=DATE:20261128"], ["11-21", "12-05"]),
            (["RRULE:FREQ=WEEKLY;UNTIL=20261128"], ["11-21", "11-28"]),
            (["RRULE:FREQ=MONTHLY;BYDAY=1SA;COUNT=3"], ["11-21", "12-05", "01-02", "02-06"]),
            (["RDATE;VALUE=DATE:20261225,20261226"], ["11-21", "12-25", "12-26"]),
            (["RRULE:FREQ=SECONDLY;COUNT=9"], ["11-21"]),
            (["RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"], ["11-21"]),
            (["RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30;COUNT=4"], ["11-21"]),
            (["RRULE:FREQ=WEEKLY;COUNT=0"], ["11-21"]),
            (["RRULE:FREQ=SOMS"], ["11-21"]),
        ],
    )
    def test_rules(self, lines: list[str], days: list[str]):
        """Rules, added and left out days; a rule that nobody can follow leaves the first day."""
        found = starts(event("DTSTART;VALUE=DATE:20261121", *lines))
        assert [start[5:] for start in found] == days

    def test_without_end(self):
        """Of a rule without an end only the coming months are told."""
        found = starts(event("DTSTART:20100105T190000Z", "RRULE:FREQ=DAILY"))
        assert found[0] == "2026-11-19T19:00:00+00:00"
        assert len(found) == 60

    def test_one_that_moved(self):
        """A changed occasion takes the place of the one it changes, and stays the same item."""
        weekly = event("DTSTART:20261121T100000Z", "RRULE:FREQ=WEEKLY;COUNT=3")
        moved = event("RECURRENCE-ID:20261128T100000Z", "DTSTART:20261129T120000Z", "SUMMARY:Verplaatst")
        before = {entry.key for entry in read(weekly)}
        after = {entry.key: entry for entry in read(weekly, moved)}
        assert set(after) == before
        changed = after["u1#2026-11-28T10:00:00+00:00"]
        assert (changed.title, changed.published) == ("Verplaatst", dt.datetime(2026, 11, 29, 12, tzinfo=dt.UTC))

    def test_all_that_moved_from_one_on(self):
        """From one occasion on all are at another time, except the ones that moved by themselves; the clock holds."""
        weekly = event("DTSTART;TZID=Europe/Amsterdam:20270309T190000", "RRULE:FREQ=WEEKLY;COUNT=5")
        onward = event(
            "RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Amsterdam:20270323T190000",
            "DTSTART;TZID=Europe/Amsterdam:20270324T203000",
            "SUMMARY:Op woensdag",
        )
        alone = event("RECURRENCE-ID:20270406T170000Z", "DTSTART:20270408T170000Z", "SUMMARY:Eén keer")
        found = [(entry.title, f"{entry.published:%m-%d %H:%M}") for entry in read(weekly, onward, alone)]
        assert found == [
            ("Inloop", "03-09 18:00"),
            ("Inloop", "03-16 18:00"),
            ("Op woensdag", "03-24 19:30"),
            ("Op woensdag", "03-31 18:30"),
            ("Eén keer", "04-08 17:00"),
        ]
        assert {entry.key for entry in read(weekly)} == {entry.key for entry in read(weekly, onward, alone)}

    def test_named_by_its_day_only(self):
        """An occasion at a time that is left out or moved by its day alone is that occasion all the same."""
        weekly = ("DTSTART;TZID=Europe/Amsterdam:20261121T100000", "RRULE:FREQ=WEEKLY;COUNT=3")
        assert [start[5:10] for start in starts(event(*weekly, "EXDATE;VALUE=DATE:20261128"))] == ["11-21", "12-05"]
        moved = event("RECURRENCE-ID;VALUE=DATE:20261128", "DTSTART:20261130T100000Z")
        assert [start[5:10] for start in starts(event(*weekly), moved)] == ["11-21", "11-30", "12-05"]

    @pytest.mark.parametrize("uid", ["zelfde", ""])
    def test_one_id_for_all(self, uid: str):
        """Programs that give every event the same id, or none, still list them all."""
        both = [event(f"DTSTART:202611{day}T100000Z", uid=uid) for day in (21, 22)]
        assert [start[8:10] for start in starts(*both)] == ["21", "22"]

    def test_one_that_was_called_off(self):
        """One occasion can be off while the others go on."""
        weekly = event("DTSTART:20261121T100000Z", "RRULE:FREQ=WEEKLY;COUNT=2")
        off = event("RECURRENCE-ID:20261128T100000Z", "DTSTART:20261128T100000Z", "STATUS:CANCELLED")
        assert [entry.happening.is_cancelled for entry in read(weekly, off) if entry.happening] == [False, True]

    def test_the_highest_version(self):
        """Of one event told twice the last version counts."""
        both = [event("DTSTART:20261121T100000Z", f"SEQUENCE:{number}", f"SUMMARY:v{number}") for number in (2, 1)]
        assert [entry.title for entry in read(*both)] == ["v2"]
