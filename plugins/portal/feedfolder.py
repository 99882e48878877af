"""The folder `feeds`: what fetch stored in it, what editors decided, and what its sources get wrong."""

from __future__ import annotations

import os
from functools import partial
from pathlib import Path, PurePosixPath

from rapidfuzz import process

from plugins.aggregator import read_archive, read_moderation, read_sources, read_visits
from plugins.fastbuild import Memory, settled_stamp
from plugins.portal.build import Feeds
from plugins.portal.model import Portal
from plugins.portal.problems import Problem
from plugins.portal.route import unknown_neighbourhoods


def recall_feeds(folder: Path, memory: Memory) -> Feeds:
    """What `read_feeds` gives, unless nothing in the folder changed."""
    files = sorted(folder.iterdir()) if folder.is_dir() else ()
    return memory.recall("feeds", (folder, *files, settled_stamp(*files)), partial(read_feeds, folder))


def read_feeds(folder: Path) -> Feeds:
    """What fetch stored and what editors decided; a site without feeds has none."""
    if not folder.is_dir():
        return Feeds()
    known = read_sources(folder)
    return Feeds(
        folder=folder,
        items=read_archive(folder / "archive.sqlite"),
        sources=known.sources,
        visits=read_visits(folder / "archive.sqlite"),
        retention_days=known.settings.retention_days,
        moderation=read_moderation(folder),
    )


def lost_sources(portal: Portal, feeds: Feeds, site: Path) -> tuple[Problem, ...]:
    """Sources that name a neighbourhood which is not there; their items go nowhere."""
    slugs = sorted(area.slug for area in portal.areas)
    file = PurePosixPath(os.path.relpath(feeds.folder, site), "sources.toml") if feeds.folder else PurePosixPath()
    return tuple(
        Problem(
            file=file,
            code="unknown_neighbourhood",
            details=(("nearest", process.extractOne(slug, slugs)[0]), ("source", name), ("value", slug)),
        )
        for name, slug in unknown_neighbourhoods(feeds.sources, dict.fromkeys(slugs))
    )
