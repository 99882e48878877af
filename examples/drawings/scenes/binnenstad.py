"""Binnenstad: bicycles on the market, a wet street with new lamps."""

from itertools import pairwise

from examples.drawings.canvas import Canvas, oval_points
from examples.drawings.colours import (
    BRAND,
    BRICK,
    BRICK_DARK,
    CREAM,
    GLASS,
    HAZE_BLUE,
    INK,
    LIT,
    RED,
    SAND,
    SKIN,
    SLATE,
    TREE,
    VEST,
    WOOD,
    clear,
    dark,
)
from examples.drawings.cycles import Bike, bicycle
from examples.drawings.houses import awning
from examples.drawings.landmarks import church
from examples.drawings.look import Look
from examples.drawings.nature import crown, rain, sky
from examples.drawings.people import person
from examples.drawings.pose import PUSH, STROLL, WALK, Pose
from examples.drawings.things import lantern
from examples.drawings.view import View


def market(canvas: Canvas) -> None:
    """From above: bicycles stand in painted bays on the market; people cross the square."""
    canvas.fade([(0, 0), (1200, 0), (1200, 800), (0, 800)], "#d9c8a8", "#cdb894")
    for i in range(-10, 34):
        canvas.line([(i * 60 - 300, 0), (i * 60 + 260, 800)], clear("#a8916c", 0.22), 2)
        canvas.line([(0, i * 34), (1200, i * 34 - 120)], clear("#a8916c", 0.22), 2)
    canvas.poly([(0, 0), (1200, 0), (1200, 92), (0, 140)], clear("#4a4763", 0.3))
    _roofs(canvas)
    _bays(canvas)
    walkers = (
        (180, 400, Look(style="scarf", hair=TREE, top=SAND, hem=20, skin=SKIN[2]), WALK, False),
        (250, 420, Look(style="pony", hair="#6b3f22", top=RED), STROLL, False),
        (340, 700, Look(style="bald", hair="#b9bcc4", top=BRAND, skin=SKIN[1]), WALK, True),
        (1060, 310, Look(style="curly", hair="#1c1412", top=VEST, skin=SKIN[4]), WALK, True),
        (140, 640, Look(style="bun", hair="#d5d8dd", top="#a0568f", hem=22), PUSH, False),
        (1030, 730, Look(style="short", top="#2f5d46", legs=SLATE, bag=BRICK), STROLL, True),
    )
    for x, y, look, pose, flip in walkers:
        canvas.poly([(x - 8, y), (x + 8, y + 4), (x + 128, y - 46), (x + 116, y - 58)], clear("#4a3f5c", 0.28))
        person(canvas.at(x, y, 0.82, flip=flip), look, pose)
    for x, y in ((70, 236), (1120, 560), (90, 780)):
        canvas.oval(x + 60, y - 16, 82, 40, clear("#4a3f5c", 0.25))
        canvas.oval(x, y, 22, 10, "#7c6a4c")
        crown(canvas, x, y - 62, 74, 58, "#6f9f52")


def _roofs(canvas: Canvas) -> None:
    for i in range(7):
        x = i * 178 - 30
        wall = (CREAM, BRICK, SAND, BRICK_DARK, HAZE_BLUE, BRICK, SAND)[i]
        canvas.poly([(x, 0), (x + 172, 0), (x + 172, 62 - i * 5), (x, 66 - i * 5)], dark(wall, 0.08))
        for k in range(4):
            canvas.rect(x + 16 + k * 38, 8, 24, 30 - i * 2, GLASS)
        awning(canvas, x + 8, 58 - i * 5, 156, 50, (RED, BRAND, TREE, "#d9a520", RED, "#2f5d46", BRAND)[i])


def _bays(canvas: Canvas) -> None:
    frames = (INK, BRAND, RED, "#2f5d46", "#8c4632", "#44536a", "#d9a520")
    for row in range(3):
        y = 290 + row * 170
        x = 420 + row * 26
        canvas.poly([(x - 20, y - 96), (x + 520, y - 116), (x + 560, y + 24), (x + 12, y + 44)], clear("#f6efe0", 0.35))
        canvas.line(
            [(x - 20, y - 96), (x + 520, y - 116), (x + 560, y + 24), (x + 12, y + 44), (x - 20, y - 96)], "#fbf8ef", 6
        )
        for i in range(9):
            bx, by = x + 22 + i * 56, y + 22 - i * 2.2
            canvas.poly([(bx, by), (bx + 70, by + 4), (bx + 116, by - 34), (bx + 50, by - 44)], clear("#4a3f5c", 0.2))
            bicycle(
                canvas.at(bx, by, 0.74, turn=-38),
                Bike(frame=frames[(i * 3 + row) % 7], step=i % 3 != 0, basket=WOOD if (i + row) % 4 == 0 else ""),
            )


def wet_street(canvas: Canvas) -> None:
    """New lamps shine on wet cobbles; a woman with an umbrella walks home."""
    view = View(x=640, y=400, focal=820, eye=1.6)
    sky(canvas, "#1c2a58", "#6a6f9c", 520)
    church(canvas.hazed("#454f80", 0.55), 612, 470, 360)
    night = canvas.hazed("#222c58", 0.48)
    _side(night, view, -3.4, (BRICK, SAND, BRICK_DARK, CREAM))
    _side(night, view, 3.4, (BRICK_DARK, CREAM, BRICK, SAND))
    canvas.fade(view.floor(-3.4, 3.4, 1.4, 26), "#5d6288", "#2a3158")
    for away in (22, 15, 10.5, 7.4, 5, 3.4):
        for side in (-1, 1):
            lamp = view.stand(canvas, side * 2.7, away)
            lantern(lamp, 330, lit=True)
            x, y = view.spot(side * 2.7, 0, away)
            canvas.soft(oval_points(x, y + 420 / away, 170 / away, 900 / away), clear("#ffd98a", 0.5), 60 / away)
    for _ in range(260):
        away = 1.5 + 14 * canvas.random.random() ** 2
        x, y = view.spot(canvas.random.uniform(-3.3, 3.3), 0, away)
        canvas.oval(
            x,
            y,
            80 / away,
            10 / away,
            clear(canvas.random.choice(["#f8d48c", "#8d97c4", "#1c2448"]), canvas.random.uniform(0.1, 0.4)),
        )
    _walker(canvas, view)
    rain(canvas, 240, -8, "#cfd8f2")


def _walker(canvas: Canvas, view: View) -> None:
    walker = view.stand(canvas, 0.3, 4)
    x, y = view.spot(0.3, 0, 4)
    canvas.soft(oval_points(x, y + 60, 40, 90), clear(RED, 0.4), 10)
    person(
        walker,
        Look(style="bob", hair="#3a2a22", top="#3f4a86", hem=38, legs="#2a2438", shoes="#15202f", skin=SKIN[1]),
        Pose(view="back", feet=((-9, 0), (9, -3)), hands=((-25, -80), (16, -128)), elbows=(1, -1)),
    )
    walker.line([(17, -130), (8, -226)], "#20263f", 3)
    rim = [(46, -196), (26, -188), (4, -197), (-18, -188), (-40, -196)]
    walker.blob([(-62, -186), (-40, -222), (4, -238), (50, -224), (74, -188), *rim], RED)
    walker.blob([(24, -234), (50, -224), (74, -188), (48, -196), (30, -190)], dark(RED, 0.3))
    walker.rect(-40, -82, 22, 28, "#c9a25a", 3)


def _side(canvas: Canvas, view: View, right: float, walls: tuple[str, ...]) -> None:
    edges = (26, 17, 11.5, 8, 5.6, 3.9, 2.7, 1.8)
    for i, (far, near) in enumerate(pairwise(edges)):
        high = 6.2 + (i * 7 % 4) * 0.7
        wall = walls[i % len(walls)]
        canvas.poly(view.wall(right, 0, high, near, far), wall if right > 0 else dark(wall, 0.12))
        middle = (near + far) / 2
        canvas.poly(view.face((right, high - 0.1, near), (right, high + 1.5, middle), (right, high - 0.1, far)), wall)
        for low in (1, 3.2):
            for k in range(2):
                start = near + (far - near) * (0.14 + k * 0.46)
                lit = canvas.random.random() < 0.45
                pane = view.wall(right * 0.995, low, low + 1.5, start, start + (far - near) * 0.28)
                Canvas.poly(
                    canvas if not lit else canvas.at(0, 0).hazed("#ffe79a", 0.1), pane, LIT if lit else "#26315a"
                )


SCENES = {
    "neighbourhoods/binnenstad/news/2026/fietsen-stallen-markt": market,
    "neighbourhoods/binnenstad/news/2026/licht-in-de-kerkstraat": wet_street,
}
