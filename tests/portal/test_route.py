"""Where items go, and why."""

from __future__ import annotations

import pytest

from plugins.portal.route import PhraseIndex, Route, Router, WordFilter
from tests.support.factories import make_neighbourhood
from tests.support.feeds import make_item, make_source

#: A square of one by one degree with a hole in its middle, and one beside it.
WEST = (
    ((4.0, 52.0), (5.0, 52.0), (5.0, 53.0), (4.0, 53.0), (4.0, 52.0)),
    ((4.4, 52.4), (4.6, 52.4), (4.6, 52.6), (4.4, 52.6), (4.4, 52.4)),
)
EAST = (((5.0, 52.0), (6.0, 52.0), (6.0, 53.0), (5.0, 53.0), (5.0, 52.0)),)
AREAS = [
    make_neighbourhood("west", title="West", boundary=WEST, streets=("Molenstraat",), words_exclude=("Gouda",)),
    make_neighbourhood("oost", title="Oost", boundary=EAST, streets=("Kerkstraat", "Curaçaostraat")),
    make_neighbourhood("dorp", title="Dorp", streets=("Molenstraat",), postcodes=("9705",)),
]


def route(source=None, **changes) -> Route:
    return Router(AREAS).route(make_item(**changes), source or make_source())


class TestRouter:
    def test_the_source_decides_first(self):
        """A source of one neighbourhood stays there, whatever street it names."""
        source = make_source(neighbourhoods=("oost", "nergens"))
        assert route(source, title="Molenstraat") == Route(slugs=("oost",), by="source")

    @pytest.mark.parametrize(
        ("longitude", "latitude", "expected"),
        [(4.2, 52.2, ("west",)), (5.5, 52.5, ("oost",)), (5.0, 52.5, ("oost", "west")), (4.5, 52.5, ()), (9, 9, ())],
    )
    def test_a_place_on_the_map(self, longitude, latitude, expected):
        """An item with a place belongs where that place lies: on a border to both, in a hole or outside to none."""
        found = route(title="Losse tegel", longitude=longitude, latitude=latitude)
        assert (found.slugs, found.by) == (expected, "place" if expected else "nothing")

    def test_the_map_knows_better_than_a_word(self):
        """A street name of this town does not draw an item in that lies elsewhere."""
        assert route(title="Kerkstraat", longitude=9.0, latitude=9.0).slugs == ()
        assert route(title="Kerkstraat", longitude=4.2, latitude=52.2).slugs == ("west",)
        assert route(title="Molenstraat", longitude=9.0, latitude=9.0).slugs == ("dorp",)

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("Inbraak in de Molenstraat 12", ("dorp", "west")),
            ("Melding #molenstraat", ("dorp", "west")),
            ("Feest Molenstr. gaat door", ("dorp", "west")),
            ("Curacaostraat open", ("oost",)),
            ("Wonen op 9705 ab", ("dorp",)),
            ("Melding 9705", ()),
            ("De molenstraten van vroeger", ()),
            ("Inbraak in de Molenstraat in Gouda", ("dorp",)),
            ("Niets bijzonders", ()),
        ],
    )
    def test_words(self, text, expected):
        """Streets, names and postcodes draw an item, words to be left out keep it away."""
        assert route(title=text).slugs == expected

    def test_it_tells_why(self):
        """The phrase that drew an item, and the one that kept it away, are told."""
        found = route(title="Inbraak in de Molenstraat in Gouda")
        assert (found.by, found.found, found.barred) == (
            "words",
            (("dorp", "Molenstraat"), ("west", "Molenstraat")),
            (("west", "Gouda"),),
        )


class TestWordFilter:
    @pytest.mark.parametrize(
        ("changes", "lacks", "unwanted"),
        [
            ({}, False, None),
            ({"include": ("inbraak", "brand")}, False, None),
            ({"include": ("feest",)}, True, None),
            ({"exclude": ("vacature", "Molenstraat")}, False, "Molenstraat"),
        ],
    )
    def test_words_of_a_source(self, changes, lacks, unwanted):
        """A source may ask for words, and refuse some."""
        words = WordFilter([make_source(**changes)])
        item = make_item(title="Inbraak in de Molenstraat")
        assert (words.lacks(item), words.unwanted(item)) == (lacks, unwanted)


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
