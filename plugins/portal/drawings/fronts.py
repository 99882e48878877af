"""House fronts of a Dutch street: each draws itself at a place and says how wide it is. Pure."""

from __future__ import annotations

from collections.abc import Callable

from plugins.portal.drawings.canvas import Canvas, Dice

#: (canvas, dice, left edge, layer of the wall) to width
Front = Callable[[Canvas, Dice, int, str], int]

FLOOR = 34  # height of one floor
LIT = 30  # per cent of the windows where somebody is at home


def spout(canvas: Canvas, dice: Dice, x: int, wall: str) -> int:
    """A spout gable: a plain slope with a chimney-like top, often a hoist beam."""
    width, eave = _house(canvas, dice, x, 64, 84, floors=(2, 3))
    middle, rise = x + width // 2, 34
    canvas.add(
        wall,
        f"M{x} {canvas.ground}V{eave}L{middle - 8} {eave - rise}v-8h16v8L{x + width} {eave}V{canvas.ground}z",
    )
    canvas.box("trim", middle - 10, eave - rise - 11, 20, 4)
    _attic(canvas, dice, middle, eave)
    return width


def step(canvas: Canvas, dice: Dice, x: int, wall: str) -> int:
    """A step gable."""
    tread = dice.pick((9, 10, 11))
    width = 7 * tread
    eave = _floors(canvas, dice, x, width, floors=(2, 3))
    stairs = f"V{eave}" + f"h{tread}v-11" * 3 + f"h{tread}" + f"v11h{tread}" * 3
    canvas.add(wall, f"M{x} {canvas.ground}{stairs}V{canvas.ground}z")
    for stair in (0, 1, 2):
        for side in (x + stair * tread, x + (6 - stair) * tread):
            canvas.box("trim", side, eave - 11 * stair - 2, tread, 3)
    canvas.box("trim", x + 3 * tread, eave - 35, tread, 3)
    _attic(canvas, dice, x + width // 2, eave)
    return width


def bell(canvas: Canvas, dice: Dice, x: int, wall: str) -> int:
    """A bell gable with a rounded top."""
    width, eave = _house(canvas, dice, x, 72, 84, floors=(2, 3))
    half = width // 2
    top = f"c8 0 12-8 12-18 0-14 10-20 {half - 12}-20s{half - 12} 6 {half - 12} 20c0 10 4 18 12 18"
    canvas.add(wall, f"M{x} {canvas.ground}V{eave}{top}V{canvas.ground}z")
    canvas.add(
        "trim",
        f"M{x + 20} {eave - 33}c6-4 12-5 {half - 20}-5s{half - 26} 1 {half - 20} 5v-5"
        f"c-6-4-14-5-{half - 20}-5s-14 1-{half - 20} 5z",
    )
    _attic(canvas, dice, x + half, eave + 2)
    return 2 * half


def cornice(canvas: Canvas, dice: Dice, x: int, wall: str) -> int:
    """A straight front under a heavy cornice."""
    width, eave = _house(canvas, dice, x, 62, 88, floors=(2, 3))
    canvas.box(wall, x, eave, width, canvas.ground - eave)
    canvas.box("roof", x - 2, eave - 9, width + 4, 9)
    canvas.box("trim", x, eave, width, 4)
    return width


def hipped(canvas: Canvas, dice: Dice, x: int, wall: str) -> int:
    """A broad house under a hipped roof with a chimney."""
    width = dice.number(108, 130)
    eave = _floors(canvas, dice, x, width, floors=(1, 2), columns=3)
    canvas.box(wall, x, eave, width, canvas.ground - eave)
    canvas.box(wall, x + width - 40, eave - 46, 14, 24)
    canvas.box("trim", x + width - 42, eave - 48, 18, 4)
    canvas.add("roof", f"M{x - 5} {eave}l22-36h{width - 34}l22 36z")
    return width


def cottage(canvas: Canvas, dice: Dice, x: int, wall: str) -> int:
    """A low house with its gable to the street and a tiled roof."""
    width = dice.number(92, 112)
    eave = _floors(canvas, dice, x, width, floors=(1, 1), columns=3)
    middle = x + width // 2
    canvas.add(wall, f"M{x} {canvas.ground}V{eave}L{middle} {eave - 42}L{x + width} {eave}V{canvas.ground}z")
    canvas.add(
        "tile",
        f"M{x - 7} {eave + 5}L{middle} {eave - 50}L{x + width + 7} {eave + 5}"
        f"h-12L{middle} {eave - 37}L{x + 5} {eave + 5}z",
    )
    canvas.disc(_light(dice), middle, eave - 12, 8)
    return width


def terrace(canvas: Canvas, dice: Dice, x: int, wall: str) -> int:
    """Three houses of the thirties under one roof, each with a bay and a door."""
    unit = dice.number(62, 70)
    eave = canvas.ground - 78
    canvas.box(wall, x, eave, 3 * unit, 78)
    canvas.add("tile", f"M{x - 4} {eave}l14-32h{3 * unit - 20}l14 32z")
    for house in range(3):
        left = x + house * unit
        canvas.box("1" if wall == "4" else "4", left + unit - 16, eave - 44, 10, 18)
        canvas.box("trim", left + 7, eave + 46, 28, 26)
        canvas.box(_light(dice), left + 9, eave + 48, 24, 20)
        _door(canvas, left + unit - 22)
        for column in (0, 1):
            _window(canvas, dice, left + 9 + column * (unit - 34), eave + 12, 18)
    return 3 * unit


def gallery_flat(canvas: Canvas, dice: Dice, x: int, wall: str) -> int:
    """A slab of flats with galleries and coloured panels."""
    width, floors = dice.number(172, 216), dice.pick((4, 5))
    top = canvas.ground - floors * 30 - 6
    canvas.box(wall, x, top, width, canvas.ground - top)
    canvas.box("roof", x + width - 44, top - 12, 28, 12)
    for floor in range(floors):
        y = top + 9 + floor * 30
        canvas.box("window", x + 8, y, width - 16, 15)
        if floor < floors - 1:
            canvas.box("rail", x + 3, y + 12, width - 6, 6)
        for flat in range(dice.number(1, 3)):
            canvas.box("lit", x + 14 + (flat * 67 + dice.number(0, 40)) % (width - 44), y, 16, 12)
        if dice.chance(70) and floor < floors - 1:
            canvas.box(dice.pick(("panel", "awning")), x + dice.number(14, width - 50), y + 12, 26, 6)
    _door(canvas, x + width // 2 - 12)
    _door(canvas, x + width // 2 + 2)
    return width


def tower_flat(canvas: Canvas, dice: Dice, x: int, wall: str) -> int:
    """A tower of flats, balconies one above the other."""
    width, floors = dice.number(88, 104), 6
    top = canvas.ground - floors * 29 - 4
    canvas.box(wall, x, top, width, canvas.ground - top)
    canvas.box("roof", x - 2, top - 6, width + 4, 6)
    canvas.box("rail", x + width // 2 - 16, top + 8, 32, floors * 29 - 34)
    for floor in range(floors - 1):
        y = top + 11 + floor * 29
        for left in (x + 10, x + width - 28):
            _window(canvas, dice, left, y, 18, height=15)
        canvas.box(_light(dice), x + width // 2 - 12, y, 24, 13)
        canvas.box("panel" if floor % 2 else "awning", x + width // 2 - 18, y + 13, 36, 7)
    canvas.box("window", x + 12, canvas.ground - 24, width - 24, 24)
    _door(canvas, x + width // 2 - 7)
    return width


def cube(canvas: Canvas, dice: Dice, x: int, wall: str) -> int:
    """A new house: a cube with large windows, a wooden bay and panels on the roof."""
    width, tall = dice.number(84, 104), dice.chance(50)
    top = canvas.ground - (108 if tall else 78)
    canvas.box(wall, x, top, width, canvas.ground - top)
    canvas.box("roof", x, top - 4, width, 5)
    for panel in range(3):
        canvas.add("panel", f"M{x + 12 + panel * 25} {top - 4}l7-13h15l-7 13z")
    bay = "2" if wall != "2" else "5"
    canvas.box(bay, x + width - 34, top + 12, 40, 40)
    canvas.box(_light(dice), x + width - 30, top + 17, 32, 30)
    canvas.box(_light(dice), x + 10, top + 15, 28, 24)
    canvas.box(_light(dice), x + 8, canvas.ground - 40, 32, 34)
    canvas.box("door", x + width - 30, canvas.ground - 34, 16, 34)
    if tall:
        canvas.box(_light(dice), x + 10, top + 48, width - 60, 12)
    return width + 8


def row_house(canvas: Canvas, dice: Dice, x: int, wall: str) -> int:
    """Two new houses under a pitched roof with solar panels."""
    width, eave = 128, canvas.ground - 84
    canvas.box(wall, x, eave, width, 84)
    canvas.add("roof", f"M{x - 3} {eave}l12-38h{width - 18}l12 38z")
    for row in (0, 1):
        canvas.add(
            "panel",
            "".join(
                f"M{x + 22 + 5 * (1 - row) + column * 22} {eave - 20 + 12 * row - 12}h18l-3 10h-18z"
                for column in range(4)
            ),
        )
    for house in (0, 1):
        left = x + house * 64
        canvas.box(_light(dice), left + 8, eave + 12, 20, 22)
        canvas.box(_light(dice), left + 36, eave + 12, 20, 22)
        canvas.box(_light(dice), left + 8, canvas.ground - 34, 26, 28)
        _door(canvas, left + 42)
    return width


def warehouse(canvas: Canvas, dice: Dice, x: int, wall: str) -> int:
    """A warehouse of the harbour: shutters in the middle, a hoist under the ridge."""
    width = dice.number(88, 102)
    middle, eave = x + width // 2, canvas.ground - 112
    canvas.add(wall, f"M{x} {canvas.ground}V{eave}L{middle} {eave - 44}L{x + width} {eave}V{canvas.ground}z")
    canvas.add(
        "roof",
        f"M{x - 5} {eave + 4}L{middle} {eave - 51}L{x + width + 5} {eave + 4}"
        f"h-10L{middle} {eave - 40}L{x + 5} {eave + 4}z",
    )
    canvas.add("line", f"M{middle} {eave - 30}h13v8")
    for floor in range(3):
        y = eave + 4 + floor * 36
        canvas.box("door", middle - 9, y, 18, 26)
        for left in (x + 11, x + width - 27):
            canvas.add(_light(dice), f"M{left} {y + 26}v-15a8 8 0 0 1 16 0v15z")
    canvas.box("door", middle - 6, eave - 24, 12, 16)
    return width


def church(canvas: Canvas, dice: Dice, x: int, wall: str) -> int:
    """A village church: a tower with a spire and a nave."""
    ground, nave = canvas.ground, dice.number(110, 128)
    canvas.box(wall, x, ground - 112, 46, 112)
    canvas.add("roof", f"M{x - 4} {ground - 112}l27-80 27 80z")
    canvas.box(wall, x + 46, ground - 62, nave, 62)
    canvas.add("roof", f"M{x + 46} {ground - 62}v-36h{nave - 16}l20 36z")
    canvas.disc("trim", x + 23, ground - 92, 10)
    canvas.add("line", f"M{x + 23} {ground - 98}v6h4M{x + 23} {ground - 192}v-8m-5 4h10")
    canvas.add("door", f"M{x + 13} {ground}v-24a10 10 0 0 1 20 0v24z")
    for window in range(3):
        left = x + 60 + window * 34
        canvas.add(_light(dice), f"M{left} {ground - 14}v-26a8 9 0 0 1 16 0v26z")
    return 46 + nave


def farm(canvas: Canvas, dice: Dice, x: int, wall: str) -> int:
    """A farm: a great roof that nearly reaches the ground."""
    ground, width = canvas.ground, dice.number(168, 190)
    canvas.box(wall, x, ground - 44, width, 44)
    canvas.add("tile", f"M{x - 8} {ground - 40}L{x + 34} {ground - 122}h{width - 68}L{x + width + 8} {ground - 40}z")
    canvas.box("1", x + width - 58, ground - 136, 12, 22)
    for left in (x + 12, x + 38, x + width - 30):
        _window(canvas, dice, left, ground - 34, 16)
    canvas.add("door", f"M{x + 74} {ground}v-24a20 14 0 0 1 40 0v24z")
    return width + 14


def _house(canvas: Canvas, dice: Dice, x: int, low: int, high: int, *, floors: tuple[int, int]) -> tuple[int, int]:
    """Windows and ground floor of an ordinary house; its width and the height of its eave."""
    width = 2 * (dice.number(low, high) // 2)
    return width, _floors(canvas, dice, x, width, floors=floors)


def _floors(canvas: Canvas, dice: Dice, x: int, width: int, *, floors: tuple[int, int], columns: int = 2) -> int:
    count = dice.number(*floors)
    eave = canvas.ground - 34 - count * FLOOR + 6 - dice.number(0, 8)
    gap, sill = (width - columns * 16) // (columns + 1), dice.chance(55)
    for floor in range(count - 1 if count > 1 else 0):
        for column in range(columns):
            _window(canvas, dice, x + gap + column * (16 + gap), eave + 10 + floor * FLOOR, 16, sill=sill)
    for column in range(columns):
        _window(
            canvas, dice, x + gap + column * (16 + gap), canvas.ground - 70 if count > 1 else eave + 8, 16, sill=sill
        )
    _ground_floor(canvas, dice, x, width)
    return eave


def _ground_floor(canvas: Canvas, dice: Dice, x: int, width: int) -> None:
    """A door beside a window, sometimes a shop with an awning."""
    if width < 92 and dice.chance(22):
        canvas.box(_light(dice), x + 8, canvas.ground - 28, width - 34, 24)
        _door(canvas, x + width - 22)
        stripes = (width - 30) // 8
        canvas.box("trim", x + 6, canvas.ground - 38, stripes * 8, 9)
        canvas.add(
            "awning", "".join(f"M{x + 6 + 8 * stripe} {canvas.ground - 38}h4v12h-4z" for stripe in range(stripes))
        )
        return
    left, right = (x + 10, x + width - 25) if dice.chance(50) else (x + width - 30, x + 11)
    canvas.box(_light(dice), left, canvas.ground - 30, 20, 20)
    canvas.box("trim", left - 2, canvas.ground - 10, 24, 3)
    _door(canvas, right)


def _attic(canvas: Canvas, dice: Dice, middle: int, eave: int) -> None:
    """A small window under the ridge, with a hoist above it here and there."""
    canvas.box(_light(dice), middle - 6, eave - 20, 12, 14)
    if dice.chance(40):
        canvas.add("line", f"M{middle} {eave - 26}v-2h9v5")


def _window(canvas: Canvas, dice: Dice, x: int, y: int, width: int, *, height: int = 21, sill: bool = True) -> None:
    canvas.box(_light(dice), x, y, width, height)
    if sill:
        canvas.box("trim", x - 2, y + height, width + 4, 3)


def _door(canvas: Canvas, x: int) -> None:
    canvas.box("door", x, canvas.ground - 31, 14, 31)
    canvas.box("lit", x + 2, canvas.ground - 29, 10, 5)


def _light(dice: Dice) -> str:
    return "lit" if dice.chance(LIT) else "window"
