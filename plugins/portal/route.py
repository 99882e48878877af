"""Which neighbourhoods an item belongs to and why, and which of its words an editor wants or not. Pure.

By source first; then by its place on the map; then by the names of neighbourhoods, streets and postcodes and by their
words; else by nobody, and then it belongs to the municipality's own lists.
"""

from __future__ import annotations

import functools
import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from shapely import STRtree
from shapely.geometry import Point, Polygon
from shapely.geometry.base import BaseGeometry

from plugins.aggregator import Item, Source
from plugins.portal.documents import Neighbourhood

By = Literal["source", "place", "words", "nothing"]

_WORD = re.compile(r"\w+")
_POSTCODE = re.compile(r"\b(\d{4})\s?([A-Za-z]{2})\b")
#: as Dutch messages shorten the ends of street names
_ENDINGS = {"str": "straat", "ln": "laan", "pln": "plein"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Route:
    """Where an item goes, and what sent it there."""

    slugs: tuple[str, ...] = ()  #: none: the municipality's own lists
    by: By = "nothing"
    found: tuple[tuple[str, str], ...] = ()  #: pairs of slug and the phrase that named it
    barred: tuple[tuple[str, str], ...] = ()  #: pairs of slug and the phrase that kept the item from it


NOWHERE = Route()


class PhraseIndex:
    """Finds which of many phrases stand in a text, in time that does not grow with their number."""

    def __init__(self, phrases: Iterable[tuple[str, str]]) -> None:
        """Take pairs of phrase and the key it stands for."""
        self._by_first: dict[str, list[tuple[tuple[str, ...], str, str]]] = {}
        for phrase, key in phrases:
            words = _words(phrase)
            if words:
                self._by_first.setdefault(words[0], []).append((words, key, phrase))

    def find(self, text: str) -> frozenset[str]:
        """The keys of all phrases in `text`, as whole words, whatever their case."""
        return frozenset(self.found(text))

    def found(self, text: str) -> dict[str, str]:
        """The same, each with the phrase that was found first."""
        words = _words(text)
        return {
            key: phrase
            for start, word in reversed(list(enumerate(words)))
            for expected, key, phrase in self._by_first.get(word, ())
            if words[start : start + len(expected)] == expected
        }


class PlaceIndex:
    """Finds the neighbourhoods that a point lies in."""

    def __init__(self, areas: Sequence[Neighbourhood]) -> None:
        self._mapped = [area for area in areas if area.boundary]
        self.slugs = tuple(area.slug for area in self._mapped)

    @functools.cached_property
    def _tree(self) -> STRtree:
        """The outlines; made when a place is asked for, since many sites have items without."""
        return STRtree([_shape(area.boundary) for area in self._mapped])

    def find(self, longitude: float, latitude: float) -> tuple[str, ...]:
        """Slugs of the neighbourhoods around a point in degrees; on a border: of both."""
        hits = self._tree.query(Point(longitude, latitude), predicate="intersects")
        return tuple(sorted(self.slugs[hit] for hit in hits))


class Router:
    """Sends items to neighbourhoods."""

    def __init__(self, areas: Sequence[Neighbourhood]) -> None:
        self._known = frozenset(area.slug for area in areas)
        self._include = PhraseIndex(
            (phrase, area.slug) for area in areas for phrase in (area.title, *area.streets, *area.words_include)
        )
        self._postcodes = {
            code.replace(" ", "").upper(): (area.slug, code) for area in areas for code in area.postcodes
        }
        self._exclude = PhraseIndex((phrase, area.slug) for area in areas for phrase in area.words_exclude)
        self._places = PlaceIndex(areas)
        self._chosen: dict[tuple[str, ...], Route] = {}  #: what sources say for all their items

    def route(self, item: Item, source: Source) -> Route:
        """Where an item belongs, and why."""
        if source.neighbourhoods:
            return self._as_chosen(source.neighbourhoods)
        text = f"{item.title}\n{item.excerpt}"
        barred = self._exclude.found(text)
        named = {**self._by_postcode(text), **self._include.found(text)}
        by: By = "words"
        if item.latitude is not None and item.longitude is not None:
            around = self._places.find(item.longitude, item.latitude)
            if around:
                named, by = dict.fromkeys(around, ""), "place"
            else:
                # Kerkstraat of another town: only neighbourhoods without an outline may still claim it.
                named = {slug: phrase for slug, phrase in named.items() if slug not in self._places.slugs}
        slugs = tuple(sorted(set(named) - set(barred)))
        return Route(
            slugs=slugs,
            by=by if slugs else "nothing",
            found=tuple(sorted((slug, phrase) for slug, phrase in named.items() if phrase)),
            barred=tuple(sorted((slug, phrase) for slug, phrase in barred.items() if slug in named)),
        )

    def _as_chosen(self, neighbourhoods: tuple[str, ...]) -> Route:
        if neighbourhoods not in self._chosen:
            slugs = tuple(slug for slug in neighbourhoods if slug in self._known)
            self._chosen[neighbourhoods] = Route(slugs=slugs, by="source")
        return self._chosen[neighbourhoods]

    def _by_postcode(self, text: str) -> dict[str, str]:
        """Only with its letters: four digits alone are a year or a number of anything."""
        codes = [digits + letters.upper() for digits, letters in _POSTCODE.findall(text)]
        return dict(found for code in codes if (found := self._postcodes.get(code) or self._postcodes.get(code[:4])))


class WordFilter:
    """The `include` and `exclude` of sources."""

    def __init__(self, sources: Iterable[Source]) -> None:
        known = tuple(sources)
        self._wanted = {s.name: PhraseIndex((word, word) for word in s.include) for s in known if s.include}
        self._unwanted = {s.name: PhraseIndex((word, word) for word in s.exclude) for s in known if s.exclude}

    def lacks(self, item: Item) -> bool:
        """Whether its source asks for a word that the item does not have."""
        wanted = self._wanted.get(item.source)
        return wanted is not None and not wanted.find(_text(item))

    def unwanted(self, item: Item) -> str | None:
        """The word for which its source's items are left out, if this one has it."""
        unwanted = self._unwanted.get(item.source)
        return next(iter(sorted(unwanted.find(_text(item)))), None) if unwanted else None


def unknown_neighbourhoods(sources: Iterable[Source], areas: Mapping[str, object]) -> tuple[tuple[str, str], ...]:
    """Pairs of source and the slug it names that no neighbourhood has."""
    return tuple((source.name, slug) for source in sources for slug in source.neighbourhoods if slug not in areas)


def _shape(rings: Iterable[tuple[tuple[float, float], ...]]) -> BaseGeometry:
    """The area between rings: what lies in an even number of them is a hole, or outside."""
    area: BaseGeometry = Polygon()
    for ring in rings:
        area = area.symmetric_difference(Polygon(ring))
    return area


def _text(item: Item) -> str:
    return f"{item.title}\n{item.excerpt}"


def _words(text: str) -> tuple[str, ...]:
    plain = unicodedata.normalize("NFKD", text.casefold())
    bare = "".join(sign for sign in plain if not unicodedata.combining(sign)) if not plain.isascii() else plain
    return tuple(_whole(word) for word in _WORD.findall(bare))


def _whole(word: str) -> str:
    """A street name in full: `molenstr` as molenstraat."""
    for ending, whole in _ENDINGS.items():
        if word.endswith(ending) and len(word) > len(ending) + 3:
            return word.removesuffix(ending) + whole
    return word
