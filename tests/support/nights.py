"""Nights with a misbehaving server: who lives at which name, what a run makes of it, and what it leaves."""

from __future__ import annotations

import asyncio
import contextlib
import socket
import sqlite3
from collections.abc import Sequence
from pathlib import Path

import httpx

from plugins.aggregator import FetchSettings, Outcome, Source, Sources, read_archive
from plugins.aggregator.fetch import Fetcher, Limits
from plugins.aggregator.run import run
from tests.support.chaos import LOOPBACK, Behaviour, Chaos, answers, resolve
from tests.support.faults import HEADERS
from tests.support.feeds import NOW, rss
from tests.support.fetching import only
from tests.support.runs import DAY

#: Scaled down, but wide enough for a busy machine.
LIMITS = Limits(seconds=12.0, bytes=300_000)
HEALTHY = [f"gezond-{number}" for number in range(6)]
NAMES = {
    "binnen.example": ("10.1.2.3",),
    "gemengd.example": (LOOPBACK, "10.1.2.3"),
    "leeg.example": (),
    "onzin.example": ("geen adres",),
    "mapped.example": ("::ffff:10.0.0.1",),
}


async def names(host: str, port: int) -> tuple[str, ...]:
    """The names of such a night: some lie, some wait for ever."""
    if host == "wacht.example":
        await asyncio.Event().wait()
    if host == "straks.example":
        raise socket.gaierror(socket.EAI_AGAIN, "later")
    return NAMES[host] if host in NAMES else await resolve(host, port)


def healthy(name: str) -> Behaviour:
    """What a healthy source says."""
    number = name.rpartition("-")[2]
    return answers(rss(*(f"goed-{number}-{n}" for n in range(12))), ETag=f'"{name}"', **HEADERS)


def among(others: Sequence[Source], well: Sequence[Source]) -> tuple[Source, ...]:
    """The healthy sources spread over the others."""
    step = len(others) // len(well) + 1
    parts = (others[start * step : (start + 1) * step] for start in range(len(well)))
    return tuple(source for part, good in zip(parts, well, strict=True) for source in (*part, good))


async def night(
    chaos: Chaos, given: Sequence[Source], feeds: Path, days: int, limits: Limits = LIMITS
) -> dict[str, Outcome]:
    """One run, `days` after the first night."""
    settings = FetchSettings(contact="redactie@waterveen.example", concurrency=32)
    transport = httpx.AsyncHTTPTransport(verify=chaos.trust(), trust_env=False, limits=httpx.Limits())
    fetcher = Fetcher(settings, limits=limits, resolve=names, guard=only(LOOPBACK), transport=transport)
    sources = Sources(settings=settings, sources=tuple(given))
    outcomes = await run(sources, feeds=feeds, hidden=frozenset(), now=NOW + days * DAY, fetcher=fetcher)
    return {outcome.source: outcome for outcome in outcomes}


def rows(feeds: Path, source: str) -> list[str]:
    """Everything that the archive holds of a source, column for column."""
    with contextlib.closing(sqlite3.connect(feeds / "archive.sqlite")) as db:
        tables = [row[0] for row in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        found = [(table, *row) for table in tables for row in db.execute(f"SELECT * FROM {table}")]
    return sorted(repr(row) for row in found if row[1] == source)


def told(feeds: Path) -> set[tuple[object, ...]]:
    """What readers see of every item."""
    items = read_archive(feeds / "archive.sqlite")
    return {(item.source, item.id, item.title, item.excerpt, item.url, item.first_seen) for item in items}
