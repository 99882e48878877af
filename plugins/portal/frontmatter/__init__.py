"""Door of the front matter: the text above a document, to the fields of its record.

text ─▶ yaml (texts only, lines kept) ─▶ schema of the kind (all mistakes at once) ─▶ record's fields
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError
from rapidfuzz import process

from plugins.portal.frontmatter.kinds import SCHEMAS
from plugins.portal.frontmatter.mistakes import FrontMatterError, Mistake
from plugins.portal.frontmatter.questions import WITH_PHOTOS, Question, questions_for
from plugins.portal.frontmatter.schema import Schema, schema_in, to_record
from plugins.portal.frontmatter.split import split_document
from plugins.portal.frontmatter.starters import KINDS, NewPhoto, new_document, photo_lines, photo_paths, starter_words
from plugins.portal.frontmatter.values import slugify
from plugins.portal.frontmatter.yaml import FrontMatter, read_yaml

__all__ = [
    "KINDS",
    "SCHEMAS",
    "WITH_PHOTOS",
    "FrontMatterError",
    "Mistake",
    "NewPhoto",
    "Question",
    "Reading",
    "new_document",
    "photo_lines",
    "photo_paths",
    "questions_for",
    "read_front_matter",
    "slugify",
    "split_document",
    "starter_words",
    "to_record",
]

#: the key to look at, for mistakes that several keys make together
_AT = {
    "alt_missing": "file",
    "consent_ends_before_it_begins": "until",
    "end_before_start": "end",
    "name_without_consent": "name",
    "reason_missing": "state",
    "report_incomplete": "status",
    "start_missing": "state",
    "too_many_steps": "steps",
    "until_before_publish_from": "until",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """Front matter read: the schema filled in, or None with the mistakes that kept it from that."""

    schema: Schema | None
    mistakes: tuple[Mistake, ...]
    lines: FrontMatter


def read_front_matter(kind: str, text: str, first_line: int) -> Reading:
    """Read the front matter of a document of `kind`. Raises FrontMatterError when it is no YAML at all."""
    found = read_yaml(text, first_line)
    try:
        filled = SCHEMAS[kind].model_validate(found.values)
    except ValidationError as error:
        mistakes = tuple(_mistake(detail, kind, found) for detail in error.errors(include_url=False))
        return Reading(schema=None, mistakes=(*found.mistakes, *mistakes), lines=found)
    schema = None if found.mistakes else filled
    return Reading(schema=schema, mistakes=tuple(found.mistakes), lines=found)


def _mistake(detail: Any, kind: str, found: FrontMatter) -> Mistake:
    place = tuple(detail["loc"])
    key = next((str(part) for part in reversed(place) if isinstance(part, str)), "")
    line = found.line((*place, _AT[detail["type"]]) if detail["type"] in _AT else place)
    given = {name: str(value) for name, value in (detail.get("ctx") or {}).items()}
    match detail["type"]:
        case "missing" if len(place) > 1:
            parent = next((str(part) for part in reversed(place[:-1]) if isinstance(part, str)), "")
            return _made(line, "missing_part", key=key, parent=parent)
        case "missing":
            return _made(line, "missing", key=key)
        case "extra_forbidden":
            return _made(line, "unknown_key", key=key, nearest=_nearest(key, _known_keys(kind, place)))
        case "literal_error":
            allowed = given["expected"].replace("'", "").replace(" or ", ", ").split(", ")
            value = str(detail["input"])
            nearest = _nearest(value, allowed)
            return _made(line, "not_one_of", key=key, value=value, allowed=", ".join(allowed), nearest=nearest)
        case "model_type" | "model_attributes_type" if detail["input"] == "":
            return _made(line, "empty_value", key=key)
        case "model_type" | "dict_type" | "list_type" | "string_type" | "model_attributes_type":
            return _made(line, "wrong_shape", key=key)
        case code:
            return _made(line, code, **{"key": key, **given})


def _nearest(value: str, known: Iterable[str]) -> str:
    """What was probably meant; empty when nothing looks like it."""
    found = process.extractOne(value, list(known), score_cutoff=60)
    return found[0] if found else ""


def _made(line: int, code: str, **details: str) -> Mistake:
    return Mistake(line=line, code=code, details=tuple(sorted(details.items())))


def _known_keys(kind: str, place: tuple[str | int, ...]) -> list[str]:
    """The keys that may stand where an unknown one stood."""
    schema: Any = SCHEMAS[kind]
    for part in place[:-1]:
        if isinstance(part, str):
            schema = next(
                (schema_in(f.annotation) for n, f in schema.model_fields.items() if (f.alias or n) == part), None
            )
            if schema is None:
                return []
    return [field.alias or name for name, field in schema.model_fields.items()]
