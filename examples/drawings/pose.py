"""Postures of a body in centimetres: feet at y = 0, up is negative, looking to the right; draws nothing."""

import math
from dataclasses import dataclass

from examples.drawings.canvas import Point

THIGH, SHIN = 41.0, 41.0
UPPER_ARM, FORE_ARM = 29.0, 27.0
TORSO = 52.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Pose:
    """Where hip, feet and hands are; elbows and knees follow. The second of each pair is the near one."""

    hip: Point = (0, -86)
    lean: float = 2
    feet: tuple[Point, Point] = ((-7, 0), (8, 0))
    hands: tuple[Point, Point] = ((-20, -80), (20, -80))
    nod: float = 0
    view: str = "side"
    elbows: tuple[int, int] = (-1, -1)
    knees: int = 1

    @property
    def neck(self) -> Point:
        """Upper end of the back."""
        turn = math.radians(self.lean)
        return self.hip[0] + TORSO * math.sin(turn), self.hip[1] - TORSO * math.cos(turn)

    @property
    def head(self) -> Point:
        """Middle of the head."""
        turn = math.radians(self.lean * 0.6 + self.nod)
        x, y = self.neck
        return x + 19 * math.sin(turn), y - 19 * math.cos(turn)


def joint(start: Point, end: Point, first: float, second: float, bend: int) -> tuple[Point, Point]:
    """Return the elbow or knee between two ends, and the end that can be reached."""
    dx, dy = end[0] - start[0], end[1] - start[1]
    far = math.hypot(dx, dy) or 0.001
    reach = min(far, (first + second) * 0.999)
    end = (start[0] + dx / far * reach, start[1] + dy / far * reach)
    reach = max(reach, abs(first - second) + 0.01)
    along = (first**2 - second**2 + reach**2) / (2 * reach)
    aside = math.sqrt(max(0.0, first**2 - along**2)) * bend
    ux, uy = dx / far, dy / far
    return (start[0] + ux * along + uy * aside, start[1] + uy * along - ux * aside), end


STAND = Pose(feet=((-6, 0), (5, 0)), hands=((9, -80), (5, -78)))
WALK = Pose(hip=(0, -84), lean=4, feet=((-24, -3), (22, 0)), hands=((20, -84), (-18, -80)))
STROLL = Pose(hip=(0, -85), lean=2, feet=((-14, -1), (14, 0)), hands=((14, -82), (-10, -80)))
TALK = Pose(hands=((22, -106), (26, -96)), nod=4)
CUP = Pose(hands=((6, -80), (20, -112)), elbows=(-1, -1))
POINT = Pose(hands=((6, -80), (52, -132)), lean=0)
CARRY = Pose(hip=(0, -84), lean=6, feet=((-18, -2), (18, 0)), hands=((12, -84), (16, -80)))
PICK = Pose(hip=(-8, -80), lean=34, feet=((-22, 0), (10, 0)), hands=((22, -74), (44, -66)), nod=14)
SIT = Pose(hip=(0, -46), lean=-3, feet=((38, 0), (44, 0)), hands=((26, -62), (30, -60)))
REACH = Pose(hands=((20, -184), (28, -182)), lean=3, nod=-24, elbows=(-1, -1))
PUSH = Pose(hip=(-4, -82), lean=12, feet=((-28, -3), (14, 0)), hands=((34, -98), (36, -96)))
LIFT = Pose(hip=(-10, -74), lean=22, feet=((-20, 0), (8, 0)), hands=((30, -74), (32, -70)), nod=6)
SIT_FRONT = Pose(
    view="front", hip=(0, -46), lean=0, feet=((-11, 0), (11, 0)), hands=((-12, -64), (12, -64)), elbows=(1, -1)
)
