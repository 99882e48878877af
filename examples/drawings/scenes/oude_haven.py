"""Oude Haven: lifebuoys in the mist, an evening walk, a lock for a boat."""

from examples.drawings.boats import barge, sailing_boat
from examples.drawings.canvas import Canvas, oval_points, smooth
from examples.drawings.colours import (
    BRAND,
    BRICK,
    BRICK_DARK,
    CREAM,
    INK,
    ORANGE,
    RED,
    SAND,
    SKIN,
    TEAL,
    TREE,
    VEST,
    WOOD,
    clear,
    dark,
    light,
)
from examples.drawings.hands import forearm, grip
from examples.drawings.houses import Front, house
from examples.drawings.look import Look
from examples.drawings.nature import bird, mist, ripples, sky
from examples.drawings.people import person
from examples.drawings.pose import Pose
from examples.drawings.things import lifebuoy


def lifebuoys(canvas: Canvas) -> None:
    """A volunteer hangs a lifebuoy on a post; sailing boats lie in the mist."""
    sky(canvas, "#c9dbe6", "#fbe8cc", 560)
    canvas.glow(860, 240, 420, 330, "#fff3cf", 0.85)
    canvas.oval(860, 240, 46, 46, "#fffaf0")
    far = canvas.hazed("#f1e6d6", 0.66)
    for i in range(8):
        house(
            far,
            -30 + i * 160,
            470,
            140,
            110 + i % 3 * 16,
            Front(wall=(BRICK, SAND, BRICK_DARK)[i % 3], gable=("spout", "neck", "step", "bell")[i % 4]),
        )
    middle = canvas.hazed("#f1e6d6", 0.42)
    for x, size, hull in ((250, 2.2, CREAM), (620, 2.6, "#dfe9ef"), (1060, 2.3, CREAM)):
        sailing_boat(middle.at(x, 520, size), hull, BRAND if x > 300 else RED)
    canvas.mirror(530, 690, "#d9d8cf", 0.4, 6)
    mist(canvas, 470, 90, "#fdf4e6", 0.75)
    ripples(canvas, (0, 560, 1200, 690), 40)
    sailing_boat(canvas.hazed("#f1e6d6", 0.14).at(960, 640, 4), CREAM, TEAL)
    canvas.fade([(0, 690), (1200, 664), (1200, 800), (0, 800)], "#a8957b", "#7c6b58")
    for i in range(11):
        canvas.line([(i * 130 - 60, 690), (i * 150 - 180, 800)], clear("#5f5040", 0.5), 3)
    _hang_up(canvas)
    for x, y, size in ((640, 150, 22), (720, 110, 16), (1060, 130, 20)):
        bird(canvas, x, y, size)


def _hang_up(canvas: Canvas) -> None:
    canvas.rect(466, 250, 30, 540, RED)
    canvas.rect(484, 250, 12, 540, dark(RED, 0.25))
    canvas.rect(370, 226, 222, 232, light(RED, 0.08), 18)
    canvas.rect(388, 244, 186, 196, dark(RED, 0.14), 12)
    canvas.soft(oval_points(492, 356, 96, 92), clear(INK, 0.4), 8)
    lifebuoy(canvas.at(482, 344, 2.5))
    worker = Look(
        style="pony",
        hair="#8a4a2a",
        top="#2f6a78",
        legs="#33415c",
        vest=True,
        skin=SKIN[1],
        hat=f"beanie:{VEST}",
        scarf=CREAM,
    )
    person(
        canvas.at(236, 792, 3.1), worker, Pose(lean=4, nod=-6, feet=((-12, 0), (10, 0)), hands=((66, -172), (64, -142)))
    )


def night_walk(canvas: Canvas) -> None:
    """Neighbours with lanterns walk along the dark quay; lights shine in the water."""
    sky(canvas, "#0d1838", "#3d4a7c", 520)
    canvas.oval(930, 130, 42, 42, "#fdf3d2")
    canvas.glow(930, 130, 200, 200, "#fdf3d2", 0.4)
    for _ in range(90):
        canvas.oval(
            canvas.random.uniform(0, 1200),
            canvas.random.uniform(0, 300),
            1.3,
            1.3,
            clear("#ffffff", canvas.random.uniform(0.3, 0.9)),
        )
    night = canvas.hazed("#18234a", 0.62)
    for i in range(9):
        w = 130 + i % 3 * 10
        base = Front(
            wall=(BRICK, BRICK_DARK, SAND, CREAM)[i % 4],
            gable=("step", "spout", "neck", "bell", "spout")[i % 5],
            floors=3,
            lit=0.4,
        )
        house(night, -40 + i * 142, 480, w, 200 + i % 4 * 22, base)
    barge(canvas.hazed("#101a38", 0.45).at(240, 500, 2.4))
    sailing_boat(canvas.hazed("#101a38", 0.5).at(1010, 500, 2.2))
    canvas.rect(0, 480, 1200, 26, "#1a2342")
    _group(canvas)
    canvas.mirror(506, 800, "#16224a", 0.34, 9)
    canvas.fade([(0, 506), (1200, 506), (1200, 800), (0, 800)], clear("#0d1838", 0.05), clear("#0a1230", 0.75))
    ripples(canvas, (0, 520, 1200, 780), 60, "#f6dfa0", 0.3)


def _group(canvas: Canvas) -> None:
    looks = (
        Look(style="bob", hair="#3a2a22", top="#a0483c", hem=26, skin=SKIN[1], scarf=VEST),
        Look(style="scarf", hair=TEAL, top="#4b4a73", hem=30, skin=SKIN[2]),
        Look(style="short", hair="#b9bcc4", top="#3b5a4c", hat=f"cap:{INK}", hem=10, vest=True),
        Look(style="curly", hair="#1c1412", top="#c9822f", hem=12, skin=SKIN[4]),
        Look(style="long", hair="#c9a25a", top="#39538c", hem=28, skin=SKIN[0], scarf=RED),
        Look(style="short", top="#5a5f74", hem=16, skin=SKIN[3], hat=f"beanie:{RED}", vest=True),
    )
    for i, look in enumerate(looks):
        x = 210 + i * 136 + (i % 2) * 18
        canvas.glow(x + 46, 380, 140, 140, "#ffce72", 0.5)
        size = 1.42 if i not in {1, 4} else 1.3
        walker = canvas.hazed("#20284c", 0.2).at(x, 484, size)
        person(
            walker,
            look,
            Pose(hip=(0, -84), lean=4, feet=((-20, -3), (20, 0)), hands=((-16, -80), (34, -102))),
            _hand_lantern if i % 3 != 2 else None,
        )
    child = canvas.hazed("#20284c", 0.2).at(1010, 484, 0.95)
    person(
        child,
        Look(style="pony", hair="#6b3f22", top=RED, hat=f"beanie:{CREAM}"),
        Pose(hip=(0, -84), lean=2, feet=((-18, -3), (18, 0)), hands=((-30, -120), (30, -104))),
        _hand_lantern,
    )


def _hand_lantern(canvas: Canvas) -> None:
    canvas.line([(36, -102), (36, -90)], INK, 1.4)
    canvas.rect(28, -90, 16, 24, INK, 3)
    canvas.rect(30.5, -86, 11, 17, "#ffe9a0", 2)
    canvas.glow(36, -78, 44, 44, "#ffd98a", 0.85)


def boat_lock(canvas: Canvas) -> None:
    """Two hands lay a chain with a yellow lock around the motor of a boat."""
    sky(canvas, "#9fd2ee", "#e9f3ea", 300)
    for i in range(4):
        sailing_boat(canvas.hazed("#e2eff2", 0.5).at(140 + i * 330, 280, 1.7), CREAM, (BRAND, RED, TREE, ORANGE)[i])
    canvas.fade([(0, 286), (1200, 286), (1200, 800), (0, 800)], "#a5d0dc", "#3f7f9c")
    ripples(canvas, (0, 300, 1200, 800), 120, "#ffffff", 0.45)
    canvas.blob([(-220, 330), (300, 372), (640, 372), (660, 470), (620, 690), (300, 840), (-220, 860)], "#f2eee2")
    canvas.blob([(-220, 420), (300, 452), (652, 440), (640, 520), (300, 536), (-220, 500)], BRAND)
    canvas.blob([(-220, 312), (300, 350), (668, 350), (676, 388), (300, 392), (-220, 356)], WOOD)
    canvas.line([(-200, 330), (300, 366), (660, 364)], light(WOOD, 0.35), 8, curved=True)
    _motor(canvas)
    chain = [(470, 430), (540, 500), (620, 520), (706, 500), (770, 452), (800, 520), (772, 588), (700, 606)]
    for i, (x, y) in enumerate(_along(chain, 21)):
        link = canvas.at(x, y, turn=38 * (i % 2) + i * 7)
        link.line(oval_points(0, 0, 20, 12), dark("#8d98a8", 0.25), 8)
        link.line(oval_points(0, -1, 20, 12), "#b7c0cb", 4.6)
    canvas.line([(652, 596), (652, 548), (684, 530), (716, 548), (716, 596)], "#7d8896", 17, curved=True)
    canvas.rect(626, 588, 118, 104, VEST, 14)
    canvas.rect(626, 664, 118, 28, dark(VEST, 0.18), 12)
    canvas.oval(685, 632, 12, 12, INK)
    canvas.poly([(680, 636), (690, 636), (694, 662), (676, 662)], INK)
    left, right = canvas.at(514, 660, 9, turn=48), canvas.at(884, 640, 9, turn=-56)
    for arm, thumb in ((left, 1), (right, -1)):
        forearm(arm, SKIN[1], "#c25a3c", 90)
        grip(arm, SKIN[1], thumb=thumb)


def _motor(canvas: Canvas) -> None:
    canvas.blob([(690, 120), (720, 96), (900, 104), (930, 150), (920, 300), (700, 300)], "#2f3a4d")
    canvas.blob([(850, 104), (905, 110), (930, 150), (920, 300), (860, 300)], dark("#2f3a4d", 0.4))
    canvas.poly([(700, 210), (924, 210), (922, 240), (700, 240)], RED)
    canvas.rect(720, 300, 160, 46, "#5a6473", 8)
    canvas.rect(760, 340, 84, 470, "#44536a")
    canvas.rect(812, 340, 32, 470, dark("#44536a", 0.3))
    canvas.rect(640, 356, 150, 60, "#5a6473", 10)
    canvas.rect(650, 380, 24, 90, "#7d8896", 6)
    canvas.line([(700, 170), (560, 196), (520, 214)], "#2f3a4d", 16, curved=True)


def _along(points: list[tuple[float, float]], count: int) -> list[tuple[float, float]]:
    curve = smooth(points, closed=False, steps=20)
    return [curve[round(i * (len(curve) - 1) / (count - 1))] for i in range(count)]


SCENES = {
    "neighbourhoods/oude-haven/news/2026/reddingsboeien-havenkade": lifebuoys,
    "neighbourhoods/oude-haven/news/2026/nachtwandeling-haven": night_walk,
    "neighbourhoods/oude-haven/news/2026/sloten-voor-boten": boat_lock,
}
