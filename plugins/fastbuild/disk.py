"""Files on disk, seldom read and never seen half-written.

A build does this for each file of a site, so with texts and calls of `os`: making the objects of pathlib takes longer
than the disk does.
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path

ASIDE = ".half-written"


def size_and_time(file: str) -> tuple[int, int]:
    """Size and time of a file as it lies now, in bytes and nanoseconds. Raises OSError when there is none."""
    found = os.stat(file)
    return found.st_size, found.st_mtime_ns


def holds(file: str, content: bytes) -> bool:
    """Whether a file has exactly these bytes."""
    try:
        if size_and_time(file)[0] != len(content):
            return False
        with open(file, "rb") as opened:
            return opened.read() == content
    except OSError:
        return False


def write_aside(file: str, content: bytes, folder: str) -> None:
    """Write into `folder / ASIDE`, then rename: nobody ever sees half a file."""
    aside = f"{folder}/{ASIDE}/{os.getpid()}"
    try:
        _write(aside, content)
    except FileNotFoundError:
        _make_folder(os.path.dirname(aside))
        _write(aside, content)
    try:
        os.replace(aside, file)
    except FileNotFoundError:
        _make_folder(os.path.dirname(file))
        os.replace(aside, file)


def clear_aside(folder: Path) -> None:
    """Remove what a build that was stopped left half-written."""
    shutil.rmtree(folder / ASIDE, ignore_errors=True)


def _write(file: str, content: bytes) -> None:
    with open(file, "wb") as opened:
        opened.write(content)


def _make_folder(folder: str) -> None:
    """Make a folder; mostly what it lies in is there."""
    try:
        os.mkdir(folder)
    except FileNotFoundError:
        os.makedirs(folder, exist_ok=True)
    except FileExistsError:
        return  # another process made it; if it is a file, the disk will say so in a moment
