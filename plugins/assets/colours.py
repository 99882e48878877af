"""The theme's colours by day, for what is drawn outside the style sheet. Reads the style sheets; writes nothing."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

from plugins.assets.errors import AssetsError

_PROPERTY = re.compile(r"(--[\w-]+):\s*([^;]+);")
_RULE = re.compile(r"\.(street__[\w-]+)(?=[^{}]*\{[^}]*?(?:fill|stroke):\s*var\((--[\w-]+)\))")
_VAR = re.compile(r"var\((--[\w-]+)\)")
_HEX = re.compile(r"#[0-9a-fA-F]{6}")


def read_colours(theme: Path) -> Mapping[str, str]:
    """Every role (`--color-brand`) and every part of the street (`street__1`) as `#rrggbb`.

    Raises AssetsError when a style sheet is missing.
    """
    css = theme / "static" / "css"
    text = "".join(_day(css / "tokens" / name) for name in ("palette.css", "roles.css"))
    known = dict(_PROPERTY.findall(text))
    roles = {name: _resolve(name, known) for name in known}
    colours = {name: value for name, value in roles.items() if _HEX.fullmatch(value)}
    street = _RULE.findall(_read(css / "components" / "street.css"))
    return {**colours, **{part: colours[role] for part, role in street if role in colours}}


def _day(path: Path) -> str:
    """What holds by day and on screen: everything before the first condition."""
    return _read(path).partition("@media")[0]


def _resolve(name: str, known: Mapping[str, str]) -> str:
    """Follow `var()` to the end; a circle ends where it began."""
    seen: set[str] = set()
    while name not in seen:
        seen.add(name)
        value = known.get(name, "").strip()
        follows = _VAR.fullmatch(value)
        if not follows:
            return value
        name = follows[1]
    return ""


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except OSError as error:
        raise AssetsError(str(path), "the theme needs this file") from error
