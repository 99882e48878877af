"""What stands before and behind the fronts: trees, lamps, bicycles, boats, neighbours, a skyline. Pure."""

from __future__ import annotations

from plugins.portal.drawings.canvas import Canvas, Dice


def tree(canvas: Canvas, dice: Dice, x: int) -> None:
    """A full-grown street tree."""
    radius, height = dice.number(23, 30), dice.number(60, 74)
    y = canvas.ground - height - radius // 3
    canvas.box("trunk", x - 3, y, 6, canvas.ground - y)
    canvas.disc("tree", x, y, radius)
    canvas.disc("leaf", x + radius // 3, y + radius // 3, radius // 2)


def young_tree(canvas: Canvas, dice: Dice, x: int) -> None:
    """A tree that was planted last year, tied to its stakes."""
    height = dice.number(46, 56)
    canvas.box("trunk", x - 2, canvas.ground - height, 4, height)
    canvas.add("line", f"M{x - 9} {canvas.ground}v-26h18v26")
    canvas.add("tree", f"M{x} {canvas.ground - height - 30}c16 8 18 32 0 44-18-12-16-36 0-44z")


def poplars(canvas: Canvas, dice: Dice, x: int) -> None:
    """Three poplars in a row."""
    for each in range(3):
        left, height = x + each * 22, dice.number(74, 104)
        canvas.box("trunk", left - 2, canvas.ground - 20, 4, 20)
        canvas.add(
            "tree",
            f"M{left} {canvas.ground - height}c13 22 13 {height - 40} 0 {height - 12}"
            f"-13-22-13-{height - 34} 0-{height - 12}z",
        )


def hedge(canvas: Canvas, dice: Dice, x: int) -> None:
    """A hedge of round bushes."""
    for each in range(3):
        canvas.disc("leaf" if each % 2 else "tree", x + each * 13, canvas.ground - 8, dice.number(8, 11))


def lamp(canvas: Canvas, x: int) -> None:
    """A street lamp that leans over the road."""
    canvas.add("line", f"M{x} {canvas.ground}v-92q0-8 8-8h12")
    canvas.add("lit", f"M{x + 14} {canvas.ground - 101}h18v4q-9 6-18 0z")


def bicycle(canvas: Canvas, x: int) -> None:
    """A bicycle against a wall."""
    y = canvas.ground - 11
    for wheel in (x, x + 34):
        canvas.add("line", f"M{wheel - 10} {y}a10 10 0 1 0 20 0a10 10 0 1 0-20 0z")
    canvas.add(
        "line",
        f"M{x} {y}l10-19h17l7 19M{x + 10} {y - 19}l8 19h-18M{x + 27} {y - 19}l-9 19"
        f"M{x + 24} {y - 25}h7M{x + 7} {y - 23}h7",
    )


def cargo_bike(canvas: Canvas, x: int) -> None:
    """A cargo bike with a child's head above the box."""
    y = canvas.ground - 9
    for wheel in (x, x + 52):
        canvas.add("line", f"M{wheel - 8} {y}a8 8 0 1 0 16 0a8 8 0 1 0-16 0z")
    canvas.add("line", f"M{x} {y}l8-20h8M{x + 2} {y}h14M{x + 12} {y - 20}l5 20M{x + 6} {y - 23}h8M{x + 46} {y}l6-4")
    canvas.disc("skin", x + 32, y - 25, 6)
    canvas.add("vest", f"M{x + 25} {y - 26}a7 7 0 0 1 14 0z")
    canvas.add("red", f"M{x + 16} {y - 19}h34l-6 20h-24z")


def neighbour(
    canvas: Canvas, x: int, coat: str, *, skin: str = "skin", hair: str = "hair", small: bool = False
) -> None:
    """Somebody who stands in the street; `coat` is a layer."""
    y = canvas.ground
    if small:
        canvas.add("cloth", f"M{x - 4} {y}v-12h3v12zM{x + 1} {y}v-12h3v12z")
        canvas.add(coat, f"M{x - 7} {y - 11}c0-11 1-16 7-16s7 5 7 16z")
        canvas.disc(skin, x, y - 31, 6)
        canvas.add(hair, f"M{x - 7} {y - 31}c-1-9 15-9 14 0-3-4-11-4-14 0z")
        return
    canvas.add("cloth", f"M{x - 6} {y}v-20h5v20zM{x + 1} {y}v-20h5v20z")
    canvas.add(coat, f"M{x - 9} {y - 17}c-1-18 1-26 9-26s10 8 9 26z")
    canvas.disc(skin, x, y - 49, 7)
    canvas.add(hair, f"M{x - 8} {y - 48}c-2-12 18-12 16 0-3-5-13-5-16 0z")


def picker(canvas: Canvas, x: int) -> None:
    """A neighbour in a yellow vest with a litter picker and a bag."""
    y = canvas.ground
    neighbour(canvas, x, "vest")
    canvas.box("grey", x - 9, y - 27, 18, 4)
    canvas.add("line", f"M{x + 8} {y - 33}l14 14 4 15")
    canvas.add("cloth", f"M{x - 24} {y}c-4-10-1-18 6-19s12 8 8 19zM{x - 20} {y - 18}l-3-5 6 2 5-3-2 6z")


def dog(canvas: Canvas, x: int) -> None:
    """A small dog on a lead."""
    y = canvas.ground
    canvas.add("trunk", f"M{x} {y}v-11q0-5 5-5h11l3-6 8 2 1 5h-5v15h-3v-8h-13v8z")


def boat(canvas: Canvas, dice: Dice, x: int, water: int) -> None:
    """A sailing boat at its berth."""
    mast = dice.number(112, 146)
    canvas.add(
        "line", f"M{x + 30} {water - 8}v-{mast}M{x + 30} {water - 18}h34M{x + 30} {water - mast + 14}l-30 {mast - 22}"
    )
    canvas.add("sail", f"M{x + 32} {water - 22}q16 5 31 1l-1 6h-30z")
    canvas.add("hull", f"M{x - 6} {water - 10}h82l-12 17h-58z")


def barge(canvas: Canvas, x: int, water: int) -> None:
    """A house boat."""
    canvas.add("hull", f"M{x} {water - 10}h150l-8 17h-134z")
    canvas.box("sail", x + 22, water - 29, 96, 19)
    canvas.box("red", x + 18, water - 33, 104, 5)
    for window in range(3):
        canvas.box("cloth", x + 31 + window * 29, water - 25, 19, 10)


def mill(canvas: Canvas, layer: str, x: int, foot: int) -> None:
    """A windmill; the sails stand still."""
    canvas.add(layer, f"M{x - 22} {foot}l8-74q14-16 28 0l8 74zM{x - 30} {foot - 26}h60v4h-60z")
    for dx, dy in ((40, 40), (-40, -40), (40, -40), (-40, 40)):
        canvas.add(layer, f"M{x} {foot - 80}l{dx} {dy}l{-dy // 5} {dx // 5}l{-dx * 4 // 5} {-dy * 4 // 5}z")


def skyline(canvas: Canvas, dice: Dice, shapes: tuple[str, ...]) -> None:
    """What is seen far behind the roofs, pale: towers, mills, cranes, turbines."""
    x = dice.number(30, 120)
    while x < 1560:
        _far(canvas, dice, dice.pick(shapes), x)
        x += dice.number(190, 330)


def _far(canvas: Canvas, dice: Dice, shape: str, x: int) -> None:
    top = dice.number(24, 44)
    if shape == "tower":
        canvas.add("far", f"M{x} 208V{top + 34}h6l14-{top + 26} 14 {top + 26}h6V208z")
    elif shape == "slab":
        canvas.add("far", f"M{x} 208V{top}h70V208zM{x + 80} 208V{top + 26}h60V208z")
    elif shape == "mill":
        mill(canvas, "far", x, 128 + top // 2)
        canvas.box("far", x - 20, 120, 40, 88)
    elif shape == "turbine":
        canvas.add(
            "far",
            f"M{x} 208l2-{190 - top}h3l2 {190 - top}zM{x + 3} {top - 6}l4-40 3 40z"
            f"M{x + 2} {top + 2}l34 20-36-16zM{x + 2} {top + 2}l-32 22 30-26z",
        )
    elif shape == "crane":
        canvas.add(
            "far",
            f"M{x} 208V{top + 10}h-26v-7h116v7H{x + 9}V208zM{x + 70} {top + 10}h2v30h-2z"
            f"M{x - 22} {top + 10}h14v12h-14zM{x} {top + 3}l4-18h2l4 18z",
        )
    else:
        canvas.add("far", f"M{x} 208V120c0-70 26-70 26 0V208zM{x + 34} 208V130c0-60 22-60 22 0V208z")
