"""Zonnehof: the alley behind the Perenlaan before and after, in April."""

from examples.drawings.canvas import Canvas
from examples.drawings.colours import (
    BRAND,
    BRICK,
    BRICK_DARK,
    INK,
    LIT,
    ORANGE,
    RED,
    SKIN,
    SLATE,
    TREE,
    VEST,
    WOOD,
    dark,
)
from examples.drawings.landmarks import terrace
from examples.drawings.look import Look
from examples.drawings.nature import cloud, crown, sky, tree
from examples.drawings.people import person, shadow
from examples.drawings.pose import Pose
from examples.drawings.things import litter, planter, rubbish_bag
from examples.drawings.view import View, brick_floor, brick_wall


def before(canvas: Canvas) -> None:
    """Weeds, pallets and junk between the sheds; the lamp is broken."""
    view = View(x=600, y=330, focal=760, eye=1.6)
    _alley(canvas, view, clean=False)
    for i in range(74):
        away = 9 - i * 0.09
        side = (-1, 1)[i % 2]
        weed = view.stand(canvas, side * canvas.random.uniform(0.95, 1.75), away)
        for lean in (-30, -12, 6, 24):
            weed.poly(
                [(-4, 0), (4, 0), (lean, -canvas.random.uniform(20, 62))],
                canvas.random.choice(["#7f8f45", "#66803f", "#98a055"]),
            )
    for right, away in ((0.9, 5.2), (-0.75, 3.2)):
        for level in range(4):
            _pallet(view.stand(canvas, right, away, up=level * 0.15))
    for right, away, size in ((-0.7, 6.4, 1), (0.3, 7.2, 1), (1.1, 3.9, 1.1), (0.62, 3.5, 1.2)):
        rubbish_bag(view.stand(canvas, right, away).at(0, 0, size))
    tyre = view.stand(canvas, 0.2, 3.6)
    tyre.ring(0, -30, 26, "#2b2f3a", 14)
    fridge = view.stand(canvas, 1.2, 4.4)
    fridge.rect(-32, -126, 64, 126, "#d5d8d4", 4)
    fridge.line([(-32, -80), (32, -80)], "#9aa09c", 3)
    litter(canvas, (380, 640, 820, 780), 16, 1.3)


def after(canvas: Canvas) -> None:
    """A tidy brick path with planters, painted gates and burning lamps."""
    view = View(x=600, y=330, focal=760, eye=1.6)
    _alley(canvas, view, clean=True)
    for right, away in ((-1.35, 7.4), (1.35, 6.2), (-1.35, 4.6), (1.35, 3.5)):
        planter(view.stand(canvas, right, away), (WOOD, "#44536a")[away > 5], (VEST, RED, "#f4f6f2", "#a0568f"), 70)
    shadow(canvas, *view.spot(0.1, 0, 5.4), 40)
    person(
        view.stand(canvas, 0.1, 5.4),
        Look(style="pony", hair="#6b3f22", top=RED, legs=BRAND, skin=SKIN[1]),
        Pose(view="front", lean=0, hands=((-24, -80), (52, -172)), elbows=(1, -1), feet=((-9, -2), (9, 0))),
    )


def _alley(canvas: Canvas, view: View, *, clean: bool) -> None:
    sky(canvas, "#86bfe9" if clean else "#a7b3bf", "#fbeed2" if clean else "#dcded9", 420)
    cloud(canvas, 600, 110, 150, "#ffffff" if clean else "#97a3b0", 0.7)
    air = canvas.hazed("#f1ead8" if clean else "#c0c5c6", 0.25)
    terrace(air, 400, 390, 4, 104, BRICK, "#6b4438", 0)
    tree(air, 478, 400, 170, "#8fbc5c")
    canvas.rect(0, 386, 1200, 50, "#7fa05c" if clean else "#82896a")
    floor = ("#a9745a", "#b8836a", "#9a664d", "#c08e74") if clean else ("#8d8172", "#7d7264", "#978b7a", "#857c60")
    brick_floor(canvas, view, (-1.8, 1.8, 1.5, 13), floor, 0.3)
    for side in (-1, 1):
        stones = (BRICK, "#a84f38", "#bf6548", BRICK_DARK)
        brick_wall(canvas, view, (side * 1.8, 0, 2.3, 1.5, 4.4), stones)
        for i, near in enumerate((4.4, 7, 9.8)):
            plank = ("#8a6a4c", "#7a8a6a", "#9a7a5a")[i] if clean else ("#7d6c5a", "#6f6a5c", "#857462")[i]
            far = (7, 9.8, 13)[i]
            canvas.poly(view.wall(side * 1.8, 0, 2, near, far), plank if side < 0 else dark(plank, 0.1))
            for k in range(12):
                at = near + (far - near) * k / 12
                canvas.line([view.spot(side * 1.8, 0, at), view.spot(side * 1.8, 2, at)], dark(plank, 0.25), 2)
        _gates(canvas, view, side, clean=clean)
        crown(canvas, *view.spot(side * 2.9, 2.6, 4.6), 150, 74, "#7faf58" if clean else "#7f9058")
        canvas.poly(
            view.face(
                (side * 1.86, 2.26, 1.5), (side * 1.6, 2.36, 1.5), (side * 1.6, 2.36, 4.4), (side * 1.86, 2.26, 4.4)
            ),
            SLATE,
        )
    for side, away in ((-1, 3.6), (1, 5.6), (-1, 8.4)):
        _wall_lamp(canvas, view, side, away, lit=clean)


def _gates(canvas: Canvas, view: View, side: int, *, clean: bool) -> None:
    tones = (
        (("#2f6a78", VEST, RED) if side < 0 else (BRAND, TREE, ORANGE)) if clean else ("#7b6a58", "#6a6052", "#75685a")
    )
    for (near, far), tone in zip(((2.3, 3.1), (5, 5.9), (8, 9)), tones, strict=True):
        canvas.poly(view.wall(side * 1.79, 0, 1.95, near, far), tone)
        for k in range(1, 4):
            at = near + (far - near) * k / 4
            canvas.line([view.spot(side * 1.79, 0.05, at), view.spot(side * 1.79, 1.9, at)], dark(tone, 0.25), 3)
        canvas.poly(view.wall(side * 1.785, 1, 1.12, near + 0.06, near + 0.2), INK)
    if not clean and side > 0:
        canvas.line(
            [view.spot(1.78, 1.5, 2.4), view.spot(1.78, 1.1, 2.6), view.spot(1.78, 1.6, 2.8), view.spot(1.78, 1, 3)],
            "#7a2f6a",
            8,
        )


def _wall_lamp(canvas: Canvas, view: View, side: int, away: float, *, lit: bool) -> None:
    x, y = view.spot(side * 1.7, 2.05 if away > 4.4 else 1.9, away)
    size = 150 / away
    canvas.rect(x - size * 0.3, y - size * 0.5, size * 0.6, size, "#2b3442", 4)
    canvas.oval(x, y + size * 0.1, size * 0.24, size * 0.3, LIT if lit else "#4b5260")
    if lit:
        canvas.glow(x, y, size * 4, size * 4, "#ffe9a8", 0.75)
    else:
        canvas.line(
            [(x - size * 0.2, y), (x + size * 0.1, y + size * 0.3), (x + size * 0.2, y - size * 0.1)], "#c3cad2", 2
        )


def _pallet(canvas: Canvas) -> None:
    for x in (-58, -6, 46):
        canvas.rect(x, -14, 14, 9, "#8a6a4a")
    canvas.rect(-60, -16, 122, 5, "#b08a60")
    canvas.rect(-60, -5, 122, 5, "#9a754f")


SCENES = {
    "neighbourhoods/zonnehof/actions/2026/achterpad-perenlaan-voor": before,
    "neighbourhoods/zonnehof/actions/2026/achterpad-perenlaan-na": after,
}
