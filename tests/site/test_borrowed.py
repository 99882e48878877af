"""What a site shows of calendars and of networks with display rules, in its pages and in its data."""

from __future__ import annotations

import textwrap
from pathlib import Path

import pytest

from tests.support.sites import make_site, run_portal, write

CALENDAR = """
    BEGIN:VCALENDAR
    VERSION:2.0
    PRODID:-//x//NL
    BEGIN:VEVENT
    UID:a
    DTSTART;TZID=Europe/Amsterdam:20280316T193000
    SUMMARY:Avond over sloten
    LOCATION:De Schuur
    URL:https://schuur.example/avond
    END:VEVENT
    BEGIN:VEVENT
    UID:b
    DTSTART;VALUE=DATE:20280320
    SUMMARY:Rommelmarkt
    STATUS:CANCELLED
    END:VEVENT
    BEGIN:VEVENT
    UID:c
    DTSTART:20280301T100000Z
    SUMMARY:Allang voorbij
    END:VEVENT
    END:VCALENDAR
"""
SOURCES = """
    [fetch]
    contact = "redactie@lindehage.example"

    [[source]]
    name = "De Schuur"
    kind = "ical"
    url = "samples/schuur.ics"
    publisher = "residents"
    neighbourhoods = ["linden"]
"""


def _copied(platform: str, title: str) -> str:
    return f"""
        ---
        title: {title}
        date: 2028-03-12
        summary: Hele tekst van {platform}.
        source:
          name: Wijkteam
          platform: {platform}
          publisher: police
          url: https://{platform}.example/bericht
        ---
        Zie daar.
        """


@pytest.fixture(scope="module")
def output(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site with a calendar and three stories by hand, built."""
    site = make_site(
        tmp_path_factory.mktemp("borrowed"),
        documents={
            f"neighbourhoods/linden/news/2028/{platform}.md": _copied(platform, title)
            for platform, title in (
                ("x", "Van het ene net"),
                ("facebook", "Van het andere net"),
                ("website", "Van een site"),
            )
        },
    )
    write(site / "feeds/sources.toml", SOURCES)
    write(site / "feeds/samples/schuur.ics", textwrap.dedent(CALENDAR))
    for command in ("fetch", "build"):
        done = run_portal(command, site)
        assert done.returncode == 0, done.stderr + done.stdout
    return site / "output"


def read(output: Path, path: str) -> str:
    return (output / path).read_text(encoding="utf-8")


class TestCalendar:
    @pytest.mark.parametrize(
        "page", ["buurten/linden/agenda/index.html", "buurten/linden/index.html", "agenda/index.html"]
    )
    def test_on_every_agenda(self, output: Path, page: str):
        """A date of somebody else's calendar stands on the agenda, leads to its source and names it."""
        html = read(output, page)
        assert 'href="https://schuur.example/avond"' in html
        assert "uit de agenda van De Schuur" in html.replace("\xa0", " ")
        assert "Allang voorbij" not in html

    def test_called_off_without_a_page(self, output: Path):
        """What is called off says so; without a page there is no link."""
        html = read(output, "buurten/linden/agenda/index.html")
        assert "Gaat niet door:" in html
        assert 'href=""' not in html

    def test_the_calendar_file(self, output: Path):
        """It is in the calendar to subscribe to, with the address of its source."""
        file = read(output, "buurten/linden/agenda.ics")
        assert "SUMMARY:Avond over sloten" in file
        assert "URL:https://schuur.example/avond" in file
        assert "STATUS:CANCELLED" in file

    def test_no_page_of_its_own(self, output: Path):
        """It has no page here, and is no news."""
        assert not [path for path in output.rglob("*") if path.name in {"avond", "rommelmarkt"}]
        assert "Avond over sloten" not in read(output, "buurten/linden/feed.xml")


class TestByHand:
    @pytest.mark.parametrize("title", ["Van het ene net", "Van het andere net", "Van een site"])
    def test_on_the_page(self, output: Path, title: str):
        """A message that an editor took over by hand stands among the news, leading to its source."""
        html = read(output, "buurten/linden/nieuws/index.html")
        assert title in html

    @pytest.mark.parametrize("feed", ["feed.xml", "feed.json"])
    def test_in_our_data(self, output: Path, feed: str):
        """X never travels in our feeds; Facebook only as a link; what a site says may."""
        data = read(output, f"buurten/linden/{feed}") + read(output, feed)
        assert "x.example" not in data
        assert "Van het ene net" not in data
        assert "https://facebook.example/bericht" in data
        assert "Hele tekst van facebook" not in data
        assert "Hele tekst van website" in data
