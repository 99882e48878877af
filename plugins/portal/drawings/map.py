"""The map of a municipality's areas, and who lies beside whom. Pure; knows no files and no pages.

Coordinates come in as longitude and latitude. They go out as whole numbers in a box 1,000 wide.
The same links stand in a list beside the map: here they are grouped, and named for the ear.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import reduce

from markupsafe import Markup, escape
from shapely import LineString, MultiLineString, Polygon, STRtree, affinity, box
from shapely.geometry.base import BaseGeometry
from shapely.ops import unary_union

from plugins.portal.drawings.labels import Label, place_label
from plugins.portal.drawings.outline import line_data, ring_data

Ring = tuple[tuple[float, float], ...]

WIDTH, TALLEST = 1000, 900
_MARGIN = 10  # room for half a stroke
_SMALLEST_STEP = 0.5  # bends smaller than this are left out
_HATCH = 26
_METRES = 111_320  # one degree of latitude
_TOUCHING = 25  # metres between two areas that share a border; drawn by hand, they seldom meet exactly

_MAP = Markup('<svg class="area-map__svg" viewBox="0 0 {} {}" role="group" aria-label="{}">{}</svg>')
_CURRENT = Markup('<path class="area-map__area area-map__area--current" d="{}" role="img" aria-label="{}"/>')
_CLOSED = Markup('<path class="area-map__area area-map__area--closed" d="{}"/><path class="area-map__hatch" d="{}"/>')
_LINK = Markup(
    '<a class="area-map__link" href="{}" aria-label="{}"><title>{}</title><path class="area-map__area" d="{}"/></a>'
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Area:
    """One area; `rings` are the outlines of its parts and of the holes in them, as longitude and latitude."""

    slug: str
    name: str
    url: str | None  #: None: it has no page yet
    rings: tuple[Ring, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """Water or rail, for orientation."""

    kind: str  #: water or rail
    points: Ring


def neighbours(areas: Sequence[Area]) -> dict[str, tuple[str, ...]]:
    """For each area's slug those of the areas that it touches, in the order of `areas`."""
    if not areas:
        return {}
    flatten = _projection(areas)
    shapes = [_shape(area, flatten) for area in areas]
    pairs = STRtree(shapes).query(shapes, predicate="dwithin", distance=_TOUCHING).T
    beside: dict[str, list[int]] = {area.slug: [] for area in areas}
    for one, other in sorted((int(one), int(other)) for one, other in pairs):
        if one != other:
            beside[areas[one].slug].append(other)
    return {slug: tuple(areas[index].slug for index in found) for slug, found in beside.items()}


def merge_areas(areas: Sequence[Area], *, slug: str, name: str, url: str) -> Area:
    """One area out of several: gaps of some metres between them close, what nobody has in the middle stays a hole."""
    flatten = _projection(areas)
    whole = unary_union([_shape(area, flatten) for area in areas])
    closed = whole.buffer(_TOUCHING / 2, join_style="mitre").buffer(-_TOUCHING / 2, join_style="mitre")
    narrow, _ = flatten(((1.0, 0.0),))[0]
    outlines = [
        ring.coords
        for part in getattr(closed, "geoms", [closed])
        if isinstance(part, Polygon) and not part.is_empty
        for ring in (part.exterior, *part.interiors)
    ]
    rings = tuple(tuple((x / narrow, -y / _METRES) for x, y in outline) for outline in outlines)
    return Area(slug=slug, name=name, url=url, rings=rings)


def draw_map(
    areas: Sequence[Area],
    *,
    current: str | None = None,
    lines: Sequence[Line] = (),
    label: str,
    size: int = 340,
) -> Markup:
    """Draw `areas` as inline SVG; nothing when none has an outline.

    Args:
        areas: what is to be seen, in reading order; those without rings are left to the list.
        current: slug of the area that the page is about; painted in the brand, not a link.
        lines: water and rail.
        label: what the map shows, for assistive technology.
        size: the smallest width in pixels at which the map is shown; names that would be under 11 pixels are left out.
    """
    flatten = _projection(areas)
    outlined = [(area, shape) for area in areas if not (shape := _shape(area, flatten)).is_empty]
    if not outlined:
        return Markup()
    place, height = _fit([shape for _, shape in outlined])
    # The current area comes last, so that its border lies on top.
    drawn = [(area, place(shape)) for area, shape in sorted(outlined, key=lambda pair: pair[0].slug == current)]
    frame = box(0, 0, WIDTH, height)
    parts = [_area(area, shape, current=current) for area, shape in drawn]
    parts += [_line(line.kind, place(LineString(flatten(line.points))).intersection(frame)) for line in lines]
    for area, shape in drawn:
        found = place_label(area.name, shape, unit=WIDTH / size, large=area.slug == current)
        if found:
            parts.append(_label(found, current=area.slug == current))
    return _MAP.format(WIDTH, height, label, Markup().join(parts))


def _projection(areas: Sequence[Area]) -> Callable[[Ring], list[tuple[float, float]]]:
    """To metres, north up: equirectangular at the middle latitude, which is enough for a town."""
    latitudes = [latitude for area in areas for ring in area.rings for _, latitude in ring] or [0.0]
    narrow = math.cos(math.radians((min(latitudes) + max(latitudes)) / 2))
    return lambda ring: [(longitude * narrow * _METRES, -latitude * _METRES) for longitude, latitude in ring]


def _shape(area: Area, flatten: Callable[[Ring], list[tuple[float, float]]]) -> BaseGeometry:
    """The outline of an area in metres; empty if it has none.

    A ring inside a ring is a hole, one beside it a second part: what lies in an odd number of rings counts.
    """
    if len(area.rings) == 1 and (plain := Polygon(flatten(area.rings[0]))).is_valid:  # as most are: much sooner
        return plain
    rings: list[BaseGeometry] = [Polygon(flatten(ring)).buffer(0) for ring in area.rings]
    nothing: BaseGeometry = Polygon()
    return reduce(BaseGeometry.symmetric_difference, rings, nothing)


def _fit(shapes: Sequence[BaseGeometry]) -> tuple[Callable[[BaseGeometry], BaseGeometry], int]:
    """How to move and scale everything into the box, and how high the box is."""
    bounds = [shape.bounds for shape in shapes]
    left, top = min(bound[0] for bound in bounds), min(bound[1] for bound in bounds)
    wide, high = max(bound[2] for bound in bounds) - left, max(bound[3] for bound in bounds) - top
    scale = min((WIDTH - 2 * _MARGIN) / wide, (TALLEST - 2 * _MARGIN) / high)
    matrix = [scale, 0, 0, scale, (WIDTH - scale * wide) / 2 - left * scale, _MARGIN - top * scale]

    def place(shape: BaseGeometry) -> BaseGeometry:
        return affinity.affine_transform(shape, matrix).simplify(_SMALLEST_STEP)

    return place, math.ceil(scale * high) + 2 * _MARGIN


def _area(area: Area, shape: BaseGeometry, *, current: str | None) -> Markup:
    outline = ring_data(shape)
    if area.slug == current:
        return _CURRENT.format(outline, area.name)
    if area.url is None:
        return _CLOSED.format(outline, line_data(_hatch(shape)))
    return _LINK.format(area.url, area.name, area.name, outline)


def _hatch(shape: BaseGeometry) -> BaseGeometry:
    """Slanted lines inside `shape`; drawn as lines, for a pattern would need an id of its own on every page."""
    left, top, right, bottom = shape.bounds
    high = bottom - top
    start = left - high - (left - high) % _HATCH
    count = int((right - start) / _HATCH) + 1
    slants = [((start + n * _HATCH, bottom), (start + n * _HATCH + high, top)) for n in range(count)]
    return MultiLineString(slants).intersection(shape.buffer(-3))


def _line(kind: str, track: BaseGeometry) -> Markup:
    return Markup('<path class="area-map__{}" d="{}"/>').format(kind, line_data(track))


def _label(label: Label, *, current: bool) -> Markup:
    kind = " area-map__label--current" if current else ""
    first = label.y - label.height * (len(label.lines) - 1) / 2
    words = Markup().join(
        Markup('<tspan x="{}" y="{}">{}</tspan>').format(
            round(label.x), round(first + number * label.height), escape(text)
        )
        for number, text in enumerate(label.lines)
    )
    return Markup('<text class="area-map__label{}" font-size="{}" aria-hidden="true">{}</text>').format(
        kind, round(label.size), words
    )
