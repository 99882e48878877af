"""Which neighbourhoods an item belongs to, and whether it may be shown. Pure.

By source first; else by the names of neighbourhoods and streets and by their words; else by nobody,
and then it belongs to the municipality's own lists.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from plugins.aggregator import Item, Source
from plugins.portal.documents import Neighbourhood

_WORD = re.compile(r"\w+")


class PhraseIndex:
    """Finds which of many phrases stand in a text, in time that does not grow with their number."""

    def __init__(self, phrases: Iterable[tuple[str, str]]) -> None:
        """Take pairs of phrase and the key it stands for."""
        self._by_first: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        for phrase, key in phrases:
            words = _words(phrase)
            if words:
                self._by_first.setdefault(words[0], []).append((words, key))

    def find(self, text: str) -> frozenset[str]:
        """The keys of all phrases in `text`, as whole words, whatever their case."""
        words = _words(text)
        return frozenset(
            key
            for start, word in enumerate(words)
            for phrase, key in self._by_first.get(word, ())
            if words[start : start + len(phrase)] == phrase
        )


class Router:
    """Sends items to neighbourhoods."""

    def __init__(self, areas: Sequence[Neighbourhood]) -> None:
        self._known = frozenset(area.slug for area in areas)
        self._include = PhraseIndex(
            (phrase, area.slug) for area in areas for phrase in (area.title, *area.streets, *area.words_include)
        )
        self._exclude = PhraseIndex((phrase, area.slug) for area in areas for phrase in area.words_exclude)

    def route(self, item: Item, source: Source) -> tuple[str, ...]:
        """Slugs of the neighbourhoods an item belongs to; none means the municipality."""
        if source.neighbourhoods:
            return tuple(slug for slug in source.neighbourhoods if slug in self._known)
        text = f"{item.title}\n{item.excerpt}"
        return tuple(sorted(self._include.find(text) - self._exclude.find(text)))


def is_wanted(item: Item, source: Source, *, hidden: frozenset[str], approved: frozenset[str]) -> bool:
    """Whether editors let an item through: not hidden, approved where that is asked, words as the source says."""
    if item.id in hidden or (source.review and item.id not in approved):
        return False
    text = f"{item.title}\n{item.excerpt}"
    if source.include and not PhraseIndex((word, word) for word in source.include).find(text):
        return False
    return not PhraseIndex((word, word) for word in source.exclude).find(text)


def unknown_neighbourhoods(sources: Iterable[Source], areas: Mapping[str, object]) -> tuple[tuple[str, str], ...]:
    """Pairs of source and the slug it names that no neighbourhood has."""
    return tuple((source.name, slug) for source in sources for slug in source.neighbourhoods if slug not in areas)


def _words(text: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(text.casefold()))
