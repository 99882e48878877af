"""Reads what others say about a municipality, and keeps it in an archive. Never part of a site build.

    feeds/sources*.toml ─▶ config ─▶ Source ─▶ schedule ─▶ fetch ─▶ Fetched ─▶ adapters ─▶ Entry
                                                                                             │
    portal ◀─ read_archive ◀─ archive.sqlite ◀─ archive ◀─ Changes ◀─ merge ◀─ identity ◀────┘

Run it with `python -m plugins.aggregator --feeds DIR`, or from Python with `fetch_sources`. Importing this package
loads neither httpx nor feedparser: a build only reads.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

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
    "list_sources",
    "page_of",
    "propose_sources",
    "read_archive",
    "read_gone",
    "read_moderation",
    "read_sources",
    "read_visits",
    "write_decision",
]


def list_sources(feeds: Path, marks: Mapping[str, str]) -> None:
    """Print the sources of a folder and how the last visits went, with `marks` by name. Raises AggregatorError."""
    from plugins.aggregator import listing  # noqa: PLC0415  # tables take time to load, and a build has none

    known = read_sources(feeds).sources if feeds.is_dir() else ()
    listing.list_sources(known, read_visits(feeds / "archive.sqlite"), marks)


def fetch_sources(arguments: Sequence[str]) -> int:
    """Run the command with its arguments (`--feeds DIR --now ISO --offline …`); its exit code: 0, 1, 2 or 3."""
    from plugins.aggregator.__main__ import main  # noqa: PLC0415  # loads httpx

    return main(arguments)
