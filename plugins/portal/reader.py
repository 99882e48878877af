"""All documents of a content folder: each file once, in parallel, and only what changed since the last build.

    files ─▶ what and where ─▶ known by content? ─▶ read (in a pool) ─▶ documents and problems, by path

One bad file stops only itself.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import Executor, ProcessPoolExecutor
from dataclasses import dataclass, replace
from functools import partial
from itertools import chain
from multiprocessing import get_all_start_methods, get_context
from pathlib import Path, PurePosixPath
from typing import Any

from plugins.fastbuild import Memory
from plugins.portal.documents import Document
from plugins.portal.files import recall_files
from plugins.portal.frontmatter import Mistake
from plugins.portal.landing import Landing
from plugins.portal.places import Misplaced, Spot, path_at, read_spot, split_name
from plugins.portal.problems import Problem
from plugins.portal.readcache import ReadCache
from plugins.portal.reading import SUFFIXES, Read, Reader

#: what people write texts in, and put down here by mistake
WRITTEN = {".txt", ".doc", ".docx", ".odt", ".rtf", ".pages"}
#: fewer files than this are read in this process; so many at once go to a worker
ENOUGH, CHUNK = 100, 400


@dataclass(frozen=True, slots=True, kw_only=True)
class Places:
    """What the files of a folder are, in the order of their paths."""

    files: frozenset[str]  #: those that can be read
    spots: Mapping[PurePosixPath, Spot]  #: documents
    shown: tuple[PurePosixPath, ...]  #: those of them that are no twin in another language: these are checked only
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """All documents that could be read, and what was wrong with the others."""

    documents: tuple[Document, ...]
    problems: tuple[Problem, ...]
    found: Mapping[PurePosixPath, Read]  #: what became of each file, for a cache to keep

    @property
    def unread(self) -> list[PurePosixPath]:
        """Files of documents that could not be read."""
        return [path for path, read in self.found.items() if not read.document]


def read_documents(
    content: Path,
    *,
    markdown: Mapping[str, Any],
    landing: Landing,
    raw_html: tuple[str, ...] = (),
    cache: ReadCache | None = None,
    executor: Executor | None = None,
    memory: Memory | None = None,
) -> Reading:
    """Read every document below `content`.

    Args:
        content: the folder.
        markdown: Pelican's MARKDOWN setting.
        landing: knows what is at an address of the site.
        raw_html: paths of documents whose raw HTML is left alone.
        cache: knows what earlier builds read.
        executor: reads what is new; a pool of this machine's cores when None.
        memory: of a process that builds again and again.
    """
    memory = memory or Memory()
    lying, edited = recall_files(content, memory)
    places = memory.recall("places", lying, partial(_find_places, lying))
    found = cache.find(places.spots, places.files, edited) if cache else {}
    new = [(path, spot) for path, spot in places.spots.items() if path not in found]
    options = {name: markdown[name] for name in ("extensions", "extension_configs") if name in markdown}
    read = partial(read_files, content=content, files=places.files, options=options)
    read = partial(read, landing=landing, raw_html=frozenset(raw_html))
    found |= zip((path for path, _ in new), _run(read, new, executor), strict=True)
    said = chain.from_iterable(found[path].problems for path in places.spots)
    documents = tuple(document for path in places.shown if (document := found[path].document))
    return Reading(documents=documents, problems=(*places.problems, *said), found=found)


def read_files(
    given: Sequence[tuple[PurePosixPath, Spot]],
    *,
    content: Path,
    files: frozenset[str],
    options: Mapping[str, Any],
    landing: Landing,
    raw_html: frozenset[str],
) -> list[Read]:
    """Read some files, one after the other; any executor can be handed this."""
    reader = Reader(content, files, options, landing, raw_html)
    return [reader.read(path, spot) for path, spot in given]


def _run(
    read: partial[list[Read]], new: Sequence[tuple[PurePosixPath, Spot]], executor: Executor | None
) -> Iterator[Read]:
    chunks = [new[first : first + CHUNK] for first in range(0, len(new), CHUNK)]
    if executor:
        yield from chain.from_iterable(executor.map(read, chunks))
    elif len(new) < ENOUGH or "fork" not in get_all_start_methods():
        yield from read(new)
    else:
        with ProcessPoolExecutor(os.cpu_count(), mp_context=get_context("fork")) as pool:
            yield from chain.from_iterable(pool.map(read, chunks))


def _find_places(lying: Mapping[str, bool]) -> Places:
    """What each document is; two files cannot have one address."""
    files = frozenset(path for path, is_ours in lying.items() if is_ours)
    spots: dict[PurePosixPath, Spot] = {}
    problems: list[Problem] = []
    taken: dict[tuple[object, ...], PurePosixPath] = {}
    for file in sorted(files, key=lambda file: file.split("/")):
        stem, suffix = split_name(file.rpartition("/")[2])
        if (kind := suffix.lower()) in WRITTEN:
            problems.append(replace(_problem(path_at(file), Mistake(line=1, code="not_markdown")), is_warning=True))
        if kind not in SUFFIXES or f"{stem}{suffix}" == "README.md":
            continue
        path, spot = path_at(file), read_spot(file)
        if isinstance(spot, Misplaced):
            problems.append(_problem(path, Mistake(line=1, code=spot.code, details=spot.details)))
            continue
        if "." not in stem:
            key = (spot.kind, spot.neighbourhood, spot.year, spot.slug)
            if key in taken:
                details = (("other", taken[key].as_posix()),)
                problems.append(_problem(path, Mistake(line=1, code="same_address", details=details)))
                continue
            taken[key] = path
        spots[path] = spot
    problems += (_problem(path, Mistake(line=1, code="unreadable")) for path in _lost(lying))
    return Places(files=files, spots=spots, shown=tuple(taken.values()), problems=tuple(problems))


def _lost(lying: Mapping[str, bool]) -> Iterator[PurePosixPath]:
    """Documents by their name that are none of ours."""
    paths = (path_at(path) for path in sorted(path for path, is_ours in lying.items() if not is_ours))
    yield from (path for path in paths if path.suffix.lower() in SUFFIXES)


def _problem(path: PurePosixPath, mistake: Mistake) -> Problem:
    return Problem(file=path, line=mistake.line, code=mistake.code, details=mistake.details)
