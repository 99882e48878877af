"""Adapters: one file a format, bytes in, entries out. Pure.

    Fetched ─▶ adapter of its kind ─▶ Parsed(entries)

A new format is one module with a function `parse` and one line in `KINDS`. Adapters touch no network, disk or clock;
they run in a process that may be stopped at any moment (`worker.py`).
"""

from __future__ import annotations

import datetime as dt
import importlib
from collections.abc import Mapping
from types import MappingProxyType
from typing import Protocol

from plugins.aggregator.model import Fetched, Parsed

#: Kind of source to the module that reads it; imported only where a source of that kind is read.
KINDS: Mapping[str, str] = MappingProxyType(
    {
        "feed": "plugins.aggregator.adapters.syndication",
        "jsonfeed": "plugins.aggregator.adapters.jsonfeed",
    }
)

MAX_ITEMS = 500  #: newest of one answer; real feeds have 10 to 200
MAX_MEDIA = 8  #: of one item
MAX_CATEGORIES = 16  #: of one item


class Adapter(Protocol):
    """Reads one format."""

    def __call__(self, fetched: Fetched, *, now: dt.datetime) -> Parsed:
        """Entries of an answer that has a body. Raises ParseError when it is not this format."""


def adapter_of(kind: str) -> Adapter:
    """The adapter of one of `KINDS`."""
    adapter: Adapter = importlib.import_module(KINDS[kind]).parse
    return adapter
