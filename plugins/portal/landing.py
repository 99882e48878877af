"""Which page an address from the site's own root (`/nieuws/`) means: a document, or a list that is always there. Pure.

The answer is a path below the content folder, so that what leads there is watched as any other link. A list is named
behind a question mark: `neighbourhoods/molenwijk/index.md?nieuws/`, or `?nieuws/` for the whole municipality.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath
from urllib.parse import unquote

from rapidfuzz import process

from plugins.portal.places import Misplaced, Spot, path_of, read_spot
from plugins.portal.urls import LOCAL_KINDS

FILES = ("feed.xml", "feed.json", "agenda.ics", "acties.json")
#: lists that a neighbourhood always has, and the municipality
AREA_LISTS = ("nieuws/", "acties/", "agenda/", "ambassadeurs/", "contact/", *FILES)
TOWN_LISTS = ("", "nieuws/", "acties/", "acties/wat-werkte/", "agenda/", "contact/", "over/bronnen/",
              "over/bronnen/status/", "over/verwijderd/", *FILES)  # fmt: skip
TOPICS = "themas/"
_PARTS = {"{areas}": None, "{slug}": r"(?P<slug>[^/]+)", "{year}": r"(?P<year>\d{4})"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Landing:
    """The addresses of a site: the first segment of neighbourhoods, and the pattern of each kind."""

    areas: str
    patterns: tuple[tuple[str, str], ...]

    def find(self, address: str, files: Collection[str]) -> str | None:
        """What is at an address, given the files of the content folder; None when nothing is."""
        path = _plain(address)
        if path in self._town_lists() or (path == TOPICS and _has_topics(files)):
            return f"?{path}"
        inside = (path_of(spot) for spot in self._spots(path))
        return next((file for file in inside if file in files), None) or self._area_list(path, files)

    def nearest(self, address: str, files: Collection[str]) -> str:
        """The address that looks most like one at which nothing is; empty when none does."""
        spots = (read_spot(file) for file in files if file.endswith(".md"))
        known = [self._address(spot) for spot in spots if not isinstance(spot, Misplaced)]
        areas = (self._address(Spot(kind="neighbourhood", slug=slug)) for slug in _areas(files))
        known += [area + name for area in areas for name in AREA_LISTS]
        known += (*self._town_lists(), *([TOPICS] if _has_topics(files) else []))
        found = process.extractOne(_plain(address), sorted(known), score_cutoff=60)
        return f"/{found[0]}" if found else ""

    def _town_lists(self) -> tuple[str, ...]:
        return (*TOWN_LISTS, f"{self.areas}/")

    def _spots(self, path: str) -> Iterator[Spot]:
        """What could be at a path, by its look."""
        found = re.match(self._regex("neighbourhood"), path)
        area, rest = (found["slug"], path[found.end() :]) if found else (None, path)
        if area and not rest:
            yield Spot(kind="neighbourhood", slug=area)
        for kind, _ in self.patterns:
            match = re.fullmatch(self._regex(kind), rest if kind in LOCAL_KINDS else path)
            if match and kind != "neighbourhood":
                parts = match.groupdict()
                year = int(parts["year"]) if parts.get("year") else None
                yield Spot(
                    kind=kind, slug=parts["slug"], year=year, neighbourhood=area if kind in LOCAL_KINDS else None
                )

    def _area_list(self, path: str, files: Collection[str]) -> str | None:
        found = re.match(self._regex("neighbourhood"), path)
        if found is None or path[found.end() :] not in AREA_LISTS:
            return None
        home = path_of(Spot(kind="neighbourhood", slug=found["slug"]))
        return f"{home}?{path[found.end() :]}" if home in files else None

    def _regex(self, kind: str) -> str:
        pieces = re.split(r"(\{\w+\})", dict(self.patterns)[kind])
        parts = {**_PARTS, "{areas}": re.escape(self.areas), **({"{slug}": "(?P<slug>.+?)"} if kind == "text" else {})}
        return "".join(parts.get(piece) or re.escape(piece) for piece in pieces)

    def _address(self, spot: Spot) -> str:
        patterns = dict(self.patterns)
        own = patterns.get(spot.kind, "").format(areas=self.areas, slug=spot.slug, year=spot.year)
        if spot.kind not in LOCAL_KINDS or spot.neighbourhood is None:
            return own
        return patterns["neighbourhood"].format(areas=self.areas, slug=spot.neighbourhood) + own


def _has_topics(files: Collection[str]) -> bool:
    return any(file.startswith("topics/") for file in files)


def _areas(files: Collection[str]) -> Iterator[str]:
    for file in files:
        match PurePosixPath(file).parts:
            case ("neighbourhoods", slug, "index.md"):
                yield slug


def _plain(address: str) -> str:
    """An address as pages have it: without the first slash, with the last."""
    path = unquote(address).strip("/")
    return path if not path or "." in path.rpartition("/")[2] else f"{path}/"
