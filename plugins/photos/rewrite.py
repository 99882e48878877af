"""Photos to what a page says about them: sources, sizes, focus. Pure."""

from __future__ import annotations

import html
import re
from collections.abc import Callable
from dataclasses import dataclass
from html.parser import HTMLParser

from plugins.photos.model import Photo

#: how wide a photo stands in each place of the design
SIZES = {
    "lead": "(min-width: 56em) 44rem, 100vw",
    "story": "(min-width: 56em) 44rem, 100vw",
    "card": "(min-width: 48em) 18rem, 100vw",
    "compare": "(min-width: 56em) 22rem, 50vw",
    "window": "(min-width: 48em) 18rem, 45vw",
    "profile": "(min-width: 56em) 24rem, 60vw",
    "face": "4rem",
    "prose": "(min-width: 56em) 44rem, 100vw",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class PictureSource:
    """The addresses and sizes of one photo in one place."""

    srcset_webp: str
    srcset_jpeg: str
    src: str
    width: int
    height: int
    sizes: str
    focus_classes: str


def make_source(photo: Photo, slot: str, base: str, focus: tuple[int, int] | None = None) -> PictureSource:
    """Sources of `photo` for a slot of SIZES; `base` stands before every name."""
    jpegs = photo.of("jpeg")
    # A browser so old that it reads no srcset gets a middle size.
    middle = next((r for r in jpegs if r.width >= 640), jpegs[-1])
    return PictureSource(
        srcset_webp=", ".join(f"{base}{r.name} {r.width}w" for r in photo.of("webp")),
        srcset_jpeg=", ".join(f"{base}{r.name} {r.width}w" for r in jpegs),
        src=f"{base}{middle.name}",
        width=jpegs[-1].width,
        height=jpegs[-1].height,
        sizes=SIZES[slot],
        focus_classes=focus_classes(focus),
    )


def focus_classes(focus: tuple[int, int] | None) -> str:
    """Classes that keep the focus in sight, in steps of ten per cent."""
    if not focus:
        return ""
    x, y = (min(100, max(0, round(part / 10) * 10)) for part in focus)
    return f"focus-x-{x} focus-y-{y}"


def rewrite_images(text: str, source_of: Callable[[str], PictureSource | None]) -> str:
    """Clean HTML with every `img` as a `picture`; one without a source leaves its alternative text."""
    if "<img" not in text:
        return text
    rewriter = _Rewriter(source_of)
    rewriter.feed(text)
    rewriter.close()
    return "".join(rewriter.parts)


class _Rewriter(HTMLParser):
    """Copies what it reads, but for images."""

    def __init__(self, source_of: Callable[[str], PictureSource | None]) -> None:
        super().__init__(convert_charrefs=False)
        self.parts: list[str] = []
        self._source_of = source_of

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "img":
            self.parts.append(self._picture({name: value or "" for name, value in attrs}))
        else:
            self.parts.append(self.get_starttag_text() or "")

    def handle_endtag(self, tag: str) -> None:
        self.parts.append(f"</{tag}>")

    def handle_data(self, data: str) -> None:
        self.parts.append(data)

    def handle_entityref(self, name: str) -> None:
        self.parts.append(f"&{name};")

    def handle_charref(self, name: str) -> None:
        self.parts.append(f"&#{name};")

    def _picture(self, attributes: dict[str, str]) -> str:
        alt = html.escape(attributes.get("alt", ""))
        source = self._source_of(attributes.get("src", ""))
        if source is None:
            return alt
        sizes = re.sub(r"\s+", " ", source.sizes)
        return (
            f'<picture class="picture"><source type="image/webp" srcset="{source.srcset_webp}" sizes="{sizes}">'
            f'<img src="{source.src}" srcset="{source.srcset_jpeg}" sizes="{sizes}" width="{source.width}" '
            f'height="{source.height}" alt="{alt}" loading="lazy" decoding="async"></picture>'
        )
