"""The safety themes in the street: lit windows on a dark evening, young people around a hoop."""

from examples.drawings.animals import dog
from examples.drawings.canvas import Canvas, oval_points
from examples.drawings.colours import (
    BRAND,
    BRICK,
    BRICK_DARK,
    CREAM,
    INK,
    LIT,
    ORANGE,
    RED,
    SAND,
    SKIN,
    STEEL,
    TEAL,
    TREE,
    VEST,
    clear,
    dark,
    light,
)
from examples.drawings.houses import Front, house
from examples.drawings.look import Look
from examples.drawings.nature import bare_tree, cloud, sky, tree
from examples.drawings.people import person, shadow
from examples.drawings.pose import SIT, STAND, WALK, Pose
from examples.drawings.things import bench, lamp_post

DUSK = "#1d2a52"


def dark_days(canvas: Canvas) -> None:
    """Half past five, and dark: a lamp on in every house, a porch light, neighbours who greet each other."""
    sky(canvas, "#101a3c", "#5a5c8c", 640)
    for x, y in ((90, 70), (240, 120), (520, 60), (770, 110), (1010, 50), (1130, 150)):
        canvas.oval(x, y, 2.6, 2.6, "#dfe6ff")
    canvas.oval(1010, 70, 36, 36, "#f3ecd0")
    canvas.oval(1024, 61, 32, 32, "#16204a")
    night = canvas.hazed(DUSK, 0.5)
    bare_tree(night, 1120, 640, 340)
    for x, wall, gable in ((-30, SAND, "roof"), (270, BRICK, "spout"), (570, BRICK_DARK, "roof"), (870, SAND, "bell")):
        house(night, x, 640, 300, 320, Front(wall=wall, gable=gable, floors=2, across=2, lit=0.85, door=BRAND))
    _porch_lights(canvas)
    canvas.fade([(0, 640), (1200, 640), (1200, 800), (0, 800)], "#39416a", "#20284a")
    canvas.line([(0, 700), (1200, 700)], clear("#8a90b8", 0.5), 6)
    lamp_post(canvas.at(150, 700, 1.05), 470, lit=True)
    _neighbours(canvas)


def _porch_lights(canvas: Canvas) -> None:
    for x in (214, 514, 814, 1114):
        canvas.rect(x - 8, 520, 16, 26, INK, 4)
        canvas.oval(x, 546, 12, 12, LIT)
        canvas.glow(x, 548, 110, 120, "#ffe6a0", 0.65)


def _neighbours(canvas: Canvas) -> None:
    shadow(canvas, 520, 772, 70)
    shadow(canvas, 830, 752, 60)
    walker = canvas.hazed(DUSK, 0.16)
    person(
        walker.at(500, 770, 2.5),
        Look(style="short", hair="#241a18", hat=RED, top=TEAL, legs="#2c3a55", skin=SKIN[3], scarf=VEST, vest=True),
        WALK,
    )
    dog(walker.at(620, 772, 1.7), "#c98a4a")
    canvas.line([(555, 560), (600, 640), (640, 700)], "#c9b28a", 4, curved=True)
    person(
        walker.at(840, 750, 2.35, flip=True),
        Look(style="long", hair="#7a4a28", top="#c2587a", legs="#44536a", skin=SKIN[0], hem=14),
        Pose(feet=((-6, 0), (7, 0)), hands=((10, -80), (44, -156)), nod=-4),
    )


def young_people(canvas: Canvas) -> None:
    """A summer evening at the hoop: one shoots, two watch from a bench, and a neighbour stops for a chat."""
    sky(canvas, "#f2a46a", "#fbe3b6", 510)
    cloud(canvas, 300, 120, 70, "#fff1d8", 0.6)
    cloud(canvas, 860, 80, 54, "#fff1d8", 0.5)
    far = canvas.hazed("#f6cf9a", 0.4)
    for i in range(5):
        far.rect(i * 260 - 40, 300 - i % 2 * 60, 220, 220 + i % 2 * 60, (SAND, BRICK, CREAM, SAND, BRICK)[i])
        for n in range(8):
            far.rect(i * 260 - 10 + n % 4 * 48, 330 - i % 2 * 60 + n // 4 * 80, 28, 44, "#5a6b86")
    for x in (40, 1130):
        tree(canvas, x, 520, 300)
    canvas.fade([(0, 500), (1200, 500), (1200, 800), (0, 800)], "#c2664a", "#9c4a38")
    canvas.line(oval_points(430, 720, 420, 120), clear(CREAM, 0.75), 8)
    canvas.line([(0, 560), (1200, 560)], clear(CREAM, 0.75), 7)
    _fence(canvas)
    _hoop(canvas)
    _players(canvas)


def _fence(canvas: Canvas) -> None:
    for x in range(0, 1201, 150):
        canvas.line([(x, 330), (x, 506)], "#4d5a6b", 7)
    for y in (336, 420, 502):
        canvas.line([(0, y), (1200, y)], clear("#4d5a6b", 0.8), 4)
    for i in range(60):
        canvas.line([(i * 40 - 600, 336), (i * 40 - 434, 502)], clear("#4d5a6b", 0.25), 2)
        canvas.line([(i * 40 - 434, 336), (i * 40 - 600, 502)], clear("#4d5a6b", 0.25), 2)


def _hoop(canvas: Canvas) -> None:
    canvas.line([(150, 720), (150, 200), (220, 160)], "#33404f", 16)
    canvas.poly([(206, 80), (226, 74), (226, 250), (206, 244)], CREAM)
    canvas.line([(226, 214), (300, 214)], ORANGE, 9)
    for i in range(6):
        canvas.line([(232 + i * 13, 216), (242 + i * 9, 282)], "#f6f1e6", 3)
    for y in (234, 254, 274):
        canvas.line([(234 + (y - 216) / 6, y), (298 - (y - 216) / 6, y)], "#f6f1e6", 2)
    canvas.oval(354, 152, 34, 34, ORANGE)
    canvas.ring(354, 152, 34, dark(ORANGE, 0.3), 4)
    canvas.line([(322, 144), (354, 160), (388, 150)], dark(ORANGE, 0.4), 4, curved=True)
    canvas.line([(352, 118), (344, 152), (356, 186)], dark(ORANGE, 0.4), 4, curved=True)


def _players(canvas: Canvas) -> None:
    for x, y, reach in ((500, 740, 70), (820, 700, 190), (1060, 764, 70)):
        shadow(canvas, x, y, reach)
    person(
        canvas.at(500, 716, 2.5, flip=True),
        Look(style="curly", hair="#1c1412", top=VEST, legs=BRAND, skin=SKIN[4], shoes=CREAM),
        Pose(hip=(0, -90), lean=2, feet=((-12, -10), (12, -4)), hands=((34, -176), (44, -184)), nod=-16),
    )
    bench(canvas.at(820, 690, 1.75), light("#8a5a3b", 0.1))
    for x, look in (
        (740, Look(style="long", hair="#2a1c16", top=TREE, legs="#33405a", skin=SKIN[2], shoes=RED)),
        (856, Look(style="short", hair="#b0702f", top=RED, legs="#44536a", skin=SKIN[0], hat=INK)),
    ):
        person(canvas.at(x, 690, 2.25), look, SIT)
    person(
        canvas.at(1068, 762, 2.45, flip=True),
        Look(style="short", hair="#8d98a8", top="#f1ece0", legs=STEEL, skin=SKIN[1], beard=True, glasses=True),
        Pose(feet=STAND.feet, hands=((8, -80), (34, -112)), nod=6),
    )


SCENES = {
    "topics/donkere-dagen": dark_days,
    "topics/jongeren-op-straat": young_people,
}
