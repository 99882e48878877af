"""The folder of copied pictures, `feeds/media/`: what no item refers to goes. Knows no network."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from plugins.aggregator.archive import Archive
from plugins.aggregator.model import Source

FOLDER = "media"


def prune_copies(archive: Archive, sources: Iterable[Source], feeds: Path) -> None:
    """Remove every copy that no item of a source with pictures refers to."""
    folder = feeds / FOLDER
    if not folder.is_dir():
        return
    names = [source.name for source in sources if source.pictures]
    kept = {medium.file for name in names for item in archive.items(name) for medium in item.media if medium.file}
    for path in folder.iterdir():
        if path.is_file() and path.name not in kept:
            path.unlink(missing_ok=True)
    if not any(folder.iterdir()):
        folder.rmdir()
