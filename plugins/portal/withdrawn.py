"""Who and what may no longer be seen today: people, by their names, and pictures, by their files. Pure.

Somebody is gone when consent or a term of office ended, or when they withdrew. A name that somebody else of that name
may still use stays. Whoever withdrew with so many words is gone everywhere, also where another document holds an
older consent of theirs.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from plugins.portal.consent import find_ambassador, walk
from plugins.portal.documents import Ambassador, Consent, Document, Neighbourhood, PersonRef, Picture, Topic
from plugins.portal.forms import Folding, words_of
from plugins.portal.select import is_public


@dataclass(frozen=True, slots=True, kw_only=True)
class Gone:
    """Somebody who may not be named today."""

    name: str
    keys: frozenset[str] = frozenset()  #: `neighbourhood/slug` of their own documents
    paths: frozenset[str] = frozenset()  #: of those documents
    homes: frozenset[str | None] = frozenset()  #: neighbourhoods where a first name means them
    named_in: frozenset[str] = frozenset()  #: paths of documents that name them with consent
    ended_in: frozenset[str] = frozenset()  #: those of them whose consent ended


@dataclass(slots=True)
class _Person:
    """What all documents together say of one name."""

    name: str
    may_stay: bool = False  #: as an ambassador, or as somebody named
    has_page: bool = False
    withdrew: bool = False
    is_gone: bool = False
    keys: set[str] = field(default_factory=set)
    paths: set[str] = field(default_factory=set)
    homes: set[str | None] = field(default_factory=set)
    named_in: set[str] = field(default_factory=set)
    ended_in: set[str] = field(default_factory=set)


def telling_who(documents: Iterable[Document]) -> tuple[Document, ...]:
    """Those documents that the functions below look at: they tell who agreed to what, or what names stay anyhow."""
    return tuple(document for document in documents if _tells_who(document))


def _tells_who(document: Document) -> bool:
    if isinstance(document, (Ambassador, Neighbourhood, Topic)):
        return True
    return any(ref.consent for ref in walk(document, PersonRef)) or any(
        picture.consent for picture in walk(document, Picture)
    )


def gone_people(
    documents: Iterable[Document], today: dt.date, folding: Folding, unread: Sequence[PurePosixPath] = ()
) -> tuple[tuple[Gone, ...], tuple[Gone, ...]]:
    """Who may not be named today, and who may; both by name.

    Args:
        documents: all of the site, also those that are not public.
        today: in the site's time zone.
        folding: how names are compared.
        unread: files of ambassadors that could not be read: their names are those of the files.
    """
    people: dict[tuple[str, ...], _Person] = {}
    for document in documents:
        if isinstance(document, Ambassador):
            _note_ambassador(_person(people, document.title, folding), document, today)
        for ref in walk(document, PersonRef):
            if ref.name and ref.consent:
                _note_named(_person(people, ref.name, folding), document, ref.consent, today)
    for path in unread:
        person = _person(people, path.stem.replace("-", " "), folding)
        person.is_gone = True
        person.homes.add(path.parts[1] if path.parts[0] == "neighbourhoods" else None)
    ordered = [people[words] for words in sorted(people) if words]
    gone = [p for p in ordered if p.is_gone and not p.has_page and (p.withdrew or not p.may_stay)]
    return tuple(map(_frozen, gone)), tuple(_frozen(person) for person in ordered if person not in gone)


def _person(people: dict[tuple[str, ...], _Person], name: str, folding: Folding) -> _Person:
    return people.setdefault(words_of(name, folding), _Person(name=name))


def _note_ambassador(person: _Person, document: Ambassador, today: dt.date) -> None:
    shown = is_public(document, today)
    person.has_page |= shown
    person.is_gone |= not shown
    person.withdrew |= bool(document.consent.withdrawn)
    person.keys.add(find_ambassador(document.slug, document.neighbourhood))
    person.paths.add(str(document.path))
    person.homes |= {document.neighbourhood, *document.also_in}


def _note_named(person: _Person, document: Document, consent: Consent, today: dt.date) -> None:
    may = consent.covers("name", today)
    person.may_stay |= may
    person.is_gone |= not may
    person.withdrew |= bool(consent.withdrawn)
    person.homes.add(document.neighbourhood)
    person.named_in.add(str(document.path))
    if not may:
        person.ended_in.add(str(document.path))


def _frozen(person: _Person) -> Gone:
    return Gone(
        name=person.name,
        keys=frozenset(person.keys),
        paths=frozenset(person.paths),
        homes=frozenset(person.homes),
        named_in=frozenset(person.named_in),
        ended_in=frozenset(person.ended_in),
    )


def gone_pictures(documents: Iterable[Document], today: dt.date) -> frozenset[PurePosixPath]:
    """Files that show somebody who may not be seen today, wherever they are used."""
    return frozenset(path for document in documents for path in _gone_from(document, today))


def _gone_from(document: Document, today: dt.date) -> Iterator[PurePosixPath]:
    for picture in walk(document, Picture):
        if picture.consent and not picture.consent.covers("portrait", today):
            yield picture.file
    if isinstance(document, Ambassador) and not (
        is_public(document, today) and document.consent.covers("portrait", today)
    ):
        yield from (picture.file for picture in document.photos if not picture.consent)
        yield from (portrait.file for portrait in (document.portrait,) if portrait)


def kept_phrases(documents: Iterable[Document]) -> Iterator[str]:
    """Names of places and topics: they stay, whoever is called like them."""
    for document in documents:
        if isinstance(document, (Neighbourhood, Topic)):
            yield document.title
        if isinstance(document, Neighbourhood):
            yield from document.streets
            yield from filter(None, (document.district,))
