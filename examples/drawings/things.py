"""Street furniture and other things, in centimetres, standing at (0, 0)."""

import math

from examples.drawings.canvas import Canvas, oval_points
from examples.drawings.colours import (
    BRAND,
    CREAM,
    GLASS,
    INK,
    LIT,
    ORANGE,
    RED,
    SAND,
    STEEL,
    TREE,
    WOOD,
    clear,
    dark,
    light,
)


def lamp_post(canvas: Canvas, high: float = 420, *, lit: bool = False, arm: float = 70) -> None:
    """Draw a modern street lamp whose arm points to the right."""
    canvas.line([(0, 0), (0, -high), (arm, -high - 8)], "#2b3442", 7)
    canvas.rect(-7, -60, 14, 60, "#2b3442", 3)
    canvas.poly([(arm - 18, -high - 14), (arm + 34, -high - 14), (arm + 40, -high), (arm - 18, -high)], "#2b3442")
    canvas.rect(arm - 12, -high, 46, 6, LIT if lit else "#cdd3da", 3)
    if lit:
        canvas.fade(
            [(arm - 10, -high + 6), (arm + 32, -high + 6), (arm + 190, 0), (arm - 170, 0)],
            clear(LIT, 0.34),
            clear(LIT, 0.03),
        )
        canvas.glow(arm + 10, -high + 4, 110, 110, "#fff0b8", 0.75)


def lantern(canvas: Canvas, high: float = 320, *, lit: bool = False) -> None:
    """Draw a classic lantern of an old town."""
    canvas.line([(0, 0), (0, -high)], "#22303a", 8)
    canvas.blob([(-14, 0), (14, 0), (9, -30), (5, -52), (-5, -52), (-9, -30)], "#22303a")
    canvas.poly([(-12, -high), (12, -high), (20, -high - 46), (-20, -high - 46)], LIT if lit else "#c8d3dc")
    canvas.line([(-12, -high), (-20, -high - 46)], "#22303a", 3)
    canvas.line([(12, -high), (20, -high - 46)], "#22303a", 3)
    canvas.poly([(-26, -high - 46), (26, -high - 46), (8, -high - 68), (-8, -high - 68)], "#22303a")
    if lit:
        canvas.glow(0, -high - 24, 150, 150, "#ffe9a8", 0.8)


def bench(canvas: Canvas, wood: str = WOOD, *, broken: bool = False) -> None:
    """Draw a park bench, 180 cm wide, seen from the front."""
    for x in (-72, 64):
        canvas.rect(x, -48, 8, 48, "#2b3442", 2)
        canvas.line([(x + 4, -44), (x + 4, -92)], "#2b3442", 6)
    for level, lean in ((-88, 0), (-72, 0), (-50, 0)):
        if broken and level == -72:
            canvas.at(-60, level, turn=24).rect(-30, 0, 84, 12, dark(wood, 0.25), 3)
            continue
        width = 104 if broken and level == -50 else 180
        canvas.rect(-90, level + lean, width, 13 if level < -50 else 9, light(wood, 0.06), 3)
        canvas.rect(-90, level + 9, width, 4, dark(wood, 0.2), 2)
    if broken:
        canvas.poly([(14, -50), (30, -46), (20, -41), (12, -42)], dark(wood, 0.3))
        canvas.at(74, -12, turn=-32).rect(-40, 0, 84, 9, dark(wood, 0.15), 3)


def litter_bin(canvas: Canvas, colour: str = "#2f5d46", *, tipped: bool = False) -> None:
    """Draw a round litter bin, upright or knocked over."""
    c = canvas.at(0, -22, turn=82) if tipped else canvas
    c.poly([(-24, 0), (24, 0), (27, -86), (-27, -86)], colour)
    c.poly([(6, 0), (24, 0), (27, -86), (8, -86)], dark(colour, 0.22))
    c.oval(0, -86, 27, 7, dark(colour, 0.4))
    c.rect(-28, -70, 56, 9, "#f4f6f2")
    if not tipped:
        c.blob([(-29, -88), (-24, -104), (0, -112), (24, -104), (29, -88)], dark(colour, 0.1))


def rubbish_bag(canvas: Canvas, colour: str = "#2b3448", size: float = 1) -> None:
    """Draw a tied, sagging rubbish bag, about 60 cm high."""
    c = canvas.at(0, 0, size)
    c.blob([(-32, -2), (-36, -20), (-24, -42), (-8, -52), (8, -52), (26, -40), (37, -18), (33, -2), (0, 2)], colour)
    c.blob([(10, -46), (26, -38), (36, -18), (32, -3), (14, 0), (20, -22)], dark(colour, 0.4))
    c.blob([(-26, -18), (-18, -38), (-12, -42), (-16, -22)], light(colour, 0.28))
    c.poly([(-7, -50), (7, -50), (17, -64), (5, -58), (0, -70), (-5, -58), (-16, -63)], light(colour, 0.08))


def litter(canvas: Canvas, area: tuple[float, float, float, float], count: int, size: float = 1) -> None:
    """Scatter cans, cups, papers and bottles over (left, top, right, bottom)."""
    left, top, right, bottom = area
    dice = canvas.random
    for i in range(count):
        deep = dice.random()
        spot = canvas.at(
            left + dice.random() * (right - left),
            top + deep * (bottom - top),
            size * (0.5 + deep * 0.7),
            turn=dice.uniform(-60, 60),
        )
        if i % 4 == 0:
            spot.rect(-9, -5, 18, 10, dice.choice([RED, BRAND, ORANGE, "#2f8f6a"]), 3)
            spot.oval(9, 0, 2.4, 5, "#d8dde3")
        elif i % 4 == 1:
            spot.poly([(-8, -6), (10, -4), (10, 4), (-8, 6)], CREAM)
            spot.oval(10, 0, 2.4, 5.4, dark(CREAM, 0.2))
        elif i % 4 == 2:
            spot.poly([(-12, -7), (4, -10), (13, -2), (6, 9), (-9, 7)], dice.choice(["#f4f6f2", "#d9dfe6", SAND]))
            spot.line([(-6, -3), (6, 0)], "#aab4c0", 1.2)
        else:
            spot.rect(-14, -4.6, 20, 9, clear("#8fc7b0", 0.9), 4)
            spot.rect(6, -2.4, 9, 5, "#5fa48a", 2)


def trolley(canvas: Canvas) -> None:
    """Draw a supermarket trolley."""
    metal = "#8d98a8"
    canvas.line([(-52, -92), (-40, -88), (-24, -34), (44, -38), (58, -84)], metal, 4)
    canvas.poly([(-40, -86), (60, -82), (46, -42), (-26, -38)], clear("#aeb8c4", 0.35))
    for i in range(7):
        canvas.line([(-38 + i * 16, -86 + i * 0.6), (-24 + i * 11.6, -38)], metal, 1.8)
    for i in range(1, 4):
        canvas.line([(-40 + i * 4, -86 + i * 12), (59 - i * 3.4, -82 + i * 10)], metal, 1.8)
    canvas.line([(-24, -34), (-34, -12), (50, -12)], metal, 4)
    canvas.rect(-64, -98, 22, 9, RED, 4)
    for x in (-30, 46):
        canvas.oval(x, -6, 7, 7, INK)


def planter(
    canvas: Canvas, box: str = WOOD, bloom: tuple[str, ...] = (RED, "#ffd51f", "#f4f6f2"), width: float = 110
) -> None:
    """Draw a wooden planter with flowers."""
    half = width / 2
    for i in range(int(width / 7)):
        x = -half + 6 + i * 7 + canvas.random.uniform(-3, 3)
        high = canvas.random.uniform(18, 44)
        canvas.line([(x, -44), (x + canvas.random.uniform(-6, 6), -44 - high)], dark(TREE, 0.15), 2.4)
        canvas.oval(x, -48 - high * 0.3, 8, 8, (TREE, dark(TREE, 0.15), light(TREE, 0.15))[i % 3])
        canvas.oval(x + canvas.random.uniform(-5, 5), -46 - high, 6, 6, bloom[i % len(bloom)])
    canvas.poly([(-half, -46), (half, -46), (half - 5, 0), (-half + 5, 0)], box)
    for level in (-31, -16):
        canvas.line([(-half + 2, level), (half - 2, level)], dark(box, 0.25), 2)
    canvas.rect(-half - 4, -50, width + 8, 8, light(box, 0.15), 2)


def lifebuoy(canvas: Canvas, size: float = 38, colour: str = ORANGE) -> None:
    """Draw a lifebuoy around (0, 0)."""
    canvas.ring(0, 0, size * 0.74, colour, size * 0.46)
    for start in (25, 115, 205, 295):
        from_to = [(p[0], p[1]) for p in _arc(size * 0.74, start, start + 40)]
        canvas.line(from_to, "#f7f5ee", size * 0.46)
    canvas.line(_arc(size * 0.9, 190, 290), clear("#fff6dd", 0.5), size * 0.06)
    for start in (45, 135, 225, 315):
        canvas.line(_arc(size * 1.06, start + 4, start + 82), "#e9ddc2", size * 0.05)


def _arc(radius: float, start: float, end: float) -> list[tuple[float, float]]:
    return oval_points(0, 0, radius, radius, start, end)


def car(canvas: Canvas, colour: str = BRAND) -> None:
    """Draw a small car that looks to the right, 400 cm long."""
    canvas.blob(
        [
            (-198, -36),
            (-196, -74),
            (-150, -88),
            (-104, -138),
            (30, -142),
            (92, -92),
            (176, -80),
            (200, -56),
            (198, -34),
            (0, -28),
        ],
        colour,
    )
    canvas.poly([(-136, -92), (-98, -130), (-20, -132), (-20, -92)], GLASS)
    canvas.poly([(-8, -92), (-8, -132), (26, -130), (72, -92)], GLASS)
    canvas.poly([(-120, -92), (-84, -130), (-60, -131), (-96, -92)], clear("#dbe8f5", 0.25))
    canvas.line([(-196, -58), (190, -60)], dark(colour, 0.2), 3)
    for x in (-120, 118):
        canvas.oval(x, -32, 36, 36, INK)
        canvas.oval(x, -32, 20, 20, STEEL)
    canvas.oval(186, -66, 12, 8, "#fff3c4")
    canvas.rect(-200, -76, 10, 16, RED, 3)


def bike_rack(canvas: Canvas) -> None:
    """Draw one steel hoop to lock a bicycle to."""
    canvas.line([(-38, 0), (-38, -66), (-30, -76), (30, -76), (38, -66), (38, 0)], "#7d8896", 6, curved=False)


def cup(canvas: Canvas, colour: str = CREAM) -> None:
    """Draw a coffee mug of 10 cm around its middle, with steam."""
    canvas.rect(-4.4, -5, 8.8, 10, colour, 1.6)
    canvas.ring(5.4, 0, 2.6, colour, 1.3)
    canvas.line([(-1, -7), (0.6, -10), (-0.6, -13)], clear("#ffffff", 0.55), 1, curved=True)


def light_cone(canvas: Canvas, x: float, y: float, high: float, wide: float, strength: float = 0.3) -> None:
    """Draw the cone of light below a lamp at (x, y)."""
    points = [(x - wide * 0.08, y), (x + wide * 0.08, y), (x + wide * 0.55, y + high), (x - wide * 0.55, y + high)]
    canvas.fade(points, clear(LIT, strength), clear(LIT, 0.02))
    canvas.glow(x, y, wide * 0.3, wide * 0.3, "#fff3c4", 0.85)
    canvas.oval(x, y + high, wide * 0.6, wide * 0.6 * math.sin(0.16), clear(LIT, strength * 0.4))
