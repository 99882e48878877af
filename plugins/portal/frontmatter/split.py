"""A file's bytes to its two halves: front matter and text. Pure."""

from __future__ import annotations

from plugins.portal.frontmatter.mistakes import FrontMatterError
from plugins.portal.frontmatter.signs import without_harm

#: how git marks two versions of a line that somebody must choose from
CONFLICT = ("<<<<<<< ", ">>>>>>> ")


def split_document(content: bytes) -> tuple[str, int, str, int]:
    """Front matter, text, and the line where each begins. Raises FrontMatterError."""
    if not content.strip():
        raise FrontMatterError(1, "empty_file")
    rows = without_harm(_decoded(content).replace("\r\n", "\n").replace("\r", "\n")).split("\n")
    for number, row in enumerate(rows, start=1):
        if row.startswith(CONFLICT):
            raise FrontMatterError(number, "merge_conflict")
    first = next((number for number, row in enumerate(rows) if row.strip()), 0)
    if rows[first].strip() != "---":
        raise FrontMatterError(first + 1, "no_front_matter")
    for number, row in enumerate(rows[first + 1 :], start=first + 1):
        if row.rstrip() == "---":
            return "\n".join(rows[first + 1 : number]), first + 2, "\n".join(rows[number + 1 :]), number + 2
    raise FrontMatterError(first + 1, "front_matter_not_closed")


def _decoded(content: bytes) -> str:
    try:
        if b"\0" in content[:4]:  # UTF-16 of Latin letters, which is also UTF-8 with a nothing behind every letter
            raise FrontMatterError(1, "not_utf8")
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        raise FrontMatterError(content[: error.start].count(b"\n") + 1, "not_utf8") from error
