"""Boats, in metres times ten: the waterline at y = 0, the bow to the right."""

from examples.drawings.canvas import Canvas
from examples.drawings.colours import BRAND, CREAM, GLASS, RED, WOOD, clear, dark, light


def sloop(canvas: Canvas, hull: str = BRAND, *, canopy: str = "") -> None:
    """Draw an open sloop of about six metres."""
    canvas.blob([(-34, -10), (-32, 2), (-20, 5), (18, 5), (32, -4), (38, -15), (0, -9)], hull)
    canvas.line([(-34, -10), (0, -8.6), (38, -15)], CREAM, 1.8, curved=True)
    canvas.line([(-32, -3), (0, -1), (33, -7)], dark(hull, 0.25), 1, curved=True)
    if canopy:
        canvas.blob([(-24, -11), (-20, -22), (-4, -24), (4, -12)], canopy)
        canvas.blob([(-6, -23), (4, -12), (-2, -12)], dark(canopy, 0.2))


def sailing_boat(canvas: Canvas, hull: str = CREAM, stripe: str = RED) -> None:
    """Draw a moored sailing boat of nine metres with its sail furled."""
    canvas.line([(4, -12), (4, -118)], "#c9b18a", 1.8)
    canvas.line([(4, -116), (46, -15)], clear("#2b3442", 0.7), 0.5)
    canvas.line([(4, -116), (-42, -12)], clear("#2b3442", 0.7), 0.5)
    canvas.line([(4, -26), (-36, -23)], dark(WOOD, 0.1), 1.6)
    canvas.blob([(3, -28), (-14, -31), (-34, -26), (-34, -23), (-10, -25)], "#33507a")
    canvas.blob([(-18, -12), (-14, -21), (10, -21), (16, -13)], light(hull, 0.2))
    for x in (-9, -1, 7):
        canvas.rect(x - 2, -18, 4.6, 3, GLASS, 1)
    canvas.blob([(-44, -12), (-42, 0), (-26, 5), (20, 5), (38, -3), (48, -16), (0, -11)], hull)
    canvas.line([(-43, -6), (0, -4.6), (43, -10)], stripe, 2, curved=True)


def barge(canvas: Canvas, hull: str = "#3a3f4a") -> None:
    """Draw a traditional sailing barge with leeboard."""
    canvas.line([(10, -14), (10, -140)], "#b98a54", 2.6)
    canvas.line([(10, -30), (-52, -40)], "#b98a54", 2)
    canvas.blob([(10, -34), (-24, -44), (-52, -42), (-50, -38), (-20, -36)], "#8c4632")
    canvas.line([(10, -136), (64, -20)], clear("#2b3442", 0.7), 0.7)
    canvas.blob([(-40, -16), (-36, -27), (-6, -27), (-2, -16)], "#2f5d46")
    for x in (-30, -20, -11):
        canvas.rect(x, -24, 5, 4, "#ffe79a", 1)
    canvas.blob([(-62, -20), (-60, 0), (-40, 6), (34, 6), (56, -2), (66, -22), (36, -14), (0, -12), (-36, -14)], hull)
    canvas.line([(-62, -17), (0, -10), (64, -20)], "#d9b060", 1.8, curved=True)
    canvas.blob([(-4, -12), (14, -12), (10, 10), (-16, 12)], dark(WOOD, 0.1))
