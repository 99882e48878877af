"""`sources`: how each source is, with what the page about the sources notices."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from tests.support.sites import make_site, run_portal, write

TODAY = dt.date(2028, 3, 14)
SOURCES = """
    [fetch]
    contact = "redactie@lindehage.example"

    [[source]]
    name = "Stil blad"
    kind = "feed"
    url = "samples/stil.rss"
    publisher = "residents"

    [[source]]
    name = "Druk blad"
    kind = "feed"
    url = "samples/druk.rss"
    publisher = "residents"
"""


def feed(*, last: int) -> str:
    """A weekly feed that said its last thing so many days ago."""
    days = (TODAY - dt.timedelta(days=last + 7 * week) for week in range(10))
    items = (
        f"<item><title>{day}</title><guid>{last}-{day}</guid><pubDate>{day:%a, %d %b %Y} 08:00:00 GMT</pubDate></item>"
        for day in days
    )
    return f'<rss version="2.0"><channel><title>Blad</title>{"".join(items)}</channel></rss>'


@pytest.fixture
def site(tmp_path: Path) -> Path:
    folder = make_site(tmp_path / "site")
    write(folder / "feeds/sources.toml", SOURCES)
    write(folder / "feeds/samples/stil.rss", feed(last=40))
    write(folder / "feeds/samples/druk.rss", feed(last=3))
    return folder


def listed(site: Path, day: dt.date = TODAY) -> dict[str, str]:
    """The line of each source."""
    done = run_portal("sources", site, "--date", day.isoformat())
    assert done.returncode == 0, done.stderr
    return {line[:9]: line for line in done.stdout.splitlines()[1:]}


class TestList:
    def test_who_is_silent(self, site: Path):
        """The list and the page say the same of the same source, and of no other."""
        for command in ("fetch", "build"):
            assert run_portal(command, site, "--date", TODAY.isoformat()).returncode == 0
        page = (site / "output/over/bronnen/status/index.html").read_text(encoding="utf-8")
        assert page.count("Stiller dan anders") == 1
        lines = listed(site)
        assert "Stiller dan anders; gelezen" in lines["Stil blad"]
        assert "Stiller" not in lines["Druk blad"]

    def test_who_was_long_not_read(self, site: Path):
        """When the nightly job stopped, nobody is silent: nothing was read."""
        run_portal("fetch", site, "--date", TODAY.isoformat())
        lines = listed(site, TODAY + dt.timedelta(days=5))
        assert [("Lang niet gelezen; gelezen" in line) for line in lines.values()] == [True, True]

    def test_before_the_first_visit(self, site: Path):
        """Nothing is known yet, and nothing is fetched."""
        assert ["nog niet bezocht" in line for line in listed(site).values()] == [True, True]
        assert not (site / "feeds/archive.sqlite").exists()

    def test_without_a_source(self, site: Path):
        """A sentence instead of the head of a table; without a folder of feeds as well."""
        write(site / "feeds/sources.toml", "")
        assert run_portal("sources", site).stdout.startswith("Er zijn nog geen bronnen")
        (site / "feeds/sources.toml").unlink()
        assert run_portal("sources", site).stdout.startswith("Er zijn nog geen bronnen")

    def test_a_wrong_file(self, site: Path):
        """A mistake in the file is said, with code 2."""
        write(site / "feeds/sources.toml", "[[source]]\nnaam = 1\n")
        done = run_portal("sources", site)
        assert done.returncode == 2
        assert "sources.toml" in done.stderr
