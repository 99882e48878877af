"""Rietlanden: the playground before, during and after."""

from examples.drawings.canvas import Canvas
from examples.drawings.colours import (
    BRAND,
    BRICK,
    INK,
    ORANGE,
    RED,
    SAND,
    SKIN,
    SLATE,
    STEEL,
    VEST,
    clear,
    dark,
    light,
)
from examples.drawings.hands import forearm, grip
from examples.drawings.landmarks import terrace
from examples.drawings.look import Look
from examples.drawings.nature import cloud, grass, hills, sky, tree
from examples.drawings.people import person
from examples.drawings.pose import Pose
from examples.drawings.things import litter

ROOF = "#3f4a5c"


def before(canvas: Canvas) -> None:
    """Broken fence, crooked swing, graffiti on the wall."""
    _playground(canvas, clean=False)
    _swing(canvas.at(640, 600, 1.25), broken=True)
    _fence(canvas, "#c9c0ab", broken=True)
    grass(canvas, (0, 700, 1200, 800), "#8f8f56", 70, 26)
    litter(canvas, (80, 590, 1120, 700), 20, 1.2)


def after(canvas: Canvas) -> None:
    """Whole yellow fence, a child on the swing, a cheerful wall."""
    _playground(canvas, clean=True)
    _swing(canvas.at(640, 600, 1.25), broken=False)
    person(
        canvas.at(860, 612, 1.35, flip=True),
        Look(style="long", hair="#241a18", top=BRAND, skirt=RED, legs=SKIN[2], skin=SKIN[2]),
        Pose(hands=((36, -122), (12, -80)), lean=-2, feet=((-6, 0), (7, 0))),
    )
    _fence(canvas, VEST, broken=False)


def _playground(canvas: Canvas, *, clean: bool) -> None:
    sky(canvas, "#7fc0ec" if clean else "#a5b9c9", "#f4f3dc" if clean else "#dfe2dc", 470)
    for x, y, size in ((240, 120, 140), (960, 90, 170)):
        cloud(canvas, x, y, size, "#ffffff" if clean else "#a3aebb", 0.75)
    air = canvas.hazed("#e9eee4" if clean else "#b9c2c6", 0.25)
    terrace(air, -20, 440, 5, 120, SAND, ROOF, 0.05)
    terrace(air, 640, 440, 5, 120, BRICK, ROOF, 0.05)
    hills(air, 436, 12, "#6f9a5c", 470, 40)
    lawn = "#8cc063" if clean else "#a3a268"
    canvas.fade([(0, 452), (1200, 452), (1200, 800), (0, 800)], light(lawn, 0.15), dark(lawn, 0.12))
    canvas.blob(
        [(360, 600), (640, 560), (960, 590), (1010, 640), (640, 680), (380, 660)], "#e6d3a4" if clean else "#c4b68f"
    )
    tree(canvas, 90, 520, 290, "#5da052")
    tree(canvas, 1130, 510, 240, "#6fae58")
    _mural_wall(canvas, clean=clean)


def _mural_wall(canvas: Canvas, *, clean: bool) -> None:
    canvas.rect(170, 392, 330, 160, "#d9d2c2")
    canvas.rect(164, 384, 342, 14, SLATE)
    if clean:
        canvas.poly([(170, 552), (170, 480), (240, 450), (330, 490), (420, 446), (500, 480), (500, 552)], "#4fa38f")
        canvas.oval(250, 440, 30, 30, VEST)
        for x, y, tone in ((350, 440, RED), (420, 470, ORANGE), (300, 500, "#f4efe2")):
            _dragonfly(canvas.at(x, y, 1.1), tone)
        for i in range(12):
            canvas.line([(190 + i * 26, 552), (194 + i * 26, 510 + i % 3 * 8)], "#2f6a4a", 5)
    else:
        for points, tone in (
            ([(190, 520), (210, 430), (240, 520), (262, 430)], "#7a2f6a"),
            ([(286, 440), (330, 430), (300, 480), (344, 500), (290, 524)], INK),
            ([(372, 520), (380, 440), (420, 436), (430, 476), (384, 482), (440, 524)], "#2f6a9a"),
            ([(454, 430), (486, 520)], RED),
        ):
            canvas.line(points, tone, 12)
            canvas.line([(x + 4, y + 5) for x, y in points], clear(tone, 0.4), 5)


def _dragonfly(canvas: Canvas, tone: str) -> None:
    for turn in (-60, -120, 60, 120):
        canvas.at(0, -6, turn=turn).oval(0, -17, 6, 16, clear("#ffffff", 0.8))
    canvas.line([(0, -14), (0, 26)], tone, 6)
    canvas.oval(0, -16, 6, 6, dark(tone, 0.2))


def _swing(canvas: Canvas, *, broken: bool) -> None:
    pole = "#8d7d6a" if broken else RED
    for x in (-110, 110):
        canvas.line([(x - 34, 0), (x, -190)], dark(pole, 0.2), 8)
        canvas.line([(x + 34, 0), (x, -190)], pole, 8)
    canvas.line([(-116, -190), (116, -190)], pole, 9)
    if broken:
        canvas.line([(-60, -190), (-66, -60)], STEEL, 2.4)
        canvas.at(-66, -58, turn=68).rect(-4, -4, 50, 8, "#5b4438", 2)
        canvas.line([(-26, -190), (-22, -130), (-30, -122)], STEEL, 2.4)
        canvas.line([(40, -190), (44, -160)], STEEL, 2.4)
        return
    canvas.line([(40, -190), (40, -46)], STEEL, 2.2)
    canvas.line([(72, -190), (72, -46)], STEEL, 2.2)
    canvas.rect(34, -48, 44, 7, INK, 2)
    rider = canvas.at(-70, -72, 0.8, turn=-24)
    rider.line([(-4, -150), (8, 0)], STEEL, 2.6)
    person(
        rider.at(0, 46, 1),
        Look(style="pony", hair="#8a4a2a", top=VEST, legs=BRAND, skin=SKIN[1]),
        Pose(hip=(0, -46), lean=-12, feet=((46, -26), (50, -30)), hands=((6, -108), (8, -104)), nod=8),
    )
    rider.rect(-18, -2, 44, 7, INK, 2)
    rider.line([(14, -148), (8, -60)], STEEL, 2.2)


def _fence(canvas: Canvas, tone: str, *, broken: bool) -> None:
    for x in range(0, 1230, 44):
        gap = broken and 470 < x < 720
        if gap:
            continue
        tilt = canvas.random.uniform(-14, 14) if broken and canvas.random.random() < 0.5 else 0
        high = canvas.random.uniform(50, 112) if broken and canvas.random.random() < 0.3 else 120
        picket = canvas.at(x, 776, turn=tilt)
        picket.poly([(-12, 0), (12, 0), (12, -high), (0, -high - 16), (-12, -high)], tone)
        picket.poly([(4, 0), (12, 0), (12, -high), (4, -high - 8)], dark(tone, 0.16))
    for y in (744, 692):
        for start, end in ((0, 470), (730, 1200)) if broken else ((0, 1200),):
            canvas.rect(start, y, end - start, 13, dark(tone, 0.1))
    if broken:
        for x, y, turn in ((520, 776, 78), (610, 780, 102), (680, 770, 60)):
            canvas.at(x, y, turn=turn).poly([(-12, 0), (12, 0), (12, -110), (0, -126), (-12, -110)], dark(tone, 0.08))
        canvas.line([(470, 750), (566, 790)], dark(tone, 0.15), 12)


def during(canvas: Canvas) -> None:
    """From close by: two hands paint a picket of the fence yellow; a pot of paint beside."""
    canvas.fade([(0, 0), (1200, 0), (1200, 800), (0, 800)], "#b9dcb0", "#6fa25a")
    for _ in range(46):
        x, y = canvas.random.uniform(0, 1200), canvas.random.uniform(0, 500)
        canvas.glow(x, y, 90, 90, canvas.random.choice(["#dff0c4", "#8fc07a", "#fff6d0"]), 0.4)
    person(
        canvas.hazed("#b9dcb0", 0.5).at(960, 560, 2.2, flip=True),
        Look(style="curly", hair="#241a18", top=RED, skin=SKIN[4]),
        Pose(hip=(-8, -76), lean=26, feet=((-20, 0), (8, 0)), hands=((40, -70), (44, -60)), nod=10),
    )
    _pickets(canvas)
    _paint_pot(canvas.at(480, 668, 1.35))
    _brush(canvas.at(604, 486, 1.5, turn=-130))
    right = canvas.at(800, 436, 10.5, turn=-40)
    forearm(right, SKIN[1], BRAND, 80)
    grip(right, SKIN[1], thumb=-1)
    left = canvas.at(222, 420, 10, turn=58)
    forearm(left, SKIN[1], BRAND, 80)
    grip(left, SKIN[1], thumb=1)
    for x, y, size in ((700, 770, 12), (730, 742, 7), (560, 760, 9)):
        canvas.oval(x, y, size, size, VEST)


def _pickets(canvas: Canvas) -> None:
    for i, x in enumerate((60, 290, 520, 750, 980)):
        tone = VEST if i < 2 else "#b3a68c"
        canvas.poly([(x, 800), (x, 150), (x + 80, 60), (x + 160, 150), (x + 160, 800)], tone)
        canvas.poly([(x + 110, 800), (x + 110, 94), (x + 160, 150), (x + 160, 800)], dark(tone, 0.14))
        for _ in range(7):
            gx = x + canvas.random.uniform(14, 146)
            gy = canvas.random.uniform(180, 640)
            canvas.line([(gx, gy), (gx + 2, gy + canvas.random.uniform(50, 150))], clear(dark(tone, 0.3), 0.35), 2.4)
    canvas.rect(0, 600, 1200, 76, dark("#b3a68c", 0.12))
    canvas.rect(0, 600, 500, 76, dark(VEST, 0.1))
    canvas.poly(
        [
            (520, 560),
            (520, 150),
            (600, 60),
            (680, 150),
            (680, 410),
            (664, 380),
            (640, 430),
            (616, 396),
            (590, 450),
            (560, 420),
            (540, 500),
        ],
        VEST,
    )


def _brush(canvas: Canvas) -> None:
    canvas.rect(-34, -46, 68, 74, "#c9a26a", 8)
    canvas.blob([(-34, -46), (34, -46), (30, -84), (0, -92), (-30, -84)], VEST)
    canvas.rect(-36, 14, 72, 30, STEEL, 4)
    canvas.poly([(-26, 44), (26, 44), (14, 90), (12, 220), (-12, 220), (-14, 90)], RED)


def _paint_pot(canvas: Canvas) -> None:
    canvas.poly([(-84, -70), (84, -70), (76, 110), (-76, 110)], "#c3cad2")
    canvas.poly([(30, -70), (84, -70), (76, 110), (34, 110)], "#98a2ae")
    canvas.oval(0, -70, 84, 24, "#e3e7eb")
    canvas.oval(0, -68, 72, 18, VEST)
    canvas.rect(-80, -20, 158, 70, BRAND)
    canvas.blob([(-60, -58), (-40, -56), (-44, 10), (-52, 22), (-58, 6)], VEST)


SCENES = {
    "neighbourhoods/rietlanden/actions/2026/speeltuin-libellenlaan-voor": before,
    "neighbourhoods/rietlanden/actions/2026/speeltuin-libellenlaan-na": after,
    "neighbourhoods/rietlanden/actions/2026/speeltuin-libellenlaan-tijdens": during,
}
