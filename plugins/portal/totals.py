"""What finished actions brought together: the one place where results are added up. Pure.

From the documents alone. An action counts once, also where two neighbourhoods list it. What nobody counted is unknown:
it is left out of a sum and never counts as zero.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from plugins.portal import select
from plugins.portal.documents import Action

#: what is counted, in the order in which it is shown
MEASURES = ("people", "bags", "kilos", "minutes")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sum:
    """One measure added up, and at how many actions it was counted."""

    total: int
    actions: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Totals:
    """What `actions` finished actions brought; a measure that nobody counted is absent."""

    actions: int
    sums: Mapping[str, Sum]  #: by measure, in the order of MEASURES

    @property
    def is_partial(self) -> bool:
        """Whether something was counted at some of the actions only."""
        return any(entry.actions < self.actions for entry in self.sums.values())


def add_up(actions: Iterable[Action]) -> Totals | None:
    """The totals of all finished actions among `actions`; None when there is none."""
    done = unique(select.finished(actions))
    if not done:
        return None
    sums = {}
    for measure in MEASURES:
        counted = [number for action in done if (number := _counted(action, measure)) is not None]
        if counted:
            sums[measure] = Sum(total=sum(counted), actions=len(counted))
    return Totals(actions=len(done), sums=sums)


def by_year(actions: Iterable[Action]) -> Mapping[int, tuple[Action, ...]]:
    """Finished actions by the year of their first day, newest year first; in a year, oldest first."""
    years: dict[int, list[Action]] = defaultdict(list)
    for action in reversed(unique(select.finished(actions))):
        if action.start:
            years[action.start.day.year].append(action)
    return {year: tuple(years[year]) for year in sorted(years, reverse=True)}


def unique(actions: Iterable[Action]) -> tuple[Action, ...]:
    """Every action once, in the order given."""
    return tuple({action.path: action for action in actions}.values())


def _counted(action: Action, measure: str) -> int | None:
    number: int | None = getattr(action.results, measure) if action.results else None
    return number
