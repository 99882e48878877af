"""Hands and forearms seen from close by; the wrist is at (0, 0), the fingers point up, a palm is about 9 wide."""

from examples.drawings.canvas import Canvas, Point
from examples.drawings.colours import clear, dark, light
from examples.drawings.people import limb


def forearm(canvas: Canvas, skin: str, sleeve: str, long: float = 60) -> None:
    """Draw a sleeve that runs down from the wrist, with its cuff."""
    limb(canvas, ((0, -1), (0, 8), (0, 16)), (4.2, 4.6, 5), skin)
    canvas.poly([(-6.8, 12), (6.8, 12), (8, 30), (10.5, long), (-10.5, long), (-8, 30)], sleeve)
    canvas.poly([(3, 13), (6.6, 13), (8, 30), (10.2, long), (5, long)], dark(sleeve, 0.18))
    canvas.rect(-7.4, 10, 14.8, 5.6, dark(sleeve, 0.12), 2)


def open_hand(canvas: Canvas, skin: str, *, thumb: int = -1) -> None:
    """Draw a relaxed hand seen from above; `thumb` is -1 for left, 1 for right."""
    shade = dark(skin, 0.16)
    fingers: tuple[tuple[Point, Point], ...] = (
        ((-3.9, -9), (-5.4, -17)),
        ((-1.4, -10), (-1.8, -20)),
        ((1.3, -10), (1.9, -19)),
        ((3.8, -9), (5.2, -15.4)),
    )
    for start, end in fingers:
        canvas.line([start, end], shade, 3.4)
        canvas.line([(start[0] - 0.3, start[1]), (end[0] - 0.3, end[1])], skin, 2.9)
        canvas.oval(end[0] - 0.2, end[1] - 0.6, 0.9, 1, light(skin, 0.4))
    canvas.line([(thumb * 3.6, -2), (thumb * 8, -7), (thumb * 8.8, -11)], skin, 3.2, curved=True)
    canvas.blob([(-4.6, 0), (-5.6, -6), (-5, -11), (0, -12), (5, -11), (5.4, -6), (4.4, 0), (0, 2)], skin)


def grip(canvas: Canvas, skin: str, *, thumb: int = -1) -> None:
    """Draw a hand closed around something that runs from left to right at y = -8."""
    for i, x in enumerate((-4.6, -1.6, 1.4, 4.3)):
        canvas.line([(x, -4.5), (x, -12 + abs(i - 1.4) * 0.6)], dark(skin, 0.18), 3.6)
        canvas.line([(x - 0.3, -4.5), (x - 0.3, -11.6 + abs(i - 1.4) * 0.6)], skin, 3)
    canvas.blob([(-4.8, 2), (-6.4, -3), (-5.8, -7), (0, -7.6), (5.8, -7), (5.8, -2), (4.6, 2)], skin)
    canvas.line([(thumb * 4.6, 0), (thumb * 8.6, -4), (thumb * 7.4, -9)], skin, 3.3, curved=True)
    canvas.line([(-3.4, -4.2), (3.6, -4.2)], clear(dark(skin, 0.4), 0.35), 0.5)


def pointing(canvas: Canvas, skin: str, *, thumb: int = -1) -> None:
    """Draw a hand whose index finger points up."""
    canvas.line([(-3.2, -8), (-3.8, -20)], skin, 3.2)
    canvas.oval(-3.9, -20.4, 1, 1.1, light(skin, 0.4))
    for x in (-0.4, 2.2, 4.6):
        canvas.line([(x, -6), (x + 0.3, -10.4)], dark(skin, 0.18), 3.4)
        canvas.line([(x - 0.2, -6), (x, -10)], skin, 2.9)
    canvas.blob([(-4.6, 1), (-5.6, -5), (-4.8, -10), (0, -10), (5.6, -8), (5.6, -3), (4.4, 1)], skin)
    canvas.line([(thumb * 4, -2), (thumb * 7, -6), (thumb * 3.4, -9.4)], dark(skin, 0.06), 3.1, curved=True)
