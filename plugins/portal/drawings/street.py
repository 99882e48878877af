"""The street: a row of house fronts that follows from a neighbourhood's name and character. Pure.

Decoration only: hidden from assistive technology. One path for each colour; the style sheet says which colour.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from markupsafe import Markup

from plugins.portal.drawings import fronts, furniture
from plugins.portal.drawings.canvas import Canvas, Dice

WIDTH, HEIGHT = 1600, 216
QUAY = 188  # ground in the harbour; the water begins below it


@dataclass(frozen=True, slots=True, kw_only=True)
class Character:
    """What a kind of street is built of."""

    houses: tuple[fronts.Front, ...]
    walls: tuple[str, ...]
    skyline: tuple[str, ...]
    trees: tuple[Callable[[Canvas, Dice, int], None], ...]
    gap: tuple[int, int] = (0, 0)  #: room between two fronts, from and to
    once: fronts.Front | None = None  #: a front that stands there once, near the middle


CHARACTERS = {
    "centrum": Character(
        houses=(fronts.spout, fronts.step, fronts.bell, fronts.cornice),
        walls=("1", "2", "3", "4", "5"),
        skyline=("tower", "tower", "slab"),
        trees=(furniture.tree,),
    ),
    "dorp": Character(
        houses=(fronts.cottage, fronts.hipped, fronts.farm, fronts.cottage),
        walls=("1", "3", "4", "3"),
        skyline=("mill", "poplar", "poplar"),
        trees=(furniture.tree, furniture.poplars, furniture.hedge),
        gap=(14, 52),
        once=fronts.church,
    ),
    "flats": Character(
        houses=(fronts.gallery_flat, fronts.tower_flat, fronts.terrace, fronts.gallery_flat),
        walls=("3", "5", "2", "1"),
        skyline=("slab", "slab", "tower"),
        trees=(furniture.tree, furniture.tree, furniture.hedge),
        gap=(6, 34),
    ),
    "nieuwbouw": Character(
        houses=(fronts.cube, fronts.row_house, fronts.cube),
        walls=("3", "4", "2", "5", "1"),
        skyline=("turbine", "turbine", "crane"),
        trees=(furniture.young_tree, furniture.young_tree, furniture.hedge),
        gap=(4, 22),
    ),
    "haven": Character(
        houses=(fronts.warehouse, fronts.spout, fronts.cornice, fronts.warehouse, fronts.step),
        walls=("4", "1", "3", "5", "2"),
        skyline=("crane", "crane", "tower"),
        trees=(),
    ),
    "gemengd": Character(
        houses=(fronts.spout, fronts.step, fronts.bell, fronts.cornice, fronts.hipped, fronts.terrace),
        walls=("1", "2", "3", "4", "5"),
        skyline=("tower", "mill", "poplar"),
        trees=(furniture.tree,),
        once=fronts.gallery_flat,
    ),
}


@lru_cache(maxsize=32)  # a page, its poster and its share picture show the same one
def draw_street(slug: str, character: str) -> Markup:
    """The street of `slug`, always the same one, as inline SVG.

    Args:
        slug: of the neighbourhood, or of the municipality for the home page.
        character: one of CHARACTERS.
    """
    plan, dice = CHARACTERS[character], Dice(f"{character}/{slug}")
    canvas = Canvas(ground=QUAY if character == "haven" else 208)
    furniture.skyline(canvas, dice, plan.skyline)
    _build(canvas, dice, plan)
    _furnish(canvas, dice, plan)
    if character == "haven":
        _harbour(canvas, dice)
    else:
        canvas.box("kerb", 0, 206, WIDTH, 10)
    if character == "dorp":
        canvas.add("grass", "M0 208v-22c260-14 420-4 700-10s560-14 900 2v30z")
    paths = canvas.paths("street")
    view = f'viewBox="0 0 {WIDTH} {HEIGHT}" preserveAspectRatio="xMidYMax slice"'
    return Markup(f'<svg class="street" {view} aria-hidden="true" focusable="false">{paths}</svg>')  # noqa: S704 - numbers and our own classes only


def _build(canvas: Canvas, dice: Dice, plan: Character) -> None:
    """Fronts from edge to edge; no two alike beside each other, nor two walls of one colour."""
    x, last, wall, waiting = -dice.number(6, 40), None, "", plan.once
    while x < WIDTH + 10:
        if waiting and x > 560:
            front, waiting = waiting, None
        else:
            front = dice.pick([front for front in plan.houses if front is not last])
        wall = dice.pick([colour for colour in plan.walls if colour != wall])
        x += front(canvas, dice, x, wall) + dice.number(*plan.gap)
        last = front


def _furnish(canvas: Canvas, dice: Dice, plan: Character) -> None:
    """A tree and a lamp in every bay of the pavement; people in the middle ones, where a phone sees them too."""
    bays = range(90, WIDTH, 200)
    for bay in bays:
        if plan.trees:
            dice.pick(plan.trees)(canvas, dice, bay + dice.number(-16, 12))
        furniture.lamp(canvas, bay + 150)
    places = [bay + 60 + dice.number(0, 20) for bay in bays]
    furniture.neighbour(canvas, places[0], "blue", hair="grey")
    furniture.cargo_bike(canvas, places[2] - 14)
    furniture.picker(canvas, places[3])
    furniture.neighbour(canvas, places[3] + 38, "red", hair=dice.pick(("hair", "grey")))
    furniture.neighbour(canvas, places[4] + 10, "blue", skin="skin-2")
    furniture.neighbour(canvas, places[4] + 32, "vest", skin="skin-2", small=True)
    furniture.bicycle(canvas, places[5])
    furniture.neighbour(canvas, places[6], "red", skin="skin-2")
    furniture.dog(canvas, places[6] + 20)


def _harbour(canvas: Canvas, dice: Dice) -> None:
    """The quay, the water, and boats before it."""
    canvas.box("quay", 0, QUAY, WIDTH, 8)
    canvas.box("water", 0, QUAY + 8, WIDTH, HEIGHT - QUAY - 8)
    for ripple in range(20, WIDTH, 70):
        canvas.add("ripple", f"M{ripple + dice.number(0, 30)} {dice.number(202, 212)}h{dice.number(14, 34)}")
    for berth in range(60, WIDTH, 270):
        if dice.chance(72):
            furniture.boat(canvas, dice, berth + dice.number(0, 70), 204)
        else:
            furniture.barge(canvas, berth + dice.number(0, 40), 205)
