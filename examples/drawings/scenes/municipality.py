"""The whole municipality: an evening in a full hall, winter seen through a window."""

from examples.drawings.canvas import Canvas
from examples.drawings.colours import (
    BRAND,
    BRICK,
    BRICK_DARK,
    CREAM,
    INK,
    RED,
    SAND,
    SKIN,
    SLATE,
    TEAL,
    TREE,
    VEST,
    WOOD,
    clear,
    light,
)
from examples.drawings.cycles import Bike, cyclist
from examples.drawings.houses import Front, house
from examples.drawings.look import Look
from examples.drawings.nature import bare_tree, snowfall
from examples.drawings.people import person
from examples.drawings.pose import POINT, Pose


def evening(canvas: Canvas) -> None:
    """A full hall, seen from behind, listens to a speaker beside a large map."""
    canvas.fade([(0, 0), (1200, 0), (1200, 800), (0, 800)], "#3b2f4a", "#5a4152")
    canvas.poly([(60, 0), (300, 0), (230, 520), (60, 560)], "#8c3a3a")
    canvas.poly([(1140, 0), (900, 0), (970, 520), (1140, 560)], "#8c3a3a")
    for x in (90, 130, 170, 210, 990, 1030, 1070, 1110):
        canvas.line([(x, 0), (x + (600 - x) * 0.03, 540)], clear("#5c2430", 0.7), 8)
    canvas.rect(300, 60, 560, 380, INK, 8)
    canvas.rect(312, 72, 536, 356, "#eaf1fb")
    _map(canvas)
    canvas.glow(580, 250, 560, 420, "#dfeaff", 0.2)
    canvas.poly([(140, 560), (1060, 560), (1000, 470), (200, 470)], "#b98358")
    canvas.poly([(140, 560), (1060, 560), (1060, 600), (140, 600)], "#7c5236")
    person(
        canvas.at(930, 512, 1.75, flip=True),
        Look(style="bob", hair="#c25a2c", top="#2f7a55", legs="#33415c", skin=SKIN[0]),
        POINT,
    )
    canvas.poly([(990, 520), (1060, 520), (1054, 388), (996, 388)], "#9a6239")
    canvas.poly([(984, 388), (1066, 388), (1058, 372), (992, 372)], light(WOOD, 0.2))
    canvas.soft([(820, -40), (900, -40), (1080, 540), (800, 540)], "#fff3cc50", 26)
    _audience(canvas)


def _map(canvas: Canvas) -> None:
    areas = (
        [(340, 110), (470, 92), (500, 180), (440, 230), (350, 210)],
        [(478, 92), (610, 100), (640, 170), (560, 196), (508, 178)],
        [(618, 100), (810, 110), (790, 220), (690, 230), (648, 172)],
        [(350, 220), (440, 238), (470, 320), (400, 396), (336, 380)],
        [(448, 232), (506, 188), (560, 204), (640, 180), (686, 238), (640, 330), (540, 350), (478, 318)],
        [(694, 238), (790, 230), (824, 380), (660, 400), (648, 336)],
    )
    for i, area in enumerate(areas):
        canvas.poly(area, BRAND if i == 4 else "#ffffff")
        canvas.line([*area, area[0]], "#6f7b8c", 3)
    canvas.line([(312, 404), (480, 366), (620, 372), (848, 300)], "#9cc6ea", 20, curved=True)
    for x, y in ((410, 160), (560, 140), (720, 170), (400, 310), (570, 270), (730, 320)):
        canvas.oval(x, y, 9, 9, VEST)


def _audience(canvas: Canvas) -> None:
    dice = canvas.random
    styles, hairs = (
        ("short", "long", "bob", "bald", "curly", "scarf", "bun", "pony"),
        ("#3a2a22", "#8a5a2c", "#c9a25a", "#b9bcc4", "#1c1412", "#c25a2c"),
    )
    tops = (BRAND, RED, TREE, SAND, TEAL, "#a0568f", "#d98a2b", SLATE, CREAM)
    for row in range(4):
        y, size, step = 640 + row * 84, 1.15 + row * 0.32, 78 + row * 26
        view = canvas.hazed("#4a3a52", 0.36 - row * 0.1)
        x = 20 + (row % 2) * step * 0.5
        i = row * 3
        while x < 1240:
            style = styles[(i * 5 + row) % 8]
            hair = (
                (RED, "#2f6a78", "#e9b93a")[i % 3]
                if style == "scarf"
                else "#c3c6cc"
                if style == "bald"
                else hairs[(i * 7 + row) % 6]
            )
            look = Look(
                style=style,
                hair=hair,
                top=tops[(i * 4 + row) % 9],
                skin=SKIN[(i * 5 + 2 * row) % 6],
                stout=dice.uniform(0.95, 1.15),
            )
            figure = view.at(x, y + 120 * size + dice.uniform(-5, 5), size)
            person(
                figure, look, Pose(view="back", lean=dice.uniform(-3, 3), hands=((-24, -84), (24, -84)), elbows=(1, -1))
            )
            view.rect(x - 26 * size, y + 22 * size, 52 * size, 60 * size, "#7a3a3a", 8)
            x += step
            i += 1


def winter(canvas: Canvas) -> None:
    """A lamp burns on the window sill; outside somebody cycles with lights through a snowy street."""
    canvas.rect(0, 0, 1200, 800, "#c98a5c")
    _snowy_street(canvas)
    snowfall(canvas, 230, 4)
    _window_frame(canvas)
    _sill(canvas)


def _snowy_street(canvas: Canvas) -> None:
    canvas.fade([(120, 50), (1080, 50), (1080, 620), (120, 620)], "#2a3a74", "#8a90b8")
    outside = canvas.hazed("#3a4880", 0.42)
    _lit_row(outside)
    bare_tree(outside, 300, 500, 300, snow=True)
    bare_tree(outside, 960, 510, 340, snow=True)
    canvas.fade([(120, 466), (1080, 466), (1080, 640), (120, 640)], "#cfd9ee", "#9fb0d4")
    canvas.blob(
        [(60, 540), (400, 520), (800, 530), (1200, 540), (1200, 570), (700, 566), (300, 572), (60, 580)], "#8793bd"
    )
    cyclist(
        canvas.hazed("#3a4880", 0.12).at(560, 566, 1.0),
        Look(
            style="short",
            hair="#3a2a22",
            top=RED,
            legs="#2c3a55",
            hat=f"beanie:{VEST}",
            scarf=CREAM,
            hem=10,
            skin=SKIN[1],
        ),
        Bike(frame=INK, lamp=True),
    )


def _lit_row(outside: Canvas) -> None:
    for i in range(6):
        house(
            outside,
            90 + i * 172,
            470,
            160,
            150 + i % 2 * 34,
            Front(
                wall=(BRICK, SAND, BRICK_DARK, CREAM, BRICK, SAND)[i],
                gable=("spout", "step", "roof", "neck", "roof", "spout")[i],
                roof="#dfe7f2",
                floors=2,
                lit=0.55,
            ),
        )


def _window_frame(canvas: Canvas) -> None:
    for box in ((0, 0, 120, 800), (1080, 0, 120, 800), (0, 0, 1200, 50), (0, 620, 1200, 180)):
        canvas.rect(*box, "#d99a66")
    for box in ((104, 36, 20, 600), (1076, 36, 20, 600), (104, 36, 992, 20), (744, 50, 20, 580), (104, 612, 992, 20)):
        canvas.rect(*box, "#fbf5e6")
    for side in (0, 1):
        edge = 0 if side == 0 else 1200
        sign = 1 if side == 0 else -1
        canvas.poly(
            [
                (edge, 0),
                (edge + sign * 190, 0),
                (edge + sign * 150, 300),
                (edge + sign * 110, 480),
                (edge + sign * 140, 800),
                (edge, 800),
            ],
            "#a8323a",
        )
        for dx in (40, 84, 122):
            canvas.line(
                [(edge + sign * dx, 0), (edge + sign * dx * 0.8, 460), (edge + sign * dx, 800)],
                clear("#6a1f2c", 0.5),
                7,
                curved=True,
            )


def _sill(canvas: Canvas) -> None:
    canvas.fade([(60, 632), (1140, 632), (1200, 720), (0, 720)], "#fdf3dc", "#e0c9a0")
    canvas.rect(0, 720, 1200, 26, "#b9925f")
    canvas.rect(0, 746, 1200, 60, "#a8703f")
    canvas.glow(330, 520, 430, 400, "#ffe2a0", 0.62)
    canvas.oval(330, 672, 84, 15, clear(INK, 0.25))
    canvas.blob([(286, 668), (292, 640), (316, 600), (344, 600), (368, 640), (374, 668)], "#2f6a78")
    canvas.rect(324, 556, 12, 50, "#d9b060")
    canvas.poly([(238, 570), (422, 570), (380, 420), (280, 420)], "#ffeebc")
    canvas.poly([(238, 570), (262, 570), (296, 420), (280, 420)], clear("#e0a24a", 0.4))
    canvas.poly([(422, 570), (392, 570), (362, 420), (380, 420)], clear("#e0a24a", 0.4))
    canvas.line([(374, 664), (470, 690), (520, 686)], INK, 4, curved=True)
    canvas.rect(512, 656, 58, 58, "#f4f6f2", 8)
    canvas.oval(541, 685, 22, 22, "#c3cad2")
    canvas.line([(541, 685), (541, 668)], INK, 3)
    canvas.line([(541, 685), (553, 690)], RED, 3)
    cat = canvas.at(900, 700, 1.9)
    cat.line([(26, -8), (52, -4), (58, 16)], "#6b5a52", 9, curved=True)
    cat.blob([(-30, 0), (-28, -34), (-8, -56), (14, -50), (30, -20), (30, 0)], "#6b5a52")
    cat.oval(-14, -62, 17, 15, "#6b5a52")
    for x in (-26, -4):
        cat.poly([(x - 6, -68), (x + 7, -70), (x + (-3 if x < -10 else 4), -88)], "#6b5a52")
    for y in (-36, -24, -12):
        cat.line([(12, y), (26, y + 3)], "#4f423c", 3)


SCENES = {
    "municipality/news/2026/samen-veilig-avond": evening,
    "municipality/news/2026/winter-en-donker": winter,
}
