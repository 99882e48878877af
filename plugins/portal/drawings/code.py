"""A QR code of an address, black on white whatever the page looks like, so that every phone can read it. Pure."""

from __future__ import annotations

import io

import segno
from markupsafe import Markup, escape


def draw_code(url: str, label: str) -> Markup:
    """The code as inline SVG without a size of its own; `label` says for the ear what it leads to."""
    code = segno.make_qr(url, error="m", boost_error=True)
    drawn = code.svg_inline(omitsize=True, dark="#000", light="#fff", svgclass="code", lineclass=None, border=4)
    named = f'<svg role="img" aria-label="{escape(label)}" shape-rendering="crispEdges" focusable="false" '
    return Markup(drawn.replace("<svg ", named, 1))  # noqa: S704 - numbers, and a label that is escaped


def make_code_file(url: str) -> bytes:
    """The code as a file of its own, to be saved and printed elsewhere."""
    buffer = io.BytesIO()
    code = segno.make_qr(url, error="m", boost_error=True)
    code.save(buffer, kind="svg", scale=8, dark="#000", light="#fff", border=4, xmldecl=False, svgclass=None)
    return buffer.getvalue()
