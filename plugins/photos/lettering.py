"""Words on a picture, in the font of the theme: as large as fits, never cut without saying so.

Letters are measured and drawn one by one and remembered: every picture of a site needs them again, and a letter of
a font of variable weight takes long to make. They are set as Pillow sets a whole line, which a test compares.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

import font_manrope
from fontTools.ttLib import TTFont
from PIL import Image, ImageDraw, ImageFont

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
        if len(lines) * size * leading <= height and all(length(line, size, weight) <= width for line in lines):
            return size, lines
    size = sizes[-1]
    lines = wrap([part for word in words for part in _broken(word, size, weight, width)], size, weight, width)
    room = max(1, int(height / (size * leading)))
    return size, lines if len(lines) <= room else (*lines[: room - 1], lines[room - 1].rstrip(" .,:;") + "…")


def wrap(words: Sequence[str], size: int, weight: int, width: int) -> tuple[str, ...]:
    """Lines of whole words."""
    lines: list[str] = []
    used, space = 0, length(" ", size, weight)
    for word in words:
        wide = length(word, size, weight)
        if lines and used + space + wide <= width:
            lines[-1] = f"{lines[-1]} {word}"
            used += space + wide
        else:
            lines.append(word)
            used = wide
    return tuple(lines)


def length(text: str, size: int, weight: int) -> int:
    """How wide a line is, in pixels."""
    return sum(_advance(letter, size, weight) for letter in text)


def write(picture: Image.Image, place: tuple[int, int], text: str, *, size: int, weight: int, ink: str) -> None:
    """Put a line on a picture; `place` is its left edge, and the height that the tallest letters reach."""
    x, y = place
    for letter in text:
        left, top, mask = _shape(letter, size, weight)
        if mask:
            picture.paste(ink, (x + left, y + top), mask)
        x += _advance(letter, size, weight)


@lru_cache(maxsize=8192)
def _advance(letter: str, size: int, weight: int) -> int:
    """How far the next letter stands from this one: whole pixels, without a shaping library."""
    return round(font(size, weight).getlength(letter))


@lru_cache(maxsize=2048)
def _shape(letter: str, size: int, weight: int) -> tuple[int, int, Image.Image | None]:
    """A letter's ink, and where it begins from the place of the letter; None for a space."""
    left, top, right, bottom = (round(edge) for edge in font(size, weight).getbbox(letter))
    mask = Image.new("L", (right - left, bottom - top))
    ImageDraw.Draw(mask).text((-left, -top), letter, font=font(size, weight), fill=255)
    return left, top, mask if mask.getbbox() else None


def drawable(text: str) -> str:
    """The text without what the font has no letter for, such as a picture of a face."""
    letters = _letters()
    return " ".join("".join(letter for letter in text if letter.isspace() or ord(letter) in letters).split())


def _broken(word: str, size: int, weight: int, width: int) -> list[str]:
    """A word in pieces that fit."""
    pieces = [""]
    for letter in word:
        if pieces[-1] and length(pieces[-1] + letter, size, weight) > width:
            pieces.append("")
        pieces[-1] += letter
    return pieces


@lru_cache(maxsize=1)
def _letters() -> frozenset[int]:
    with TTFont(_SOURCE, lazy=True) as opened:
        return frozenset(opened.getBestCmap())
