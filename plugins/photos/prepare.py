"""A photo as it comes from a camera or phone, made fit to lie in a repository: upright, not too large, pixels only.

HEIC is read here and nowhere else: what lies in a repository, every program can read.
"""

from __future__ import annotations

import io
from dataclasses import dataclass
from importlib import import_module

from PIL import Image

from plugins.photos.render import READABLE, read_picture
from plugins.photos.settings import PhotoSettings

LONGEST_SIDE = 2400  #: pixels
_QUALITY = 88


@dataclass(frozen=True, slots=True, kw_only=True)
class PreparedPhoto:
    """A JPEG without metadata; sizes in pixels."""

    content: bytes
    width: int
    height: int


def prepare_photo(content: bytes, longest_side: int = LONGEST_SIDE) -> PreparedPhoto:
    """Turn, scale and strip a photo. Raises UnusablePhoto."""
    import_module("pillow_heif").register_heif_opener()  # a build never needs it, and it takes time to load
    settings = PhotoSettings(widths=(longest_side,))
    picture = read_picture(content, settings, formats=(*READABLE, "HEIF"))
    picture.thumbnail((longest_side, longest_side), Image.Resampling.LANCZOS)
    buffer = io.BytesIO()
    picture.save(buffer, "JPEG", quality=_QUALITY, optimize=True, exif=b"", icc_profile=None)
    return PreparedPhoto(content=buffer.getvalue(), width=picture.width, height=picture.height)
