"""One Markdown file to a document: front matter, clean text, links that are known to lead somewhere.

What it needs of other files is remembered, so that a cache knows when to read it again. Knows no folder but through
the list of its files. What a document says about others is checked in `references`.
"""

from __future__ import annotations

import dataclasses
import html
import os
import posixpath
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath
from typing import Any
from urllib.parse import unquote

from rapidfuzz import process

from plugins.fastbuild import value_digest
from plugins.portal.bodies import CONTENT, GONE, clean_body, is_too_deep, outline
from plugins.portal.boundaries import read_boundary
from plugins.portal.consent import walk
from plugins.portal.documents import Action, Document, Moment, PersonRef, Picture, Topic
from plugins.portal.files import File, look
from plugins.portal.frontmatter import FrontMatterError, Mistake, read_front_matter, split_document, to_record
from plugins.portal.frontmatter.yaml import FrontMatter
from plugins.portal.landing import Landing
from plugins.portal.places import Spot
from plugins.portal.problems import Problem
from plugins.portal.prose import Prose

MAX_BYTES = 1_000_000
SUFFIXES = {".md", ".markdown"}
PICTURES = ("photos", "before", "during", "after")
PHASES = {
    "voorkomen": "prevention", "prevent": "prevention", "opsporen": "detection", "detect": "detection",
    "achteraf": "aftermath", "afterwards": "aftermath",
}  # fmt: skip
_ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:|#|//", re.IGNORECASE)
_LINKED = re.compile(r'(<(?:a|img)\b[^>]*?\s(?:href|src)=")([^"]*)(")')


@dataclass(frozen=True, slots=True, kw_only=True)
class Read:
    """What became of one file, and what that rests on."""

    document: Document | None
    problems: tuple[Problem, ...] = ()
    needs: frozenset[str] = frozenset()  #: other files of the folder that it found there
    files: tuple[File, ...] = dataclasses.field(default=(), compare=False)  #: whose content went into the document
    people: frozenset[str] = frozenset()  #: the references to ambassadors in it, as they stand there
    digest: str = ""  #: of the document
    listed: str = ""  #: digest of what lists may show of the document


class Reader:
    """Reads documents of one content folder, whose files are known."""

    def __init__(
        self,
        content: Path,
        files: frozenset[str],
        options: Mapping[str, Any],
        landing: Landing,
        raw_html: frozenset[str] = frozenset(),
    ) -> None:
        self._content, self._files, self._raw = content, files, raw_html
        self._landing = landing
        self._prose = Prose(options)
        self._forget()

    def _forget(self) -> None:
        self._problems: list[Problem] = []
        self._needs, self._opened = set[str](), list[File]()
        self._pictured: list[tuple[str, int]] = []  #: pictures in the text, and their lines

    def _is_there(self, path: str | None) -> bool:
        """Whether a file is in the folder; the document needs it from now on."""
        if path is None or path not in self._files:
            return False
        self._needs.add(path)
        return True

    def read(self, path: PurePosixPath, spot: Spot) -> Read:
        """The document at `path`, which is what `spot` says; None with its problems when it cannot be used."""
        self._forget()
        document = self._read(path, spot)
        listed = replace(document, body=repr(outline(document.body))) if document else None
        return Read(
            document=document,
            problems=tuple(self._problems),
            needs=frozenset(self._needs),
            files=tuple(self._opened),
            people=frozenset(person.ambassador for person in walk(document, PersonRef) if person.ambassador),
            digest=value_digest(document) if document else "",
            listed=value_digest(listed) if listed else "",
        )

    def _read(self, path: PurePosixPath, spot: Spot) -> Document | None:
        try:
            front, front_line, body, body_line = split_document(self._bytes(path))
            reading = read_front_matter(spot.kind, front, front_line)
            for mistake in reading.mistakes:
                self._add(path, mistake)
            if reading.schema is None:
                return None
            document = self._document(path, spot, reading.schema, reading.lines)
            return self._finish(document, body, body_line, reading.lines)
        except FrontMatterError as error:
            self._add(path, error.mistake)
            return None

    def _bytes(self, path: PurePosixPath) -> bytes:
        file = self._content / path
        try:
            with file.open("rb") as opened:
                found = os.fstat(opened.fileno())
                if found.st_size > MAX_BYTES:
                    raise FrontMatterError(1, "too_large", megabytes=f"{found.st_size / 1e6:.1f}")
                content = opened.read()
        except OSError as error:
            raise FrontMatterError(1, "unreadable") from error
        self._opened.append(File.of(str(path), found.st_size, found.st_mtime_ns, content))
        return content

    def _document(self, path: PurePosixPath, spot: Spot, schema: Any, lines: FrontMatter) -> Document:
        more: dict[str, Any] = {
            "kind": spot.kind,
            "path": path,
            "slug": spot.slug,
            "neighbourhood": spot.neighbourhood,
            "year": spot.year,
            "lines": tuple((str(place[0]), line) for place, line in lines.lines.items() if len(place) == 1),
        }
        if spot.kind == "neighbourhood":
            more["boundary"] = self._boundary(path, schema.boundary, lines)
        document: Document = to_record(schema, **more)
        return document

    def _boundary(self, path: PurePosixPath, name: str | None, lines: FrontMatter) -> tuple[Any, ...]:
        if not name:
            return ()
        inside = self._inside(path, name)
        rings: tuple[Any, ...] | str = "boundary_missing"
        if inside and self._is_there(inside):
            self._opened.append(look(self._content, inside))  # first: what is saved meanwhile is then read once more
            rings = read_boundary(self._content / inside)
        if isinstance(rings, str):
            self._add(path, Mistake(line=lines.line(("boundary",)), code=rings, details=(("file", name),)))
            return ()
        return rings

    def _finish(self, document: Document, body: str, body_line: int, lines: FrontMatter) -> Document | None:
        """Year, pictures, paths and text."""
        if mistake := self._wrong_year(document):
            self._add(document.path, mistake)
            return None
        changes = dict(self._pictures(document, lines))
        changes |= self._paths(document)
        changes["body"] = self._body(document.path, body, body_line)
        changes["lines"] = (*document.lines, *self._pictured)
        if isinstance(document, Topic):
            changes["body"], changes["phases"] = cut_phases(changes["body"])
        return replace(document, **changes)

    def _wrong_year(self, document: Document) -> Mistake | None:
        for field, key in (("date", "date"), ("starts", "from"), ("reported", "reported"), ("start", "start")):
            found = getattr(document, field, None)
            day = found.day if isinstance(found, Moment) else found
            if day and document.year and day.year != document.year:
                details = (("folder", str(document.year)), ("year", str(day.year)))
                return Mistake(line=document.line(key), code="wrong_year", details=details)
        return None

    def _pictures(self, document: Document, lines: FrontMatter) -> Iterator[tuple[str, Any]]:
        for field in PICTURES:
            pictures: tuple[Picture, ...] = getattr(document, field, ())
            if pictures:
                placed = (self._picture(document, p, lines.line((field, n, "file"))) for n, p in enumerate(pictures))
                yield field, tuple(picture for picture in placed if picture)
        for field in ("portrait", "proof"):
            if single := getattr(document, field, None):
                yield field, self._picture(document, single, lines.line((field, "file")))

    def _picture(self, document: Document, picture: Picture, line: int) -> Picture | None:
        path = self._inside(document.path, picture.file.as_posix())
        if path is None or not self._is_there(path):
            self._missing(document.path, line, "photo_missing", picture.file.as_posix())
            return None
        return replace(picture, file=PurePosixPath(path), line=line)

    def _paths(self, document: Document) -> dict[str, Any]:
        """Paths that documents name in their front matter, from the content folder on."""
        changes: dict[str, Any] = {}
        for field in ("led_to", "reports"):
            named: tuple[str, ...] = getattr(document, field, ())
            if named:
                found = (self._target(document.path, target, document.line(field)) for target in named)
                changes[field] = tuple(target for target in found if target)
        coming = document.next if isinstance(document, Action) else None
        if coming and coming.action:
            changes["next"] = replace(coming, action=self._target(document.path, coming.action, document.line("next")))
        return changes

    def _target(self, path: PurePosixPath, target: str, line: int) -> str | None:
        inside = self._inside(path, target)
        if inside is None or not self._is_there(inside):
            self._missing(path, line, "link_missing", target)
            return None
        return inside

    def _body(self, path: PurePosixPath, text: str, first_line: int) -> str:
        raw = self._html(text, first_line)
        lines = text.split("\n")

        def place(match: re.Match[str]) -> str:
            start, target, end = match[1], match[2], match[3]
            is_link = start.startswith("<a")
            line = first_line + next((n for n, row in enumerate(lines) if html.unescape(target) in row), 0)
            if not target or _ELSEWHERE.match(target):
                if target and not is_link:
                    self._add(path, Mistake(line=line, code="photo_elsewhere", details=(("file", target),)))
                return match[0] if is_link else f"{start}{CONTENT}{GONE}{end}"
            bare, hash_mark, anchor = unquote(target).partition("#")
            if is_link and bare.startswith("/"):
                return f"{start}{CONTENT}{self._page(path, line, bare)}{hash_mark}{anchor}{end}"
            inside = self._inside(path, bare)
            if self._is_there(inside):
                self._pictured += [] if is_link else [(f"{CONTENT}{inside}", line)]
                if is_link and PurePosixPath(bare).suffix.lower() not in SUFFIXES:
                    self._add(path, Mistake(line=line, code="link_to_file", details=(("file", bare),)))
                return f"{start}{CONTENT}{inside}{hash_mark}{anchor}{end}"
            self._missing(path, line, "link_missing" if is_link else "photo_missing", bare)
            return f"{start}{CONTENT}{GONE}{end}"

        linked = _LINKED.sub(place, raw)
        return linked if path.as_posix() in self._raw else clean_body(linked)

    def _page(self, path: PurePosixPath, line: int, address: str) -> str:
        """What an address from the site's root leads to."""
        found = self._landing.find(address, self._files)
        if found is None:
            nearest = self._landing.nearest(address, self._files)
            self._add(
                path, Mistake(line=line, code="page_missing", details=(("address", address), ("nearest", nearest)))
            )
            return GONE
        self._is_there(found.partition("?")[0])
        return found

    def _html(self, text: str, first_line: int) -> str:
        if is_too_deep(text):
            raise FrontMatterError(first_line, "text_deep")
        try:
            return self._prose.convert(text)
        except RecursionError as error:
            raise FrontMatterError(first_line, "text_deep") from error

    def _inside(self, path: PurePosixPath, target: str) -> str | None:
        """A path beside a document, from the content folder on; None when it leaves that folder."""
        joined = posixpath.normpath(posixpath.join(path.parent.as_posix(), target))
        return None if joined.startswith("..") else joined

    def _missing(self, path: PurePosixPath, line: int, code: str, target: str) -> None:
        wanted = PurePosixPath(target).name
        names = sorted({PurePosixPath(file).name for file in self._files if PurePosixPath(file).parent == path.parent})
        nearest = process.extractOne(wanted, names, processor=str.casefold, score_cutoff=60)
        details = (("file", target), ("nearest", nearest[0] if nearest else ""))
        self._add(path, Mistake(line=line, code=code, details=details))

    def _add(self, path: PurePosixPath, mistake: Mistake) -> None:
        self._problems.append(Problem(file=path, line=mistake.line, code=mistake.code, details=mistake.details))


def cut_phases(text: str) -> tuple[str, tuple[tuple[str, str], ...]]:
    """The text before the phases, and each phase with its text, in their fixed order."""
    parts = re.split(r"<h2>([^<]*)</h2>", text)
    before, found = parts[0], {}
    for heading, inside in zip(parts[1::2], parts[2::2], strict=True):
        phase = PHASES.get(heading.strip().lower().rstrip("?"))
        if phase:
            found[phase] = inside.strip()
        else:
            before += f"<h2>{heading}</h2>{inside}"
    return before.strip(), tuple((phase, found[phase]) for phase in dict.fromkeys(PHASES.values()) if phase in found)
