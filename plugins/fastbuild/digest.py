"""Values to digests that are equal only when the values are. Pure."""

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

from plugins.fastbuild.errors import PageError

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
