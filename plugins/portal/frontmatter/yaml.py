"""The YAML between the lines, as nothing but texts, lists and tables, with the line of each. Pure.

No implicit types: `no`, `19:30`, `0363` and `Molenpad #3` stay what the editor wrote. Anchors, tags, keys that
stand twice and bottomless lists are refused.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

from plugins.portal.frontmatter.explain import explain, missing_space, quoted, refuse_odd_row
from plugins.portal.frontmatter.mistakes import FrontMatterError, Mistake
from plugins.portal.frontmatter.signs import without_harm

Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
Place = tuple[str | int, ...]
MAX_DEPTH = 20  #: what reads the values goes down a step for each

_PLAIN = re.compile(r"^(?=\s*(?:-|[\w-]+:) )(\s*+(?:- +)*+(?:[\w-]+: +)?+)([^\s'\"\[\]{}|>#&*!%@`-].*)$")
#: `title: #buurt`; a comment has a space behind its sign
_HASH_FIRST = re.compile(r"^(\s*(?:- +)*[\w-]+: +)(#[^\s#].*)$")
#: spaces that cannot be told from others, as word processors make them: before a line and behind a colon
_HARD_SPACES = re.compile(r"^[ \t\xa0]+|(?<=:)\xa0+")
_BLOCK = re.compile(r"(?:^|[\s:-] )[|>][-+\d]{0,2}\s*(?:#.*)?$")


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
    if "\xa0" in text:
        rows = [_HARD_SPACES.sub(lambda m: m[0].replace("\xa0", " "), row) for row in rows]
    blocks = _rows_of_blocks(rows)
    for index, row in enumerate(rows):
        if index not in blocks:
            refuse_odd_row(row, first_line + index)
    kept = "\n".join(
        row if "#" not in row or index in blocks else _keep_hashes(rows, index) for index, row in enumerate(rows)
    )
    try:
        events = _events(kept, rows, first_line)
    except yaml.YAMLError as error:
        raise explain(error, rows, first_line) from error
    found = FrontMatter(values={})
    root = next(events, None)
    if root is None:
        return found
    if not isinstance(root, yaml.MappingStartEvent):
        raise missing_space(rows[0], first_line) or FrontMatterError(first_line, "yaml_no_keys")
    found.values = _value(root, events, (), found, first_line)
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


def _events(text: str, rows: list[str], first_line: int) -> Iterator[Any]:
    """Where each value begins and ends. Refuses what could be endless, or more than texts, lists and tables.

    Raises YAMLError. The values are made of these, and not of a second reading by yaml.compose, which takes as long.
    """
    depth = 0
    parsed: Any = yaml.parse(text, Loader=Loader)
    events: list[Any] = []
    for event in parsed:
        index = event.start_mark.line
        if getattr(event, "anchor", None) or getattr(event, "tag", None):
            raise FrontMatterError(first_line + index, "yaml_sign", mended=quoted(rows[index]))
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > MAX_DEPTH:
            raise FrontMatterError(first_line + index, "yaml_deep")
        events.append(event)
    if sum(isinstance(event, yaml.DocumentStartEvent) for event in events) > 1:
        yaml.compose(text, Loader=Loader)  # says where the second one begins
    return iter(events[2:-2])  # without the ends of stream and document


def _keep_hashes(rows: list[str], index: int) -> str:
    """`street: Molenpad #3` in quotes: a number sign with a space behind it begins a comment, others are text."""
    row = rows[index]
    first = _HASH_FIRST.match(row)
    if first and not _has_more(rows, index):
        return f"{first[1]}{_in_quotes(first[2])}"
    plain = _PLAIN.match(row)
    if not plain or not re.search(r"\s#\S", plain[2]) or plain[2].endswith(":"):
        return row
    return f"{plain[1]}{_in_quotes(plain[2])}"


def _has_more(rows: list[str], index: int) -> bool:
    """Whether the next line belongs to this one: then this one has no value of its own."""
    later = (row for row in rows[index + 1 :] if row.strip())
    following = next(later, "")
    edge = len(rows[index]) - len(rows[index].lstrip())
    return len(following) - len(following.lstrip()) > edge or following.lstrip().startswith("- ")


def _in_quotes(value: str) -> str:
    bare = re.sub(r"\s#\s.*$", "", value).rstrip()
    escaped = bare.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _value(event: Any, events: Iterator[Any], place: Place, found: FrontMatter, first_line: int) -> Any:
    """The value that begins with `event`; `events` are those behind it."""
    found.lines.setdefault(place, event.start_mark.line + first_line)
    if isinstance(event, yaml.ScalarEvent):
        return without_harm(event.value)
    if isinstance(event, yaml.SequenceStartEvent):
        parts: list[Any] = []
        while not isinstance(part := next(events), yaml.SequenceEndEvent):
            parts.append(_value(part, events, (*place, len(parts)), found, first_line))
        return parts
    return _table(events, place, found, first_line)


def _table(events: Iterator[Any], place: Place, found: FrontMatter, first_line: int) -> dict[str, Any]:
    table: dict[str, Any] = {}
    while not isinstance(key := next(events), yaml.MappingEndEvent):
        at = key.start_mark.line + first_line
        is_name = isinstance(key, yaml.ScalarEvent)
        if not is_name:
            _value(key, events, (), FrontMatter(values={}), first_line)  # passed over
        name = key.value if is_name else "[…]"
        if name in table:
            found.mistakes.append(Mistake(line=at, code="key_twice", details=(("key", name),)))
        found.lines[*place, name] = at
        table[name] = _value(next(events), events, (*place, name), found, first_line)
    return table
