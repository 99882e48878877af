"""The picture that stands beside a link when somebody shares a page: name plate, street, photo, headline.

1200 by 630 pixels, what WhatsApp, Mastodon and search engines ask for (ogp.me; WhatsApp wants less than 300 kB).
"""

from __future__ import annotations

import io
from dataclasses import dataclass

from PIL import Image, ImageDraw, ImageOps

from plugins.photos.lettering import drawable, fit, length, write
from plugins.photos.model import Rendition
from plugins.photos.vector import draw_paths

SIZE = (1200, 630)
MAX_BYTES = 290_000
_QUALITIES = (82, 74, 64, 50, 35)
_MARGIN, _STREET_BOX = 56, (1600, 216)
_STREET_TOP = SIZE[1] - round(_STREET_BOX[1] * SIZE[0] / _STREET_BOX[0])
_PHOTO = (660, 0, SIZE[0], _STREET_TOP + 40)
_WINDOW = (790, 50, 1144, 452)


@dataclass(frozen=True, slots=True, kw_only=True)
class ShareCard:
    """Everything that stands on a share picture."""

    plate: str
    line: str | None
    kicker: str | None
    headline: str
    street: str  #: SVG of the street
    plate_colours: tuple[str, str]  #: ground and letters
    colours: tuple[tuple[str, str], ...]  #: by role (`--color-brand`) and by part of the street
    photo: Rendition | None = None
    focus: tuple[int, int] = (50, 50)  #: what must stay in sight, in per cent
    is_portrait: bool = False  #: a face in a window instead of a photo to the edge


def draw_card(card: ShareCard, photo: bytes | None) -> bytes:
    """The JPEG of a share picture; pixels only, under MAX_BYTES. `photo`: of the card's rendition."""
    colours = dict(card.colours)
    picture = Image.new("RGB", SIZE, colours["--color-sky"])
    width = SIZE[0] - 2 * _MARGIN
    if photo:
        width = (_WINDOW[0] if card.is_portrait else _PHOTO[0]) - 2 * _MARGIN + 16
        _place_photo(picture, card, photo, colours["--color-highlight"])
    street = draw_paths(card.street, colours, width=SIZE[0], box=_STREET_BOX)
    picture.paste(street, (0, _STREET_TOP), street)
    _write(picture, card, colours, width)
    return _encode(picture)


def _place_photo(picture: Image.Image, card: ShareCard, photo: bytes, sill: str) -> None:
    box = _WINDOW if card.is_portrait else _PHOTO
    size = (box[2] - box[0], box[3] - box[1])
    with Image.open(io.BytesIO(photo)) as opened:
        opened.draft("RGB", size)
        centre = (card.focus[0] / 100, card.focus[1] / 100)
        fitted = ImageOps.fit(opened.convert("RGB"), size, Image.Resampling.LANCZOS, centering=centre)
    if not card.is_portrait:
        picture.paste(fitted, box[:2])
        return
    arch = Image.new("L", (size[0] * 2, size[1] * 2))
    brush = ImageDraw.Draw(arch)
    brush.ellipse((0, 0, size[0] * 2, size[0] * 2), fill=255)
    brush.rectangle((0, size[0], size[0] * 2, size[1] * 2), fill=255)
    picture.paste(fitted, box[:2], arch.resize(size))
    ImageDraw.Draw(picture).rectangle((box[0] - 14, box[3] - 8, box[2] + 14, box[3] + 8), fill=sill)


def _write(picture: Image.Image, card: ShareCard, colours: dict[str, str], width: int) -> None:
    """Plate, kicker and headline, under each other in the left column."""
    ink = colours["--color-ink"]
    top = _plate(picture, card, min(width, 720)) + 24
    if card.kicker:
        write(picture, (_MARGIN, top), _one_line(card.kicker, width), size=28, weight=700, ink=ink)
        top += 42
    size, lines = fit(
        card.headline,
        width=width,
        height=_STREET_TOP + 6 - top,
        sizes=range(81, 30, -3),
        weight=800,
        leading=1.1,
    )
    for place, line in enumerate(lines):
        write(picture, (_MARGIN, top + round(place * size * 1.1)), line, size=size, weight=800, ink=ink)


def _plate(picture: Image.Image, card: ShareCard, width: int) -> int:
    """The name plate; where it ends below."""
    ground, ink = card.plate_colours
    pad, inner = 28, width - 2 * 28
    size, lines = fit(card.plate, width=inner, height=110, sizes=range(58, 24, -2), weight=800, leading=1.08)
    line = _one_line(card.line or "", inner, 22, 600)
    high = round(len(lines) * size * 1.08) + (36 if line else 0)
    wide = max(length(line, 22, 600), *(length(text, size, 800) for text in lines), 0)
    right, bottom = _MARGIN + wide + 2 * pad, 44 + high + 40
    brush = ImageDraw.Draw(picture)
    brush.rounded_rectangle((_MARGIN, 44, right, bottom), radius=12, fill=ground)
    brush.rounded_rectangle((_MARGIN + 6, 50, right - 6, bottom - 6), radius=8, outline=ink, width=3)
    for place, text in enumerate(lines):
        write(picture, (_MARGIN + pad, 58 + round(place * size * 1.08)), text, size=size, weight=800, ink=ink)
    if line:
        write(picture, (_MARGIN + pad, bottom - 54), line, size=22, weight=600, ink=ink)
    return bottom


def _one_line(text: str, width: int, size: int = 28, weight: int = 700) -> str:
    """The text, shortened until it fits on a line."""
    shown = drawable(text)
    if length(shown, size, weight) <= width:
        return shown
    while shown and length(f"{shown}…", size, weight) > width:
        shown = shown[:-1]
    return f"{shown.rstrip()}…"


def _encode(picture: Image.Image) -> bytes:
    for quality in _QUALITIES:
        buffer = io.BytesIO()
        picture.save(buffer, "JPEG", quality=quality)  # `optimize` would spare a twelfth, in twice the time
        if buffer.tell() <= MAX_BYTES:
            break
    return buffer.getvalue()
