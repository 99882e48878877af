"""A camera that looks straight ahead: metres in the street become units on the canvas."""

from dataclasses import dataclass

from examples.drawings.canvas import Canvas, Point

Spot = tuple[float, float, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """Vanishing point (x, y), eye height in metres, focal length in units. Metres: right, up, away."""

    x: float
    y: float
    focal: float = 900
    eye: float = 1.6

    def spot(self, right: float, up: float, away: float) -> Point:
        """Return where a point of the street is seen."""
        return self.x + self.focal * right / away, self.y + self.focal * (self.eye - up) / away

    def face(self, *spots: Spot) -> list[Point]:
        """Return the outline of a plane through these points."""
        return [self.spot(*spot) for spot in spots]

    def floor(self, left: float, right: float, near: float, far: float, up: float = 0) -> list[Point]:
        """Return a level rectangle."""
        return self.face((left, up, near), (right, up, near), (right, up, far), (left, up, far))

    def wall(self, right: float, low: float, high: float, near: float, far: float) -> list[Point]:
        """Return an upright rectangle that runs away from the eye."""
        return self.face((right, low, near), (right, high, near), (right, high, far), (right, low, far))

    def front(self, left: float, right: float, low: float, high: float, away: float) -> list[Point]:
        """Return an upright rectangle that faces the eye."""
        return self.face((left, low, away), (right, low, away), (right, high, away), (left, high, away))

    def stand(self, canvas: Canvas, right: float, away: float, *, up: float = 0, flip: bool = False) -> Canvas:
        """Return a view in centimetres for something that stands there."""
        return canvas.at(*self.spot(right, up, away), self.focal / away / 100, flip=flip)


def brick_wall(
    canvas: Canvas, view: View, plane: tuple[float, float, float, float, float], stones: tuple[str, ...]
) -> None:
    """Draw a wall of courses on the plane (right, low, high, near, far); the first stone colour is the ground."""
    right, low, high, near, far = plane
    canvas.poly(view.wall(right, low, high, near, far), stones[0])
    course, count = 0.28, round((high - low) / 0.28)
    for row in range(count):
        up = low + row * course
        away = near + (row % 2) * 0.3
        while away < min(far, near + 26):
            if canvas.random.random() < 0.3:
                last = min(away + 0.56, far)
                canvas.poly(
                    view.wall(right, up + 0.03, min(up + course - 0.03, high), away, last),
                    canvas.random.choice(stones[1:]),
                )
            away += 0.6


def brick_floor(
    canvas: Canvas, view: View, area: tuple[float, float, float, float], stones: tuple[str, ...], size: float = 0.4
) -> None:
    """Draw a paved floor on the area (left, right, near, far); the first colour is the ground."""
    left, right, near, far = area
    canvas.poly(view.floor(left, right, near, far), stones[0])
    away = near
    while away < min(far, near + 30):
        across = left + (round(away / size) % 2) * size
        while across < right - 0.05:
            if canvas.random.random() < 0.34:
                edge = min(across + size * 1.9, right)
                canvas.poly(
                    view.floor(across, edge, away, min(away + size * 0.92, far)), canvas.random.choice(stones[1:])
                )
            across += size * 2
        away += size
