"""Molenwijk: tidying up along the Molenpad, between flats and the old mill, in November."""

from examples.drawings.animals import dog
from examples.drawings.canvas import Canvas
from examples.drawings.colours import BRAND, BRICK, INK, ORANGE, RED, SKIN, TREE, WOOD, clear, dark, mix
from examples.drawings.landmarks import flat, mill
from examples.drawings.look import Look
from examples.drawings.nature import bare_tree, cloud, crown, grass, hills, leaves, mist, ripples, sky, tree
from examples.drawings.people import person, shadow
from examples.drawings.pose import CARRY, LIFT, PICK, STROLL
from examples.drawings.things import bench, lamp_post, litter, litter_bin, planter, rubbish_bag, trolley

AUTUMN = ("#c9822f", "#b8692c", "#d3a043")


def before(canvas: Canvas) -> None:
    """Bags, a mattress, a trolley and litter beside the path."""
    _path(canvas, clean=False)
    _mattress(canvas)
    for x, y, size in (
        (285, 640, 1.25),
        (362, 668, 1.5),
        (232, 676, 1.1),
        (420, 628, 1),
        (762, 586, 0.9),
        (820, 600, 1.1),
    ):
        shadow(canvas, x, y, 40 * size, 0.22)
        rubbish_bag(canvas.at(x, y, size * 1.2), "#2b3448" if size > 1 else "#47506a")
    trolley(canvas.at(850, 735, 1.55, turn=-68))
    litter_bin(canvas.at(438, 606, 1), tipped=True)
    litter(canvas, (60, 560, 1000, 790), 58, 1.15)


def after(canvas: Canvas) -> None:
    """Clean grass, a new bench and bin, somebody out with the dog."""
    _path(canvas, clean=True)
    shadow(canvas, 312, 668, 120, 0.2)
    bench(canvas.at(302, 670, 1.4))
    litter_bin(canvas.at(462, 612, 1.05))
    planter(canvas.at(830, 640, 1.1), WOOD, ("#a0568f", "#c98ab8", "#f4f6f2"))
    shadow(canvas, 612, 668, 60, 0.2)
    walker = canvas.at(600, 668, 1.25)
    walker.line([(14, -82), (70, -40)], INK, 1.6)
    person(walker, Look(style="bun", hair="#b9bcc4", top=RED, hem=26, scarf="#f4f6f2", skin=SKIN[0]), STROLL)
    dog(canvas.at(700, 668, 1.2), "#8a5a3b")


def _path(canvas: Canvas, *, clean: bool) -> None:
    sky(canvas, "#8fbfe8" if clean else "#aab6c4", "#f8ecd2" if clean else "#dfe0dd", 440)
    tone = "#ffffff" if clean else "#8f9aab"
    for x, y, size in ((230, 120, 150), (690, 150, 150), (1040, 160, 130)):
        cloud(canvas, x, y, size, tone, 0.75 if clean else 0.5)
    if clean:
        canvas.glow(960, 120, 420, 360, "#fff2c0", 0.75)
    air = canvas.hazed("#dfe6ea", 0.38)
    hills(air, 400, 24, "#7d8f86", 450)
    flat(canvas.hazed("#d7dfe6", 0.26), 700, 452, 380, 7, 37, 0.06 if clean else 0.14)
    flat(air, 1096, 446, 220, 5, 32)
    mill(canvas.hazed("#dfe6ea", 0.08), 420, 474, 268, 28)
    hills(canvas, 446, 10, "#6f8460" if clean else "#74795e", 490, 40)
    lawn = "#7fae5c" if clean else "#8f9466"
    canvas.fade([(0, 462), (1200, 462), (1200, 800), (0, 800)], mix(lawn, "#e8dfb0", 0.3), dark(lawn, 0.12))
    _water(canvas, clean=clean)
    _way(canvas)
    grass(canvas, (0, 480, 560, 800), lawn, 160, 13)
    grass(canvas, (720, 500, 1000, 800), lawn, 90, 13)
    tree(canvas, 112, 566, 330, AUTUMN[0], shape="round")
    tree(canvas, 640, 482, 120, AUTUMN[1], shape="tall")
    bare_tree(canvas, 1120, 540, 330)
    lamp_post(canvas.at(516, 560, 0.5))
    leaves(canvas, (0, 540, 760, 800), 110, 8)


def _water(canvas: Canvas, *, clean: bool) -> None:
    water = "#7ea9bf" if clean else "#7f8d92"
    canvas.fade(
        [(804, 466), (862, 466), (1200, 610), (1200, 800), (1108, 800)], mix(water, "#ffffff", 0.35), dark(water, 0.2)
    )
    canvas.poly([(790, 466), (806, 466), (1112, 800), (1050, 800)], "#6d6a45")
    ripples(canvas, (1010, 560, 1190, 780), 18, "#ffffff", 0.4)


def _way(canvas: Canvas) -> None:
    left = [(300, 800), (420, 690), (500, 610), (548, 540), (560, 490), (556, 468)]
    right = [(574, 468), (606, 500), (640, 560), (668, 640), (690, 720), (700, 800)]
    canvas.poly([*left, *right], "#d8c6a0")
    canvas.poly(
        [
            (690, 800),
            (676, 690),
            (640, 560),
            (606, 500),
            (574, 468),
            (570, 468),
            (596, 506),
            (622, 570),
            (636, 680),
            (636, 800),
        ],
        clear("#8a6a4a", 0.25),
    )
    for _ in range(120):
        deep = canvas.random.random()
        canvas.oval(
            canvas.random.uniform(440 - deep * 100, 660),
            500 + deep * 300,
            1 + deep * 2.4,
            0.7 + deep,
            clear("#8a7350", 0.4),
        )


def _mattress(canvas: Canvas) -> None:
    canvas.poly([(52, 620), (150, 520), (206, 540), (116, 650)], "#e6e0d2")
    canvas.poly([(52, 620), (116, 650), (112, 664), (46, 634)], "#b9b2a2")
    canvas.poly([(116, 650), (206, 540), (206, 556), (112, 664)], "#cfc7b5")
    for i in range(4):
        canvas.line([(66 + i * 24, 606 - i * 24), (130 + i * 21, 632 - i * 25)], "#9db4c8", 4)
    canvas.oval(122, 584, 18, 11, clear("#a08457", 0.5))


def during(canvas: Canvas) -> None:
    """Three neighbours in vests pick up litter, the mill behind them."""
    sky(canvas, "#9db9d3", "#f1e6d0", 470)
    cloud(canvas, 880, 150, 190, opacity=0.6)
    cloud(canvas, 180, 100, 140, opacity=0.5)
    hills(canvas.hazed("#e4e6e2", 0.5), 420, 30, "#7d8f86", 480)
    mill(canvas.hazed("#e4e6e2", 0.34), 930, 500, 330, 12)
    flat(canvas.hazed("#e4e6e2", 0.5), -60, 470, 330, 6, 34)
    mist(canvas, 440, 60, "#f4efe2", 0.6)
    canvas.fade([(0, 480), (1200, 470), (1200, 800), (0, 800)], "#aab878", "#6f8a4c")
    canvas.blob([(-80, 560), (500, 640), (1280, 560), (1280, 660), (500, 740), (-80, 640)], "#d8c6a0")
    grass(canvas, (0, 500, 1200, 800), "#86994f", 220, 16)
    leaves(canvas, (0, 540, 1200, 800), 120, 11)
    litter(canvas, (520, 690, 1100, 780), 9, 1.6)
    crew = (
        (
            250,
            716,
            Look(style="scarf", hair=RED, top="#33445c", legs="#3b4a63", hem=12, vest=True, skin=SKIN[2]),
            CARRY,
            False,
        ),
        (
            560,
            742,
            Look(style="bald", hair="#c9ced6", top=BRAND, vest=True, hat=f"cap:{BRICK}", skin=SKIN[1]),
            PICK,
            False,
        ),
        (1010, 736, Look(style="curly", hair="#241a18", top=TREE, legs="#6b4438", vest=True, skin=SKIN[4]), LIFT, True),
    )
    for x, y, look, pose, flip in crew:
        shadow(canvas, x, y, 90, 0.25)
        worker = canvas.at(x, y, 2.45, flip=flip)
        person(worker, look, pose, _sack if pose is not PICK else _picker)
    crown(canvas, 40, 40, 190, 120, AUTUMN[0])
    crown(canvas, 1190, 10, 150, 90, AUTUMN[1])


def _picker(canvas: Canvas) -> None:
    canvas.line([(36, -84), (48, -64), (84, -8)], "#c9ced6", 2.4)
    canvas.line([(84, -8), (80, -1)], ORANGE, 2.4)
    canvas.line([(84, -8), (91, -3)], ORANGE, 2.4)
    canvas.line([(36, -84), (47, -67)], RED, 4)


def _sack(canvas: Canvas) -> None:
    canvas.blob([(8, -76), (26, -76), (38, -40), (40, -12), (24, -2), (6, -6), (0, -30)], "#33415c")
    canvas.blob([(24, -74), (38, -40), (40, -12), (28, -4), (30, -34)], dark("#33415c", 0.35))
    canvas.blob([(6, -80), (28, -80), (26, -73), (8, -73)], "#4a5a78")


SCENES = {
    "neighbourhoods/molenwijk/actions/2026/opruimen-molenpad-voor": before,
    "neighbourhoods/molenwijk/actions/2026/opruimen-molenpad-na": after,
    "neighbourhoods/molenwijk/actions/2026/opruimen-molenpad-tijdens": during,
}
