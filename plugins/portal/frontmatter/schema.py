"""What all schemas share: unknown keys are refused, and a schema becomes its record."""

from __future__ import annotations

from functools import cache
from typing import Any, ClassVar, Literal, get_args, get_origin

from pydantic import BaseModel, ConfigDict, Field


class Schema(BaseModel):
    """A part of front matter. `record` is the class that it becomes."""

    model_config = ConfigDict(extra="forbid", frozen=True, arbitrary_types_allowed=True, populate_by_name=False)
    record: ClassVar[Any]


def said(dutch: str, english: str, default: Any = ..., *, alias: str | None = None) -> Any:
    """A field that says of itself, in two languages, what it means."""
    return Field(default, description=dutch, alias=alias, json_schema_extra={"english": english})


def to_record(value: Any, **more: Any) -> Any:
    """A schema as its record, a list as a tuple, anything else as it is."""
    if isinstance(value, list):
        return tuple([to_record(part) for part in value])
    names = _fields(value.__class__)
    if names is None:
        return value
    fields = {name: part for name in names if (part := to_record(getattr(value, name))) is not None}
    return value.record(**{**fields, **more})


@cache  # asked for every value of every document, and pydantic takes long to tell
def _fields(kind: type) -> tuple[str, ...] | None:
    """The fields of a schema; None of what is none."""
    return tuple(kind.model_fields) if issubclass(kind, Schema) else None


def schema_in(annotation: Any) -> type[Schema] | None:
    """The schema inside an annotation such as `list[Picture]` or `Consent | None`."""
    if isinstance(annotation, type) and get_origin(annotation) is None and issubclass(annotation, Schema):
        return annotation
    return next((found for part in get_args(annotation) if (found := schema_in(part))), None)


def literals_in(annotation: Any) -> tuple[str, ...]:
    """The texts that an annotation such as `list[Literal["a", "b"]]` allows; none when any will do."""
    if get_origin(annotation) is Literal:
        return get_args(annotation)
    return next((found for part in get_args(annotation) if (found := literals_in(part))), ())
