"""A run over a folder of sources, as a test wants it, and what it left in the archive."""

from __future__ import annotations

import asyncio
import datetime as dt
from pathlib import Path
from typing import Any

from plugins.aggregator import Item, Outcome, read_archive, read_sources
from plugins.aggregator.fetch import Fetcher, Limits
from plugins.aggregator.run import run
from tests.support.feeds import NOW, rss

OPEN = 'contact = "a@b.example"\nallow_private = true'
MANY = rss(*(f"bericht-{n}" for n in range(8)))
DAY = dt.timedelta(days=1)


def visit(
    feeds: Path, *, now: dt.datetime = NOW, hidden: frozenset[str] = frozenset(), **more: Any
) -> tuple[Outcome, ...]:
    given = read_sources(feeds)
    fetcher = Fetcher(given.settings, limits=Limits(seconds=2.0))
    return asyncio.run(run(given, feeds=feeds, hidden=hidden, now=now, fetcher=fetcher, **more))


def items(feeds: Path, source: str = "bron") -> list[Item]:
    return [item for item in read_archive(feeds / "archive.sqlite") if item.source == source]


def titles(feeds: Path, source: str = "bron") -> list[str]:
    return sorted(item.title for item in items(feeds, source))
