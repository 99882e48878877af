"""What everybody may know of a source, and how fresh it is: from the archive and the clock alone."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from plugins.aggregator import Visit
from plugins.aggregator.model import Happening
from plugins.portal.sources import make_sources
from tests.support.factories import NOW
from tests.support.feeds import make_item, make_source


def ago(**days: float) -> dt.datetime:
    return NOW.astimezone(dt.UTC) - dt.timedelta(**days)


def weekly(*, last: int, number: int = 10) -> list[Any]:
    """Items a week apart; the newest `last` days old."""
    return [make_item(f"{n}", published=ago(days=last + 7 * n)) for n in range(number)]


def one(visit: Visit | None = None, items: Any = (), **changes: Any) -> Any:
    """A source as it is now."""
    (found,) = make_sources(
        [make_source(**changes)], [visit] if visit else [], items, now=NOW, retention_days=365, say=str
    )
    return found


def visited(state: Any = "read", **changes: Any) -> Visit:
    return Visit(source="bron", **{"state": state, "last_success": ago(hours=2), **changes})


class TestState:
    @pytest.mark.parametrize(
        ("visit", "changes", "state"),
        [
            (None, {}, "unread"),
            (Visit(source="bron"), {}, "unread"),
            (Visit(source="elders", state="read"), {}, "unread"),
            (visited("read"), {}, "read"),
            (visited("unchanged"), {}, "read"),
            (visited("empty"), {}, "read"),
            (visited("failed"), {}, "failed"),
            (visited("held"), {}, "held"),
            (visited("closed"), {}, "gone"),
            (visited("skipped"), {}, "skipped"),
            (visited("read", last_success=ago(days=4)), {}, "late"),
            (visited("read", last_success=ago(days=4)), {"interval": dt.timedelta(days=2)}, "read"),
            (visited("read"), {"closed_on": dt.date(2024, 5, 1)}, "closed"),
            (None, {"kind": "hyves", "closed_on": dt.date(2013, 12, 2)}, "closed"),
            (visited("skipped"), {"kind": "x", "url": "https://x.com/gemeente"}, "linked"),
        ],
    )
    def test_says_how_reading_goes(self, visit, changes, state):
        """In one word, from what the last visit left."""
        assert one(visit, **changes).state == state


class TestFreshness:
    @pytest.mark.parametrize(("last", "is_silent"), [(0, False), (13, False), (14, False), (15, True), (200, True)])
    def test_a_source_is_silent_by_its_own_habit(self, last, is_silent):
        """Who speaks every week may be silent for two."""
        assert one(visited(), weekly(last=last)).is_silent is is_silent

    def test_who_said_little_is_never_silent(self):
        """Three items tell no habit."""
        found = one(visited(), weekly(last=300, number=3))
        assert (found.habit, found.is_silent) == (None, False)

    def test_who_said_nothing_for_as_long_as_we_keep_is_silent(self):
        """When the last item was too old to keep, nothing of the habit is left."""
        assert one(visited(last_new=ago(days=400))).is_silent
        assert not one(visited(last_new=ago(days=20)), retention_days=7).is_silent
        assert not one(visited()).is_silent

    def test_what_is_dated_later_is_not_said_yet(self):
        """A date in the future hides no silence."""
        items = [make_item("z", published=ago(days=-30)), *weekly(last=40)]
        found = one(visited(), items)
        assert found.is_silent
        assert found.newest == ago(days=40)

    def test_a_calendar_speaks_when_a_date_is_entered(self):
        """A meeting next month, entered yesterday, is fresh."""
        entered = make_item(first_seen=ago(days=1), published=ago(days=-30), happening=Happening(start=ago(days=-30)))
        assert one(visited(), [entered]).newest == ago(days=1)

    def test_moments_are_in_the_zone_of_the_site(self):
        """Read at 23:30 UTC is read at half past midnight."""
        found = one(visited(last_success=dt.datetime(2026, 11, 18, 23, 30, tzinfo=dt.UTC)))
        assert (found.last_success.day, found.last_success.hour) == (19, 0)


class TestNames:
    def test_go_where_somebody_is_gone(self):
        """A name that may not be read today is said in another way."""
        (found,) = make_sources(
            [make_source("Blog van Jan", licence="Jan vindt het goed")], [], [],
            now=NOW, retention_days=365, say=lambda text: text.replace("Jan", "een buur"),
        )  # fmt: skip
        assert (found.name, found.licence) == ("Blog van een buur", "een buur vindt het goed")
