"""Whether a person whom a document refers to may be named and quoted today. Pure.

What happens to names in texts is decided in `redaction`.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
import functools
from collections.abc import Callable, Mapping
from operator import attrgetter
from typing import Any, TypeVar, cast, get_args, get_type_hints

from plugins.portal.documents import Ambassador, PersonRef

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
    kind: type = type(value)
    sought = cast(type, wanted)
    ways = _ways(kind, sought)
    parts = value if isinstance(value, tuple) else ways(value) if ways else ()
    found = [value] if isinstance(value, wanted) else []
    return found + _inside(parts, wanted, sought) if any(parts) else found  # most have none, and a build asks them all


def _inside(parts: tuple[object, ...], wanted: type[_Part], sought: type) -> list[_Part]:
    found: list[_Part] = []
    waiting = [each for each in reversed(parts) if each]
    while waiting:  # without calls: a build looks through every document some ten times
        part = waiting.pop()
        if isinstance(part, tuple):
            waiting += [each for each in reversed(part) if each]
            continue
        if isinstance(part, wanted):
            found.append(part)
        kind: type = type(part)
        if ways := _ways(kind, sought):
            waiting += [each for each in reversed(ways(part)) if each]
    return found


@functools.cache
def fields_holding(kind: type, wanted: type) -> tuple[str, ...]:
    """Names of those fields of a record in which a `wanted` can be, by their types; anything else has none."""
    return tuple(name for name, hint in _hints(kind).items() if _may_hold(hint, wanted))


@functools.cache
def _ways(kind: type, wanted: type) -> Callable[[object], tuple[object, ...]] | None:
    """What gives the values of those fields; None where there are none."""
    names = fields_holding(kind, wanted)
    if not names:
        return None
    return attrgetter(*names) if len(names) > 1 else lambda value: (getattr(value, names[0]),)


def _hints(kind: type) -> dict[str, object]:
    """Names and types of the fields of a record that tell it from others."""
    if not dataclasses.is_dataclass(kind):
        return {}
    hints = get_type_hints(kind)
    return {field.name: hints[field.name] for field in dataclasses.fields(kind) if field.compare}


def _may_hold(hint: Any, wanted: type, above: frozenset[type] = frozenset()) -> bool:
    """Whether a value of type `hint` can be, or hold, a `wanted`; `above` are records it lies in."""
    if not isinstance(hint, type) or get_args(hint):
        return any(_may_hold(each, wanted, above) for each in get_args(hint))
    if issubclass(hint, wanted) or issubclass(wanted, hint):
        return True
    if hint in above:
        return False
    inside = (*_hints(hint).values(), *hint.__subclasses__())
    return dataclasses.is_dataclass(hint) and any(_may_hold(each, wanted, above | {hint}) for each in inside)
