"""Who may be named today, and how a text reads without them. Pure.

A name is withdrawn when consent or a term of office has ended. Editors name people by reference;
where a full name stands in a text all the same, it is taken out here.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, TypeVar

from plugins.portal.documents import Ambassador, Document, PersonRef
from plugins.portal.select import is_public

#: fields that say which thing it is, not what it tells
_IDENTITY = frozenset({"kind", "path", "slug", "neighbourhood", "file", "ambassador", "url", "lines"})

#: types that hold no parts
_LEAVES = frozenset({str, int, float, bool, dt.date, dt.time})

_Part = TypeVar("_Part")
_Document = TypeVar("_Document", bound=Document)
_Value = TypeVar("_Value")


def find_ambassador(ref: str, neighbourhood: str | None) -> str:
    """The key `neighbourhood/slug` that a reference means."""
    return ref if "/" in ref else f"{neighbourhood}/{ref}"


def may_show(person: PersonRef, neighbourhood: str | None, people: Mapping[str, Ambassador], today: dt.date) -> bool:
    """Whether a person's name may stand on a page today; a team's always may."""
    if person.ambassador:
        return find_ambassador(person.ambassador, neighbourhood) in people
    if person.name:
        return person.consent.covers("name", today) if person.consent else False
    return True


def may_quote(person: PersonRef, neighbourhood: str | None, people: Mapping[str, Ambassador], today: dt.date) -> bool:
    """Whether somebody's words may stand on a page today."""
    if not may_show(person, neighbourhood, people, today):
        return False
    if person.ambassador:
        return people[find_ambassador(person.ambassador, neighbourhood)].consent.covers("quote", today)
    return person.consent.covers("quote", today) if person.consent else True


def withdrawn_names(documents: Iterable[Document], today: dt.date) -> frozenset[str]:
    """Full names that may not be shown today, unless somebody else of that name may."""
    gone, shown = set[str](), set[str]()
    for document in documents:
        if isinstance(document, Ambassador):
            (shown if is_public(document, today) else gone).add(document.title)
        for person in walk(document, PersonRef):
            if person.name and person.consent:
                (shown if person.consent.covers("name", today) else gone).add(person.name)
    return frozenset(gone - shown)


def redact(document: _Document, names: frozenset[str], instead: str, today: dt.date) -> _Document:
    """The document without withdrawn names, and without pictures of and words by people who may not be shown."""
    kept = _without_pictures(document, today)
    if not names:
        return kept
    longest_first = sorted(names, key=lambda name: (-len(name), name))
    pattern = re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, longest_first)) + r")(?!\w)")
    return _map_text(kept, lambda text: pattern.sub(instead, text))


def _without_pictures(document: _Document, today: dt.date) -> _Document:
    changes: dict[str, Any] = {}
    for field in ("photos", "before", "during", "after"):
        pictures = getattr(document, field, ())
        kept = tuple(p for p in pictures if not p.consent or p.consent.covers("portrait", today))
        if kept != pictures:
            changes[field] = kept
    if isinstance(document, Ambassador) and document.portrait and not _portrait_allowed(document, today):
        changes["portrait"] = None
    if isinstance(document, Ambassador) and document.quote and not document.consent.covers("quote", today):
        changes["quote"] = None
    return dataclasses.replace(document, **changes) if changes else document


def _portrait_allowed(person: Ambassador, today: dt.date) -> bool:
    own = person.portrait.consent if person.portrait else None
    return person.consent.covers("portrait", today) and (not own or own.covers("portrait", today))


def walk(value: object, wanted: type[_Part]) -> Iterator[_Part]:
    """Every part of type `wanted` anywhere in a record."""
    if isinstance(value, wanted):
        yield value
    if isinstance(value, tuple):
        parts: Iterable[object] = value
    elif dataclasses.is_dataclass(value) and not isinstance(value, type):
        parts = (getattr(value, field.name) for field in dataclasses.fields(value) if field.compare)
    else:
        return
    for part in parts:
        if part and type(part) not in _LEAVES:  # nearly all are; looking into them costs most of a build's start
            yield from walk(part, wanted)


def _map_text(value: _Value, change: Callable[[str], str]) -> _Value:
    """The same record with `change` done to every text in it, but not to the names that identify it."""
    if isinstance(value, str):
        return change(value)  # type: ignore[return-value]  # a str subclass is never used here
    if isinstance(value, tuple):
        return tuple(_map_text(part, change) for part in value)  # type: ignore[return-value]  # same shape
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        fields = {f.name: getattr(value, f.name) for f in dataclasses.fields(value) if f.name not in _IDENTITY}
        return dataclasses.replace(value, **{name: _map_text(part, change) for name, part in fields.items()})
    return value
