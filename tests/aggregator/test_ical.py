"""Calendars: what of them may be told, and what is refused."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.aggregator.adapters.ical import parse
from plugins.aggregator.errors import ParseError
from plugins.aggregator.model import Fetched
from tests.support.calendars import calendar, event, read
from tests.support.feeds import NOW


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

    def test_letters_of_an_older_program(self):
        """What is no UTF-8 is read as Windows writes it."""
        body = calendar(event("DTSTART:20261121T100000Z", "SUMMARY:Café €")).decode().encode("cp1252")
        assert [entry.title for entry in parse(Fetched(url="", body=body), now=NOW).entries] == ["Café €"]

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
