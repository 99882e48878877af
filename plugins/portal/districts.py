"""Neighbourhoods by district. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from plugins.portal.documents import Neighbourhood
from plugins.portal.ordering import name_key


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """The neighbourhoods of one district; `title` and `anchor` (its heading in the list) are None for those without."""

    title: str | None
    anchor: str | None
    areas: tuple[Neighbourhood, ...]


def by_district(areas: Iterable[Neighbourhood]) -> tuple[Group, ...]:
    """Districts A to Z, each with its neighbourhoods in the order of `areas`; those without a district come last."""
    groups: dict[str | None, list[Neighbourhood]] = {}
    for area in areas:
        groups.setdefault(area.district, []).append(area)
    ordered = sorted(groups.items(), key=lambda group: (group[0] is None, name_key(group[0] or "")))
    return tuple(
        Group(title=title, anchor=f"wijk-{number}" if title else None, areas=tuple(members))
        for number, (title, members) in enumerate(ordered, start=1)
    )
