"""Places in the open air behind a portrait: 400 by 470 units, calm around the head."""

from examples.drawings.animals import cow
from examples.drawings.canvas import Canvas
from examples.drawings.colours import (
    BRAND,
    BRICK,
    BRICK_DARK,
    CREAM,
    GLASS,
    HAZE_BLUE,
    INK,
    RED,
    SAND,
    SLATE,
    TREE,
    WOOD,
    clear,
    dark,
    light,
)
from examples.drawings.cycles import cargo_bike
from examples.drawings.houses import Front, house
from examples.drawings.landmarks import flat, mill
from examples.drawings.nature import cloud, grass, hills, reeds, ripples, sky, tree


def allotment(canvas: Canvas) -> None:
    """Bean poles, sunflowers and a green shed."""
    sky(canvas, "#bfe0f4", "#fbf1d6", 320)
    hills(canvas.hazed("#e8efdd", 0.4), 250, 20, "#6f9a5c", 330, 40)
    canvas.rect(0, 300, 400, 170, "#8fb25e")
    canvas.poly([(262, 300), (262, 176), (328, 128), (400, 172), (400, 300)], "#4f7f63")
    canvas.poly([(250, 184), (328, 122), (410, 182), (410, 168), (328, 108), (250, 170)], BRICK_DARK)
    canvas.rect(304, 206, 48, 50, CREAM)
    canvas.rect(309, 211, 38, 40, GLASS)
    for x in (18, 52, 86):
        canvas.line([(x, 350), (x + 22, 150)], WOOD, 3)
        canvas.line([(x + 40, 350), (x + 18, 150)], WOOD, 3)
        for i in range(7):
            canvas.oval(x + 8 + i * 3 + (i % 2) * 10, 330 - i * 25, 10, 8, (TREE, light(TREE, 0.2))[i % 2])
    for x, y in ((366, 250), (392, 214), (30, 268)):
        canvas.line([(x, y), (x - 4, 400)], "#4f7f3c", 5)
        for i in range(12):
            canvas.at(x, y, turn=i * 30).oval(0, -20, 6, 13, "#f0b92a")
        canvas.oval(x, y, 13, 13, "#5b3826")
    grass(canvas, (0, 330, 400, 470), "#7fa652", 60, 14)


def mill_meadow(canvas: Canvas) -> None:
    """The mill on a clear autumn morning."""
    sky(canvas, "#8fc0e8", "#fbeccb", 340)
    cloud(canvas, 90, 90, 80)
    canvas.glow(60, 220, 240, 200, "#fff0c0", 0.5)
    air = canvas.hazed("#eee6d2", 0.22)
    hills(air, 300, 16, "#7d9a72", 350, 34)
    mill(air, 322, 352, 210, 18)
    canvas.fade([(0, 336), (400, 346), (400, 470), (0, 470)], "#a9bf6a", "#7a9a4c")
    tree(canvas, 46, 372, 190, "#d08a2f")


def flats_square(canvas: Canvas) -> None:
    """Flats, plane trees and a fountain."""
    sky(canvas, "#a9cdec", "#f4efe0", 340)
    flat(canvas.hazed("#e6ecf0", 0.28), -30, 350, 190, 9, 34)
    flat(canvas.hazed("#e6ecf0", 0.4), 250, 350, 200, 6, 34)
    canvas.rect(0, 346, 400, 130, "#c9b79a")
    for y in (362, 384, 412, 446):
        canvas.line([(0, y), (400, y)], clear("#9a8768", 0.4), 2)
    tree(canvas, 372, 372, 170, "#5d9a52")
    canvas.oval(52, 384, 66, 14, "#9aa6b2")
    canvas.oval(52, 380, 54, 10, "#8fc3d6")
    for bend in (-34, -16, 16, 34):
        canvas.line([(52, 378), (52 + bend * 0.6, 318), (52 + bend, 378)], clear("#eaf6fb", 0.8), 3, curved=True)


def harbour(canvas: Canvas) -> None:
    """Masts and warehouses in morning light."""
    sky(canvas, "#9db9d3", "#f8dfc0", 340)
    air = canvas.hazed("#f0e2d0", 0.4)
    for i, wall in enumerate((BRICK, BRICK_DARK, SAND, BRICK)):
        house(
            air, -20 + i * 118, 340, 106, 130, Front(wall=wall, gable=("spout", "step", "spout", "neck")[i], floors=3)
        )
    canvas.fade([(0, 340), (400, 340), (400, 470), (0, 470)], "#c8bfae", "#5d7f96")
    for x, high, tone in ((40, 300, CREAM), (96, 240, WOOD), (330, 320, WOOD), (380, 250, CREAM)):
        canvas.line([(x, 380), (x, 380 - high)], tone, 5)
        canvas.line([(x, 384 - high), (x - 46, 380)], clear(INK, 0.5), 1.2)
        canvas.line([(x, 384 - high), (x + 46, 380)], clear(INK, 0.5), 1.2)
        canvas.line([(x - 4, 340), (x + 52, 334)], dark(tone, 0.1), 7)
    for x, tone in ((-30, BRAND), (290, RED)):
        canvas.blob([(x, 372), (x + 150, 366), (x + 134, 410), (x + 20, 412)], tone)
        canvas.line([(x + 4, 376), (x + 146, 370)], CREAM, 4)
    ripples(canvas, (0, 400, 400, 470), 24)


def gables(canvas: Canvas) -> None:
    """A row of old gables in the afternoon sun."""
    sky(canvas, "#8fbfe8", "#f4ead6", 300)
    cloud(canvas, 320, 60, 70)
    air = canvas.hazed("#f4ead6", 0.18)
    for i, (wall, gable) in enumerate(
        ((CREAM, "neck"), (BRICK, "step"), (SAND, "bell"), (BRICK_DARK, "spout"), (HAZE_BLUE, "neck"))
    ):
        house(
            air,
            -34 + i * 94,
            384,
            92,
            210 + i % 2 * 26,
            Front(wall=wall, gable=gable, floors=3, door=("#0d3f94", "#2f5d46", "#8c4632")[i % 3]),
        )
    canvas.fade([(0, 380), (400, 380), (400, 470), (0, 470)], "#b5a68e", "#8d7f6c")


def reed_shore(canvas: Canvas) -> None:
    """A cargo bike at the reeds, new houses across the water."""
    sky(canvas, "#a4d0ee", "#fdf0d8", 300)
    air = canvas.hazed("#eaf0ee", 0.35)
    for i in range(5):
        house(
            air,
            -10 + i * 90,
            296,
            70,
            62,
            Front(wall=(SAND, BRICK, CREAM, BRICK_DARK, SAND)[i], gable="roof", floors=2, door=BRAND),
        )
    canvas.mirror(296, 380, "#8fb8cc", 0.5, 3)
    ripples(canvas, (0, 310, 400, 380), 20)
    canvas.fade([(0, 372), (400, 366), (400, 470), (0, 470)], "#9ab463", "#718f46")
    reeds(canvas, 296, 392, 120, 170, count=60)
    reeds(canvas, -20, 384, 60, 120, count=26)
    cargo_bike(canvas.at(-142, 424, 1.12), "#2f7a55")


def dike_cows(canvas: Canvas) -> None:
    """Cows on the grass below the dike."""
    sky(canvas, "#86bbe6", "#f3f0dc", 290)
    cloud(canvas, 86, 120, 90)
    cloud(canvas, 350, 70, 70)
    hills(canvas.hazed("#dfeadc", 0.4), 274, 12, "#6f8f62", 300, 30)
    canvas.fade([(0, 284), (400, 284), (400, 470), (0, 470)], "#9cc268", "#6f9a4a")
    canvas.poly([(0, 324), (400, 296), (400, 302), (0, 334)], "#7fb0c9")
    for x, y, size, flip in (
        (52, 330, 0.62, False),
        (352, 326, 0.56, True),
        (300, 304, 0.3, False),
        (112, 302, 0.28, True),
    ):
        cow(canvas.at(x, y, size, flip=flip))
    grass(canvas, (0, 340, 400, 470), "#6f9a4a", 70, 14)


def basketball(canvas: Canvas) -> None:
    """A playing field with a basketball hoop, trees and a row of houses."""
    sky(canvas, "#f2c48a", "#fbeeda", 320)
    canvas.glow(330, 190, 260, 220, "#fff3cc", 0.7)
    air = canvas.hazed("#f6e2c4", 0.35)
    for i in range(4):
        house(air, -20 + i * 112, 318, 106, 78, Front(wall=(BRICK, BRICK_DARK, BRICK, SAND)[i], gable="roof", floors=2))
    canvas.fade([(0, 312), (400, 312), (400, 470), (0, 470)], "#c27a5a", "#8f4f44")
    canvas.line([(0, 372), (400, 352)], CREAM, 4)
    canvas.line([(52, 372), (52, 70)], SLATE, 9)
    canvas.rect(16, 40, 110, 78, CREAM, 4)
    canvas.rect(22, 46, 98, 66, light(HAZE_BLUE, 0.5), 2)
    canvas.rect(54, 76, 36, 26, clear(RED, 0.9))
    canvas.rect(58, 80, 28, 18, light(HAZE_BLUE, 0.5))
    canvas.oval(73, 118, 27, 6, RED)
    canvas.oval(73, 118, 22, 4, light(HAZE_BLUE, 0.5))
    for i in range(6):
        canvas.line([(50 + i * 9, 120), (58 + i * 6, 156)], clear("#ffffff", 0.85), 1.6)
    tree(canvas, 372, 356, 200, "#5d8f4a")
