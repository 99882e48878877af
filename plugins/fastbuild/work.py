"""Work in one forked worker per core; where a machine cannot fork, one process does the same work.

Workers take the next piece when they are done with one. They never log or print; what went wrong comes back as a value.
"""

from __future__ import annotations

import gc
import multiprocessing
import os
import traceback
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from multiprocessing.connection import Connection
from multiprocessing.sharedctypes import Synchronized
from typing import Any, TypeVar

from plugins.fastbuild.errors import FastbuildError, RenderError
from plugins.fastbuild.manifest import GroupRecord
from plugins.fastbuild.page import Group
from plugins.fastbuild.render import Done, Press

_Made = TypeVar("_Made")


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """The groups to write, in the order in which they are taken, and what is known of each."""

    press: Press
    groups: Sequence[Group]
    known: Mapping[str, GroupRecord]
    beside: Callable[[], None] | None = None  #: what else is to be done, by whoever is free for it

    def write(self, place: int) -> Done | None:
        """Write the group at `place`; behind the last one is what else is to be done."""
        if place == len(self.groups):
            return self.beside() if self.beside else None
        group = self.groups[place]
        return self.press.write_group(group, self.known.get(group.name))


def write_groups(work: Work, workers: int) -> dict[str, Done]:
    """Write all groups; what came of each by its name. Raises the first failure, in the order of the groups."""
    names = [group.name for group in work.groups]
    made = spread(work.write, [*names, "beside"] if work.beside else names, workers)
    return {name: done for name, done in zip(names, made, strict=False) if done}


def spread(make: Callable[[int], _Made], names: Sequence[str], workers: int | None = None) -> list[_Made]:
    """What `make` makes of each place in `names`, taken in this order; it must be fit to be pickled.

    Raises the first failure, in this order.

    Args:
        make: may go by all that this process knows; what it finds out beside its answer is lost.
        names: of the pieces of work, to say which one failed.
        workers: processes; one per core when None.
    """
    number = min(workers or os.cpu_count() or 1, len(names))
    if number < 2 or "fork" not in multiprocessing.get_all_start_methods():
        return [make(place) for place in range(len(names))]
    outcomes = _in_parallel(make, names, number)
    for place, name in enumerate(names):
        failure = outcomes.get(place, RenderError(name, "a worker stopped before it was done; is there enough memory?"))
        if isinstance(failure, Exception):
            raise failure
    return [outcomes[place] for place in range(len(names))]


def _in_parallel(make: Callable[[int], Any], names: Sequence[str], number: int) -> dict[int, Any]:
    fork = multiprocessing.get_context("fork")
    taken = fork.Value("L", 0)
    gc.freeze()  # what is there now is shared with the workers; the collector of a worker must not touch it
    hands = []
    for _ in range(number):
        here, there = fork.Pipe(duplex=False)
        hand = fork.Process(target=_work, args=(make, names, taken, there))
        hand.start()
        there.close()
        hands.append((hand, here))
    gc.unfreeze()
    outcomes: dict[int, Any] = {}
    for hand, here in hands:
        outcomes |= _answer(here)
        hand.join()
    return outcomes


def _work(make: Callable[[int], Any], names: Sequence[str], taken: Synchronized[int], answer: Connection) -> None:
    """A worker: pieces until none is left, or one fails; then what came of them, by place."""
    outcomes: dict[int, Any] = {}
    gc.enable()  # the parent may do without; a worker makes page after page
    while (place := _next(taken)) < len(names):
        try:
            outcomes[place] = make(place)
        except FastbuildError as error:
            outcomes[place] = type(error)(error.subject, error.detail)
        except OSError as error:  # of a disk that is full, which says so itself
            outcomes[place] = error
        except Exception as error:  # noqa: BLE001  # the parent raises it; a worker has no way to say it
            outcomes[place] = RenderError(names[place], "".join(traceback.format_exception(error)))
        if isinstance(outcomes[place], Exception):
            break
    answer.send(outcomes)


def _next(taken: Synchronized[int]) -> int:
    with taken.get_lock():
        place = taken.value
        taken.value += 1
        return place


def _answer(answer: Connection) -> dict[int, Any]:
    try:
        outcomes: dict[int, Any] = answer.recv()
    except EOFError:
        return {}
    return outcomes
