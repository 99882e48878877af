"""Air, water, plants and weather."""

import math
from itertools import pairwise

from examples.drawings.canvas import Canvas, Point
from examples.drawings.colours import TREE, WHITE, clear, dark, light, mix


def sky(canvas: Canvas, top: str, bottom: str, horizon: float) -> None:
    """Fill everything down to the horizon."""
    width = canvas.size[0]
    canvas.fade([(0, 0), (width, 0), (width, horizon), (0, horizon)], top, bottom)


def cloud(canvas: Canvas, x: float, y: float, size: float, colour: str = WHITE, opacity: float = 0.75) -> None:
    """Draw a flat-bottomed cloud about three times as wide as high."""
    body = [
        (-1, 0),
        (-0.92, -0.17),
        (-0.6, -0.2),
        (-0.45, -0.46),
        (-0.05, -0.52),
        (0.16, -0.3),
        (0.42, -0.36),
        (0.62, -0.14),
        (0.95, -0.1),
        (1, 0),
        (0, 0.04),
    ]
    canvas.blob([(x + px * size, y + py * size) for px, py in body], clear(colour, opacity))


def hills(canvas: Canvas, y: float, rough: float, colour: str, bottom: float, step: float = 60) -> None:
    """Draw a far row of tree tops over the whole width."""
    width = canvas.size[0]
    tops: list[Point] = []
    x = -step
    while x < width + step:
        tops.append((x, y - canvas.random.random() * rough))
        x += step * canvas.random.uniform(0.6, 1.2)
    canvas.poly([(-step, bottom), *_round_tops(tops), (width + step, bottom)], colour)


def _round_tops(tops: list[Point]) -> list[Point]:
    curve: list[Point] = []
    for (ax, ay), (bx, by) in pairwise(tops):
        for i in range(8):
            t = i / 8
            lift = math.sin(t * math.pi) * (bx - ax) * 0.3
            curve.append((ax + (bx - ax) * t, ay + (by - ay) * t - lift))
    return curve


def tree(
    canvas: Canvas, x: float, y: float, height: float, leaf: str = TREE, trunk: str = "#5b4438", shape: str = "round"
) -> None:
    """Draw a tree in leaf: `round`, `tall`, `wide` or `low` (a pollard willow)."""
    reach, up = {"round": (0.3, 0.66), "tall": (0.17, 0.6), "wide": (0.46, 0.72), "low": (0.34, 0.7)}[shape]
    wide = height * 0.028 if shape != "low" else height * 0.07
    canvas.poly(
        [
            (x - wide * 1.5, y),
            (x + wide * 1.5, y),
            (x + wide * 0.8, y - height * 0.6),
            (x - wide * 0.8, y - height * 0.6),
        ],
        trunk,
    )
    canvas.poly(
        [
            (x + wide * 0.1, y),
            (x + wide * 1.5, y),
            (x + wide * 0.8, y - height * 0.6),
            (x + wide * 0.2, y - height * 0.6),
        ],
        dark(trunk, 0.25),
    )
    for turn, stretch in ((-0.5, 0.16), (0.45, 0.2)):
        canvas.line(
            [(x, y - height * 0.42), (x + turn * height * 0.3, y - height * (0.5 + stretch))], trunk, wide * 0.9
        )
    crown(
        canvas, x, y - height * up, height * reach, height * (1 - up) * 0.98 if shape != "tall" else height * 0.4, leaf
    )


def crown(canvas: Canvas, x: float, y: float, rx: float, ry: float, leaf: str) -> None:
    """Draw foliage as overlapping tufts: shade below, light above left."""
    dice = canvas.random
    tufts = []
    for i in range(13):
        turn = i * 2.4
        far = math.sqrt((i + 0.5) / 13) * 0.72
        tufts.append((x + math.cos(turn) * rx * far, y + math.sin(turn) * ry * far, dice.uniform(0.34, 0.44)))
    for px, py, size in tufts:
        canvas.oval(px + rx * 0.05, py + ry * 0.07, rx * size, min(ry, rx * 1.1) * size, dark(leaf, 0.22))
    for px, py, size in tufts:
        canvas.oval(px - rx * 0.05, py - ry * 0.06, rx * size * 0.86, min(ry, rx * 1.1) * size * 0.84, leaf)
    for px, py, size in tufts[::2]:
        if px < x + rx * 0.4 and py < y + ry * 0.35:
            canvas.oval(px - rx * 0.12, py - ry * 0.14, rx * size * 0.5, min(ry, rx) * size * 0.46, light(leaf, 0.2))


def bare_tree(
    canvas: Canvas, x: float, y: float, height: float, colour: str = "#4b4047", *, snow: bool = False
) -> None:
    """Draw a tree without leaves."""
    _branch(canvas, (x, y), (-90, height * 0.34), height * 0.045, (colour, snow))


def _branch(canvas: Canvas, start: Point, way: tuple[float, float], width: float, paint: tuple[str, bool]) -> None:
    turn, length = way
    end = (start[0] + math.cos(math.radians(turn)) * length, start[1] + math.sin(math.radians(turn)) * length)
    canvas.line([start, end], paint[0], width)
    if paint[1] and abs(math.cos(math.radians(turn))) > 0.4:
        canvas.line([(start[0], start[1] - width * 0.4), (end[0], end[1] - width * 0.4)], "#f3f7fb", width * 0.5)
    if width < 1.3:
        return
    for spread in (-30, 4, 33) if width > 3 else (-24, 26):
        _branch(
            canvas,
            end,
            (turn + spread + canvas.random.uniform(-9, 9), length * canvas.random.uniform(0.62, 0.8)),
            width * 0.6,
            paint,
        )


def reeds(
    canvas: Canvas, x: float, y: float, wide: float, high: float, colour: str = "#a6975a", count: int = 40
) -> None:
    """Draw a clump of reed with plumes."""
    for _ in range(count):
        root = x + canvas.random.random() * wide
        tall = high * canvas.random.uniform(0.55, 1)
        bend = canvas.random.uniform(-0.1, 0.28) * tall
        tone = mix(colour, canvas.random.choice(["#6f7f48", "#d4c48a", "#7e6b45"]), canvas.random.random() * 0.6)
        canvas.line(
            [(root, y), (root + bend * 0.3, y - tall * 0.5), (root + bend, y - tall)], tone, high * 0.016, curved=True
        )
        if canvas.random.random() < 0.5:
            canvas.at(root + bend, y - tall, turn=20).oval(0, 0, high * 0.022, high * 0.09, mix("#8a6a4a", tone, 0.3))


def grass(canvas: Canvas, area: tuple[float, float, float, float], colour: str, count: int, size: float = 10) -> None:
    """Scatter tufts over (left, top, right, bottom), larger towards the bottom."""
    left, top, right, bottom = area
    for _ in range(count):
        deep = canvas.random.random()
        x, y = left + canvas.random.random() * (right - left), top + deep * (bottom - top)
        high = size * (0.4 + deep * 0.9)
        for lean in (-0.5, 0, 0.5):
            canvas.poly(
                [(x - high * 0.09, y), (x + high * 0.09, y), (x + lean * high * 0.6, y - high)],
                mix(colour, "#ffffff" if lean < 0 else "#1a2340", 0.1),
            )


def leaves(
    canvas: Canvas,
    area: tuple[float, float, float, float],
    count: int,
    size: float = 7,
    tones: tuple[str, ...] = ("#d98a2b", "#c25a2c", "#e3b23c", "#9a4a2c"),
) -> None:
    """Scatter fallen leaves over (left, top, right, bottom)."""
    left, top, right, bottom = area
    for _ in range(count):
        deep = canvas.random.random()
        leaf = canvas.at(
            left + canvas.random.random() * (right - left),
            top + deep * (bottom - top),
            size * (0.4 + deep * 0.8),
            turn=canvas.random.uniform(-50, 50),
        )
        leaf.blob([(-1, 0), (-0.2, -0.34), (1, 0), (-0.2, 0.34)], canvas.random.choice(tones))


def snowfall(canvas: Canvas, count: int, size: float = 3.2) -> None:
    """Let it snow over the whole picture."""
    for _ in range(count):
        near = canvas.random.random() ** 2
        reach = size * (0.3 + near)
        canvas.oval(
            canvas.random.random() * canvas.size[0],
            canvas.random.random() * canvas.size[1],
            reach,
            reach,
            clear(WHITE, 0.5 + near * 0.45),
        )


def rain(canvas: Canvas, count: int, slant: float = -14, colour: str = "#dbe6f3") -> None:
    """Let it rain over the whole picture; `slant` is the drift of one streak."""
    for _ in range(count):
        x, y = canvas.random.uniform(-60, canvas.size[0] + 60), canvas.random.uniform(-40, canvas.size[1])
        long = canvas.random.uniform(18, 46)
        canvas.line([(x, y), (x + slant * long / 40, y + long)], clear(colour, canvas.random.uniform(0.15, 0.5)), 1.1)


def ripples(
    canvas: Canvas, area: tuple[float, float, float, float], count: int, colour: str = WHITE, opacity: float = 0.35
) -> None:
    """Draw short level strokes of light on water."""
    left, top, right, bottom = area
    for _ in range(count):
        deep = canvas.random.random()
        x, y = left + canvas.random.random() * (right - left), top + deep * (bottom - top)
        half = (8 + 40 * canvas.random.random()) * (0.4 + deep)
        canvas.blob(
            [(x - half, y), (x, y - 1 - deep * 1.6), (x + half, y), (x, y + 1 + deep * 1.2)],
            clear(colour, opacity * canvas.random.uniform(0.4, 1)),
        )


def mist(canvas: Canvas, y: float, height: float, colour: str = WHITE, opacity: float = 0.6) -> None:
    """Lay a bank of mist over the whole width."""
    width = canvas.size[0]
    canvas.soft(
        [
            (-200, y),
            (width * 0.3, y - height * 0.4),
            (width * 0.7, y + height * 0.1),
            (width + 200, y - height * 0.3),
            (width + 200, y + height),
            (-200, y + height),
        ],
        clear(colour, opacity),
        height * 0.35,
    )


def bird(canvas: Canvas, x: float, y: float, size: float, colour: str = "#44536a") -> None:
    """Draw a gull or crow far away."""
    canvas.line(
        [
            (x - size, y - size * 0.3),
            (x - size * 0.45, y - size * 0.5),
            (x, y),
            (x + size * 0.45, y - size * 0.5),
            (x + size, y - size * 0.3),
        ],
        colour,
        size * 0.14,
        curved=True,
    )
