"""Writes groups in one forked worker per core; where a machine cannot fork, one process does the same work.

Workers take the next group when they are done with one. They never log or print; what went wrong comes back as a value.
"""

from __future__ import annotations

import gc
import multiprocessing
import traceback
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from multiprocessing.connection import Connection
from multiprocessing.sharedctypes import Synchronized

from plugins.fastbuild.errors import FastbuildError, RenderError
from plugins.fastbuild.manifest import GroupRecord
from plugins.fastbuild.page import Group
from plugins.fastbuild.render import Done, Press


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """The groups to write, in the order in which they are taken, and what is known of each."""

    press: Press
    groups: Sequence[Group]
    known: Mapping[str, GroupRecord]

    def write(self, place: int) -> Done:
        """Write the group at `place`."""
        group = self.groups[place]
        return self.press.write_group(group, self.known.get(group.name))


def write_groups(work: Work, workers: int) -> dict[str, Done]:
    """Write all groups; what came of each by its name. Raises the first failure, in the order of the groups."""
    number = min(workers, len(work.groups))
    if number < 2 or "fork" not in multiprocessing.get_all_start_methods():
        return {group.name: work.write(place) for place, group in enumerate(work.groups)}
    outcomes = _in_parallel(work, number)
    for place, group in enumerate(work.groups):
        failure = outcomes.get(
            place, RenderError(group.name, "a worker stopped before it was done; is there enough memory?")
        )
        if isinstance(failure, Exception):
            raise failure
    return {group.name: done for place, group in enumerate(work.groups) if isinstance(done := outcomes[place], Done)}


def _in_parallel(work: Work, number: int) -> dict[int, Done | Exception]:
    fork = multiprocessing.get_context("fork")
    taken = fork.Value("L", 0)
    gc.freeze()  # what is there now is shared with the workers; the collector of a worker must not touch it
    hands = []
    for _ in range(number):
        here, there = fork.Pipe(duplex=False)
        hand = fork.Process(target=_work, args=(work, taken, there))
        hand.start()
        there.close()
        hands.append((hand, here))
    gc.unfreeze()
    outcomes: dict[int, Done | Exception] = {}
    for hand, here in hands:
        outcomes |= _answer(here)
        hand.join()
    return outcomes


def _work(work: Work, taken: Synchronized[int], answer: Connection) -> None:
    """A worker: groups until none is left, or one fails; then what came of them, by place."""
    outcomes: dict[int, Done | Exception] = {}
    gc.enable()  # the parent may do without; a worker makes page after page
    while (place := _next(taken)) < len(work.groups):
        try:
            outcomes[place] = work.write(place)
        except FastbuildError as error:
            outcomes[place] = type(error)(error.subject, error.detail)
        except Exception as error:  # noqa: BLE001  # the parent raises it; a worker has no way to say it
            outcomes[place] = RenderError(work.groups[place].name, "".join(traceback.format_exception(error)))
        if isinstance(outcomes[place], Exception):
            break
    answer.send(outcomes)


def _next(taken: Synchronized[int]) -> int:
    with taken.get_lock():
        place = taken.value
        taken.value += 1
        return place


def _answer(answer: Connection) -> dict[int, Done | Exception]:
    try:
        outcomes: dict[int, Done | Exception] = answer.recv()
    except EOFError:
        return {}
    return outcomes
