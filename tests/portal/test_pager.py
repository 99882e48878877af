"""Long lists on pages, and the row of links below them."""

from __future__ import annotations

import pytest

from plugins.portal.pages.pager import cut_from_oldest, numbered, shown_places


class TestShownPlaces:
    @pytest.mark.parametrize(
        ("place", "total", "shown"),
        [
            (0, 1, [0]),
            (0, 2, [0, 1]),
            (0, 9, [0, 1, 2, 8]),
            (4, 9, [0, 2, 3, 4, 5, 6, 8]),
            (8, 9, [0, 6, 7, 8]),
            (1999, 4000, [0, 1997, 1998, 1999, 2000, 2001, 3999]),
        ],
    )
    def test_are_the_ends_and_what_is_near(self, place, total, shown):
        """However long the list, the row fits on a phone."""
        assert shown_places(place, total) == shown


class TestNumbered:
    def test_begins_at_the_list_itself(self):
        """Page one has no number in its address."""
        assert [(page.path, page.text) for page in numbered("acties/", 3)] == [
            ("acties/", "1"),
            ("acties/2/", "2"),
            ("acties/3/", "3"),
        ]


class TestCutFromOldest:
    @pytest.mark.parametrize(
        ("count", "lengths"),
        [(0, [0]), (1, [1]), (29, [29]), (30, [10, 20]), (40, [20, 20]), (49, [29, 20]), (50, [10, 20, 20])],
    )
    def test_fills_every_page_but_the_newest(self, count, lengths):
        """The newest is never nearly empty, and never very long."""
        parts = cut_from_oldest(range(count), 20)
        assert [len(part) for part in parts] == lengths
        assert [entry for part in parts for entry in part] == [*range(count)]

    def test_leaves_what_was_full_as_it_was(self):
        """Whatever comes in, only the newest page changes, and sometimes gives one off."""
        before = cut_from_oldest(range(100, 0, -1), 20)
        for newest in range(101, 160):
            after = cut_from_oldest(range(newest, 0, -1), 20)
            assert [list(part) for part in after[-len(before) + 1 :]] == [list(part) for part in before[1:]]
