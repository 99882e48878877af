"""Clothes of portraits: neck and shoulders below a face at (0, 0), down to the lower edge."""

from examples.drawings.canvas import Canvas, smooth
from examples.drawings.colours import INK, VEST, clear, dark, light

BOTTOM = 310
SHOULDERS = [
    (-20, 84),
    (-70, 104),
    (-118, 128),
    (-138, 190),
    (-146, BOTTOM),
    (146, BOTTOM),
    (138, 190),
    (118, 128),
    (70, 104),
    (20, 84),
]


def shoulders(canvas: Canvas, skin: str, cloth: str, stout: float = 1) -> None:
    """Draw neck and body in one colour."""
    canvas.blob([(-24, 40), (24, 40), (27, 84), (40, 104), (0, 128), (-40, 104), (-27, 84)], dark(skin, 0.06))
    canvas.blob([(-24, 52), (0, 76), (24, 52), (26, 72), (0, 92), (-26, 72)], clear(dark(skin, 0.6), 0.25))
    body = [(x * stout, y) for x, y in SHOULDERS]
    neckline = [(24, 92), (12, 116), (0, 122), (-12, 116), (-24, 92)]
    left, right = body[:5], body[5:]
    canvas.poly([*_round(left), *_round(right), *neckline], cloth)
    canvas.poly(
        [
            (60 * stout, 101),
            (118 * stout, 128),
            (138 * stout, 190),
            (146 * stout, BOTTOM),
            (84 * stout, BOTTOM),
            (92 * stout, 190),
        ],
        clear("#1a2340", 0.12),
    )
    for side in (-1, 1):
        canvas.line(
            [(side * 96 * stout, 190), (side * 102 * stout, 250), (side * 100 * stout, BOTTOM)],
            clear(dark(cloth, 0.5), 0.5),
            2.4,
            curved=True,
        )


def _round(points: list[tuple[float, float]]) -> list[tuple[float, float]]:
    return smooth(points, closed=False)


def collar(canvas: Canvas, colour: str) -> None:
    """Draw a shirt collar."""
    for side in (-1, 1):
        canvas.poly([(side * 25, 84), (side * 40, 104), (side * 22, 138), (0, 120)], colour)
        canvas.line([(side * 40, 104), (side * 22, 138), (0, 120)], dark(colour, 0.2), 1.8)


def rolled_neck(canvas: Canvas, colour: str) -> None:
    """Draw the neck of a thick sweater."""
    canvas.blob([(-31, 72), (0, 86), (31, 72), (36, 102), (0, 122), (-36, 102)], light(colour, 0.08))
    for x in range(-28, 29, 7):
        canvas.line([(x, 84 - abs(x) * 0.1 + 6), (x * 1.1, 112 - abs(x) * 0.3)], dark(colour, 0.2), 1.8)


def knit(canvas: Canvas, colour: str) -> None:
    """Draw cables of a knitted sweater."""
    for x in (-56, 0, 56):
        for i in range(8):
            y = 140 + i * 22
            canvas.line([(x - 9, y), (x, y + 10), (x + 9, y)], dark(colour, 0.18), 2.4, curved=True)
        for side in (-16, 16):
            canvas.line([(x + side, 132), (x + side, BOTTOM)], clear(dark(colour, 0.3), 0.6), 1.8)


def vest(canvas: Canvas) -> None:
    """Draw a yellow vest with bands."""
    for side in (-1, 1):
        canvas.poly(
            [
                (side * 28, 92),
                (side * 78, 107),
                (side * 92, 160),
                (side * 96, BOTTOM),
                (side * 2, BOTTOM),
                (side * 2, 170),
            ],
            VEST if side < 0 else dark(VEST, 0.07),
        )
        canvas.poly([(side * 48, 98), (side * 66, 103), (side * 70, BOTTOM), (side * 48, BOTTOM)], "#f2f4f1")
    canvas.poly([(-95, 212), (95, 212), (96, 238), (-96, 238)], "#f2f4f1")
    canvas.line([(0, 170), (0, BOTTOM)], dark(VEST, 0.35), 2.4)


def uniform(canvas: Canvas) -> None:
    """Draw details of a dark blue uniform without any real mark."""
    for side in (-1, 1):
        canvas.poly([(side * 25, 84), (side * 42, 104), (side * 26, 134), (0, 116)], "#243457")
        canvas.poly([(side * 74, 112), (side * 112, 124), (side * 106, 138), (side * 70, 126)], "#2d4170")
        canvas.rect(side * 56 - 24, 176, 48, 42, "#22325a", 4)
        canvas.poly([(side * 56 - 25, 176), (side * 56 + 25, 176), (side * 56, 192)], "#31457a")
    canvas.line([(0, 118), (0, BOTTOM)], "#101a33", 2.4)
    for y in (150, 190, 230, 270):
        canvas.oval(0, y, 3.4, 3.4, "#c9ced6")
    canvas.poly([(50, 150), (62, 150), (66, 160), (56, 170), (46, 160)], "#d9b84a")
    canvas.rect(-78, 158, 44, 11, "#dfe5ee", 2)
    canvas.rect(-122, 150, 22, 46, INK, 5)
    canvas.line([(-112, 150), (-112, 118)], INK, 4)


def apron(canvas: Canvas, colour: str) -> None:
    """Draw an apron with neck straps."""
    canvas.poly([(-64, 158), (64, 158), (86, BOTTOM), (-86, BOTTOM)], colour)
    canvas.poly([(20, 158), (64, 158), (86, BOTTOM), (40, BOTTOM)], dark(colour, 0.12))
    for side in (-1, 1):
        canvas.line([(side * 58, 160), (side * 32, 96)], colour, 9)
    canvas.rect(-38, 222, 76, 60, dark(colour, 0.12), 5)
    canvas.line([(20, 214), (28, 240)], "#f4efe2", 5)


def cardigan(canvas: Canvas, colour: str, blouse: str) -> None:
    """Draw an open knitted cardigan over a blouse."""
    canvas.poly([(-30, 92), (30, 92), (26, 180), (20, BOTTOM), (-20, BOTTOM), (-26, 180)], blouse)
    for side in (-1, 1):
        canvas.poly(
            [
                (side * 30, 90),
                (side * 40, 100),
                (side * 36, 190),
                (side * 28, BOTTOM),
                (side * 16, BOTTOM),
                (side * 24, 180),
            ],
            light(colour, 0.14),
        )
        for i in range(7):
            for column in range(3):
                x = side * (58 + column * 24)
                canvas.line(
                    [(x - 6, 140 + i * 24), (x, 147 + i * 24), (x + 6, 140 + i * 24)],
                    dark(colour, 0.16),
                    2.2,
                    curved=True,
                )
    for y in (206, 248, 290):
        canvas.oval(-28, y, 4.4, 4.4, "#f4efe2")


def hoodie(canvas: Canvas, colour: str) -> None:
    """Draw hood and cords."""
    canvas.blob(
        [(-62, 82), (-30, 96), (0, 126), (30, 96), (62, 82), (66, 112), (0, 150), (-66, 112)], dark(colour, 0.14)
    )
    for side in (-1, 1):
        canvas.line([(side * 18, 136), (side * 22, 190)], "#f4efe2", 4)
        canvas.oval(side * 22, 194, 4, 6, "#f4efe2")


def fleece(canvas: Canvas, colour: str) -> None:
    """Draw a zipped municipal fleece with a small invented shield."""
    canvas.blob(
        [(-36, 78), (-24, 94), (0, 116), (24, 94), (36, 78), (42, 112), (0, 138), (-42, 112)], light(colour, 0.12)
    )
    canvas.line([(0, 116), (0, BOTTOM)], light(colour, 0.45), 3)
    canvas.rect(-4, 150, 8, 15, "#dfe5ee", 2)
    canvas.poly([(48, 160), (72, 160), (72, 178), (60, 192), (48, 178)], "#f4f6f2")
    canvas.poly([(51, 172), (60, 168), (69, 172), (69, 178), (60, 188), (51, 178)], "#0d3f94")
    for side in (-1, 1):
        canvas.line(
            [(side * 20, 132), (side * 66, 148), (side * 116, 152)], clear(dark(colour, 0.4), 0.6), 2, curved=True
        )


def overalls(canvas: Canvas, colour: str) -> None:
    """Draw bib overalls over a shirt."""
    canvas.poly([(-58, 176), (58, 176), (84, BOTTOM), (-84, BOTTOM)], colour)
    for side in (-1, 1):
        canvas.poly([(side * 40, 182), (side * 58, 182), (side * 62, 102), (side * 46, 97)], colour)
        canvas.oval(side * 49, 186, 6, 6, "#d9b84a")
    canvas.rect(-30, 212, 60, 50, dark(colour, 0.14), 4)


def shawl(canvas: Canvas, colour: str) -> None:
    """Draw a loose scarf."""
    canvas.blob([(-48, 76), (0, 92), (48, 76), (56, 108), (0, 140), (-56, 108)], colour)
    canvas.line([(-44, 96), (0, 114), (46, 96)], dark(colour, 0.18), 3, curved=True)
    canvas.poly([(10, 126), (44, 116), (56, 220), (20, 226)], dark(colour, 0.06))
    for x in (24, 34, 44, 52):
        canvas.line([(x, 220), (x + 2, 236)], dark(colour, 0.06), 3.4)
    canvas.line([(18, 168), (50, 162)], light(colour, 0.4), 5)
