"""Boundaries to maps: one of all neighbourhoods, one around each. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property, partial

from markupsafe import Markup

from plugins.fastbuild import Memory
from plugins.portal.districts import by_district
from plugins.portal.documents import Neighbourhood
from plugins.portal.drawings import Area, Line, draw_map, merge_areas, neighbours
from plugins.portal.translations import Words
from plugins.portal.urls import Urls

MOST = 120  # more neighbourhoods than this on one map have no room for a name, nor for a finger


class Maps:
    """Draws the maps of one municipality; who borders on whom is found once."""

    def __init__(
        self,
        areas: Sequence[Neighbourhood],
        lines: Sequence[Line],
        *,
        urls: Urls,
        words: Words,
        town: str,
        memory: Memory | None = None,
    ) -> None:
        self._areas = {
            area.slug: Area(
                slug=area.slug,
                name=area.title,
                url=urls.link(urls.area(area.slug)) if area.portal else None,
                rings=area.boundary,
            )
            for area in areas
            if area.boundary
        }
        self._place = {slug: place for place, slug in enumerate(self._areas)}  #: in reading order
        drawn = tuple(self._areas.values())
        memory = memory or Memory()
        self._beside = memory.recall("neighbours", drawn, partial(neighbours, drawn))
        self._overview = partial(memory.recall, "districts", (areas, drawn), partial(self._districts, areas))
        if memory.lasts:
            self._overview()  # now: pages are made in processes that end, and what they find out with them
        self._lines, self._words, self._town = tuple(lines), words, town

    @cached_property
    def _whole(self) -> Markup:
        """The map of everything, which stands on two pages."""
        label = self._words("map.label_all", name=self._town)
        return draw_map(self._overview(), lines=self._lines, label=label)

    def _districts(self, areas: Sequence[Neighbourhood]) -> tuple[Area, ...]:
        """What the map of everything shows: many areas by district, which leads to its heading in the list."""
        if len(self._areas) <= MOST:
            return tuple(self._areas.values())
        shown: list[Area] = []
        groups = by_district(areas)
        if len(groups) == 1:
            return tuple(self._areas.values())
        for group in groups:
            drawn = [self._areas[area.slug] for area in group.areas if area.slug in self._areas]
            if group.title and group.anchor and drawn:
                shown.append(merge_areas(drawn, slug=group.anchor, name=group.title, url=f"#{group.anchor}"))
            else:
                shown += drawn
        return tuple(shown)

    def near(self, current: str) -> tuple[str, ...]:
        """Slugs of the neighbourhoods around `current`, as its map shows them."""
        return tuple(self._beside[current]) if current in self._areas else ()

    def draw(self, current: str | None) -> Markup | None:
        """The map around `current`, or of everything; None where there are no boundaries."""
        if not self._areas or (current and current not in self._areas):
            return None
        if current is None:
            return self._whole
        near = sorted({current, *self.near(current)}, key=self._place.__getitem__)
        areas = tuple(self._areas[slug] for slug in near)
        label = self._words("map.label", name=self._areas[current].name)
        return draw_map(areas, current=current, lines=self._lines, label=label)
