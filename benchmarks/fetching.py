"""Many sources on loopback, each answer 100 ms late: what a night costs us, beside a plain download and other readers.

The plain download is httpx with as many connections at a time as we make; feedparser goes one after another; the
`reader` library has as many workers. Then the same again with 100,000 items stored, and reading them for a build.
"""

from __future__ import annotations

import datetime as dt
import random
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import chain
from pathlib import Path

from benchmarks.content import NOW, make_item
from benchmarks.environment import ROOT, python_program
from benchmarks.feeds import host_of, url_of
from benchmarks.figures import COLD, Fetching, make_cases
from benchmarks.measure import BenchError, Usage, run_measured
from plugins.aggregator import read_archive
from plugins.aggregator.archive import Archive
from plugins.aggregator.model import Changes

PEERS = Path(__file__).resolve().parent / "peers/readers"
SAME, NIGHT, READING = "all answer 304", "a night, 100,000 items stored", "reading them for a build"
OURS, PLAIN, ONE_BY_ONE, LIBRARY = "buurtportaal", "httpx, download only", "feedparser, one by one", "reader, workers"
CONCURRENCY, STORED = 8, 100_000
READ = """
import pathlib, sys
from plugins.aggregator import read_archive
read_archive(pathlib.Path(sys.argv[1]))
"""


def measure_fetching(folder: Path, number: int, *, rounds: int, say: Callable[[str], None]) -> Fetching:
    """All readers on `number` sources, `rounds` times; then our own night with many items stored."""
    runs: dict[tuple[str, str], list[Usage]] = {}
    for turn in range(rounds):
        place = folder / str(turn)
        port = free_port()
        commands = _commands(place, port, number)
        with serving(port, number, night=0):
            for night, case in enumerate((COLD, SAME)):
                for name, command in commands(night).items():
                    runs.setdefault((case, name), []).append(used := run_measured(command, cwd=ROOT))
                    say(f"{case}, {name}: {used.wall:.1f} s")
        archive = place / "feeds/archive.sqlite"
        items = len(read_archive(archive))
        _fill(archive, number)
        with serving(port, number, night=1):
            runs.setdefault((NIGHT, OURS), []).append(used := run_measured(commands(2)[OURS], cwd=ROOT))
            say(f"{NIGHT}: {used.wall:.1f} s")
        runs.setdefault((READING, OURS), []).append(
            used := run_measured([sys.executable, "-c", READ, str(archive)], cwd=ROOT)
        )
        say(f"{READING}: {used.wall:.1f} s")
    names = dict.fromkeys(case for case, _ in runs)
    cases = (
        make_cases({key: used for key, used in runs.items() if key[0] == case}, full=(case, PLAIN)) for case in names
    )
    return Fetching(sources=number, items=items, cases=tuple(chain.from_iterable(cases)))


def _commands(place: Path, port: int, number: int) -> Callable[[int], dict[str, list[str]]]:
    """What each reader runs on a night, each with a folder of its own."""
    feeds = place / "feeds"
    feeds.mkdir(parents=True)
    (feeds / "sources.toml").write_text(_sources(port, number), encoding="utf-8")
    urls = "\n".join(url_of(each, port) for each in range(number))
    for name in ("plain", "one_by_one", "with_reader"):
        (place / name).mkdir()
        (place / name / "urls.txt").write_text(urls, encoding="utf-8")
    peer = str(python_program())

    def commands(night: int) -> dict[str, list[str]]:
        now = (NOW + dt.timedelta(days=night)).isoformat()
        return {
            PLAIN: [peer, str(PEERS / "plain.py"), str(place / "plain"), str(CONCURRENCY)],
            OURS: [sys.executable, "-m", "plugins.aggregator", f"--feeds={feeds}", f"--now={now}"],
            LIBRARY: [peer, str(PEERS / "with_reader.py"), str(place / "with_reader"), str(CONCURRENCY)],
            ONE_BY_ONE: [peer, str(PEERS / "one_by_one.py"), str(place / "one_by_one")],
        }

    return commands


def _sources(port: int, number: int) -> str:
    head = f'[fetch]\ncontact = "redactie@meten.example"\nallow_private = true\nconcurrency = {CONCURRENCY}\n'
    return head + "".join(
        f'[[source]]\nname = "Bron {each}"\nkind = "feed"\nurl = "{url_of(each, port)}"\npublisher = "residents"\n'
        for each in range(number)
    )


def _fill(archive: Path, number: int) -> None:
    """Add older items, evenly, until so many are stored."""
    chance = random.Random(number)  # repeatable on purpose
    with Archive(archive) as stored:
        lacking = STORED - sum(stored.count(f"Bron {each}") for each in range(number))
        for each in range(number):
            more = lacking // number + (each < lacking % number)
            items = tuple(
                make_item(
                    f"Bron {each}", host_of(each), 10_000 + place, chance, when=NOW - dt.timedelta(days=60 + place)
                )
                for place in range(more)
            )
            stored.store(stored.visit(f"Bron {each}"), Changes(new=items))


def free_port() -> int:
    """A port that nobody uses now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    return port


@contextmanager
def serving(port: int, number: int, *, night: int) -> Iterator[None]:
    """The server of so many feeds, as it is on a night. Raises BenchError."""
    command = [sys.executable, "-m", "benchmarks.feeds", str(port), str(number), str(night)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE) as server:
        try:
            assert server.stdout
            if server.stdout.readline().strip() != b"ready":
                raise BenchError("the server of feeds did not start")
            yield
        finally:
            server.terminate()
