"""The municipality's own mark: one SVG or PNG file of the site, with its size.

Only its size is read; an `img` runs no script, and the policy of the pages forbids the rest.
"""

from __future__ import annotations

import re
import struct
from dataclasses import dataclass
from pathlib import Path

from plugins.portal.errors import SettingsError

HEIGHT = 40  # pixels on the page


@dataclass(frozen=True, slots=True, kw_only=True)
class LogoFile:
    """A logo's bytes, its path in the output, and its width and height in pixels on the page."""

    path: str
    content: bytes
    width: int
    height: int


def read_logo(file: Path) -> LogoFile:
    """Read the logo. Raises SettingsError when the file is absent or is no SVG or PNG."""
    try:
        content = file.read_bytes()
    except OSError as error:
        raise SettingsError("PORTAL_LOGO", f"{file.name} cannot be read: {error.strerror}") from error
    size = _png_size(content) or _svg_size(content)
    if not size or not all(size):
        raise SettingsError("PORTAL_LOGO", f"{file.name} is no PNG, and no SVG with a viewBox")
    width, height = size
    suffix = ".png" if _png_size(content) else ".svg"
    return LogoFile(path=f"theme/logo{suffix}", content=content, width=round(HEIGHT * width / height), height=HEIGHT)


def _png_size(content: bytes) -> tuple[float, float] | None:
    if content[:8] != b"\x89PNG\r\n\x1a\n" or len(content) < 24:
        return None
    width, height = struct.unpack(">II", content[16:24])
    return float(width), float(height)


def _svg_size(content: bytes) -> tuple[float, float] | None:
    box = re.search(rb"<svg[^>]*\sviewBox=[\"']\s*[-\d.]+[\s,]+[-\d.]+[\s,]+([\d.]+)[\s,]+([\d.]+)", content)
    return (float(box[1]), float(box[2])) if box else None
