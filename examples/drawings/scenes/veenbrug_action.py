"""Veenbrug: bridge and bench before and after, in April."""

from examples.drawings.animals import cow
from examples.drawings.canvas import Canvas
from examples.drawings.colours import (
    BRICK,
    BRICK_DARK,
    CREAM,
    INK,
    ORANGE,
    RED,
    SKIN,
    TREE,
    VEST,
    dark,
    light,
)
from examples.drawings.houses import Front, house
from examples.drawings.landmarks import church, drawbridge
from examples.drawings.look import Look
from examples.drawings.nature import (
    cloud,
    grass,
    hills,
    reeds,
    ripples,
    sky,
)
from examples.drawings.people import person, shadow
from examples.drawings.pose import SIT_FRONT
from examples.drawings.things import bench, litter


def before(canvas: Canvas) -> None:
    """Graffiti on the bridge, broken planks in the bench."""
    _dike(canvas, clean=False)
    drawbridge(canvas, 690, 430, 235, "#b3aea2")
    for points, tone in (
        ([(420, 414), (436, 388), (450, 414), (468, 386)], "#7a2f6a"),
        ([(780, 386), (812, 386), (786, 400), (818, 414), (780, 416)], "#2f6a9a"),
        ([(600, 392), (632, 412), (600, 416), (636, 386), (660, 414)], RED),
        ([(700, 412), (716, 386), (740, 414)], INK),
        ([(880, 520), (902, 470), (916, 526)], RED),
        ([(478, 450), (500, 500), (516, 452)], "#7a2f6a"),
        ([(900, 388), (930, 414), (960, 386), (968, 414)], "#2f6a4a"),
    ):
        canvas.line(points, tone, 8)
    for y, tone in ((336, "#7a2f6a"), (276, "#2f6a9a")):
        canvas.line([(528, y), (552, y - 18), (534, y - 26)], tone, 8)
    bench(canvas.at(410, 742, 1.9), "#7d6a58", broken=True)
    grass(canvas, (160, 690, 560, 770), "#8c9458", 50, 30)
    litter(canvas, (200, 690, 800, 790), 17, 1.5)


def after(canvas: Canvas) -> None:
    """The bridge is white again; an elderly couple sits on the new bench."""
    _dike(canvas, clean=True)
    drawbridge(canvas, 690, 430, 235, "#fbf8ef")
    shadow(canvas, 410, 742, 180)
    bench(canvas.at(410, 742, 1.9), "#a8683c")
    couple = (
        (
            340,
            Look(
                style="bun", hair="#d5d8dd", top="#a0568f", skirt="#4b4a63", legs="#c9a08a", skin=SKIN[0], glasses=True
            ),
        ),
        (
            470,
            Look(
                style="bald", hair="#c3c6cc", top="#33507a", legs="#5b4a3c", skin=SKIN[1], hat="cap:#5b4a3c", beard=True
            ),
        ),
    )
    for x, look in couple:
        person(canvas.at(x, 756, 1.95), look, SIT_FRONT)
    for i in range(16):
        x, y = 640 + canvas.random.uniform(0, 240), 735 + canvas.random.uniform(-30, 40)
        canvas.line([(x, y), (x, y - 34)], dark(TREE, 0.1), 4)
        canvas.blob(
            [(x - 9, y - 34), (x - 7, y - 52), (x, y - 46), (x + 7, y - 52), (x + 9, y - 34), (x, y - 28)],
            (RED, VEST, ORANGE)[i % 3],
        )


def _dike(canvas: Canvas, *, clean: bool) -> None:
    sky(canvas, "#82bcea" if clean else "#a9b5c2", "#f6eed4" if clean else "#dde0dc", 440)
    for x, y, size in ((220, 110, 150), (1010, 130, 170), (640, 70, 110)):
        cloud(canvas, x, y, size, "#ffffff" if clean else "#929eac", 0.7)
    air = canvas.hazed("#e9ecdf" if clean else "#bcc3c6", 0.3)
    hills(air, 408, 12, "#7d9a6a", 440, 44)
    church(air, 130, 432, 230)
    for i, x in enumerate((-30, 232, 320, 1050)):
        house(
            air,
            x,
            434,
            92,
            56,
            Front(wall=(BRICK, CREAM, BRICK_DARK, BRICK)[i], gable="roof", floors=2, door="#2f5d46"),
        )
    meadow = "#93c069" if clean else "#9aa26c"
    canvas.fade([(0, 428), (1200, 428), (1200, 520), (0, 520)], light(meadow, 0.2), meadow)
    for x, y, flip in ((40, 520, False), (1110, 484, True), (1160, 520, True)):
        cow(canvas.at(x, y, 0.24, flip=flip))
    water = "#74acc9" if clean else "#7f8f98"
    canvas.poly([(330, 446), (1000, 446), (1200, 520), (1200, 680), (0, 640), (0, 520)], meadow)
    canvas.fade(
        [(420, 452), (900, 452), (1200, 560), (1200, 690), (0, 660), (0, 560)], light(water, 0.3), dark(water, 0.12)
    )
    ripples(canvas, (60, 520, 1160, 660), 40, "#ffffff", 0.4)
    reeds(canvas, 930, 640, 250, 110, "#a6a45a", 60)
    canvas.blob([(-200, 650), (200, 610), (640, 660), (1400, 690), (1400, 1000), (-200, 1000)], meadow)
    canvas.blob([(-200, 668), (200, 630), (640, 678), (1400, 706), (1400, 1000), (-200, 1000)], dark(meadow, 0.1))
    canvas.poly([(700, 800), (1200, 716), (1200, 752), (900, 800)], "#cdb98f")
    grass(canvas, (0, 660, 1200, 800), meadow, 160, 17)


SCENES = {
    "neighbourhoods/veenbrug/actions/2026/brug-en-bankje-voor": before,
    "neighbourhoods/veenbrug/actions/2026/brug-en-bankje-na": after,
}
