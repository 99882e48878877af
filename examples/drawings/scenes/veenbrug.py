"""Veenbrug: cyclists in the mist, the AED in the snow, the dike watch."""

from dataclasses import replace

from examples.drawings.canvas import Canvas, oval_points
from examples.drawings.colours import (
    BRAND,
    BRICK,
    BRICK_DARK,
    CREAM,
    INK,
    LIT,
    RED,
    SKIN,
    TEAL,
    VEST,
    WOOD,
    clear,
    dark,
)
from examples.drawings.cycles import Bike, cyclist
from examples.drawings.houses import Front, house
from examples.drawings.landmarks import church, drawbridge
from examples.drawings.look import Look
from examples.drawings.nature import (
    bare_tree,
    bird,
    cloud,
    grass,
    hills,
    mist,
    rain,
    reeds,
    ripples,
    sky,
    snowfall,
    tree,
)
from examples.drawings.people import person
from examples.drawings.pose import LIFT, TALK, Pose


def cyclists(canvas: Canvas) -> None:
    """Three cyclists cross the drawbridge in the morning mist, mirrored in the water."""
    sky(canvas, "#f0a878", "#fde9c4", 520)
    canvas.glow(330, 400, 460, 330, "#fff2c0", 0.95)
    canvas.oval(330, 396, 56, 56, "#fffbe8")
    hills(canvas.hazed("#fbdcb4", 0.6), 470, 18, "#8a7f6a", 520, 50)
    church(canvas.hazed("#fbdcb4", 0.58), 960, 500, 270)
    tree(canvas.hazed("#fbdcb4", 0.5), 180, 506, 150, "#a8763c")
    for x in (1040, 1110, 1170):
        tree(canvas.hazed("#fbdcb4", 0.45), x, 506, 210, "#a8763c", shape="tall")
    mist(canvas, 440, 80, "#fdf0d8", 0.8)
    dusk = canvas.hazed("#c98a6a", 0.14)
    canvas.poly([(0, 500), (240, 492), (280, 560), (0, 560)], "#7c6a4c")
    canvas.poly([(1200, 498), (960, 492), (920, 560), (1200, 560)], "#7c6a4c")
    drawbridge(dusk, 600, 492, 260, "#f4e6d2")
    _riders(dusk)
    canvas.mirror(560, 800, "#e9b88c", 0.3, 7)
    canvas.fade([(0, 560), (1200, 560), (1200, 800), (0, 800)], clear("#fbe2bc", 0.3), clear("#7a5a5c", 0.5))
    ripples(canvas, (0, 570, 1200, 790), 60, "#fff6dc", 0.5)
    mist(canvas, 536, 34, "#fff3dc", 0.55)
    reeds(canvas, -20, 800, 250, 250, "#7c5f3c", 70)
    reeds(canvas, 1030, 800, 190, 210, "#7c5f3c", 50)
    for x, y in ((640, 150), (700, 130), (750, 165), (800, 120)):
        bird(canvas, x, y, 18, "#7a5a5c")


def _riders(canvas: Canvas) -> None:
    riders = (
        (
            260,
            Look(style="pony", hair="#3a2a22", top=RED, legs="#33415c", scarf=CREAM),
            Bike(frame=INK, lamp=True, basket=WOOD),
        ),
        (
            480,
            Look(style="short", hair="#8a5a2c", top=VEST, legs="#44536a", hat=f"beanie:{BRAND}", bag=BRAND),
            Bike(frame="#2f5d46", step=False, lamp=True),
        ),
        (
            700,
            Look(style="curly", hair="#1c1412", top=TEAL, legs="#3a3044", skin=SKIN[4], bag=BRICK),
            Bike(frame=BRAND, lamp=True),
        ),
    )
    for x, look, bike in riders:
        cyclist(canvas.at(x, 476, 1.02), look, bike)


def aed(canvas: Canvas) -> None:
    """Two villagers stand in the snow at the green AED cabinet on the church wall."""
    sky(canvas, "#b9cbe0", "#eef1f4", 480)
    for x in (110, 270):
        bare_tree(canvas.hazed("#dfe7ef", 0.35), x, 500, 250, snow=True)
    for i, x in enumerate((-40, 120, 290)):
        house(
            canvas.hazed("#dfe7ef", 0.3),
            x,
            500,
            130,
            90,
            Front(wall=(BRICK, CREAM, BRICK_DARK)[i], gable="roof", roof="#f4f7fa", lit=0.6, floors=2),
        )
    _church_wall(canvas)
    _aed_box(canvas)
    _villagers(canvas)


def _church_wall(canvas: Canvas) -> None:
    canvas.rect(520, 0, 680, 640, BRICK)
    for row in range(26):
        for column in range(9):
            if canvas.random.random() < 0.4:
                canvas.rect(
                    max(522, 524 + column * 78 - (row % 2) * 30),
                    6 + row * 25,
                    66,
                    19,
                    canvas.random.choice(["#a84f38", "#bf6548", "#9c4a35"]),
                    2,
                )
    for x in (520, 1130):
        canvas.poly([(x - 10, 640), (x + 76, 640), (x + 60, 60), (x + 10, 60)], dark(BRICK, 0.1))
        canvas.poly([(x + 4, 64), (x + 66, 64), (x + 76, 30), (x - 10, 40)], "#f7fafc")
    canvas.poly([*oval_points(980, 180, 84, 110, 180, 360), (1064, 420), (896, 420)], "#d9c9a8")
    canvas.poly([*oval_points(980, 180, 68, 94, 180, 360), (1048, 408), (912, 408)], "#33507a")
    for i, tone in enumerate((VEST, RED, TEAL, "#e9b93a")):
        pane = canvas.at(920 + i * 32, 400 - i % 2 * 120)
        pane.poly([(0, 0), (26, 0), (20, -100 + i % 2 * 30), (6, -110 + i % 2 * 30)], clear(tone, 0.8))
    canvas.rect(886, 414, 188, 18, "#f7fafc", 8)


def _villagers(canvas: Canvas) -> None:
    canvas.blob([(-100, 520), (300, 500), (700, 560), (1300, 560), (1300, 900), (-100, 900)], "#eef3f8")
    canvas.blob([(-100, 640), (400, 600), (900, 660), (1300, 640), (1300, 900), (-100, 900)], "#e2eaf2")
    for i in range(9):
        canvas.oval(70 + i * 46, 748 - i * 14 + i % 2 * 12, 15, 6, "#c3d0de")
    for x in (430, 900):
        canvas.oval(x + 30, 742, 90, 14, clear("#8fa3bc", 0.5))
    person(
        canvas.at(430, 744, 2.55),
        Look(
            style="bald",
            hair="#a8823c",
            top="#2f5d46",
            legs="#44403c",
            hem=12,
            beard=True,
            hat=f"beanie:{RED}",
            scarf=VEST,
            stout=1.12,
        ),
        Pose(lean=2, feet=((-8, 0), (7, 0)), hands=((54, -132), (50, -120))),
    )
    person(
        canvas.at(900, 746, 2.5, flip=True),
        Look(
            style="bob",
            hair="#d5d8dd",
            top="#6a4a86",
            legs="#3a3044",
            hem=34,
            hat=f"beanie:{CREAM}",
            scarf=TEAL,
            skin=SKIN[0],
            glasses=True,
        ),
        TALK,
    )
    snowfall(canvas, 170, 4)


def _aed_box(canvas: Canvas) -> None:
    canvas.soft([(640, 196), (800, 196), (800, 420), (640, 420)], clear(INK, 0.4), 10)
    canvas.rect(630, 182, 160, 222, "#1c7a46", 16)
    canvas.rect(646, 220, 128, 168, "#d9f0e0", 10)
    canvas.rect(660, 246, 100, 120, "#f4f6f2", 8)
    canvas.blob(
        [(710, 340), (676, 302), (680, 276), (698, 268), (710, 282), (722, 268), (740, 276), (744, 302)], "#1c7a46"
    )
    canvas.poly([(714, 274), (696, 306), (708, 306), (702, 334), (726, 298), (713, 298)], "#fbfaf5")
    canvas.poly([(622, 186), (798, 186), (788, 170), (632, 170)], "#f7fafc")
    canvas.oval(710, 202, 7, 7, "#b9f0c8")
    canvas.glow(710, 202, 60, 60, "#b9f0c8", 0.5)


def dike_watch(canvas: Canvas) -> None:
    """Four dike guards in yellow coats stack sandbags in wind and rain."""
    sky(canvas, "#3f4c60", "#8d9aa6", 480)
    for x, y, size, tone in (
        (200, 130, 260, "#566276"),
        (640, 90, 300, "#4a566a"),
        (1060, 170, 260, "#5d6a7c"),
        (420, 220, 200, "#6b7788"),
    ):
        cloud(canvas, x, y, size, tone, 0.8)
    hills(canvas.hazed("#7d8a98", 0.6), 452, 10, "#4f5f58", 480, 50)
    church(canvas.hazed("#7d8a98", 0.6), 1030, 462, 180)
    canvas.fade([(0, 440), (760, 452), (1200, 470), (1200, 560), (900, 800), (0, 800)], "#7f8f9c", "#3f5468")
    for _ in range(34):
        x, y = canvas.random.uniform(-20, 560), canvas.random.uniform(470, 780)
        if y < 520 + x * 0.1 or x < 420:
            canvas.blob(
                [(x - 60, y), (x - 20, y - 12), (x + 8, y - 4), (x + 40, y - 14), (x + 70, y), (x, y + 4)],
                clear("#dfe8ee", 0.45),
            )
    canvas.poly([(300, 800), (640, 560), (900, 490), (1200, 470), (1200, 800)], "#5f7a4a")
    canvas.poly(
        [(300, 800), (640, 560), (900, 490), (1200, 470), (1200, 490), (930, 512), (700, 580), (420, 800)],
        dark("#5f7a4a", 0.25),
    )
    grass(canvas, (560, 600, 1200, 800), "#5f7a4a", 140, 20)
    tree(canvas.hazed("#5f6c7a", 0.4), 1140, 500, 150, "#4f6a4a", shape="low")
    _sandbags(canvas)
    _guards(canvas)
    rain(canvas, 420, -34, "#e6eef6")


def _guards(canvas: Canvas) -> None:
    coat = Look(top="#f0c020", legs="#2b3a4a", hem=24, shoes="#20303a", hat="hood:#f0c020")
    crew = (
        (930, 636, 1.75, "#c9a25a", Pose(lean=6, feet=((-12, 0), (12, 0)), hands=((44, -140), (50, -136))), True),
        (470, 720, 2.15, "#3a2a22", LIFT, False),
        (800, 728, 2.2, "#241a18", LIFT, True),
        (
            1080,
            700,
            2.05,
            "#8a8f98",
            Pose(hip=(0, -84), lean=14, feet=((-24, -2), (20, 0)), hands=((24, -92), (28, -86))),
            True,
        ),
    )
    for i, (x, y, size, hair, pose, flip) in enumerate(crew):
        canvas.oval(x, y, 80, 10, clear(INK, 0.3))
        look = replace(coat, hair=hair, skin=SKIN[(1, 4, 0, 2)[i]])
        person(canvas.at(x, y, size, flip=flip), look, pose, _bag if pose is LIFT or i == 3 else _torch)


def _bag(canvas: Canvas) -> None:
    canvas.blob([(10, -84), (34, -88), (54, -80), (56, -66), (34, -60), (12, -64)], "#cdb98f")
    canvas.line([(20, -84), (18, -64)], "#8f7c58", 1.6)


def _torch(canvas: Canvas) -> None:
    canvas.rect(48, -142, 16, 7, INK, 2)
    canvas.soft([(64, -142), (190, -190), (200, -90), (64, -134)], "#fff0b880", 8)
    canvas.glow(66, -139, 26, 26, LIT, 0.9)


def _sandbags(canvas: Canvas) -> None:
    for row, (y, count, start) in enumerate(((748, 5, 520), (716, 4, 548), (686, 3, 580))):
        for i in range(count):
            x = start + i * 62
            tone = ("#cdb98f", "#bfa97c", "#d6c49c")[(i + row) % 3]
            canvas.blob(
                [
                    (x - 34, y + 12),
                    (x - 36, y - 8),
                    (x - 14, y - 18),
                    (x + 16, y - 18),
                    (x + 36, y - 6),
                    (x + 34, y + 12),
                    (x, y + 16),
                ],
                tone,
            )
            canvas.blob(
                [(x - 30, y + 6), (x, y + 10), (x + 33, y + 4), (x + 34, y + 12), (x, y + 16), (x - 34, y + 12)],
                dark(tone, 0.22),
            )


SCENES = {
    "neighbourhoods/veenbrug/news/2026/brug-open-voor-fietsers": cyclists,
    "neighbourhoods/veenbrug/news/2026/aed-bij-de-kerk": aed,
    "neighbourhoods/veenbrug/news/2026/dijkwacht-oefent": dike_watch,
}
