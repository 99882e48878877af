"""TOML files with the line of every table and key, and their mistakes in plain words.

Knows no source and no moderation: `config.py` and `moderation.py` say what the tables should hold.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, TypeVar

from pydantic import AfterValidator, BaseModel, ValidationError
from rapidfuzz import fuzz, process

Table = TypeVar("Table", bound=BaseModel)

_HEADER = re.compile(r"\s*\[{1,2}\s*([\w-]+)\s*\]{1,2}")
_KEY = re.compile(r"""\s*["']?([\w-]+)["']?\s*=""")
_NEAR = 50  #: of 100: how much a misspelt word must look like a known one

_SENTENCES = {
    "missing": "'{key}' ontbreekt (missing)",
    "extra_forbidden": "onbekend veld '{key}' (unknown key){near}",
    "string_type": "'{key}' moet tekst tussen aanhalingstekens zijn (expected text in quotes)",
    "string_too_short": "'{key}' is leeg (empty)",
    "bool_type": "'{key}' moet true of false zijn, zonder aanhalingstekens (expected true or false)",
    "int_type": "'{key}' moet een getal zijn, zonder aanhalingstekens (expected a number)",
    "list_type": '\'{key}\' moet een lijst zijn: ["een", "twee"] (expected a list)',
    "literal_error": "'{key}' mag niet '{given}' zijn; kies uit / choose from: {expected}{near}",
    "greater_than_equal": "'{key}' moet minstens {ge} zijn (too small)",
    "less_than_equal": "'{key}' mag hoogstens {le} zijn (too large)",
    "value_error": "'{key}': {error}",
}


@dataclass(frozen=True, kw_only=True)
class TableFile:
    """One TOML file: its tables, and where each of them stands."""

    name: str  #: as shown in messages: folder and file
    tables: Mapping[str, Any]
    lines: tuple[str, ...]

    @cached_property
    def _headers(self) -> Mapping[str, Sequence[int]]:
        """Where the tables of each name begin."""
        found: dict[str, list[int]] = {}
        for index, line in enumerate(self.lines):
            found.setdefault(_match(_HEADER, line), []).append(index)
        return found

    def rows(self, key: str, mistakes: list[str]) -> list[Any]:
        """The tables of `[[key]]`; a single `[key]` is a mistake."""
        rows = self.tables.get(key, [])
        if isinstance(rows, list):
            return rows
        mistakes.append(f"{self.place(key)}: schrijf [[{key}]] met dubbele haken (use double brackets)")
        return []

    def unknown_tables(self, known: Collection[str]) -> Iterator[str]:
        """A mistake for each table that is not `known`."""
        for key in self.tables:
            if key not in known:
                yield f"{self.place(key)}: onbekend deel '{key}' (unknown table){nearest(key, known)}"

    def place(self, table: str, number: int = 0, key: str = "") -> str:
        """File and line of the `number`th `[table]`, and of `key` in it when it stands there."""
        headers = self._headers.get(table, ())
        if number >= len(headers):
            return self.name
        start = headers[number]
        for index in range(start + 1, len(self.lines)):
            if _HEADER.match(self.lines[index]):
                break
            if key and _match(_KEY, self.lines[index]) == key:
                return f"{self.name}, regel {index + 1}"
        return f"{self.name}, regel {start + 1}"


def read_tables(path: Path, mistakes: list[str]) -> TableFile:
    """A TOML file; empty, with a mistake, when it cannot be read."""
    name = f"{path.parent.name}/{path.name}"
    try:
        text = path.read_text(encoding="utf-8-sig")
        return TableFile(name=name, tables=tomllib.loads(text), lines=tuple(text.splitlines()))
    except tomllib.TOMLDecodeError as error:
        mistakes.append(f"{name}: geen geldige TOML; kijk naar aanhalingstekens en haken (invalid TOML): {error}")
    except UnicodeDecodeError:
        mistakes.append(f"{name}: bewaar het bestand als UTF-8 (not UTF-8)")
    except OSError as error:
        mistakes.append(f"{name}: niet te lezen (unreadable): {error.strerror}")
    return TableFile(name=name, tables={}, lines=())


def check_table(
    schema: type[Table], table: object, file: TableFile, key: str, mistakes: list[str], *, number: int = 0
) -> Table | None:
    """`table` as its schema wants it; else None, with a mistake for each thing that is wrong."""
    try:
        return schema.model_validate(table)
    except ValidationError as error:
        for each in error.errors(include_url=False):
            field = str(each["loc"][0]) if each["loc"] else key
            mistakes.append(f"{file.place(key, number, field)}: {_sentence(each, field, schema)}")
        return None


def nearest(word: str, known: Collection[str]) -> str:
    """A question that names the known word nearest to a misspelt one; empty when none is near."""
    found = process.extractOne(word.lower(), list(known), scorer=fuzz.ratio, score_cutoff=_NEAR)
    return f"; bedoel je '{found[0]}'? (did you mean)" if found else ""


def shaped(pattern: str, hint: str) -> AfterValidator:
    """A check of the whole text against a pattern; the hint says what is right and never repeats what was given."""

    def check(text: str) -> str:
        if not re.fullmatch(pattern, text):
            raise ValueError(hint)
        return text

    return AfterValidator(check)


def is_sentence(text: str) -> str:
    """One line of plain text, as an HTTP header can carry it. Raises ValueError."""
    if not text.isprintable() or not text.isascii():
        raise ValueError("alleen gewone letters, op één regel (plain ASCII on one line)")
    return text.strip()


def _sentence(error: Any, field: str, schema: type[BaseModel]) -> str:
    kind = error["type"]
    context = error.get("ctx", {})
    expected = str(context.get("expected", ""))
    choices = re.findall(r"'([^']+)'", expected)
    near = nearest(field, schema.model_fields) if kind == "extra_forbidden" else nearest(str(error["input"]), choices)
    sentence = _SENTENCES.get(kind, "'{key}' klopt niet (wrong value): {message}")
    return sentence.format(
        key=field,
        given=error["input"],
        expected=", ".join(choices),
        near=near,
        error=context.get("error", ""),
        message=error["msg"],
        ge=context.get("ge"),
        le=context.get("le"),
    )


def _match(pattern: re.Pattern[str], line: str) -> str:
    match = pattern.match(line)
    return match[1] if match else ""
