"""Sizes and qualities. Pure."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class PhotoSettings:
    """How renditions are made; every value is part of the cache's key."""

    widths: tuple[int, ...] = (320, 640, 960, 1280)  #: pixels; never more than the photo has
    webp_quality: int = 72
    webp_method: int = 2  #: 4 takes thrice the time for 5 % less; measured in docs/operations/speed.md
    jpeg_quality: int = 75
    max_pixels: int = 80_000_000  #: more is refused before it is decoded
    max_bytes: int = 60_000_000
