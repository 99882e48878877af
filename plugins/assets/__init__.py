"""Assets: the theme's parts to the few files that a page loads.

    css/main.css + parts ──join, squeeze──┐
    Manrope ──subset, measure fallback────┼─▶ Assets: css, js, font, favicon; icons
    js/*.js, icons/*.svg, favicon.svg ────┘

Every file is named by a hash of its bytes, so that it may be cached for a year.
Knows no Pelican, no portal and no output folder: the caller writes what it gets.
"""

from plugins.assets.build import build_assets
from plugins.assets.colours import read_colours
from plugins.assets.errors import AssetsError
from plugins.assets.icons import icon_sprite
from plugins.assets.model import Asset, Assets

__all__ = ["Asset", "Assets", "AssetsError", "build_assets", "icon_sprite", "read_colours"]
