"""What an editor did that YAML cannot read, and the line as it should be. Pure."""

from __future__ import annotations

import re

import yaml

from plugins.portal.frontmatter.mistakes import FrontMatterError

_KEY = re.compile(r"^(\s*(?:- +)*)([\w-]+): +(.*)$")
_NO_SPACE = re.compile(r"^(\s*(?:- +)*[\w-]+):([^\s:/].*)$")
_BULLET = re.compile(r"^(\s*)[*•–—]\s+(\S.*)$")
_CURLY = re.compile(r"^[“”„‟]|^[‘’‚].*: ")
_SIGN = re.compile(r"[&*!%@`|>]|- ")
#: words that begin with an apostrophe: ’t Hoekje, ’s avonds
_SHORTENED_WORD = re.compile(r"'[a-z]{1,2}\b", re.IGNORECASE)


def refuse_odd_row(row: str, number: int) -> None:
    """Refuse what YAML would take for something else, or explain badly. Raises FrontMatterError."""
    if "\t" in row[: _indent(row)]:
        raise FrontMatterError(number, "yaml_tab", mended=_without_tabs(row))
    key = _KEY.match(row)
    if key and _CURLY.match(key[3]):
        raise FrontMatterError(number, "yaml_curly_quotes", mended=f'{key[2]}: "{key[3].strip("“”„‟‘’‚ ")}"')


def explain(error: yaml.YAMLError, rows: list[str], first_line: int) -> FrontMatterError:
    """The mistake behind what YAML says."""
    context, problem = (str(getattr(error, name, None) or "") for name in ("context", "problem"))
    opened = "flow" in context or "quoted scalar" in context  # what was opened and never closed is the mistake
    mark = getattr(error, "context_mark" if opened else "problem_mark", None)
    index = min(mark.line, len(rows) - 1) if mark else 0
    number, row = first_line + index, rows[index]
    if "\t" in row:
        return FrontMatterError(number, "yaml_tab", mended=_without_tabs(row))
    for place in (index, index - 1):
        if place >= 0 and (found := missing_space(rows[place], first_line + place)):
            return found
    if bullet := _BULLET.match(row):
        return FrontMatterError(number, "yaml_bullet", mended=f"- {shortened(bullet[2])}")
    return (
        _of_value(row, number, problem)
        or _of_indentation(rows, index, number)
        or FrontMatterError(number, "yaml_broken", row=shortened(row))
    )


def _of_value(row: str, number: int, problem: str) -> FrontMatterError | None:
    """What is wrong behind the colon."""
    key = _KEY.match(row)
    value = key[3].rstrip() if key else ""  # of hard spaces nothing is left
    if not value:
        return None
    if _SIGN.match(value):
        return FrontMatterError(number, "yaml_sign", mended=quoted(row))
    if value[0] in "[{":
        return FrontMatterError(number, "yaml_bracket", mended=quoted(row))
    if value[0] in "'\"":
        return FrontMatterError(number, "yaml_quote", mended=quoted(row))
    if "mapping values" in problem and (": " in value or value.endswith(":")):
        return FrontMatterError(number, "yaml_colon", mended=quoted(row))
    return None


def _of_indentation(rows: list[str], index: int, number: int) -> FrontMatterError | None:
    """A line that stands further in than the line above it, which has its value already."""
    above = _KEY.match(rows[index - 1]) if index else None
    if above and above[3] and _KEY.match(rows[index]) and _indent(rows[index]) > _indent(rows[index - 1]):
        mended = " " * _indent(rows[index - 1]) + rows[index].lstrip()
        return FrontMatterError(number, "yaml_indent", mended=mended.strip())
    return None


def missing_space(row: str, number: int) -> FrontMatterError | None:
    """`title:Een` is one word to YAML."""
    found = _NO_SPACE.match(row)
    return FrontMatterError(number, "yaml_no_space", mended=shortened(f"{found[1]}: {found[2]}")) if found else None


def quoted(row: str) -> str:
    """A line as it should be: its value in quotes."""
    key = _KEY.match(row)
    name, value = (f"{key[2]}: ", shortened(key[3])) if key else ("", shortened(row))
    if "\\" in value:
        return f"{name}'{value.strip(chr(34)).replace(chr(39), '’')}'"
    alone = value[:1] in {"'", '"'} and value.count(value[0]) == 1
    if alone and not _SHORTENED_WORD.match(value):
        value = value[1:]  # it began with a quote and forgot the second
    return f'{name}"{value.replace(chr(34), "’")}"'


def shortened(row: str) -> str:
    """A line that fits into a sentence."""
    plain = row.strip()
    return plain if len(plain) <= 100 else f"{plain[:99]}…"


def _without_tabs(row: str) -> str:
    return row.replace("\t", "  ").rstrip()


def _indent(row: str) -> int:
    return len(row) - len(row.lstrip())
