"""Our own frozen records to bytes and back: a pickle that makes nothing else, and takes a third of the time.

Whoever can write such a file must not be able to run anything: what is no record of ours is refused.
"""

from __future__ import annotations

import dataclasses
import functools
import io
import pickle
from collections.abc import Callable
from operator import attrgetter
from pathlib import PurePosixPath
from typing import Any

from plugins.portal.places import path_at

OURS = "plugins.portal."
PLAIN = {("datetime", "date"), ("datetime", "time"), ("datetime", "datetime"), ("builtins", "frozenset")}
_PATHS = {("pathlib", "PurePosixPath"), ("pathlib._local", "PurePosixPath")}


def dump_records(value: object) -> bytes:
    """Records, and the plain values that hold them, as bytes."""
    written = io.BytesIO()
    _Pickler(written, protocol=5).dump(value)
    return written.getvalue()


def load_records(content: bytes) -> Any:
    """What `dump_records` wrote. Anything else raises anything, and runs nothing."""
    return _Unpickler(io.BytesIO(content)).load()


class _Pickler(pickle.Pickler):
    """Writes a record as its kind and the values of its fields."""

    def reducer_override(self, value: Any) -> Any:
        """Kind and values of a record; a path as its text."""
        kind = type(value)
        if kind is PurePosixPath:
            return kind, (str(value),)
        if dataclasses.is_dataclass(kind):
            return kind, _values(kind)(value)
        return NotImplemented


class _Unpickler(pickle.Unpickler):
    """Makes records of ours, and plain values."""

    def find_class(self, module_name: str, global_name: str) -> Any:
        """What makes values of a kind; refuses what is no record of ours."""
        if (module_name, global_name) in PLAIN:
            return super().find_class(module_name, global_name)
        if (module_name, global_name) in _PATHS:
            return path_at
        if module_name.startswith(OURS) and global_name.isidentifier():
            found = super().find_class(module_name, global_name)
            if dataclasses.is_dataclass(found) and found.__module__ == module_name and isinstance(found, type):
                return _maker(found)
        raise pickle.UnpicklingError(f"{module_name}.{global_name}")


@functools.cache
def _names(kind: type) -> tuple[str, ...]:
    return tuple(field.name for field in dataclasses.fields(kind))


@functools.cache
def _values(kind: type) -> Callable[[object], tuple[object, ...]]:
    """What gives the values of all fields."""
    names = _names(kind)
    return attrgetter(*names) if len(names) > 1 else lambda value: tuple(getattr(value, name) for name in names)


@functools.cache
def _maker(kind: type) -> Callable[..., object]:
    """What makes a record of the values of all its fields, without a look at each: they were one before."""
    ways = [getattr(kind, name).__set__ for name in _names(kind)]  # of slots; nothing else gets past a frozen record

    def make(*values: object) -> object:
        if len(values) != len(ways):
            raise pickle.UnpicklingError(kind.__name__)
        record: object = object.__new__(kind)
        for put, value in zip(ways, values, strict=True):
            put(record, value)
        return record

    return make
