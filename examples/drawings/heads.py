"""Heads of small figures seen from the side, the front or the back, in centimetres around their middle."""

from examples.drawings.canvas import Canvas
from examples.drawings.colours import INK, clear, dark, light
from examples.drawings.look import Look


def draw_head(canvas: Canvas, face: Look, view: str) -> None:
    """Draw head, hair and hat."""
    {"side": _side, "front": _front, "back": _back}[view](canvas, face)


def _side(canvas: Canvas, face: Look) -> None:
    if face.style in {"long", "bob", "pony"}:
        _side_hair_behind(canvas, face)
    canvas.blob(
        [(-9, -8), (0, -13), (8, -9), (9.5, -2), (12.5, 2), (9.5, 4), (9, 9), (4, 13), (-4, 11), (-9, 3)], face.skin
    )
    canvas.oval(5.6, -1.4, 1.1, 1.4, INK)
    canvas.line([(3.8, 5), (6, 7.4), (8.8, 6.6)], dark(face.skin, 0.5), 1.1, curved=True)
    if face.beard:
        canvas.blob([(-4, 2), (0, 5), (9, 5), (9.5, 10), (4, 15), (-3, 11)], face.hair)
        canvas.line([(5, 7.4), (8.6, 7)], face.skin, 1)
    _side_hair(canvas, face)
    if face.style not in {"scarf", "hood"}:
        canvas.oval(-2.4, 1, 2.2, 3, dark(face.skin, 0.1))
    if face.glasses:
        canvas.ring(6, -1.2, 3, INK, 0.9)
        canvas.line([(3, -1.4), (-3, -1)], INK, 0.9)
    _hat(canvas, face, brim=True)


def _side_hair_behind(canvas: Canvas, face: Look) -> None:
    tail = {"long": 30, "bob": 13, "pony": 6}[face.style]
    canvas.blob([(-2, -13), (-12, -8), (-15, 4), (-13, tail), (-4, tail - 2), (0, 4)], dark(face.hair, 0.15))
    if face.style == "pony":
        canvas.blob([(-10, -8), (-19, -4), (-20, 12), (-15, 20), (-13, 6)], face.hair)


def _side_hair(canvas: Canvas, face: Look) -> None:
    if face.style == "bald":
        canvas.blob([(-10, -4), (-5, -3), (-4, 4), (-8, 7), (-11, 2)], face.hair)
    elif face.style == "scarf":
        canvas.blob(
            [(2, -15), (8, -10), (4, -7), (2, 0), (4, 11), (7, 16), (2, 22), (-10, 22), (-13, 8), (-13, -6), (-7, -14)],
            face.hair,
        )
        canvas.line([(5, -9), (2.4, 0), (4, 10)], dark(face.hair, 0.2), 1)
    elif face.style == "curly":
        for x, y, size in ((4, -12, 6), (-4, -13, 7), (-10, -8, 7), (-12, -1, 6.4), (-9, 5, 5), (0, -9, 6)):
            canvas.oval(x, y, size, size, face.hair)
    elif face.style == "bun":
        canvas.oval(-12, -10, 6.4, 6, face.hair)
        canvas.blob([(9, -8), (4, -14), (-5, -14.5), (-12, -7), (-11, 4), (-5, 4), (-1, -5)], face.hair)
    else:
        canvas.blob(
            [(10, -7), (6, -14), (-4, -15.5), (-12, -9), (-12.5, 2), (-7, 7), (-4, 1), (-1, -5), (4, -6)], face.hair
        )


def _front(canvas: Canvas, face: Look) -> None:
    if face.style in {"long", "bob", "scarf"}:
        deep = {"long": 26, "bob": 13, "scarf": 22}[face.style]
        canvas.blob(
            [(0, -15), (12, -9), (14, 6), (13, deep), (0, deep + 1), (-13, deep), (-14, 6), (-12, -9)],
            dark(face.hair, 0.12),
        )
    canvas.blob([(0, -13), (8.5, -8), (9.4, 1), (6.5, 10), (0, 13.5), (-6.5, 10), (-9.4, 1), (-8.5, -8)], face.skin)
    for side in (-1, 1):
        canvas.oval(side * 3.8, -0.6, 1, 1.3, INK)
        canvas.oval(side * 5.6, 4, 2, 1.4, clear("#d0533a", 0.22))
    canvas.line([(-2.8, 6.4), (0, 7.6), (2.8, 6.4)], dark(face.skin, 0.55), 1.1, curved=True)
    if face.beard:
        canvas.blob([(-9.4, 1), (-5, 4.4), (0, 4), (5, 4.4), (9.4, 1), (7, 12), (0, 17), (-7, 12)], face.hair)
        canvas.line([(-2.6, 7.4), (0, 8.2), (2.6, 7.4)], face.skin, 1.1, curved=True)
    _front_hair(canvas, face)
    if face.glasses:
        for side in (-1, 1):
            canvas.ring(side * 4, -0.4, 2.9, INK, 0.9)
        canvas.line([(-1.2, -0.8), (1.2, -0.8)], INK, 0.9)
    _hat(canvas, face, brim=False)


def _front_hair(canvas: Canvas, face: Look) -> None:
    hair = face.hair
    if face.style == "bald":
        for side in (-1, 1):
            canvas.blob([(side * 9.4, -5), (side * 10.6, 0), (side * 8.6, 3), (side * 8.4, -2)], hair)
    elif face.style == "scarf":
        outer = [(0, -15.5), (11, -9), (12, 4), (8.4, 14)]
        inner = [(9, 2), (6, -7), (0, -9.4), (-6, -7), (-9, 2)]
        canvas.blob([*outer, *inner, *[(-x, y) for x, y in reversed(outer[1:])]], hair)
        canvas.blob([(-8, 11), (0, 15), (8, 11), (11, 22), (0, 25), (-11, 22)], hair)
    elif face.style == "curly":
        for x, y, size in ((9, -6, 5.4), (6, -12, 6), (0, -14, 6.4), (10.6, 0, 4)):
            canvas.oval(x, y, size, size, hair)
            canvas.oval(-x, y, size, size, hair)
    else:
        if face.style == "bun":
            canvas.oval(0, -17, 6, 5.4, hair)
        left = [(-7, -5), (-8.8, 1), (-11, 0), (-9.6, -11)]
        canvas.blob([(0, -15.4), (9.6, -11), (11, 0), (8.6, 0), (6.5, -6), (-1, -8), *left], hair)


def _back(canvas: Canvas, face: Look) -> None:
    canvas.blob([(0, -13), (9, -8), (9.4, 2), (6, 11), (-6, 11), (-9.4, 2), (-9, -8)], face.skin)
    if face.style == "bald":
        canvas.blob([(-9.6, -3), (0, 0), (9.6, -3), (8, 8), (0, 10), (-8, 8)], face.hair)
    elif face.style == "curly":
        for x, y in ((-8, -6), (0, -10), (8, -6), (-9, 2), (9, 2), (0, 0), (-4, 6), (4, 6)):
            canvas.oval(x, y, 6.6, 6.6, face.hair)
    else:
        deep = {"long": 28, "bob": 14, "scarf": 22, "pony": 9}.get(face.style, 9)
        canvas.blob(
            [(0, -15), (10, -10), (11.6, 2), (10, deep), (0, deep + 2), (-10, deep), (-11.6, 2), (-10, -10)], face.hair
        )
    if face.style == "bun":
        canvas.oval(0, -8, 6.6, 6.4, dark(face.hair, 0.15))
    if face.style == "pony":
        canvas.blob([(-4, -6), (4, -6), (5, 14), (0, 26), (-5, 14)], dark(face.hair, 0.15))
    _hat(canvas, face, brim=False)


def _hat(canvas: Canvas, face: Look, *, brim: bool) -> None:
    kind, _, colour = face.hat.partition(":")
    if kind == "cap":
        canvas.blob([(-11.5, -4), (-10, -13), (0, -17), (9, -13), (11, -6), (0, -5.4)], colour)
        if brim:
            canvas.blob([(6, -9), (19, -6.4), (19, -4.6), (7, -5)], dark(colour, 0.2))
    elif kind == "beanie":
        canvas.blob([(-12, -2), (-11, -12), (-2, -19), (8, -14), (11.5, -4), (0, -3)], colour)
        canvas.line([(-11, -4.4), (0, -5.4), (11, -5.4)], light(colour, 0.25), 4)
    elif kind == "police":
        canvas.blob([(-11.5, -5), (-14, -14), (0, -19), (14, -15), (11, -6)], colour)
        canvas.line([(-11, -6.5), (11, -7)], "#d9a520", 2)
        canvas.blob([(3, -7), (16, -4), (14, -2), (3, -4)] if brim else [(-9, -6), (9, -6), (0, -2.4)], INK)
    elif kind == "hood":
        canvas.blob(
            [(3, -16), (9, -11), (6, -6), (5, 4), (6, 12), (0, 18), (-11, 16), (-14, 0), (-9, -14)]
            if brim
            else [
                (0, -18),
                (12, -10),
                (13, 6),
                (9, 15),
                (8.6, 0),
                (0, -9.6),
                (-8.6, 0),
                (-9, 15),
                (-13, 6),
                (-12, -10),
            ],
            colour,
        )
    elif kind == "helmet":
        canvas.blob([(-12, -4), (-11, -14), (0, -18), (11, -13), (12, -6), (0, -4.6)], colour)
        canvas.line([(-6, -9), (8, -9)], dark(colour, 0.35), 1.6)
