"""Whether a person whom a document refers to may be named and quoted today. Pure.

What happens to names in texts is decided in `redaction`.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
import functools
from collections.abc import Callable, Mapping
from operator import attrgetter
from typing import TypeVar

from plugins.portal.documents import Ambassador, PersonRef

#: types that hold no parts
_LEAVES = frozenset({str, int, float, bool, dt.date, dt.time})

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


def walk(value: object, wanted: type[_Part]) -> list[_Part]:
    """Every part of type `wanted` anywhere in a record, itself included."""
    found: list[_Part] = []
    waiting = [value]
    while waiting:  # without calls: a build looks through every document some ten times
        part = waiting.pop()
        if isinstance(part, wanted):
            found.append(part)
        kind: type = type(part)
        parts = part if isinstance(part, tuple) else _parts(kind)(part)
        waiting += [each for each in reversed(parts) if each and type(each) not in _LEAVES]
    return found


@functools.cache
def _parts(kind: type) -> Callable[[object], tuple[object, ...]]:
    """What gives the parts of a record; anything else has none."""
    if not dataclasses.is_dataclass(kind):
        return lambda _: ()
    names = [field.name for field in dataclasses.fields(kind) if field.compare]
    return attrgetter(*names) if len(names) > 1 else lambda value: tuple(getattr(value, name) for name in names)
