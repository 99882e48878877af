"""What a process that builds again and again need not find out twice."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar, cast

#: a file that changed so short a time ago may change once more within one tick of the clock, and look the same
TICK = 2_000_000_000

_Found = TypeVar("_Found")


class Memory:
    """Answers of one process, each under a name, and good as long as its key equals the one it was found with.

    Keys that hold the very same objects are compared in no time. Nothing of it is ever written.
    """

    def __init__(self, *, lasts: bool = True, announce: Callable[[], None] = lambda: None) -> None:
        """A new memory.

        Args:
            lasts: whether this process may build again.
            announce: called in a build as soon as every page that changed is there and none has to go, while the
                rest goes on.
        """
        self.lasts, self.announce = lasts, announce
        #: files that changed since the last build, says who watches them; None: any file may have
        self.changed: frozenset[Path] | None = None
        self._known: dict[str, tuple[object, object]] = {}
        self._asked = set[str]()  #: names since the last `tidy`
        self._waiting: list[Callable[[], None]] = []

    def recall(self, name: str, key: object, find: Callable[[], _Found]) -> _Found:
        """What is known under a name, if it was found with an equal key; else what `find` finds now."""
        known = self._known.get(name)
        self._asked.add(name)
        if known and known[0] == key:
            return cast(_Found, known[1])
        return self.keep(name, key, find())

    def keep(self, name: str, key: object, found: _Found) -> _Found:
        """Know `found` from now on."""
        self._asked.add(name)
        self._known[name] = (key, found)
        return found

    def later(self, act: Callable[[], None]) -> None:
        """Do something when there is time for it: now, or at the next `tidy` of a process that builds again."""
        if self.lasts:
            self._waiting.append(act)
        else:
            act()

    def tidy(self) -> None:
        """Do what waited, and forget what nobody asked for since the last time, such as of a document that is gone."""
        waiting, self._waiting = self._waiting, []
        for act in waiting:
            act()
        self._known = {name: known for name, known in self._known.items() if name in self._asked}
        self._asked.clear()


def stamp(*files: Path) -> tuple[object, ...]:
    """How files lie on disk, as a key; for files that are always replaced, never written in place."""
    return tuple(_stamp(file) for file in files)


def settled_stamp(*files: Path) -> tuple[object, ...]:
    """The same for files that anybody may write; equals nothing while one of them is too young to be sure of."""
    stamps = stamp(*files)
    young = any(isinstance(each, tuple) and is_young(each[0]) for each in stamps)
    return (*stamps, object()) if young else stamps


def is_young(mtime: int) -> bool:
    """Whether a file of this time (nanoseconds) changed so short a time ago that its time tells nothing."""
    return mtime > time.time_ns() - TICK


def _stamp(file: Path) -> tuple[int, int, int] | None:
    try:
        found = file.stat()
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size, found.st_ino
