"""Paths of a drawing to pixels, for pictures that no browser draws.

Knows as much of SVG as our own drawings use: one path for each class, filled or stroked, no transforms.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from fontTools.pens.basePen import decomposeQuadraticSegment
from fontTools.pens.recordingPen import RecordingPen
from fontTools.svgLib.path import parse_path
from PIL import Image, ImageColor, ImageDraw

Point = tuple[float, float]

_PATH = re.compile(r'<path class="([\w-]+)" d="([^"]+)"')
#: a part of a path: where it begins, and what follows up to the next
_PART = re.compile(r"([Mm])\s*(-?[\d.]+)[\s,]*(-?[\d.]+)([^Mm]*)")
_FIXED = re.compile("[A-Z]")  #: commands that name a place on the drawing, not one beside the last
_STROKED = frozenset({"street__line", "street__ripple"})
_SMOOTH = 2  # drawn this much larger, then made smaller: edges without steps
_BEND = 6  # straight pieces in a curve


def draw_paths(svg: str, colours: Mapping[str, str], *, width: int, box: tuple[int, int]) -> Image.Image:
    """The drawing as a picture with transparency, `width` pixels wide.

    Args:
        svg: with a view box from 0 0 to `box`.
        colours: by class; a class without one is left out.
        width: of the result; the height follows.
        box: width and height of the view box.
    """
    return _draw(svg, tuple(sorted(colours.items())), width, box).copy()


@lru_cache(maxsize=32)
def _draw(svg: str, colours: tuple[tuple[str, str], ...], width: int, box: tuple[int, int]) -> Image.Image:
    scale = width * _SMOOTH / box[0]
    height = round(box[1] * width / box[0])
    # In RGBa, where colours hold their transparency already, pixels can be averaged as they are.
    large = Image.new("RGBa", (width * _SMOOTH, height * _SMOOTH))
    brush, known = ImageDraw.Draw(large), dict(colours)
    for name, data in _PATH.findall(svg):
        if name in known:
            ink = ImageColor.getcolor(known[name], "RGB")
            for points in _shapes(data, scale):
                if name in _STROKED:
                    brush.line(points, fill=ink, width=round(2.5 * scale), joint="curve")
                elif len(points) > 2:
                    brush.polygon(points, fill=ink)
    return large.reduce(_SMOOTH).convert("RGBA")


def _shapes(data: str, scale: float) -> Iterator[list[Point]]:
    """Each part of a path as the corners of a polygon, `scale` times as large."""
    x, y = 0.0, 0.0
    for step, across, down, rest in _PART.findall(data):
        x, y = (x + float(across), y + float(down)) if step == "m" else (float(across), float(down))
        if _FIXED.search(rest):
            points = [(left * scale, top * scale) for left, top in _corners(f"M{x:g} {y:g}{rest}")]
        else:
            points = [((x + left) * scale, (y + top) * scale) for left, top in _known_corners(rest)]
        yield points
        if not rest.endswith("z"):
            x, y = points[-1][0] / scale, points[-1][1] / scale


@lru_cache(maxsize=4096)  # windows, doors and heads are alike in all streets
def _known_corners(rest: str) -> tuple[Point, ...]:
    """The corners of a part that goes on from anywhere, beside its beginning."""
    return tuple(_corners(f"M0 0{rest}"))


def _corners(data: str) -> list[Point]:
    """The corners of one part of a path."""
    pen = RecordingPen()
    parse_path(data, pen)
    points: list[Point] = []
    for step, ends in pen.value:
        if step == "moveTo":
            points = [ends[0]]
        elif step == "lineTo":
            points.append(ends[0])
        elif step == "curveTo":
            points += _curve(points[-1], *ends)
        elif step == "qCurveTo":
            for middle, end in decomposeQuadraticSegment(ends):
                points += _curve(points[-1], middle, middle, end)
    return points


def _curve(start: Point, first: Point, second: Point, end: Point) -> Iterator[Point]:
    """Points on a cubic curve (Bernstein's form)."""
    for piece in range(1, _BEND + 1):
        t = piece / _BEND
        weights = ((1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3)
        corners = (start, first, second, end)
        yield (
            sum(weight * corner[0] for weight, corner in zip(weights, corners, strict=True)),
            sum(weight * corner[1] for weight, corner in zip(weights, corners, strict=True)),
        )
