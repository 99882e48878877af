"""Rietlanden: a 30 zone, a street party, key safes."""

from examples.drawings.canvas import Canvas, oval_points
from examples.drawings.colours import (
    BRAND,
    BRICK,
    BRICK_DARK,
    CREAM,
    INK,
    RED,
    SAND,
    SKIN,
    STEEL,
    TEAL,
    TREE,
    VEST,
    WOOD,
    clear,
    dark,
    light,
)
from examples.drawings.cycles import scooter_ride
from examples.drawings.hands import forearm, pointing
from examples.drawings.landmarks import terrace
from examples.drawings.look import Look
from examples.drawings.nature import cloud, crown, reeds, sky, tree
from examples.drawings.people import person, shadow
from examples.drawings.pose import Pose
from examples.drawings.things import car, lamp_post

ROOF = "#3f4a5c"


def thirty(canvas: Canvas) -> None:
    """A round 30 sign in front of a new street; two children ride scooters on the pavement."""
    sky(canvas, "#6fb4e8", "#eef3e4", 420)
    cloud(canvas, 980, 110, 150)
    cloud(canvas, 620, 170, 90)
    terrace(canvas.hazed("#e9eee6", 0.2), 430, 424, 7, 118, SAND, ROOF, 0)
    tree(canvas.hazed("#e9eee6", 0.14), 620, 440, 130, "#7fb55c", shape="tall")
    tree(canvas.hazed("#e9eee6", 0.14), 1010, 440, 140, "#7fb55c", shape="tall")
    canvas.fade([(0, 424), (1200, 424), (1200, 600), (0, 640)], "#8cc063", "#a9ce7c")
    canvas.poly([(0, 520), (1200, 440), (1200, 590), (0, 740)], "#8f5f52")
    for i in range(13):
        x = i * 100
        canvas.line([(x, 520 - x * 0.066), (x + 40, 735 - x * 0.126)], clear("#6f453c", 0.35), 3)
    canvas.poly([(0, 730), (1200, 582), (1200, 606), (0, 758)], "#e4ddd0")
    canvas.poly([(0, 758), (1200, 606), (1200, 800), (0, 800)], "#cfc3ae")
    car(canvas.at(1010, 520, 0.62, flip=True), "#5b8fb5")
    for x, y, look, tone in (
        (620, 716, Look(style="long", hair="#c9a25a", top=RED, legs=BRAND, hat=f"helmet:{TEAL}", skin=SKIN[0]), TEAL),
        (
            880,
            680,
            Look(style="curly", hair="#1c1412", top=VEST, legs="#44536a", hat=f"helmet:{RED}", skin=SKIN[4], bag=BRAND),
            RED,
        ),
    ):
        shadow(canvas, x + 40, y, 70)
        scooter_ride(canvas.at(x, y, 1.4), look, tone)
    _sign(canvas)
    crown(canvas, 40, 60, 190, 130, "#5da052")
    reeds(canvas, -10, 800, 130, 210, "#9fa85a", 36)


def _sign(canvas: Canvas) -> None:
    canvas.rect(276, 330, 24, 480, "#9aa5b2")
    canvas.rect(290, 330, 10, 480, "#7d8896")
    canvas.soft(oval_points(300, 260, 152, 152), clear(INK, 0.25), 10)
    canvas.oval(288, 250, 152, 152, "#f4f6f2")
    canvas.oval(288, 250, 145, 145, "#c8362e")
    canvas.oval(288, 250, 106, 106, "#fbfaf5")
    canvas.line(
        [(214, 216), (244, 200), (266, 222), (244, 248), (268, 276), (244, 302), (212, 288)], INK, 22, curved=True
    )
    canvas.line(oval_points(324, 250, 32, 50), INK, 22)


def street_party(canvas: Canvas) -> None:
    """Neighbours share a meal under bunting at a long table in the street."""
    sky(canvas, "#f4b779", "#fdeccb", 420)
    canvas.glow(600, 330, 520, 300, "#fff3c8", 0.85)
    terrace(canvas.hazed("#f8d9ac", 0.3), -60, 430, 4, 124, BRICK, ROOF, 0.3)
    terrace(canvas.hazed("#f8d9ac", 0.3), 760, 430, 4, 124, SAND, ROOF, 0.3)
    tree(canvas.hazed("#f8d9ac", 0.3), 610, 430, 170, "#8aa550")
    canvas.fade([(0, 424), (1200, 424), (1200, 800), (0, 800)], "#c99a78", "#9a6250")
    for i in range(-3, 16):
        canvas.line([(600 + (i - 6) * 34, 424), (600 + (i - 6) * 190, 800)], clear("#7c4a3c", 0.25), 3)
    lamp_post(canvas.at(604, 440, 0.88), arm=20)
    _bunting(canvas)
    backs = (
        (200, SKIN[1], "short", "#3a2a22", TEAL),
        (340, SKIN[4], "curly", "#1c1412", VEST),
        (480, SKIN[0], "long", "#c9a25a", RED),
        (630, SKIN[2], "scarf", "#2f6a78", BRICK_DARK),
        (770, SKIN[0], "bald", "#b9bcc4", BRAND),
        (905, SKIN[3], "pony", "#241a18", "#a0568f"),
        (1040, SKIN[1], "bob", "#6b3f22", TREE),
    )
    for i, (x, skin, style, hair, top) in enumerate(backs):
        size = 1.5 if i != 3 else 1.56
        hands = ((-15, -98), (38, -144)) if i in {1, 5} else ((-15, -98), (15, -98))
        person(
            canvas.at(x - 20, 700, size),
            Look(skin=skin, style=style, hair=hair, top=top),
            Pose(view="front", lean=(-3, 2, 0, 3, -2, 2, -3)[i], hands=hands, elbows=(1, -1)),
            (lambda c: c.rect(34, -160, 8, 15, clear("#f7d774", 0.9), 2)) if i in {1, 5} else None,
        )
    _long_table(canvas)
    for x, look in (
        (120, Look(style="bun", hair="#d5d8dd", top="#8c5a86", skin=SKIN[0])),
        (420, Look(style="short", hair="#241a18", top="#f1ece0", skin=SKIN[3])),
        (700, Look(style="pony", hair="#c25a2c", top="#3f8a55", skin=SKIN[0])),
        (985, Look(style="curly", hair="#3a2a22", top="#d98a2b", skin=SKIN[1])),
    ):
        person(canvas.at(x, 872, 2.05), look, Pose(view="back", lean=0, hands=((-19, -96), (19, -96)), elbows=(1, -1)))
        _chair_back(canvas.at(x, 668))


def _chair_back(canvas: Canvas) -> None:
    for x in (-46, 36):
        canvas.rect(x, 0, 12, 140, dark(WOOD, 0.2), 5)
    for y in (6, 42, 78):
        canvas.rect(-46, y, 94, 22, WOOD, 6)
        canvas.rect(-46, y + 15, 94, 7, dark(WOOD, 0.2), 4)


def _bunting(canvas: Canvas) -> None:
    for start, end, sag in (((-20, 120), (604, 66), 90), ((604, 66), (1220, 130), 80), ((-20, 240), (1220, 220), 110)):
        points = [
            (
                start[0] + (end[0] - start[0]) * i / 20,
                start[1] + (end[1] - start[1]) * i / 20 + sag * (1 - (i / 10 - 1) ** 2),
            )
            for i in range(21)
        ]
        canvas.line(points, CREAM, 3)
        for i, (x, y) in enumerate(points[:-1]):
            canvas.poly([(x - 2, y), (x + 24, y + 2), (x + 10, y + 40)], (RED, VEST, BRAND, CREAM, TREE)[i % 5])


def _long_table(canvas: Canvas) -> None:
    canvas.poly([(60, 560), (1140, 560), (1220, 664), (-20, 664)], "#fbf5e6")
    canvas.poly([(-20, 664), (1220, 664), (1220, 724), (-20, 724)], "#e6dcc4")
    for x in range(0, 1220, 70):
        canvas.poly([(x, 664), (x + 35, 664), (x + 35, 724), (x, 724)], clear(RED, 0.16))
    for i in range(9):
        x = 110 + i * 122
        canvas.oval(x, 588 + i % 2 * 42, 36, 11, "#dfe7ee")
        canvas.oval(x, 586 + i % 2 * 42, 25, 7, ("#d98a2b", "#7fae5c", "#c25a3c", "#f0d9a0")[i % 4])
        canvas.rect(x + 46, 588 - i % 2 * 8, 12, 26, clear(("#f7d774", "#c8505a", "#e6f2fb")[i % 3], 0.9), 3)
    for x, tone in ((330, VEST), (770, RED)):
        canvas.rect(x - 12, 572, 24, 34, TEAL, 4)
        for dx in (-14, 0, 14):
            canvas.line([(x, 574), (x + dx, 546)], TREE, 3)
            canvas.oval(x + dx, 542, 9, 9, tone)


def key_safe(canvas: Canvas) -> None:
    """From close by: a finger enters the code of a key safe beside a blue front door."""
    canvas.rect(0, 0, 1200, 800, "#b86a4e")
    for row in range(15):
        for column in range(9):
            x = column * 150 - (row % 2) * 75
            canvas.rect(
                x, row * 56, 142, 48, canvas.random.choice(["#b4573d", "#a84f38", "#bf6548", "#9c4a35", "#b85c42"]), 3
            )
    canvas.rect(660, 0, 540, 800, CREAM)
    canvas.rect(720, 0, 480, 800, BRAND)
    canvas.rect(730, 0, 12, 800, dark(BRAND, 0.3))
    canvas.rect(800, -20, 330, 350, dark(BRAND, 0.25), 10)
    canvas.fade([(816, 0), (1114, 0), (1114, 316), (816, 316)], "#f4e3b8", "#e8c58a")
    person(
        canvas.hazed("#f4dcaa", 0.25).at(990, 452, 2.2, flip=True),
        Look(style="bun", hair="#d5d8dd", top="#8c5a86", skin=SKIN[0], glasses=True),
        Pose(view="front", lean=0, hands=((-24, -78), (50, -172)), elbows=(1, -1)),
    )
    canvas.rect(720, 316, 480, 500, BRAND)
    canvas.poly([(830, 40), (880, 40), (1010, 316), (930, 316)], clear("#ffffff", 0.18))
    canvas.rect(820, 400, 300, 330, dark(BRAND, 0.18), 8)
    canvas.rect(756, 350, 44, 150, STEEL, 18)
    canvas.line([(778, 386), (870, 386)], light(STEEL, 0.4), 20)
    _safe(canvas.at(400, 330, 1.25))
    hand = canvas.at(470, 600, 12, turn=-14)
    canvas.soft(oval_points(500, 560, 120, 200), clear(INK, 0.3), 22)
    forearm(hand, SKIN[4], "#6ba5b0", 90)
    pointing(hand, SKIN[4])
    canvas.glow(300, 100, 500, 420, "#ffe9b8", 0.22)


def _safe(canvas: Canvas) -> None:
    canvas.soft([(-96, -130), (130, -130), (130, 180), (-96, 180)], clear(INK, 0.5), 14)
    canvas.rect(-110, -150, 220, 300, "#3a4252", 22)
    canvas.rect(-96, -136, 192, 272, "#525c70", 16)
    canvas.rect(-70, -118, 140, 34, "#2b3242", 8)
    for i in range(4):
        canvas.oval(-45 + i * 30, -101, 7, 7, "#7fd6a0" if i < 3 else "#5a6478")
    for row in range(3):
        for column in range(3):
            x, y = -52 + column * 52, -48 + row * 54
            canvas.rect(x - 21, y - 20, 42, 42, "#c9d0d8", 9)
            canvas.rect(x - 21, y + 12, 42, 10, "#98a2ae", 6)
            canvas.oval(x, y - 1, 4.6, 4.6, "#3a4252")
    canvas.oval(0, 116, 13, 9, "#d9b060")


SCENES = {
    "neighbourhoods/rietlanden/news/2026/dertig-in-de-libellenlaan": thirty,
    "neighbourhoods/rietlanden/news/2026/eerste-straatfeest": street_party,
    "neighbourhoods/rietlanden/news/2026/sleutelkastjes": key_safe,
}
