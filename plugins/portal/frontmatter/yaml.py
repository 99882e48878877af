"""The YAML between the lines, as nothing but texts, lists and tables, with the line of each. Pure.

No implicit types: `no`, `19:30`, `0363` and `Molenpad #3` stay what the editor wrote. Anchors, tags and
keys that stand twice are refused.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

import yaml

from plugins.portal.frontmatter.mistakes import FrontMatterError, Mistake

Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
Place = tuple[str | int, ...]

_PLAIN = re.compile(r"^(\s*(?:- +)*(?:[\w-]+: +)?)([^\s'\"\[\]{}|>#&*!%@`-].*)$")
_KEY = re.compile(r"^(\s*(?:- +)*)([\w-]+): +(.*)$")
_CURLY = re.compile(r"^[“”„‟]|^[‘’‚].*: ")


@dataclass(slots=True)
class FrontMatter:
    """The values, the line of each by its place in them, and what is wrong already."""

    values: dict[str, Any]
    lines: dict[Place, int] = field(default_factory=dict)
    mistakes: list[Mistake] = field(default_factory=list)

    def line(self, place: Place) -> int:
        """The line of a value, or of the nearest thing around it."""
        while place and place not in self.lines:
            place = place[:-1]
        return self.lines.get(place, 1)


def read_yaml(text: str, first_line: int) -> FrontMatter:
    """Read the text between the `---` lines; `first_line` is that of its first. Raises FrontMatterError."""
    rows = text.split("\n")
    for number, row in enumerate(rows, start=first_line):
        _refuse_odd_rows(row, number)
    try:
        root = yaml.compose("\n".join(map(_keep_hashes, rows)), Loader=Loader)
    except yaml.YAMLError as error:
        raise _explain(error, rows, first_line) from error
    found = FrontMatter(values={})
    if root is None:
        return found
    if not isinstance(root, yaml.MappingNode):
        raise FrontMatterError(first_line, "yaml_no_keys")
    found.values = _value(root, (), found, first_line)
    return found


def _refuse_odd_rows(row: str, number: int) -> None:
    if "\t" in row[: len(row) - len(row.lstrip())]:
        raise FrontMatterError(number, "yaml_tab", mended=row.replace("\t", "  ").rstrip())
    key = _KEY.match(row)
    if key and _CURLY.match(key[3]):
        raise FrontMatterError(number, "yaml_curly_quotes", mended=f'{key[2]}: "{key[3].strip("“”„‟‘’‚ ")}"')


def _keep_hashes(row: str) -> str:
    """`street: Molenpad #3` in quotes: a number sign with a space behind it begins a comment, others are text."""
    plain = _PLAIN.match(row)
    if not plain or not re.search(r"\s#\S", plain[2]) or plain[2].endswith(":"):
        return row
    value = re.sub(r"\s#\s.*$", "", plain[2]).rstrip()
    escaped = value.replace("\\", "\\\\").replace('"', '\\"')
    return f'{plain[1]}"{escaped}"'


def _explain(error: yaml.YAMLError, rows: list[str], first_line: int) -> FrontMatterError:
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    index = min(mark.line, len(rows) - 1) if mark else 0
    number, row = first_line + index, rows[index]
    key = _KEY.match(row)
    if "\t" in row:
        return FrontMatterError(number, "yaml_tab", mended=row.replace("\t", "  ").rstrip())
    if key and ": " in key[3] and "mapping values" in str(error):
        inside = key[3].replace('"', "’")
        return FrontMatterError(number, "yaml_colon", mended=f'{key[2]}: "{inside}"')
    problem = getattr(error, "problem", None) or "?"
    return FrontMatterError(number, "yaml_broken", row=row.strip(), problem=str(problem))


def _value(node: yaml.Node, place: Place, found: FrontMatter, first_line: int) -> Any:
    line = node.start_mark.line + first_line
    found.lines.setdefault(place, line)
    if node.anchor if hasattr(node, "anchor") else None:
        found.mistakes.append(Mistake(line=line, code="yaml_anchor"))
    if isinstance(node, yaml.ScalarNode):
        return "" if node.style is None and node.value in {"~", "null"} else str(node.value)
    if isinstance(node, yaml.SequenceNode):
        return [_value(part, (*place, index), found, first_line) for index, part in enumerate(node.value)]
    table: dict[str, Any] = {}
    for key, part in node.value:
        name, at = str(key.value), key.start_mark.line + first_line
        if name in table:
            found.mistakes.append(Mistake(line=at, code="key_twice", details=(("key", name),)))
        found.lines[*place, name] = at
        table[name] = _value(part, (*place, name), found, first_line)
    return table
