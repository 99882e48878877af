"""Templates as they are while a build goes on: read once, compiled once, and known by digests. Reads templates only."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Mapping, MutableMapping
from types import CodeType
from typing import Any

import jinja2
from jinja2 import meta
from jinja2.bccache import Bucket

from plugins.fastbuild.digest import value_digest
from plugins.fastbuild.errors import PageError
from plugins.fastbuild.memory import Memory

_Source = tuple[str, str | None, Callable[[], bool] | None]


def settle(environment: jinja2.Environment) -> Mapping[str, str]:
    """Let an environment go by its templates and globals as they are now, until the build is done; gives their texts.

    Else Jinja looks through a chain of dictionaries, takes a lock and asks the disk for every include: a fifth of all
    rendering.
    """
    environment.loader = loader = AsRead(environment)
    environment.auto_reload = False
    environment.cache = {}

    def make_globals(d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        return {**environment.globals, **(d or {})}

    # Jinja has no setting for it, and the environment is somebody else's: no class of ours could be put in its place.
    environment.make_globals = make_globals  # type: ignore[method-assign]
    return loader.sources


class AsRead(jinja2.BaseLoader):
    """Every template of an environment as it was at one moment; hidden files, such as those of editors, are none."""

    def __init__(self, environment: jinja2.Environment) -> None:
        """Raises PageError for a template that is no text."""
        loader = environment.loader or jinja2.DictLoader({})
        names = (name for name in loader.list_templates() if not name.rpartition("/")[2].startswith("."))
        self._read: dict[str, _Source] = {name: _source(loader, environment, name) for name in names}

    @property
    def sources(self) -> dict[str, str]:
        """The text of each template by its name."""
        return {name: source for name, (source, _, _) in self._read.items()}

    def get_source(self, environment: jinja2.Environment, template: str) -> _Source:
        """Source and file of a template. Raises TemplateNotFound."""
        del environment
        if template not in self._read:
            raise jinja2.TemplateNotFound(template)
        return self._read[template]

    def list_templates(self) -> list[str]:
        """All names."""
        return list(self._read)


def _source(loader: jinja2.BaseLoader, environment: jinja2.Environment, name: str) -> _Source:
    try:
        return loader.get_source(environment, name)
    except UnicodeDecodeError as error:
        raise PageError(name, "this template is not written in UTF-8") from error


class Templates:
    """Digests of templates with everything they extend, include and import; each parsed once."""

    def __init__(self, environment: jinja2.Environment, sources: Mapping[str, str]) -> None:
        """`sources`: what `settle` gave."""
        self._environment, self._sources = environment, sources
        self._closures: dict[str, str] = {}
        self._named: dict[str, tuple[str, ...]] = {}  #: by a template's name, those that stand in it

    def digest(self, name: str) -> str:
        """The digest of a template and its closure. Raises PageError when one of them is missing or dynamic."""
        if name not in self._closures:
            sources: dict[str, str] = {}
            self._collect(name, sources, wanted_by=name)
            self._closures[name] = value_digest(sources)
        return self._closures[name]

    def digest_all(self) -> str:
        """The digest of every template there is."""
        return value_digest(self._sources)

    def _collect(self, name: str, sources: dict[str, str], *, wanted_by: str) -> None:
        if name in sources:
            return
        if name not in self._sources:
            raise PageError(wanted_by, f"the template {name} does not exist")
        if name not in self._named:
            self._named[name] = self._parse(name)
        sources[name] = self._sources[name]
        for other in self._named[name]:
            self._collect(other, sources, wanted_by=name)

    def _parse(self, name: str) -> tuple[str, ...]:
        try:
            found = tuple(meta.find_referenced_templates(self._environment.parse(self._sources[name], name=name)))
        except jinja2.TemplateSyntaxError as error:
            raise PageError(f"{name}:{error.lineno}", str(error.message)) from error
        if None in found:
            raise PageError(name, "a template must name what it includes; a computed name cannot be followed")
        return tuple(other for other in found if other)


class Codes(jinja2.BytecodeCache):
    """Compiled templates of one process, by their source."""

    def __init__(self, memory: Memory) -> None:
        self._codes: dict[str, tuple[str, CodeType | None]] = memory.recall("codes", None, dict)
        self._memory = memory

    def fill(self, environment: jinja2.Environment, sources: Mapping[str, str]) -> None:
        """Compile every template for the workers, who would each do it anew; a wrong one is named by who uses it."""
        environment.bytecode_cache = self
        self._memory.recall("compiled", sources, lambda: self._fill(environment))

    def _fill(self, environment: jinja2.Environment) -> None:
        for name in environment.list_templates():
            with contextlib.suppress(jinja2.TemplateError):
                environment.get_template(name)

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give what was compiled of the same source."""
        checksum, code = self._codes.get(bucket.key, ("", None))
        if checksum == bucket.checksum:
            bucket.code = code

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Know what was compiled."""
        self._codes[bucket.key] = (bucket.checksum, bucket.code)
