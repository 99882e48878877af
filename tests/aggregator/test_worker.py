"""Reading in a process that can be stopped."""

from __future__ import annotations

import asyncio
import pickle
import signal
import struct
import subprocess
import sys
from collections.abc import Coroutine
from pathlib import Path
from typing import Any

import pytest

from plugins.aggregator.errors import ParseError
from plugins.aggregator.model import Fetched, Parsed
from plugins.aggregator.worker import Crash, Workers, _Unpickler
from tests.support.feeds import NOW, rss

ENGINE = Path(__file__).resolve().parents[2]
# Feeds in feeds: feedparser reads this for longer than anybody waits.
SLOW = b"<rss version='2.0'><channel><item>" + b"<category>x</category>" * 200_000


def run(work: Coroutine[Any, Any, Any]) -> Any:
    return asyncio.run(work)


async def parse(workers: Workers, body: bytes, kind: str = "feed") -> Parsed:
    return await workers.parse(kind, Fetched(url="", body=body), now=NOW, subject="bron")


class TestWorkers:
    def test_two_documents_one_worker(self):
        """A worker reads one document after the other, also after one that is no feed."""

        async def work():
            async with Workers(count=1) as workers:
                titles = [(await parse(workers, rss("een"))).entries[0].title]
                with pytest.raises(ParseError, match="bron: .*no feed"):
                    await parse(workers, b"geen feed")
                titles.append((await parse(workers, rss("twee"))).entries[0].title)
                return titles

        assert run(work()) == ["een", "twee"]

    def test_a_document_that_takes_too_long(self):
        """A reader that does not finish is stopped, and the next document gets a new one."""

        async def work():
            async with Workers(count=1, seconds=1.0) as workers:
                with pytest.raises(ParseError, match="too slow"):
                    await parse(workers, SLOW)
                return await parse(workers, rss("een"))

        assert len(run(work()).entries) == 1

    def test_a_document_that_takes_too_much_memory(self):
        """A reader has so much memory and no more."""

        async def work():
            async with Workers(count=1, seconds=30.0, megabytes=250) as workers:
                with pytest.raises(ParseError, match="too much memory|died|crashed"):
                    await parse(workers, rss("x" * 60_000_000))
                return await parse(workers, rss("een"))

        assert len(run(work()).entries) == 1

    def test_a_reader_that_dies(self):
        """A reader that falls over costs its own document only."""

        async def work():
            async with Workers(count=1) as workers:
                await parse(workers, rss("een"))
                workers._idle[0].kill()
                await workers._idle[0].wait()
                with pytest.raises(ParseError, match="died"):
                    await parse(workers, rss("twee"))
                return await parse(workers, rss("drie"))

        assert len(run(work()).entries) == 1

    def test_a_reader_that_cannot_start(self, monkeypatch: pytest.MonkeyPatch):
        """A machine that is out of memory or processes fails one source at a time, not the run."""
        monkeypatch.setattr("sys.executable", "/bestaat/niet")

        async def work():
            async with Workers(count=1) as workers:
                with pytest.raises(ParseError, match="no reader") as caught:
                    await parse(workers, rss("een"))
                return caught.value

        assert " / " in run(work()).advice

    @pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="this system has no timers")
    def test_a_reader_whose_parent_was_killed(self):
        """A reader ends by itself when nobody is left to stop it."""
        request = pickle.dumps(("feed", Fetched(url="", body=SLOW), NOW))
        command = [sys.executable, "-m", "plugins.aggregator.worker", "512", "0.2"]
        done = subprocess.run(
            command,
            input=struct.pack(">Q", len(request)) + request,
            cwd=ENGINE,
            timeout=60,
            capture_output=True,
            check=False,
        )
        assert done.returncode == -signal.SIGALRM

    def test_a_bug_in_an_adapter(self):
        """Anything else that an adapter raises comes back with its traceback."""

        async def work():
            async with Workers(count=1) as workers:
                with pytest.raises(ParseError, match="crashed") as caught:
                    await parse(workers, b"", kind="bestaat niet")
                return caught.value

        assert "KeyError" in run(work()).trace

    @pytest.mark.skipif(not Path("/proc/self/environ").exists(), reason="this system does not show environments")
    def test_no_secret_reaches_the_reader(self, monkeypatch: pytest.MonkeyPatch):
        """The process that reads foreign text has none of our environment."""
        monkeypatch.setenv("FACEBOOK_PAGE_TOKEN", "KANARIE")

        async def work():
            async with Workers(count=1) as workers:
                await parse(workers, rss("een"))
                return await asyncio.to_thread(Path(f"/proc/{workers._idle[0].pid}/environ").read_bytes)

        assert b"KANARIE" not in run(work())


class TestUnpickler:
    def test_only_our_own_values(self):
        """A reader that was taken over cannot send us a program."""
        import io
        import os

        for value in (os.system, print, NOW.__class__.now):
            with pytest.raises(pickle.UnpicklingError):
                _Unpickler(io.BytesIO(pickle.dumps(value))).load()

    def test_our_own_values(self):
        """Entries, dates and errors do come through."""
        import io

        for value in (Parsed(entries=()), NOW, Crash("x"), ParseError("a", "b", "c")):
            back = _Unpickler(io.BytesIO(pickle.dumps(value))).load()
            assert (type(back), str(back)) == (type(value), str(value))
