"""The safety themes indoors: candles under a smoke detector, a stranger before a door on its chain."""

import math

from examples.drawings.canvas import Canvas, oval_points
from examples.drawings.colours import BRICK, CREAM, INK, RED, SKIN, STEEL, TREE, VEST, WOOD, clear, dark, light
from examples.drawings.look import Look
from examples.drawings.nature import crown
from examples.drawings.people import person
from examples.drawings.pose import Pose

WAX = ("#f3e3c3", RED, "#f6f1e6")


def fire(canvas: Canvas) -> None:
    """Candles on a table; one has just gone out, and its smoke finds the detector on the ceiling."""
    canvas.fade([(0, 90), (1200, 90), (1200, 640), (0, 640)], "#24404f", "#3c6470")
    canvas.poly([(0, 0), (1200, 0), (1200, 96), (0, 96)], "#d9cfb8")
    canvas.rect(0, 92, 1200, 12, dark("#d9cfb8", 0.3))
    _night_window(canvas)
    _blanket(canvas.at(1010, 330))
    canvas.rect(0, 600, 1200, 200, WOOD)
    canvas.rect(0, 600, 1200, 20, light(WOOD, 0.25))
    for i in range(5):
        canvas.line([(0, 650 + i * 36), (1200, 646 + i * 38)], clear(dark(WOOD, 0.4), 0.35), 3)
    canvas.oval(560, 694, 330, 54, dark("#c9d3d8", 0.25))
    canvas.oval(560, 684, 330, 52, "#c9d3d8")
    canvas.oval(560, 680, 290, 40, light("#c9d3d8", 0.4))
    _smoke(canvas)
    for x, high, tone, is_lit in ((380, 190, WAX[0], True), (560, 270, WAX[1], False), (740, 150, WAX[2], True)):
        _candle(canvas.at(x, 682), high, tone, is_lit=is_lit)
    _matches(canvas.at(960, 716, turn=-8))
    _detector(canvas.at(700, 104))


def _night_window(canvas: Canvas) -> None:
    canvas.rect(90, 180, 230, 330, CREAM, 4)
    canvas.fade([(106, 196), (304, 196), (304, 494), (106, 494)], "#152549", "#3a4a78")
    for x, y in ((140, 240), (260, 222), (214, 300), (160, 350)):
        canvas.oval(x, y, 3, 3, "#f6f1e6")
    canvas.oval(262, 280, 26, 26, "#f6edc9")
    canvas.oval(272, 272, 22, 22, "#22345e")
    canvas.rect(198, 190, 14, 310, CREAM)
    canvas.rect(74, 506, 262, 18, dark(CREAM, 0.15))
    canvas.poly([(170, 506), (178, 462), (232, 462), (240, 506)], BRICK)
    crown(canvas, 205, 432, 44, 38, TREE)


def _blanket(canvas: Canvas) -> None:
    canvas.rect(-8, 6, 148, 196, clear(INK, 0.3), 10)
    canvas.rect(-14, -4, 148, 196, RED, 10)
    canvas.rect(0, 10, 120, 52, CREAM, 6)
    canvas.blob([(60, 16), (78, 38), (74, 54), (60, 58), (46, 54), (44, 40), (54, 34)], "#e8772e")
    canvas.line([(30, 150), (30, 212)], CREAM, 12)
    canvas.line([(90, 150), (90, 212)], CREAM, 12)


def _smoke(canvas: Canvas) -> None:
    for shift, width, share in ((0, 26, 0.16), (8, 14, 0.28), (-6, 8, 0.4)):
        points = [(560 + shift + math.sin(i * 0.9) * (6 + i * 5) + i * 13, 396 - i * 26) for i in range(11)]
        canvas.line(points, clear("#dfe6ea", share), width, curved=True)


def _candle(canvas: Canvas, high: float, tone: str, *, is_lit: bool) -> None:
    canvas.rect(-40, -high, 80, high, tone, 8)
    canvas.rect(14, -high, 26, high, dark(tone, 0.18), 8)
    canvas.oval(0, -high, 40, 11, light(tone, 0.35))
    canvas.blob([(-40, -high), (-22, -high), (-24, -high + 46), (-36, -high + 60), (-42, -high + 30)], light(tone, 0.2))
    canvas.line([(0, -high), (2, -high - 20)], INK, 5)
    if not is_lit:
        canvas.oval(2, -high - 22, 4, 4, "#ff7a3a")
        return
    canvas.glow(0, -high - 40, 330, 330, "#ffdf8f", 0.55)
    canvas.blob(
        [(0, -high - 96), (20, -high - 48), (16, -high - 20), (0, -high - 12), (-16, -high - 22), (-18, -high - 48)],
        "#ffb638",
    )
    canvas.blob([(1, -high - 66), (10, -high - 38), (0, -high - 18), (-9, -high - 38)], "#fff3c4")


def _matches(canvas: Canvas) -> None:
    canvas.rect(6, 8, 150, 54, clear(INK, 0.3), 6)
    canvas.rect(0, 0, 150, 54, "#2b5fa8", 5)
    canvas.rect(12, 10, 126, 34, VEST, 3)
    canvas.line([(-120, 46), (-26, 30)], "#e3c898", 7)
    canvas.oval(-22, 29, 9, 8, RED)


def _detector(canvas: Canvas) -> None:
    canvas.poly([(-96, -8), (96, -8), (80, 34), (-80, 34)], "#f7f5ee")
    canvas.poly([(-80, 34), (80, 34), (56, 50), (-56, 50)], "#cfd5db")
    for x in range(-66, 67, 22):
        canvas.rect(x - 7, 6, 14, 8, "#9aa5b2", 3)
    canvas.oval(0, 42, 8, 6, "#ff5a44")
    canvas.glow(0, 44, 90, 90, "#ff6a50", 0.5)


def stranger(canvas: Canvas) -> None:
    """A door on its chain: outside somebody with a folder and a smile, inside a woman who keeps her distance."""
    canvas.rect(0, 0, 1200, 800, "#c9d8d2")
    for x in range(0, 1200, 64):
        canvas.rect(x, 0, 30, 640, clear("#b9cbc4", 0.7))
    canvas.rect(0, 640, 1200, 160, "#8d5f40")
    canvas.rect(0, 628, 1200, 16, CREAM)
    for i in range(9):
        canvas.line([(i * 160 - 60, 644), (i * 190 - 190, 800)], clear(INK, 0.25), 3)
    _doorway(canvas)
    _open_door(canvas)
    _chain(canvas)
    _table(canvas)
    canvas.oval(360, 770, 120, 16, clear(INK, 0.25))
    person(
        canvas.at(352, 768, 3.5),
        Look(style="bun", hair="#dfe2e6", top="#a0568f", skirt="#3f4a5c", skin=SKIN[0], glasses=True, hem=10),
        Pose(lean=-5, feet=((-10, 0), (9, 0)), hands=((16, -84), (46, -128)), nod=2),
    )


def _doorway(canvas: Canvas) -> None:
    canvas.rect(620, 70, 480, 590, CREAM)
    canvas.fade([(656, 106), (1064, 106), (1064, 660), (656, 660)], "#7f97bd", "#d7dbe0")
    canvas.rect(656, 560, 408, 100, "#a9a49a")
    for x, high in ((660, 250), (740, 300), (820, 230)):
        canvas.rect(x, 560 - high, 76, high, dark(BRICK, 0.1))
        for row in range(3):
            canvas.rect(x + 12, 580 - high + row * 66, 20, 34, "#3a4a66")
            canvas.rect(x + 44, 580 - high + row * 66, 20, 34, "#3a4a66")
    canvas.oval(756, 664, 90, 14, clear(INK, 0.35))
    person(
        canvas.at(756, 662, 2.85, flip=True),
        Look(style="short", hair="#3a2a22", top="#33405a", legs="#242c3d", skin=SKIN[1], hem=6, scarf="#8d98a8"),
        Pose(lean=5, feet=((-7, 0), (8, 0)), hands=((10, -82), (34, -104)), nod=4),
        _folder,
    )


def _folder(canvas: Canvas) -> None:
    canvas.at(38, -106, turn=-14).rect(-4, -22, 24, 32, "#e9c46a", 1)
    canvas.at(38, -106, turn=-14).rect(0, -18, 16, 22, CREAM, 1)


def _open_door(canvas: Canvas) -> None:
    canvas.poly([(846, 92), (1064, 106), (1064, 660), (846, 700)], "#1f5a50")
    canvas.poly([(846, 92), (866, 93), (866, 697), (846, 700)], light("#1f5a50", 0.25))
    for top, low in ((150, 340), (390, 610)):
        canvas.poly([(896, top), (1034, top + 6), (1034, low - 6), (896, low)], dark("#1f5a50", 0.22))
    canvas.oval(966, 246, 16, 16, "#d9b060")
    canvas.oval(966, 246, 9, 9, "#26385c")
    canvas.line([(884, 410), (930, 408)], "#d9b060", 17)
    canvas.oval(892, 470, 11, 11, "#d9b060")


def _chain(canvas: Canvas) -> None:
    canvas.rect(612, 262, 46, 70, STEEL, 8)
    canvas.rect(862, 266, 74, 44, STEEL, 8)
    for i in range(12):
        share = i / 11
        x, y = 648 + share * 232, 300 + math.sin(share * math.pi) * 62 - share * 12
        link = canvas.at(x, y, turn=90 * (i % 2) + 40 * math.cos(share * math.pi))
        link.line(oval_points(0, 0, 17, 10), "#7d6226", 9)
        link.line(oval_points(0, -1, 17, 10), "#d9b060", 5)


def _table(canvas: Canvas) -> None:
    canvas.rect(66, 520, 190, 18, WOOD, 4)
    for x in (80, 228):
        canvas.rect(x, 538, 14, 226, dark(WOOD, 0.2))
    canvas.rect(104, 480, 84, 40, "#8c2f38", 8)
    canvas.line([(96, 474), (196, 474)], "#8c2f38", 20)
    canvas.oval(146, 502, 15, 12, CREAM)
    canvas.rect(86, 190, 150, 180, WOOD, 4)
    canvas.fade([(98, 202), (224, 202), (224, 358), (98, 358)], "#f3d9a8", "#c98f6a")
    canvas.oval(146, 274, 22, 26, SKIN[2])
    canvas.oval(186, 292, 18, 22, SKIN[0])
    canvas.blob([(108, 358), (130, 306), (166, 310), (176, 358)], TREE)
    canvas.blob([(164, 358), (176, 318), (204, 322), (216, 358)], VEST)


SCENES = {
    "topics/brand-en-rook": fire,
    "topics/oplichting": stranger,
}
