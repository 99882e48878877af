"""Totals: every action once, every year apart, and nothing that nobody counted."""

import datetime as dt

import pytest

from plugins.portal.documents import Moment, Results
from plugins.portal.totals import add_up, by_year
from tests.support.factories import make_action


def done(slug, on="2026-05-02", state="done", **counted):
    start = Moment(day=dt.date.fromisoformat(on))
    return make_action(slug, state=state, start=start, results=Results(**counted) if counted else None)


class TestAddUp:
    def test_adds_what_was_counted(self):
        """Bags of two actions are added; how many actions counted them is kept."""
        totals = add_up([done("een", people=12, bags=4), done("twee", people=3)])
        assert totals.actions == 2
        assert (totals.sums["people"].total, totals.sums["people"].actions) == (15, 2)
        assert (totals.sums["bags"].total, totals.sums["bags"].actions) == (4, 1)
        assert totals.is_partial

    def test_leaves_out_what_nobody_counted(self):
        """Nobody weighed anything: kilos are absent, not zero."""
        assert set(add_up([done("een", people=12)]).sums) == {"people"}

    def test_keeps_a_zero_that_was_counted(self):
        """Somebody counted, and there were none: that is a result."""
        assert add_up([done("een", bags=0)]).sums["bags"].total == 0

    def test_counts_an_action_once(self):
        """The same document listed twice is one action."""
        action = done("een", people=12)
        assert add_up([action, action]).sums["people"].total == 12

    @pytest.mark.parametrize("state", ["planned", "cancelled", "idea"])
    def test_counts_finished_actions_only(self, state):
        """A plan brings nothing yet, whatever an editor wrote under it."""
        assert add_up([done("een", state=state, people=99)]) is None

    def test_says_that_all_is_known_when_it_is(self):
        """No remark about gaps where there are none."""
        assert not add_up([done("een", people=1, bags=2), done("twee", people=3, bags=4)]).is_partial


class TestByYear:
    def test_puts_an_action_in_the_year_of_its_first_day(self):
        """An action that runs over New Year belongs to the year it began; the newest year comes first."""
        old, new = done("een", "2025-12-31"), done("twee", "2026-01-01")
        assert by_year([new, old]) == {2026: (new,), 2025: (old,)}
        assert list(by_year([old, new])) == [2026, 2025]

    def test_tells_a_year_from_its_beginning(self):
        """Within a year the first action comes first."""
        spring, autumn = done("een", "2026-04-01"), done("twee", "2026-10-01")
        assert by_year([autumn, spring])[2026] == (spring, autumn)
