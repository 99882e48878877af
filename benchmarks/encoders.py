"""`python -m benchmarks.encoders PHOTO …`: what each setting of the encoders costs, and what it keeps of a photo.

Pictures of the largest width that is published. Time is of one core; what is kept is the peak signal-to-noise ratio
over all photos: 35 dB and more look the same on a phone.
"""

from __future__ import annotations

import io
import math
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PIL import Image, ImageChops, ImageStat

from plugins.photos.plan import scaled
from plugins.photos.render import read_picture
from plugins.photos.settings import PhotoSettings

OURS = PhotoSettings()
WEBP = [{"quality": OURS.webp_quality, "method": method} for method in (0, 2, 4, 6)]
JPEG: list[dict[str, Any]] = [
    {"quality": OURS.jpeg_quality},
    {"quality": OURS.jpeg_quality, "optimize": True},
    {"quality": OURS.jpeg_quality, "optimize": True, "progressive": True},
]
AVIF = [{"quality": 55, "speed": speed} for speed in (8, 6)]
CHOICES: tuple[tuple[str, Sequence[dict[str, Any]]], ...] = (("WEBP", WEBP), ("JPEG", JPEG), ("AVIF", AVIF))


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """One setting, over all photos."""

    name: str
    kilobytes: float  #: a photo
    milliseconds: float  #: a photo
    decibels: float


def measure(pictures: Sequence[Image.Image]) -> Iterator[Outcome]:
    """Encode every picture with every setting."""
    for kind, settings in CHOICES:
        for options in settings:
            begin = time.perf_counter()
            files = [_encode(picture, kind, options) for picture in pictures]
            taken = time.perf_counter() - begin
            error = sum(_error(*pair) for pair in zip(pictures, files, strict=True)) / len(pictures)
            yield Outcome(
                name=f"{kind} {', '.join(f'{name} {value}' for name, value in options.items())}",
                kilobytes=sum(map(len, files)) / len(files) / 1000,
                milliseconds=taken / len(files) * 1000,
                decibels=10 * math.log10(255**2 / error) if error else math.inf,
            )


def _encode(picture: Image.Image, kind: str, options: dict[str, Any]) -> bytes:
    buffer = io.BytesIO()
    picture.save(buffer, kind, **options)
    return buffer.getvalue()


def _error(picture: Image.Image, encoded: bytes) -> float:
    """The mean square difference of a value of a pixel."""
    difference = ImageChops.difference(picture, Image.open(io.BytesIO(encoded)).convert("RGB"))
    squares = ImageStat.Stat(difference).rms
    return sum(value**2 for value in squares) / len(squares)


def _largest(file: Path) -> Image.Image:
    picture = read_picture(file.read_bytes(), OURS)
    width = min(picture.width, max(OURS.widths))
    return picture.resize(scaled(picture.width, picture.height, width), Image.Resampling.LANCZOS)


def main(arguments: Sequence[str]) -> int:
    """Print a table in Markdown."""
    if not arguments:
        print(__doc__, file=sys.stderr)
        return 2
    print("| setting | kB | ms | dB |\n| --- | --: | --: | --: |")
    for each in measure([_largest(Path(name)) for name in arguments]):
        print(f"| {each.name} | {each.kilobytes:.0f} | {each.milliseconds:.0f} | {each.decibels:.1f} |")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
