"""Hair, headscarves and caps of portraits, around a face at (0, 0)."""

from examples.drawings.canvas import Canvas, Point, both_sides, oval_points
from examples.drawings.colours import WHITE, clear, dark, light
from examples.drawings.portraits.faces import Face


def hair_behind(canvas: Canvas, face: Face) -> None:
    """Draw the hair that hangs behind neck and shoulders."""
    deep = dark(face.hair, 0.25)
    shapes: dict[str, list[Point]] = {
        "bob": both_sides([(0, -84), (48, -68), (66, -10), (62, 70), (30, 84)]),
        "long": both_sides([(0, -84), (50, -66), (64, 0), (74, 110), (58, 160), (0, 150)]),
        "tail": [(30, -64), (66, -54), (78, -10), (66, 50), (58, 10), (44, -30)],
        "scarf": both_sides([(0, -84), (50, -66), (66, -6), (66, 60), (88, 118), (0, 150)]),
    }
    if face.style in shapes:
        canvas.blob(shapes[face.style], deep)
    elif face.style == "waves":
        canvas.oval(0, -50, 52, 52, deep)
        for x, y, size in ((56, -20, 30), (64, 24, 32), (58, 70, 32), (40, 100, 26)):
            canvas.oval(x, y, size, size, deep)
            canvas.oval(-x, y, size, size, deep)
    elif face.style == "bun":
        canvas.oval(6, -86, 27, 24, deep)
        canvas.line([(-12, -92), (4, -100), (24, -92)], light(face.hair, 0.3), 2.6, curved=True)
        canvas.line([(-14, -82), (6, -88), (28, -80)], light(face.hair, 0.2), 2.6, curved=True)


def hair_front(canvas: Canvas, face: Face) -> None:
    """Draw the hair or headscarf that lies over forehead and temples."""
    draw = {
        "short": _short,
        "crop": _crop,
        "bob": _bob,
        "long": _parted,
        "braid": _braid,
        "waves": _waves,
        "curls": _curls,
        "bun": _swept,
        "tail": _swept,
        "bald": _fringe,
        "scarf": _scarf,
        "cap": _cap,
    }
    draw[face.style](canvas, face)


def _short(canvas: Canvas, face: Face) -> None:
    hair = face.hair
    canvas.blob(
        [
            (-52, 2),
            (-56, -36),
            (-38, -74),
            (4, -86),
            (42, -74),
            (57, -34),
            (52, 2),
            (45, -22),
            (36, -42),
            (4, -46),
            (-26, -36),
            (-42, -24),
        ],
        hair,
    )
    canvas.blob([(20, -80), (42, -74), (57, -34), (52, 0), (46, -24), (38, -44)], dark(hair, 0.2))
    canvas.line([(-34, -62), (-8, -76), (16, -74)], light(hair, 0.22), 3, curved=True)


def _crop(canvas: Canvas, face: Face) -> None:
    canvas.blob(
        [
            (-50, -4),
            (-52, -40),
            (-34, -70),
            (0, -78),
            (34, -70),
            (52, -40),
            (50, -4),
            (45, -30),
            (30, -50),
            (0, -55),
            (-30, -50),
            (-45, -30),
        ],
        face.hair,
    )


def _bob(canvas: Canvas, face: Face) -> None:
    hair = face.hair
    canvas.blob(
        [
            (0, -84),
            (44, -72),
            (62, -24),
            (62, 34),
            (54, 72),
            (42, 60),
            (48, 20),
            (46, -18),
            (30, -40),
            (6, -50),
            (-20, -38),
            (-44, -14),
            (-48, 20),
            (-42, 60),
            (-54, 72),
            (-62, 34),
            (-62, -24),
            (-44, -72),
        ],
        hair,
    )
    canvas.line([(-46, -30), (-30, -62), (-4, -72)], light(hair, 0.22), 4, curved=True)
    canvas.line([(54, -10), (55, 30), (50, 58)], dark(hair, 0.3), 3, curved=True)


def _parted(canvas: Canvas, face: Face) -> None:
    hair = face.hair
    for side in (-1, 1):
        canvas.blob(
            [
                (side * -6, -82),
                (side * 36, -78),
                (side * 60, -34),
                (side * 62, 40),
                (side * 66, 120),
                (side * 46, 116),
                (side * 48, 30),
                (side * 44, -16),
                (side * 22, -44),
                (side * -4, -62),
            ],
            hair,
        )
        canvas.line([(side * 30, -66), (side * 52, -20), (side * 55, 60)], light(hair, 0.2), 3, curved=True)


def _braid(canvas: Canvas, face: Face) -> None:
    _swept(canvas, face)
    for i in range(7):
        y = 24 + i * 20
        canvas.blob(
            [(40, y), (56, y - 12), (70, y), (60, y + 16), (46, y + 14)], face.hair if i % 2 else dark(face.hair, 0.14)
        )
        canvas.line([(46, y - 2), (58, y + 8)], dark(face.hair, 0.3), 1.8)
    canvas.line([(50, 162), (66, 162)], "#a8323a", 6)
    canvas.blob([(52, 164), (64, 164), (68, 188), (58, 194), (50, 186)], face.hair)


def _swept(canvas: Canvas, face: Face) -> None:
    hair = face.hair
    canvas.blob(
        [
            (-52, 6),
            (-57, -34),
            (-40, -72),
            (0, -84),
            (40, -72),
            (57, -34),
            (52, 6),
            (46, -20),
            (30, -46),
            (0, -56),
            (-28, -46),
            (-45, -20),
        ],
        hair,
    )
    for x in (-34, -17, 0, 17, 34):
        canvas.line([(x, -50 + abs(x) * 0.3), (x * 0.7, -78 + abs(x) * 0.2)], clear(light(hair, 0.35), 0.7), 2)


def _waves(canvas: Canvas, face: Face) -> None:
    for x, y, size in (
        (-46, -22, 19),
        (46, -22, 19),
        (-40, -50, 23),
        (40, -50, 23),
        (-14, -66, 25),
        (16, -66, 25),
        (-52, 8, 14),
        (52, 8, 14),
        (-30, -48, 16),
        (26, -50, 15),
    ):
        canvas.oval(x, y, size, size * 0.94, face.hair)
    for x, y in ((-40, -56), (-12, -74), (22, -72)):
        canvas.line([(x - 9, y + 4), (x, y - 4), (x + 9, y + 2)], light(face.hair, 0.25), 3, curved=True)


def _curls(canvas: Canvas, face: Face) -> None:
    spots = (
        (-50, -18, 14),
        (50, -18, 14),
        (-52, -40, 18),
        (52, -40, 18),
        (-38, -62, 20),
        (38, -62, 20),
        (-16, -76, 22),
        (16, -76, 22),
        (0, -60, 20),
        (-26, -50, 15),
        (24, -50, 15),
    )
    for x, y, size in spots:
        canvas.oval(x + 2, y + 3, size, size, dark(face.hair, 0.25))
    for x, y, size in spots:
        canvas.oval(x, y, size * 0.92, size * 0.92, face.hair)
        canvas.line(
            oval_points(x - 1, y, size * 0.55, size * 0.55, 170, 330)[::8], light(face.hair, 0.25), 2.2, curved=True
        )


def _fringe(canvas: Canvas, face: Face) -> None:
    for side in (-1, 1):
        canvas.blob([(side * 44, -34), (side * 54, -30), (side * 57, 0), (side * 50, 14), (side * 46, -8)], face.hair)
    canvas.glow(-14, -50, 24, 14, WHITE, 0.4)


def _scarf(canvas: Canvas, face: Face) -> None:
    cloth = face.hair
    hood = [
        (0, -86),
        (46, -72),
        (64, -20),
        (62, 44),
        (44, 84),
        (30, 72),
        (44, 40),
        (49, 4),
        (44, -30),
        (24, -54),
        (0, -59),
    ]
    canvas.blob([*hood, *[(-x, y) for x, y in reversed(hood[1:-1])]], cloth)
    canvas.blob(
        [(-46, 62), (-20, 74), (0, 78), (20, 74), (46, 62), (70, 110), (40, 138), (0, 146), (-46, 134), (-72, 108)],
        cloth,
    )
    canvas.line([(-56, 84), (-10, 104), (48, 92)], dark(cloth, 0.22), 3, curved=True)
    canvas.line([(-60, 110), (-6, 126), (60, 112)], dark(cloth, 0.22), 3, curved=True)
    canvas.line([(-46, -30), (-26, -62), (0, -70)], light(cloth, 0.22), 4, curved=True)
    canvas.line([(56, -20), (57, 30), (46, 70)], dark(cloth, 0.2), 4, curved=True)


def _cap(canvas: Canvas, face: Face) -> None:
    _fringe(canvas, face)
    cloth = "#33507a"
    canvas.blob([(-54, -28), (-52, -62), (-24, -88), (20, -90), (52, -64), (55, -28), (0, -38)], cloth)
    canvas.blob([(16, -90), (52, -64), (55, -28), (30, -36)], dark(cloth, 0.2))
    canvas.blob(
        [(-60, -26), (-40, -40), (0, -45), (40, -40), (60, -26), (36, -27), (0, -31), (-36, -27)], dark(cloth, 0.35)
    )
    canvas.oval(0, -91, 5, 3.6, dark(cloth, 0.2))
