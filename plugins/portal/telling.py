"""What one telling of a story is about: its words, numbers, days, streets and names. Pure.

Knows no other telling: whether two are the same story is decided in `same_story.py`.
"""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass
from itertools import chain

from plugins.portal.dutch import MONTHS, NO_NAMES, NO_STREET, NUMBERS, SAME, STOP, STREET, TURNS, WEEKDAYS

_STREET = re.compile(rf".{{3,}}(?:{STREET})")
_STREETS = re.compile(rf"\b\w{{3,}}(?:{STREET})\b")
_WORD = re.compile(r"\w+(?:[-'’]\w+)*")
_PREFIX = re.compile(r"^(?:(?:update|rt|video|foto|112|live|kort|opgelet|let op)\s*:\s*|#)", re.IGNORECASE)
#: ' - Name of the paper' and ' | Site' behind a title
_SUFFIX = re.compile(r"\s+[-–|]\s+[A-Z][\w .'-]{1,40}$")
_HOUSE = re.compile(r"(\w+)\s+(\d{1,4})(?:\s?[a-z])?\b(?!\s*(?:uur|euro|jaar|keer|mensen|%))")
_DATE = re.compile(rf"\b(\d{{1,2}})\s+({'|'.join(MONTHS)})\b", re.IGNORECASE)
_TIME = re.compile(r"\b(\d{1,2})[.:](\d{2})\b")
_HOUR = re.compile(r"\b0?(\d{1,2})(?:[.:](\d{2}))?\s*uur\b")
_PLACED = re.compile(
    r"\b(?:in|op|aan|bij|nabij|van|langs|achter|rond|naar|te|uit)\s+(?:(?:de|het|een|flat|wijk|buurt|café|station)\s+)?"
    r"((?:['’]t\s+)?(?:[A-Z][\w'’-]+)(?:\s+(?:van|de|der|den|het|en)?\s*[A-Z][\w'’-]+){0,3})"
)
#: words without a meaning of their own
_UNSAID = STOP - {"niet"}
_INSIDE = re.compile(r"(?<=[\w,;)'’] )[A-Z][\w'’-]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """What can be compared of one telling; all words in small letters."""

    title: tuple[str, ...]  #: words of the title that carry meaning, in order
    words: frozenset[str]  #: of title and text
    text: frozenset[str]  #: of the text alone
    spoken: frozenset[str]  #: every word of title and text, as written but in small letters
    numbers: frozenset[str]  #: of the title
    days: frozenset[str]  #: weekdays and months of the title
    dates: frozenset[str]  #: `12-11`, of title and text
    hours: frozenset[str]  #: `19:30`, of title and text
    streets: frozenset[str]  #: of title and text
    houses: frozenset[tuple[str, str]]  #: street and number, of title and text
    names: frozenset[str]  #: capitalised words of the title, but the first
    placed: frozenset[str]  #: words of names behind 'in', 'aan', 'bij' …, of title and text
    turns: frozenset[str]
    capitals: frozenset[str]  #: words of title and text with a capital that no sentence asks for

    @property
    def anchors(self) -> frozenset[str]:
        """What pins a story to a place, a person or a number."""
        return self.streets | self.names | self.numbers | self.placed | self.dates


def listen(title: str, text: str) -> Telling:
    """What a telling is about, from its plain title and text."""
    heading = _SUFFIX.sub("", _PREFIX.sub("", title.strip()))
    if heading.isupper():
        heading = heading.capitalize()
    whole = f"{heading}. {text}"
    title_words, text_words = _words(heading), _words(text)
    all_words = frozenset(title_words) | frozenset(text_words)
    spoken = frozenset(_WORD.findall(heading.casefold()))
    written = list(_WORD.finditer(heading))
    houses = {(street, number) for street, number in _HOUSE.findall(whole.casefold()) if _is_street(street)}
    return Telling(
        title=tuple(title_words),
        words=all_words,
        text=frozenset(text_words),
        spoken=frozenset(map(_name, _WORD.findall(whole))),
        numbers=frozenset(word for word in title_words if word[0].isdigit() or _is_road(word)),
        days=frozenset(day for day in map(_weekday, spoken) if day)
        | {str(MONTHS[word]) for word in spoken & MONTHS.keys()},
        dates=frozenset(f"{int(day)}-{MONTHS[month.casefold()]}" for day, month in _DATE.findall(whole)),
        hours=frozenset(f"{int(hour)}:{minute or '00'}" for hour, minute in _HOUR.findall(whole)),
        streets=frozenset(word for word in all_words if _is_street(word)),
        houses=frozenset(houses),
        names=frozenset(_name(match[0]) for match in written[1:] if _is_name(match[0])),
        placed=frozenset(_name(word) for found in _PLACED.findall(whole) for word in found.split() if _is_name(word)),
        turns=frozenset(title_words) & TURNS,
        capitals=frozenset(_name(word) for word in _INSIDE.findall(whole) if _is_name(word)),
    )


def meaning_words(title: str, text: str) -> frozenset[str]:
    """The words by which another telling is found: those of the title, and streets. Much cheaper than to listen."""
    bare = _SUFFIX.sub("", title) if "-" in title or "–" in title or "|" in title else title
    # By what stands between spaces, since no word holds one: nearly all of it was met before.
    streets = filter(None, map(_streets_in, text.split()))
    return frozenset(chain.from_iterable(chain(map(_words_in, bare.split()), streets)))


def _words(text: str) -> list[str]:
    plain = _TIME.sub(_spoken_time, text) if "." in text or ":" in text else text
    return [_meaning(word) for word in _WORD.findall(plain.casefold()) if word not in _UNSAID]


def _spoken_time(match: re.Match[str]) -> str:
    return match[1].lstrip("0") if match[2] == "00" else f"{match[1]}u{match[2]}"


@functools.lru_cache(maxsize=100_000)
def _meaning(word: str) -> str:
    number = NUMBERS.get(word, word)
    return SAME.get(number, _singular(number))


def _singular(word: str) -> str:
    if match := re.fullmatch(r"(\d+)-jarige", word):
        return match[1]
    return word.lstrip("0") or "0" if word.isdigit() else word


@functools.lru_cache(maxsize=100_000)
def _words_in(part: str) -> tuple[str, ...]:
    return tuple(_words(part))


@functools.lru_cache(maxsize=100_000)
def _streets_in(part: str) -> tuple[str, ...]:
    return tuple(_STREETS.findall(part.casefold()))


@functools.lru_cache(maxsize=100_000)
def _is_street(word: str) -> bool:
    return word not in NO_STREET and bool(_STREET.fullmatch(word))


def _is_road(word: str) -> bool:
    return word[0] in "an" and bool(re.fullmatch(r"[an]\d{1,3}", word))


def _weekday(word: str) -> str:
    """The day in `maandag` and `maandagavond`."""
    day = word[: word.find("dag") + 3]
    return day if day in WEEKDAYS else ""


def _is_name(word: str) -> bool:
    return word[:1].isupper() and not word.isupper() and word.casefold() not in NO_NAMES


def _name(word: str) -> str:
    return word.casefold().removesuffix("'s").removesuffix("’s")
