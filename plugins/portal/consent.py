"""Whether a person whom a document refers to may be named and quoted today. Pure.

What happens to names in texts is decided in `redaction`.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
import functools
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, TypeVar

from plugins.portal.documents import Ambassador, PersonRef

#: types that hold no parts
_LEAVES = frozenset({str, int, float, bool, dt.date, dt.time})

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

_Part = TypeVar("_Part")


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


def walk(value: object, wanted: type[_Part]) -> Iterator[_Part]:
    """Every part of type `wanted` anywhere in a record."""
    if isinstance(value, wanted):
        yield value
    if isinstance(value, tuple):
        parts: Iterable[object] = value
    elif dataclasses.is_dataclass(value) and not isinstance(value, type):
        parts = [getattr(value, name) for name in _names(type(value))]
    else:
        return
    for part in parts:
        if part and type(part) not in _LEAVES:  # nearly all are; looking into them costs most of a build's start
            yield from walk(part, wanted)


@functools.cache
def _names(kind: type[DataclassInstance]) -> tuple[str, ...]:
    """The fields of a record that are part of it."""
    return tuple(field.name for field in dataclasses.fields(kind) if field.compare)
