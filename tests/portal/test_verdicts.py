"""What becomes of every item, and why."""

from __future__ import annotations

import datetime as dt

import pytest

from plugins.aggregator import Moderation
from plugins.portal.verdicts import canonical_link, judge_items
from tests.support.feeds import NOW, make_item, make_source

SOURCE = make_source()


def judge(item=None, source=SOURCE, moderation=None):
    (verdict,) = judge_items([item or make_item()], [source] if source else [], moderation or Moderation(), (), NOW)
    return verdict


class TestJudgeItems:
    @pytest.mark.parametrize(
        ("given", "state"),
        [
            ({}, "shown"),
            ({"moderation": Moderation(hidden=frozenset({"a1"}))}, "hidden"),
            ({"source": None}, "no_source"),
            ({"item": make_item(url=None)}, "no_link"),
            ({"item": make_item(title="")}, "no_words"),
            ({"source": make_source(include=("feest",))}, "lacks_word"),
            ({"source": make_source(exclude=("bericht",))}, "unwanted"),
            ({"source": make_source(review=True)}, "awaiting"),
            ({"source": make_source(review=True), "moderation": Moderation(approved=frozenset({"a1"}))}, "shown"),
            ({"item": make_item(published=NOW + dt.timedelta(hours=3))}, "future"),
        ],
    )
    def test_why_an_item_is_shown_or_not(self, given, state):
        """Each reason has a name of its own."""
        assert judge(**given).state == state

    def test_a_page_for_many_items_is_no_story(self):
        """Where all items of a source lead to one page, that page joins nothing."""
        items = [make_item(f"i{n}", title=f"Ander nieuws {n}", url="https://club.example/nieuws") for n in range(3)]
        assert all(len(verdict.story) == 1 for verdict in judge_items(items, [SOURCE], Moderation(), (), NOW))


class TestCanonicalLink:
    @pytest.mark.parametrize(
        ("one", "other"),
        [
            ("https://krant.example/x", "http://www.krant.example/x/"),
            ("https://krant.example/x", "https://m.krant.example/x?amp=1"),
            ("https://krant.example/x", "https://amp.krant.example/x/amp/"),
            ("https://krant.example/?p=1&q=2", "https://krant.example/index.php?q=2&p=1#reacties"),
        ],
    )
    def test_one_page(self, one, other):
        """Ways to come to a page do not make it another."""
        assert canonical_link(one) == canonical_link(other) != ""

    @pytest.mark.parametrize("url", ["https://krant.example", "https://krant.example/", "https://www.krant.example/#x"])
    def test_a_front_page_is_no_story(self, url):
        """The address of a whole site stands for no story."""
        assert canonical_link(url) == ""

    @pytest.mark.parametrize(
        "url",
        [
            "https://krant.example/X/Y-1,2;3:4@5~6%20(7)/",
            "http://www.m.krant.example/index.php",
            "https://amp.krant.example/x/amp/",
            "https://krant.example/x/index.html/amp",
            "https://krant.example:8080/x",
            "https://redactie@krant.example/x",
            "https://krant.example//x",
            "https://[::1]/x",
            "https://krànt.example/één",
            "HTTPS://KRANT.EXAMPLE/X",
            "ftp://krant.example/x",
            "krant.example/x",
            "https:///x",
            "https://krant.example/x y",
            "",
        ],
    )
    def test_reads_simple_addresses_as_others(self, url):
        """A fragment, which never counts, keeps an address from the short way."""
        assert canonical_link(url) == canonical_link(f"{url}#")
