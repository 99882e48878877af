"""The YAML between the lines, as nothing but texts, lists and tables, with the line of each. Pure.

No implicit types: `no`, `19:30`, `0363` and `Molenpad #3` stay what the editor wrote. Anchors, tags, keys that
stand twice and bottomless lists are refused.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

import yaml
from yaml.reader import Reader

from plugins.portal.frontmatter.mistakes import FrontMatterError, Mistake

Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
Place = tuple[str | int, ...]
MAX_DEPTH = 20  #: the composer of libyaml recurses in C, and falls over where Python would complain

_PLAIN = re.compile(r"^(?=\s*(?:-|[\w-]+:) )(\s*+(?:- +)*+(?:[\w-]+: +)?+)([^\s'\"\[\]{}|>#&*!%@`-].*)$")
_KEY = re.compile(r"^(\s*(?:- +)*)([\w-]+): +(.*)$")
_BLOCK = re.compile(r"(?:^|[\s:-] )[|>][-+\d]{0,2}\s*(?:#.*)?$")
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
            single = tuple(part for part in place if isinstance(part, str))  # one thing stands for a list of one
            place = single if single in self.lines else place[:-1]
        return self.lines.get(place, 1)


def read_yaml(text: str, first_line: int) -> FrontMatter:
    """Read the text between the `---` lines; `first_line` is that of its first. Raises FrontMatterError."""
    rows = text.split("\n")
    blocks = _rows_of_blocks(rows)
    for index, row in enumerate(rows):
        if odd := Reader.NON_PRINTABLE.search(row):
            raise FrontMatterError(
                first_line + index, "yaml_broken", row=_shortened(row), problem=f"U+{ord(odd[0]):04X}"
            )
        if index not in blocks:
            _refuse_odd_rows(row, first_line + index)
    kept = "\n".join(row if index in blocks else _keep_hashes(row) for index, row in enumerate(rows))
    try:
        _refuse_odd_events(kept, rows, first_line)
        root = yaml.compose(kept, Loader=Loader)
    except yaml.YAMLError as error:
        raise _explain(error, rows, first_line) from error
    found = FrontMatter(values={})
    if root is None:
        return found
    if not isinstance(root, yaml.MappingNode):
        raise FrontMatterError(first_line, "yaml_no_keys")
    found.values = _value(root, (), found, first_line)
    return found


def _rows_of_blocks(rows: list[str]) -> set[int]:
    """The rows below a `text: |` or `text: >`; whatever stands there is text."""
    found: set[int] = set()
    edge: int | None = None  # how far the row that opened the block stands from the margin
    for index, row in enumerate(rows):
        indent = len(row) - len(row.lstrip())
        if edge is not None and (not row.strip() or indent > edge):
            found.add(index)
            continue
        edge = indent if _BLOCK.search(row) else None
    return found


def _refuse_odd_rows(row: str, number: int) -> None:
    if "\t" in row[: len(row) - len(row.lstrip())]:
        raise FrontMatterError(number, "yaml_tab", mended=row.replace("\t", "  ").rstrip())
    key = _KEY.match(row)
    if key and _CURLY.match(key[3]):
        raise FrontMatterError(number, "yaml_curly_quotes", mended=f'{key[2]}: "{key[3].strip("“”„‟‘’‚ ")}"')


def _refuse_odd_events(text: str, rows: list[str], first_line: int) -> None:
    """Before anything is built: what could make it endless, or more than texts, lists and tables."""
    depth = 0
    events: Any = yaml.parse(text, Loader=Loader)
    for event in events:
        index = event.start_mark.line
        if getattr(event, "anchor", None) or getattr(event, "tag", None):
            raise FrontMatterError(first_line + index, "yaml_sign", mended=_quoted(rows[index]))
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > MAX_DEPTH:
            raise FrontMatterError(first_line + index, "yaml_deep")


def _quoted(row: str) -> str:
    """A line as it should be: its value in quotes."""
    key = _KEY.match(row)
    name, value = (f"{key[2]}: ", key[3]) if key else ("", row)
    return f'{name}"{_shortened(value).replace(chr(34), "’")}"'


def _shortened(row: str) -> str:
    """A line that fits into a sentence."""
    plain = Reader.NON_PRINTABLE.sub("�", row.strip())
    return plain if len(plain) <= 100 else f"{plain[:99]}…"


def _keep_hashes(row: str) -> str:
    """`street: Molenpad #3` in quotes: a number sign with a space behind it begins a comment, others are text."""
    plain = _PLAIN.match(row)
    if not plain or not re.search(r"\s#\S", plain[2]) or plain[2].endswith(":"):
        return row
    value = re.sub(r"\s#\s.*$", "", plain[2]).rstrip()
    escaped = value.replace("\\", "\\\\").replace('"', '\\"')
    return f'{plain[1]}"{escaped}"'


def _explain(error: yaml.YAMLError, rows: list[str], first_line: int) -> FrontMatterError:
    context, problem = (str(getattr(error, name, None) or "") for name in ("context", "problem"))
    opened = "flow" in context or "quoted scalar" in context  # what was opened and never closed is the mistake
    mark = getattr(error, "context_mark" if opened else "problem_mark", None)
    index = min(mark.line, len(rows) - 1) if mark else 0
    number, row = first_line + index, rows[index]
    key = _KEY.match(row)
    if "\t" in row:
        return FrontMatterError(number, "yaml_tab", mended=row.replace("\t", "  ").rstrip())
    if key and key[3][0] in "&*!%@`":
        return FrontMatterError(number, "yaml_sign", mended=_quoted(row))
    if key and ": " in key[3] and "mapping values" in problem:
        return FrontMatterError(number, "yaml_colon", mended=_quoted(row))
    return FrontMatterError(number, "yaml_broken", row=_shortened(row), problem=problem or "?")


def _value(node: yaml.Node, place: Place, found: FrontMatter, first_line: int) -> Any:
    line = node.start_mark.line + first_line
    found.lines.setdefault(place, line)
    if isinstance(node, yaml.ScalarNode):
        return str(node.value)
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
