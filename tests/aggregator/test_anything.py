"""Whatever a stranger writes: the pure modules neither fail nor let anything through."""

from __future__ import annotations

import datetime as dt
import unicodedata

from hypothesis import example, given
from hypothesis import strategies as st

from plugins.aggregator.clean import clean_link, plain_name, plain_text, plain_title, public_address, tidy
from plugins.aggregator.dates import EARLIEST, LATEST, parse_date
from plugins.aggregator.identity import identify
from plugins.aggregator.merge import merge
from plugins.aggregator.model import Changes, Entry, Visit
from plugins.aggregator.ownership import signs_of_a_stranger
from plugins.aggregator.schedule import parse_max_age, parse_retry_after
from tests.support.feeds import NOW, make_item

# Every character there is, halves of pairs too, and the ones that mean something in HTML and in addresses.
anything = st.text(st.characters(exclude_categories=[]), max_size=200)
pieces = st.sampled_from(
    [*"<>&;\"'/\\:@?#[]% \t\n", "<p>", "</", "<!--", "]]>", "&lt;", "&#x", "javascript:", "http://", "//", "a"]
)
markup = st.lists(pieces | anything, max_size=30).map("".join)
digits = st.text("0123456789-:.+ TZ/janfebmrtmei", max_size=40)


class TestAnything:
    @given(markup)
    @example("\ud800")
    def test_text(self, given_text: str):
        """Text can always be written, fits its limit, and holds nothing invisible."""
        for text in (
            plain_text(given_text, 80),
            plain_title(given_text),
            plain_name(given_text) or "",
            tidy(given_text),
        ):
            text.encode()
            assert len(text) <= 1000
            assert not {unicodedata.category(letter) for letter in text} & {"Cc", "Cs", "Co", "Zl", "Zp"}
        assert len(plain_text(given_text, 80)) <= 80

    @given(markup)
    def test_tidy_twice(self, given_text: str):
        """What is tidy stays as it is."""
        once = tidy(given_text)
        assert tidy(once) == once

    @given(markup, st.sampled_from(["", "https://basis.example/map/"]))
    @example("\ud800", "")
    def test_links(self, address: str, base: str):
        """An address becomes an http(s) link that is safe between quotes, or none."""
        link = clean_link(address, base)
        if link is not None:
            assert link.startswith(("http://", "https://"))
            assert not set(link) & set("\"'<> \n\\`")
            assert clean_link(link) == link
        public_address(address).encode()

    @given(digits | markup)
    def test_dates(self, text: str):
        """A date lies between 1995 and tomorrow, or is none."""
        moment = parse_date(text, NOW)
        assert moment is None or EARLIEST <= moment <= NOW + LATEST

    @given(digits | markup, digits | markup)
    @example("Fri, 20 Nov 2026 08:00:00 +9999", "9" * 9)
    @example("Mon, 1 Jan 0001 00:00:00 +2359", "")
    def test_headers(self, first: str, second: str):
        """Whatever a server asks for, the answer is a rest that is not negative."""
        assert parse_retry_after(first, second, NOW) >= dt.timedelta(0)
        assert parse_max_age(first, second) >= dt.timedelta(0)

    @given(st.lists(markup, max_size=5))
    def test_owners(self, texts: list[str]):
        """Whatever a feed says, whether it is still itself can be told."""
        items = tuple(make_item(f"i{n}", title=text, url=clean_link(text)) for n, text in enumerate(texts))
        visit = Visit(source="bron", last_success=NOW)
        assert signs_of_a_stranger(visit, items, Changes(new=items)) == ()

    @given(st.lists(st.tuples(st.sampled_from(["", "1", "https://a.example/"]) | markup, markup), max_size=8))
    def test_items(self, given_entries: list[tuple[str, str]]):
        """Entries, however odd, get different ids, and the next night finds the same items again."""
        entries = [Entry(key=key, title=title, url=clean_link(key)) for key, title in given_entries]
        found = identify("bron", entries)
        assert len({item_id for item_id, _ in found}) == len(found)
        items = merge("bron", (), entries, now=NOW, not_ids=frozenset()).new
        assert merge("bron", items, entries, now=NOW, not_ids=frozenset()).unchanged == items
