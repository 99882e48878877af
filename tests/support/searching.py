"""Finds a name in the bytes of a site, in whatever way they are written there."""

from __future__ import annotations

import html
import json
import re
from pathlib import Path
from urllib.parse import unquote

from unidecode import unidecode

_UNSEEN = re.compile("[\u00ad\u0300-\u036f\u200b-\u200f\u2060\ufeff\ud800-\udfff]")
TEXTS = {".html", ".xml", ".json", ".ics", ".txt", ".js", ".css", ".svg", ""}


def plain(text: str) -> str:
    """Letters and digits only, in lower case, without marks."""
    seen = _UNSEEN.sub("", text)
    return re.sub(r"[^a-z0-9]+", " ", unidecode(seen).lower())


def decoded(content: str) -> str:
    """The text with all that hides letters undone, as often as needed."""
    text = content.replace("\r\n ", "").replace("\n ", " ")
    for _ in range(3):
        text = html.unescape(unquote(text))
        text = re.sub(r"\\u[0-9a-fA-F]{4}", lambda match: str(json.loads(f'"{match[0]}"')), text)
    return text


def visible(text: str) -> str:
    """The same without tags, so that a name across two of them is found."""
    return re.sub(r"<[^>]*>", "", text)


def haystacks(folder: Path) -> dict[str, str]:
    """Everything that stands in a folder, by path, ready to be searched; names of files too."""
    found: dict[str, str] = {}
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        content = path.read_bytes() if path.is_file() else b""
        if path.suffix in TEXTS or path.name.startswith((".", "_")):
            text = decoded(content.decode("utf-8", "replace"))
            found[name] = " ".join(plain(part) for part in (name, text, visible(text)))
        else:
            found[name] = plain(f"{name} {content.decode('latin-1')}")
    return found


def where(needle: str, stacks: dict[str, str]) -> list[str]:
    """Files in which a name stands, as words of their own."""
    words = plain(needle).strip()
    together = words.replace(" ", "")
    return [
        name
        for name, text in stacks.items()
        if f" {words} " in f" {text} " or (" " in words and f" {together} " in f" {text} ")
    ]
