"""The folder of copied pictures, `feeds/media/`: what no item refers to goes. Knows no network."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from plugins.aggregator.archive import Archive
from plugins.aggregator.model import Item, Media, Source

FOLDER = "media"


def shown_pictures(item: Item, source: Source) -> tuple[Media, ...]:
    """Pictures of an item that may be copied: its author's portrait where display rules ask for it, and its own."""
    portrait = item.post.portrait if item.post and source.posts else None
    return (*([portrait] if portrait else []), *(item.media if source.pictures else ()))


def prune_copies(archive: Archive, sources: Iterable[Source], feeds: Path) -> None:
    """Remove every copy that no item refers to, of a source whose pictures or portraits may be shown."""
    folder = feeds / FOLDER
    if not folder.is_dir():
        return
    kept = {
        medium.file
        for source in sources
        if source.pictures or source.posts
        for item in archive.items(source.name)
        for medium in shown_pictures(item, source)
    }
    for path in folder.iterdir():
        if path.is_file() and path.name not in kept:
            path.unlink(missing_ok=True)
    if not any(folder.iterdir()):
        folder.rmdir()
