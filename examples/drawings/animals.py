"""Cows, dogs and cats, in centimetres, looking to the right."""

from examples.drawings.canvas import Canvas
from examples.drawings.colours import (
    INK,
    LIT,
    RED,
    clear,
    dark,
)


def cow(canvas: Canvas) -> None:
    """Draw a black and white cow that looks to the right, in centimetres."""
    for x in (-56, -44, 44, 56):
        canvas.rect(x, -60, 12, 60, "#e6e2d8" if x % 8 else "#f4f1e8")
    canvas.blob([(-66, -120), (0, -124), (60, -122), (70, -90), (60, -54), (0, -46), (-60, -54), (-70, -90)], "#f7f4ec")
    for spot in (
        [(-40, -122), (-6, -122), (-10, -80), (-40, -76)],
        [(24, -122), (56, -116), (50, -70), (24, -84)],
        [(-68, -100), (-54, -90), (-60, -60), (-68, -70)],
    ):
        canvas.blob(spot, "#2b2c33")
    canvas.blob([(56, -120), (74, -142), (100, -140), (122, -112), (112, -98), (88, -100), (66, -90)], "#2b2c33")
    canvas.blob([(104, -122), (124, -114), (116, -98), (100, -102)], "#e8c3b4")
    canvas.oval(66, -138, 12, 6, "#2b2c33")
    canvas.oval(92, -128, 3, 3, "#f7f4ec")
    canvas.oval(0, -48, 14, 9, "#e8c3b4")


def dog(canvas: Canvas, coat: str) -> None:
    """Draw a dog that trots to the right, in centimetres."""
    for x in (-20, -13, 14, 20):
        canvas.line([(x, -26), (x + (4 if x in (-13, 20) else -4), 0)], dark(coat, 0.2), 6)
    canvas.blob([(-28, -40), (0, -42), (26, -40), (24, -22), (0, -20), (-26, -22)], coat)
    canvas.line([(-27, -38), (-38, -54)], coat, 5, curved=True)
    canvas.blob([(18, -44), (28, -58), (40, -58), (54, -46), (44, -40), (30, -34)], coat)
    canvas.blob([(28, -58), (22, -48), (26, -40), (33, -52)], dark(coat, 0.3))
    canvas.oval(53, -47, 3, 2.4, INK)
    canvas.oval(40, -52, 1.8, 1.8, INK)
    canvas.line([(20, -46), (30, -34)], RED, 4)


def sitting_cat(canvas: Canvas) -> None:
    """Draw a ginger cat that sits."""
    fur = "#d9813a"
    canvas.line([(-24, -4), (-44, -8), (-48, -28)], fur, 8, curved=True)
    canvas.blob([(-28, 0), (-26, -32), (-6, -52), (10, -44), (16, 0)], fur)
    canvas.oval(4, -58, 15, 13, fur)
    for x in (-7, 13):
        canvas.poly([(x - 5, -64), (x + 6, -66), (x + (-2 if x < 0 else 4), -80)], fur)
    for x in (-1, 9):
        canvas.oval(x, -59, 1.8, 2.4, INK)
    canvas.poly([(2, -54), (7, -54), (4.5, -51)], "#b4573d")
    for y in (-34, -22, -10):
        canvas.line([(-22, y), (-10, y - 4)], dark(fur, 0.25), 3)


def night_cat(canvas: Canvas) -> None:
    """Draw a dark cat that walks, its back lit from above."""
    fur = "#2a2c3d"
    canvas.oval(4, 0, 50, 6, clear(INK, 0.5))
    canvas.line([(-34, -30), (-56, -54), (-50, -76)], fur, 7, curved=True)
    for x in (-26, -14, 18, 28):
        canvas.line([(x, -24), (x + 2, 0)], fur, 7)
    canvas.blob([(-36, -36), (0, -42), (30, -40), (34, -24), (0, -18), (-32, -20)], fur)
    canvas.oval(42, -46, 15, 13, fur)
    for x in (33, 49):
        canvas.poly([(x - 5, -53), (x + 6, -53), (x + 1, -68)], fur)
    for x in (38, 48):
        canvas.oval(x, -47, 2.6, 3, "#ffe27a")
    canvas.line([(-30, -40), (0, -44), (28, -42)], clear(LIT, 0.5), 2, curved=True)
