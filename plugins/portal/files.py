"""The files of a content folder: which there are, and how they lie on disk."""

from __future__ import annotations

import hashlib
import os
import stat
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Self

from plugins.fastbuild import Memory, is_young, size_and_time

FEW = 50  #: more files than this are no edit; of so many changes a watcher may have missed some
YOUNG = -1  #: stands for the time of a file that changed a moment ago: that time tells nothing


@dataclass(frozen=True, slots=True, kw_only=True)
class File:
    """A file as it lay on disk when it was read, and what was in it."""

    name: str  #: below the content folder
    size: int
    mtime: int  #: nanoseconds, or YOUNG
    digest: str

    @classmethod
    def of(cls, name: str, size: int, mtime: int, content: bytes) -> Self:
        """The file of this name that lies there so, and has this content."""
        return cls(name=name, size=size, mtime=_settled(mtime), digest=hashlib.sha256(content).hexdigest())


def look(content: Path, name: str) -> File:
    """A file of the folder as it is now. Raises OSError when there is none."""
    file = content / name
    return File.of(name, *size_and_time(str(file)), file.read_bytes())


def look_again(content: Path, old: File) -> File | None:
    """The same file as it lies now; None when something else is in it. Raises OSError when there is none."""
    size, mtime = size_and_time(f"{content}/{old.name}")
    if (size, mtime) == (old.size, old.mtime):
        return old
    if size != old.size or look(content, old.name).digest != old.digest:
        return None
    return replace(old, mtime=_settled(mtime))


def _settled(mtime: int) -> int:
    return YOUNG if is_young(mtime) else mtime


def recall_files(content: Path, memory: Memory) -> tuple[Mapping[str, bool], frozenset[str] | None]:
    """What `list_files` finds, and the names of files that may have changed since the last build; None: any may.

    Who watches the folder may say what changed, but only edits of a few files that stay where they are save the look.
    """
    changed = memory.changed
    if changed is not None and len(changed) <= FEW and all(path.is_relative_to(content) for path in changed):
        known = memory.recall("files", content, partial(list_files, content))
        names = frozenset(path.relative_to(content).as_posix() for path in changed)
        if all(known.get(name) and _is_plain(f"{content}/{name}") for name in names):
            return known, names
    return memory.keep("files", content, list_files(content)), None


def _is_plain(file: str) -> bool:
    try:
        return stat.S_ISREG(os.lstat(file).st_mode)
    except OSError:
        return False


def list_files(content: Path) -> Mapping[str, bool]:
    """Files below the folder, from it on, and whether they can be read: not what lies elsewhere, nor a pipe.

    Names that begin with a dot are not ours.
    """
    return dict(_files(content))


def _files(content: Path) -> Iterator[tuple[str, bool]]:
    home = os.path.realpath(content)
    folders = [""]
    while folders:
        above = folders.pop()
        with os.scandir(f"{content}/{above}") as entries:
            for entry in entries:
                if entry.name.startswith("."):
                    continue
                if entry.is_dir(follow_symlinks=False):
                    folders.append(f"{above}{entry.name}/")
                else:
                    yield f"{above}{entry.name}", _is_ours(entry, home)


def _is_ours(entry: os.DirEntry[str], home: str) -> bool:
    if not entry.is_symlink():
        return entry.is_file()
    leads_to = os.path.realpath(entry.path)
    return leads_to.startswith(f"{home}{os.sep}") and os.path.isfile(leads_to)  # noqa: PTH113  # never raises
