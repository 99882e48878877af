"""The font: Manrope cut to the letters of our neighbours' names, and a fallback that takes the same room.

The only module that knows fontTools. What it cuts is kept in the cache, keyed by source, letters and versions.
"""

from __future__ import annotations

import hashlib
import io
import json
import tempfile
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from importlib.metadata import version
from pathlib import Path

import font_manrope
from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

_SOURCE = Path(font_manrope.__file__).parent / "files" / "Manrope-VariableFont_wght.ttf"
_FEATURES = ("kern", "mark", "mkmk", "ccmp", "locl", "tnum", "pnum", "liga", "calt")
#: Latin-1, Dutch punctuation, arrows, Turkish and Polish letters
LETTERS = "".join(
    [
        *map(chr, range(0x20, 0x7F)),
        *map(chr, range(0xA0, 0x100)),
        "‘’‚“”„–—…•€−→←↑↓",
        "ĞğİıŞş",
        "ĄąĆćĘęŁłŃńŚśŹźŻż",
    ]
)
#: Ordinary Dutch, as on our pages; tells how wide a font runs.
_DUTCH = (
    "hier lees je wat er in de buurt gebeurt wat er met meldingen is gedaan en wie je kunt aanspreken "
    "jarenlang fietste zij liever om dan door de donkere tunnel onder de dijk sinds maandag branden er nieuwe lampen "
    "wie helpt zaterdag mee met opruimen bij de fontein knijpers en koffie zijn er breng je buren gerust mee "
    "zet een lamp op een tijdklok draai de deur altijd op slot en spreek af wie je post weghaalt als je op reis bent"
)
#: Arial's advance widths and line metrics in 2,048ths of an em. Arial is on no machine that builds this site:
#: these are the figures of Liberation Sans, which was made to have Arial's (github.com/liberationfonts).
_ARIAL_EM = 2048
_ARIAL_WIDTHS = {
    1706: "m",
    1479: "w",
    1139: "abdeghnopqu",
    1024: "cksvxyz",
    682: "r",
    569: " ft",
    455: "ijl",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Fallback:
    """What makes Arial take the room of Manrope, in per cent."""

    size_adjust: float
    ascent: float
    descent: float
    line_gap: float


def read_font(cache: Path) -> tuple[bytes, Fallback]:
    """The cut font as WOFF2 and its fallback's figures, from `cache` or made anew."""
    source = _SOURCE.read_bytes()
    versions = [version(name) for name in ("fonttools", "brotli")]
    key = hashlib.sha256(source + repr((LETTERS, _FEATURES, _DUTCH, _ARIAL_WIDTHS, versions)).encode()).hexdigest()[:32]
    kept = cache / f"font-{key}.woff2", cache / f"font-{key}.json"
    if all(path.exists() for path in kept):
        return kept[0].read_bytes(), Fallback(**json.loads(kept[1].read_text()))
    font, fallback = cut_font(source), measure_fallback(source)
    cache.mkdir(parents=True, exist_ok=True)
    _write(kept[0], font)
    _write(kept[1], json.dumps(asdict(fallback)).encode())
    return font, fallback


def cut_font(source: bytes) -> bytes:
    """Leave only LETTERS in the font and pack it as WOFF2; the same bytes every time."""
    font = _only(source, LETTERS, _FEATURES)
    font.flavor = "woff2"
    packed = io.BytesIO()
    font.save(packed)
    return packed.getvalue()


def _only(source: bytes, letters: str, features: Sequence[str] = ()) -> TTFont:
    """The font with some letters only."""
    # A fixed time of change, and no hints: screens that need them cannot show WOFF2.
    font = TTFont(io.BytesIO(source), recalcTimestamp=False)
    options = subset.Options(
        layout_features=list(features), hinting=False, name_IDs=[1, 2, 13, 14], notdef_outline=True
    )
    cutter = subset.Subsetter(options)
    cutter.populate(text=letters)
    cutter.subset(font)
    return font


def measure_fallback(source: bytes) -> Fallback:
    """Compare how wide and high the font and Arial run on Dutch text, at the weight of text."""
    font = instantiateVariableFont(_only(source, _DUTCH), {"wght": 400})  # six times as fast as the whole font
    letters, widths = font.getBestCmap(), font["hmtx"]
    em = font["head"].unitsPerEm
    ours = sum(widths[letters[ord(letter)]][0] for letter in _DUTCH) / em
    arial = {letter: width for width, group in _ARIAL_WIDTHS.items() for letter in group}
    theirs = sum(arial[letter] for letter in _DUTCH) / _ARIAL_EM
    adjust = ours / theirs
    lines = font["hhea"]
    ascent, descent, gap = (
        round(100 * value / em / adjust, 2) for value in (lines.ascent, -lines.descent, lines.lineGap)
    )
    return Fallback(size_adjust=round(100 * adjust, 2), ascent=ascent, descent=descent, line_gap=gap)


def font_faces(url: str, fallback: Fallback) -> str:
    """The two @font-face rules; `url` as seen from the style sheet."""
    return (
        f'@font-face {{ font-family: "Manrope"; src: url("{url}") format("woff2"); '
        "font-weight: 200 800; font-display: swap }\n"
        '@font-face { font-family: "Manrope fallback"; src: local("Arial"), local("Liberation Sans"); '
        f"size-adjust: {fallback.size_adjust}%; ascent-override: {fallback.ascent}%; "
        f"descent-override: {fallback.descent}%; line-gap-override: {fallback.line_gap}% }}\n"
    )


def _write(path: Path, content: bytes) -> None:
    """Write beside, then rename: a build that is stopped leaves no half font."""
    with tempfile.NamedTemporaryFile(dir=path.parent, delete=False) as file:
        file.write(content)
    Path(file.name).replace(path)
