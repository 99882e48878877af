"""Items to briefs: wanted, routed, dated, and the same story once."""

import datetime as dt

import pytest

from plugins.aggregator import Moderation
from plugins.portal.briefs import make_briefs, shorten
from tests.support.factories import NOW, make_neighbourhood
from tests.support.feeds import make_item, make_source


class TestShorten:
    @pytest.mark.parametrize(
        ("text", "limit", "expected"),
        [
            ("kort", 10, "kort"),
            ("Vier fietsen terug bij de eigenaar", 20, "Vier fietsen terug…"),
            ("Vier fietsen, terug bij", 14, "Vier fietsen…"),
            ("aaneengeschreven", 8, "aaneeng…"),
        ],
    )
    def test_cuts_between_words(self, text, limit, expected):
        """A long text ends in whole words and an ellipsis, within the limit."""
        assert shorten(text, limit) == expected
        assert len(shorten(text, limit)) <= limit


def briefs_of(*items, sources=(), moderation=None, areas=()):
    """Briefs of items whose sources show an excerpt, unless other sources are given."""
    known = {source.name: source for source in sources}
    every = [known.get(item.source) or make_source(item.source) for item in items]
    return make_briefs(items, every, moderation or Moderation(), areas, NOW)


class TestMakeBriefs:
    def test_joins_items_with_the_same_address(self):
        """Tracking parameters do not make another story; the first to tell it stays."""
        first = make_item("a", url="https://krant.example/x", published=NOW - dt.timedelta(days=2), source="Krant")
        other = make_item("b", url="http://www.krant.example/x/?ref=y#reacties", source="Gemeente")
        (kept,) = briefs_of(other, first)[None]
        assert (kept.id, kept.also) == ("a", (("Gemeente", other.url),))

    def test_does_not_name_the_same_source_twice(self):
        """A source that tells it twice is named once."""
        title = "Korenmaat dicht van 23 tot 27 november"
        (kept,) = briefs_of(*(make_item(f"b{n}", title=title, source="Een") for n in range(3)))[None]
        assert kept.also == ()

    def test_what_editors_said_about_any_telling(self):
        """A correction of one telling stands beside the story, whoever told it first."""
        title = "Korenmaat dicht van 23 tot 27 november"
        items = [make_item("a", title=title, source="Een"), make_item("b", title=title, source="Twee")]
        (kept,) = briefs_of(*items, moderation=Moderation(corrections=(("b", "Tot de 28e."),)))[None]
        assert (kept.source, kept.correction) == ("Een", "Tot de 28e.")

    def test_a_story_stands_wherever_one_of_its_tellings_belongs(self):
        """The municipality and a neighbourhood tell it: it stands in the neighbourhood, once in all lists together."""
        title = "Korenmaat dicht van 23 tot 27 november"
        items = [make_item("a", title=title, source="Stad"), make_item("b", title=title, source="Wijk")]
        sources = [make_source("Stad"), make_source("Wijk", neighbourhoods=("molenwijk",))]
        found = briefs_of(*items, sources=sources, areas=[make_neighbourhood()])
        assert {slug: [brief.id for brief in briefs] for slug, briefs in found.items()} == {"molenwijk": ["a"]}

    @pytest.mark.parametrize(("show", "expected"), [("title", None), ("excerpt", "Wat er was.")])
    def test_rights_of_a_source(self, show, expected):
        """Of a source that lends titles only, nothing else is shown."""
        item = make_item(title="Titel", excerpt="Wat er was.")
        (brief,) = briefs_of(item, sources=[make_source("bron", show=show)])[None]
        assert brief.text == expected
