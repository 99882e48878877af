"""The stories that the site's sources told, each once: when, by whom, where, about what. Pure."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from plugins.aggregator import Item
from plugins.portal.documents import Topic
from plugins.portal.listening.words import content_words
from plugins.portal.verdicts import Verdict, told_on

_WORD = re.compile(r"[^\W_]+")
COMPOUND = 5  #: letters of a topic's name that may be a part of a longer word: `woninginbraak`


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """A story: one item, or several that tell the same."""

    items: tuple[Item, ...]  #: oldest first
    when: dt.datetime  #: in the site's time zone
    sources: tuple[str, ...]
    publishers: tuple[str, ...]
    areas: tuple[str, ...]  #: slugs; none: nobody's in particular
    topics: tuple[str, ...]  #: slugs
    words: frozenset[str]  #: that say what it is about; none where its language is not Dutch
    is_dutch: bool

    @property
    def title(self) -> str:
        """What it is called; of a post without title its first words."""
        first = self.items[0]
        return first.title or first.excerpt

    @property
    def url(self) -> str:
        """Where it is read."""
        return self.items[0].url or ""


def make_voices(
    verdicts: Iterable[Verdict], topics: Sequence[Topic], *, zone: dt.tzinfo | None, ignored: Iterable[str] = ()
) -> tuple[Voice, ...]:
    """A voice for each story that the site shows, newest first.

    Args:
        verdicts: of all items.
        topics: of the site.
        zone: the site's time zone.
        ignored: names that say nothing about a subject here, such as that of the municipality.
    """
    stories: dict[tuple[str, str], list[Verdict]] = {}
    for verdict in verdicts:
        if verdict.state == "shown" and verdict.story:
            first = verdict.story[0]
            stories.setdefault((first.source, first.id), []).append(verdict)
    names = tuple((topic.slug, tuple(_names(topic))) for topic in topics)
    silent = frozenset(word for name in ignored for word in _WORD.findall(name.casefold()))
    voices = [_voice(tellings, names, silent, zone) for tellings in stories.values()]
    return tuple(sorted(voices, key=lambda voice: (-voice.when.timestamp(), voice.url)))


def topics_in(words: Iterable[str], text: str, names: Iterable[tuple[str, tuple[str, ...]]]) -> Iterator[str]:
    """Slugs of topics that a text names, whole or as a part of a longer word; of several words only whole."""
    known = tuple(words)
    for slug, phrases in names:
        if any(_stands_in(phrase, known, text) for phrase in phrases):
            yield slug


def _voice(
    tellings: Sequence[Verdict],
    names: tuple[tuple[str, tuple[str, ...]], ...],
    silent: frozenset[str],
    zone: dt.tzinfo | None,
) -> Voice:
    order = {(item.source, item.id): place for place, item in enumerate(tellings[0].story)}
    told = sorted(tellings, key=lambda verdict: order[verdict.item.source, verdict.item.id])
    text = " \n".join(f"{verdict.item.title} \n{verdict.item.excerpt}" for verdict in told)
    tags = (tag for verdict in told for tag in verdict.item.categories)
    spoken = _WORD.findall(f"{text} {' '.join(tags)}".casefold())
    given = [slug for verdict in told if verdict.source for slug in verdict.source.topics]
    language = next((verdict.item.language or (verdict.source and verdict.source.language) for verdict in told), None)
    is_dutch = language in {None, "nl"}
    return Voice(
        items=tuple(verdict.item for verdict in told),
        when=told_on(told[0].item).astimezone(zone),
        sources=tuple(dict.fromkeys(verdict.item.source for verdict in told)),
        publishers=tuple(dict.fromkeys(verdict.source.publisher for verdict in told if verdict.source)),
        areas=tuple(sorted({slug for verdict in told for slug in verdict.route.slugs})),
        topics=tuple(dict.fromkeys([*given, *topics_in(spoken, " ".join(spoken), names)])),
        words=content_words(text, silent) if is_dutch else frozenset(),
        is_dutch=is_dutch,
    )


def _names(topic: Topic) -> Iterator[str]:
    """What a topic is called: its slug and its title, in small letters."""
    yield " ".join(topic.slug.split("-"))
    yield " ".join(_WORD.findall(topic.title.casefold()))


def _stands_in(phrase: str, words: Sequence[str], text: str) -> bool:
    if " " in phrase:
        return f" {phrase} " in f" {text} "
    if len(phrase) < COMPOUND:
        return phrase in words
    return any(word.startswith(phrase) or word.endswith(phrase) for word in words)
