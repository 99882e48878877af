"""The real command, killed at random moments: what was committed stays, and the next run completes.

`python -m pytest tests/aggregator/test_kill.py --profile nightly -rP` kills 200 times and prints what it met.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import random
import shutil
import sqlite3
import subprocess
import sys
from collections import Counter
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler
from pathlib import Path

from plugins.aggregator import read_archive
from tests.support.feeds import NOW, rss, write_feeds
from tests.support.feedserver import Answer, serving
from tests.support.runs import OPEN

ENGINE = Path(__file__).resolve().parents[2]
SOURCES, LISTED, FRESH = 10, 20, 5  #: sources of each sort; items that each lists; of which new each round
FOR_EVER = f"{OPEN}\nretention_days = 3650"


@dataclass(slots=True)
class Round:
    """What the sources say now."""

    number: int = 0

    def feed(self, source: str) -> bytes:
        first = self.number * FRESH
        return rss(*(f"{source}-{n}" for n in range(first, first + LISTED)))

    def answer(self, handler: BaseHTTPRequestHandler) -> Answer:
        return Answer(body=self.feed(handler.path.strip("/")))


def command(feeds: Path, number: int) -> list[str]:
    moment = NOW + dt.timedelta(hours=number)
    return [sys.executable, "-m", "plugins.aggregator", "--feeds", str(feeds), "--now", moment.isoformat()]


def complete(feeds: Path, number: int) -> None:
    done = subprocess.run(command(feeds, number), cwd=ENGINE, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr


def kill(feeds: Path, number: int, dice: random.Random) -> None:
    """Start a run, wait until so many sources are done and a little longer, and kill it."""
    done = dice.randrange(2 * SOURCES + 1)
    with subprocess.Popen(
        command(feeds, number), cwd=ENGINE, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
    ) as process:
        assert process.stderr
        for _ in range(done):
            process.stderr.readline()
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(timeout=dice.uniform(0, 0.04 if done else 1.0))
        process.kill()


def stored(feeds: Path) -> set[tuple[str, str]]:
    return {(item.source, item.title) for item in read_archive(feeds / "archive.sqlite")}


def is_whole(feeds: Path, aside: Path) -> bool:
    """What SQLite itself says of a copy of the archive, with the journal that a kill may have left."""
    aside.mkdir(exist_ok=True)
    for file in aside.iterdir():
        file.unlink()
    for file in feeds.glob("archive.sqlite*"):
        shutil.copy(file, aside / file.name)
    with contextlib.closing(sqlite3.connect(aside / "archive.sqlite")) as db:
        return bool(db.execute("PRAGMA integrity_check").fetchall() == [("ok",)])


class TestKilled:
    def test_at_random_moments(self, tmp_path: Path, is_nightly: bool):
        """However often a run is killed: the archive opens, nothing committed is lost, the next run completes."""
        times = 200 if is_nightly else 10
        dice, now, met = random.Random(times), Round(), Counter[str]()
        remote = [f"net-{n}" for n in range(SOURCES)]
        with serving({f"/{name}": now.answer for name in remote}) as server:
            feeds = tmp_path / "feeds"
            urls = {name: server.url(f"/{name}") for name in remote}
            write_feeds(feeds, {**urls, **{f"file-{n}": now.feed(f"file-{n}") for n in range(SOURCES)}}, fetch=FOR_EVER)
            complete(feeds, 0)
            for now.number in range(1, times + 1):
                for n in range(SOURCES):
                    (feeds / "samples" / f"file-{n}").write_bytes(now.feed(f"file-{n}"))
                before = stored(feeds)
                kill(feeds, now.number, dice)
                met["a journal to undo"] += (feeds / "archive.sqlite-journal").exists()
                assert is_whole(feeds, tmp_path / "aside")
                after = stored(feeds)
                assert before <= after
                met[_moment(len(after - before))] += 1
                if is_nightly or now.number % 3 == 1:  # each source lists what it said in four rounds
                    complete(feeds, now.number)
                    assert stored(feeds) >= after
                    assert len(stored(feeds)) == 2 * SOURCES * (LISTED + now.number * FRESH)
        print(f"{times} kills: {', '.join(f'{count} {name}' for name, count in sorted(met.items()))}")  # noqa: T201  # shown by -rP


def _moment(new: int) -> str:
    if new == 0:
        return "before anything was stored"
    return "while storing" if new < 2 * SOURCES * FRESH else "after everything was stored"
