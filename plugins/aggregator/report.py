"""Outcomes of a run, and the state of sources, as a table for people and as JSON for programs. Pure."""

from __future__ import annotations

import dataclasses
import datetime as dt
import json
from collections.abc import Iterable, Mapping, Sequence

from rich.cells import cell_len, set_cell_size
from rich.table import Table
from rich.text import Text

from plugins.aggregator.clean import public_address, shorten
from plugins.aggregator.model import Outcome, Source, State, Visit

_STATES: dict[State, str] = {
    "read": "gelezen",
    "unchanged": "niets nieuws",
    "empty": "leeg",
    "waiting": "nog niet aan de beurt",
    "offline": "overgeslagen (offline)",
    "skipped": "overgeslagen",
    "closed": "bestaat niet meer",
    "failed": "MISLUKT",
    "held": "VASTGEHOUDEN",
}
_COLOURS: dict[State, str] = {"read": "green", "failed": "bold red", "held": "bold red", "empty": "yellow"}

WIDEST = 60  #: of a column in a log, in places on the screen
ADVICE = 40  #: of what to do; the whole sentence stands below the table

#: instead of a table without a row
NO_SOURCES = (
    "Er zijn nog geen bronnen: zet er een in feeds/sources.toml, of neem een lijst over met"
    " ./portal sources --import lijst.opml / There are no sources yet: add one to feeds/sources.toml, or take over a"
    " list with ./portal sources --import list.opml"
)

Rows = Sequence[tuple[str, ...]]

OUTCOME_HEADINGS = (
    *("bron", "uitkomst", "gelukt op", "laatste op"),
    *("nieuw", "gewijzigd", "ingetrokken", "bewaard", "wat te doen"),
)
SOURCE_HEADINGS = ("bron", "soort", "waar", "laatste uitkomst", "laatst gelukt", "laatst iets nieuws")


def outcome_rows(outcomes: Iterable[Outcome], visits: Iterable[Visit] = ()) -> Rows:
    """A row for each source: how this visit went, what it brought, and in short what to do."""
    known = {visit.source: visit for visit in visits}
    return [_outcome_row(each, known.get(each.source, Visit(source=each.source))) for each in outcomes]


def source_rows(sources: Iterable[Source], visits: Iterable[Visit], marks: Mapping[str, str]) -> Rows:
    """A row for each source: where it is and how the last visit went; `marks` are what else is noticed, by name."""
    known = {visit.source: visit for visit in visits}
    return [
        _source_row(source, known.get(source.name, Visit(source=source.name)), marks.get(source.name, ""))
        for source in sources
    ]


def progress_line(outcome: Outcome, number: int, total: int) -> str:
    """A line for a log, when the `number`th of all sources is done."""
    counts = ((outcome.new, "nieuw / new"), (outcome.withdrawn, "ingetrokken / withdrawn"))
    told = ", ".join(f"{count} {word}" for count, word in counts if count)
    told = outcome.message if outcome.is_failure else told
    width = len(str(total))
    return f"[{number:{width}}/{total}] {outcome.source}: {': '.join(filter(None, (_STATES[outcome.state], told)))}"


def remarks(outcomes: Iterable[Outcome]) -> tuple[str, ...]:
    """A sentence for each source that somebody should know something of; failures first."""
    ordered = sorted(outcomes, key=lambda outcome: not outcome.is_failure)
    parts = ((each.source, each.message, each.advice) for each in ordered)
    return tuple(": ".join(filter(None, (name, "; ".join(filter(None, rest))))) for name, *rest in parts if any(rest))


def summary(outcomes: Sequence[Outcome]) -> str:
    """The last line: how many sources went well, and what they brought."""
    failed = sum(each.is_failure for each in outcomes)
    names = ("new", "updated", "withdrawn", "kept")
    new, updated, withdrawn, kept = (sum(getattr(each, name) for each in outcomes) for name in names)
    read = len(outcomes)
    return (
        f"{_counted(read, 'bron', 'bronnen')}, {failed} mislukt; {_counted(new, 'nieuw bericht', 'nieuwe berichten')},"
        f" {updated} gewijzigd, {withdrawn} ingetrokken, {kept} bewaard / {_counted(read, 'source', 'sources')},"
        f" {failed} failed; {_counted(new, 'new item', 'new items')}, {updated} updated, {withdrawn} withdrawn,"
        f" {kept} kept"
    )


def _counted(number: int, one: str, several: str) -> str:
    return f"{number} {one if number == 1 else several}"


def plain_lines(headings: Sequence[str], rows: Rows) -> tuple[str, ...]:
    """The table as lines of text, for logs; what is too wide for a column is cut."""
    table = [tuple(_cut(cell) for cell in row) for row in (headings, *rows)]
    widths = [max(cell_len(row[column]) for row in table) for column in range(len(headings))]
    return tuple(
        "  ".join(set_cell_size(cell, width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in table
    )


def _cut(cell: str) -> str:
    return cell if cell_len(cell) <= WIDEST else set_cell_size(cell, WIDEST - 1).rstrip() + "…"


def rich_table(headings: Sequence[str], rows: Rows) -> Table:
    """The table for a terminal."""
    table = Table(*headings)
    colours = {_STATES[state]: colour for state, colour in _COLOURS.items()}
    for row in rows:
        # Text, not markup: a source's name may hold square brackets.
        table.add_row(*(Text(cell, style=colours.get(cell, "")) for cell in row))
    return table


def as_json(outcomes: Iterable[Outcome], visits: Iterable[Visit]) -> str:
    """Outcomes with the memory of earlier visits, for programs."""
    known = {visit.source: visit for visit in visits}
    rows = []
    for outcome in outcomes:
        visit = known.get(outcome.source, Visit(source=outcome.source))
        memory = {
            "last_success": _iso(visit.last_success),
            "last_new": _iso(visit.last_new),
            "failures": visit.failures,
        }
        rows.append({**dataclasses.asdict(outcome), **memory})
    return json.dumps(rows, ensure_ascii=False, indent=2)


def _outcome_row(outcome: Outcome, visit: Visit) -> tuple[str, ...]:
    counts = (outcome.new, outcome.updated, outcome.withdrawn, outcome.kept)
    return (
        *(outcome.source, _STATES[outcome.state], _date(visit.last_success), _date(visit.last_new)),
        *(str(count) if count else "-" for count in counts),
        shorten(outcome.advice.partition(" / ")[0], ADVICE),
    )


def _source_row(source: Source, visit: Visit, mark: str) -> tuple[str, ...]:
    where = public_address(source.url) if source.is_remote else source.url
    state = _STATES[visit.state] if visit.state else "nog niet bezocht"
    last = f"{state}: {visit.message}" if visit.message else state
    last = f"{mark}; {last}" if mark else last
    return (source.name, source.kind, where, last, _day(visit.last_success), _day(visit.last_new))


def _date(moment: dt.datetime | None) -> str:
    return f"{moment:%Y-%m-%d}" if moment else "-"


def _day(moment: dt.datetime | None) -> str:
    return f"{moment:%Y-%m-%d %H:%M} UTC" if moment else "-"


def _iso(moment: dt.datetime | None) -> str | None:
    return moment.isoformat() if moment else None
