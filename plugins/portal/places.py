"""Where a file lies to what it is: the folder says the kind, the path says slug and year. Pure."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import PurePosixPath

from babel import Locale

from plugins.portal.frontmatter import slugify

FOLDERS = {
    "news": "story",
    "actions": "action",
    "ambassadors": "ambassador",
    "events": "event",
    "notices": "notice",
    "reports": "report",
}
#: kinds without a folder for each year
WITHOUT_YEAR = ("ambassador",)
_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_YEAR = re.compile(r"(19|20)\d\d")


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """What the path of a document says of it."""

    kind: str
    slug: str
    neighbourhood: str | None = None
    year: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Misplaced:
    """A path that says nothing: the code of the problem, and what would be right."""

    code: str
    details: tuple[tuple[str, str], ...]


@lru_cache(maxsize=500_000)
def path_at(text: str) -> PurePosixPath:
    """The path that is written so: one object for all who ask, since a build compares its paths a million times."""
    return PurePosixPath(text)


def split_name(file: str) -> tuple[str, str]:
    """The name of a file without its suffix, and the suffix; as `PurePath` does, but sooner."""
    dot = file.rfind(".")
    return (file[:dot], file[dot:]) if 0 < dot < len(file) - 1 else (file, "")


def read_spot(path: str) -> Spot | Misplaced:
    """What a Markdown file at `path`, below the content folder, is."""
    folder, _, file = path.rpartition("/")
    stem, _ = split_name(file)
    name, _, language = stem.partition(".")
    if language and language not in _languages():
        return _misplaced("bad_name", name=file, mended=f"{slugify(stem.replace('.', '-')) or 'naam'}.md")
    parts = (*filter(None, folder.split("/")), name)  # a twin `naam.tr.md` lies where `naam.md` lies
    if not all(map(_is_slug, parts)):
        return _bad_part(parts)
    match parts:
        case ("neighbourhoods", slug, "index"):
            return Spot(kind="neighbourhood", slug=slug)
        case ("neighbourhoods", neighbourhood, folder, *rest):
            return _local(neighbourhood, folder, tuple(rest))
        case ("municipality", folder, *rest):
            return _local(None, folder, tuple(rest))
        case ("topics", slug):
            return Spot(kind="topic", slug=slug)
        case ("texts", *rest) if rest:
            return Spot(kind="text", slug="/".join(rest))
    known = "neighbourhoods, municipality, topics, texts"
    return _misplaced("unknown_folder", folder=folder or ".", known=known)


def _bad_part(parts: tuple[str, ...]) -> Misplaced:
    place, part = next((place, part) for place, part in enumerate(parts, start=1) if not _is_slug(part))
    suffix = ".md" if place == len(parts) else ""
    return _misplaced("bad_name", name=part + suffix, mended=(slugify(part) or "naam") + suffix)


@lru_cache(maxsize=100_000)
def _is_slug(part: str) -> bool:
    return bool(_SLUG.fullmatch(part))


def path_of(spot: Spot) -> str:
    """Where the document that `spot` describes lies, from the content folder on."""
    if spot.kind == "neighbourhood":
        return f"neighbourhoods/{spot.slug}/index.md"
    if spot.kind in {"topic", "text"}:
        return f"{spot.kind}s/{spot.slug}.md"
    home = f"neighbourhoods/{spot.neighbourhood}" if spot.neighbourhood else "municipality"
    folder = next(folder for folder, kind in FOLDERS.items() if kind == spot.kind)
    year = f"{spot.year}/" if spot.year else ""
    return f"{home}/{folder}/{year}{spot.slug}.md"


@cache
def _languages() -> frozenset[str]:
    """Codes of languages that a twin may be in, as CLDR names them."""
    return frozenset(Locale("nl").languages)


def _local(neighbourhood: str | None, folder: str, rest: tuple[str, ...]) -> Spot | Misplaced:
    kind = FOLDERS.get(folder)
    if kind is None:
        return _misplaced("unknown_folder", folder=folder, known=", ".join(FOLDERS))
    if kind in WITHOUT_YEAR:
        if len(rest) == 1:
            return Spot(kind=kind, slug=rest[0], neighbourhood=neighbourhood)
    elif len(rest) == 2 and _YEAR.fullmatch(rest[0]):
        return Spot(kind=kind, slug=rest[1], neighbourhood=neighbourhood, year=int(rest[0]))
    right = f"{folder}/naam.md" if kind in WITHOUT_YEAR else f"{folder}/2026/naam.md"
    return _misplaced("year_folder", folder="/".join((folder, *rest[:-1])), right=right)


def _misplaced(code: str, **details: str) -> Misplaced:
    return Misplaced(code=code, details=tuple(sorted(details.items())))
