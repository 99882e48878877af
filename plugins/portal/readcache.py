"""What was read of each document, by the content of its file. A wrong or broken cache means reading again.

One file: a checksum, then a pickle of our own records only. Its key holds the engine's code, the libraries that read,
and the settings of Markdown. A file whose size and time are as they were is not opened; one that was touched is
hashed, so that a fresh checkout reads nothing again.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path, PurePosixPath

from plugins.fastbuild import Memory, stamp
from plugins.portal.documents import Document
from plugins.portal.engine import engine_digest
from plugins.portal.places import Spot
from plugins.portal.reading import Read
from plugins.portal.records import dump_records, load_records

LIBRARIES = ("markdown", "nh3", "pyyaml", "pydantic", "shapely")
#: a file changed in the same tick of the clock as the cache was written may have changed since
TICK = 2_000_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """What is known of one file: how it lay on disk, and what it gave."""

    size: int
    mtime: int  #: nanoseconds
    digest: str
    held: tuple[tuple[str, str], ...]  #: other files that went into it, with their digests
    read: Read


class ReadCache:
    """The cache of one content folder."""

    def __init__(self, folder: Path, content: Path, options: str, memory: Memory | None = None) -> None:
        self._file, self._content, self._memory = folder / "documents.pickle", content, memory or Memory()
        self._key = engine_digest(options, *(f"{name} {version(name)}" for name in LIBRARIES))
        self._entries: dict[PurePosixPath, Entry] = {}
        self._old, self._written = self._memory.recall("documents", self._stamp(), self._load)

    def find(self, places: Mapping[PurePosixPath, Spot], files: frozenset[str]) -> dict[PurePosixPath, Read]:
        """What is known of those files that are as they were, and still find what they need."""
        for path in places:
            old = self._old.get(path)
            if old and old.read.needs <= files and (entry := self._same(path, old)):
                self._entries[path] = entry
        return {path: entry.read for path, entry in self._entries.items()}

    def keep(self, found: Mapping[PurePosixPath, Read], shown: Mapping[str, Document]) -> None:
        """Remember what was read without problems and is shown as it was read; the rest is read again in every build.

        So the cache holds nothing of what may not be public: no document whose time is over, no withdrawn name.
        """
        public = {p: read for p, read in found.items() if not read.problems and _is_as_read(shown.get(str(p)), read)}
        entries = {p: e for p, read in public.items() if (e := self._entries.get(p) or self._entry(p, read))}
        if entries == self._old:
            return
        content = dump_records((self._key, entries))
        aside = self._file.with_suffix(".part")
        self._file.parent.mkdir(parents=True, exist_ok=True)
        aside.write_bytes(hashlib.sha256(content).digest() + content)
        aside.replace(self._file)
        self._memory.keep("documents", self._stamp(), (entries, self._file.stat().st_mtime_ns))

    def _stamp(self) -> tuple[object, ...]:
        return self._file, self._key, stamp(self._file)

    def _load(self) -> tuple[dict[PurePosixPath, Entry], int]:
        """The entries, and when they were written."""
        try:
            stored = self._file.read_bytes()
            written = self._file.stat().st_mtime_ns
        except OSError:
            return {}, 0
        checksum, content = stored[:32], stored[32:]
        if hashlib.sha256(content).digest() != checksum:
            return {}, 0
        try:
            key, entries = load_records(content)
        except Exception:  # noqa: BLE001  # a file that is not ours may raise anything; it is no cache then
            return {}, 0
        return (entries, written) if key == self._key else ({}, 0)

    def _same(self, path: PurePosixPath, old: Entry) -> Entry | None:
        """The entry of a file that still has the same content; its time may be another."""
        try:
            if any(self._digest(name) != digest for name, digest in old.held):
                return None
            found = os.stat(f"{self._content}/{path}")  # noqa: PTH116  # a Path takes longer than the look
            if (found.st_size, found.st_mtime_ns) == (old.size, old.mtime) and old.mtime < self._written - TICK:
                return old
            if found.st_size != old.size or self._digest(path) != old.digest:
                return None
        except OSError:
            return None
        return Entry(size=old.size, mtime=found.st_mtime_ns, digest=old.digest, held=old.held, read=old.read)

    def _entry(self, path: PurePosixPath, read: Read) -> Entry | None:
        try:
            found = (self._content / path).stat()
            held = tuple((name, self._digest(name)) for name in sorted(read.holds))
            digest = self._digest(path)
        except OSError:
            return None
        return Entry(size=found.st_size, mtime=found.st_mtime_ns, digest=digest, held=held, read=read)

    def _digest(self, path: PurePosixPath | str) -> str:
        return hashlib.sha256((self._content / path).read_bytes()).hexdigest()


def _is_as_read(document: Document | None, read: Read) -> bool:
    return document is read.document or document == read.document
