"""Hidden items are known again, and others are not taken for them."""

from __future__ import annotations

import pytest

from plugins.aggregator.prints import Prints, is_hidden, own_links, public_link_print
from tests.support.feeds import make_item

TEXT = (
    "Gisteravond stond Jan de Vries uit de Molenstraat 12 voor de rechter. Buren vertellen dat hij vaker ruzie "
    "maakte over de heg, en dat de politie al drie keer langs was geweest om te praten."
)
ITEM = make_item("oud", title="Ruzie in Molenwijk", excerpt=TEXT)
KNOWN = Prints(key="sleutel", known=Prints(key="sleutel").of(ITEM, has_own_link=True))


class TestPrints:
    @pytest.mark.parametrize(
        "changes",
        [
            {"title": "Heel iets anders", "excerpt": "Met een heel andere tekst."},
            {"url": "https://ander.example/x", "title": "Burenruzie"},
            {"url": "https://ander.example/x", "excerpt": TEXT.replace("vaker", "dikwijls")},
        ],
    )
    def test_it_is_known_again(self, changes):
        """The same link, or nearly the same text, is the hidden item, whatever its id and title are."""
        given = {"title": ITEM.title, "excerpt": TEXT, "url": ITEM.url, **changes}
        assert KNOWN.match(make_item("nieuw", **given))

    @pytest.mark.parametrize(
        "changes",
        [
            {"excerpt": TEXT.replace("Molenstraat 12", "Molenstraat 21")},
            {"excerpt": TEXT.replace("Molenstraat", "Kerkstraat")},
            {"excerpt": "Gisteravond stond de fanfare voor het gemeentehuis. Buren vertellen dat het mooi klonk."},
            {"excerpt": ""},
        ],
    )
    def test_another_is_not_taken_for_it(self, changes):
        """The same form about another street or number stays, and so does other news."""
        assert not KNOWN.match(make_item("nieuw", title=ITEM.title, **changes))

    def test_they_tell_nothing(self):
        """Prints hold no word of the item, and another key gives others."""
        other = Prints(key="andere").of(ITEM, has_own_link=True)
        assert not KNOWN.known & other
        assert all(set(each.partition(":")[2]) <= set("0123456789abcdef:") for each in KNOWN.known)

    def test_a_page_for_many_items(self):
        """An address that all items of a source share hides none of them."""
        items = [make_item(f"i{n}", url="https://club.example/nieuws") for n in range(2)]
        assert own_links(items) == frozenset()
        assert not any(each.startswith("link:") for each in Prints(key="k").of(items[0], has_own_link=False))

    def test_the_front_page_of_a_site(self):
        """Nobody hides a whole site by hiding one item that leads to its front page."""
        item = make_item(url="https://club.example/")
        assert not is_hidden(item, Prints(key="k"), {public_link_print("https://club.example/")})
