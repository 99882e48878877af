"""A QR code of an address, black on white whatever the page looks like, so that every phone can read it. Pure."""

from __future__ import annotations

from typing import Any

import zxingcpp
from markupsafe import Markup, escape

BORDER = 4  #: modules of white around a code, which the standard asks for
SCALE = 8  #: pixels a module in a file of its own
#: how much of a code may be lost: a quarter of a poster's, which hangs in the rain, and 15 % of others
OUTSIDE, INSIDE = "Q", "M"
_MOST = 177  #: modules on a side of the largest code that there is
_START = tuple(f"M{x} " for x in range(BORDER + _MOST))
_LENGTH = tuple(f"h{length}v1h-{length}z" for length in range(_MOST + 1))
_LIGHT = b"\xff"  #: a module; a dark one is 0


def draw_code(url: str, label: str) -> Markup:
    """The code as inline SVG without a size of its own; `label` says for the ear what it leads to."""
    side, shapes = _draw(url, OUTSIDE)
    head = f'<svg role="img" aria-label="{escape(label)}" class="code" viewBox="0 0 {side} {side}"'
    return Markup(f'{head} shape-rendering="crispEdges" focusable="false">{shapes}</svg>')  # noqa: S704 - numbers, and a label that is escaped


def make_code_file(url: str) -> bytes:
    """The code as a file of its own, to be saved and printed elsewhere."""
    side, shapes = _draw(url, INSIDE)
    size = f'width="{side * SCALE}" height="{side * SCALE}" viewBox="0 0 {side} {side}"'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {size} shape-rendering="crispEdges">{shapes}</svg>\n'.encode()


def _draw(url: str, level: str) -> tuple[int, str]:
    """Modules on a side, border included, and the shapes: a white ground, and the dark modules row by row."""
    rows = _modules(url, level)
    side = len(rows) + 2 * BORDER
    dark = "".join([shape for y, row in enumerate(rows, start=BORDER) for shape in _runs(row, str(y))])
    return side, f'<path fill="#fff" d="M0 0h{side}v{side}h-{side}z"/><path d="{dark}"/>'


def _runs(row: bytes, y: str) -> list[str]:
    """The dark runs of one row. Cut at the light modules, and put together of what is known: a code has hundreds."""
    x, shapes = BORDER, []
    for run in row.split(_LIGHT):
        if run:
            length = len(run)
            shapes.append(_START[x] + y + _LENGTH[length])
            x += length
        x += 1
    return shapes


def _modules(url: str, level: str) -> list[bytes]:
    """Rows of one byte a module, without a border."""
    code = zxingcpp.create_barcode(url, zxingcpp.BarcodeFormat.QRCode, ec_level=level)
    image: Any = code.to_image(scale=1, add_quiet_zones=False)
    side, modules = image.shape[0], bytes(image)
    return [modules[start : start + side] for start in range(0, side * side, side)]
