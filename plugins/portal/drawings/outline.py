"""Shapes to path data: whole numbers, each relative to the one before, no needless character. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from shapely import LineString, Polygon
from shapely.geometry.base import BaseGeometry


def ring_data(shape: BaseGeometry) -> str:
    """Path data of all outlines of a polygon or of several."""
    return "".join(
        _path(list(ring.coords)[:-1]) + "z" for part in polygons(shape) for ring in (part.exterior, *part.interiors)
    )


def line_data(shape: BaseGeometry) -> str:
    """Path data of a line or of several."""
    return "".join(_path(list(part.coords)) for part in _simple(shape) if isinstance(part, LineString))


def polygons(shape: BaseGeometry) -> list[Polygon]:
    """The polygons in a shape that may be a collection; points and the like fall away."""
    return [part for part in _simple(shape) if isinstance(part, Polygon)]


def _simple(shape: BaseGeometry) -> list[BaseGeometry]:
    return [part for part in getattr(shape, "geoms", (shape,)) if not part.is_empty]


def _path(points: Sequence[tuple[float, ...]]) -> str:
    whole = [(round(point[0]), round(point[1])) for point in points]
    steps = [(x - px, y - py) for (px, py), (x, y) in pairwise(whole) if (x, y) != (px, py)]
    return f"M{whole[0][0]} {whole[0][1]}" + ("l" + _numbers(steps) if steps else "")


def _numbers(steps: Sequence[tuple[int, int]]) -> str:
    return "".join(_signed(steps)).removeprefix(" ")


def _signed(steps: Sequence[tuple[int, int]]) -> Iterator[str]:
    """A minus sign parts two numbers as well as a space does."""
    for step in steps:
        for value in step:
            yield f"{value}" if value < 0 else f" {value}"
