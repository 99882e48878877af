"""The row of page numbers below a long list."""

from __future__ import annotations

import pytest

from plugins.portal.pages.pager import page_numbers


class TestPageNumbers:
    @pytest.mark.parametrize(
        ("number", "total", "shown"),
        [
            (1, 1, [1]),
            (1, 2, [1, 2]),
            (1, 9, [1, 2, 3, 9]),
            (5, 9, [1, 3, 4, 5, 6, 7, 9]),
            (9, 9, [1, 7, 8, 9]),
            (2000, 4000, [1, 1998, 1999, 2000, 2001, 2002, 4000]),
        ],
    )
    def test_show_the_ends_and_what_is_near(self, number, total, shown):
        """However long the list, the row fits on a phone."""
        assert page_numbers(number, total) == shown
