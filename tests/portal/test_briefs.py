"""Items to briefs: wanted, routed, dated, and the same story once."""

import datetime as dt

import pytest

from plugins.portal.briefs import same_story_once, shorten
from plugins.portal.route import PhraseIndex
from tests.support.factories import NOW, make_brief


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


class TestSameStoryOnce:
    def test_joins_items_with_the_same_address(self):
        """Tracking parameters do not make another story; the first to tell it stays."""
        first = make_brief("a", url="https://krant.example/x", when=NOW - dt.timedelta(days=2), source="Krant")
        other = make_brief("b", url="http://www.krant.example/x/?utm_source=y", source="Gemeente")
        (kept,) = same_story_once([other, first])
        assert (kept.id, kept.also) == ("a", (("Gemeente", other.url),))

    def test_joins_items_with_the_same_long_title(self):
        """The same headline within three days is the same story."""
        title = "Korenmaat dicht van 23 tot 27 november"
        first = make_brief("a", title=title, when=NOW - dt.timedelta(days=2))
        assert len(same_story_once([make_brief("b", title=title.upper()), first])) == 1

    @pytest.mark.parametrize(
        ("one", "other"),
        [
            ({"title": "Nieuws"}, {"title": "Nieuws"}),
            ({"url": "https://x.example/?id=1"}, {"url": "https://x.example/?id=2"}),
            ({"title": "Inbraak aan het Molenpad, wie zag iets"}, {"title": "Inbraak aan de Wiekslag, wie zag iets"}),
            (
                {"title": "Inloopuur van de wijkagent vandaag", "when": NOW - dt.timedelta(days=8)},
                {"title": "Inloopuur van de wijkagent vandaag"},
            ),
        ],
    )
    def test_keeps_different_stories_apart(self, one, other):
        """Short titles, other streets and next week's edition are stories of their own."""
        assert len(same_story_once([make_brief("a", **one), make_brief("b", **other)])) == 2

    def test_does_not_name_the_same_source_twice(self):
        """A source that posts twice is named once."""
        same = [make_brief(f"b{n}", url="https://x.example/1", source="Een") for n in range(3)]
        (kept,) = same_story_once(same)
        assert kept.also == ()


class TestPhraseIndex:
    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("Werk aan het Molenpad", {"molenwijk"}),
            ("werk aan het MOLENPAD.", {"molenwijk"}),
            ("De molenpadden trekken", set()),
            ("Feest op de Grote Markt en het Molenpad", {"molenwijk", "binnenstad"}),
            ("Een grote markt", {"binnenstad"}),
            ("Grote nieuwe Markt", set()),
            ("", set()),
        ],
    )
    def test_finds_whole_phrases_whatever_their_case(self, text, expected):
        """Street names are found as whole words."""
        index = PhraseIndex([("Molenpad", "molenwijk"), ("Grote Markt", "binnenstad"), ("", "nergens")])
        assert index.find(text) == expected
