"""Zonnehof: a zebra crossing, a locked gate, coffee, street lamps."""

from examples.drawings.animals import night_cat
from examples.drawings.canvas import Canvas
from examples.drawings.colours import (
    BRAND,
    BRICK,
    CREAM,
    INK,
    LIT,
    ORANGE,
    RED,
    SAND,
    SKIN,
    STEEL,
    TEAL,
    VEST,
    WOOD,
    clear,
    dark,
    light,
)
from examples.drawings.cycles import cargo_bike
from examples.drawings.landmarks import terrace
from examples.drawings.look import Look
from examples.drawings.nature import bare_tree, leaves, sky, tree
from examples.drawings.people import person, shadow
from examples.drawings.pose import CUP, STROLL, TALK, WALK, Pose
from examples.drawings.things import car, cup, light_cone
from examples.drawings.view import View, brick_floor

AUTUMN = ("#c9822f", "#b8692c", "#d3a043")


def zebra(canvas: Canvas) -> None:
    """A parent holds up a stop sign while children with satchels cross."""
    sky(canvas, "#a9cbe6", "#fbeccb", 430)
    terrace(canvas.hazed("#f4e6cc", 0.26), -40, 432, 11, 116, BRICK, "#6b4438", 0.1)
    for x, high, tone in ((120, 380, AUTUMN[0]), (560, 300, AUTUMN[2]), (1090, 420, AUTUMN[1])):
        tree(canvas.hazed("#f4e6cc", 0.1), x, 470, high, tone)
    canvas.rect(0, 432, 1200, 60, "#cdbfa8")
    canvas.rect(0, 486, 1200, 10, "#a59a88")
    canvas.fade([(0, 494), (1200, 494), (1200, 800), (0, 800)], "#6f7686", "#535a6c")
    for i in range(7):
        y, high = 506 + i * 44 + i * i * 1.2, 24 + i * 2.4
        spread = i * 16
        canvas.poly(
            [(270 - spread, y), (930 + spread, y), (940 + spread, y + high), (260 - spread, y + high)], "#f2efe6"
        )
    car(canvas.at(1120, 590, 0.8, flip=True), "#7a8fa8")
    _school_children(canvas)
    leaves(canvas, (0, 480, 1200, 800), 110, 11)


def _school_children(canvas: Canvas) -> None:
    kids = (
        (380, 640, 1.22, Look(style="pony", hair="#c25a2c", top=RED, legs=BRAND, bag=VEST, skin=SKIN[0]), WALK),
        (520, 668, 1.32, Look(style="curly", hair="#1c1412", top=TEAL, legs="#44403c", bag=ORANGE, skin=SKIN[4]), WALK),
        (
            660,
            650,
            1.18,
            Look(style="short", hair="#c9a25a", top="#3f8a55", legs="#33415c", bag=BRAND, skin=SKIN[1]),
            STROLL,
        ),
        (
            220,
            690,
            1.3,
            Look(style="scarf", hair="#a0568f", top="#e2c79c", skirt="#4b4a63", bag="#2f6a78", skin=SKIN[2]),
            WALK,
        ),
    )
    for x, y, size, look, pose in sorted(kids, key=lambda kid: kid[1]):
        shadow(canvas, x, y, 44, 0.3)
        person(canvas.at(x, y, size), look, pose)
    shadow(canvas, 900, 744, 80, 0.3)
    person(
        canvas.at(880, 744, 2.3),
        Look(style="bob", hair="#6b3f22", top=ORANGE, legs="#33415c", vest=True, skin=SKIN[1], hem=10),
        Pose(view="front", lean=0, hands=((-52, -118), (42, -160)), elbows=(1, -1)),
        _stop,
    )


def _stop(canvas: Canvas) -> None:
    canvas.line([(42, -150), (46, -196)], CREAM, 4)
    canvas.oval(47, -222, 28, 28, "#c8362e")
    canvas.ring(47, -222, 25, CREAM, 3)
    canvas.rect(28, -228, 38, 12, CREAM)


def locked_gate(canvas: Canvas) -> None:
    """A closed gate with a strong lock in the evening; a lamp lights the path and a cat."""
    sky(canvas, "#16265a", "#5a6aa4", 520)
    for _ in range(50):
        canvas.oval(canvas.random.uniform(0, 1200), canvas.random.uniform(0, 220), 1.5, 1.5, clear("#ffffff", 0.8))
    night = canvas.hazed("#2a3870", 0.55)
    terrace(night, 520, 420, 6, 126, BRICK, "#4b3a44", 0.5)
    tree(night, 1130, 440, 320, "#3f6a4a")
    canvas.fade([(0, 420), (1200, 420), (1200, 800), (0, 800)], "#3a4570", "#252c4c")
    view = View(x=820, y=400, focal=760, eye=1.6)
    brick_floor(canvas.hazed("#2a3870", 0.45), view, (-1, 1.2, 1.5, 9), ("#8d6a5c", "#9a766a", "#7d5a50"), 0.3)
    night.poly(view.wall(1.3, 0, 2, 1.6, 9), "#7a6a5c")
    for k in range(22):
        canvas.line([view.spot(1.3, 0, 1.6 + k * 0.34), view.spot(1.3, 2, 1.6 + k * 0.34)], "#2c3358", 3)
    light_cone(canvas, 990, 250, 330, 420, 0.4)
    canvas.line([(1000, 234), (1066, 234), (1066, 520)], "#1b2440", 10)
    canvas.rect(960, 226, 60, 22, "#1b2440", 6)
    night_cat(canvas.at(940, 640, 1.5))
    for i in range(6):
        x = -30 + i * 100
        canvas.poly([(x, 820), (x, 130), (x + 94, 130), (x + 94, 820)], ("#34557a", "#2f4d70", "#3a5c84")[i % 3])
        canvas.poly([(x + 76, 820), (x + 76, 130), (x + 94, 130), (x + 94, 820)], clear(INK, 0.3))
    for y in (210, 620):
        canvas.rect(-30, y, 600, 66, "#28436a")
        canvas.rect(-30, y + 54, 600, 12, "#1f3556")
    canvas.rect(570, 90, 74, 720, "#3d3540")
    canvas.rect(628, 90, 16, 720, clear(LIT, 0.4))
    _lock(canvas)
    canvas.fade([(380, 130), (570, 130), (570, 820), (380, 820)], clear(LIT, 0), clear(LIT, 0.28), sideways=True)


def _lock(canvas: Canvas) -> None:
    canvas.soft([(380, 396), (660, 396), (660, 470), (380, 470)], clear(INK, 0.5), 10)
    canvas.rect(360, 380, 300, 44, STEEL, 10)
    canvas.rect(360, 380, 300, 12, light(STEEL, 0.4), 6)
    for x in (384, 440, 600, 640):
        canvas.oval(x, 404, 8, 8, dark(STEEL, 0.4))
    canvas.line([(484, 440), (484, 400), (512, 376), (540, 400), (540, 440)], "#c3cad2", 17, curved=True)
    canvas.rect(456, 432, 112, 104, VEST, 14)
    canvas.rect(456, 506, 112, 30, dark(VEST, 0.2), 12)
    canvas.oval(512, 474, 12, 12, INK)
    canvas.poly([(507, 476), (517, 476), (521, 504), (503, 504)], INK)


def coffee(canvas: Canvas) -> None:
    """Neighbours drink coffee at a cargo bike under the plane trees; one sits in a wheelchair."""
    sky(canvas, "#a9d6f0", "#fdf4d8", 420)
    terrace(canvas.hazed("#f4f0dc", 0.34), -50, 420, 6, 108, BRICK, "#6b4438", 0)
    terrace(canvas.hazed("#f4f0dc", 0.34), 690, 420, 6, 108, SAND, "#5a4a44", 0)
    canvas.fade([(0, 414), (1200, 414), (1200, 800), (0, 800)], "#e3d2ae", "#c9b088")
    for x, y, high in ((90, 560, 520), (470, 500, 440), (810, 490, 420), (1140, 570, 540)):
        tree(canvas, x, y, high, "#86b95a", "#a5957c", shape="wide")
        for _ in range(5):
            canvas.oval(x + canvas.random.uniform(-9, 9), y - canvas.random.uniform(30, high * 0.4), 6, 10, "#cfc4a8")
    for _ in range(70):
        x, y = canvas.random.uniform(0, 1200), canvas.random.uniform(520, 800)
        canvas.oval(
            x,
            y,
            canvas.random.uniform(14, 60),
            canvas.random.uniform(4, 12),
            clear(canvas.random.choice(["#fff6d6", "#8a7a58", "#8a7a58"]), 0.28),
        )
    shadow(canvas, 640, 716, 240)
    cargo_bike(canvas.at(470, 716, 1.6), "#2f7a55")
    canvas.rect(600, 576, 150, 14, WOOD)
    canvas.blob([(622, 576), (620, 512), (634, 500), (664, 500), (678, 512), (676, 576)], "#c3cad2")
    canvas.rect(632, 488, 34, 14, INK, 4)
    for x, tone in ((696, CREAM), (722, VEST)):
        cup(canvas.at(x, 566, 1.8), tone)
    canvas.line([(606, 600), (606, 392)], "#44536a", 5)
    canvas.blob([(480, 420), (540, 380), (606, 366), (672, 380), (734, 420), (690, 412), (606, 408), (524, 412)], VEST)
    canvas.blob([(606, 366), (672, 380), (734, 420), (690, 412), (640, 408)], dark(VEST, 0.1))
    _guests(canvas)


def _guests(canvas: Canvas) -> None:
    guests = (
        (260, 726, 2, Look(style="curly", hair="#3a2a22", top=BRAND, legs="#6b4438", skin=SKIN[1]), CUP, False),
        (
            410,
            738,
            2,
            Look(
                style="bun", hair="#d5d8dd", top="#a0568f", skirt="#5b4a6b", legs="#c9a08a", skin=SKIN[0], glasses=True
            ),
            TALK,
            True,
        ),
        (
            1060,
            742,
            2.1,
            Look(style="scarf", hair="#e9b93a", top="#2f6a78", legs="#33415c", hem=36, skin=SKIN[3]),
            CUP,
            True,
        ),
    )
    for x, y, size, look, pose, flip in guests:
        shadow(canvas, x, y, 70)
        person(
            canvas.at(x, y, size, flip=flip),
            look,
            pose,
            (lambda c: cup(c.at(26, -115, 1), CREAM)) if pose is CUP else None,
        )
    _wheelchair_guest(canvas)


def _wheelchair_guest(canvas: Canvas) -> None:
    chair = canvas.at(870, 748, 2.1)
    shadow(canvas, 880, 748, 90)
    _wheelchair(chair)
    person(
        chair,
        Look(style="short", hair="#241a18", top=RED, legs="#33415c", skin=SKIN[4], beard=True),
        Pose(hip=(0, -52), lean=-2, feet=((40, -10), (44, -10)), hands=((24, -76), (30, -84))),
        lambda c: cup(c.at(36, -88, 1), VEST),
    )
    chair.ring(-2, -32, 31, INK, 3.4)
    chair.ring(-2, -32, 26, STEEL, 1.4)


def _wheelchair(canvas: Canvas) -> None:
    canvas.line([(-24, -104), (-18, -52), (30, -50), (36, -12), (50, -10)], "#44536a", 4)
    canvas.line([(-34, -104), (-24, -104)], INK, 4)
    canvas.line([(-18, -50), (26, -48)], INK, 6)
    canvas.oval(38, -8, 8, 8, INK)
    canvas.oval(-2, -32, 32, 32, clear("#8d98a8", 0.3))


def lamp_change(canvas: Canvas) -> None:
    """Seen from below: a mechanic in a lift changes the street lamp above the houses."""
    sky(canvas, "#2f3f78", "#f0a98a", 800)
    canvas.glow(300, 760, 700, 340, "#ffd2a0", 0.6)
    dusk = canvas.hazed("#3a3f70", 0.42)
    dusk.poly([(-40, 800), (-40, 430), (120, 330), (420, 560), (420, 800)], BRICK)
    dusk.poly([(-80, 450), (120, 300), (470, 575), (440, 600), (120, 350), (-80, 490)], "#4b3a44")
    for x, y, lit in ((20, 520, True), (150, 540, False), (280, 620, True), (30, 680, False), (170, 690, True)):
        canvas.rect(x, y, 84, 104, "#c9b9b0")
        canvas.rect(x + 7, y + 7, 70, 90, LIT if lit else "#2b345e")
        canvas.rect(x + 38, y + 7, 7, 90, "#c9b9b0")
    dusk.poly([(1240, 800), (1240, 480), (1090, 400), (830, 620), (830, 800)], SAND)
    dusk.poly([(1260, 500), (1090, 372), (800, 624), (830, 646), (1090, 424), (1260, 540)], "#4b3a44")
    for x, y, lit in ((1090, 520, True), (960, 600, False), (1100, 680, True), (920, 720, True)):
        canvas.rect(x, y, 76, 94, "#d5c9b4")
        canvas.rect(x + 7, y + 7, 62, 80, LIT if lit else "#2b345e")
    bare_tree(canvas.hazed("#3a3f70", 0.3), 470, 830, 420, "#3a3048")
    canvas.poly([(760, 830), (800, 830), (768, 196), (752, 196)], "#232b44")
    canvas.line([(760, 200), (740, 160), (600, 132)], "#232b44", 15)
    canvas.poly([(468, 112), (620, 122), (612, 158), (480, 146)], "#232b44")
    canvas.poly([(478, 146), (610, 158), (600, 168), (490, 158)], "#fff8dc")
    canvas.fade([(486, 156), (604, 166), (760, 800), (200, 800)], clear(LIT, 0.35), clear(LIT, 0))
    canvas.glow(544, 162, 210, 170, "#fff3c4", 0.9)
    canvas.line([(1010, 860), (700, 560), (470, 474)], "#e07a2c", 34)
    canvas.line([(1010, 870), (700, 572), (470, 486)], dark("#e07a2c", 0.25), 12)
    canvas.oval(700, 560, 24, 24, "#44536a")
    person(
        canvas.at(420, 500, 2.1),
        Look(style="short", hair="#3a2a22", top=ORANGE, legs="#33415c", vest=True, hat="helmet:#f4f6f2", skin=SKIN[2]),
        Pose(lean=6, nod=-18, hands=((46, -172), (56, -162)), feet=((-6, 0), (6, 0))),
    )
    canvas.poly([(330, 376), (540, 376), (526, 520), (344, 520)], "#c9ced6")
    canvas.poly([(470, 376), (540, 376), (526, 520), (466, 520)], "#98a2ae")
    canvas.rect(320, 362, 232, 22, "#e07a2c", 6)
    for i in range(5):
        canvas.poly(
            [(346 + i * 38, 470), (366 + i * 38, 470), (354 + i * 38, 502), (334 + i * 38, 502)], (VEST, INK)[i % 2]
        )


SCENES = {
    "neighbourhoods/zonnehof/news/2026/zebrapad-kastanjestraat": zebra,
    "neighbourhoods/zonnehof/news/2026/achterom-op-slot": locked_gate,
    "neighbourhoods/zonnehof/news/2026/koffie-op-het-plein": coffee,
    "neighbourhoods/zonnehof/news/2026/straatlampen-perenlaan": lamp_change,
}
