"""Networks of any kind: what an adapter reads in an answer, and one whole night against a loopback server."""

from __future__ import annotations

import asyncio
import datetime as dt
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from plugins.aggregator import Item, Outcome, read_archive, read_sources
from plugins.aggregator.adapters import adapter_of
from plugins.aggregator.fetch import Fetcher, Limits
from plugins.aggregator.model import Entry, Fetched, Parsed
from plugins.aggregator.run import run
from tests.support.feeds import NOW
from tests.support.feedserver import Answer

MARK = "GEHEIM-9f3b7c21"  #: a key that must be found nowhere


def as_json(value: Any, **headers: str) -> Answer:
    """An answer of an API."""
    return Answer(body=json.dumps(value).encode(), headers={"Content-Type": "application/json", **headers})


def read_answer(kind: str, body: Any, step: str = "") -> Parsed:
    """What the adapter of a kind makes of an answer: bytes as they are, all else as JSON."""
    raw = body if isinstance(body, bytes) else json.dumps(body).encode()
    return adapter_of(kind)(Fetched(url="https://a.example/v26.0/1/posts", body=raw, step=step), now=NOW)


def entry_of(parsed: Parsed) -> Entry:
    """The one entry that was read."""
    (entry,) = parsed.entries
    return entry


def write_source(feeds: Path, **fields: Any) -> Path:
    """A `feeds/` folder with one source; fields as an editor would write them."""
    given = {"name": "bron", "publisher": "residents", **fields}
    lines = [f"{name} = {_toml(value)}" for name, value in given.items()]
    feeds.mkdir(exist_ok=True)
    head = '[fetch]\ncontact = "a@b.example"\nallow_private = true\n\n[[source]]\n'
    (feeds / "sources.toml").write_text(head + "\n".join(lines) + "\n", encoding="utf-8")
    return feeds


def night(feeds: Path, *, tokens: Mapping[str, str] | None = None, now: dt.datetime = NOW) -> Outcome:
    """The outcome of the one source after one run."""
    given = read_sources(feeds)
    fetcher = Fetcher(given.settings, limits=Limits(seconds=5.0))
    work = run(given, feeds=feeds, hidden=frozenset(), tokens=tokens or {}, now=now, fetcher=fetcher)
    return asyncio.run(work)[0]


def kept(feeds: Path) -> tuple[Item, ...]:
    """What the archive holds, newest first."""
    return read_archive(feeds / "archive.sqlite")


def _toml(value: Any) -> str:
    return str(value) if isinstance(value, dt.date) else json.dumps(value)
