"""What an answer changes."""

from __future__ import annotations

import datetime as dt

import pytest

from plugins.aggregator.merge import may_store, merge
from plugins.aggregator.model import Changes, Entry, Item, Tombstone
from tests.support.feeds import NOW, make_entry, make_source

OLDEST = NOW - dt.timedelta(days=30)
DAY = dt.timedelta(days=1)
LATER = NOW + dt.timedelta(days=1)


def stored(*entries: Entry) -> tuple[Item, ...]:
    return merge("bron", (), entries, now=NOW, not_ids=frozenset()).new


def again(items: tuple[Item, ...], *entries: Entry, not_ids: frozenset[str] = frozenset()) -> Changes:
    return merge("bron", items, entries, now=LATER, not_ids=not_ids)


class TestMerge:
    def test_new_items_are_seen_now(self):
        """An item that nobody knew is new, and first seen at this moment."""
        (item,) = stored(make_entry())
        assert (item.source, item.first_seen) == ("bron", NOW)

    def test_the_same_again(self):
        """The same answer changes nothing, also when only its date of change moved."""
        items = stored(make_entry())
        assert again(items, make_entry(updated=LATER)) == Changes(unchanged=items)

    def test_an_edited_item(self):
        """An edited item keeps its id and the moment it was first seen."""
        items = stored(make_entry())
        changes = again(items, make_entry(title="Verbeterd"))
        (item,) = changes.updated
        assert (item.id, item.title, item.first_seen) == (items[0].id, "Verbeterd", NOW)

    def test_missing_is_not_deleted(self):
        """An item that a source no longer lists is not mentioned at all."""
        assert again(stored(make_entry("1"), make_entry("2")), make_entry("1")).updated == ()

    def test_a_changed_id_with_the_same_link(self):
        """A site that renumbers its items gives no doubles: a link that one item had is that item."""
        items = stored(make_entry("oud", url="http://www.bron.example/stuk/"))
        changes = again(items, make_entry("nieuw", url="https://bron.example/stuk", title="Ook anders"))
        assert [item.id for item in changes.updated] == [items[0].id]
        assert changes.new == ()

    def test_a_link_that_many_items_share(self):
        """A link to the front page says nothing about who is who."""
        items = stored(make_entry("1", url="https://bron.example/"))
        fresh = [make_entry(key, url="https://bron.example/") for key in ("2", "3")]
        assert len(again(items, *fresh).new) == 2

    def test_hidden_items_stay_away(self):
        """An item that an editor hid does not come back, under its own id or a new one."""
        items = stored(make_entry("oud", url="https://bron.example/x"))
        hidden = frozenset({items[0].id})
        changes = again(items, make_entry("nieuw", url="https://bron.example/x"), not_ids=hidden)
        assert changes == Changes()
        assert again((), make_entry("oud"), not_ids=hidden) == Changes()


class TestMayStore:
    @pytest.mark.parametrize(
        ("entry", "expected"),
        [
            (make_entry(url="https://politie.example/nieuws/2026/inbraak.html"), True),
            (make_entry(url="https://politie.example/nieuws/2026/getuigen-gezocht.html"), True),
            (make_entry(url="https://politie.example/gezocht-en-vermist/gezocht/1.html"), False),
            (make_entry(url="https://politie.example/vermist/2.html"), False),
            (make_entry(categories=("Vermist",)), False),
        ],
    )
    def test_wanted_and_missing_persons(self, entry, expected):
        """Of the police the news is kept, never who is wanted or missing."""
        assert may_store(entry, make_source(publisher="police"), oldest=OLDEST) is expected

    def test_other_publishers(self):
        """A neighbourhood that looks for a lost cat may say so."""
        assert may_store(make_entry(categories=("vermist",)), make_source(), oldest=OLDEST)

    @pytest.mark.parametrize(
        ("published", "expected"), [(OLDEST, True), (OLDEST - dt.timedelta(seconds=1), False), (None, True)]
    )
    def test_ages(self, published, expected):
        """What is too old does not come in; without a date it may, for nobody knows."""
        assert may_store(make_entry(published=published), make_source(), oldest=OLDEST) is expected


class TestTombstones:
    @pytest.mark.parametrize(
        ("stone", "listed", "withdrawn"),
        [
            (Tombstone(key="a"), None, ("a",)),
            (Tombstone(key="a"), {}, ("a",)),
            (Tombstone(key="a", when=NOW - DAY), {"updated": NOW - 2 * DAY}, ("a",)),
            (Tombstone(key="a", when=NOW - DAY), {"updated": NOW}, ()),
            (Tombstone(key="onbekend"), {}, ()),
        ],
    )
    def test_a_source_takes_an_item_back(self, stone, listed, withdrawn):
        """A tombstone removes its item, unless the source changed the item after that."""
        (item,) = merge("bron", [], [make_entry("a")], now=NOW, not_ids=frozenset()).new
        entries = [] if listed is None else [make_entry("a", **{"published": None, **listed})]
        found = merge("bron", [item], entries, now=NOW, not_ids=frozenset(), tombstones=[stone])
        assert len(found.withdrawn) == len(withdrawn)

    @pytest.mark.parametrize(("updated", "count"), [(None, 0), (NOW - 2 * DAY, 0), (NOW, 1)])
    def test_what_was_taken_back_stays_away(self, updated, count):
        """An item that is still listed does not return, unless it changed after it was taken back."""
        (item,) = merge("bron", [], [make_entry("a")], now=NOW, not_ids=frozenset()).new
        entries = [make_entry("a", published=None, updated=updated)]
        found = merge("bron", [], entries, now=NOW, not_ids=frozenset(), withdrawn={item.id: NOW - DAY})
        assert len(found.new) == count
