"""Scripts: small behaviours to one module. Each file gets a block of its own, so that names cannot meet."""

from __future__ import annotations

import re
from pathlib import Path

from plugins.assets.errors import AssetsError

_LINKED = re.compile(r"^\s*(import|export)\b", re.MULTILINE)
_COMMENT_LINE = re.compile(r"^\s*//.*\n", re.MULTILINE)
_INDENT = re.compile(r"^[ \t]+", re.MULTILINE)


def join_scripts(folder: Path) -> str:
    """Join the scripts of `folder` by name; whole-line comments and indents go, code stays as it is.

    Raises AssetsError for a file that imports, exports or holds a template string (whose lines must not move).
    """
    return "".join(_block(path) for path in sorted(folder.glob("*.js")))


def _block(path: Path) -> str:
    text = path.read_text(encoding="utf-8")
    if _LINKED.search(text):
        raise AssetsError(str(path), "a behaviour stands alone: no import, no export")
    if "`" in text:
        raise AssetsError(str(path), "template strings are not understood here: use + and quotes")
    return "{\n" + _INDENT.sub("", _COMMENT_LINE.sub("", text)).strip() + "\n}\n"
