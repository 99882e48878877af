"""Words on a picture, in the font of the theme: as large as fits, never cut without saying so."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

import font_manrope
from fontTools.ttLib import TTFont
from PIL import ImageFont

_SOURCE = Path(font_manrope.__file__).parent / "files" / "Manrope-VariableFont_wght.ttf"


@lru_cache(maxsize=64)
def font(size: int, weight: int) -> ImageFont.FreeTypeFont:
    """The font at a size in pixels. Without a shaping library, so that every machine sets the same line."""
    found = ImageFont.truetype(_SOURCE, size, layout_engine=ImageFont.Layout.BASIC)
    found.set_variation_by_axes([weight])
    return found


def fit(
    text: str, *, width: int, height: int, sizes: Sequence[int], weight: int, leading: float
) -> tuple[int, tuple[str, ...]]:
    """The largest of `sizes` (largest first) at which `text` fits, and its lines; at the last one it is shortened."""
    words = drawable(text).split()
    for size in sizes:
        lines = wrap(words, size, weight, width)
        if len(lines) * size * leading <= height and all(font(size, weight).getlength(line) <= width for line in lines):
            return size, lines
    size = sizes[-1]
    lines = wrap([part for word in words for part in _broken(word, size, weight, width)], size, weight, width)
    room = max(1, int(height / (size * leading)))
    return size, lines if len(lines) <= room else (*lines[: room - 1], lines[room - 1].rstrip(" .,:;") + "…")


def wrap(words: Sequence[str], size: int, weight: int, width: int) -> tuple[str, ...]:
    """Lines of whole words."""
    lines: list[str] = []
    for word in words:
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and font(size, weight).getlength(longer) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return tuple(lines)


def drawable(text: str) -> str:
    """The text without what the font has no letter for, such as a picture of a face."""
    letters = _letters()
    return " ".join("".join(letter for letter in text if letter.isspace() or ord(letter) in letters).split())


def _broken(word: str, size: int, weight: int, width: int) -> list[str]:
    """A word in pieces that fit."""
    pieces = [""]
    for letter in word:
        if pieces[-1] and font(size, weight).getlength(pieces[-1] + letter) > width:
            pieces.append("")
        pieces[-1] += letter
    return pieces


@lru_cache(maxsize=1)
def _letters() -> frozenset[int]:
    with TTFont(_SOURCE, lazy=True) as opened:
        return frozenset(opened.getBestCmap())
