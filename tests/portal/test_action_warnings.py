"""What the build asks about an action before residents do."""

import datetime as dt

import pytest

from plugins.fastbuild import Memory
from plugins.portal.documents import Cancelled, Moment, PersonRef, PlanStep, Results
from plugins.portal.references import check_references
from tests.support.factories import TODAY, day, make_action, make_neighbourhood


def codes(action):
    problems, _ = check_references([make_neighbourhood(), action], TODAY)
    assert all(problem.is_warning for problem in problems)
    return [problem.code for problem in problems]


class TestLines:
    def test_follow_an_edit_in_a_process_that_remembers(self):
        """A line more above it moves a warning, though the document says the same."""
        memory, late = Memory(), Moment(day=day(30))
        before, after = (make_action(start=late, lines=(("state", line),)) for line in (4, 5))
        assert before == after
        told = [check_references([make_neighbourhood(), action], TODAY, memory)[0] for action in (before, after)]
        assert [[problem.line for problem in problems] for problems in told] == [[4], [5]]


class TestResult:
    @pytest.mark.parametrize(
        ("ago", "asked"), [(6, []), (7, ["action_without_result"]), (30, ["action_without_result"])]
    )
    def test_is_asked_for_after_a_week(self, ago, asked):
        """A plan whose day is a week ago and that says nothing yet is a warning; not sooner."""
        assert codes(make_action(start=Moment(day=day(ago)))) == asked

    def test_counts_from_the_last_day(self):
        """An action of two weeks is over when its last day is."""
        assert codes(make_action(start=Moment(day=day(20)), end=Moment(day=day(3)))) == []

    def test_is_asked_for_when_done_says_nothing(self):
        """The word done alone tells residents nothing."""
        assert codes(make_action(state="done", start=Moment(day=day(9)))) == ["action_without_result"]

    def test_is_not_there_before_the_day(self):
        """Done tomorrow is a slip of the pen; done today is fast."""
        told = {"state": "done", "outcome": "Schoon"}
        assert codes(make_action(start=Moment(day=day(-1)), **told)) == ["done_too_early"]
        assert codes(make_action(start=Moment(day=day(0)), **told)) == []

    @pytest.mark.parametrize(
        "told", [{"outcome": "Schoon"}, {"changed": "Er staat een bak."}, {"results": Results(people=3)}]
    )
    def test_is_any_word_or_number(self, told):
        """A headline, what changed, or a count: one of them is a result."""
        assert codes(make_action(state="done", start=Moment(day=day(9)), **told)) == []

    def test_is_not_asked_of_what_did_not_happen(self):
        """A cancelled action brings nothing."""
        off = make_action(state="cancelled", start=Moment(day=day(9)), cancelled=Cancelled(reason="storm"))
        assert codes(off) == []


class TestPlan:
    def test_asks_for_a_step_that_is_late(self):
        """A step whose day has passed without a tick is a warning; one that is done is not."""
        who = PersonRef(team="Bewoners")
        late = PlanStep(who=who, what="koffie", when=TODAY - dt.timedelta(days=1))
        done = PlanStep(who=who, what="soep", when=day(5), done=day(6))
        assert codes(make_action(plan=(late, done))) == ["plan_overdue"]
