"""Which words of many texts say what they are about, and which of them rise. Pure.

A word counts once a story, however often it stands there: one long text, or one message told by six sources, makes
nothing rise. Whether a word stands in more stories than before is measured by Dunning's log-likelihood over the four
cells 'with' and 'without', 'now' and 'before'; of a rare word that needs no assumption about how words spread.
T. Dunning, Accurate Methods for the Statistics of Surprise and Coincidence, Computational Linguistics 19 (1993).
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from plugins.portal.dutch import FILLERS, MONTHS, NUMBERS, STOP, WEEKDAYS

CERTAIN = 3.84  #: by chance alone one word in twenty passes this
FEWEST = 3  #: stories
_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|\S+@\S+|@\w+", re.IGNORECASE)
_SILENT = STOP | FILLERS | MONTHS.keys() | NUMBERS.keys() | WEEKDAYS


@dataclass(frozen=True, slots=True, kw_only=True)
class Rising:
    """A word that stands in more stories than before."""

    word: str
    now: int  #: stories
    before: int
    score: float  #: log-likelihood


def content_words(text: str, ignored: Collection[str] = ()) -> frozenset[str]:
    """The words of a Dutch text that say what it is about, in small letters."""
    found = _WORD.findall(_ADDRESS.sub(" ", text).casefold().replace("’", "'"))
    return frozenset(word for word in found if len(word) > 2 and word not in _SILENT and word not in ignored)


def rising_words(
    now: Sequence[Collection[str]], before: Sequence[Collection[str]], *, fewest: int = FEWEST, most: int = 20
) -> tuple[Rising, ...]:
    """Words in a larger part of the stories `now` than of those `before`, the surest first.

    None where there is nothing to compare with.
    """
    if not now or not before:
        return ()
    here, there = _counts(now), _counts(before)
    found = [
        Rising(word=word, now=count, before=there[word], score=score)
        for word, count in here.items()
        if count >= fewest
        and count * len(before) > there[word] * len(now)
        and (score := log_likelihood(count, len(now), there[word], len(before))) >= CERTAIN
    ]
    return tuple(sorted(found, key=lambda each: (-each.score, each.word))[:most])


def log_likelihood(with_now: int, all_now: int, with_before: int, all_before: int) -> float:
    """How surely a word that stands in so many of so many texts is not equally common in both (G²)."""
    rows = ((with_now, all_now - with_now), (with_before, all_before - with_before))
    total = all_now + all_before
    columns = (with_now + with_before, total - with_now - with_before)
    return 2 * sum(
        seen * math.log(seen * total / (sum(row) * column))
        for row in rows
        for seen, column in zip(row, columns, strict=True)
        if seen
    )


def _counts(stories: Iterable[Collection[str]]) -> Counter[str]:
    return Counter(word for words in stories for word in words)
