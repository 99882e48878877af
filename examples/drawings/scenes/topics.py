"""The safety themes: a front door, a junction, a locked bicycle."""

import math

from examples.drawings.canvas import Canvas, oval_points
from examples.drawings.colours import (
    BRAND,
    BRICK,
    BRICK_DARK,
    CREAM,
    INK,
    LIT,
    ORANGE,
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
from examples.drawings.cycles import WHEEL
from examples.drawings.houses import Front, house
from examples.drawings.look import Look
from examples.drawings.nature import crown, sky
from examples.drawings.people import person
from examples.drawings.pose import STROLL, WALK


def burglary(canvas: Canvas) -> None:
    """A hall with three locks on the front door, coats on pegs and a burning lamp."""
    canvas.rect(0, 0, 1200, 800, "#e9cfa4")
    for x in range(0, 1200, 56):
        canvas.rect(x, 0, 26, 600, clear("#dfbd88", 0.6))
    canvas.rect(0, 590, 1200, 26, CREAM)
    canvas.rect(0, 616, 1200, 190, "#8d6a52")
    for row in range(3):
        for i in range(17):
            tone = (CREAM, "#3f4a5c")[(i + row) % 2]
            x, y = i * 80 - row * 26 - 60, 620 + row * 60
            canvas.poly([(x, y), (x + 80 + row * 4, y), (x + 80 + row * 4 - 26, y + 60), (x - 26, y + 60)], tone)
    canvas.rect(640, 60, 400, 570, CREAM)
    canvas.rect(672, 92, 336, 538, "#1f5a50")
    for x in (704, 856):
        canvas.rect(x, 130, 120, 170, "#1b2a52", 6)
        canvas.poly([(x, 300), (x, 262), (x + 40, 230), (x + 80, 258), (x + 120, 240), (x + 120, 300)], "#0f1938")
        canvas.rect(x + 34, 262, 16, 18, LIT)
        canvas.rect(x, 340, 120, 240, dark("#1f5a50", 0.2), 6)
    for y, size in ((180, 20), (360, 25), (520, 20)):
        canvas.rect(972, y - size, 44, size * 2, "#d9b060", 6)
        canvas.oval(988, y, size * 0.5, size * 0.5, dark("#d9b060", 0.35))
        canvas.rect(1008, y - 9, 28, 18, STEEL, 3)
    canvas.line([(960, 420), (916, 420)], "#d9b060", 17)
    _coats(canvas)
    canvas.line([(560, 0), (560, 96)], INK, 3)
    canvas.blob([(504, 150), (524, 100), (596, 100), (616, 150)], VEST)
    canvas.glow(560, 170, 420, 380, "#fff3c8", 0.6)
    canvas.poly([(660, 650), (1010, 650), (1050, 730), (640, 730)], BRICK)
    for i in range(7):
        canvas.line([(690 + i * 48, 656), (680 + i * 52, 724)], clear(CREAM, 0.6), 5)


def _coats(canvas: Canvas) -> None:
    canvas.rect(60, 190, 420, 22, WOOD, 6)
    for i, (x, tone, high) in enumerate(((90, VEST, 190), (190, BRAND, 260), (300, RED, 220), (400, "#4b4a63", 280))):
        canvas.oval(x + 24, 208, 8, 8, "#d9b060")
        canvas.blob(
            [
                (x + 24, 206),
                (x + 62, 240),
                (x + 72, 200 + high),
                (x + 24, 206 + high),
                (x - 24, 200 + high),
                (x - 14, 240),
            ],
            tone,
        )
        canvas.line([(x + 24, 226), (x + 26, 200 + high)], dark(tone, 0.25), 3)
        canvas.blob(
            [(x + 50, 236), (x + 66, 250), (x + 74, 190 + high * 0.8), (x + 56, 190 + high * 0.8)], dark(tone, 0.15)
        )
        if i == 0:
            canvas.rect(x - 16, 330, 82, 16, "#f4f6f2")
    for x, tone in ((110, RED), (176, RED), (330, INK), (392, INK)):
        canvas.blob([(x, 640), (x + 4, 592), (x + 28, 592), (x + 32, 618), (x + 56, 628), (x + 56, 642)], tone)


def crossing(canvas: Canvas) -> None:
    """Straight from above: a junction with zebra, cyclists, cars and round tree tops."""
    _junction(canvas)
    _roof(canvas, 20, 10, 270, 140, "#a4503c")
    _roof(canvas, 860, 10, 300, 150, "#5a6478")
    _roof(canvas, 20, 640, 250, 150, "#5a6478")
    _roof(canvas, 880, 650, 290, 140, "#a4503c")
    for x, y, turn, tone in (
        (900, 350, 180, RED),
        (180, 456, 0, "#5b8fb5"),
        (520, 120, 90, CREAM),
        (664, 716, -90, VEST),
    ):
        _car_above(canvas.at(x, y, turn=turn), tone)
    for x, y, turn, tone in ((1010, 282, 180, BRAND), (250, 530, 0, TEAL), (758, 650, -90, ORANGE), (330, 530, 0, RED)):
        _rider_above(canvas.at(x, y, turn=turn), tone)
    for x, y, turn, tone in (
        (352, 380, 90, VEST),
        (372, 450, -90, "#a0568f"),
        (520, 590, 180, TREE),
        (640, 584, 0, RED),
    ):
        _walker_above(canvas.at(x, y, turn=turn), tone)
    for x, y, size in (
        (340, 110, 56),
        (346, 210, 46),
        (830, 210, 52),
        (1130, 216, 46),
        (340, 700, 58),
        (826, 610, 48),
        (70, 600, 44),
        (1150, 604, 40),
        (60, 216, 40),
    ):
        canvas.oval(x + 18, y + 20, size, size, clear("#2a2440", 0.3))
        crown(canvas, x, y, size, size, "#6fa552" if size > 45 else "#8ab560")


def _junction(canvas: Canvas) -> None:
    canvas.rect(0, 0, 1200, 800, "#b9ad98")
    for box in ((0, 0, 400, 250), (780, 0, 420, 250), (0, 560, 400, 240), (780, 560, 420, 240)):
        canvas.rect(*box, "#cbbfa8")
    canvas.rect(0, 300, 1200, 210, "#626a7c")
    canvas.rect(440, 0, 300, 800, "#626a7c")
    for box in (
        (0, 262, 440, 38),
        (740, 262, 460, 38),
        (0, 510, 440, 38),
        (740, 510, 460, 38),
        (402, 0, 38, 262),
        (740, 0, 38, 262),
        (402, 548, 38, 260),
        (740, 548, 38, 260),
    ):
        canvas.rect(*box, "#a5483a")
    for i in range(7):
        canvas.rect(318, 312 + i * 28, 84, 16, "#f4f1e8")
        canvas.rect(452 + i * 41, 548, 24, 78, "#f4f1e8")
    for x in (*range(20, 300, 70), *range(800, 1200, 70)):
        canvas.rect(x, 401, 40, 7, "#f4f1e8")
    for y in (*range(0, 240, 60), *range(660, 800, 60)):
        canvas.rect(587, y, 7, 36, "#f4f1e8")


def _roof(canvas: Canvas, x: float, y: float, w: float, h: float, tone: str) -> None:
    canvas.rect(x + 16, y + 18, w, h, clear("#2a2440", 0.3))
    canvas.rect(x, y, w, h / 2, tone)
    canvas.rect(x, y + h / 2, w, h / 2, dark(tone, 0.22))
    for i in range(1, 5):
        canvas.line([(x, y + h * i / 10), (x + w, y + h * i / 10)], clear(dark(tone, 0.3), 0.4), 1.6)
    canvas.rect(x + w * 0.2, y + h * 0.14, 34, 26, "#bcd2e6")
    canvas.rect(x + w * 0.7, y + h * 0.3, 22, 26, BRICK_DARK)
    for i in range(4):
        canvas.rect(x + w * 0.42 + i * 22, y + h * 0.12, 19, 42, "#26385c")


def _car_above(canvas: Canvas, tone: str) -> None:
    canvas.rect(-56, -20, 118, 52, clear("#2a2440", 0.3), 16)
    canvas.rect(-62, -28, 124, 56, tone, 18)
    canvas.poly([(14, -22), (30, -18), (30, 18), (14, 22)], "#33445c")
    canvas.rect(-36, -22, 48, 44, light(tone, 0.25), 8)
    canvas.poly([(-52, -18), (-40, -22), (-40, 22), (-52, 18)], "#33445c")
    for y in (-20, 12):
        canvas.oval(60, y + 4, 4, 7, "#fff6d0")


def _rider_above(canvas: Canvas, tone: str) -> None:
    canvas.rect(-34, 4, 70, 12, clear("#2a2440", 0.3), 6)
    canvas.line([(-34, 0), (36, 0)], INK, 5)
    canvas.line([(20, -15), (20, 15)], INK, 4)
    for side in (-1, 1):
        canvas.line([(-4, side * 11), (19, side * 13)], dark(tone, 0.1), 7)
    canvas.oval(-6, 0, 11, 17, tone)
    canvas.oval(0, 0, 9, 9, "#3a2a22")


def _walker_above(canvas: Canvas, tone: str) -> None:
    canvas.oval(8, 10, 20, 12, clear("#2a2440", 0.3))
    for side in (-1, 1):
        canvas.oval(side * 9 - 2, side * 7, 9, 5, "#22304a")
    canvas.oval(0, 0, 10, 19, tone)
    canvas.oval(2, 0, 9, 9, "#4a342c")


def bike_theft(canvas: Canvas) -> None:
    """A bicycle stands fast to a steel hoop with a thick chain lock; people walk past."""
    sky(canvas, "#f6c88e", "#fdf0d2", 430)
    blur = canvas.hazed("#fbe3bc", 0.45)
    for i in range(6):
        house(
            blur,
            -40 + i * 214,
            440,
            200,
            230 + i % 3 * 30,
            Front(
                wall=(SAND, BRICK, CREAM, BRICK_DARK, SAND, BRICK)[i],
                gable=("bell", "step", "neck", "spout", "neck", "step")[i],
                floors=3,
                shop=(RED, "", BRAND, "", TREE, "")[i],
            ),
        )
    canvas.fade([(0, 434), (1200, 434), (1200, 800), (0, 800)], "#d6bd96", "#a98a68")
    for i in range(14):
        canvas.line([(i * 100 - 80, 434), (i * 150 - 420, 800)], clear("#8a6a4c", 0.3), 3)
    _passers(canvas)
    canvas.oval(640, 770, 520, 22, clear(INK, 0.25))
    _front_wheel(canvas.at(440, 500, 7.6))
    canvas.line([(660, 790), (660, 400), (690, 360), (900, 360), (930, 400), (930, 790)], "#7d8896", 34)
    canvas.line([(650, 790), (650, 404), (682, 352)], light("#7d8896", 0.4), 7)
    _chain_lock(canvas)


def _passers(canvas: Canvas) -> None:
    for x, look, pose, flip in (
        (92, Look(style="long", hair="#6b3f22", top=RED, skirt=BRAND, legs=SKIN[1]), WALK, False),
        (
            812,
            Look(style="curly", hair="#1c1412", top="#f1ece0", legs="#44536a", skin=SKIN[4], bag=BRICK),
            STROLL,
            True,
        ),
    ):
        person(canvas.hazed("#fbe3bc", 0.25).at(x, 548, 1.75, flip=flip), look, pose)


def _chain_lock(canvas: Canvas) -> None:
    for i in range(26):
        turn = math.radians(i * 360 / 26)
        x, y = 640 + math.cos(turn) * 104, 560 + math.sin(turn) * 58
        if not 3.5 < turn < 5.6 or i % 2:
            link = canvas.at(x, y, turn=math.degrees(turn) + 90 + 40 * (i % 2))
            link.line(oval_points(0, 0, 17, 10), "#3b4454", 9)
            link.line(oval_points(0, -1, 17, 10), "#6b7688", 4)
    canvas.rect(556, 590, 112, 92, VEST, 16)
    canvas.rect(556, 656, 112, 26, dark(VEST, 0.2), 12)
    canvas.oval(612, 628, 12, 12, INK)
    canvas.poly([(607, 630), (617, 630), (621, 656), (603, 656)], INK)


def _front_wheel(canvas: Canvas) -> None:
    for i in range(18):
        turn = math.radians(i * 20 + 5)
        canvas.line([(0, 0), (WHEEL * math.cos(turn), WHEEL * math.sin(turn))], "#9aa5b2", 0.35)
    canvas.ring(0, 0, WHEEL, INK, 3.4)
    canvas.ring(0, 0, WHEEL - 2.6, STEEL, 1.2)
    canvas.line(oval_points(0, 0, WHEEL + 4, WHEEL + 4, 200, 330), BRAND, 2.6)
    canvas.ring(108, 0, WHEEL, INK, 3.4)
    canvas.line([(66, 4), (108, 0), (81, -44)], dark(BRAND, 0.2), 2.6)
    canvas.line([(0, 0), (16, -50), (22, -68)], BRAND, 4)
    canvas.line([(18, -56), (82, -46)], BRAND, 4.2)
    canvas.line([(16, -48), (66, 4), (83, -60)], BRAND, 4.2)
    canvas.oval(66, 4, 9, 9, "#44536a")
    canvas.line([(66, 4), (72, 22)], "#44536a", 2)
    canvas.oval(0, 0, 3.4, 3.4, "#5a6473")


SCENES = {
    "topics/inbraak": burglary,
    "topics/verkeer": crossing,
    "topics/fietsdiefstal": bike_theft,
}
