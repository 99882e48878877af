"""Entries, items and sources with sane defaults, and folders of sources to run."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from plugins.aggregator import Item, Source
from plugins.aggregator.model import Entry

NOW = dt.datetime(2026, 11, 20, 6, 10, tzinfo=dt.UTC)


def make_entry(key: str = "k1", **changes: Any) -> Entry:
    given = {"url": f"https://bron.example/{key}", "title": f"Bericht {key}", "published": NOW - dt.timedelta(days=1)}
    return Entry(key=key, **{**given, **changes})


def make_item(id: str = "a1", **changes: Any) -> Item:  # noqa: A002  # the name of the field
    given = {
        "source": "bron",
        "url": f"https://bron.example/{id}",
        "title": f"Bericht {id}",
        "published": NOW - dt.timedelta(days=1),
        "first_seen": NOW,
    }
    return Item(id=id, **{**given, **changes})


def make_source(name: str = "bron", **changes: Any) -> Source:
    given = {"kind": "feed", "url": "samples/bron.rss", "publisher": "press"}
    return Source(name=name, **{**given, **changes})


def rss(*titles: str, more: str = "") -> bytes:
    """A small RSS feed with an item for each title."""
    items = "".join(
        f"<item><title>{title}</title><link>https://bron.example/{title}</link><guid>https://bron.example/{title}</guid>"
        f"<pubDate>Thu, 19 Nov 2026 09:00:00 +0100</pubDate>{more}</item>"
        for title in titles
    )
    return f'<?xml version="1.0"?><rss version="2.0"><channel><title>Bron</title>{items}</channel></rss>'.encode()


def write_feeds(folder: Path, sources: Mapping[str, bytes | str], *, fetch: str = 'contact = "a@b.example"') -> Path:
    """A `feeds/` folder: bytes become a sample, text is the address of a remote source."""
    (folder / "samples").mkdir(parents=True, exist_ok=True)
    tables = [f"[fetch]\n{fetch}\n"]
    for name, given in sources.items():
        if isinstance(given, bytes):
            (folder / "samples" / name).write_bytes(given)
        url = f"samples/{name}" if isinstance(given, bytes) else given
        tables.append(f'[[source]]\nname = "{name}"\nkind = "feed"\nurl = "{url}"\npublisher = "press"\n')
    (folder / "sources.toml").write_text("\n".join(tables), encoding="utf-8")
    return folder
