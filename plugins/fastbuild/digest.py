"""Values and templates to digests that are equal only when the values are. Pure, but for reading templates."""

from __future__ import annotations

import dataclasses
import datetime as dt
import hashlib
from collections.abc import Callable, Mapping
from enum import Enum
from functools import partial
from pathlib import PurePath
from typing import Any

import jinja2
from jinja2 import meta

from plugins.fastbuild.errors import PageError

Feed = Callable[[bytes], None]


def value_digest(value: object) -> str:
    """The digest of a view. Raises PageError for a type whose content cannot be known."""
    digest = hashlib.sha256()
    _feed(value, digest.update)
    return digest.hexdigest()


def _feed(value: Any, feed: Feed) -> None:
    """Hand `value` on as a type, a length and its parts, so that no two values read the same."""
    kind = type(value)
    if value is None or kind in {bool, int, float, dt.date, dt.datetime, dt.time, dt.timedelta}:
        _feed_bytes(kind.__name__, repr(value).encode(), feed)
    elif isinstance(value, str):
        _feed_bytes("str", value.encode(), feed)
    elif isinstance(value, bytes):
        _feed_bytes("bytes", value, feed)
    elif isinstance(value, (tuple, list)):
        _feed_parts("tuple", value, feed)
    elif dataclasses.is_dataclass(kind):
        _feed_parts(kind.__qualname__, [getattr(value, field.name) for field in dataclasses.fields(value)], feed)
    elif isinstance(value, Mapping):
        _feed_parts("mapping", [part for key in sorted(value) for part in (key, value[key])], feed)
    elif isinstance(value, frozenset):
        _feed_parts("set", sorted(value), feed)
    elif isinstance(value, Enum):
        _feed_parts(kind.__qualname__, [value.value], feed)
    elif isinstance(value, PurePath):
        _feed_bytes("path", value.as_posix().encode(), feed)
    else:
        raise PageError(
            f"a view holds a {kind.__qualname__}", "views are made of dataclasses, tuples, texts and numbers"
        )


def _feed_bytes(kind: str, content: bytes, feed: Feed) -> None:
    feed(f"{kind}:{len(content)}:".encode())
    feed(content)


def _feed_parts(kind: str, parts: Any, feed: Feed) -> None:
    feed(f"{kind}[{len(parts)}".encode())
    for part in parts:
        _feed(part, feed)


def function_name(make: Callable[..., object]) -> str:
    """The name of the function that makes an artefact; what is bound to it counts too."""
    if isinstance(make, partial):
        return function_name(make.func) + value_digest(make.args) + value_digest(make.keywords)
    return f"{make.__module__}.{make.__qualname__}"


class Templates:
    """Digests of templates with everything they extend, include and import; each read once."""

    def __init__(self, environment: jinja2.Environment) -> None:
        self._environment = environment
        self._closures: dict[str, str] = {}

    def digest(self, name: str) -> str:
        """The digest of a template and its closure. Raises PageError when one of them is missing or dynamic."""
        if name not in self._closures:
            sources: dict[str, str] = {}
            self._collect(name, sources, wanted_by=name)
            self._closures[name] = value_digest(sources)
        return self._closures[name]

    def digest_all(self) -> str:
        """The digest of every template there is."""
        loader = self._environment.loader or jinja2.DictLoader({})
        names = sorted(self._environment.list_templates())
        return value_digest({name: loader.get_source(self._environment, name)[0] for name in names})

    def _collect(self, name: str, sources: dict[str, str], *, wanted_by: str) -> None:
        if name in sources:
            return
        loader = self._environment.loader or jinja2.DictLoader({})
        try:
            sources[name] = loader.get_source(self._environment, name)[0]
            parsed = self._environment.parse(sources[name], name=name)
        except jinja2.TemplateNotFound as error:
            raise PageError(wanted_by, f"the template {name} does not exist") from error
        except jinja2.TemplateSyntaxError as error:
            raise PageError(f"{name}:{error.lineno}", str(error.message)) from error
        for other in meta.find_referenced_templates(parsed):
            if other is None:
                raise PageError(name, "a template must name what it includes; a computed name cannot be followed")
            self._collect(other, sources, wanted_by=name)
