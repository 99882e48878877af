"""Molenwijk: the lit cycle tunnel and the hall of the flats."""

from examples.drawings.canvas import Canvas, oval_points
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
    SLATE,
    TEAL,
    TREE,
    VEST,
    WOOD,
    clear,
    dark,
    light,
)
from examples.drawings.cycles import back_rider
from examples.drawings.houses import Front, house
from examples.drawings.landmarks import flat
from examples.drawings.look import Look
from examples.drawings.nature import crown, tree
from examples.drawings.people import person, shadow
from examples.drawings.pose import CUP, SIT, TALK, WALK, Pose
from examples.drawings.things import cup
from examples.drawings.view import View, brick_wall


def tunnel(canvas: Canvas) -> None:
    """Two rows of lamps light the cycle tunnel; a girl rides past a mural towards the daylight."""
    view = View(x=600, y=372, focal=720, eye=1.7)
    canvas.rect(0, 0, 1200, 800, "#2a364c")
    _way_out(canvas, view)
    canvas.fade(view.floor(-4.2, 4.2, 1.2, 15), "#7f8ba0", "#3c485e")
    canvas.poly(view.floor(-4.2, -2.6, 1.2, 15, 0.06), "#8d877f")
    canvas.poly(view.floor(-0.05, 0.05, 1.2, 15), clear("#f4f6f2", 0.8))
    for right in (-4.2, 4.2):
        brick_wall(canvas, view, (right, 0, 3.3, 1.2, 15), ("#a5573f", "#b8694b", "#96492f", "#c07a55", "#a96047"))
    canvas.poly(view.floor(-4.2, 4.2, 1.2, 15, 3.3), "#313d54")
    _mural(canvas, view)
    for away in (13.5, 11, 8.5, 6, 3.6, 2):
        _lamps(canvas, view, away)
    canvas.glow(600, 330, 330, 240, "#fff4d0", 0.4)
    rider = view.stand(canvas, 0.72, 3.5)
    canvas.soft(oval_points(*view.spot(0.72, 0, 3.5), 90, 12), clear(INK, 0.5), 8)
    back_rider(rider, Look(style="pony", hair="#6b3f22", top=VEST, legs=BRAND, skin=SKIN[1]))
    far = view.stand(canvas, -1.3, 10)
    person(far, Look(top=RED, style="bob", hair="#241a18"), WALK)


def _way_out(canvas: Canvas, view: View) -> None:
    canvas.fade(view.front(-4.2, 4.2, 0, 3.3, 15), "#bfe0f7", "#f8eccb")
    air = canvas.hazed("#f6ecd4", 0.3)
    ground = view.spot(0, 0, 15)[1]
    for i, wall in enumerate((BRICK, SAND, BRICK_DARK, CREAM, BRICK)):
        house(
            air,
            440 + i * 64,
            ground - 12,
            52,
            62 + i % 2 * 10,
            Front(wall=wall, gable=("spout", "step", "flat", "bell", "roof")[i], floors=2),
        )
    tree(canvas, 470, ground, 90, "#c9822f")
    tree(canvas, 742, ground, 104, "#d3a043")
    canvas.poly(view.front(-4.2, 4.2, 0, 0.24, 15), "#8cb665")


def _mural(canvas: Canvas, view: View) -> None:
    waves = (("#f2c230", 0.5, 0.8), ("#3e8f9b", 0.9, 0.6), ("#f4efe2", 1.35, 0.5), ("#d9603b", 1.7, 0.42))
    for colour, base, high in waves:
        for wall in (-4.19, 4.19):
            low = [(wall, base + 0.22 * ((i * 7) % 5) / 5, 2.2 + i * 0.5) for i in range(19)]
            top = [(wall, base + high + 0.3 * ((i * 3) % 7) / 7, 2.2 + i * 0.5) for i in range(18, -1, -1)]
            canvas.poly(view.face(*low, *top), clear(colour, 0.85))
    for i in range(6):
        away = 2.7 + i * 1.25
        for wall in (-4.18, 4.18):
            canvas.poly(
                view.face(*[(wall, 2.15 + 0.28 * y, away + 0.34 * x) for x, y in oval_points(0, 0, 1, 1)]),
                ("#f4efe2", "#f2c230", "#d9603b")[i % 3],
            )


def _lamps(canvas: Canvas, view: View, away: float) -> None:
    for side in (-1, 1):
        canvas.fade(
            view.face(
                (side * 3.1, 3.28, away),
                (side * 2.3, 3.28, away + 0.3),
                (side * 4.2, 0, away + 0.9),
                (side * 4.2, 0, away - 0.3 if away > 2.2 else away),
            ),
            clear(LIT, 0.4),
            clear(LIT, 0),
        )
        canvas.poly(
            view.face(
                (side * 3.2, 3.28, away),
                (side * 2.2, 3.28, away),
                (side * 2.2, 3.28, away + 0.8),
                (side * 3.2, 3.28, away + 0.8),
            ),
            "#fffbe6",
        )
        x, y = view.spot(side * 2.7, 3.2, away + 0.4)
        canvas.glow(x, y, 560 / away, 330 / away, "#fff1b8", 0.5)
    x, y = view.spot(0, 0, away + 0.4)
    canvas.glow(x, y, 2000 / away, 380 / away, "#ffeebc", 0.16)


def hall(canvas: Canvas) -> None:
    """The community officer has coffee with residents in the hall of the flats; it rains outside."""
    view = View(x=560, y=330, focal=820, eye=1.5)
    canvas.rect(0, 0, 1200, 800, "#e9dfcb")
    canvas.poly(view.floor(-6, 6, 1.6, 5.2), "#b98f6a")
    for i in range(14):
        canvas.line([view.spot(-6.5 + i, 0, 5.2), view.spot(-6.5 + i, 0, 1.6)], clear("#8a5f44", 0.5), 2)
    for away in (4.6, 4, 3.4, 2.9, 2.4, 2):
        canvas.line([view.spot(-6, 0, away), view.spot(6, 0, away)], clear("#8a5f44", 0.5), 2)
    _glass_front(canvas)
    _letter_boxes(canvas)
    canvas.rect(0, 0, 1200, 54, "#d5c8ae")
    for x in (420, 800):
        canvas.line([(x, 54), (x, 120)], INK, 2)
        canvas.blob([(x - 46, 150), (x - 30, 122), (x + 30, 122), (x + 46, 150)], BRAND)
        canvas.glow(x, 160, 200, 160, "#fff0c4", 0.5)
    officer = Look(style="pony", hair="#221916", top="#1d2b4d", legs="#1d2b4d", skin=SKIN[2])
    shadow(canvas, 770, 706, 90)
    person(canvas.at(790, 706, 2.35, flip=True), officer, TALK, lambda c: c.rect(-9, -118, 8, 5, "#e8c53a", 1))
    person(
        canvas.at(292, 742, 2.3),
        Look(style="bald", hair="#b9bcc4", top=TREE, legs="#4b4047", skin=SKIN[0], glasses=True),
        SIT,
        _chair,
    )
    person(
        canvas.at(460, 690, 2.2),
        Look(style="scarf", hair=TEAL, top="#8c4632", skirt="#5b3a4a", hem=20, skin=SKIN[2]),
        CUP,
        lambda c: cup(c.at(26, -115, 1), CREAM),
    )
    _table(canvas)
    person(
        canvas.at(1070, 752, 2.4, flip=True),
        Look(style="short", hair="#8a8f98", top=SAND, legs=SLATE, hem=14, skin=SKIN[4], scarf=RED),
        Pose(hip=(-6, -84), lean=10, feet=((-22, -2), (10, 0)), hands=((30, -90), (34, -88))),
        _walker,
    )


def _glass_front(canvas: Canvas) -> None:
    canvas.rect(330, 96, 610, 424, SLATE)
    canvas.fade([(342, 108), (928, 108), (928, 520), (342, 520)], "#8fa0b4", "#c3cad0")
    outside = canvas.hazed("#9fb0c2", 0.4)
    flat(outside, 560, 430, 372, 6, 42, 0.3)
    tree(outside, 450, 470, 230, "#b8692c")
    outside.rect(342, 440, 586, 80, "#7d8a78")
    person(outside.at(640, 478, 0.7), Look(top=VEST, hat="hood:#ffd51f", hem=16), WALK)
    for _ in range(90):
        x, y = canvas.random.uniform(346, 924), canvas.random.uniform(110, 500)
        canvas.line([(x, y), (x - 4, y + canvas.random.uniform(8, 24))], clear("#f4f8fc", 0.5), 1.4)
    for x in (342, 534, 730, 922):
        canvas.rect(x - 6, 100, 12, 420, SLATE)
    canvas.rect(336, 236, 592, 8, SLATE)


def _letter_boxes(canvas: Canvas) -> None:
    canvas.rect(40, 150, 236, 262, "#7f8a98", 6)
    for row in range(6):
        for column in range(4):
            canvas.rect(50 + column * 55, 160 + row * 41, 50, 36, "#c3cad2", 3)
            canvas.rect(58 + column * 55, 168 + row * 41, 34, 5, "#44536a")
            canvas.oval(93 + column * 55, 186 + row * 41, 2.4, 2.4, "#44536a")
    canvas.rect(984, 130, 176, 150, WOOD, 4)
    for i, (colour, x, y) in enumerate(
        ((VEST, 1000, 146), (CREAM, 1064, 150), ("#9cc6ea", 1006, 212), (RED, 1090, 206))
    ):
        canvas.at(x, y, turn=(-4, 3, 2, -5)[i]).rect(0, 0, 52, 56, colour)
        canvas.oval(x + 26, y + 5, 4, 4, BRAND)
    canvas.poly([(1004, 560), (1076, 560), (1066, 640), (1014, 640)], BRICK)
    crown(canvas, 1040, 480, 64, 90, TREE)


def _table(canvas: Canvas) -> None:
    canvas.oval(590, 778, 210, 16, clear(INK, 0.2))
    canvas.rect(582, 590, 18, 186, dark(WOOD, 0.3))
    canvas.oval(590, 592, 176, 34, dark(WOOD, 0.2))
    canvas.oval(590, 584, 176, 34, light(WOOD, 0.28))
    for x, y, tone in ((500, 574, CREAM), (672, 572, BRAND), (610, 594, CREAM)):
        canvas.oval(x, y + 12, 22, 6, clear(INK, 0.15))
        cup(canvas.at(x, y, 2.2), tone)
    canvas.blob([(548, 520), (578, 520), (586, 572), (540, 572)], "#3c485e")
    canvas.line([(584, 534), (600, 540), (588, 562)], "#3c485e", 5, curved=True)
    canvas.rect(554, 510, 18, 10, INK, 3)
    canvas.oval(700, 600, 38, 9, "#f7f2e6")
    for x in (682, 700, 716):
        canvas.oval(x, 594, 12, 7, "#c98a4a")


def _chair(canvas: Canvas) -> None:
    canvas.line([(-16, -92), (-13, -44), (24, -44)], BRAND, 5)
    canvas.line([(-12, -44), (-20, 0)], "#5a6473", 3)
    canvas.line([(22, -44), (24, 0)], "#5a6473", 3)


def _walker(canvas: Canvas) -> None:
    canvas.line([(26, -92), (36, -88), (58, -10)], "#5a6473", 3)
    canvas.line([(38, -84), (22, -8)], "#5a6473", 3)
    canvas.rect(30, -58, 24, 16, BRICK, 3)
    for x in (22, 58):
        canvas.oval(x, -8, 8, 8, INK)


SCENES = {
    "neighbourhoods/molenwijk/news/2026/licht-in-de-fietstunnel": tunnel,
    "neighbourhoods/molenwijk/news/2026/inloop-wijkagent-flat": hall,
}
