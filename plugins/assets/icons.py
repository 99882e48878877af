"""Icons: one file a drawing, one path each; a page gets only those it uses. Pure but for `read_icons`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

from markupsafe import Markup

from plugins.assets.errors import AssetsError

_FILE = re.compile(
    r'\s*<svg xmlns="http://www\.w3\.org/2000/svg" viewBox="0 0 24 24"><path d="([\dA-Za-z .,-]+)"/></svg>\s*'
)
_USE = re.compile(r'<use href="#icon-([\w-]+)"')


def read_icons(folder: Path) -> dict[str, str]:
    """Read `<name>.svg` files to name and path data, sorted by name. Raises AssetsError for any other shape."""
    icons = {}
    for path in sorted(folder.glob("*.svg")):
        match = _FILE.fullmatch(path.read_text(encoding="utf-8"))
        if not match:
            raise AssetsError(
                str(path), 'an icon is one path on a grid of 24: <svg … viewBox="0 0 24 24"><path d="…"/></svg>'
            )
        icons[path.stem] = match[1]
    return icons


def icon_sprite(html: str, icons: Mapping[str, str]) -> Markup:
    """The sprite of the icons that `html` uses; nothing if it uses none. Raises AssetsError for an unknown one."""
    names = sorted(set(_USE.findall(html)))
    unknown = [name for name in names if name not in icons]
    if unknown:
        raise AssetsError(unknown[0], f"no such icon; there are {', '.join(sorted(icons))}")
    symbols = "".join(
        f'<symbol id="icon-{name}" viewBox="0 0 24 24"><path d="{icons[name]}"/></symbol>' for name in names
    )
    if not symbols:
        return Markup()
    return Markup(f'<svg class="visually-hidden" aria-hidden="true" focusable="false">{symbols}</svg>')  # noqa: S704 - names and data were checked
