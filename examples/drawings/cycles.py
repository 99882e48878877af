"""Bicycles, cargo bikes, scooters and those who ride them, in centimetres; the rear wheel stands at (0, 0)."""

import math
from dataclasses import dataclass, replace

from examples.drawings.canvas import Canvas
from examples.drawings.colours import INK, RED, STEEL, clear, dark
from examples.drawings.look import Look
from examples.drawings.people import person
from examples.drawings.pose import Pose

WHEEL = 33.0
REACH = 108.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Bike:
    """What a bicycle looks like. `step` is the open frame of an omafiets."""

    frame: str = INK
    step: bool = True
    basket: str = ""
    lamp: bool = False
    wreck: bool = False


def wheel(canvas: Canvas, x: float, y: float, tyre: str = INK, *, bent: bool = False) -> None:
    """Draw a wheel with spokes."""
    hub = canvas.at(x, y, turn=canvas.random.random() * 40)
    for i in range(9):
        turn = math.radians(i * 40)
        hub.line(
            [(0, 0), (WHEEL * math.cos(turn) * (0.84 if bent else 1), WHEEL * math.sin(turn))], clear(STEEL, 0.75), 0.7
        )
    rim = [
        (
            WHEEL * (0.84 if bent else 1) * math.cos(math.radians(t))
            + (3 * math.sin(math.radians(2 * t)) if bent else 0),
            WHEEL * math.sin(math.radians(t)),
        )
        for t in range(0, 361, 8)
    ]
    hub.line(rim, tyre, 3.4)
    hub.oval(0, 0, 3, 3, STEEL)


def bicycle(canvas: Canvas, bike: Bike) -> None:
    """Draw a bicycle that looks to the right."""
    tyre = "#4d4038" if bike.wreck else INK
    wheel(canvas, 0, -WHEEL, tyre, bent=bike.wreck)
    wheel(canvas, REACH, -WHEEL, tyre)
    pedal, seat, head = (42, -30), (26, -80), (86, -84)
    canvas.line([(0, -WHEEL), pedal, seat, (0, -WHEEL)], bike.frame, 3)
    if bike.step:
        canvas.line([head, (66, -46), pedal], bike.frame, 3.6, curved=True)
    else:
        canvas.line([(30, -74), head, pedal], bike.frame, 3.4)
    canvas.line([(84, -92), head, (94, -56), (REACH, -WHEEL)], bike.frame, 3.2, curved=True)
    canvas.line([(84, -92), (82, -104), (68, -102)], STEEL if not bike.wreck else "#7b5a44", 2.8, curved=True)
    canvas.line([(-24, -70), (26, -72)], dark(bike.frame, 0.1), 2.6)
    canvas.line([(-22, -70), (0, -WHEEL)], dark(bike.frame, 0.1), 1.8)
    canvas.line([(-36, -52), (-24, -66), (0, -69)], bike.frame, 2.4, curved=True)
    if not bike.wreck:
        canvas.blob([(14, -86), (28, -89), (42, -85), (30, -81), (18, -81)], INK)
        canvas.line([seat, (27, -84)], STEEL, 2.6)
    canvas.oval(*pedal, 7, 7, dark(bike.frame, 0.3))
    if bike.basket:
        canvas.poly([(88, -104), (122, -104), (117, -80), (92, -80)], bike.basket)
        for x in (96, 104, 112):
            canvas.line([(x, -102), (x + (104 - x) * 0.2, -82)], dark(bike.basket, 0.25), 1.2)
    if bike.lamp:
        light_up(canvas)


def light_up(canvas: Canvas) -> None:
    """Switch on head and tail lamp."""
    canvas.oval(97, -78, 4, 4, "#fff6d0")
    canvas.soft([(97, -80), (250, -60), (250, 0), (190, 4)], "#ffe79a70", 10)
    canvas.glow(97, -78, 34, 34, "#fff0b8", 0.8)
    canvas.oval(-36, -56, 3, 3, "#ff5a46")
    canvas.glow(-36, -56, 18, 18, "#ff5a46", 0.7)


def cyclist(canvas: Canvas, look: Look, bike: Bike, *, lean: float = 8) -> None:
    """Draw somebody on a bicycle that rides to the right."""
    pose = Pose(hip=(26, -94), lean=lean, feet=((46, -34), (38, -12)), hands=((74, -103), (70, -102)), nod=-lean * 0.6)
    behind = replace(look, bag="")
    person(canvas, behind, replace(pose, hands=(pose.hands[0], pose.hands[0])))
    bicycle(canvas, bike)
    person(canvas, look, replace(pose, feet=((38, -12), (38, -12))))


def back_rider(canvas: Canvas, look: Look, hands: float = -104) -> None:
    """Draw somebody on a bicycle seen from behind, in centimetres."""
    canvas.line(
        [(-38, hands + 2), (-30, hands), (0, hands + 4), (30, hands), (38, hands + 2)], "#5a6473", 3, curved=True
    )
    canvas.oval(0, -WHEEL, 4, WHEEL, INK)
    canvas.rect(-3.4, -80, 6.8, 50, INK, 3)
    canvas.rect(-9, -74, 18, 3, "#5a6473")
    person(
        canvas,
        look,
        Pose(
            view="back",
            hip=(0, -96),
            lean=0,
            feet=((-13, -34), (13, -14)),
            hands=((-26, hands), (26, hands)),
            elbows=(1, -1),
        ),
    )
    canvas.blob([(-11, -92), (11, -92), (4, -84), (-4, -84)], INK)
    canvas.rect(-3.5, -62, 7, 6, "#ff5a46", 2)
    canvas.glow(0, -59, 22, 22, "#ff5a46", 0.7)


def cargo_bike(canvas: Canvas, box: str, frame: str = INK) -> None:
    """Draw a bakfiets that looks to the right, 210 cm long."""
    wheel(canvas, 0, -WHEEL)
    small = canvas.at(186, -22, 22 / WHEEL)
    wheel(small, 0, 0)
    canvas.line([(0, -WHEEL), (42, -28), (26, -80), (0, -WHEEL)], frame, 3.2)
    canvas.line([(30, -74), (76, -82), (42, -28), (100, -22), (186, -22)], frame, 3.6)
    canvas.line([(72, -104), (76, -82)], frame, 3)
    canvas.line([(72, -104), (60, -104)], STEEL, 3)
    canvas.blob([(14, -86), (28, -89), (42, -85), (30, -81), (18, -81)], INK)
    canvas.line([(26, -80), (27, -84)], STEEL, 2.6)
    canvas.poly([(84, -78), (168, -78), (158, -30), (96, -30)], box)
    canvas.poly([(84, -78), (168, -78), (167, -71), (86, -71)], dark(box, 0.25))
    canvas.oval(42, -28, 7, 7, dark(frame, 0.2))


def scooter_ride(canvas: Canvas, look: Look, colour: str = RED) -> None:
    """Draw a child on a kick scooter that rolls to the right."""
    for x in (0, 72):
        canvas.oval(x, -8, 8, 8, INK)
        canvas.oval(x, -8, 3.4, 3.4, STEEL)
    canvas.line([(0, -10), (58, -10), (72, -16), (62, -104)], colour, 4.4)
    canvas.line([(56, -104), (68, -104)], INK, 4)
    person(
        canvas, look, Pose(hip=(14, -92), lean=10, feet=((-22, -6), (30, -13)), hands=((60, -104), (62, -106)), nod=-6)
    )
