"""Renditions kept by the content of their photo: made once, looked up ever after.

    cache/photos/<key>.json     what became of one file, also when it is no photo that can be shown
    cache/photos/<rendition>    its bytes

The key holds the file's bytes, the settings and the versions of Pillow and its codecs. The folder may be thrown
away at any time; what is broken in it is made again.
"""

from __future__ import annotations

import dataclasses
import hashlib
import json
import os
from collections.abc import Iterable, Mapping
from concurrent.futures import Executor, ProcessPoolExecutor
from functools import partial
from multiprocessing import get_all_start_methods, get_context
from pathlib import Path

from PIL import __version__ as pillow_version
from PIL import features

from plugins.fastbuild import Memory, settled_stamp, stamp
from plugins.photos.errors import UnusablePhoto
from plugins.photos.model import Photo, PhotoProblem, Rendition
from plugins.photos.render import make_renditions
from plugins.photos.settings import PhotoSettings

#: fewer new photos than this are made in this process
ENOUGH = 3


class PhotoStore:
    """The renditions of one site."""

    def __init__(self, cache: Path, settings: PhotoSettings | None = None, memory: Memory | None = None) -> None:
        """`memory`: of a process that builds again; what lies as it did is not read again."""
        self._folder, self._memory = cache / "photos", memory or Memory(lasts=False)
        self._settings = settings or PhotoSettings()
        self._asked: set[str] = set()  #: keys of all files that were asked for
        codecs = [features.version(name) for name in ("jpg", "webp", "avif", "zlib", "littlecms2")]
        self._versions = json.dumps([pillow_version, codecs, dataclasses.astuple(self._settings), "2"])

    def render(self, files: Iterable[Path], executor: Executor | None = None) -> Mapping[Path, Photo | PhotoProblem]:
        """What became of each file; new ones are made, in parallel when there are many."""
        wanted = sorted(set(files))
        outcomes: dict[Path, Photo | PhotoProblem] = {}
        new: dict[Path, str] = {}
        for file in wanted:
            key = self._key(file)
            self._asked.add(key or "")
            known = self._known(key) if key else PhotoProblem(code="missing")
            if known:
                outcomes[file] = known
            elif key:
                new[file] = key
        self._folder.mkdir(parents=True, exist_ok=True)
        make = partial(make_and_keep, folder=self._folder, settings=self._settings)
        outcomes.update(zip(new, self._run(make, new, executor), strict=True))
        return {file: outcomes[file] for file in wanted}

    def read(self, rendition: Rendition) -> bytes:
        """A rendition's bytes."""
        return (self._folder / rendition.name).read_bytes()

    def prune(self, photos: Iterable[Photo | PhotoProblem]) -> None:
        """Forget every photo but these: what is withdrawn leaves no copy in the cache."""
        kept = frozenset(photos)
        self._memory.recall("pruned photos", (kept, frozenset(self._asked)), lambda: self._prune(kept))

    def _prune(self, kept: frozenset[Photo | PhotoProblem]) -> None:
        names = {rendition.name for photo in kept if isinstance(photo, Photo) for rendition in photo.renditions}
        for path in self._folder.glob("*"):
            is_kept = self._is_kept(path, kept, names) if path.suffix == ".json" else path.name in names
            if not is_kept:
                path.unlink(missing_ok=True)

    def _is_kept(self, path: Path, kept: frozenset[Photo | PhotoProblem], names: set[str]) -> bool:
        known = _read(path)
        if isinstance(known, Photo):
            return all(rendition.name in names for rendition in known.renditions)
        return known in kept and path.stem in self._asked

    def _run(
        self, make: partial[Photo | PhotoProblem], new: dict[Path, str], executor: Executor | None
    ) -> list[Photo | PhotoProblem]:
        if executor:
            return list(executor.map(make, new.keys(), new.values()))
        if len(new) < ENOUGH or "fork" not in get_all_start_methods():
            return [make(file, key) for file, key in new.items()]
        with ProcessPoolExecutor(os.cpu_count(), mp_context=get_context("fork")) as pool:
            return list(pool.map(make, new.keys(), new.values()))

    def _key(self, file: Path) -> str | None:
        return self._memory.recall(
            f"key of {file}", (self._versions, settled_stamp(file)), partial(self._read_key, file)
        )

    def _read_key(self, file: Path) -> str | None:
        try:
            with file.open("rb") as opened:
                digest = hashlib.file_digest(opened, "sha256")
        except OSError:
            return None
        digest.update(self._versions.encode())
        return digest.hexdigest()

    def _known(self, key: str) -> Photo | PhotoProblem | None:
        outcome = _read(self._folder / f"{key}.json")
        if not isinstance(outcome, Photo):
            return outcome
        files = [self._folder / rendition.name for rendition in outcome.renditions]
        is_there = self._memory.recall(f"photo {key}", (outcome, stamp(*files)), partial(self._is_whole, outcome))
        return outcome if is_there else None

    def _is_whole(self, photo: Photo) -> bool:
        try:
            return all(hashlib.sha256(self.read(each)).hexdigest() == each.digest for each in photo.renditions)
        except OSError:
            return False


def make_and_keep(file: Path, key: str, *, folder: Path, settings: PhotoSettings) -> Photo | PhotoProblem:
    """Make the renditions of one file and keep them under `key`."""
    try:
        content = file.read_bytes()
    except OSError:
        return PhotoProblem(code="missing")
    try:
        photo, renditions = make_renditions(content, settings)
    except UnusablePhoto as error:
        problem = PhotoProblem(code=error.subject, detail=error.detail)
        if not isinstance(error.__cause__, MemoryError):  # another day, or another machine, may have enough
            _keep(folder, key, problem)
        return problem
    for name, content in renditions.items():
        _write_aside(folder / name, content)
    _keep(folder, key, photo)
    return photo


def _keep(folder: Path, key: str, outcome: Photo | PhotoProblem) -> None:
    _write_aside(folder / f"{key}.json", json.dumps(dataclasses.asdict(outcome)).encode())


def _read(path: Path) -> Photo | PhotoProblem | None:
    try:
        stored = json.loads(path.read_bytes())
        if "code" in stored:
            return PhotoProblem(**stored)
        renditions = tuple(Rendition(**rendition) for rendition in stored["renditions"])
        return Photo(width=stored["width"], height=stored["height"], renditions=renditions)
    except (OSError, ValueError, KeyError, TypeError):
        return None  # the cache may be thrown away at any time


def _write_aside(path: Path, content: bytes) -> None:
    aside = path.with_name(f"{path.name}.{os.getpid()}.part")
    aside.write_bytes(content)
    aside.replace(path)
