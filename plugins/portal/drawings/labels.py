"""Names on a map: where they stand, how large, on one line or two, or not at all. Pure."""

from __future__ import annotations

from dataclasses import dataclass

from shapely import LineString, Polygon
from shapely.geometry.base import BaseGeometry
from shapely.ops import polylabel

from plugins.portal.drawings.outline import polygons

_SIZES = (13, 11)  # pixels; smaller cannot be read
_SIZES_LARGE = (17, 14, 11)
_LETTER = 0.54  # average width of a letter, in its size; the ends of a name may lie on a border
_LINE = 1.15


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """A name in its place, in units of the map."""

    x: float
    y: float
    size: float
    lines: tuple[str, ...]

    @property
    def height(self) -> float:
        """From one line to the next."""
        return self.size * _LINE


def place_label(name: str, shape: BaseGeometry, *, unit: float, large: bool) -> Label | None:
    """Put `name` at the point farthest from the edge of `shape`; None if it would stick out.

    Args:
        name: as the residents write it.
        shape: where it belongs.
        unit: units of the map in one pixel.
        large: for the area that the page is about.
    """
    found = polygons(shape)
    if not found:
        return None
    polygon = max(found, key=lambda part: part.area)
    point = polylabel(polygon, tolerance=4)
    for pixels in _SIZES_LARGE if large else _SIZES:
        for lines in _broken(name):
            label = Label(x=point.x, y=point.y, size=pixels * unit, lines=lines)
            if _fits(label, polygon):
                return label
    return None


def _broken(name: str) -> list[tuple[str, ...]]:
    """The name on one line, and broken at the space nearest to its middle."""
    spaces = [index for index, letter in enumerate(name) if letter in " -" and 0 < index < len(name) - 1]
    if not spaces:
        return [(name,)]
    at = min(spaces, key=lambda index: abs(index - len(name) / 2))
    first = name[:at] if name[at] == " " else name[: at + 1]
    return [(name,), (first, name[at + 1 :])]


def _fits(label: Label, polygon: Polygon) -> bool:
    """Whether the middle of every line lies inside."""
    first = label.y - label.height * (len(label.lines) - 1) / 2
    for number, text in enumerate(label.lines):
        y, half = first + number * label.height, len(text) * label.size * _LETTER / 2
        if not polygon.contains(LineString([(label.x - half, y), (label.x + half, y)])):
            return False
    return True
