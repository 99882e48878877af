"""Calendars: when things take place, what of them may be told, and what is no longer on."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.aggregator import read_sources
from plugins.aggregator.adapters.ical import parse
from plugins.aggregator.errors import ParseError
from plugins.aggregator.model import Entry, Fetched, Parsed
from tests.support.feeds import NOW
from tests.support.feedserver import Answer, serving
from tests.support.networks import kept, night, write_source

ZONE = """BEGIN:VTIMEZONE
TZID:{name}
BEGIN:STANDARD
DTSTART:19701025T030000
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:19700329T020000
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
END:DAYLIGHT
END:VTIMEZONE
"""


def event(*lines: str, uid: str = "u1") -> str:
    named = [f"UID:{uid}", *lines]
    summary = [] if any(line.startswith("SUMMARY") for line in lines) else ["SUMMARY:Inloop"]
    return "\n".join(["BEGIN:VEVENT", *named, *summary, "END:VEVENT"])


def calendar(*events: str, head: str = "") -> bytes:
    lines = "\n".join(
        ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//x//NL", *filter(None, [head]), *events, "END:VCALENDAR"]
    )
    return lines.replace("\n", "\r\n").encode() + b"\r\n"


def whole(*events: str, head: str = "") -> Parsed:
    return parse(Fetched(url="https://a.example/agenda.ics", body=calendar(*events, head=head)), now=NOW)


def read(*events: str, head: str = "") -> tuple[Entry, ...]:
    return whole(*events, head=head).entries


def starts(*events: str, head: str = "") -> list[str]:
    return [entry.happening.start.isoformat() for entry in read(*events, head=head) if entry.happening]


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

    def test_one_that_was_called_off(self):
        """One occasion can be off while the others go on."""
        weekly = event("DTSTART:20261121T100000Z", "RRULE:FREQ=WEEKLY;COUNT=2")
        off = event("RECURRENCE-ID:20261128T100000Z", "DTSTART:20261128T100000Z", "STATUS:CANCELLED")
        assert [entry.happening.is_cancelled for entry in read(weekly, off) if entry.happening] == [False, True]

    def test_the_highest_version(self):
        """Of one event told twice the last version counts."""
        both = [event("DTSTART:20261121T100000Z", f"SEQUENCE:{number}", f"SUMMARY:v{number}") for number in (2, 1)]
        assert [entry.title for entry in read(*both)] == ["v2"]


class TestWhatIsTold:
    def test_words(self):
        """Escapes, folds inside a character and markup come out as plain words."""
        folded = calendar(
            event("DTSTART:20261121T100000Z", "SUMMARY:Licht\\, groen & 💡", "DESCRIPTION:Een\\nTwee")
        ).replace("💡".encode(), "💡".encode()[:2] + b"\r\n " + "💡".encode()[2:])
        (entry,) = parse(Fetched(url="", body=folded), now=NOW).entries
        assert (entry.title, entry.excerpt) == ("Licht, groen & 💡", "Een Twee")
        (entry,) = read(event("DTSTART:20261121T100000Z", "DESCRIPTION:<p>Kom <b>ook</b></p><script>x</script>"))
        assert entry.excerpt == "Kom ook"

    def test_where(self):
        """Place, point, link and picture of an event are read."""
        (entry,) = read(
            event(
                "DTSTART:20261121T100000Z",
                "LOCATION:De Linde\\, Molenpad",
                "GEO:52.0905;5.1201",
                "URL:https://a.example/inloop",
                "CATEGORIES:Bijeenkomst,Veiligheid",
                "ATTACH;FMTTYPE=image/png:https://a.example/flyer.png",
                "SUMMARY;LANGUAGE=nl-NL:Inloop",
            )
        )
        assert entry.happening
        assert (entry.happening.place, entry.latitude, entry.longitude) == ("De Linde, Molenpad", 52.0905, 5.1201)
        assert (entry.url, entry.language, entry.categories) == (
            "https://a.example/inloop",
            "nl",
            ("Bijeenkomst", "Veiligheid"),
        )
        assert [medium.url for medium in entry.media] == ["https://a.example/flyer.png"]

    def test_no_people(self):
        """Guests, organisers, mail addresses, phone numbers and links into a call stay out."""
        (entry,) = read(
            event(
                "DTSTART:20261121T100000Z",
                "ORGANIZER;CN=Jan Jansen:mailto:jan@a.example",
                "ATTENDEE;CN=Piet:mailto:piet@a.example",
                "DESCRIPTION:Vragen? Bel 06-12345678 of +31 20 123 4567\\, mail jan@a.example. Meedoen: https://zoom.us/j/99?pwd=x",
                "LOCATION:https://teams.microsoft.com/l/meetup",
                "URL:https://meet.google.com/abc",
            )
        )
        for trace in ("Jan", "Piet", "@", "12345678", "4567", "zoom", "teams", "meet.google"):
            assert trace not in repr(entry)
        assert entry.excerpt.endswith("Meedoen:")

    @pytest.mark.parametrize("line", ["CLASS:PRIVATE", "CLASS:CONFIDENTIAL", "CLASS:X-EIGEN"])
    def test_not_public(self, line: str):
        """What is not public is not read."""
        assert read(event("DTSTART:20261121T100000Z", line)) == ()

    @pytest.mark.parametrize(("line", "head"), [("STATUS:CANCELLED", ""), ("STATUS:CONFIRMED", "METHOD:CANCEL")])
    def test_called_off(self, line: str, head: str):
        """Called off, by itself or with the whole calendar."""
        (entry,) = read(event("DTSTART:20261121T100000Z", line), head=head)
        assert entry.happening
        assert entry.happening.is_cancelled


class TestRefused:
    @pytest.mark.parametrize(
        ("body", "word"),
        [
            (b"", "no calendar"),
            (b"<!doctype html><html></html>", "web page"),
            (b'{"error": 1}', "no calendar"),
            (calendar(event("DTSTART:20261121T100000Z"))[:-30], "truncated"),
            (b"BEGIN:VCALENDAR\r\nrommel\r\nEND:VCALENDAR", "not well-formed"),
        ],
    )
    def test_what_is_no_calendar(self, body: bytes, word: str):
        """A login page, half a file or something else is refused by name."""
        with pytest.raises(ParseError, match=word):
            parse(Fetched(url="", body=body), now=NOW)

    def test_odd_but_readable(self):
        """A byte order mark, bare line ends, blank lines and unknown parts are read past."""
        body = calendar(
            event("DTSTART:20261121T100000Z", 'X-IETS;A="b":c', "BEGIN:VALARM", "TRIGGER:-PT1H", "END:VALARM")
        )
        odd = b"\xef\xbb\xbf" + body.replace(b"\r\n", b"\n\n")
        assert len(parse(Fetched(url="", body=odd), now=NOW).entries) == 1

    @settings(max_examples=150, derandomize=True, deadline=None)
    @given(
        st.lists(
            st.tuples(
                st.sampled_from(
                    [
                        "DTSTART",
                        "DTEND",
                        "DURATION",
                        "RRULE",
                        "RDATE",
                        "EXDATE",
                        "RECURRENCE-ID",
                        "SUMMARY",
                        "GEO",
                        "URL",
                        "SEQUENCE",
                        "CLASS",
                    ]
                ),
                st.sampled_from(["", ";VALUE=DATE", ";TZID=Europe/Amsterdam", ";TZID=x", ";VALUE=PERIOD"]),
                st.sampled_from(
                    [
                        "20261121",
                        "20261121T100000Z",
                        "20261121T100000",
                        "00010101",
                        "99991231T235959Z",
                        "PT2H",
                        "-P1D",
                        "P999999999D",
                        "FREQ=DAILY",
                        "FREQ=DAILY;INTERVAL=0",
                        "FREQ=WEEKLY;BYDAY=XX",
                        "FREQ=YEARLY;COUNT=-1",
                        "52;5",
                        "x;y",
                        "",
                        "-5",
                        "20261121T100000Z/PT1H",
                    ]
                ),
            ),
            max_size=8,
        )
    )
    def test_anything(self, lines: list[tuple[str, str, str]]):
        """Whatever stands there: whole events or a refusal."""
        body = calendar(event(*(f"{name}{parameter}:{value}" for name, parameter, value in lines)))
        try:
            entries = parse(Fetched(url="", body=body), now=NOW).entries
        except ParseError:
            return
        assert all(entry.happening and entry.published for entry in entries)


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

    def test_what_an_editor_may_write(self, tmp_path: Path):
        """The address of a 'subscribe' button works; what is over goes after a week."""
        (source,) = read_sources(write_source(tmp_path, kind="ical", url="webcal://a.example/agenda.ics")).sources
        assert (source.url, source.retention_days) == ("https://a.example/agenda.ics", 7)
