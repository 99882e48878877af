"""Figures of people: clothes, hair and skin on a posture; portraits live elsewhere."""

import math
from collections.abc import Callable
from itertools import pairwise

from examples.drawings.canvas import Canvas, Point
from examples.drawings.colours import INK, VEST, clear, dark
from examples.drawings.heads import draw_head
from examples.drawings.look import Look
from examples.drawings.pose import FORE_ARM, SHIN, STAND, THIGH, UPPER_ARM, Pose, joint

Held = Callable[[Canvas], None]


def person(canvas: Canvas, look: Look, pose: Pose = STAND, held: Held | None = None) -> None:
    """Draw one standing, walking or sitting figure; `held` is drawn between body and near arm."""
    front = pose.view != "side"
    spread = 15.5 * look.stout if front else 2
    shoulders = ((pose.neck[0] - spread, pose.neck[1] + 8), (pose.neck[0] + spread, pose.neck[1] + 8))
    _arm(canvas, look, pose, 0, shoulders[0])
    if look.bag:
        _bag(canvas, look, pose)
    if pose.view == "back":
        _arm(canvas, look, pose, 1, shoulders[1])
    _leg(canvas, look, pose, 0)
    _leg(canvas, look, pose, 1)
    _body(canvas, look, pose)
    draw_head(canvas.at(*pose.head, turn=pose.lean * 0.3 + pose.nod), look, pose.view)
    if held:
        held(canvas)
    if pose.view != "back":
        _arm(canvas, look, pose, 1, shoulders[1])


def limb(canvas: Canvas, points: tuple[Point, Point, Point], widths: tuple[float, float, float], fill: str) -> None:
    """Draw an arm or leg that gets thinner towards its end."""
    for (start, end), (wide, thin) in zip(pairwise(points), pairwise(widths), strict=True):
        turn = math.atan2(end[1] - start[1], end[0] - start[0]) + math.pi / 2
        ox, oy = math.cos(turn), math.sin(turn)
        canvas.poly(
            [
                (start[0] + ox * wide, start[1] + oy * wide),
                (end[0] + ox * thin, end[1] + oy * thin),
                (end[0] - ox * thin, end[1] - oy * thin),
                (start[0] - ox * wide, start[1] - oy * wide),
            ],
            fill,
        )
    for (x, y), width in zip(points, widths, strict=True):
        canvas.oval(x, y, width, width, fill)


def _arm(canvas: Canvas, look: Look, pose: Pose, which: int, shoulder: Point) -> None:
    elbow, hand = joint(shoulder, pose.hands[which], UPPER_ARM, FORE_ARM, pose.elbows[which])
    far = which == 0 and pose.view == "side"
    sleeve = dark(look.top, 0.28) if far else dark(look.top, 0.07)
    skin = dark(look.skin, 0.15) if far else look.skin
    canvas.oval(*hand, 4.6, 4.8, skin)
    limb(canvas, (shoulder, elbow, hand), (6.6 * look.stout, 5.6, 4.2), sleeve)
    dx, dy = hand[0] - elbow[0], hand[1] - elbow[1]
    reach = math.hypot(dx, dy) or 1
    tip = (hand[0] + dx / reach * 4.5, hand[1] + dy / reach * 4.5)
    canvas.oval(*tip, 4.6, 4.6, skin)


def _leg(canvas: Canvas, look: Look, pose: Pose, which: int) -> None:
    front = pose.view != "side"
    side = (-1, 1)[which] if front else 0
    hip = (pose.hip[0] + side * 7 * look.stout, pose.hip[1])
    foot = (pose.feet[which][0], pose.feet[which][1] - 6)
    knee, ankle = joint(hip, foot, THIGH, SHIN, pose.knees if not front else 0)
    fill = dark(look.legs, 0.3) if which == 0 and not front else look.legs
    limb(canvas, (hip, knee, ankle), (9.5 * look.stout, 7.2, 5), fill)
    x, y = ankle
    if front:
        canvas.blob([(x - 5, y - 3), (x + 5, y - 3), (x + 6 + side * 2, y + 6), (x - 6 + side * 2, y + 6)], look.shoes)
    else:
        tilt = 14 if pose.feet[which][1] < -2 else 0
        shoe = canvas.at(x, y, turn=tilt)
        shoe.blob([(-6, -3), (5, -4), (17, 2), (18, 6), (-6, 6)], dark(look.shoes, 0.2) if which == 0 else look.shoes)


def _body(canvas: Canvas, look: Look, pose: Pose) -> None:
    chest, waist, hips = (20.5, 16.5, 16) if pose.view != "side" else (11.5, 11, 11.5)
    chest, waist, hips = chest * look.stout, waist * look.stout, hips * look.stout
    body = canvas.at(*pose.hip, turn=pose.lean)
    seated = pose.hip[1] > -60
    if look.skirt:
        _skirt(canvas, look.skirt, pose, hips)
    if look.hem and not seated:
        edge = hips + look.hem * 0.18
        body.blob(
            [(-hips, -10), (hips, -10), (edge, look.hem), (0, look.hem + 2), (-edge, look.hem)], dark(look.top, 0.1)
        )
    neck = dark(look.skin, 0.18)
    body.rect(-5, -62, 10, 16, neck, 3)
    shape = [
        (-6, -53),
        (6, -53),
        (chest - 2.5, -49),
        (chest + 0.5, -38),
        (waist + 1, -18),
        (hips, 4),
        (0, 8),
        (-hips, 4),
        (-waist - 1, -18),
        (-chest - 0.5, -38),
        (-chest + 2.5, -49),
    ]
    body.blob(shape, look.top)
    shade = [(0, -50), (chest - 4, -47), (chest - 1, -36), (waist, -16), (hips - 1, 4), (2, 6), (5, -20)]
    body.blob([(-x, y) for x, y in shade] if pose.view == "side" else shade, clear("#1a2340", 0.1))
    if look.vest:
        _vest(body, chest, hips, pose.view)
    if look.scarf:
        body.blob([(-9, -57), (9, -57), (10, -49), (0, -45), (-10, -49)], look.scarf)
        body.blob([(1, -49), (8, -50), (9, -28), (3, -28)], dark(look.scarf, 0.12))


def _skirt(canvas: Canvas, colour: str, pose: Pose, hips: float) -> None:
    x, y = pose.hip
    if y > -60 and pose.view == "front":
        canvas.blob(
            [
                (x - hips, y - 8),
                (x + hips, y - 8),
                (x + hips + 5, y + 22),
                (x + hips, y + 30),
                (x - hips, y + 30),
                (x - hips - 5, y + 22),
            ],
            colour,
        )
    elif y > -60:
        knee, _ = joint(pose.hip, pose.feet[1], THIGH, SHIN, 1)
        canvas.blob(
            [
                (x - hips, y - 8),
                (x + hips, y - 12),
                (knee[0] + 10, knee[1] - 8),
                (knee[0] + 12, knee[1] + 26),
                (knee[0] - 10, knee[1] + 26),
                (x, y + 12),
            ],
            colour,
        )
    else:
        canvas.blob(
            [(x - hips, y - 8), (x + hips, y - 8), (x + hips + 9, y + 44), (x, y + 48), (x - hips - 9, y + 44)], colour
        )


def _vest(body: Canvas, chest: float, hips: float, view: str) -> None:
    side = chest - 1
    body.blob(
        [
            (-6, -52),
            (6, -52),
            (side - 4, -47),
            (side, -34),
            (hips, 6),
            (0, 9),
            (-hips, 6),
            (-side, -34),
            (-side + 4, -47),
        ],
        VEST,
    )
    body.poly([(-side + 1, -16), (side - 1, -16), (hips - 2, -9), (-hips + 2, -9)], "#f4f6f2")
    if view == "front":
        body.poly([(-5, -53), (5, -53), (0, -40)], dark("#8a6a10", 0.1))
        body.line([(0, -40), (0, 7)], dark(VEST, 0.25), 1.2)
    if view != "side":
        body.rect(-11, -50, 4.5, 34, "#f4f6f2")
        body.rect(6.5, -50, 4.5, 34, "#f4f6f2")


def _bag(canvas: Canvas, look: Look, pose: Pose) -> None:
    x, y = pose.neck
    if pose.view == "side":
        canvas.at(x, y, turn=pose.lean).blob([(-24, 6), (-10, 4), (-8, 40), (-24, 42), (-28, 24)], look.bag)
    elif pose.view == "front":
        canvas.blob([(x - 19, y + 4), (x + 19, y + 4), (x + 18, y + 44), (x - 18, y + 44)], look.bag)


def shadow(canvas: Canvas, x: float, y: float, reach: float, strength: float = 0.2) -> None:
    """Draw the shadow of something on flat ground, falling to the right."""
    canvas.oval(x + reach * 0.3, y, reach, reach * 0.13, clear(INK, strength))
