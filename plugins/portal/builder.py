"""A process that builds a site again and again: it stands ready, so that an editor need not wait for it to start.

It is started anew when the engine's own code changed. It says nothing itself: what it has to say comes back as text.
"""

from __future__ import annotations

import argparse
import contextlib
import io
import signal
import sys
import traceback
from collections.abc import Callable, Collection
from functools import partial
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from pathlib import Path
from types import TracebackType
from typing import Self

from plugins.fastbuild import Memory
from plugins.portal.runner import PARTLY, WELL

ENGINE = Path(__file__).resolve().parents[2]

Build = Callable[[argparse.Namespace, Memory], int]


class Builder:
    """Runs `build`, a function of a module, with the same arguments whenever it is asked; use it as a context."""

    def __init__(self, build: Build, given: argparse.Namespace) -> None:
        self._build, self._given = build, given
        self._process, self._line = self._start()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stop()

    @property
    def process_id(self) -> int | None:
        """The number of the process that stands ready."""
        return self._process.pid

    def build(self, changed: Collection[Path] = (), announce: Callable[[], None] = lambda: None) -> tuple[int, str]:
        """Build once: the exit code and what was said on standard error. 1 with a sentence when the process died.

        Args:
            changed: the files that changed since this was last asked; none means that any may have.
            announce: called when pages may be shown already, while the rest of the build goes on.
        """
        if any(path.suffix == ".py" and path.is_relative_to(ENGINE / "plugins") for path in changed):
            self._stop()
            self._process, self._line = self._start()
        try:
            self._line.send(frozenset(changed))
            while (answer := self._line.recv()) is None:
                announce()
        except (EOFError, OSError):
            self._stop()
            self._process, self._line = self._start()
            return 1, "the build stopped half-way; is there enough memory?\n"
        code, said = answer
        return int(code), str(said)

    def _start(self) -> tuple[SpawnProcess, Connection]:
        # Spawned, not forked: the server beside it has threads. It forks workers of its own, so it is no daemon.
        context = get_context("spawn")
        here, there = context.Pipe()
        process = context.Process(target=serve, args=(there, self._build, self._given))
        process.start()
        there.close()
        return process, here

    def _stop(self) -> None:
        self._line.close()  # the process ends when nobody is there to ask
        self._process.join(timeout=5)
        if self._process.is_alive():
            self._process.kill()
            self._process.join()


def serve(line: Connection, build: Build, given: argparse.Namespace) -> None:
    """The process: build when asked, until the line closes."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for whoever asks
    memory = Memory(announce=partial(line.send, None))
    since: frozenset[Path] | None = None  # what changed since a build that came to its end
    with contextlib.suppress(EOFError, BrokenPipeError):
        while True:
            changed = line.recv()
            memory.changed = since = since | changed if changed and since is not None else None
            code, said = _built(build, given, memory)
            line.send((code, said))
            try:
                memory.tidy()
                since = frozenset() if code in {WELL, PARTLY} else since
            except OSError:  # what cannot be kept is found out once more
                since = None


def _built(build: Build, given: argparse.Namespace, memory: Memory) -> tuple[int, str]:
    said = io.StringIO()
    with contextlib.redirect_stderr(said):
        try:
            code = build(given, memory)
        except Exception:  # noqa: BLE001  # an editor goes on; whoever changes the engine needs the traceback
            code = 1
            said.write(traceback.format_exc())
    sys.stdout.flush()  # in a log, too, what a build said stands there as soon as it is done
    return code, said.getvalue()
