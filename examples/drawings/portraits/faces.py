"""Portrait heads: face, hair, glasses and beard, with the middle of the face at (0, 0) and a chin at 68."""

from dataclasses import dataclass

from examples.drawings.canvas import Canvas, both_sides, oval_points
from examples.drawings.colours import INK, WHITE, clear, dark, light, mix


@dataclass(frozen=True, slots=True, kw_only=True)
class Face:
    """What a face looks like. `age` runs from 0 (smooth) to 1 (many lines); `broad` widens the jaw."""

    skin: str
    hair: str
    style: str
    brows: str = ""
    iris: str = "#4a3226"
    age: float = 0
    broad: float = 1
    glasses: str = ""
    beard: str = ""
    smile: str = "open"
    lips: str = "#b4544a"
    lashes: bool = False
    apart: float = 20
    askew: float = 0
    long: float = 1


def draw_face(canvas: Canvas, face: Face) -> None:
    """Draw the head without what lies behind it (see `hair_behind`)."""
    wide = face.broad
    for side in (-1, 1):
        if face.style != "scarf":
            canvas.oval(side * 50 * wide, 4, 9, 15, dark(face.skin, 0.08))
            canvas.oval(side * 50 * wide, 5, 4, 8, dark(face.skin, 0.22))
    chin = 69 * face.long
    side_line = [(48 * wide, -24), (49 * wide, 8), (40 * wide, chin * 0.61), (19 * wide, chin - 5)]
    outline = both_sides([(0, -66), (34 * wide, -54), *side_line, (0, chin)])
    canvas.blob(outline, face.skin)
    shade = [(16, -62), (34 * wide, -54), *side_line, (30, 36), (34, 0), (30, -34)]
    canvas.blob(shade, clear(dark(face.skin, 0.6), 0.13))
    for side in (-1, 1):
        canvas.glow(side * 28, 22, 18, 14, "#e0604a", 0.28)
    _mouth(canvas, face)
    if face.beard:
        _beard(canvas, face)
    _eyes(canvas, face)
    _nose(canvas, face)
    _lines(canvas, face)
    if face.glasses:
        _glasses(canvas, face.glasses)


def _eyes(canvas: Canvas, face: Face) -> None:
    brow = face.brows or dark(face.hair, 0.1)
    for side in (-1, 1):
        x = side * face.apart
        canvas.blob([(x - 9.4, -2.6), (x - 4, -7.4), (x + 4, -7.4), (x + 9.4, -2.6), (x + 4, 1), (x - 4, 1)], "#fbf7f0")
        canvas.oval(x, -3.2, 5, 4.8, face.iris)
        canvas.oval(x, -3.2, 2.7, 2.7, INK)
        canvas.oval(x - 1.7, -5, 1.3, 1.3, WHITE)
        lid = [(x - 10.4, -1.6), (x - 4.8, -7.8), (x + 4.8, -7.8), (x + 10.4, -1.6)]
        canvas.line(lid, dark(face.skin, 0.68), 2.6 if face.lashes else 2, curved=True)
        canvas.line([(x - 8, -11), (x, -13), (x + 8, -11)], clear(dark(face.skin, 0.5), 0.35), 1.3, curved=True)
        if face.lashes:
            canvas.line([(x + side * 9.6, -2.6), (x + side * 13.4, -6)], dark(face.skin, 0.7), 2)
        canvas.line([(x - 7, 4), (x, 5.4), (x + 7, 4)], clear(dark(face.skin, 0.5), 0.45), 1.2, curved=True)
        canvas.line(
            [(x - side * 9, -22.5), (x + side * 3, -26), (x + side * 14, -20.5)],
            brow,
            3 if face.lashes else 4.4,
            curved=True,
        )


def _nose(canvas: Canvas, face: Face) -> None:
    shade = clear(dark(face.skin, 0.55), 0.5)
    canvas.poly([(2, -8), (10, 20), (2, 23), (3, 8)], clear(dark(face.skin, 0.5), 0.2))
    canvas.line([(-9, 19), (-5, 23.6), (0, 22), (5, 23.6), (9, 19)], shade, 2.2, curved=True)
    canvas.oval(-2, 15, 3, 4, clear(light(face.skin, 0.5), 0.55))


def _mouth(canvas: Canvas, face: Face) -> None:
    mouth = canvas.at(0, 38, turn=face.askew)
    {"open": _laugh, "grin": _grin, "closed": _gentle}[face.smile](mouth, face)
    for side in (-1, 1):
        canvas.line(
            [(side * 22, 32), (side * 24.4, 36.4), (side * 22.6, 41)],
            clear(dark(face.skin, 0.5), 0.45),
            1.6,
            curved=True,
        )


def _laugh(canvas: Canvas, face: Face) -> None:
    canvas.blob([(-19, -3), (-8, -1), (0, -0.6), (8, -1), (19, -3), (12, 7), (0, 11.4), (-12, 7)], "#6e2a2a")
    canvas.blob([(-16, -1.8), (0, 0.2), (16, -1.8), (10, 4), (0, 5.4), (-10, 4)], WHITE)
    canvas.blob([(-7, 8), (0, 6.4), (7, 8), (0, 11)], "#c9665c")
    canvas.line([(-12, 7.6), (0, 12), (12, 7.6)], face.lips, 2.8, curved=True)
    canvas.line([(-19, -3), (-8, -1.6), (0, -0.8), (8, -1.6), (19, -3)], face.lips, 2.2, curved=True)


def _grin(canvas: Canvas, face: Face) -> None:
    canvas.blob([(-16, -2), (-6, 0), (6, 0), (16, -2), (9, 5), (0, 6.8), (-9, 5)], WHITE)
    canvas.line([(-17, -2.6), (-6, 0), (0, 0.3), (6, 0), (17, -2.6)], face.lips, 2.3, curved=True)
    canvas.line([(-12, 4), (0, 7.8), (12, 4)], face.lips, 2.9, curved=True)


def _gentle(canvas: Canvas, face: Face) -> None:
    lips = face.lips if face.lashes else mix(face.skin, face.lips, 0.4)
    canvas.blob([(-12, 1.6), (-4, -1.4), (0, 0), (4, -1.4), (12, 1.6), (0, 5)], lips)
    canvas.blob([(-10, 5.4), (0, 6.4), (10, 5.4), (0, 10.6)], light(lips, 0.1))
    canvas.line([(-18, -1.4), (-8, 4), (0, 5.4), (8, 4), (18, -1.4)], dark(face.lips, 0.4), 2.4, curved=True)


def _beard(canvas: Canvas, face: Face) -> None:
    wide = face.broad
    if face.beard == "full":
        _full_beard(canvas, face)
    if face.beard == "stubble":
        jaw = both_sides([(0, 28), (34, 34), (48 * wide, 10), (40 * wide, 44), (18, 65), (0, 69)])
        canvas.blob(jaw, clear(face.hair, 0.2))
        _mouth(canvas, face)
    if face.beard in {"moustache", "full"}:
        canvas.blob(both_sides([(0, 29), (16, 27), (26, 36), (10, 35), (0, 34)]), dark(face.hair, 0.07))


def _full_beard(canvas: Canvas, face: Face) -> None:
    wide = face.broad
    cheek = [(44 * wide, 22), (50 * wide, 4), (48 * wide, 44)]
    canvas.blob(both_sides([(0, 25), (20, 27), (30, 30), *cheek, (30 * wide, 76), (0, 90)]), face.hair)
    canvas.blob([(24, 30), *cheek, (29 * wide, 74), (4, 86), (26, 58)], clear("#1a2340", 0.12))
    for i in range(15):
        x = -36 + i * 5.2
        lift = abs(x) * 0.3
        hair = [(x * wide, 60 - lift), (x * wide * 1.06, 74 - lift)]
        canvas.line(hair, clear(light(face.hair, 0.4), 0.55), 1.4)
    _mouth(canvas, face)


def _lines(canvas: Canvas, face: Face) -> None:
    if not face.age:
        return
    ink = clear(dark(face.skin, 0.55), 0.25 + face.age * 0.35)
    for side in (-1, 1):
        canvas.line([(side * 13, 24), (side * 23, 30), (side * 27, 40)], ink, 1.5, curved=True)
        for dy in (-5, 0, 4):
            canvas.line([(side * 33, dy), (side * (38 + face.age * 3), dy * 1.7 - 1)], ink, 1.3)
        canvas.line([(side * 12, 8), (side * 20, 11), (side * 28, 8)], ink, 1.3, curved=True)
    for y in (-38, -46)[: 1 + round(face.age)]:
        canvas.line([(-20, y + 2), (0, y), (20, y + 2)], ink, 1.4, curved=True)


def _glasses(canvas: Canvas, colour: str) -> None:
    for side in (-1, 1):
        rim = oval_points(side * 21, -3, 16.5, 14.5)
        canvas.poly(rim, clear("#e6f2fb", 0.2))
        canvas.line(rim, colour, 2.8)
        canvas.line([(side * 37, -6), (side * 50, -8)], colour, 2.6)
        canvas.line([(side * 21 - 8, -9), (side * 21 - 1, -13)], clear(WHITE, 0.7), 1.8)
    canvas.line([(-5, -6), (0, -8), (5, -6)], colour, 2.8, curved=True)
