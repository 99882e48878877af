"""Oude Haven: the quay before and after it was cleaned, in May."""

from examples.drawings.boats import sloop
from examples.drawings.canvas import Canvas
from examples.drawings.colours import (
    BRAND,
    BRICK,
    BRICK_DARK,
    CREAM,
    HAZE_BLUE,
    INK,
    RED,
    SAND,
    SKIN,
    TEAL,
    VEST,
    WOOD,
    clear,
    dark,
    light,
)
from examples.drawings.houses import Front, house
from examples.drawings.landmarks import warehouse
from examples.drawings.look import Look
from examples.drawings.nature import cloud, reeds, ripples, sky, tree
from examples.drawings.people import person
from examples.drawings.pose import STROLL, WALK
from examples.drawings.things import lantern, lifebuoy, litter, planter, rubbish_bag, trolley

QUAY = 476


def before(canvas: Canvas) -> None:
    """Rubbish floats between dirty reeds along the quay."""
    _quay(canvas, clean=False)
    for x, y, size in ((300, QUAY, 1.1), (360, QUAY, 0.9), (958, QUAY, 1.2)):
        rubbish_bag(canvas.at(x, y, size))
    reeds(canvas, 40, 640, 210, 150, "#8a8252", 70)
    reeds(canvas, 900, 660, 240, 130, "#8a8252", 60)
    canvas.blob(
        [(160, 640), (420, 606), (760, 628), (1010, 652), (960, 700), (560, 690), (220, 690)], clear("#6f7448", 0.75)
    )
    trolley(canvas.at(560, 672, 1.7, turn=24))
    canvas.blob([(430, 660), (560, 636), (720, 664), (690, 700), (470, 704)], clear("#62724f", 0.88))
    litter(canvas, (150, 600, 1040, 740), 64, 1.35)
    for x, y in ((300, 640), (820, 664)):
        canvas.at(x, y, turn=-16).blob([(-60, -10), (40, -22), (66, 4), (10, 20), (-54, 14)], clear("#dfe9ef", 0.75))
    canvas.at(240, 716, 1, turn=74).rect(-30, -70, 60, 110, "#2f6a9a", 14)


def after(canvas: Canvas) -> None:
    """Clean water, a lifebuoy on the wall, flowers on the quay and a moored sloop."""
    _quay(canvas, clean=True)
    for x in (300, 392, 960):
        planter(canvas.at(x, QUAY, 0.72), WOOD, (RED, VEST, "#f4f6f2"))
    sloop(canvas.at(760, 640, 4.4), BRAND, canopy=CREAM)
    canvas.line([(905, 582), (980, 506)], CREAM, 4, curved=True)
    ripples(canvas, (560, 640, 980, 700), 18)
    canvas.rect(546, 330, 14, 146, RED)
    canvas.rect(500, 318, 106, 112, light(RED, 0.1), 8)
    lifebuoy(canvas.at(553, 374, 1.2))
    for i in range(5):
        canvas.line([(420, 510 + i * 22), (456, 510 + i * 22)], "#d9b060", 5)
    canvas.line([(420, 484), (420, 624)], "#d9b060", 6)
    canvas.line([(456, 484), (456, 624)], "#d9b060", 6)
    person(
        canvas.at(1080, QUAY, 0.92, flip=True),
        Look(style="long", hair="#c9a25a", top=TEAL, skirt=RED, legs=SKIN[0]),
        STROLL,
    )
    person(canvas.at(160, QUAY, 0.92), Look(style="short", top=VEST, legs=BRAND, skin=SKIN[4]), WALK)


def _quay(canvas: Canvas, *, clean: bool) -> None:
    sky(canvas, "#8ec4ec" if clean else "#b3bfca", "#f8efd8" if clean else "#dcdfdd", 480)
    for x, y, size in ((250, 130, 150), (900, 100, 190)):
        cloud(canvas, x, y, size, "#ffffff" if clean else "#96a2b0", 0.7)
    air = canvas if clean else canvas.hazed("#a9b2b8", 0.22)
    warehouse(air, 30, QUAY, 190, 330, BRICK_DARK, "#2f5d46")
    house(air, 224, QUAY, 150, 240, Front(wall=CREAM, gable="neck", floors=3, door="#2f5d46"))
    warehouse(air, 380, QUAY, 210, 360, BRICK, BRAND)
    house(air, 594, QUAY, 140, 220, Front(wall=SAND, gable="bell", floors=3))
    house(air, 736, QUAY, 136, 250, Front(wall=BRICK_DARK, gable="step", floors=3, door="#8c4632"))
    warehouse(air, 876, QUAY, 200, 310, "#a4664a", "#8c3a3a")
    house(air, 1080, QUAY, 150, 230, Front(wall=HAZE_BLUE, gable="spout", floors=3))
    tree(air, 250, QUAY, 170, "#7fb05a")
    tree(air, 860, QUAY, 150, "#8ab560")
    for x in (60, 640, 1010):
        lantern(air.at(x, QUAY, 0.52))
    _wall(canvas, clean=clean)


def _wall(canvas: Canvas, *, clean: bool) -> None:
    water = "#5f9ab4" if clean else "#66756a"
    canvas.rect(0, QUAY, 1200, 130, "#8d8479")
    canvas.rect(0, QUAY - 2, 1200, 16, "#c3b8a4")
    for row in range(5):
        for column in range(19):
            x = column * 66 - (row % 2) * 33
            canvas.rect(
                x + 2,
                QUAY + 18 + row * 23,
                62,
                20,
                canvas.random.choice(["#968c80", "#857b70", "#a0968a", "#7b736b"]),
                2,
            )
    canvas.rect(0, QUAY + 100, 1200, 30, clear("#3f5a44", 0.55))
    canvas.mirror(QUAY + 130, 800, water, 0.45 if clean else 0.72, 6)
    canvas.fade([(0, 600), (1200, 600), (1200, 800), (0, 800)], clear(water, 0.1), clear(dark(water, 0.4), 0.8))
    ripples(canvas, (0, 620, 1200, 800), 60 if clean else 22, "#ffffff", 0.4 if clean else 0.2)
    for x in (120, 470, 1000):
        canvas.blob(
            [
                (x - 14, QUAY),
                (x - 11, QUAY - 26),
                (x - 17, QUAY - 34),
                (x + 17, QUAY - 34),
                (x + 11, QUAY - 26),
                (x + 14, QUAY),
            ],
            INK,
        )


SCENES = {
    "neighbourhoods/oude-haven/actions/2026/kade-schoon-voor": before,
    "neighbourhoods/oude-haven/actions/2026/kade-schoon-na": after,
}
