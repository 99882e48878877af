"""A canvas in its own units, drawn large and scaled down so that edges are smooth; knows no subject."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from io import BytesIO
from pathlib import Path
from random import Random

from PIL import Image, ImageChops, ImageDraw, ImageFilter

from examples.drawings.colours import Rgba, mix, rgba

Point = tuple[float, float]
Matrix = tuple[float, float, float, float, float, float]

OVERSAMPLE = 3
SOFT = 8  # soft shapes are drawn this many times smaller


def smooth(points: Sequence[Point], *, closed: bool = True, steps: int = 10) -> list[Point]:
    """Return a Catmull-Rom curve through the points."""
    count = len(points)
    curve: list[Point] = []
    for i in range(count if closed else count - 1):
        quad = [points[(i + k) % count] if closed else points[min(max(i + k, 0), count - 1)] for k in (-1, 0, 1, 2)]
        curve.extend(_catmull(quad, step / steps) for step in range(steps))
    return curve if closed else [*curve, points[-1]]


def _catmull(quad: Sequence[Point], t: float) -> Point:
    weights = (-t + 2 * t**2 - t**3, 2 - 5 * t**2 + 3 * t**3, t + 4 * t**2 - 3 * t**3, -(t**2) + t**3)
    x = sum(w * p[0] for w, p in zip(weights, quad, strict=True)) / 2
    y = sum(w * p[1] for w, p in zip(weights, quad, strict=True)) / 2
    return x, y


def oval_points(x: float, y: float, rx: float, ry: float, start: float = 0, end: float = 360) -> list[Point]:
    """Return points on an ellipse; angles in degrees, clockwise from the right."""
    turns = (math.radians(start + (end - start) * i / 47) for i in range(48))
    return [(x + rx * math.cos(turn), y + ry * math.sin(turn)) for turn in turns]


def both_sides(half: Sequence[Point]) -> list[Point]:
    """Return a shape that is the same left and right; the half runs down the right side, x = 0 at its ends."""
    return [*half, *[(-x, y) for x, y in reversed(half) if x]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Canvas:
    """One picture. `at` and `hazed` give views on the same picture with another origin, scale or air."""

    image: Image.Image
    size: Point
    random: Random
    matrix: Matrix
    haze: tuple[str, float] | None = None

    def at(self, x: float, y: float, scale: float = 1, *, flip: bool = False, turn: float = 0) -> "Canvas":
        """Return a view with its origin at (x, y), scaled, perhaps mirrored and turned (degrees)."""
        a, b, c, d, e, f = self.matrix
        cos, sin = math.cos(math.radians(turn)) * scale, math.sin(math.radians(turn)) * scale
        side = -1 if flip else 1
        la, lb, lc, ld = cos * side, sin * side, -sin, cos
        moved = (
            a * la + c * lb,
            b * la + d * lb,
            a * lc + c * ld,
            b * lc + d * ld,
            a * x + c * y + e,
            b * x + d * y + f,
        )
        return replace(self, matrix=moved)

    def hazed(self, colour: str, share: float) -> "Canvas":
        """Return a view in which every colour moves towards this one: distance, mist or night."""
        return replace(self, haze=(colour, share))

    @property
    def is_night(self) -> bool:
        """Whether the air of this view is dark."""
        return self.haze is not None and sum(rgba(self.haze[0])[:3]) < 330

    def lamplit(self) -> "Canvas":
        """Return a view for what gives light itself: the night hardly dims it, mist does."""
        if self.haze is None or not self.is_night:
            return self
        return replace(self, haze=(self.haze[0], self.haze[1] * 0.12))

    def poly(self, points: Iterable[Point], fill: str) -> None:
        """Fill a polygon."""
        ImageDraw.Draw(self.image, "RGBA").polygon(self._pixels(points), fill=self._ink(fill))

    def blob(self, points: Sequence[Point], fill: str) -> None:
        """Fill a round shape through the points."""
        self.poly(smooth(points), fill)

    def rect(self, x: float, y: float, width: float, height: float, fill: str, radius: float = 0) -> None:
        """Fill a rectangle, perhaps with round corners."""
        self.poly(rect_points(x, y, width, height, radius), fill)

    def oval(self, x: float, y: float, rx: float, ry: float, fill: str) -> None:
        """Fill an ellipse around (x, y)."""
        self.poly(oval_points(x, y, rx, ry), fill)

    def ring(self, x: float, y: float, radius: float, fill: str, width: float) -> None:
        """Draw a circle as a line."""
        self.line(oval_points(x, y, radius, radius), fill, width)

    def line(self, points: Sequence[Point], fill: str, width: float, *, curved: bool = False) -> None:
        """Draw a line with round ends and joints."""
        pixels = self._pixels(smooth(points, closed=False) if curved else points)
        thick = max(1, round(width * self.scale))
        ink = self._ink(fill)
        if ink[3] < 255:
            self._wash(pixels, ink, thick)
        else:
            _stroke(ImageDraw.Draw(self.image), pixels, ink[:3], thick)

    def fade(self, points: Iterable[Point], first: str, last: str, *, sideways: bool = False) -> None:
        """Fill a polygon with a gradient from top to bottom, or from left to right."""
        pixels = self._pixels(points)
        left, top, right, bottom = self._box(pixels)
        if right <= left or bottom <= top:
            return
        mask = Image.new("L", (right - left, bottom - top))
        ImageDraw.Draw(mask).polygon([(x - left, y - top) for x, y in pixels], fill=255)
        ramp = Image.linear_gradient("L")
        ramp = (ramp.rotate(90) if sideways else ramp).resize(mask.size)
        one, two = self._ink(first), self._ink(last)
        bands = [ramp.point([round(a + (b - a) * i / 255) for i in range(256)]) for a, b in zip(one, two, strict=True)]
        self.image.paste(Image.merge("RGB", bands[:3]), (left, top), ImageChops.multiply(mask, bands[3]))

    def glow(self, x: float, y: float, rx: float, ry: float, colour: str, strength: float = 0.6) -> None:
        """Add a round light that is brightest in its middle."""
        (px, py), *_ = self._pixels([(x, y)])
        wide, high = round(rx * self.scale), round(ry * self.scale)
        spot = Image.radial_gradient("L").point([round(max(0, 255 - i * 1.42) * strength) for i in range(256)])
        mask = spot.resize((max(2, wide * 2), max(2, high * 2)))
        self.image.paste(rgba(colour)[:3], (round(px) - wide, round(py) - high), mask)

    def soft(self, points: Iterable[Point], colour: str, blur: float) -> None:
        """Fill a polygon with soft edges: a shadow, a beam, a bank of mist."""
        pixels = self._pixels(points)
        mask = Image.new("L", (self.image.width // SOFT, self.image.height // SOFT))
        ink = self._ink(colour)
        ImageDraw.Draw(mask).polygon([(x / SOFT, y / SOFT) for x, y in pixels], fill=ink[3])
        mask = mask.filter(ImageFilter.GaussianBlur(blur * self.scale / SOFT)).resize(
            self.image.size, Image.Resampling.BILINEAR
        )
        self.image.paste(ink[:3], (0, 0), mask)

    def mirror(self, line: float, bottom: float, water: str, share: float = 0.5, wave: float = 5) -> None:
        """Mirror what stands above `line` into the water below it, broken by small waves."""
        scale = self.scale
        (_, top), (_, end) = self._pixels([(0, line), (0, bottom)])
        top, end = round(top), min(round(end), self.image.height)
        source = self.image.crop((0, max(0, 2 * top - end), self.image.width, top)).transpose(
            Image.Transpose.FLIP_TOP_BOTTOM
        )
        source = Image.blend(source, Image.new("RGB", source.size, rgba(water)[:3]), share)
        band = max(2, round(2 * scale))
        for row in range(0, source.height, band):
            depth = 0.25 + row / source.height
            shift = round(
                math.sin(row / band * 0.9) * wave * scale * depth + self.random.uniform(-1, 1) * wave * scale * 0.4
            )
            strip = source.crop((0, row, source.width, min(row + band, source.height)))
            self.image.paste(ImageChops.offset(strip, shift, 0), (0, top + row))

    @property
    def scale(self) -> float:
        """Pixels of the large picture for one unit of this view."""
        a, b, c, d, _, _ = self.matrix
        return math.sqrt(abs(a * d - b * c))

    def _pixels(self, points: Iterable[Point]) -> list[Point]:
        a, b, c, d, e, f = self.matrix
        return [(a * x + c * y + e, b * x + d * y + f) for x, y in points]

    def _ink(self, colour: str) -> Rgba:
        return rgba(mix(colour, *self.haze) if self.haze else colour)

    def _box(self, pixels: Sequence[Point]) -> tuple[int, int, int, int]:
        xs, ys = [x for x, _ in pixels], [y for _, y in pixels]
        width, height = self.image.size
        return (
            max(0, int(min(xs))),
            max(0, int(min(ys))),
            min(width, math.ceil(max(xs))),
            min(height, math.ceil(max(ys))),
        )

    def _wash(self, pixels: list[Point], ink: Rgba, thick: int) -> None:
        reach = thick + 2
        corners = [(x + side * reach, y + side * reach) for x, y in pixels for side in (-1, 1)]
        left, top, right, bottom = self._box(corners)
        if right <= left or bottom <= top:
            return
        mask = Image.new("L", (right - left, bottom - top))
        _stroke(ImageDraw.Draw(mask), [(x - left, y - top) for x, y in pixels], ink[3], thick)
        self.image.paste(ink[:3], (left, top), mask)


def _stroke(draw: ImageDraw.ImageDraw, pixels: list[Point], ink: int | tuple[int, ...], thick: int) -> None:
    draw.line(pixels, fill=ink, width=thick, joint="curve")
    reach = thick / 2
    for x, y in (pixels[0], pixels[-1]):
        draw.ellipse((x - reach, y - reach, x + reach, y + reach), fill=ink)


def rect_points(x: float, y: float, width: float, height: float, radius: float = 0) -> list[Point]:
    """Return the outline of a rectangle, perhaps with round corners."""
    if not radius:
        return [(x, y), (x + width, y), (x + width, y + height), (x, y + height)]
    radius = min(radius, width / 2, height / 2)
    corners = ((x + width - radius, y + height - radius, 0), (x + radius, y + height - radius, 90))
    corners += ((x + radius, y + radius, 180), (x + width - radius, y + radius, 270))
    return [point for cx, cy, turn in corners for point in oval_points(cx, cy, radius, radius, turn, turn + 90)[::6]]


def new_canvas(width: int, height: int, units: float, seed: str) -> Canvas:
    """Return an empty canvas for a picture of this many pixels, `units` wide; one seed, one picture."""
    image = Image.new("RGB", (width * OVERSAMPLE, height * OVERSAMPLE), "#ffffff")
    scale = width * OVERSAMPLE / units
    dice = Random(seed)  # noqa: S311 - the same picture every time is the purpose
    return Canvas(image=image, size=(units, units * height / width), random=dice, matrix=(scale, 0, 0, scale, 0, 0))


def write_jpeg(canvas: Canvas, path: Path, limit: int) -> None:
    """Scale down, add the grain of paper and write a JPEG of at most `limit` bytes."""
    size = (canvas.image.width // OVERSAMPLE, canvas.image.height // OVERSAMPLE)
    small = canvas.image.resize(size, Image.Resampling.LANCZOS)
    grain = Image.frombytes("L", (size[0] // 2, size[1] // 2), canvas.random.randbytes((size[0] // 2) * (size[1] // 2)))
    grain = grain.resize(size, Image.Resampling.BICUBIC).point([123 + i * 10 // 255 for i in range(256)])
    paper = ImageChops.overlay(small, Image.merge("RGB", [grain] * 3))
    for quality in (82, 78, 74, 70):
        coded = BytesIO()
        paper.save(coded, "JPEG", quality=quality, optimize=True, progressive=True)
        if coded.tell() <= limit:
            break
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(coded.getvalue())
