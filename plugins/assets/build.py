"""The theme folder to `Assets`. Reads the theme, keeps the cut font in the cache, writes nothing else."""

from __future__ import annotations

from pathlib import Path

from plugins.assets.errors import AssetsError
from plugins.assets.font import font_faces, read_font
from plugins.assets.icons import read_icons
from plugins.assets.model import Assets, make_assets, name_asset
from plugins.assets.script import join_scripts
from plugins.assets.stylesheet import join_stylesheet, squeeze


def build_assets(theme: Path, cache: Path) -> Assets:
    """Join, cut, measure and name the files of `theme`.

    The cut font is kept in `cache`, keyed by its source and the libraries that cut it; the result never depends
    on what is there. Raises AssetsError when a part is missing or cannot be used.
    """
    static = theme / "static"
    font, fallback = read_font(cache)
    font_asset = name_asset("manrope", "woff2", font)
    sheet = join_stylesheet(static / "css" / "main.css")
    css = squeeze(font_faces(font_asset.path.rpartition("/")[2], fallback) + sheet)
    return make_assets(
        css=name_asset("portal", "css", css.encode()),
        js=name_asset("portal", "js", join_scripts(static / "js").encode()),
        font=font_asset,
        favicon=name_asset("favicon", "svg", _read(static / "favicon.svg")),
        icons=read_icons(static / "icons"),
    )


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise AssetsError(str(path), "the theme needs this file") from error
