"""Values and templates to digests that are equal only when the values are. Pure, but for reading templates."""

from __future__ import annotations

import dataclasses
import datetime as dt
import hashlib
import marshal
from collections.abc import Callable, Iterable, Mapping
from enum import Enum
from functools import partial
from operator import attrgetter
from pathlib import PurePath
from typing import Any

import jinja2
from jinja2 import meta

from plugins.fastbuild.errors import PageError
from plugins.fastbuild.memory import Memory

Plain = Callable[[Any], Any]

#: the version of marshal that writes values only, nothing of which of them are one object
_BY_VALUE = 2
#: types that it writes as they are, told apart from each other
_SIMPLE = frozenset({type(None), bool, int, float, str, bytes})


def value_digest(value: object) -> str:
    """The digest of a view. Raises PageError for a type whose content cannot be known.

    Equal only between builds on one version of Python, whose marshal makes the bytes.
    """
    return hashlib.sha256(marshal.dumps(_plain(value), _BY_VALUE)).hexdigest()


def _plain(value: Any) -> Any:
    """`value` as tuples and simple values, with names of types behind `...`, so that no two values look the same."""
    kind = type(value)
    if kind in _SIMPLE:
        return value
    return (_PLAIN.get(kind) or _learn(kind))(value)


def _plain_tuple(parts: Iterable[Any]) -> tuple[object, ...]:
    return tuple([part if type(part) in _SIMPLE else _plain(part) for part in parts])


_PLAIN: dict[type, Plain] = {tuple: _plain_tuple, list: _plain_tuple}


def _learn(kind: type) -> Plain:
    """What makes values of one type plain; looked up once. Raises PageError."""
    _PLAIN[kind] = _dataclass(kind) if dataclasses.is_dataclass(kind) else _other(kind)
    return _PLAIN[kind]


def _dataclass(kind: type) -> Plain:
    names = [field.name for field in dataclasses.fields(kind)]
    mark = (..., kind.__qualname__)
    if len(names) < 2:  # attrgetter gives a tuple for two names and more
        return lambda value: (*mark, *_plain_tuple(getattr(value, name) for name in names))
    parts = attrgetter(*names)
    return lambda value: mark + _plain_tuple(parts(value))


def _other(kind: type) -> Plain:
    name = kind.__qualname__
    if issubclass(kind, Enum):
        return lambda value: (..., name, _plain(value.value))
    if issubclass(kind, str):
        return str.__str__  # text that is marked as safe
    if issubclass(kind, (dt.date, dt.time, dt.timedelta)):
        return lambda value: (..., name, repr(value))
    if issubclass(kind, Mapping):
        return lambda value: (..., "mapping", *((key, _plain(value[key])) for key in sorted(value)))
    if issubclass(kind, frozenset):
        return lambda value: (..., "set", *_plain_tuple(sorted(value)))
    if issubclass(kind, PurePath):
        return lambda value: (..., "path", value.as_posix())
    raise PageError(f"a view holds a {name}", "views are made of dataclasses, tuples, texts and numbers")


def function_name(make: Callable[..., object]) -> str:
    """The name of the function that makes an artefact; what is bound to it counts too."""
    if isinstance(make, partial):
        return function_name(make.func) + value_digest(make.args) + value_digest(make.keywords)
    return f"{make.__module__}.{make.__qualname__}"


class Templates:
    """Digests of templates with everything they extend, include and import; each read and parsed once."""

    def __init__(self, environment: jinja2.Environment, memory: Memory | None = None) -> None:
        self._environment, self._memory = environment, memory or Memory()
        self._loader = environment.loader or jinja2.DictLoader({})
        self._closures: dict[str, str] = {}
        self._read: dict[str, tuple[str, tuple[str, ...]]] = {}  #: source, and the names that stand in it

    def digest(self, name: str) -> str:
        """The digest of a template and its closure. Raises PageError when one of them is missing or dynamic."""
        if name not in self._closures:
            sources: dict[str, str] = {}
            self._collect(name, sources, wanted_by=name)
            self._closures[name] = value_digest(sources)
        return self._closures[name]

    def digest_all(self) -> str:
        """The digest of every template there is."""
        return value_digest({name: self._source(name) for name in self._environment.list_templates()})

    def _collect(self, name: str, sources: dict[str, str], *, wanted_by: str) -> None:
        if name in sources:
            return
        if name not in self._read:
            self._read[name] = self._parse(name, wanted_by)
        sources[name], others = self._read[name]
        for other in others:
            self._collect(other, sources, wanted_by=name)

    def _parse(self, name: str, wanted_by: str) -> tuple[str, tuple[str, ...]]:
        try:
            source = self._source(name)
            found = self._memory.recall(f"template {name}", source, lambda: self._named_in(source, name))
        except jinja2.TemplateNotFound as error:
            raise PageError(wanted_by, f"the template {name} does not exist") from error
        except jinja2.TemplateSyntaxError as error:
            raise PageError(f"{name}:{error.lineno}", str(error.message)) from error
        if None in found:
            raise PageError(name, "a template must name what it includes; a computed name cannot be followed")
        return source, tuple(other for other in found if other)

    def _named_in(self, source: str, name: str) -> tuple[str | None, ...]:
        return tuple(meta.find_referenced_templates(self._environment.parse(source, name=name)))

    def _source(self, name: str) -> str:
        return self._loader.get_source(self._environment, name)[0]
