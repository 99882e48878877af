"""Digests: equal for equal values, different for all others."""

import datetime as dt
from dataclasses import dataclass
from itertools import combinations
from pathlib import PurePosixPath

import pytest
from markupsafe import Markup

from plugins.fastbuild import PageError
from plugins.fastbuild.digest import value_digest


@dataclass(frozen=True)
class One:
    name: str
    count: int = 0


@dataclass(frozen=True)
class Other:
    name: str
    count: int = 0


VALUES = [
    None, True, False, 0, 1, 1.0, "", "1", "a", ("a",), (("a",),), ("a", "b"), ("ab",), ("a", ("b",)), b"a", (),
    dt.date(2026, 1, 1), dt.datetime(2026, 1, 1, tzinfo=dt.UTC), One("a"), One("a", 1), Other("a"),
    {"a": 1}, {"a": "1"}, {"b": 1}, frozenset({"a"}),
    ("One", "a", 0), ("mapping", ("a", 1)), ("set", "a"), ("path", "a"), PurePosixPath("a"),
]  # fmt: skip


class TestValueDigest:
    def test_differs_for_different_values(self):
        """No two of these may be taken for each other."""
        for one, other in combinations(VALUES, 2):
            assert value_digest(one) != value_digest(other), (one, other)

    def test_is_the_same_for_equal_values(self):
        """Order of keys is no difference, nor is a text marked as safe."""
        assert value_digest({"a": 1, "b": 2}) == value_digest({"b": 2, "a": 1})
        assert value_digest(frozenset("abc")) == value_digest(frozenset("cba"))
        assert value_digest(One("a")) == value_digest(One("a"))
        assert value_digest(Markup("a")) == value_digest("a")

    def test_refuses_what_it_cannot_see_into(self):
        """An object without known content would make stale pages."""
        with pytest.raises(PageError, match="object"):
            value_digest((object(),))
