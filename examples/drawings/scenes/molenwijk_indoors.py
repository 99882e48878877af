"""Molenwijk indoors: a smoke detector goes up, agreements around a table."""

from examples.drawings.animals import sitting_cat
from examples.drawings.canvas import Canvas, oval_points
from examples.drawings.colours import (
    BRAND,
    BRICK,
    CREAM,
    INK,
    LIT,
    RED,
    SKIN,
    TREE,
    VEST,
    WOOD,
    clear,
    dark,
    light,
)
from examples.drawings.hands import forearm, open_hand, pointing
from examples.drawings.houses import Front, house
from examples.drawings.look import Look
from examples.drawings.nature import crown
from examples.drawings.people import person
from examples.drawings.pose import REACH, Pose


def smoke_detector(canvas: Canvas) -> None:
    """A man on a stepladder fixes a smoke detector; an older woman holds the ladder."""
    canvas.rect(0, 0, 1200, 800, "#d8e3d2")
    canvas.poly([(0, 0), (1200, 0), (1080, 96), (120, 96)], "#f6f1e4")
    canvas.poly([(0, 0), (120, 96), (120, 660), (0, 760)], "#c3d2bf")
    canvas.poly([(1200, 0), (1080, 96), (1080, 660), (1200, 760)], "#c9d6c4")
    canvas.poly([(120, 660), (1080, 660), (1200, 760), (1200, 800), (0, 800), (0, 760)], "#a9744e")
    for x in range(0, 1201, 100):
        canvas.line([(600 + (x - 600) * 0.72, 660), (x, 800)], clear("#7c4f33", 0.45), 2.4)
    canvas.rect(120, 646, 960, 14, CREAM)
    _evening_window(canvas)
    _sofa(canvas)
    canvas.blob([(330, 720), (600, 694), (890, 712), (960, 760), (600, 788), (280, 764)], BRICK)
    canvas.blob([(390, 726), (600, 708), (840, 720), (890, 752), (600, 772), (350, 756)], light(BRICK, 0.35))
    _ladder(canvas)
    person(
        canvas.at(618, 540, 2.3),
        Look(style="short", hair="#241a18", top=BRAND, legs="#6b4438", skin=SKIN[3]),
        REACH,
        _detector,
    )
    person(
        canvas.at(772, 748, 2.25, flip=True),
        Look(style="bun", hair="#d5d8dd", top="#a0568f", skirt="#4b4a63", skin=SKIN[0], glasses=True, hem=6),
        Pose(lean=4, nod=-20, feet=((-9, 0), (6, 0)), hands=((38, -112), (42, -96))),
    )
    sitting_cat(canvas.at(330, 742, 1.4))


def _evening_window(canvas: Canvas) -> None:
    canvas.rect(180, 170, 250, 250, CREAM)
    canvas.fade([(192, 182), (418, 182), (418, 408), (192, 408)], "#34508a", "#e8a77a")
    house(canvas.hazed("#34406a", 0.5), 200, 408, 96, 110, Front(gable="spout", lit=0.6))
    house(canvas.hazed("#34406a", 0.5), 298, 408, 110, 90, Front(gable="roof", lit=0.7))
    canvas.rect(300, 176, 10, 240, CREAM)
    canvas.rect(170, 420, 270, 14, dark(CREAM, 0.1))
    for x, colour in ((150, VEST), (404, VEST)):
        canvas.blob(
            [(x, 150), (x + 56, 150), (x + 50, 300), (x + 58, 470), (x + 4, 470), (x + 8, 300)], dark(colour, 0.05)
        )
    for x in (220, 372):
        canvas.poly([(x, 396), (x + 34, 396), (x + 29, 420), (x + 5, 420)], BRICK)
        crown(canvas, x + 17, 384, 22, 18, TREE)


def _sofa(canvas: Canvas) -> None:
    canvas.blob([(120, 520), (300, 500), (420, 520), (430, 690), (110, 690)], "#2f6a78")
    canvas.blob([(96, 570), (150, 560), (160, 700), (96, 706)], dark("#2f6a78", 0.2))
    canvas.blob([(150, 610), (420, 606), (430, 690), (150, 696)], light("#2f6a78", 0.12))
    canvas.at(230, 574, turn=-12).rect(-36, -34, 72, 68, VEST, 12)
    canvas.line([(1010, 690), (1010, 380)], INK, 6)
    canvas.poly([(950, 390), (1070, 390), (1040, 300), (980, 300)], LIT)
    canvas.glow(1010, 370, 300, 300, "#ffe9ae", 0.6)
    canvas.rect(940, 150, 100, 76, WOOD)
    canvas.fade([(948, 158), (1032, 158), (1032, 218), (948, 218)], "#9cc6ea", "#7fae5c")


def _ladder(canvas: Canvas) -> None:
    canvas.line([(560, 760), (632, 420)], "#8d98a8", 9)
    canvas.line([(716, 752), (650, 420)], "#c3cad2", 9)
    for i in range(6):
        y = 720 - i * 58
        canvas.line([(716 - (752 - y) * 0.2, y), (676 - (752 - y) * 0.2, y + 5)], "#8d98a8", 8)
    canvas.rect(584, 536, 112, 12, "#c3cad2", 3)
    canvas.rect(596, 414, 76, 12, RED, 4)


def _detector(canvas: Canvas) -> None:
    canvas.oval(28, -193, 16, 5.6, "#f7f5ee")
    canvas.oval(28, -190.6, 12, 3.6, "#cfd5db")
    canvas.oval(34, -190, 1.4, 1.2, "#e0503a")
    canvas.glow(34, -190, 9, 9, "#ff6a50", 0.6)


def agreements(canvas: Canvas) -> None:
    """Seen from above: hands, phones, coffee and biscuits around a list that is being ticked."""
    canvas.rect(0, 0, 1200, 800, "#8d5f40")
    for i in range(8):
        canvas.rect(0, i * 101, 1200, 97, ("#b98358", "#b27b50", "#bf8a5f")[i % 3])
        for _ in range(5):
            x = canvas.random.uniform(0, 1100)
            canvas.line(
                [
                    (x, i * 101 + canvas.random.uniform(14, 84)),
                    (x + canvas.random.uniform(60, 200), i * 101 + canvas.random.uniform(14, 84)),
                ],
                clear("#8a5a38", 0.3),
                2,
            )
    _paper(canvas.at(600, 392, 1.1, turn=-5))
    for x, y, tone in ((258, 250, CREAM), (962, 176, BRAND), (872, 676, RED)):
        _mug_from_above(canvas.at(x, y), tone)
    _biscuits(canvas.at(300, 560))
    for x, y, turn, case in ((905, 400, 18, INK), (470, 716, -62, BRAND)):
        _phone(canvas.at(x, y, 1, turn=turn), case)
    arms = (
        (560, 640, -6, 8.2, SKIN[4], "#3f8a55", 0),
        (776, 560, -58, 7.6, SKIN[0], RED, 1),
        (640, 128, 174, 7.8, SKIN[2], BRAND, 1),
        (128, 392, 84, 7.6, SKIN[1], VEST, 1),
        (1046, 300, -104, 7.4, SKIN[3], "#e2c79c", 1),
    )
    for x, y, turn, size, skin, sleeve, kind in arms:
        canvas.soft(oval_points(x + 14, y + 18, 60, 60), clear(INK, 0.3), 18)
        arm = canvas.at(x, y, size, turn=turn)
        forearm(arm, skin, sleeve, 110)
        (open_hand if kind else pointing)(arm, skin)
    canvas.glow(420, 200, 700, 560, "#fff3d0", 0.22)


def _paper(canvas: Canvas) -> None:
    canvas.soft([(-150, -180), (190, -180), (190, 220), (-150, 220)], clear(INK, 0.35), 12)
    canvas.rect(-165, -205, 330, 410, "#fbf8ef")
    canvas.rect(-135, -176, 190, 20, BRAND, 8)
    for i in range(5):
        y = -112 + i * 58
        canvas.rect(-135, y - 14, 30, 30, "#dfe6ee", 5)
        if i < 4:
            canvas.line([(-130, y), (-121, y + 10), (-100, y - 20)], "#1c6b3c", 8)
        canvas.line([(-84, y - 4), (canvas.random.uniform(60, 130), y - 4)], "#8d98a8", 7)
        canvas.line([(-84, y + 12), (canvas.random.uniform(0, 80), y + 12)], "#c3cad2", 7)


def _mug_from_above(canvas: Canvas, tone: str) -> None:
    canvas.soft(oval_points(14, 18, 70, 66), clear(INK, 0.35), 10)
    canvas.oval(0, 0, 78, 78, "#f4f1e8")
    canvas.oval(0, 0, 58, 58, "#e3ded0")
    canvas.ring(62, -26, 22, tone, 11)
    canvas.oval(0, 0, 52, 52, tone)
    canvas.oval(0, 0, 43, 43, "#5b3826")
    canvas.blob([(-26, -14), (0, -32), (24, -16), (4, -20)], "#8a5a38")


def _biscuits(canvas: Canvas) -> None:
    canvas.soft(oval_points(14, 18, 116, 112), clear(INK, 0.3), 12)
    canvas.oval(0, 0, 124, 124, "#eaf0f4")
    canvas.oval(0, 0, 100, 100, "#d8e2ea")
    for x, y, kind in ((-44, -30, 0), (22, -52, 1), (48, 12, 0), (-8, 8, 1), (-40, 50, 1), (26, 64, 0)):
        canvas.oval(x + 3, y + 4, 33, 33, clear(INK, 0.2))
        canvas.oval(x, y, 33, 33, "#d09a56" if kind else "#8f5a34")
        for dx, dy in ((-12, -8), (10, -12), (2, 10), (-14, 12), (16, 8)):
            canvas.oval(x + dx, y + dy, 4, 4, "#6b3f22" if kind else "#f4e6c8")


def _phone(canvas: Canvas, case: str) -> None:
    canvas.soft([(-50, -100), (70, -100), (70, 116), (-50, 116)], clear(INK, 0.4), 8)
    canvas.rect(-60, -112, 120, 224, case, 18)
    canvas.fade([(-52, -98), (52, -98), (52, 98), (-52, 98)], "#e6effb", "#cfe0f2")
    for i, (x, w, tone) in enumerate(
        ((-44, 64, "#ffffff"), (-16, 60, "#ffd51f"), (-44, 74, "#ffffff"), (-4, 48, "#ffd51f"))
    ):
        canvas.rect(x, -78 + i * 42, w, 30, tone, 10)
        canvas.line([(x + 10, -66 + i * 42), (x + w - 14, -66 + i * 42)], "#8d98a8", 4)


SCENES = {
    "neighbourhoods/molenwijk/news/2026/rookmelders-wiekslag": smoke_detector,
    "neighbourhoods/molenwijk/news/2026/buurtapp-afspraken": agreements,
}
