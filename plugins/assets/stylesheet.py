"""Style sheets: a table of contents to one layered sheet, without comments and needless space.

Does not understand CSS beyond strings, comments and its own imports: it renames, reorders and merges nothing.
"""

from __future__ import annotations

import re
from pathlib import Path

from plugins.assets.errors import AssetsError

_IMPORT = re.compile(r'@import\s+url\("(?P<file>[^"]+)"\)\s+layer\((?P<layer>[\w-]+)\);')
#: strings are kept as they are; everything else is a comment, or space, or neither
_TOKEN = re.compile(r""""(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|/\*.*?\*/|\s+""", re.DOTALL)
#: space says nothing around these; before a colon or a bracket it may (`a :hover`, `and (`)
_TIGHT = re.compile(r"\s*([{};])\s*|([,:>]) ")


def join_stylesheet(contents: Path) -> str:
    """Put every import of `contents` in its place, wrapped in its layer. Raises AssetsError for anything odd."""
    text = _read(contents)

    def embed(match: re.Match[str]) -> str:
        part = _read(contents.parent / match["file"])
        if "@import" in part:
            raise AssetsError(str(contents.parent / match["file"]), f"imports belong in {contents.name} only")
        return f"@layer {match['layer']} {{\n{part}\n}}"

    joined = _IMPORT.sub(embed, text)
    if "@import" in joined:
        raise AssetsError(str(contents), 'every import reads: @import url("file.css") layer(name);')
    return joined


def squeeze(css: str) -> str:
    """Leave out comments and the space that says nothing; strings stay as they are."""
    strings: list[str] = []

    def shorten(match: re.Match[str]) -> str:
        token = match[0]
        if token.startswith("/*"):
            return " "
        if token[0] in "\"'":
            strings.append(token)
            return f"\x00{len(strings) - 1}\x00"
        return " "

    bare = re.sub(r"\s+", " ", _TOKEN.sub(shorten, css))
    tight = _TIGHT.sub(lambda match: match[1] or match[2], bare).replace(";}", "}").strip()
    return re.sub(r"\x00(\d+)\x00", lambda match: strings[int(match[1])], tight) + "\n"


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except OSError as error:
        raise AssetsError(str(path), "named in the table of contents, but cannot be read") from error
