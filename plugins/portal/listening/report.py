"""What is told of the voices of a period beside the one before it. Pure."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass

from plugins.portal.documents import Story
from plugins.portal.listening.questions import asked_in, is_answered
from plugins.portal.listening.voices import Voice
from plugins.portal.listening.words import Rising, rising_words

EXAMPLES, WORDS = 3, 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Groups:
    """By what stories are counted, in order: slugs, and kinds of publishers."""

    areas: tuple[str, ...]
    topics: tuple[str, ...]
    publishers: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """How many stories there are of one neighbourhood, topic or kind of publisher, and of what."""

    key: str | None  #: slug or code; None: of none of them
    now: int
    before: int
    words: tuple[str, ...]  #: in more stories here than elsewhere
    examples: tuple[Voice, ...]  #: the newest


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """Something that somebody asked, and nobody of the site answered."""

    text: str
    voice: Voice


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """A listening report."""

    first: dt.date  #: day of this period
    last: dt.date
    days: int
    now: int  #: stories
    before: int
    is_whole: bool  #: whether the archive goes back to the first day of the period before
    foreign: int  #: stories of this period in another language; their words are not counted
    rising: tuple[tuple[Rising, tuple[Voice, ...]], ...]
    areas: tuple[Tally, ...]
    topics: tuple[Tally, ...]
    publishers: tuple[Tally, ...]
    questions: tuple[Question, ...]


def make_report(
    voices: Sequence[Voice],
    stories: Iterable[Story],
    groups: Groups,
    *,
    today: dt.date,
    days: int,
    answered: Collection[str],
) -> Report:
    """The report of the last `days`, today's among them, beside as many before.

    Args:
        voices: all there are, newest first.
        stories: of the editors themselves; they may answer a question.
        groups: by what stories are counted.
        today: in the site's time zone.
        days: how long a period is.
        answered: ids of items with an answer of the municipality.
    """
    first = today - dt.timedelta(days=days - 1)
    earlier = first - dt.timedelta(days=days)
    here = [voice for voice in voices if first <= voice.when.date() <= today]
    before = [voice for voice in voices if earlier <= voice.when.date() < first]
    own = [story for story in stories if not story.source and story.date <= today]
    publishers = _tallies(groups.publishers, lambda voice: voice.publishers, here, before)
    return Report(
        first=first,
        last=today,
        days=days,
        now=len(here),
        before=len(before),
        is_whole=any(voice.when.date() <= earlier for voice in voices),
        foreign=sum(not voice.is_dutch for voice in here),
        rising=tuple(_rising(here, before)),
        areas=_tallies(groups.areas, lambda voice: voice.areas, here, before),
        topics=_tallies(groups.topics, lambda voice: voice.topics, here, before),
        publishers=tuple(each for each in publishers if each.key),
        # What residents ask comes first; what officials ask of them, last.
        questions=tuple(sorted(_questions(here, own, answered), key=_is_official)),
    )


def _rising(here: Sequence[Voice], before: Sequence[Voice]) -> Iterable[tuple[Rising, tuple[Voice, ...]]]:
    now, then = ([voice.words for voice in voices if voice.is_dutch] for voices in (here, before))
    for each in rising_words(now, then):
        yield each, tuple(voice for voice in here if each.word in voice.words)[:EXAMPLES]


def _tallies(
    keys: Sequence[str], of: Callable[[Voice], Sequence[str]], here: Sequence[Voice], before: Sequence[Voice]
) -> tuple[Tally, ...]:
    rows: list[str | None] = [*keys, None]
    return tuple(_tally(key, _with(here, key, of), _with(before, key, of), here) for key in rows)


def _is_official(question: Question) -> bool:
    return set(question.voice.publishers) <= {"municipality", "police"}


def _with(voices: Iterable[Voice], key: str | None, of: Callable[[Voice], Sequence[str]]) -> list[Voice]:
    return [voice for voice in voices if (key in of(voice) if key else not of(voice))]


def _tally(key: str | None, here: Sequence[Voice], before: Sequence[Voice], everything: Sequence[Voice]) -> Tally:
    mine = set(map(id, here))
    others = [voice.words for voice in everything if id(voice) not in mine]
    told = rising_words([voice.words for voice in here], others, fewest=2, most=WORDS)
    return Tally(
        key=key,
        now=len(here),
        before=len(before),
        words=tuple(each.word for each in told),
        examples=tuple(here[:EXAMPLES]),
    )


def _questions(voices: Iterable[Voice], own: Sequence[Story], answered: Collection[str]) -> Iterable[Question]:
    for voice in voices:
        if any(item.id in answered for item in voice.items):
            continue
        found = (asked_in(item.title, item.excerpt) for item in voice.items)
        text = next((question for question in found if question), None)
        if not text:
            continue
        since = voice.when.date()
        later = [story for story in own if story.date >= since]
        links = [item.url for item in voice.items if item.url]
        if not is_answered(text, links, voice.areas, later):
            yield Question(text=text, voice=voice)
