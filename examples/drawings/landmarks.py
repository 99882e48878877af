"""Buildings that somebody would name: mill, flats, church, gate, warehouses, bridge, new houses."""

from examples.drawings.canvas import Canvas, Point, oval_points
from examples.drawings.colours import BRAND, BRICK, BRICK_DARK, CREAM, GLASS, LIT, SAND, SLATE, WOOD, clear, dark, light
from examples.drawings.houses import Front, window


def mill(canvas: Canvas, x: float, y: float, high: float, turn: float = 24) -> None:
    """Draw an old tower mill with a gallery; `high` is up to the cap, sails reach further."""
    c = canvas.at(x, y, high / 100)
    c.poly([(-24, 0), (24, 0), (19, -40), (-19, -40)], BRICK)
    c.poly([(4, 0), (24, 0), (19, -40), (3, -40)], dark(BRICK, 0.22))
    c.poly([(-19, -40), (19, -40), (11.5, -90), (-11.5, -90)], "#5d5a52")
    c.poly([(3, -40), (19, -40), (11.5, -90), (2, -90)], "#47464a")
    for level in (-50, -60, -70, -80):
        half = 19 + (level + 40) * 0.15
        c.line([(-half, level), (half, level)], clear("#2c2d33", 0.3), 0.4)
    c.rect(-30, -43, 60, 3, dark(WOOD, 0.1))
    for i in range(-6, 7):
        c.line([(i * 4.9, -43), (i * 4.9, -50)], CREAM, 0.6)
    c.line([(-30, -50), (30, -50)], CREAM, 0.9)
    for side in (-1, 1):
        c.line([(side * 28, -41), (side * 20, -28)], dark(WOOD, 0.2), 1.2)
    c.blob([(-13, -89), (-11, -98), (0, -103), (11, -98), (14, -89)], "#7a4a35")
    c.rect(-4, -16, 8, 16, "#2f5d46", 0)
    for wx, wy in ((-10, -30), (8, -30), (-4, -62), (-3, -78)):
        c.rect(wx, wy, 5, 7, CREAM)
        c.rect(wx + 0.8, wy + 0.8, 3.4, 5.4, GLASS)
    for i in range(4):
        _sail(c.at(0, -93, turn=turn + i * 90))
    c.oval(0, -93, 2.6, 2.6, BRICK_DARK)


def _sail(c: Canvas) -> None:
    c.line([(0, 0), (0, -62)], "#6b4a36", 1.5)
    c.poly([(1, -12), (9, -12), (9, -61), (1, -61)], clear("#f4ead6", 0.75))
    for level in range(-60, -10, 6):
        c.line([(0, level), (9, level)], "#8a6a50", 0.5)
    c.line([(9, -61), (9, -12)], "#8a6a50", 0.5)
    c.poly([(-3, -12), (0, -12), (0, -61), (-3, -61)], "#8a5a3b")


def flat(canvas: Canvas, x: float, y: float, w: float, floors: int, storey: float, lit: float = 0.15) -> None:
    """Draw a block of flats with galleries, doors and coloured panels."""
    high = floors * storey
    canvas.rect(x, y - high, w, high, "#efe9dc")
    canvas.rect(x - 4, y - high - storey * 0.16, w + 8, storey * 0.2, SLATE)
    canvas.rect(x + w * 0.8, y - high - storey * 0.5, storey * 1.1, storey * 0.4, "#b9b4a8")
    bay = storey * 1.25
    for floor in range(floors):
        top = y - high + floor * storey
        canvas.rect(x, top + storey * 0.12, w, storey * 0.55, "#5b6a80")
        count = max(1, int(w / bay))
        for i in range(count):
            left = x + w / count * i
            canvas.rect(
                left + bay * 0.08,
                top + storey * 0.16,
                bay * 0.2,
                storey * 0.5,
                ("#0d3f94", "#b4573d", "#3f8a55", "#d9a520")[(i + floor) % 4],
            )
            pane = LIT if canvas.random.random() < lit else "#2b3950"
            canvas.rect(left + bay * 0.36, top + storey * 0.18, bay * 0.42, storey * 0.32, CREAM)
            canvas.rect(left + bay * 0.39, top + storey * 0.21, bay * 0.36, storey * 0.26, pane)
        canvas.rect(x, top + storey * 0.62, w, storey * 0.34, "#f7f2e6")
        canvas.rect(x, top + storey * 0.9, w, storey * 0.1, "#cfc8b8")
        for i in range(int(w / storey * 3)):
            canvas.rect(x + i * storey / 3, top + storey * 0.64, 0.8, storey * 0.26, clear("#8d98a8", 0.5))
    canvas.fade(
        [(x + w * 0.6, y - high), (x + w, y - high), (x + w, y), (x + w * 0.6, y)],
        clear("#1a2340", 0),
        clear("#1a2340", 0.18),
        sideways=True,
    )


def church(canvas: Canvas, x: float, y: float, high: float, wall: str = BRICK) -> None:
    """Draw a village church: tower with spire on the left, nave to the right; `high` is the spire's tip."""
    c = canvas.at(x, y, high / 100)
    c.poly([(8, 0), (60, 0), (60, -22), (8, -22)], light(wall, 0.1))
    c.poly([(6, -22), (62, -22), (54, -40), (10, -40)], SLATE)
    for i in range(4):
        c.poly(
            [(20 + i * 10, -5), (24 + i * 10, -5), (24 + i * 10, -15), (22 + i * 10, -18), (20 + i * 10, -15)], GLASS
        )
        c.line([(28 + i * 10, 0), (28 + i * 10, -18)], dark(wall, 0.1), 1.2)
    c.rect(-9, -58, 18, 58, wall)
    c.rect(2, -58, 7, 58, dark(wall, 0.18))
    c.poly([(-11, -58), (11, -58), (0, -100)], SLATE)
    c.poly([(0, -58), (11, -58), (0, -100)], dark(SLATE, 0.25))
    c.line([(0, -99), (0, -106)], "#d9a520", 0.8)
    c.oval(0, -50, 4, 4, CREAM)
    c.line([(0, -53), (0, -50), (2.4, -49)], "#15202f", 0.6)
    c.poly([(-3, 0), (3, 0), (3, -9), (0, -13), (-3, -9)], "#3d2c26")
    for side in (-1, 1):
        c.poly(
            [
                (side * 3 - 1.6, -34),
                (side * 3 + 1.6, -34),
                (side * 3 + 1.6, -42),
                (side * 3, -44),
                (side * 3 - 1.6, -42),
            ],
            "#2b3950",
        )


def warehouse(canvas: Canvas, x: float, y: float, w: float, high: float, wall: str, shutters: str) -> None:
    """Draw a harbour warehouse with a hoist and rows of shutters."""
    c = canvas.at(x + w / 2, y)
    top = [(-w / 2, -high * 0.74), (-w * 0.12, -high), (w * 0.12, -high), (w / 2, -high * 0.74)]
    c.poly([(-w / 2, 0), *top, (w / 2, 0)], wall)
    c.line(top, light(wall, 0.5), w * 0.025)
    c.line([(0, -high * 0.94), (0, -high * 0.99)], "#15202f", w * 0.02)
    for row in range(3):
        level = -high * (0.37 + row * 0.22)
        c.poly(_arched(0, level, w * 0.09, high * 0.15), dark(shutters, 0.3))
        for side in (-w * 0.3, w * 0.3):
            c.poly(_arched(side, level, w * 0.07, high * 0.12), GLASS)
            for edge in (-w * 0.13, w * 0.07):
                c.rect(side + edge, level + high * 0.02, w * 0.06, high * 0.1, shutters)
    c.poly(_arched(0, -high * 0.19, w * 0.13, high * 0.19), dark(shutters, 0.1))
    sunless = [(w * 0.1, 0), (w * 0.1, -high * 0.8), (w / 2, -high * 0.74), (w / 2, 0)]
    c.fade(sunless, clear("#1a2340", 0), clear("#1a2340", 0.18), sideways=True)


def _arched(x: float, top: float, half: float, high: float) -> list[Point]:
    return [
        *oval_points(x, top + half * 0.5, half, half * 0.5, 180, 360),
        (x + half, top + high),
        (x - half, top + high),
    ]


def terrace(canvas: Canvas, x: float, y: float, count: int, w: float, wall: str, roof: str, lit: float = 0.2) -> None:
    """Draw a row of pitched-roof houses from the 1930s or later."""
    high = w * 0.95
    canvas.poly(
        [
            (x - w * 0.08, y - high),
            (x + w * 0.25, y - high - w * 0.62),
            (x + w * count - w * 0.25, y - high - w * 0.62),
            (x + w * count + w * 0.08, y - high),
        ],
        roof,
    )
    canvas.rect(x, y - high, w * count, high, wall)
    for i in range(count):
        left = x + w * i
        front = Front(wall=wall)
        if i < count - 1:
            canvas.rect(left + w * 0.9, y - high - w * 0.78, w * 0.16, w * 0.3, dark(wall, 0.2))
        canvas.rect(left + w * 0.34, y - high - w * 0.44, w * 0.2, w * 0.24, dark(roof, 0.3))
        window(canvas, left + w * 0.14, y - high * 0.9, w * 0.28, w * 0.3, front, lit=canvas.random.random() < lit)
        window(canvas, left + w * 0.58, y - high * 0.9, w * 0.28, w * 0.3, front, lit=canvas.random.random() < lit)
        window(canvas, left + w * 0.42, y - high * 0.44, w * 0.44, w * 0.32, front, lit=canvas.random.random() < lit)
        canvas.rect(left + w * 0.1, y - high * 0.52, w * 0.22, high * 0.52, CREAM)
        canvas.rect(
            left + w * 0.12, y - high * 0.48, w * 0.18, high * 0.48, (BRAND, "#3f8a55", BRICK_DARK, "#d9a520")[i % 4]
        )
        canvas.rect(left - w * 0.005, y - high, w * 0.012, high, dark(wall, 0.2))
    canvas.rect(x, y - high - w * 0.02, w * count, w * 0.05, CREAM)


def drawbridge(canvas: Canvas, x: float, y: float, size: float, paint: str = "#f4f1e8") -> None:
    """Draw a small wooden drawbridge from the side; the deck runs through y, `size` is its half length."""
    c = canvas.at(x, y, size / 100)
    shade = dark(paint, 0.2)
    for px in (-100, 70):
        c.rect(px, 0, 30, 46, BRICK_DARK)
        c.rect(px + 16, 0, 14, 46, dark(BRICK_DARK, 0.25))
    c.rect(-160, -5, 320, 9, dark(WOOD, 0.25))
    c.rect(-160, -6, 320, 3, light(WOOD, 0.2))
    for px in range(-150, 156, 15):
        c.line([(px, -5), (px, -27)], shade, 1.4)
    c.rect(-156, -17, 312, 11, paint)
    c.rect(-156, -8, 312, 2.4, shade)
    c.line([(-156, -27), (156, -27)], paint, 2.6)
    c.line([(-156, -22), (156, -22)], paint, 1.4)
    for px in (-66, -54):
        c.line([(px, 0), (px + 6, -104)], paint if px == -66 else shade, 5)
    c.line([(-130, -86), (64, -112)], paint, 5.6)
    c.line([(-126, -80), (68, -106)], shade, 3)
    c.rect(-146, -94, 26, 16, BRICK_DARK)
    c.line([(62, -110), (66, -6)], "#5a6473", 1.2)
    c.line([(-60, -60), (-20, -5)], shade, 3)


def gate_tower(canvas: Canvas, x: float, y: float, w: float, high: float, wall: str = BRICK) -> None:
    """Draw one round tower of a city gate with a pointed roof."""
    canvas.rect(x - w / 2, y - high, w, high, wall)
    canvas.fade(
        [(x - w / 2, y - high), (x + w / 2, y - high), (x + w / 2, y), (x - w / 2, y)],
        clear("#fff0cf", 0.16),
        clear("#1a2340", 0.4),
        sideways=True,
    )
    for i in range(5):
        canvas.rect(x - w / 2, y - high * (0.12 + i * 0.2), w, high * 0.022, SAND)
    canvas.rect(x - w * 0.57, y - high * 1.02, w * 1.14, high * 0.1, light(wall, 0.1))
    canvas.poly([(x - w * 0.6, y - high), (x + w * 0.6, y - high), (x, y - high * 1.62)], SLATE)
    canvas.poly([(x + w * 0.05, y - high), (x + w * 0.6, y - high), (x, y - high * 1.62)], dark(SLATE, 0.28))
    canvas.line([(x, y - high * 1.6), (x, y - high * 1.72)], "#d9a520", 2.4)
    canvas.poly([(x, y - high * 1.72), (x + w * 0.2, y - high * 1.69), (x, y - high * 1.66)], "#d9a520")
    for up in (0.36, 0.72):
        canvas.poly(
            [
                (x - w * 0.07, y - high * up),
                (x - w * 0.07, y - high * (up + 0.1)),
                (x, y - high * (up + 0.13)),
                (x + w * 0.07, y - high * (up + 0.1)),
                (x + w * 0.07, y - high * up),
            ],
            GLASS,
        )
