"""Brings an output folder to what the pages say: writes what changed, deletes what only earlier builds wrote."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import jinja2

from plugins.fastbuild.digest import Templates, function_name, value_digest
from plugins.fastbuild.manifest import Record, clear_aside, look, read_list, read_manifest, write_list, write_manifest
from plugins.fastbuild.page import Artefact, Page, check_paths
from plugins.fastbuild.render import Job, Press, write_all


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """What a build did: files written, kept as they were, deleted, and their number now."""

    rendered: int
    kept: int
    deleted: int
    total: int


def write_site(
    pages: Sequence[Page | Artefact],
    *,
    output: Path,
    cache: Path,
    environment: jinja2.Environment,
    site_view: object,
    engine_digest: str,
    workers: int | None = None,
) -> Written:
    """Write `pages` into `output`. Raises FastbuildError; then the last manifest still tells the truth.

    Args:
        pages: everything the site has; no two with one path.
        output: the folder; files that no build wrote are left alone.
        cache: of this site and output; may be empty.
        environment: renders templates with `view` and `site`, and nothing else.
        site_view: the view that all pages share.
        engine_digest: changes when code, words or libraries do.
        workers: processes; one per core when None.
    """
    check_paths(pages)
    fingerprints = _fingerprints(pages, environment, value_digest((engine_digest, site_view)))
    known = {
        path: record for path, record in read_manifest(cache).items() if fingerprints.get(path) == record.fingerprint
    }
    kept = _untouched(output, known)
    jobs = [Job(page=page, fingerprint=fingerprints[page.path]) for page in pages if page.path not in kept]
    before = read_list(output)
    stale = before - fingerprints.keys()
    clear_aside(output)
    write_list(output, before | fingerprints.keys())  # if this build is stopped, the next one knows them all
    _delete(output, stale)  # first, so that a file may become a folder
    press = Press(environment=environment, site=site_view, output=output)
    written = write_all(press, jobs, workers or os.cpu_count() or 1)
    write_list(output, fingerprints.keys())
    clear_aside(output)
    write_manifest(cache, {**kept, **written})
    return Written(rendered=len(written), kept=len(kept), deleted=len(stale), total=len(pages))


def _fingerprints(pages: Iterable[Page | Artefact], environment: jinja2.Environment, shared: str) -> dict[str, str]:
    templates = Templates(environment)
    return {
        page.path: value_digest(
            (shared, templates.digest(page.template), page.template, value_digest(page.view))
            if isinstance(page, Page)
            else (shared, function_name(page.make), value_digest(page.view))
        )
        for page in pages
    }


def _untouched(output: Path, known: Mapping[str, Record]) -> dict[str, Record]:
    """Those files that still lie on disk as a build left them."""
    kept = {}
    for path, record in known.items():
        with contextlib.suppress(OSError):
            if look(output / path, record.fingerprint) == record:
                kept[path] = record
    return kept


def _delete(output: Path, paths: Iterable[str]) -> None:
    """Delete files that builds wrote, and the folders that this leaves empty."""
    folders = set[Path]()
    for path in paths:
        (output / path).unlink(missing_ok=True)
        folders.update((output / path).parents)
    inside = [folder for folder in folders if output in folder.parents]
    for folder in sorted(inside, key=lambda folder: len(folder.parts), reverse=True):
        with contextlib.suppress(OSError):  # not empty, or gone already
            folder.rmdir()
