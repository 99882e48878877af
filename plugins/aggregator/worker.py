"""Reading in a process of its own, which is stopped when it takes too long or too much memory.

    Workers.parse ──pickle──▶ python -m plugins.aggregator.worker ──▶ adapter
                  ◀─────────  Parsed, ParseError or the traceback of a crash

feedparser needs more than half a minute for some documents of six kilobytes, and no thread can be stopped.
A worker reads many documents (starting one takes 0.15 s, asking it under 0.001 s); one that misbehaved is replaced.
It gets none of our environment, so no key of ours is near what a stranger wrote.
"""

from __future__ import annotations

import asyncio
import asyncio.subprocess
import contextlib
import datetime as dt
import importlib
import io
import os
import pickle
import signal
import struct
import sys
import traceback
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, BinaryIO, Self

from plugins.aggregator.adapters import KINDS, adapter_of
from plugins.aggregator.errors import ParseError
from plugins.aggregator.model import Fetched, Parsed

_ENGINE = Path(__file__).resolve().parents[2]
_ENVIRONMENT = ("PATH", "SYSTEMROOT", "TZDIR")
_SIZE = struct.Struct(">Q")
_LARGEST_ANSWER = 64_000_000
_START_SECONDS = 60.0
_ADVICE = "haal de bron uit sources.toml als dit zo blijft / remove the source if it stays like this"


_BUSY = "heeft deze machine genoeg geheugen? / has this machine enough memory?"


@dataclass(frozen=True, slots=True)
class Crash:
    """An adapter raised something it should not have."""

    trace: str


class AdapterCrashError(ParseError):
    """A bug of ours, or a document that finds one; `trace` is for the log."""

    def __init__(self, subject: str, trace: str) -> None:
        super().__init__(subject, "het lezen liep vast (crashed)", "meld dit aan de makers / report this as a bug")
        self.args = (subject, trace)
        self.trace = trace


class Workers:
    """A few processes that read; use it as an async context."""

    def __init__(self, *, count: int = os.cpu_count() or 1, seconds: float = 5.0, megabytes: int = 512) -> None:
        """At most `count` at one time; each document gets `seconds` and `megabytes`."""
        self._seconds, self._megabytes = seconds, megabytes
        self._places = asyncio.Semaphore(count)
        self._idle: list[asyncio.subprocess.Process] = []

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        while self._idle:
            await _stop(self._idle.pop())

    async def parse(self, kind: str, fetched: Fetched, *, now: dt.datetime, subject: str) -> Parsed:
        """What the adapter of `kind` makes of an answer. Raises ParseError, also when the reader had to be stopped."""
        async with self._places:
            process = self._idle.pop() if self._idle else await self._start(subject)
            try:
                async with asyncio.timeout(self._seconds):
                    answer = await _ask(process, (kind, fetched, now))
            except TimeoutError as error:
                await _stop(process)
                raise ParseError(subject, f"lezen duurde langer dan {self._seconds:g} s (too slow)", _ADVICE) from error
            except (EOFError, ConnectionError, pickle.UnpicklingError) as error:
                await _stop(process)
                raise ParseError(subject, "het lezen brak af (reader died)", _ADVICE) from error
            except BaseException:
                await _stop(process)
                raise
            return await self._accept(process, answer, subject)

    async def _accept(self, process: asyncio.subprocess.Process, answer: object, subject: str) -> Parsed:
        if isinstance(answer, Parsed | ParseError):
            self._idle.append(process)
        else:
            await _stop(process)
        if isinstance(answer, Parsed):
            return answer
        if isinstance(answer, ParseError):
            raise type(answer)(subject, answer.detail, answer.advice)
        if isinstance(answer, Crash):
            raise AdapterCrashError(subject, answer.trace)
        raise ParseError(subject, f"lezen kost meer dan {self._megabytes} MB (too much memory)", _ADVICE)

    async def _start(self, subject: str) -> asyncio.subprocess.Process:
        process: asyncio.subprocess.Process | None = None
        try:
            process = await self._launch()
            async with asyncio.timeout(_START_SECONDS):
                await _receive(process)
        except (OSError, EOFError, TimeoutError) as error:
            if process:
                await _stop(process)
            raise ParseError(subject, f"de lezer startte niet (no reader: {type(error).__name__})", _BUSY) from error
        return process

    async def _launch(self) -> asyncio.subprocess.Process:
        return await asyncio.create_subprocess_exec(
            sys.executable,
            "-m",
            __name__,
            str(self._megabytes),
            str(self._seconds),
            cwd=_ENGINE,
            env={name: os.environ[name] for name in _ENVIRONMENT if name in os.environ},
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.DEVNULL,
        )


async def _ask(process: asyncio.subprocess.Process, request: object) -> object:
    assert process.stdin
    packed = pickle.dumps(request)
    process.stdin.write(_SIZE.pack(len(packed)) + packed)
    await process.stdin.drain()
    return await _receive(process)


async def _receive(process: asyncio.subprocess.Process) -> object:
    assert process.stdout
    (size,) = _SIZE.unpack(await process.stdout.readexactly(_SIZE.size))
    if size > _LARGEST_ANSWER:
        raise EOFError(size)
    return _Unpickler(io.BytesIO(await process.stdout.readexactly(size))).load()


async def _stop(process: asyncio.subprocess.Process) -> None:
    with contextlib.suppress(ProcessLookupError):
        process.kill()
    await process.communicate()


class _Unpickler(pickle.Unpickler):
    """Makes our own values only: the other side has read what a stranger wrote."""

    def find_class(self, module_name: str, global_name: str) -> Any:
        """Refuse everything but values of ours and dates."""
        if module_name == "datetime" or module_name in {f"plugins.aggregator.{room}" for room in ("model", "errors")}:
            return super().find_class(module_name, global_name)
        if global_name == Crash.__name__:
            return Crash
        raise pickle.UnpicklingError(f"{module_name}.{global_name}")


def serve(requests: BinaryIO, answers: BinaryIO, megabytes: int, seconds: float) -> None:
    """The worker's side: answer requests until the pipe closes."""
    for module in sorted({kind.module for kind in KINDS.values() if kind.module}):
        importlib.import_module(module)
    _limit_memory(megabytes)
    _send(answers, None)  # ready
    while head := requests.read(_SIZE.size):
        kind, fetched, now = pickle.loads(requests.read(*_SIZE.unpack(head)))  # noqa: S301  # written by our parent
        with _ending_after(2 * seconds):
            answer = _read(kind, fetched, now)
        _send(answers, answer)


def _read(kind: str, fetched: Fetched, now: dt.datetime) -> object:
    try:
        return adapter_of(kind)(fetched, now=now)
    except ParseError as error:
        return error
    except MemoryError:
        return None
    except Exception:  # noqa: BLE001  # feedparser raises anything; the parent logs it and the next source goes on
        return Crash(traceback.format_exc(limit=-12))


def _send(answers: BinaryIO, answer: object) -> None:
    packed = pickle.dumps(answer)
    answers.write(_SIZE.pack(len(packed)) + packed)
    answers.flush()


@contextlib.contextmanager
def _ending_after(seconds: float) -> Iterator[None]:
    """End this process when the block takes longer: a parent that was killed cannot do it any more."""
    if not hasattr(signal, "setitimer"):  # Windows
        yield
        return
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)


def _limit_memory(megabytes: int) -> None:
    # Windows has no such module, macOS refuses the limit: there only the time is limited.
    with contextlib.suppress(ImportError, ValueError, OSError):
        import resource  # noqa: PLC0415  # absent on Windows

        resource.setrlimit(resource.RLIMIT_AS, (megabytes * 1_000_000, megabytes * 1_000_000))


if __name__ == "__main__":
    serve(sys.stdin.buffer, sys.stdout.buffer, int(sys.argv[1]), float(sys.argv[2]))
