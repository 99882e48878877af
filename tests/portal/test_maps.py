"""The map of a large municipality shows its districts, however it comes about."""

from __future__ import annotations

import pytest

from plugins.fastbuild import Memory
from plugins.portal import runner
from plugins.portal.maps import MOST, Maps
from plugins.portal.settings import read_settings
from plugins.portal.translations import read_words
from plugins.portal.urls import Urls
from tests.support.contents import TRANSLATIONS
from tests.support.factories import make_neighbourhood
from tests.support.sites import make_site


def square(number: int):
    west, south = 5 + number % 20 * 0.01, 52 + number // 20 * 0.01
    return (((west, south), (west + 0.01, south), (west + 0.01, south + 0.01), (west, south + 0.01), (west, south)),)


@pytest.fixture
def make_maps(tmp_path):
    """Maps of more neighbourhoods than one map has room for, in two districts."""
    site = make_site(tmp_path / "site")
    urls = Urls(read_settings(runner.site_settings(site), site))
    words = read_words(TRANSLATIONS, language="nl", address="je", area_term="buurt")
    areas = tuple(
        make_neighbourhood(f"b{number}", boundary=square(number), district="Noord" if number > MOST / 2 else "Zuid")
        for number in range(MOST + 2)
    )
    return lambda memory: Maps(areas, (), urls=urls, words=words, town="Lindehage", memory=memory)


class TestMaps:
    def test_are_the_same_in_a_process_that_ends(self, make_maps):
        """Which puts neighbourhoods together only when the map is drawn."""
        lasting, ending = (make_maps(Memory(lasts=lasts)).draw(None) for lasts in (True, False))
        assert lasting == ending
        assert lasting.count("<a ") == 2

    def test_are_ready_where_pages_are_drawn_by_others(self, make_maps):
        """A process that builds again knows the districts before it starts those that draw, and knows them still."""
        memory = Memory()
        make_maps(memory)
        known = memory.recall("districts", Anything(), lambda: None)
        assert len(known) == 2


class Anything:
    """A key that equals every other."""

    def __eq__(self, other):
        return True

    __hash__ = None
