"""The forms in which a person's name is written, and where they stand in a text. Pure.

Letters count without case, marks and what cannot be seen: `YILDIZ`, `Yildiz` and `Yıl\u00addız` are one word. Words may
be apart by spaces, a hyphen or nothing. A full name counts everywhere; a first name, a surname or an initial only
where the caller says so, and then with a capital.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from unidecode import unidecode

from plugins.portal.names import PARTICLES

#: what keeps two parts of a text apart, so that no name is found across it
EDGE = "\x00"
_WORD = re.compile(r"[a-z0-9]+")
_GAP = re.compile(r"\s*['_,-]?\s*|\.")
_AFTER_INITIAL = re.compile(r"\.?\s*")
_UNSEEN = frozenset({"Mn", "Me", "Cf", "Cs"})
_ADDRESS = re.compile(r"[^\s<>\"'()\[\]‘’“”,;\x00]+")
_COURTESY = re.compile(r"\b(?:de heer|meneer|mevrouw|mevr\.?|mw\.?|dhr\.?)\s+$", re.IGNORECASE)
_TITLE = re.compile(r"(?<=\w)\s+$")
_TITLES = frozenset(
    {"wijkagent", "agent", "boa", "handhaver", "jongerenwerker", "gebiedsmanager", "buurman", "buurvrouw"}
    | {"ambassadeur", "wethouder", "burgemeester", "juf", "meester", "oom", "tante"}
)


class Folding(dict[int, str]):
    """For `str.translate`: each letter as plain lower case; learns as it goes."""

    def __missing__(self, code: int) -> str:
        sign = chr(code)
        plain = "" if unicodedata.category(sign) in _UNSEEN else unidecode(sign).lower()
        self[code] = plain or (" " if sign.isspace() else "")
        return self[code]


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """Words that may mean a person; `owner` says who, or None when these words are nobody's who must go."""

    words: tuple[str, ...]
    owner: int | None
    is_full: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """Where a name stands: `text[start:end]`."""

    start: int
    end: int
    owner: int
    owns: bool = False  #: `Kofi's`, `Yıldız’`
    is_titled: bool = False  #: behind `wijkagent`, which says enough


def words_of(text: str, folding: Folding) -> tuple[str, ...]:
    """The words of a text, folded."""
    return tuple(_WORD.findall(text.translate(folding)))


def forms_of(name: str, owner: int | None, folding: Folding) -> Iterator[Form]:
    """Every way to write a name; of somebody who may stay (`owner` None) only the whole name counts."""
    parts = [words for part in name.split() if (words := words_of(part, folding))]
    if not parts:
        return
    split = next(
        (n for n, part in enumerate(parts[:-1]) if (n and part[0] in PARTICLES) or part == ("t",)), len(parts) - 1
    )
    given, surname = parts[:split], parts[split:]
    everything = _flat(parts)
    if owner is None or not given:
        yield Form(words=everything, owner=owner, is_full=owner is None)
        return
    first, last, bare = _flat(given), _flat(surname), surname[-1]
    full = {
        everything, (*first, *bare), (*last, *first), (*bare, *first, *_flat(surname[:-1])),
        ("".join(everything),), ("".join(first), *last), (*first, "".join(last)), (*first, "".join(bare)),
    }  # fmt: skip
    initials = tuple(part[0][0] for part in given)
    short = {first, last, bare, given[0], (*given[0], *last), (*given[0], *bare)}
    short |= {(*initials, *last), (*initials, *bare), (initials[0], *last), ("".join(first),), ("".join(last),)}
    yield from (Form(words=words, owner=owner, is_full=True) for words in sorted(full))
    yield from (Form(words=w, owner=owner, is_full=False) for w in sorted(short - full) if len("".join(w)) > 1)


def _flat(parts: Sequence[tuple[str, ...]]) -> tuple[str, ...]:
    return tuple(word for part in parts for word in part)


class Finder:
    """Finds the names of some people in texts."""

    def __init__(self, forms: Iterable[Form], folding: Folding) -> None:
        self._folding = folding
        self._by_word: dict[str, list[Form]] = {}
        self._starts = set[str]()
        for form in forms:
            self._by_word.setdefault(form.words[0], []).append(form)
            if form.owner is not None:
                self._starts |= {form.words[0], f"{form.words[0]}s"}
        for group in self._by_word.values():  # the longest wins; of equals, the one that must stay
            group.sort(key=lambda form: (-len(form.words), form.owner is not None, not form.is_full, form.owner or 0))

    def may_name(self, texts: Iterable[str]) -> bool:
        """Whether a closer look is worth while; most texts share not one word with any name."""
        return any(not self._starts.isdisjoint(words_of(text, self._folding)) for text in texts)

    def find(self, text: str, may_be: Callable[[Form], bool]) -> list[Span]:
        """Names in a text, first to last; `may_be` tells whether a form counts here."""
        if not self.may_name((text,)):
            return []
        marked = _Marked(text, self._folding)
        found: list[Span] = []
        place = 0
        while place < len(marked.words):
            form = self._form_at(marked, place, may_be)
            if form and form.owner is not None:
                found.append(marked.span(place, form))
            place += len(form.words) if form else 1
        return found

    def _form_at(self, marked: _Marked, place: int, may_be: Callable[[Form], bool]) -> Form | None:
        word = marked.words[place][0]
        candidates: list[Form] = [*self._by_word.get(word, []), *self._by_word.get(word.removesuffix("s"), [])]
        for form in candidates:
            if marked.matches(place, form) and (form.owner is None or may_be(form)):
                return form
        return None


class _Marked:
    """A text with its words, folded, and where each stands."""

    def __init__(self, text: str, folding: Folding) -> None:
        self.text, self._folding = text, folding
        folded = [(sign, index) for index, original in enumerate(text) for sign in folding[ord(original)]]
        self._plain = "".join(sign for sign, _ in folded)
        self._origins = [index for _, index in folded]
        self.words: list[tuple[str, int, int]] = [
            (match[0], match.start(), match.end()) for match in _WORD.finditer(self._plain)
        ]

    def matches(self, place: int, form: Form) -> bool:
        """Whether the words from `place` on are those of the form; the last may have an s behind it."""
        there = self.words[place : place + len(form.words)]
        if len(there) < len(form.words) or any(a[0] != b for a, b in zip(there[:-1], form.words[:-1], strict=True)):
            return False
        if there[-1][0] not in {form.words[-1], f"{form.words[-1]}s"}:
            return False
        if not all(self._is_gap(before, after) for before, after in pairwise(there)):
            return False
        return form.is_full or self._has_capital(there[-1]) or self._address(*self._place(there)) is not None

    def _is_gap(self, before: tuple[str, int, int], after: tuple[str, int, int]) -> bool:
        gap = self._plain[before[2] : after[1]]
        return bool(_GAP.fullmatch(gap) or (len(before[0]) == 1 and _AFTER_INITIAL.fullmatch(gap)))

    def _has_capital(self, word: tuple[str, int, int]) -> bool:
        return self.text[self._origins[word[1]]].isupper()

    def _place(self, there: list[tuple[str, int, int]]) -> tuple[int, int]:
        start, end = self._origins[there[0][1]], self._origins[there[-1][2] - 1] + 1
        while end < len(self.text) and not self._folding[ord(self.text[end])]:
            end += 1  # marks that belong to the last letter
        return start, end

    def _address(self, start: int, end: int) -> tuple[int, int] | None:
        """The mail or web address that this is part of."""
        for run in _ADDRESS.finditer(self.text, max(0, start - 200)):
            if run.start() <= start and run.end() >= end:
                is_address = any(sign in run[0] for sign in ("@", "://")) or run[0].startswith("www.")
                return (run.start(), run.start() + len(run[0].rstrip(".:!?"))) if is_address else None
            if run.start() > start:
                return None
        return None

    def span(self, place: int, form: Form) -> Span:
        """Where a form stands, with the courtesy before it and the sign of possession behind it."""
        assert form.owner is not None
        there = self.words[place : place + len(form.words)]
        start, end = self._place(there)
        if address := self._address(start, end):
            return Span(start=address[0], end=address[1], owner=form.owner)
        owns = there[-1][0] != form.words[-1]
        if not owns and (sign := self._possession(end, form.words[-1])):
            owns, end = True, end + sign
        if place and self.words[place - 1][0] in _TITLES and (gap := _TITLE.search(self.text, 0, start)):
            return Span(start=gap.start(), end=end, owner=form.owner, owns=owns, is_titled=True)
        courtesy = _COURTESY.search(self.text, max(0, start - 12), start)
        return Span(start=courtesy.start() if courtesy else start, end=end, owner=form.owner, owns=owns)

    def _possession(self, end: int, word: str) -> int:
        """How many signs behind a name say that something is theirs."""
        behind = self.text[end : end + 3]
        if re.match(r"['’]s(?!\w)", behind):
            return 2
        before = self.text[:end]
        is_quote = before.rfind("‘") > before.rfind("’")
        return int(bool(re.match(r"['’] \w", behind)) and word[-1] in "sxz" and not is_quote)


def owners_in(spans: Iterable[Span]) -> set[int]:
    """Whom the spans name."""
    return {span.owner for span in spans}


def fill(text: str, spans: Sequence[Span], said: Mapping[bool, str]) -> str:
    """The text with something else where the names stood; `said[True]` is the form that owns something."""
    parts, last = [], 0
    for span in spans:
        parts += [text[last : span.start], said_at(text, span, said)]
        last = span.end
    return "".join((*parts, text[last:]))


def said_at(text: str, span: Span, said: Mapping[bool, str]) -> str:
    """What stands in the place of one name: with a capital where a sentence begins."""
    if span.is_titled:
        return "s" if span.owns else ""
    words = said[span.owns]
    before = text[: span.start].rstrip()
    begins = not before or before[-1] in f'.!?‘“"{EDGE}'
    return words[0].upper() + words[1:] if begins else words
