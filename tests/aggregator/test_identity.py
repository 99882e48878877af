"""Who is who."""

from __future__ import annotations

import pytest

from plugins.aggregator.identity import address_key, content_hash, identify, link_key
from plugins.aggregator.model import Media
from tests.support.feeds import NOW, make_entry, make_source


def ids(*entries, source="bron"):
    return [item_id for item_id, _ in identify(source, entries)]


class TestIdentify:
    def test_the_id_says_nothing(self):
        """An id is twenty hexadecimal characters."""
        (found,) = ids(make_entry("https://bron.example/1"))
        assert len(found) == 20
        assert set(found) <= set("0123456789abcdef")

    def test_a_changed_title_is_the_same_item(self):
        """Editing a title, a text or a date keeps the id."""
        assert ids(make_entry(title="een")) == ids(make_entry(title="twee", excerpt="x", published=NOW))

    def test_an_absolute_id_is_the_same_everywhere(self):
        """A hidden item stays hidden when its source gets another name or a second feed carries it."""
        entry = make_entry("tag:bron.example,2026:1")
        assert ids(entry, source="een") == ids(entry, source="twee")

    def test_a_bare_number_counts_in_its_source(self):
        """Item 12 of one site is not item 12 of another."""
        assert ids(make_entry("12"), source="een") != ids(make_entry("12"), source="twee")

    def test_a_campaign_in_the_id_changes_nothing(self):
        """An id that is an address keeps its meaning with tracking parameters."""
        assert ids(make_entry("https://bron.example/1?utm_source=x")) == ids(make_entry("https://bron.example/1"))

    def test_without_an_id_the_link_counts(self):
        """Two entries without an id are told apart by their links."""
        one, two = make_entry("", url="https://bron.example/1"), make_entry("", url="https://bron.example/2")
        assert len(set(ids(one, two))) == 2
        assert ids(make_entry("", url="https://bron.example/1", title="anders")) == ids(one)

    def test_one_id_for_everything(self):
        """A feed that gives all its items one id still has different items."""
        entries = [make_entry("https://bron.example/", url=f"https://bron.example/{n}") for n in range(3)]
        assert len(set(ids(*entries))) == 3

    def test_one_id_and_one_link_for_everything(self):
        """Where id and link are shared, the text tells items apart; exact doubles are one."""
        same = {"url": "https://bron.example/"}
        entries = [make_entry("x", title=title, **same) for title in ("een", "twee", "twee")]
        assert len(ids(*entries)) == 2


class TestLinkKey:
    @pytest.mark.parametrize(
        ("one", "other"),
        [
            ("http://www.bron.example/a/", "https://bron.example/a"),
            ("https://BRON.example/a", "https://bron.example/a"),
        ],
    )
    def test_two_addresses_of_one_page(self, one: str, other: str):
        """Scheme, www and a closing slash make no other page."""
        assert link_key(one) == link_key(other)

    def test_other_pages(self):
        """Path, query and fragment do."""
        pages = ["https://a.example/a", "https://a.example/A", "https://a.example/a?p=1", "https://a.example/a#b"]
        assert len({link_key(page) for page in pages}) == 4


class TestContentHash:
    @pytest.mark.parametrize(
        "changes",
        [
            {"title": "anders"},
            {"excerpt": "anders"},
            {"url": "https://bron.example/anders"},
            {"author": "Ans"},
            {"language": "en"},
            {"categories": ("x",)},
            {"latitude": 52.1, "longitude": 4.9},
            {"media": (Media(url="https://bron.example/x.jpg", alt="Een foto"),)},
        ],
    )
    def test_what_readers_see_counts(self, changes):
        """Anything that a reader would notice changes the hash."""
        assert content_hash(make_entry(**changes)) != content_hash(make_entry())

    def test_a_moving_date_does_not_count(self):
        """YouTube moves `updated` with every viewer."""
        assert content_hash(make_entry(updated=NOW)) == content_hash(make_entry())


class TestAddressKey:
    def test_another_address_or_kind(self):
        """Another address, or another way to read it, is another key, and neither shows a secret."""
        sources = [
            make_source(url="https://a.example/?key=GEHEIM"),
            make_source(url="https://b.example/"),
            make_source(url="https://b.example/", kind="jsonfeed"),
        ]
        keys = {address_key(source) for source in sources}
        assert len(keys) == 3
        assert not any("GEHEIM" in key for key in keys)
