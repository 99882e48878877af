"""What is to be written: pages made from a template, files made by a function, and groups of them. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Any

from plugins.fastbuild.errors import PageError


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """Text: a template, and the view with everything that it may show."""

    path: str  #: relative to the output, with slashes
    template: str
    view: object
    is_shared: bool = False  #: may stand outside the prefix of its group, at a path that follows from its content


@dataclass(frozen=True, slots=True, kw_only=True)
class Artefact:
    """Bytes: what the pure function `make` gives for `view`."""

    path: str
    make: Callable[[Any], bytes]
    view: object
    #: several groups may ask for it; its name says what it holds, so that all of them mean the same bytes
    is_shared: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Planned:
    """The pages of one group as they are to be today."""

    pages: tuple[Page | Artefact, ...]
    notes: tuple[str, ...] = ()  #: what the last group wants to know of this one, such as addresses
    parts: tuple[Part, ...] = ()  #: more pages, which need not be planned when the group is; theirs have none


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """Pages of a group that are made from less than all of it, planned again only when that changed.

    Parts of one group may ask for the same shared file.
    """

    name: str  #: no two of one group have the same
    inputs: str  #: digest of everything that these pages are made from
    plan: Callable[[], Planned]


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Pages that are planned together, since they are made from the same things.

    A group whose `inputs` are as they were is not planned again.
    """

    name: str
    prefix: str  #: every path begins with it, and no path of another group does; shared artefacts are free
    plan: Callable[[], Planned]
    inputs: str = ""  #: digest of everything that the pages are made from; empty: not known, so always planned


def check_groups(groups: Sequence[Group]) -> None:
    """Raise PageError when two groups have one name or prefix."""
    for what, values in (("name", [g.name for g in groups]), ("prefix", [g.prefix.casefold() for g in groups])):
        twice = next((value for value, times in Counter(values).items() if times > 1), None)
        if twice is not None:
            raise PageError(twice or "(empty)", f"two groups have this {what}")


def check_paths(
    pages: Iterable[Page | Artefact],
    prefix: str = "",
    prefixes: frozenset[str] = frozenset(),
    standing: Iterable[str] = (),
) -> None:
    """Raise PageError when two pages want one path, or a path leaves the output folder or the group's prefix.

    Paths that differ only in case count as one: not every disk and host can tell them apart.

    Args:
        pages: all of one group.
        prefix: that of the group, in lower case.
        prefixes: those of all groups, in lower case.
        standing: paths of the group's files that stay as an earlier build left them.
    """
    seen: dict[str, str] = {}
    folders: dict[str, str] = {}
    for path, is_free in (*((page.path, page.is_shared) for page in pages), *((path, True) for path in standing)):
        names = path.split("/")
        if not names[0] or not names[-1] or ".." in names:
            raise PageError(path, "a path must name a file below the output folder")
        key = path.casefold()
        if key in seen:
            raise PageError(path, f"two pages want this path; the other is {seen[key]}")
        seen[key] = path
        above = set(accumulate(f"{name}/" for name in key.split("/")[:-1] if name not in {"", "."}))
        if not is_free and (not key.startswith(prefix) or not prefixes.isdisjoint(above - {prefix})):
            raise PageError(path, "this path belongs to another group of pages")
        for parent in above:
            folders.setdefault(parent.rstrip("/"), path)
    for key in seen.keys() & folders.keys():
        raise PageError(seen[key], f"this file would have to be a folder as well, for {folders[key]}")
