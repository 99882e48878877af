"""Names of people in fields that are plain text, where nobody's consent stands beside them. Pure.

`by: Jan Jansen` is read as the name of a team, and then nothing makes it go when Jan says no. A machine can only
guess, so all of this asks, and never leaves anything out. The name of a withdrawn person goes in `redaction`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from plugins.portal.consent import fields_holding, find_ambassador, walk
from plugins.portal.documents import Ambassador, Document, Neighbourhood, Notice, PersonRef
from plugins.portal.forms import Finder, Folding, forms_of, owners_in, words_of
from plugins.portal.given_names import GIVEN_NAMES
from plugins.portal.names import PARTICLES
from plugins.portal.problems import Problem
from plugins.portal.withdrawn import kept_phrases

_BETWEEN = re.compile(r"\s*(?:[,;:()/&+]|\s[-–—]\s|\b(?:en|and|met|door|namens)\b)\s*")
_COURTESY = re.compile(r"(?i:de heer|meneer|mevrouw|mevr\.?|mw\.?|dhr\.?|fam\.?|familie|buurman|buurvrouw)\s+[A-Z'’]")
_INITIALS = re.compile(r"(?:[A-Z]\.\s?){1,4}")
#: what is no name though it looks like one: initials of clubs, and shops called after their founder
_CLUBS = frozenset({"sv", "vv", "kv", "fc", "bv", "nv", "obs", "cbs", "rk", "bs", "vof", "ehbo", "vve", "hc", "tc"})
_SHOPS = frozenset({("albert", "heijn"), ("jan", "linders")})
_THING = re.compile(
    r".+(?:school|college|lyceum|straat|plein|kade|ziekenhuis|stichting|fonds|team|groep|vereniging|club)s?"
    r"|(?!ver).{3,}laan|school|kerk|moskee|laan|plein|kade|park|stichting|fonds|team|club"
)


class PlainNames:
    """Asks about every name in a document that stands there as plain text."""

    def __init__(self, documents: Sequence[Document]) -> None:
        self._folding = Folding()
        self._people = [document for document in documents if isinstance(document, Ambassador)]
        forms = [
            f for n, person in enumerate(self._people) for f in forms_of(person.title, n, self._folding) if f.is_full
        ]
        self._places = {words_of(phrase, self._folding) for phrase in kept_phrases(documents)}
        self._finder = Finder(forms, self._folding)
        self._known: dict[str, tuple[int | None, str | None]] = {}

    def ask(self, document: Document) -> Iterator[Problem]:
        """Warnings about one document, each name once in a field."""
        for key, text, may_refer in dict.fromkeys(_plain_texts(document)):
            person, name = self._look(text)
            if person is not None and may_refer:
                yield self._about(document, key, self._people[person])
            elif person is None and name and words_of(name, self._folding) not in self._agreed(document):
                code = "plain_name" if may_refer else "plain_name_in_text"
                yield _warning(document, key, code, name=name)

    def _agreed(self, document: Document) -> set[tuple[str, ...]]:
        """Names that a document gives with their consent."""
        return {words_of(ref.name, self._folding) for ref in walk(document, PersonRef) if ref.name}

    def _look(self, text: str) -> tuple[int | None, str | None]:
        """The ambassador whom a text names, and else what looks like somebody's name."""
        if text not in self._known:
            owners = owners_in(self._finder.find(text, lambda form: form.is_full))
            self._known[text] = (min(owners), None) if owners else (None, self._somebody(text))
        return self._known[text]

    def _somebody(self, text: str) -> str | None:
        return next((part for part in _BETWEEN.split(text) if self._is_name(part)), None)

    def _is_name(self, part: str) -> bool:
        """Whether these words begin with a given name or initials, and a surname if there is one."""
        if _COURTESY.match(part):
            return True
        initials = _INITIALS.match(part)
        words = (part[initials.end() :] if initials else part).split()
        named = [*takewhile(lambda word: word[0].isupper() or word.casefold() in PARTICLES, words)]
        capitals = [word for word in named if word.casefold() not in PARTICLES]
        if not capitals or words_of(part, self._folding) in _SHOPS or any(map(self._is_thing, words)):
            return False
        if initials:
            letters = "".join(sign for sign in initials[0] if sign.isalpha())
            return len(capitals) == 1 and letters.casefold() not in _CLUBS
        return len(capitals) <= 3 and self._is_given(words[0])

    def _is_given(self, word: str) -> bool:
        parts = words_of(word, self._folding)
        return parts in _GIVEN or parts[:1] in _GIVEN

    def _is_thing(self, word: str) -> bool:
        """Whether a street, a school or a place of this site is called so."""
        return bool(_THING.fullmatch(word.casefold())) or words_of(word, self._folding) in self._places

    @staticmethod
    def _about(document: Document, key: str, person: Ambassador) -> Problem:
        own = find_ambassador(person.slug, person.neighbourhood)
        is_near = person.neighbourhood == document.neighbourhood
        return _warning(document, key, "plain_ambassador", name=person.title, slug=person.slug if is_near else own)


_GIVEN = frozenset(words_of(name, Folding()) for name in GIVEN_NAMES)


def _plain_texts(document: Document) -> Iterator[tuple[str, str, bool]]:
    """Key, text, and whether a person could stand there with consent or as an ambassador."""
    kind: type = type(document)
    for field in fields_holding(kind, PersonRef):
        if value := getattr(document, field):
            yield from ((field, ref.team, True) for ref in walk(value, PersonRef) if ref.team)
    if isinstance(document, Notice):
        yield "issuer", document.issuer, False
    if isinstance(document, Neighbourhood):
        yield from (("contacts", rule.who, False) for rule in document.contacts)
        yield from (("channels", channel.run_by, False) for channel in document.channels)


def _warning(document: Document, key: str, code: str, **details: str) -> Problem:
    told = tuple(sorted({"key": key, **details}.items()))
    return Problem(file=document.path, line=document.line(key), code=code, details=told, is_warning=True)
