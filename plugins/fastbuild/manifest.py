"""What an earlier build wrote: fingerprints in the cache, the list of files in the output.

The list stands in the output itself, so that a build of another site, or with a new cache, still knows
which files are the work of a build and may go. It holds paths only.
"""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

LIST, ASIDE = ".written-files", ".half-written"
VERSION = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """A written file: its fingerprint, and how it lay on disk."""

    fingerprint: str
    size: int
    mtime: int  #: nanoseconds


def read_manifest(cache: Path) -> Mapping[str, Record]:
    """Records by path; none when there is no manifest, or not one of this version."""
    try:
        stored = json.loads((cache / "manifest.json").read_bytes())
        if stored["version"] != VERSION:
            return {}
        return {path: Record(fingerprint=f, size=s, mtime=m) for path, (f, s, m) in stored["files"].items()}
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return {}  # the cache may be thrown away at any time


def write_manifest(cache: Path, records: Mapping[str, Record]) -> None:
    """Keep the records for the next build."""
    files = {path: (r.fingerprint, r.size, r.mtime) for path, r in sorted(records.items())}
    write_aside(cache / "manifest.json", json.dumps({"version": VERSION, "files": files}).encode(), cache)
    clear_aside(cache)


def read_list(output: Path) -> frozenset[str]:
    """Paths of the files that builds wrote into this folder."""
    try:
        return frozenset((output / LIST).read_text(encoding="utf-8").splitlines())
    except OSError:
        return frozenset()


def write_list(output: Path, paths: Iterable[str]) -> None:
    """Say which files in this folder are the work of builds."""
    write_aside(output / LIST, "".join(f"{path}\n" for path in sorted(paths)).encode(), output)


def look(file: Path, fingerprint: str) -> Record:
    """The record of a file as it lies on disk now. Raises OSError when there is none."""
    found = file.stat()
    return Record(fingerprint=fingerprint, size=found.st_size, mtime=found.st_mtime_ns)


def write_aside(file: Path, content: bytes, folder: Path) -> None:
    """Write into `folder / ASIDE`, then rename: nobody ever sees half a file."""
    aside = folder / ASIDE / str(os.getpid())
    aside.parent.mkdir(parents=True, exist_ok=True)
    file.parent.mkdir(parents=True, exist_ok=True)
    aside.write_bytes(content)
    aside.replace(file)


def clear_aside(folder: Path) -> None:
    """Remove what a build that was stopped left half-written."""
    shutil.rmtree(folder / ASIDE, ignore_errors=True)
