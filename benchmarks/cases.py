"""The cases, engine beside engine: every round gives each engine its turn at each case."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

from benchmarks.content import NOW
from benchmarks.edits import change_night, change_template, touch_all
from benchmarks.engines import Engine, read_volume
from benchmarks.figures import CHECKOUT, COLD, NIGHT, TEMPLATE, UNCHANGED, Edit, Round, make_cases
from benchmarks.measure import Usage, run_measured
from benchmarks.reload import measure_edits
from tests.support.browsers import installed_browser

EDITS = 9  #: at least so many are measured: each takes but a moment, and no two the same

Runs = dict[tuple[str, str], list[Usage]]


def measure_round(
    site: Path, engines: Sequence[Engine], *, size: int, rounds: int, with_edit: bool, say: Callable[[str], None]
) -> Round:
    """All cases, `rounds` times; medians."""
    runs: Runs = {}
    now = NOW
    first = engines[0]
    first.prepare()
    run_measured(first.command(now), cwd=first.cwd, good=first.good)  # compiles Python; peers are given its drawings
    for number in range(1, rounds + 1):
        for engine in engines:
            engine.prepare()
        for engine in engines:
            engine.forget()
        _measure(runs, COLD, engines, now, say)
        if number == 1:
            volumes = {engine.name: read_volume(engine.output) for engine in engines}
        _measure(runs, UNCHANGED, engines, now, say)
        for engine in engines:
            if CHECKOUT in engine.cases:
                touch_all(engine.inputs, seconds=number)
        _measure(runs, CHECKOUT, engines, now, say)
        for engine in engines:
            if TEMPLATE in engine.cases:
                change_template(engine.template, number)
        _measure(runs, TEMPLATE, engines, now, say)
        change_night(site, number)
        now += dt.timedelta(days=1)
        for engine in engines:
            engine.prepare()
        _measure(runs, NIGHT, engines, now, say)
    edits = tuple(_edits(engines, now=now, rounds=rounds, say=say)) if with_edit else ()
    return Round(size=size, volumes=volumes, cases=make_cases(runs), edits=edits)


def _measure(runs: Runs, case: str, engines: Iterable[Engine], now: dt.datetime, say: Callable[[str], None]) -> None:
    for engine in engines:
        if case not in engine.cases:
            continue
        usage = run_measured(engine.command(now), cwd=engine.cwd, good=engine.good)
        runs.setdefault((case, engine.name), []).append(usage)
        say(f"{case}, {engine.name}: {usage.wall:.2f} s")


def _edits(engines: Iterable[Engine], *, now: dt.datetime, rounds: int, say: Callable[[str], None]) -> Iterator[Edit]:
    if not installed_browser():
        say("no edits: there is no Chromium to show them in")
        return
    for engine in engines:
        if engine.story_url is None:
            continue
        engine.prepare()
        edit = measure_edits(engine, now=now, times=max(rounds, EDITS))
        say(f"one edit, {engine.name}: {edit.seconds:.2f} s")
        yield edit
