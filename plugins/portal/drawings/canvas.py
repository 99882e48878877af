"""A canvas of layers, and dice that always fall the same way for the same name. Pure."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Sequence
from typing import TypeVar

T = TypeVar("T")

_Point = tuple[int, int]
#: where it begins, its path data from there on, and where its last part began if that is closed
_Shape = tuple[_Point, str, _Point | None]

_START = re.compile(r"M(-?\d+) (-?\d+)")

#: from back to front; what does not overlap shares one path
LAYERS = (
    *("far", "grass", "5", "4", "3", "2", "1", "roof", "tile", "trim", "door", "window", "lit", "rail"),
    *("awning", "panel", "iron", "trunk", "tree", "leaf", "quay", "water", "ripple", "hull", "sail", "line"),
    *("cloth", "red", "blue", "vest", "skin", "skin-2", "hair", "grey", "kerb"),
)


class Canvas:
    """Collects shapes by layer; `ground` is the height that things stand on."""

    def __init__(self, ground: int = 208) -> None:
        self.ground = ground
        self._shapes: dict[str, list[_Shape]] = {layer: [] for layer in LAYERS}

    def add(self, layer: str, shape: str) -> None:
        """Put path data on a layer."""
        starts = [(int(x), int(y)) for x, y in _START.findall(shape)]
        rest = _START.sub("", shape, count=1)
        self._shapes[layer].append((starts[0], rest, starts[-1] if rest.endswith("z") else None))

    def box(self, layer: str, x: int, y: int, width: int, height: int) -> None:
        """Put a rectangle on a layer."""
        self._shapes[layer].append(((x, y), f"h{width}v{height}h-{width}z", (x, y)))

    def disc(self, layer: str, x: int, y: int, radius: int) -> None:
        """Put a circle on a layer."""
        half = f"a{radius} {radius} 0 1 0"
        start = (x - radius, y)
        self._shapes[layer].append((start, f"{half} {2 * radius} 0{half}-{2 * radius} 0z", start))

    def paths(self, block: str) -> str:
        """One path element for each layer that has something."""
        return "".join(
            f'<path class="{block}__{layer}" d="{_chain(shapes)}"/>' for layer, shapes in self._shapes.items() if shapes
        )


def _chain(shapes: Iterable[_Shape]) -> str:
    """Begin each shape from where the one before began: small numbers that repeat, so that they pack well."""
    chained: list[str] = []
    last: _Point | None = None
    for (x, y), rest, began in shapes:
        chained.append(f"M{x} {y}{rest}" if last is None else f"m{x - last[0]} {y - last[1]}{rest}")
        last = began
    return "".join(chained).replace(" -", "-")


class Dice:
    """Choices that follow from a name alone, the same on every machine and in every version of Python."""

    def __init__(self, name: str) -> None:
        self._name, self._throws = name, 0

    def number(self, low: int, high: int) -> int:
        """A whole number from `low` to `high`, both included."""
        self._throws += 1
        thrown = hashlib.sha256(f"{self._name}#{self._throws}".encode()).digest()
        return low + int.from_bytes(thrown[:4]) % (high - low + 1)

    def pick(self, options: Sequence[T]) -> T:
        """One of `options`."""
        return options[self.number(0, len(options) - 1)]

    def chance(self, percent: int) -> bool:
        """True in so many per cent of the throws."""
        return self.number(1, 100) <= percent
