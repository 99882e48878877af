"""What is to be written: pages made from a template, and files made by a function. Pure."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any

from plugins.fastbuild.errors import PageError


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """Text: a template, and the view with everything that it may show."""

    path: str  #: relative to the output, with slashes
    template: str
    view: object


@dataclass(frozen=True, slots=True, kw_only=True)
class Artefact:
    """Bytes: what the pure function `make` gives for `view`."""

    path: str
    make: Callable[[Any], bytes]
    view: object


def check_paths(pages: Iterable[Page | Artefact]) -> None:
    """Raise PageError when two pages want one path, or a path leaves the output folder.

    Paths that differ only in case count as one: not every disk and host can tell them apart.
    """
    seen: dict[str, str] = {}
    folders: dict[str, str] = {}
    for page in pages:
        path = PurePosixPath(page.path)
        if path.is_absolute() or ".." in path.parts or not page.path or page.path.endswith("/"):
            raise PageError(page.path or "(no path)", "a path must name a file below the output folder")
        key = page.path.casefold()
        if key in seen:
            raise PageError(page.path, f"two pages want this path; the other is {seen[key]}")
        seen[key] = page.path
        for parent in path.parents[:-1]:
            folders.setdefault(parent.as_posix().casefold(), page.path)
    for key in seen.keys() & folders.keys():
        raise PageError(seen[key], f"this file would have to be a folder as well, for {folders[key]}")
