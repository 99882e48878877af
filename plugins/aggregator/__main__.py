"""The command: arguments in, exit code out.

0 all well, 1 crash, 2 configuration or usage wrong and nothing done, 3 done but some source failed.
"""

# ruff: noqa: T201  # a command speaks by printing

from __future__ import annotations

import argparse
import asyncio
import contextlib
import datetime as dt
import itertools
import logging
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from rich.console import Console
from rich.progress import Progress

from plugins.aggregator import report
from plugins.aggregator.config import read_sources
from plugins.aggregator.dates import HOME
from plugins.aggregator.errors import ArchiveError, ConfigError
from plugins.aggregator.listing import list_sources, show_table
from plugins.aggregator.model import Outcome, Sources, Visit
from plugins.aggregator.moderation import read_moderation
from plugins.aggregator.run import run
from plugins.aggregator.stored import read_visits

WELL, CRASH, WRONG, PARTLY = 0, 1, 2, 3


def main(arguments: Sequence[str] | None = None) -> int:
    """Read the sources into the archive, or list them."""
    given = _parser().parse_args(arguments)
    logging.basicConfig(level=logging.WARNING, format="%(levelname)s %(name)s: %(message)s")
    try:
        sources = read_sources(given.feeds)
        return _list(given, sources) if given.list else _fetch(given, sources)
    except ConfigError as error:
        print(error, file=sys.stderr)
        return WRONG
    except ArchiveError as error:
        print(error, file=sys.stderr)
        return CRASH


def _fetch(given: argparse.Namespace, sources: Sources) -> int:
    moderation = read_moderation(given.feeds)
    with _progress(len(sources.sources), is_quiet=given.json) as tell:
        outcomes = asyncio.run(
            run(
                sources,
                feeds=given.feeds,
                hidden=moderation.hidden,
                links=moderation.links,
                tokens=_tokens(sources),
                now=given.now or _clock(),
                is_offline=given.offline,
                is_again=given.again,
                on_outcome=tell,
            )
        )
    visits = read_visits(given.feeds / "archive.sqlite")
    if given.json:
        print(report.as_json(outcomes, visits))
    else:
        _show_outcomes(outcomes, visits)
    return PARTLY if any(outcome.is_failure for outcome in outcomes) else WELL


def _tokens(sources: Sources) -> dict[str, str]:
    """The keys that sources ask for, from the environment; nothing else of it goes further."""
    names = {source.token_env for source in sources.sources if source.token_env}
    return {name: token for name in names if (token := os.environ.get(name, "").strip())}


@contextlib.contextmanager
def _progress(total: int, *, is_quiet: bool) -> Iterator[Callable[[Outcome], None]]:
    """What to tell of each source that is done: a bar in a terminal, a line in a log."""
    errors = Console(stderr=True)
    if is_quiet:
        yield lambda _: None
    elif errors.is_terminal:
        with Progress(console=errors, transient=True) as progress:
            task = progress.add_task("bronnen lezen / reading sources", total=total)
            yield lambda _: progress.advance(task)
    else:
        numbers = itertools.count(1)
        yield lambda outcome: print(report.progress_line(outcome, next(numbers), total), file=sys.stderr, flush=True)


def _show_outcomes(outcomes: Sequence[Outcome], visits: Sequence[Visit]) -> None:
    if not outcomes:
        print(report.NO_SOURCES)
        return
    show_table(report.OUTCOME_HEADINGS, report.outcome_rows(outcomes, visits))
    for line in (*report.remarks(outcomes), report.summary(outcomes)):
        print(line)


def _list(given: argparse.Namespace, sources: Sources) -> int:
    list_sources(sources.sources, read_visits(given.feeds / "archive.sqlite"), {})
    return WELL


def _clock() -> dt.datetime:
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    return dt.datetime.fromtimestamp(int(epoch), dt.UTC) if epoch.isdecimal() else dt.datetime.now(dt.UTC)


def _moment(text: str) -> dt.datetime:
    moment = dt.datetime.fromisoformat(text)
    return moment if moment.tzinfo else moment.replace(tzinfo=HOME)


def _folder(text: str) -> Path:
    path = Path(text).resolve()
    if not path.is_dir():
        raise argparse.ArgumentTypeError(f"{text}: deze map bestaat niet (no such folder)")
    return path


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m plugins.aggregator", description="Read the sources into the archive."
    )
    parser.add_argument("--feeds", type=_folder, required=True, help="folder with sources*.toml")
    parser.add_argument("--now", type=_moment, help="moment to take for now: 2026-11-20T07:10:00+01:00")
    parser.add_argument("--offline", action="store_true", help="only sources that are files below the folder")
    parser.add_argument("--again", action="store_true", help="also those that rest because they failed")
    output = parser.add_mutually_exclusive_group()
    output.add_argument("--json", action="store_true", help="print the outcomes as JSON")
    output.add_argument(
        "--list", action="store_true", help="list the sources and how the last visit went; fetch nothing"
    )
    return parser


if __name__ == "__main__":
    sys.exit(main())
