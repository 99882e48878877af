"""Binnenstad: bicycle wrecks before the Lakenpoort, and after."""

from examples.drawings.canvas import Canvas, oval_points
from examples.drawings.colours import (
    BRAND,
    BRICK,
    BRICK_DARK,
    CREAM,
    HAZE_BLUE,
    INK,
    RED,
    SAND,
    SKIN,
    VEST,
    WOOD,
    clear,
    dark,
    light,
)
from examples.drawings.cycles import Bike, bicycle
from examples.drawings.houses import Front, house
from examples.drawings.landmarks import gate_tower
from examples.drawings.look import Look
from examples.drawings.nature import cloud, grass, sky
from examples.drawings.people import person, shadow
from examples.drawings.pose import WALK, Pose
from examples.drawings.things import bike_rack, litter, planter

GROUND = 560


def before(canvas: Canvas) -> None:
    """Rusty bicycle wrecks block the passage through the city gate."""
    _gate(canvas, clean=False)
    tones = ("#8c4632", "#6b4a3a", "#5a5f52", "#7a5a44", "#4d5560")
    for i in range(26):
        deep = i / 25
        x = 300 + canvas.random.random() * 500 - deep * 40
        wreck = canvas.at(
            x,
            560 + deep * 170,
            1.05 + deep * 0.55,
            turn=canvas.random.uniform(-34, 34),
            flip=canvas.random.random() < 0.5,
        )
        bicycle(wreck, Bike(frame=tones[i % 5], wreck=True, step=i % 2 == 0))
    grass(canvas, (260, 600, 960, 770), "#7d8a4c", 60, 17)
    litter(canvas, (160, 640, 1060, 790), 22, 1.2)


def after(canvas: Canvas) -> None:
    """The passage is free; a few bicycles stand in new racks, people walk through."""
    _gate(canvas, clean=True)
    person(
        canvas.at(604, 586, 0.8),
        Look(style="bob", hair="#6b3f22", top=RED, skirt=BRAND),
        Pose(view="back", feet=((-9, 0), (9, -2)), hands=((-23, -78), (24, -80)), elbows=(1, -1)),
    )
    bikes = (
        (150, Bike(frame=BRAND, basket=WOOD)),
        (280, Bike(frame=INK)),
        (850, Bike(frame="#2f5d46", step=False)),
        (980, Bike(frame=RED, basket="#44536a")),
    )
    for x, bike in bikes:
        shadow(canvas, x + 80, 656, 110, 0.18)
        bike_rack(canvas.at(x + 90, 654, 1.15))
        bicycle(canvas.at(x, 656, 1.3), bike)
    planter(canvas.at(452, 650, 1), BRICK_DARK)
    planter(canvas.at(784, 650, 1), BRICK_DARK)
    shadow(canvas, 500, 762, 70)
    person(
        canvas.at(480, 762, 1.7),
        Look(style="curly", hair="#241a18", top=VEST, legs="#33415c", skin=SKIN[4], bag="#8c4632"),
        WALK,
    )


def _gate(canvas: Canvas, *, clean: bool) -> None:
    sky(canvas, "#7fb8e6" if clean else "#b6bfc9", "#fbe9c6" if clean else "#e0dfd8", GROUND)
    for x, y, size in ((180, 150, 140), (1010, 190, 160)):
        cloud(canvas, x, y, size, "#ffffff" if clean else "#9aa5b2", 0.7)
    air = canvas.hazed("#f0e6d2" if clean else "#c3c7ca", 0.3)
    for i in range(4):
        house(
            air,
            -40 + i * 104,
            GROUND,
            100,
            170 + i % 2 * 24,
            Front(wall=(CREAM, BRICK, SAND, BRICK_DARK)[i], gable=("neck", "step", "bell", "spout")[i], floors=3),
        )
        house(
            air,
            836 + i * 104,
            GROUND,
            100,
            180 - i % 2 * 20,
            Front(wall=(BRICK, SAND, BRICK_DARK, HAZE_BLUE)[i], gable=("step", "neck", "spout", "bell")[i], floors=3),
        )
    _masonry(canvas if clean else canvas.hazed("#8d949c", 0.2), air)
    floor = "#b9a88c" if clean else "#9d968a"
    canvas.fade([(0, GROUND), (1200, GROUND), (1200, 800), (0, 800)], floor, dark(floor, 0.2))
    for row in range(12):
        y = GROUND + 6 + row * row * 1.8
        for _ in range(34):
            canvas.oval(
                canvas.random.uniform(0, 1200), y, 10 + row * 1.6, 1.6 + row * 0.4, clear(dark(floor, 0.3), 0.35)
            )
    if clean:
        canvas.poly([(520, GROUND), (680, GROUND), (1000, 800), (620, 800)], clear("#fff3cf", 0.3))


def _masonry(c: Canvas, air: Canvas) -> None:
    c.rect(430, 262, 340, GROUND - 262, BRICK)
    for _ in range(90):
        c.rect(
            c.random.uniform(432, 748),
            c.random.uniform(270, 550),
            20,
            6,
            clear(c.random.choice([dark(BRICK, 0.25), light(BRICK, 0.3)]), 0.6),
        )
    for i in range(9):
        c.rect(430 + i * 39, 238, 26, 30, BRICK)
    c.rect(424, 272, 352, 10, SAND)
    _arch(c, air)
    gate_tower(c, 420, GROUND, 130, 322, BRICK)
    gate_tower(c, 780, GROUND, 130, 322, BRICK)


def _arch(c: Canvas, air: Canvas) -> None:
    c.poly([*oval_points(600, 400, 104, 96, 180, 360), (704, GROUND), (496, GROUND)], SAND)
    c.poly([*oval_points(600, 402, 92, 84, 180, 360), (692, GROUND), (508, GROUND)], dark(BRICK_DARK, 0.45))
    c.fade([*oval_points(612, 412, 78, 70, 180, 360), (690, GROUND), (534, GROUND)], "#cfe2f0", "#f3e6cc")
    house(air, 540, GROUND, 68, 84, Front(gable="bell", wall=CREAM))
    house(air, 610, GROUND, 78, 92, Front(gable="step", wall=BRICK))
    c.rect(564, 286, 72, 30, CREAM)
    for i, tone in enumerate((RED, VEST, BRAND)):
        c.poly(
            [(572 + i * 20, 290), (588 + i * 20, 290), (588 + i * 20, 303), (580 + i * 20, 312), (572 + i * 20, 303)],
            tone,
        )


SCENES = {
    "neighbourhoods/binnenstad/actions/2026/fietswrakken-lakenpoort-voor": before,
    "neighbourhoods/binnenstad/actions/2026/fietswrakken-lakenpoort-na": after,
}
