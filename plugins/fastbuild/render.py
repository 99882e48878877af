"""Makes the pages of one group and writes those that changed.

plan ─▶ paths that may stand beside each other? ─▶ fingerprints ─▶ as an earlier build left it? ─▶ render ─▶ write
"""

from __future__ import annotations

import contextlib
import traceback
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import jinja2

from plugins.fastbuild.digest import function_name, value_digest
from plugins.fastbuild.disk import holds, size_and_time, write_aside
from plugins.fastbuild.errors import PageError, RenderError
from plugins.fastbuild.manifest import GroupRecord, PartRecord, Record, announce, look
from plugins.fastbuild.page import Artefact, Group, Page, Part, check_paths
from plugins.fastbuild.templates import Templates

#: what the disk says when yesterday's file stands where today's folder must be, or the other way round
_IN_THE_WAY = (NotADirectoryError, FileExistsError, IsADirectoryError)


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """A written group: its record, and those of its files that are new or changed."""

    record: GroupRecord
    rendered: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Press:
    """What all groups are made with."""

    environment: jinja2.Environment
    templates: Templates
    site: object
    shared: str  #: digest of the engine and of what all pages show
    everything: str  #: digest of that and of all templates
    output: Path
    before: frozenset[str]  #: files in the output that earlier builds wrote
    prefixes: frozenset[str]  #: of all groups, in lower case

    def write_group(self, group: Group, known: GroupRecord | None) -> Done:
        """Plan a group and write what changed. Raises FastbuildError, and whatever the plan raises."""
        planned, known = group.plan(), known or GroupRecord()
        parts = {part.name: self._part(part, known) for part in planned.parts}
        if len(parts) < len(planned.parts):
            raise PageError(group.prefix or "(empty)", "two parts of this group have one name")
        pages = tuple(_once((*planned.pages, *(page for made, _ in parts.values() for page in made))))
        asked = {page.path for page in pages if page.is_shared}
        kept = (part for made, part in parts.values() if not made)
        standing = {path for part in kept for path in part.paths if path not in asked}
        check_paths(pages, group.prefix.casefold(), self.prefixes, standing)
        announce(self.output, (page.path for page in pages if page.path not in self.before))
        files = {path: known.files[path] for path in standing}
        rendered = {page.path for page in pages if self._bring(page, known.files.get(page.path), files)}
        notes = (*planned.notes, *(note for _, part in parts.values() for note in part.notes))
        records = {name: record for name, (_, record) in parts.items()}
        record = GroupRecord(inputs=group.inputs, notes=notes, files=files, parts=records)
        return Done(record=record, rendered=frozenset(rendered))

    def _part(self, part: Part, known: GroupRecord) -> tuple[Sequence[Page | Artefact], PartRecord]:
        """The pages to look at, and the record; no pages when the part stands as an earlier build left it."""
        inputs, record = value_digest((self.everything, part.inputs)), known.parts.get(part.name)
        if record and record.inputs == inputs:
            files = ((f"{self.output}/{path}", known.files.get(path)) for path in record.paths)
            if all(found and is_untouched(file, found) for file, found in files):
                return (), record
        planned = part.plan()
        paths = tuple(page.path for page in planned.pages)
        return planned.pages, PartRecord(inputs=inputs, notes=planned.notes, paths=paths)

    def _bring(self, page: Page | Artefact, known: Record | None, files: dict[str, Record]) -> bool:
        """Bring one file to what its page says, and note its record in `files`; whether it was written."""
        fingerprint = self._fingerprint(page)
        kept = self._kept(page.path, fingerprint, known)
        is_new = not kept and self._write(page)
        files[page.path] = kept or look(f"{self.output}/{page.path}", fingerprint)
        return is_new

    def make(self, page: Page | Artefact) -> bytes:
        """The bytes of one page. Raises RenderError, which names the page and the template's line."""
        try:
            if isinstance(page, Artefact):
                return page.make(page.view)
            text = self.environment.get_template(page.template).render(view=page.view, site=self.site)
        except Exception as error:  # whatever a template does wrong, the page and line must be named
            raise RenderError(page.path, _where(page, error)) from error
        return tidy(text).encode()

    def _fingerprint(self, page: Page | Artefact) -> str:
        view = value_digest(page.view)
        if isinstance(page, Artefact):
            return value_digest((self.shared, function_name(page.make), view))
        return value_digest((self.shared, self.templates.digest(page.template), page.template, view))

    def _kept(self, path: str, fingerprint: str, record: Record | None) -> Record | None:
        """The record of a file that may stay as it is."""
        is_same = record and record.fingerprint == fingerprint and is_untouched(f"{self.output}/{path}", record)
        return record if is_same else None

    def _write(self, page: Page | Artefact) -> bool:
        """Write one file unless it holds these bytes already; whether it was written."""
        folder, content = str(self.output), self.make(page)
        file = f"{folder}/{page.path}"
        if holds(file, content):
            return False
        try:
            write_aside(file, content, folder)
        except _IN_THE_WAY:
            self._make_way(page.path)
            write_aside(file, content, folder)
        return True

    def _make_way(self, path: str) -> None:
        """Remove what earlier builds wrote where `path` needs a folder, or below it. Raises RenderError."""
        parents = {parent.as_posix() for parent in Path(path).parents}
        old = [other for other in self.before if other in parents or other.startswith(f"{path}/")]
        delete(self.output, old)
        blocked = (self.output / path).is_dir() or any((self.output / parent).is_file() for parent in parents)
        if blocked:
            raise RenderError(path, "something that no build wrote is in the way; move it out of the output folder")


def _once(pages: Iterable[Page | Artefact]) -> Iterator[Page | Artefact]:
    """Each shared file once, however many parts ask for it; two different ones are left for `check_paths` to refuse."""
    shared: dict[str, Page | Artefact] = {}
    for page in pages:
        if page.is_shared and shared.get(page.path) == page:
            continue
        if page.is_shared:
            shared[page.path] = page
        yield page


def is_untouched(file: str, record: Record) -> bool:
    """Whether a file lies on disk as a build left it."""
    try:
        return size_and_time(file) == (record.size, record.mtime)
    except OSError:
        return False


def delete(output: Path, paths: Iterable[str]) -> None:
    """Delete files that builds wrote, and the folders that this leaves empty."""
    folders = set[Path]()
    for path in paths:
        with contextlib.suppress(IsADirectoryError, NotADirectoryError):  # no longer the file that a build wrote
            (output / path).unlink(missing_ok=True)
        folders.update((output / path).parents)
    inside = [folder for folder in folders if output in folder.parents]
    for folder in sorted(inside, key=lambda folder: len(folder.parts), reverse=True):
        with contextlib.suppress(OSError):  # not empty, or gone already
            folder.rmdir()


def _where(page: Page | Artefact, error: Exception) -> str:
    """Template and line of a failure, and what it was."""
    frames = traceback.extract_tb(error.__traceback__)
    template = next((frame for frame in reversed(frames) if "templates" in frame.filename), frames[-1])
    name = template.filename.rpartition("templates/")[2] if isinstance(page, Page) else template.filename
    return f"{name}:{template.lineno}: {type(error).__name__}: {error}"


def tidy(text: str) -> str:
    """Without the blank lines that templates leave; text that keeps its own lines is left alone."""
    if "<pre" in text or "<textarea" in text:
        return text
    return "\n".join([line for line in text.splitlines() if line and not line.isspace()]) + "\n"
