"""What was read of each document, by the content of its file. A wrong or broken cache means reading again.

One file: a checksum, then a pickle of our own records only. Its key holds the engine's code, the libraries that read,
and the settings of Markdown. A file whose size and time are as they were is not opened; one that was touched is
hashed, so that a fresh checkout reads nothing again.
"""

from __future__ import annotations

import functools
import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import replace
from importlib.metadata import version
from pathlib import Path, PurePosixPath

from plugins.fastbuild import Memory, stamp
from plugins.portal.documents import Document
from plugins.portal.engine import engine_digest
from plugins.portal.files import look_again
from plugins.portal.reading import Read
from plugins.portal.records import dump_records, load_records

LIBRARIES = ("markdown", "nh3", "pyyaml", "pydantic", "shapely")


class ReadCache:
    """The cache of one content folder."""

    def __init__(self, folder: Path, content: Path, options: str, memory: Memory | None = None) -> None:
        self._file, self._content, self._memory = folder / "documents.pickle", content, memory or Memory()
        self._key = engine_digest(options, *_versions())
        self._is_loaded = False  #: whether another process may have written it
        self._old = self._memory.recall("documents", self._stamp(), self._load)

    def find(
        self, places: Iterable[PurePosixPath], files: frozenset[str], edited: frozenset[str] | None = None
    ) -> dict[PurePosixPath, Read]:
        """What is known of those documents whose files are as they were, and that still find what they need.

        Args:
            places: paths of all documents.
            files: all files of the folder.
            edited: those that may have changed since this process last built; None: any may.
        """
        edited = None if self._is_loaded else edited
        known = ((path, old) for path in places if (old := self._old.get(path)) and old.needs <= files)
        return {path: read for path, old in known if (read := self._same(old, edited))}

    def keep(self, found: Mapping[PurePosixPath, Read], shown: Mapping[str, Document]) -> None:
        """Remember what was read without problems and is shown as it was read; the rest is read again in every build.

        So the cache holds nothing of what may not be public: no document whose time is over, no withdrawn name.
        """
        public = {p: read for p, read in found.items() if not read.problems and _is_as_read(shown.get(str(p)), read)}
        if (
            public
            and public.keys() == self._old.keys()
            and all(read is self._old[path] for path, read in public.items())
        ):
            return
        content = dump_records((self._key, public))
        aside = self._file.with_suffix(".part")
        self._file.parent.mkdir(parents=True, exist_ok=True)
        aside.write_bytes(hashlib.sha256(content).digest() + content)
        aside.replace(self._file)
        self._memory.keep("documents", self._stamp(), public)

    def _stamp(self) -> tuple[object, ...]:
        return self._file, self._key, stamp(self._file)

    def _load(self) -> dict[PurePosixPath, Read]:
        self._is_loaded = True
        try:
            stored = self._file.read_bytes()
        except OSError:
            return {}
        checksum, content = stored[:32], stored[32:]
        if hashlib.sha256(content).digest() != checksum:
            return {}
        try:
            key, known = load_records(content)
        except Exception:  # noqa: BLE001  # a file that is not ours may raise anything; it is no cache then
            return {}
        return known if key == self._key else {}

    def _same(self, old: Read, edited: frozenset[str] | None) -> Read | None:
        """What was read of files that still have the same content; their times may be others."""
        if edited is not None and edited.isdisjoint([file.name for file in old.files]):
            return old
        try:
            files = tuple([look_again(self._content, file) for file in old.files])
        except OSError:
            return None
        if files == old.files:
            return old
        kept = tuple(file for file in files if file)
        return replace(old, files=kept) if len(kept) == len(files) else None


@functools.cache  # finding them reads files; a process has but these
def _versions() -> tuple[str, ...]:
    return tuple(f"{name} {version(name)}" for name in LIBRARIES)


def _is_as_read(document: Document | None, read: Read) -> bool:
    return document is read.document or document == read.document
