"""What was measured, as values: medians, ratios, JSON and tables. Pure."""

from __future__ import annotations

import statistics
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from typing import Any

from benchmarks.measure import Usage

COLD, UNCHANGED, CHECKOUT, TEMPLATE, NIGHT = "cold", "nothing changed", "fresh checkout", "one template", "a night"
YARDSTICK = "hugo"  #: ratios are to its cold build
HEADINGS = ("case", "engine", "wall s", "CPU s", "largest MB", "all MB", "to Hugo's full build")


@dataclass(frozen=True, slots=True, kw_only=True)
class Volume:
    """How much an engine made."""

    files: int
    html_files: int
    html_bytes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One case for one engine: the median of each figure, over `runs` runs."""

    case: str
    engine: str
    runs: int
    usage: Usage
    ratio: float | None  #: wall time to that of the yardstick's cold build; None without a yardstick


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """Seconds from saving a document until a local server gives the new page."""

    engine: str
    runs: int
    seconds: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Round:
    """One size, all engines."""

    size: int
    volumes: dict[str, Volume]
    cases: tuple[Case, ...]
    edits: tuple[Edit, ...]


def make_cases(runs: dict[tuple[str, str], list[Usage]]) -> tuple[Case, ...]:
    """Medians of the runs by (case, engine)."""
    usages = {key: _median(found) for key, found in runs.items()}
    full = usages.get((COLD, YARDSTICK))
    return tuple(
        Case(
            case=case,
            engine=engine,
            runs=len(runs[case, engine]),
            usage=usage,
            ratio=usage.wall / full.wall if full else None,
        )
        for (case, engine), usage in usages.items()
    )


def _median(usages: list[Usage]) -> Usage:
    return Usage(
        wall=statistics.median(usage.wall for usage in usages),
        cpu=statistics.median(usage.cpu for usage in usages),
        largest=int(statistics.median(usage.largest for usage in usages)),
        together=int(statistics.median(usage.together for usage in usages)),
    )


def make_json(rounds: Iterable[Round], about: dict[str, Any]) -> dict[str, Any]:
    """Everything, as JSON takes it: seconds and bytes."""
    return {"about": about, "sizes": [asdict(each) for each in rounds]}


def case_rows(found: Round) -> Iterator[tuple[str, ...]]:
    """The rows below HEADINGS."""
    for case in found.cases:
        usage = case.usage
        memory = (f"{usage.largest / 1e6:,.0f}", f"{usage.together / 1e6:,.0f}")
        ratio = "" if case.ratio is None else f"{case.ratio:.2f}"
        yield case.case, case.engine, f"{usage.wall:.2f}", f"{usage.cpu:.2f}", *memory, ratio
    for edit in found.edits:
        yield "one edit to browser", edit.engine, f"{edit.seconds:.2f}", "", "", "", ""


def volume_rows(found: Round) -> Iterator[tuple[str, ...]]:
    """How much each engine made: engine, files, HTML files, HTML bytes, these as a part of the first engine's."""
    ours = next(iter(found.volumes.values()))
    for engine, volume in found.volumes.items():
        part = f"{volume.html_bytes / ours.html_bytes:.3f}"
        yield engine, f"{volume.files:,}", f"{volume.html_files:,}", f"{volume.html_bytes:,}", part


VOLUME_HEADINGS = ("engine", "files", "HTML files", "HTML bytes", "to ours")


def make_markdown(rounds: Iterable[Round]) -> str:
    """Two tables a size, for the docs."""
    parts = []
    for found in rounds:
        parts.append(f"### {found.size:,} neighbourhoods\n")
        parts.append(_table(VOLUME_HEADINGS, volume_rows(found), words=1))
        parts.append(_table(HEADINGS, case_rows(found), words=2))
    return "\n".join(parts)


def _table(headings: tuple[str, ...], rows: Iterable[tuple[str, ...]], *, words: int) -> str:
    rule = ["---"] * words + ["--:"] * (len(headings) - words)
    return "".join(f"| {' | '.join(row)} |\n" for row in (headings, rule, *rows))
