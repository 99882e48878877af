"""What was measured, as values: medians, ratios, JSON and tables. Pure."""

from __future__ import annotations

import statistics
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from typing import Any

from benchmarks.measure import Usage

COLD, UNCHANGED, CHECKOUT, TEMPLATE, NIGHT = "cold", "nothing changed", "fresh checkout", "one template", "a night"
FIRST, SECOND = "first run", "second run"
YARDSTICK = "hugo"  #: ratios are to its cold build
HEADINGS = ("case", "engine", "wall s", "CPU s", "largest MB", "all MB", "to Hugo's full build")
FETCHING_HEADINGS = ("case", "reader", *HEADINGS[2:-1], "to the download")


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
    """Seconds from saving a document until an open page shows it, in a browser."""

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


@dataclass(frozen=True, slots=True, kw_only=True)
class Photos:
    """Photos made into renditions."""

    number: int
    weights: dict[str, tuple[int, int]]  #: by engine: renditions, and their bytes
    cases: tuple[Case, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetching:
    """Many sources read, by us and others; ratios are to the plain download in the same case."""

    sources: int
    items: int  #: that we stored the first night
    cases: tuple[Case, ...]


def make_cases(
    runs: dict[tuple[str, str], list[Usage]], *, full: tuple[str, str] = (COLD, YARDSTICK)
) -> tuple[Case, ...]:
    """Medians of the runs by (case, engine), and ratios to the run `full`."""
    usages = {key: _median(found) for key, found in runs.items()}
    whole = usages.get(full)
    return tuple(
        Case(
            case=case,
            engine=engine,
            runs=len(runs[case, engine]),
            usage=usage,
            ratio=usage.wall / whole.wall if whole else None,
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


def make_json(
    rounds: Iterable[Round], photos: Photos | None, fetching: Fetching | None, about: dict[str, Any]
) -> dict[str, Any]:
    """Everything, as JSON takes it: seconds and bytes."""
    more = {"photos": photos, "fetching": fetching}
    return {
        "about": about,
        "sizes": [asdict(each) for each in rounds],
        **{name: asdict(found) if found else None for name, found in more.items()},
    }


def case_rows(found: Round | Photos | Fetching) -> Iterator[tuple[str, ...]]:
    """The rows below HEADINGS."""
    for case in found.cases:
        usage = case.usage
        memory = (f"{usage.largest / 1e6:,.0f}", f"{usage.together / 1e6:,.0f}")
        ratio = "" if case.ratio is None else f"{case.ratio:.2f}"
        yield case.case, case.engine, f"{usage.wall:.2f}", f"{usage.cpu:.2f}", *memory, ratio
    for edit in found.edits if isinstance(found, Round) else ():
        yield "one edit on screen", edit.engine, f"{edit.seconds:.2f}", "", "", "", ""


def volume_rows(found: Round) -> Iterator[tuple[str, ...]]:
    """How much each engine made: engine, files, HTML files, HTML bytes, these as a part of the first engine's."""
    ours = next(iter(found.volumes.values()))
    for engine, volume in found.volumes.items():
        part = f"{volume.html_bytes / ours.html_bytes:.3f}"
        yield engine, f"{volume.files:,}", f"{volume.html_files:,}", f"{volume.html_bytes:,}", part


VOLUME_HEADINGS = ("engine", "files", "HTML files", "HTML bytes", "to ours")


WEIGHT_HEADINGS = ("engine", "renditions", "bytes")


def weight_rows(found: Photos) -> Iterator[tuple[str, ...]]:
    """What the renditions weigh."""
    for engine, (number, size) in found.weights.items():
        yield engine, f"{number:,}", f"{size:,}"


def make_markdown(rounds: Iterable[Round], photos: Photos | None = None, fetching: Fetching | None = None) -> str:
    """Two tables a size, for the docs."""
    parts = []
    for found in rounds:
        parts.append(f"### {found.size:,} neighbourhoods\n")
        parts.append(_table(VOLUME_HEADINGS, volume_rows(found), words=1))
        parts.append(_table(HEADINGS, case_rows(found), words=2))
    if photos:
        parts.append(f"### {photos.number:,} photos\n")
        parts.append(_table(WEIGHT_HEADINGS, weight_rows(photos), words=1))
        parts.append(_table(HEADINGS, case_rows(photos), words=2))
    if fetching:
        parts.append(f"### {fetching.sources:,} sources\n")
        parts.append(_table(FETCHING_HEADINGS, case_rows(fetching), words=2))
    return "\n".join(parts)


def _table(headings: tuple[str, ...], rows: Iterable[tuple[str, ...]], *, words: int) -> str:
    rule = ["---"] * words + ["--:"] * (len(headings) - words)
    return "".join(f"| {' | '.join(row)} |\n" for row in (headings, rule, *rows))
