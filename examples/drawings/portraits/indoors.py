"""Rooms behind a portrait: 400 by 470 units, calm around the head."""

from examples.drawings.canvas import Canvas, oval_points
from examples.drawings.colours import (
    BRAND,
    BRICK,
    CREAM,
    INK,
    RED,
    TREE,
    VEST,
    WOOD,
    clear,
    dark,
    light,
)
from examples.drawings.houses import Front, house
from examples.drawings.nature import crown, hills


def cabin(canvas: Canvas) -> None:
    """The inside of a boat with portholes and varnished wood."""
    canvas.rect(0, 0, 400, 470, "#b9794a")
    for x in range(0, 400, 40):
        canvas.line([(x, 60), (x, 470)], clear("#7c4a2c", 0.5), 2)
    canvas.rect(0, 0, 400, 56, CREAM)
    canvas.rect(0, 52, 400, 9, dark(WOOD, 0.2))
    for x in (70, 332):
        canvas.oval(x, 168, 58, 58, "#d9b060")
        canvas.oval(x, 168, 47, 47, "#9fd0ea")
        canvas.poly(oval_points(x, 168, 47, 47, 10, 170), "#5b9ab5")
        canvas.blob([(x - 30, 176), (x - 2, 172), (x + 24, 176), (x + 14, 184), (x - 20, 184)], CREAM)
        canvas.line([(x, 172), (x, 136)], CREAM, 3)
        canvas.line([(x - 36, 148), (x - 14, 132)], clear("#ffffff", 0.7), 5)
        for turn in range(0, 360, 60):
            canvas.at(x, 168, turn=turn).oval(0, -53, 3, 3, "#8a6a2c")
    canvas.rect(0, 330, 400, 14, light(WOOD, 0.2))
    for i, tone in enumerate((RED, BRAND, VEST, TREE, CREAM)):
        canvas.rect(6 + i * 17, 276 + i % 2 * 8, 14, 54 - i % 2 * 8, tone, 1)
    canvas.line([(366, 60), (366, 250)], INK, 2)
    canvas.rect(350, 250, 32, 44, "#d9b060", 4)
    canvas.glow(366, 274, 60, 60, "#ffe9a8", 0.7)


def shop(canvas: Canvas) -> None:
    """Shelves with jars, tins and bread."""
    canvas.rect(0, 0, 400, 470, "#d9c39a")
    for row in range(5):
        y = 92 + row * 88
        canvas.rect(0, y - 78, 400, 78, "#b9935f")
        x = 6.0
        while x < 396:
            kind = canvas.random.randrange(4)
            tone = canvas.random.choice([RED, BRAND, TREE, "#e0a93a", CREAM, "#6ba5b0", BRICK])
            if kind == 0:
                canvas.rect(x, y - 48, 26, 48, tone, 4)
                canvas.rect(x, y - 34, 26, 18, CREAM)
            elif kind == 1:
                canvas.rect(x, y - 40, 30, 40, clear("#eef4f2", 0.8), 6)
                canvas.rect(x + 3, y - 28, 24, 25, tone, 4)
                canvas.rect(x + 2, y - 46, 26, 8, "#8a6a4a", 2)
            elif kind == 2:
                canvas.blob([(x, y), (x + 2, y - 22), (x + 20, y - 32), (x + 38, y - 22), (x + 40, y)], "#c98a4a")
                x += 12
            else:
                canvas.rect(x, y - 62, 18, 62, dark(tone, 0.2), 5)
                canvas.rect(x + 5, y - 72, 8, 14, dark(tone, 0.2))
            x += canvas.random.uniform(34, 42)
        canvas.rect(0, y, 400, 9, "#7c5236")
    canvas.glow(200, 60, 300, 220, "#fff2cc", 0.4)


def kitchen(canvas: Canvas) -> None:
    """A light new kitchen."""
    canvas.rect(0, 0, 400, 470, "#e9efe8")
    for y in range(8):
        for x in range(11):
            canvas.rect(x * 38 + 1, 140 + y * 24, 36, 22, ("#f7f8f4", "#eef3ee", "#dfe9e6")[(x * 3 + y * 5) % 3])
    canvas.rect(0, 20, 120, 112, "#3f7a72", 3)
    canvas.rect(122, 20, 116, 112, "#3f7a72", 3)
    canvas.rect(256, 30, 140, 8, WOOD)
    for x, tone in ((106, WOOD), (136, WOOD)):
        canvas.rect(x, 92, 4, 26, tone)
    for i, tone in enumerate((RED, VEST, CREAM, BRAND)):
        canvas.rect(268 + i * 32, 2, 22, 28, tone, 4)
    canvas.rect(0, 326, 400, 18, light(WOOD, 0.25))
    canvas.rect(0, 344, 400, 130, "#3f7a72")
    canvas.blob([(312, 326), (308, 286), (330, 272), (368, 272), (384, 288), (380, 326)], "#b4573d")
    canvas.line([(384, 296), (398, 284)], "#b4573d", 7)
    crown(canvas, 42, 276, 34, 40, TREE)
    canvas.poly([(22, 292), (62, 292), (56, 328), (28, 328)], CREAM)
    canvas.line([(200, 0), (200, 34)], INK, 2)
    canvas.glow(330, 120, 200, 200, "#fff4d4", 0.5)


def geranium_window(canvas: Canvas) -> None:
    """A window with net curtain, geraniums and the village behind it."""
    canvas.rect(0, 0, 400, 470, "#e4d3b4")
    for x in range(14, 400, 44):
        for y in range(20, 470, 44):
            canvas.oval(x + (y // 44 % 2) * 22, y, 4, 6, clear("#c29a6a", 0.45))
    canvas.rect(40, 24, 320, 300, CREAM)
    canvas.fade([(54, 38), (346, 38), (346, 310), (54, 310)], "#a9d2ee", "#eaf2dc")
    hills(canvas.hazed("#e6efe2", 0.3), 250, 14, "#7f9a5c", 312, 34)
    house(canvas.hazed("#e6efe2", 0.25), 70, 310, 80, 60, Front(gable="roof"))
    canvas.rect(0, 312, 400, 160, "#e4d3b4")
    canvas.rect(196, 30, 9, 284, CREAM)
    canvas.rect(26, 312, 348, 18, light(CREAM, 0.3))
    for side in (0, 1):
        x = 40 if side == 0 else 360
        sign = 1 if side == 0 else -1
        canvas.poly(
            [(x, 24), (x + sign * 76, 24), (x + sign * 40, 130), (x + sign * 18, 220), (x, 240)], clear("#ffffff", 0.82)
        )
    for x in (78, 330):
        for dx, dy in ((-26, -52), (-8, -66), (14, -60), (28, -44), (2, -44)):
            canvas.oval(x + dx, 312 + dy + 20, 15, 13, (TREE, dark(TREE, 0.15))[abs(dx) % 2])
        for dx, dy in ((-22, -64), (4, -78), (24, -62), (-2, -56)):
            for turn in range(0, 360, 72):
                canvas.at(x + dx, 312 + dy, turn=turn).oval(0, -6, 5, 6, RED)
        canvas.poly([(x - 28, 270), (x + 28, 270), (x + 20, 314), (x - 20, 314)], BRICK)


def classroom(canvas: Canvas) -> None:
    """A green board with chalk drawings and children's paintings."""
    canvas.rect(0, 0, 400, 470, "#e8dcbf")
    canvas.rect(10, 70, 380, 230, WOOD, 4)
    canvas.rect(20, 80, 360, 210, "#2f5d50")
    chalk = "#e9f0e6"
    canvas.line([(40, 250), (40, 200), (66, 174), (92, 200), (92, 250), (40, 250)], chalk, 3)
    canvas.rect(58, 220, 16, 30, clear(chalk, 0.8))
    canvas.ring(338, 124, 18, "#f2d35a", 4)
    for turn in range(0, 360, 45):
        canvas.at(338, 124, turn=turn).line([(0, -25), (0, -35)], "#f2d35a", 3.4)
    canvas.line([(318, 250), (318, 206)], chalk, 3)
    canvas.ring(318, 190, 20, "#9fd09a", 4)
    canvas.line([(352, 250), (352, 222), (342, 240)], chalk, 3)
    canvas.oval(352, 212, 9, 9, chalk)
    for i, (x, tone) in enumerate(((14, "#f7d0c0"), (78, "#cfe5f4"), (270, "#f5e6a8"), (334, "#d5ebcf"))):
        paper = canvas.at(x, 8, turn=(-3, 2, -2, 4)[i])
        paper.rect(0, 0, 52, 48, tone)
        paper.blob([(10, 40), (14, 20), (28, 12), (40, 24), (42, 40)], (RED, BRAND, TREE, "#d98a2b")[i])
    canvas.rect(10, 300, 380, 8, dark(WOOD, 0.2))
    canvas.rect(0, 380, 400, 90, "#c9a878")
