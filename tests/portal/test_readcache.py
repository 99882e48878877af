"""What was read once is not read again, and never shown when it is no longer so."""

from __future__ import annotations

import os
import pickle
from concurrent.futures import Executor
from pathlib import Path, PurePosixPath

import pytest

from plugins.portal.readcache import ReadCache
from plugins.portal.reader import read_documents
from tests.support.contents import LANDING

STORY = "municipality/news/2026/een.md"
OTHER = "municipality/news/2026/twee.md"
PAGE = "---\ntitle: Een\ndate: 2026-11-01\n---\nZie [twee](twee.md).\n"
AREA = "---\ntitle: De Linden\nboundary: boundary.geojson\n---\nHallo.\n"
SQUARE = '{{"type": "Polygon", "coordinates": [[[4, 52], [{east}, 52], [{east}, 53], [4, 52]]]}}'


class Counting(Executor):
    """Does the work at once, and remembers what it was."""

    def __init__(self):
        self.paths = []

    def map(self, function, chunks):
        for chunk in chunks:
            self.paths += [path.as_posix() for path, _ in chunk]
            yield function(chunk)


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """Two stories, of which one links to the other, and a neighbourhood with a boundary."""
    folder = tmp_path / "content"
    for path, text in {
        STORY: PAGE,
        OTHER: PAGE.replace("twee.md", "een.md"),
        "neighbourhoods/linden/index.md": AREA,
        "neighbourhoods/linden/boundary.geojson": SQUARE.format(east=5),
    }.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text)
        age(folder / path)
    return folder


def age(file, seconds=3600):
    """As if the file had been there for a while."""
    os.utime(file, ns=(file.stat().st_mtime_ns - seconds * 10**9,) * 2)


def read(content, options="", shown=None):
    """What one build reads, and which files it opened for that; everything is shown, unless `shown` says less."""
    cache, counting = ReadCache(content.parent / "cache", content, options), Counting()
    reading = read_documents(content, markdown={}, landing=LANDING, cache=cache, executor=counting)
    public = {str(document.path): document for document in reading.documents}
    cache.keep(reading.found, {path: public[path] for path in public if shown is None or path in shown})
    return reading, counting.paths


class TestReadCache:
    def test_reads_nothing_twice(self, content):
        """The second build of the same content opens no document."""
        first, opened = read(content)
        again, reopened = read(content)
        assert (len(opened), reopened) == (3, [])
        assert again.documents == first.documents

    def test_reads_nothing_again_after_a_fresh_checkout(self, content):
        """Every file has another time, none another content."""
        read(content)
        for file in content.rglob("*.*"):
            age(file, -1800)
        assert read(content)[1] == []

    def test_reads_what_changed(self, content):
        """Also when neither size nor time tell: the edit came in the moment of the build."""
        read(content)
        file = content / STORY
        before = (content.parent / "cache/documents.pickle").stat().st_mtime_ns
        os.utime(file, ns=(before, before))
        read(content)
        file.write_text(PAGE.replace("Een", "Ook"))
        os.utime(file, ns=(before, before))
        reading, opened = read(content)
        assert opened == [STORY]
        assert {document.title for document in reading.documents} == {"Ook", "Een", "De Linden"}

    def test_reads_what_was_saved_while_a_build_went_on(self, content):
        """Twice in a moment, by somebody who cannot wait: the cache knows what was read, not what lies there now."""
        cache = ReadCache(content.parent / "cache", content, "")
        reading = read_documents(content, markdown={}, landing=LANDING, cache=cache)
        (content / STORY).write_text(PAGE.replace("Een", "Ook dit"))
        cache.keep(reading.found, {str(document.path): document for document in reading.documents})
        again, opened = read(content)
        assert opened == [STORY]
        assert "Ook dit" in {document.title for document in again.documents}

    def test_reads_a_document_again_when_its_link_lost_its_target(self, content):
        """The document is the same; what it says is no longer true."""
        read(content)
        (content / OTHER).unlink()
        reading, opened = read(content)
        assert opened == [STORY]
        assert [problem.code for problem in reading.problems] == ["link_missing"]
        (content / OTHER).write_text(PAGE)
        assert read(content)[0].problems == ()

    def test_reads_a_neighbourhood_again_when_its_boundary_changed(self, content):
        """A boundary is part of the document that names it."""
        read(content)
        (content / "neighbourhoods/linden/boundary.geojson").write_text(SQUARE.format(east=6))
        reading, opened = read(content)
        assert opened == ["neighbourhoods/linden/index.md"]
        area = next(document for document in reading.documents if document.kind == "neighbourhood")
        assert max(lon for ring in area.boundary for lon, _ in ring) == 6

    def test_reads_all_again_with_other_settings(self, content):
        """Markdown with another extension may give another text."""
        read(content, "tables")
        assert len(read(content, "footnotes")[1]) == 3

    def test_keeps_nothing_of_what_may_not_be_shown(self, content):
        """A document whose time is over leaves the cache with the next build."""
        read(content)
        read(content, shown={OTHER})
        stored = (content.parent / "cache/documents.pickle").read_bytes()
        assert b"De Linden" not in stored
        assert b"twee" in stored
        assert read(content)[1] == [STORY, "neighbourhoods/linden/index.md"]

    @pytest.mark.parametrize(
        "damage",
        [
            lambda _: b"",
            lambda stored: stored[:-20],
            lambda stored: stored[:100] + b"x" + stored[101:],
            lambda _: b"x" * 500,
            lambda _: signed(pickle.dumps(["a list"])),
            lambda _: signed(pickle.dumps((1, {"a": 2}))),
            lambda _: signed(b"cos\nsystem\n(S'touch damaged'\ntR."),
            lambda _: signed(b"cplugins.portal.reading\nreplace\n(tR."),
        ],
        ids=["empty", "cut", "a byte", "junk", "another value", "another key", "code", "a function of ours"],
    )
    def test_a_broken_cache_is_no_cache(self, content, damage):
        """Whatever happened to the file: everything is read, nothing is run, and the next build has a good one."""
        first, _ = read(content)
        file = content.parent / "cache/documents.pickle"
        file.write_bytes(damage(file.read_bytes()))
        again, opened = read(content)
        assert len(opened) == 3
        assert again.documents == first.documents
        assert read(content)[1] == []
        assert not list(Path.cwd().glob("damaged"))


def signed(content):
    import hashlib

    return hashlib.sha256(content).digest() + content


class TestPool:
    def test_gives_the_same_in_one_process_and_in_many(self, content):
        """Many documents are read in parallel; their order is that of the paths."""
        for number in range(250):
            (content / f"municipality/news/2026/nummer-{number}.md").write_text(PAGE)
        alone = read_documents(content, markdown={}, landing=LANDING, executor=Counting())
        together = read_documents(content, markdown={}, landing=LANDING)
        assert together == alone
        paths = [document.path for document in together.documents]
        assert paths == sorted(paths)
        assert PurePosixPath(STORY) in paths
