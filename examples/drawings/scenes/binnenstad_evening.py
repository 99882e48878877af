"""Binnenstad in the evening: a terrace closes, shopkeepers confer."""

from examples.drawings.canvas import Canvas
from examples.drawings.colours import (
    BRAND,
    BRICK,
    BRICK_DARK,
    CREAM,
    INK,
    LIT,
    RED,
    SAND,
    SKIN,
    TREE,
    WOOD,
    clear,
    dark,
    light,
)
from examples.drawings.houses import Front, awning, door, house, window
from examples.drawings.look import Look
from examples.drawings.nature import crown, sky
from examples.drawings.people import person, shadow
from examples.drawings.pose import TALK, Pose


def terrace_night(canvas: Canvas) -> None:
    """Late evening: a waitress stacks chairs while somebody sleeps above the café."""
    sky(canvas, "#141d42", "#2d3766", 700)
    for _ in range(40):
        canvas.oval(canvas.random.uniform(0, 1200), canvas.random.uniform(0, 130), 1.4, 1.4, clear("#ffffff", 0.8))
    night = canvas.hazed("#1a2450", 0.5)
    house(night, -60, 690, 290, 520, Front(wall=BRICK, gable="step", floors=3, lit=0.1))
    house(night, 970, 690, 290, 500, Front(wall=SAND, gable="neck", floors=3, lit=0.2))
    wall = night.hazed("#1a2450", 0.42)
    wall.rect(230, 60, 740, 640, BRICK_DARK)
    wall.rect(220, 44, 760, 26, CREAM)
    for _ in range(140):
        wall.rect(
            canvas.random.uniform(232, 940), canvas.random.uniform(80, 400), 26, 7, clear(dark(BRICK_DARK, 0.3), 0.6)
        )
    _bedroom(canvas)
    window(wall, 700, 120, 170, 200, Front(), lit=False)
    _cafe(canvas)
    canvas.fade([(0, 690), (1200, 690), (1200, 800), (0, 800)], "#4a4763", "#262b47")
    canvas.poly([(290, 690), (910, 690), (1040, 800), (170, 800)], clear(LIT, 0.22))
    for x in (300, 520):
        _chair(canvas.at(x - 50, 734, 1.5))
        _table_set(canvas.at(x, 730, 1.5))
    for i in range(4):
        _chair(canvas.at(990, 750 - i * 26, 1.7, flip=True))
    waitress = Look(style="bun", hair="#6b3f22", top="#15202f", skirt="#15202f", legs="#3a3044", skin=SKIN[1])
    shadow(canvas, 800, 756, 60, 0.3)
    person(
        canvas.at(790, 756, 1.72),
        waitress,
        Pose(lean=2, feet=((-18, -2), (16, 0)), hands=((34, -92), (36, -88))),
        lambda c: _chair(c.at(56, -66, 0.95)),
    )


def _bedroom(canvas: Canvas) -> None:
    canvas.rect(318, 108, 214, 224, "#b9b4b8")
    canvas.fade([(332, 122), (518, 122), (518, 318), (332, 318)], "#27325c", "#1b2449")
    canvas.blob([(340, 250), (390, 236), (520, 250), (520, 318), (332, 318)], "#7f8cc0")
    canvas.blob([(336, 236), (372, 220), (420, 234), (412, 262), (340, 264)], "#d3d8ea")
    canvas.oval(392, 232, 23, 20, "#c79a7c")
    canvas.blob([(370, 232), (374, 208), (400, 204), (416, 220), (398, 218), (384, 230)], "#4a342c")
    canvas.line([(398, 233), (406, 234)], "#5b3a30", 2)
    canvas.rect(419, 116, 9, 206, "#b9b4b8")
    canvas.rect(304, 330, 242, 14, "#8f8b94")
    crown(canvas.hazed("#1a2450", 0.4), 486, 316, 22, 20, TREE)
    for x in (300, 534):
        canvas.rect(x - 26, 112, 40, 216, "#2c4a4a")
        for i in range(9):
            canvas.line([(x - 22, 124 + i * 23), (x + 10, 124 + i * 23)], "#1d3438", 4)


def _cafe(canvas: Canvas) -> None:
    canvas.rect(276, 432, 648, 262, "#24352f")
    canvas.fade([(298, 470), (690, 470), (690, 660), (298, 660)], "#ffdf95", "#f0b35e")
    for x in (380, 500, 620):
        canvas.line([(x, 470), (x, 506)], INK, 2)
        canvas.blob([(x - 22, 524), (x - 14, 506), (x + 14, 506), (x + 22, 524)], RED)
        canvas.glow(x, 530, 70, 60, "#fff6d8", 0.7)
    canvas.rect(298, 604, 392, 56, clear("#7c4a2c", 0.8))
    person(
        canvas.hazed("#f0b35e", 0.3).at(460, 690, 0.86),
        Look(style="short", hair="#3a2a22", top=CREAM, beard=True, skin=SKIN[1]),
        TALK,
    )
    for i in range(9):
        canvas.rect(560 + i * 13, 580 - i % 3 * 5, 8, 24 + i % 3 * 5, ("#3f8a55", "#8c4632", "#6ba5b0")[i % 3], 3)
    door(canvas, 742, 694, 120, 214, "#8c3a2c")
    canvas.rect(758, 500, 88, 90, "#ffdf95")
    awning(canvas, 262, 404, 676, 64, "#8c3a3a")
    canvas.glow(600, 600, 460, 240, "#ffcf7a", 0.28)


def _table_set(canvas: Canvas) -> None:
    canvas.oval(0, -50, 34, 6, "#6b6f84")
    canvas.line([(0, -48), (0, 0)], "#3a4058", 4)
    canvas.oval(0, 0, 18, 3.6, "#3a4058")
    canvas.rect(-6, -60, 8, 9, "#ffe9a8", 2)
    canvas.glow(-2, -58, 22, 20, "#ffd98a", 0.6)


def _chair(canvas: Canvas) -> None:
    canvas.line([(-18, -62), (-15, -30), (14, -30)], "#9a6a44", 4)
    canvas.line([(-15, -30), (-19, 0)], "#7c5236", 3.4)
    canvas.line([(14, -30), (17, 0)], "#7c5236", 3.4)
    canvas.line([(-18, -50), (-16, -46)], "#c2905f", 4)
    canvas.line([(-16, -31), (14, -31)], "#c2905f", 5)


def shopkeepers(canvas: Canvas) -> None:
    """Three shopkeepers confer at the counter, seen through the lit window at dusk."""
    canvas.fade([(0, 0), (1200, 0), (1200, 800), (0, 800)], "#3a4674", "#2a3358")
    wall = canvas.hazed("#2c376a", 0.4)
    wall.rect(0, 0, 1200, 720, BRICK)
    for _ in range(160):
        wall.rect(
            canvas.random.uniform(0, 1180),
            canvas.random.uniform(0, 700),
            34,
            10,
            clear(canvas.random.choice([dark(BRICK, 0.3), light(BRICK, 0.15)]), 0.6),
        )
    canvas.rect(130, 150, 800, 560, "#1f3b36")
    canvas.fade([(160, 200), (900, 200), (900, 630), (160, 630)], "#ffe9b4", "#f4c478")
    _shelves(canvas)
    crew = (
        (330, Look(style="bald", hair="#7a4a2c", top=BRAND, glasses=True, skin=SKIN[0], stout=1.1), TALK, False),
        (
            560,
            Look(style="scarf", hair="#2f6a78", top="#8c4632", skin=SKIN[2]),
            Pose(view="front", lean=0, hands=((-26, -96), (26, -96)), elbows=(1, -1)),
            False,
        ),
        (770, Look(style="curly", hair="#1c1412", top=TREE, skin=SKIN[4]), TALK, True),
    )
    for x, look, pose, flip in crew:
        person(canvas.at(x, 780, 2.5, flip=flip), look, pose)
    canvas.rect(160, 556, 740, 76, "#9a6239")
    canvas.rect(160, 546, 740, 16, light(WOOD, 0.25))
    canvas.rect(516, 520, 90, 24, CREAM)
    canvas.line([(530, 530), (586, 530)], "#8d98a8", 4)
    for x in (430, 690):
        canvas.rect(x, 522, 22, 26, BRAND if x < 500 else RED, 4)
    for x in (300, 530, 760):
        canvas.line([(x, 200), (x, 244)], INK, 3)
        canvas.blob([(x - 40, 276), (x - 24, 244), (x + 24, 244), (x + 40, 276)], "#2f5d46")
        canvas.glow(x, 288, 150, 120, "#fffbe6", 0.6)
    _shop_frame(canvas)


def _shelves(canvas: Canvas) -> None:
    for row in range(2):
        y = 350 + row * 92
        x = 176.0
        while x < 880:
            tone = canvas.random.choice([RED, BRAND, TREE, "#d98a2b", CREAM, "#6ba5b0"])
            high = canvas.random.uniform(30, 62)
            canvas.rect(x, y - high, 24, high, clear(tone, 0.65), 5)
            x += canvas.random.uniform(30, 44)
        canvas.rect(160, y, 740, 9, clear("#9a6239", 0.8))


def _shop_frame(canvas: Canvas) -> None:
    for shift in (0, 150):
        canvas.poly(
            [(220 + shift, 630), (300 + shift, 630), (500 + shift, 200), (420 + shift, 200)], clear("#ffffff", 0.1)
        )
    canvas.rect(150, 190, 760, 14, "#16302c")
    canvas.rect(150, 626, 760, 90, "#16302c")
    for x in (150, 898):
        canvas.rect(x, 190, 14, 450, "#16302c")
    awning(canvas, 110, 96, 840, 96, "#8c3a3a")
    canvas.rect(980, 236, 170, 474, "#16302c")
    canvas.fade([(1000, 260), (1130, 260), (1130, 520), (1000, 520)], "#ffe9b4", "#f4c478")
    canvas.oval(1065, 350, 34, 34, BRAND)
    canvas.line([(1048, 350), (1060, 364), (1084, 336)], CREAM, 8)
    canvas.oval(1120, 560, 8, 8, "#d9b060")
    canvas.fade([(0, 710), (1200, 710), (1200, 800), (0, 800)], "#5a5876", "#383a5c")
    canvas.poly([(160, 716), (900, 716), (1060, 800), (40, 800)], clear("#ffd98a", 0.4))
    for x in (80, 960):
        canvas.poly([(x - 40, 700), (x + 40, 700), (x + 30, 770), (x - 30, 770)], "#4a4f68")
        crown(canvas.hazed("#2c376a", 0.4), x, 640, 56, 74, TREE)


SCENES = {
    "neighbourhoods/binnenstad/news/2026/terras-en-slaap": terrace_night,
    "neighbourhoods/binnenstad/news/2026/winkeliers-spreken-af": shopkeepers,
}
