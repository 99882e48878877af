"""House fronts of a Dutch town, drawn from the front; `y` is the street, up is negative."""

from dataclasses import dataclass

from examples.drawings.canvas import Canvas, Point
from examples.drawings.colours import BRAND, BRICK, CREAM, GLASS, LIT, SLATE, clear, dark, light


@dataclass(frozen=True, slots=True, kw_only=True)
class Front:
    """What a house front looks like: `gable` is step, neck, bell, spout, flat or roof."""

    wall: str = BRICK
    gable: str = "step"
    floors: int = 2
    across: int = 2
    door: str = BRAND
    roof: str = SLATE
    lit: float = 0.15
    frame: str = CREAM
    shop: str = ""


def gable_points(kind: str, x: float, y: float, w: float, high: float) -> list[Point]:
    """Return the outline of a front whose eaves are `high` above the street."""
    top, m = y - high, x + w / 2
    peaks: dict[str, list[Point]] = {
        "step": _steps(x, top, w),
        "neck": [
            (x, top),
            (x + w * 0.06, top - w * 0.1),
            (x + w * 0.24, top - w * 0.16),
            (x + w * 0.28, top - w * 0.52),
            (m, top - w * 0.68),
            (x + w * 0.72, top - w * 0.52),
            (x + w * 0.76, top - w * 0.16),
            (x + w * 0.94, top - w * 0.1),
            (x + w, top),
        ],
        "bell": [
            (x, top),
            (x + w * 0.1, top - w * 0.06),
            (x + w * 0.2, top - w * 0.28),
            (x + w * 0.3, top - w * 0.5),
            (m, top - w * 0.58),
            (x + w * 0.7, top - w * 0.5),
            (x + w * 0.8, top - w * 0.28),
            (x + w * 0.9, top - w * 0.06),
            (x + w, top),
        ],
        "spout": [
            (x, top),
            (m - w * 0.1, top - w * 0.5),
            (m - w * 0.1, top - w * 0.62),
            (m + w * 0.1, top - w * 0.62),
            (m + w * 0.1, top - w * 0.5),
            (x + w, top),
        ],
        "flat": [(x, top), (x + w, top)],
        "roof": [(x, top), (x + w, top)],
    }
    return [(x, y), *peaks[kind], (x + w, y)]


def _steps(x: float, top: float, w: float) -> list[Point]:
    left = [(x + w * 0.095 * (i // 2 + i % 2), top - w * 0.15 * (i // 2)) for i in range(9)]
    return [*left, *[(2 * x + w - px, py) for px, py in reversed(left)]]


def house(canvas: Canvas, x: float, y: float, w: float, high: float, front: Front) -> None:
    """Draw a house `w` wide with eaves at `high`."""
    outline = gable_points(front.gable, x, y, w, high)
    if front.gable == "roof":
        canvas.poly(
            [
                (x - w * 0.03, y - high),
                (x + w * 0.1, y - high - w * 0.36),
                (x + w * 0.9, y - high - w * 0.36),
                (x + w * 1.03, y - high),
            ],
            front.roof,
        )
        canvas.rect(x + w * 0.7, y - high - w * 0.5, w * 0.1, w * 0.22, dark(front.wall, 0.15))
    canvas.poly(outline, front.wall)
    if front.gable != "roof":
        canvas.line(outline[1:-1], light(front.wall, 0.55), max(2, w * 0.025))
    if front.gable == "flat":
        canvas.rect(x - w * 0.02, y - high - w * 0.05, w * 1.04, w * 0.08, front.roof)
    canvas.fade(
        [(x + w * 0.55, y), (x + w * 0.55, y - high), (x + w, y - high), (x + w, y)],
        clear("#1a2340", 0),
        clear("#1a2340", 0.16),
        sideways=True,
    )
    _courses(canvas, x, y, w, high, front.wall)
    ground = high / (front.floors + 0.25) * 1.05
    _windows(canvas, x, y - ground, w, high - ground, front)
    if front.gable in {"step", "neck", "bell", "spout"}:
        window(
            canvas, x + w * 0.42, y - high - w * 0.24, w * 0.16, w * 0.22, front, lit=canvas.random.random() < front.lit
        )
    if front.shop:
        shop_front(canvas, x, y, w, ground, front)
    else:
        _ground_floor(canvas, x, y, w, ground, front)


def _courses(canvas: Canvas, x: float, y: float, w: float, high: float, wall: str) -> None:
    for _ in range(int(w * high / 900)):
        px = x + canvas.random.random() * (w - w * 0.09)
        py = y - canvas.random.random() * high
        canvas.rect(px, py, w * 0.07, w * 0.02, clear(canvas.random.choice([dark(wall, 0.25), light(wall, 0.3)]), 0.5))


def _windows(canvas: Canvas, x: float, y: float, w: float, high: float, front: Front) -> None:
    rows = front.floors - 1
    for row in range(rows):
        for column in range(front.across):
            cell, tall = w / front.across, high / rows
            left, top = x + cell * column + cell * 0.2, y - tall * (row + 1) + tall * 0.16
            window(canvas, left, top, cell * 0.6, tall * 0.68, front, lit=canvas.random.random() < front.lit)


def window(canvas: Canvas, x: float, y: float, w: float, h: float, front: Front, *, lit: bool = False) -> None:
    """Draw a sash window with sill; lit ones shine through the night."""
    edge = w * 0.09
    canvas.rect(x - edge, y - edge, w + edge * 2, h + edge * 2, front.frame)
    pane = [(x, y), (x + w, y), (x + w, y + h), (x, y + h)]
    if lit:
        room = canvas.lamplit()
        room.fade(pane, LIT, dark(LIT, 0.06))
        for inner, hem, side in ((x + w * 0.25, x + w * 0.12, x), (x + w * 0.75, x + w * 0.88, x + w)):
            room.poly([(side, y), (inner, y), (hem, y + h), (side, y + h)], clear("#e8a94a", 0.5))
        if canvas.is_night:
            canvas.glow(x + w / 2, y + h / 2, w * 1.3, h * 1.1, LIT, 0.28)
    else:
        canvas.fade(pane, light(GLASS, 0.12), dark(GLASS, 0.15))
        canvas.poly([(x, y + h * 0.7), (x, y + h * 0.3), (x + w * 0.7, y), (x + w, y)], clear("#dbe8f5", 0.2))
    canvas.rect(x, y + h * 0.42, w, edge * 0.7, front.frame)
    canvas.rect(x + w / 2 - edge * 0.3, y, edge * 0.6, h, front.frame)
    canvas.rect(x - edge * 1.8, y + h + edge, w + edge * 3.6, edge * 1.1, dark(front.frame, 0.18))


def _ground_floor(canvas: Canvas, x: float, y: float, w: float, high: float, front: Front) -> None:
    door_w = min(w * 0.24, high * 0.46)
    left = x + w * 0.66 if canvas.random.random() < 0.5 else x + w * 0.1
    canvas.rect(left - door_w * 0.1, y - high * 0.84, door_w * 1.2, high * 0.84, front.frame)
    door(canvas, left, y, door_w, high * 0.78, front.door)
    side = x + w * 0.1 if left > x + w * 0.5 else x + w * 0.46
    window(canvas, side, y - high * 0.76, w * 0.42, high * 0.5, front, lit=canvas.random.random() < front.lit)


def door(canvas: Canvas, x: float, y: float, w: float, h: float, colour: str) -> None:
    """Draw a panelled door with a small light above."""
    canvas.rect(x, y - h, w, h, colour)
    canvas.rect(x, y - h, w, h * 0.14, GLASS)
    for part in (0.2, 0.58):
        canvas.rect(x + w * 0.16, y - h * (1 - part), w * 0.68, h * 0.3, dark(colour, 0.16))
    canvas.oval(x + w * 0.86, y - h * 0.42, w * 0.05, w * 0.05, "#e9c46a")
    canvas.rect(x - w * 0.15, y - h * 0.03, w * 1.3, h * 0.03, "#9aa3ad")


def shop_front(canvas: Canvas, x: float, y: float, w: float, high: float, front: Front) -> None:
    """Draw a shop window with a striped awning."""
    lit = front.lit > 0.3
    canvas.rect(x + w * 0.05, y - high * 0.88, w * 0.9, high * 0.88, dark(front.shop, 0.35))
    pane = LIT if lit else light(GLASS, 0.1)
    canvas.fade(
        [
            (x + w * 0.09, y - high * 0.74),
            (x + w * 0.66, y - high * 0.74),
            (x + w * 0.66, y - high * 0.14),
            (x + w * 0.09, y - high * 0.14),
        ],
        pane,
        dark(pane, 0.12),
    )
    door(canvas, x + w * 0.71, y, w * 0.2, high * 0.74, front.door)
    for i in range(4):
        canvas.oval(
            x + w * (0.16 + i * 0.13),
            y - high * 0.17,
            w * 0.04,
            high * 0.06,
            canvas.random.choice([BRICK, "#6ba5b0", "#e2c79c", "#3f8a55"]),
        )
    awning(canvas, x + w * 0.03, y - high * 0.92, w * 0.94, high * 0.22, front.shop)


def awning(canvas: Canvas, x: float, y: float, w: float, h: float, colour: str) -> None:
    """Draw a striped awning."""
    count = max(5, round(w / 22) | 1)
    step = w / count
    for i in range(count):
        tone = colour if i % 2 == 0 else CREAM
        canvas.poly(
            [
                (x + step * i, y),
                (x + step * (i + 1), y),
                (x + step * (i + 1) + (i + 1 - count / 2) * 0.6, y + h * 0.8),
                (x + step * i + (i - count / 2) * 0.6, y + h * 0.8),
            ],
            tone,
        )
        canvas.oval(x + step * (i + 0.5), y + h * 0.8, step * 0.5, h * 0.2, tone)
    canvas.rect(x, y + h * 0.9, w, h * 0.3, clear("#1a2340", 0.22))


def street(canvas: Canvas, x: float, y: float, end: float, high: float, fronts: tuple[Front, ...]) -> None:
    """Draw a closed row of houses, the fronts in turn, with heights that differ a little."""
    i = 0
    while x < end:
        w = high * canvas.random.uniform(0.5, 0.66)
        house(canvas, x, y, w, high * canvas.random.uniform(0.86, 1.08), fronts[i % len(fronts)])
        x += w
        i += 1
