"""Runs a command and says what it took: time, processor and memory.

Memory is PSS (what a process has for itself, and its share of what several use), read from `/proc` over the whole tree
of processes, so pages that forked workers share count once; twenty times a second, but less often when a look takes
long, because it holds the process up. Elsewhere than on Linux: zero.
"""

from __future__ import annotations

import contextlib
import os
import subprocess
import threading
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Self

PROC = Path("/proc")
PAUSE = 0.05  #: seconds between two looks at memory
REST = 20  #: a pause is so many times as long as the look before it: gigabytes take a tenth of a second to go through


class BenchError(Exception):
    """A benchmark cannot go on; the text says why."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Usage:
    """What one run took."""

    wall: float  #: seconds
    cpu: float  #: seconds, of the process and all that it started
    largest: int  #: bytes; the highest that any one process reached
    together: int  #: bytes; the highest that all processes reached at one moment


def run_measured(command: list[str], *, cwd: Path, good: tuple[int, ...] = (0,)) -> Usage:
    """Run `command` to its end. Raises BenchError when it ends otherwise than `good`."""
    begin = time.perf_counter()
    process = subprocess.Popen(command, cwd=cwd, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    said: list[bytes] = []
    assert process.stdout
    listener = threading.Thread(target=lambda pipe: said.append(pipe.read()), args=(process.stdout,))
    listener.start()
    with MemoryWatch(process.pid) as memory:
        _, status, used = os.wait4(process.pid, 0)
    wall = time.perf_counter() - begin
    listener.join()
    process.stdout.close()
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in good:
        text = said[0].decode(errors="replace")[-3000:]
        raise BenchError(f"{' '.join(command)} ended with {process.returncode}:\n{text}")
    return Usage(wall=wall, cpu=used.ru_utime + used.ru_stime, largest=memory.largest, together=memory.together)


class MemoryWatch:
    """Looks at the memory of a process and its descendants until told to stop."""

    def __init__(self, pid: int) -> None:
        self.largest = self.together = 0
        self._pid = pid
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._watch, daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._stop.set()
        self._thread.join()

    def _watch(self) -> None:
        pause = PAUSE
        while not self._stop.wait(pause):
            begin = time.perf_counter()
            sizes = [_pss(pid) for pid in _family(self._pid)]
            self.largest = max(self.largest, *sizes, 0)
            self.together = max(self.together, sum(sizes))
            pause = max(PAUSE, REST * (time.perf_counter() - begin))


def _family(pid: int) -> list[int]:
    """A process and its descendants."""
    found = [pid]
    for one in found:
        with contextlib.suppress(OSError):
            for children in (PROC / str(one) / "task").glob("*/children"):
                found += map(int, children.read_text().split())
    return found


def _pss(pid: int) -> int:
    """Bytes; 0 when the process has gone meanwhile."""
    with contextlib.suppress(OSError):
        for row in (PROC / str(pid) / "smaps_rollup").read_text().splitlines():
            if row.startswith("Pss:"):
                return int(row.split()[1]) * 1024
    return 0
