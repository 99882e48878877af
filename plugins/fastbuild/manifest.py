"""What an earlier build wrote: fingerprints in the cache, the list of files in the output.

The list stands in the output itself, so that a build of another site, or with a new cache, still knows
which files are the work of a build and may go. It holds paths only.
"""

from __future__ import annotations

import contextlib
import json
import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

from plugins.fastbuild.disk import clear_aside, size_and_time, write_aside
from plugins.fastbuild.memory import Memory, stamp

FILE, LIST = "manifest.json", ".written-files"
VERSION = 4


class Record(NamedTuple):
    """A written file: its fingerprint, and how it lay on disk. A site has so many that these are plain tuples."""

    fingerprint: str
    size: int
    mtime: int  #: nanoseconds


@dataclass(frozen=True, slots=True, kw_only=True)
class PartRecord:
    """A written part of a group: what it was made from, what it told, and the paths of its files."""

    inputs: str
    notes: tuple[str, ...]
    paths: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupRecord:
    """A written group: what it was made from, what it told, and its files by path; those of its parts are in both."""

    inputs: str = ""
    notes: tuple[str, ...] = ()
    files: Mapping[str, Record] = field(default_factory=dict)
    parts: Mapping[str, PartRecord] = field(default_factory=dict)


def read_manifest(cache: Path, memory: Memory) -> Mapping[str, GroupRecord]:
    """Records by name of the group; none when there is no manifest, or not one of this version."""
    file = cache / FILE
    return memory.recall("manifest", (file, stamp(file)), partial(_read_manifest, file))


def _read_manifest(file: Path) -> Mapping[str, GroupRecord]:
    try:
        stored = json.loads(file.read_bytes())
        if stored["version"] != VERSION:
            return {}
        return {name: _group(*parts) for name, parts in stored["groups"].items()}
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return {}  # the cache may be thrown away at any time


def _group(inputs: str, notes: list[str], files: dict[str, list[Any]], parts: dict[str, list[Any]]) -> GroupRecord:
    records = {path: Record._make(lay) for path, lay in files.items()}
    known = {name: PartRecord(inputs=i, notes=tuple(n), paths=tuple(p)) for name, (i, n, p) in parts.items()}
    return GroupRecord(inputs=inputs, notes=tuple(notes), files=records, parts=known)


def write_manifest(cache: Path, groups: Mapping[str, GroupRecord], memory: Memory) -> None:
    """Keep the records for the next build."""
    stored = {name: _plain(group) for name, group in sorted(groups.items())}
    file = cache / FILE
    write_aside(str(file), json.dumps({"version": VERSION, "groups": stored}).encode(), str(cache))
    clear_aside(cache)
    memory.keep("manifest", (file, stamp(file)), groups)


def _plain(group: GroupRecord) -> tuple[object, ...]:
    parts = {name: (part.inputs, part.notes, part.paths) for name, part in group.parts.items()}
    return group.inputs, group.notes, group.files, parts


def read_list(output: Path) -> frozenset[str]:
    """Paths of the files that builds wrote into this folder, also of builds that were stopped."""
    lists = [path for path in output.glob(f"{LIST}*") if path.is_file()]
    return frozenset(line for path in lists for line in path.read_text(encoding="utf-8").splitlines())


def write_list(output: Path, paths: Iterable[str]) -> None:
    """Say which files in this folder are the work of builds."""
    write_aside(f"{output}/{LIST}", "".join(f"{path}\n" for path in sorted(paths)).encode(), str(output))
    for unfinished in output.glob(f"{LIST}.*"):
        unfinished.unlink()


def announce(output: Path, paths: Iterable[str]) -> None:
    """Say, before this process writes them, that these files are the work of a build, should it be stopped."""
    output.mkdir(parents=True, exist_ok=True)
    with (output / f"{LIST}.{os.getpid()}").open("a", encoding="utf-8") as listed:
        listed.writelines(f"{path}\n" for path in paths)


def look(file: str, fingerprint: str) -> Record:
    """The record of a file as it lies on disk now. Raises OSError when there is none."""
    size, mtime = size_and_time(file)
    return Record(fingerprint=fingerprint, size=size, mtime=mtime)


def remove_site(output: Path) -> None:
    """Delete all that builds wrote into a folder; what others put there stays."""
    paths = [*read_list(output), LIST]
    folders = {folder for path in paths for folder in (output / path).parents if output in folder.parents}
    for path in paths:
        (output / path).unlink(missing_ok=True)
    clear_aside(output)
    for folder in (*sorted(folders, key=lambda folder: len(folder.parts), reverse=True), output):
        with contextlib.suppress(OSError):  # not empty, or gone already
            folder.rmdir()
