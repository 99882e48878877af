"""The sources of Waterveen: complete without a network, and fit to be shown."""

from __future__ import annotations

import datetime as dt
import shutil
from collections import Counter
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from plugins.aggregator import Item, Sources, fetch_sources, read_archive, read_moderation, read_sources

FEEDS = Path(__file__).resolve().parents[2] / "feeds"
CLOCK = "2026-11-20T07:10:00+01:00"


@pytest.fixture(scope="module")
def items(tmp_path_factory: pytest.TempPathFactory) -> tuple[Item, ...]:
    """All items of the example, fetched offline in a copy."""
    feeds = tmp_path_factory.mktemp("example") / "feeds"
    shutil.copytree(FEEDS, feeds, ignore=shutil.ignore_patterns("archive.sqlite*", "media"))
    assert fetch_sources(["--feeds", str(feeds), "--now", CLOCK, "--offline"]) == 0
    return read_archive(feeds / "archive.sqlite")


@pytest.fixture(scope="module")
def given() -> Sources:
    return read_sources(FEEDS)


class TestExample:
    def test_enough_of_everything(self, items: tuple[Item, ...], given: Sources):
        """At least ten sources of both kinds, four platforms and six publishers, and eighty items."""
        living = [source for source in given.sources if not source.closed_on]
        assert len(living) >= 10
        assert len(items) >= 80
        assert {source.kind for source in living} == {"feed", "jsonfeed", "mastodon", "ical"}
        assert {source.platform for source in living} == {"website", "mastodon", "youtube", "bluesky"}
        assert len({source.publisher for source in given.sources}) == 6

    def test_every_source_speaks(self, items: tuple[Item, ...], given: Sources):
        """Each source that did not end brings at least five items."""
        counts = Counter(item.source for item in items)
        assert all(counts[source.name] >= 5 for source in given.sources if not source.closed_on)

    def test_no_two_alike(self, items: tuple[Item, ...]):
        """No id, link, title or text stands there twice."""
        told = [item for item in items if not item.happening]  # what repeats in a calendar is called the same
        for texts in ([i.id for i in items], [i.url for i in told], [i.title or i.excerpt for i in told]):
            assert len(set(texts)) == len(texts)

    def test_every_item_can_be_shown(self, items: tuple[Item, ...]):
        """Each has a date up to the example's clock, words and a link of an invented host."""
        now = dt.datetime.fromisoformat(CLOCK)
        for item in items:
            assert item.published is not None
            until = now + dt.timedelta(days=200) if item.happening else now
            assert dt.datetime(2026, 8, 1, tzinfo=dt.UTC) <= item.published <= until
            assert item.title or item.excerpt
            hosts = [urlsplit(url).hostname or "" for url in (item.url or "", *(medium.url for medium in item.media))]
            assert all(host.endswith(".example") for host in hosts)

    def test_what_is_not_for_everybody(self, items: tuple[Item, ...]):
        """An unlisted post, an answer to somebody and a private meeting stay out; of a warning only the warning."""
        posts = [item.excerpt for item in items if item.source == "Groenploeg Rietlanden"]
        assert len(posts) == 6
        assert "Gewonde zwaan" in posts
        dates = [item.title for item in items if item.source == "Dorpshuis Veenbrug"]
        assert "Vergadering van het bestuur" not in dates
        assert dates.count("Spreekuur van de wijkverpleegkundige") == 5

    def test_nothing_of_the_markup_is_left(self, items: tuple[Item, ...]):
        """Trackers, scripts, entities and footers of the samples are gone."""
        text = repr(items)
        for trace in ("<p", "&#", "&amp;", "utm_", "pixel", "script", "verscheen eerst op", "@debrugwachter"):
            assert trace not in text

    def test_the_moderation_file_teaches(self):
        """The example of moderation is a good file that decides nothing."""
        decided = read_moderation(FEEDS)
        assert (decided.hidden, decided.approved, decided.corrections) == (frozenset(), frozenset(), ())
