"""The page on sources: what it says of outcomes and limits is what the aggregator does."""

from typing import get_args

import pytest

from plugins.aggregator.adapters import MAX_CATEGORIES, MAX_ITEMS, MAX_MEDIA
from plugins.aggregator.clean import EXCERPT_LENGTH, LINK_LENGTH, TITLE_LENGTH
from plugins.aggregator.fetch import Limits
from plugins.aggregator.model import FetchSettings, Outcome, State
from plugins.aggregator.ownership import ENOUGH
from plugins.aggregator.report import outcome_rows
from plugins.aggregator.run import MANY
from tests.support.markdown import ROOT, read

PAGE = read(ROOT / "docs/operations/sources.md")


class TestSourcesPage:
    @pytest.mark.parametrize("state", get_args(State))
    def test_every_outcome(self, state: State):
        """Each outcome stands in the table by its word and by its code, with the exit code it leads to."""
        outcome = Outcome(source="bron", kind="feed", state=state)
        ((_, word, *_),) = outcome_rows([outcome])
        (line,) = [line for line in PAGE.splitlines() if line.startswith(f"| {word} | `{state}` |")]
        assert line.endswith("| 3 |" if outcome.is_failure else "| 0 |")

    def test_limits(self):
        """Every number is the one that holds."""
        limits, settings = Limits(), FetchSettings()
        told = [
            f"{limits.seconds:.0f} s for each question",
            f"{limits.bytes / 1e6:.0f} MB, counted",
            f"| redirects | {limits.redirects};",
            f"the {MAX_ITEMS} newest of an answer; {MAX_MEDIA} pictures and {MAX_CATEGORIES} subjects",
            f"titles {TITLE_LENGTH}, texts {EXCERPT_LENGTH:,}, addresses {LINK_LENGTH:,}",
            {2: "At most two connections"}[limits.per_host],
            {8: "eight in all"}[settings.concurrency],
            {3: "three or more items of the source are known"}[ENOUGH],
            {5: "a feed that had five items or more has none"}[MANY],
        ]
        assert [words for words in told if words not in PAGE] == []
