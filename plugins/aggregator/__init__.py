"""Reads what others say about a municipality, and keeps it in an archive. Never part of a site build.

    feeds/sources*.toml ─▶ config ─▶ Source ─▶ schedule ─▶ fetch ─▶ Fetched ─▶ adapters ─▶ Entry
                                                                                             │
    portal ◀─ read_archive ◀─ archive.sqlite ◀─ archive ◀─ Changes ◀─ merge ◀─ identity ◀────┘

Run it with `python -m plugins.aggregator --feeds DIR`, or from Python with `fetch_sources`. Importing this package
loads neither httpx nor feedparser: a build only reads.
"""

from __future__ import annotations

from collections.abc import Sequence

from plugins.aggregator.config import read_sources
from plugins.aggregator.decisions import hide_item, write_decision
from plugins.aggregator.errors import AggregatorError, ArchiveError, ConfigError, ParseError
from plugins.aggregator.idle import is_link_only
from plugins.aggregator.model import FetchSettings, Gone, Item, Media, Outcome, Source, Sources, Visit
from plugins.aggregator.moderation import REASONS, Moderation, read_moderation
from plugins.aggregator.profiles import page_of
from plugins.aggregator.proposals import Proposals, add_sources, propose_sources
from plugins.aggregator.stored import read_archive, read_gone, read_visits

__all__ = [
    "REASONS",
    "AggregatorError",
    "ArchiveError",
    "ConfigError",
    "FetchSettings",
    "Gone",
    "Item",
    "Media",
    "Moderation",
    "Outcome",
    "ParseError",
    "Proposals",
    "Source",
    "Sources",
    "Visit",
    "add_sources",
    "fetch_sources",
    "hide_item",
    "is_link_only",
    "page_of",
    "propose_sources",
    "read_archive",
    "read_gone",
    "read_moderation",
    "read_sources",
    "read_visits",
    "write_decision",
]


def fetch_sources(arguments: Sequence[str]) -> int:
    """Run the command with its arguments (`--feeds DIR --now ISO --offline …`); its exit code: 0, 1, 2 or 3."""
    from plugins.aggregator.__main__ import main  # noqa: PLC0415  # loads httpx

    return main(arguments)
