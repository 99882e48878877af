"""`python -m benchmarks`: writes sites, lets the engines build them side by side, and tells what that took."""

from __future__ import annotations

import argparse
import datetime as dt
import json
import os
import platform
import sys
import tempfile
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

from rich.console import Console
from rich.table import Table

from benchmarks.cases import measure_round
from benchmarks.content import write_site
from benchmarks.engines import Engine, Portal
from benchmarks.environment import hugo_program, make_environment, say_version
from benchmarks.fetching import measure_fetching
from benchmarks.figures import (
    FETCHING_HEADINGS,
    HEADINGS,
    VOLUME_HEADINGS,
    WEIGHT_HEADINGS,
    Fetching,
    Photos,
    Round,
    case_rows,
    make_json,
    make_markdown,
    volume_rows,
    weight_rows,
)
from benchmarks.hugo import Hugo
from benchmarks.measure import BenchError
from benchmarks.photos import measure_photos
from benchmarks.places import read_areas
from benchmarks.stock import StockPelican

SIZES = (200, 2000)
_Found = TypeVar("_Found")
OURS = "buurtportaal"
EDIT_LIMIT = 200  #: an edit on screen is measured up to this size
MAKERS: dict[str, Callable[[Path, Path, Path], Engine]] = {OURS: Portal, "hugo": Hugo, "pelican": StockPelican}


def main(arguments: Sequence[str]) -> int:
    """Measure and tell; 1 when an engine fails."""
    given = _parse(arguments)
    console = Console(stderr=True)
    load = os.getloadavg()[0]
    rounds: list[Round] = []
    versions: dict[str, str] = {}
    try:
        for size in given.size or (() if given.photos or given.sources else SIZES):
            with tempfile.TemporaryDirectory(prefix="bench-", dir=given.work) as folder:
                found, versions = _measure(Path(folder), size, given, console)
            rounds.append(found)
            _show(f"{size:,} neighbourhoods", (VOLUME_HEADINGS, volume_rows(found)), (HEADINGS, case_rows(found)))
        photos = _measure_photos(given, console) if given.photos else None
        fetching = _measure_fetching(given, console) if given.sources else None
    except BenchError as error:
        console.print(str(error), markup=False)
        return 1
    if photos:
        versions |= {"hugo": say_version(str(hugo_program()), "version")}
    about = _about(versions, load, arguments)
    if given.json:
        given.json.write_text(json.dumps(make_json(rounds, photos, fetching, about), indent=1) + "\n", encoding="utf-8")
    if given.markdown:
        given.markdown.write_text(make_markdown(rounds, photos, fetching), encoding="utf-8")
    return 0


def _parse(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="benchmarks", description=__doc__)
    parser.add_argument("--size", type=int, action="append", help="neighbourhoods; more than once for more sizes")
    parser.add_argument("--rounds", type=int, default=3, help="runs of each case; medians are told")
    parser.add_argument(
        "--engine",
        choices=sorted(MAKERS),
        action="append",
        help="only this engine, beside ours; more than once for more",
    )
    parser.add_argument("--photos", type=int, default=0, help="also so many photos; alone without a size")
    parser.add_argument("--sources", type=int, default=0, help="also so many sources read; alone without a size")
    parser.add_argument("--json", type=Path, help="file for all figures")
    parser.add_argument("--markdown", type=Path, help="file for tables as the docs show them")
    parser.add_argument("--work", type=Path, help="where sites are written, and removed again")
    return parser.parse_args(arguments)


def _measure(folder: Path, size: int, given: argparse.Namespace, console: Console) -> tuple[Round, dict[str, str]]:
    site = folder / "site"
    _keep_bytecode(folder)
    console.print(f"{size} neighbourhoods")
    write_site(site, read_areas(size))
    names = given.engine or list(MAKERS)
    if set(names) - {OURS}:
        make_environment()
    ours = folder / OURS / "output"
    engines = [MAKERS[name](site, folder / name, ours) for name in MAKERS if name == OURS or name in names]
    found = measure_round(
        site,
        engines,
        size=size,
        rounds=given.rounds,
        with_edit=size <= EDIT_LIMIT,
        say=lambda text: console.print(f"  {text}", highlight=False),
    )
    return found, {engine.name: engine.version() for engine in engines}


def _keep_bytecode(folder: Path) -> None:
    """Let Pythons compile once, as they do for everybody, whatever this machine's environment says."""
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    os.environ["PYTHONPYCACHEPREFIX"] = str(folder / "bytecode")


def _beside_peers(measure: Callable[..., _Found], number: int, given: argparse.Namespace, console: Console) -> _Found:
    """What `measure` finds of so many, in a folder that goes."""
    make_environment()
    with tempfile.TemporaryDirectory(prefix="bench-", dir=given.work) as folder:
        _keep_bytecode(Path(folder))
        say = partial(console.print, highlight=False)
        return measure(Path(folder), number, rounds=given.rounds, say=lambda text: say(f"  {text}"))


def _measure_photos(given: argparse.Namespace, console: Console) -> Photos:
    found = _beside_peers(measure_photos, given.photos, given, console)
    _show(f"{given.photos} photos", (WEIGHT_HEADINGS, weight_rows(found)), (HEADINGS, case_rows(found)))
    return found


def _measure_fetching(given: argparse.Namespace, console: Console) -> Fetching:
    found = _beside_peers(measure_fetching, given.sources, given, console)
    _show(f"{given.sources:,} sources, {found.items:,} items", (FETCHING_HEADINGS, case_rows(found)))
    return found


def _show(title: str, *tables: tuple[tuple[str, ...], Iterable[tuple[str, ...]]]) -> None:
    for headings, rows in tables:
        table = Table(*headings, title=title)
        for row in rows:
            table.add_row(*row)
        Console(width=100).print(table)


def _about(versions: dict[str, str], load: float, arguments: Sequence[str]) -> dict[str, Any]:
    return {
        "command": " ".join(["./portal bench", *arguments]),
        "when": dt.datetime.now(dt.UTC).isoformat(timespec="minutes"),
        "machine": {
            "system": f"{platform.system()} {platform.release()}",
            "processor": _processor(),
            "cores": os.cpu_count(),
            "memory": os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES"),
            "load_before": load,
        },
        "versions": versions,
    }


def _processor() -> str:
    try:
        rows = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        return platform.processor()
    return next((row.partition(":")[2].strip() for row in rows if row.startswith("model name")), platform.machine())


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
