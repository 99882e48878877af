"""Tables of sources on a terminal, or as lines in a log."""

# ruff: noqa: T201  # it speaks by printing

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from rich.console import Console

from plugins.aggregator import report
from plugins.aggregator.model import Source, Visit


def list_sources(sources: Sequence[Source], visits: Iterable[Visit], marks: Mapping[str, str]) -> None:
    """Print every source with how its last visit went and, by name, what somebody else noticed about it."""
    if not sources:
        print(report.NO_SOURCES)
    else:
        show_table(report.SOURCE_HEADINGS, report.source_rows(sources, visits, marks))


def show_table(headings: Sequence[str], rows: report.Rows) -> None:
    """Print a table."""
    console = Console()
    if console.is_terminal:
        console.print(report.rich_table(headings, rows))
    else:
        print("\n".join(report.plain_lines(headings, rows)))
