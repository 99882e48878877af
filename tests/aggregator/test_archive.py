"""The archive."""

from __future__ import annotations

import contextlib
import dataclasses
import datetime as dt
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from plugins.aggregator import ArchiveError, Media, read_archive
from plugins.aggregator.archive import Archive
from plugins.aggregator.model import Changes, Post, Visit
from plugins.aggregator.stored import read_visits
from tests.support.feeds import NOW, make_item

ENGINE = Path(__file__).resolve().parents[2]
DAY = dt.timedelta(days=1)

FULL = make_item(
    "vol",
    excerpt="Tekst",
    updated=NOW,
    language="nl",
    author="Redactie",
    media=(Media(url="https://bron.example/x.jpg", width=8, height=6, alt="Een foto", type="image/jpeg"),),
    categories=("een", "twee"),
    latitude=52.1,
    longitude=4.9,
    look="https://bron.example/api/vol",
    post=Post(
        profile="https://bron.example/@jan",
        portrait=Media(url="https://bron.example/jan.jpg", alt="", file="abc"),
        shared_by="Piet",
        written=NOW,
        links=(("#brug", "https://bron.example/brug"),),
    ),
)

#: The tables of version 1, as archives of the first release have them.
VERSION_1 = """
CREATE TABLE visit (
    source TEXT PRIMARY KEY, address TEXT NOT NULL, etag TEXT NOT NULL, last_modified TEXT NOT NULL,
    next_visit TEXT, last_success TEXT, last_new TEXT, failures INTEGER NOT NULL, state TEXT, message TEXT NOT NULL
) STRICT;
CREATE TABLE item (
    source TEXT NOT NULL REFERENCES visit ON DELETE CASCADE,
    id TEXT NOT NULL, url TEXT, title TEXT NOT NULL, excerpt TEXT NOT NULL, published TEXT, updated TEXT,
    first_seen TEXT NOT NULL, language TEXT, author TEXT, media TEXT NOT NULL, categories TEXT NOT NULL,
    PRIMARY KEY (source, id)
) STRICT;
CREATE TABLE expired (
    source TEXT NOT NULL REFERENCES visit ON DELETE CASCADE, id TEXT NOT NULL, PRIMARY KEY (source, id)
) STRICT;
INSERT INTO visit VALUES ('bron', '', '', '', NULL, NULL, NULL, 0, NULL, '');
INSERT INTO item VALUES ('bron', 'oud', 'https://bron.example/oud', 'Oud', '', NULL, NULL, '2026-11-19T06:10:00+00:00',
    'nl', NULL, '[{"url": "https://bron.example/x.jpg", "width": 8, "height": 6, "alt": null, "type": null}]', '[]');
INSERT INTO expired VALUES ('bron', 'verlopen');
PRAGMA user_version = 1;
"""


def fill(path: Path, *items, source: str = "bron") -> Path:
    with Archive(path) as archive:
        archive.store(Visit(source=source), Changes(new=tuple(dataclasses.replace(i, source=source) for i in items)))
    return path


class TestItems:
    def test_an_item_comes_back_as_it_was(self, tmp_path: Path):
        """Every field of an item survives the archive."""
        assert read_archive(fill(tmp_path / "a", FULL)) == (FULL,)

    def test_newest_first(self, tmp_path: Path):
        """Items come newest first, those without a date by when they were first seen."""
        items = [
            make_item("oud", published=NOW - 9 * DAY),
            make_item("zonder", published=None, first_seen=NOW - 5 * DAY),
            make_item("nieuw", published=NOW - DAY),
        ]
        assert [item.id for item in read_archive(fill(tmp_path / "a", *items))] == ["nieuw", "zonder", "oud"]

    def test_no_archive_yet(self, tmp_path: Path):
        """A build before the first fetch finds no items, and makes no file."""
        assert read_archive(tmp_path / "a") == ()
        assert not (tmp_path / "a").exists()

    def test_reading_changes_nothing(self, tmp_path: Path):
        """A build leaves the archive byte for byte as it was."""
        path = fill(tmp_path / "a", FULL)
        before = path.read_bytes()
        path.chmod(0o444)
        read_archive(path)
        assert path.read_bytes() == before
        assert [file.name for file in tmp_path.iterdir()] == ["a"]

    def test_an_edited_item_takes_the_place_of_the_old(self, tmp_path: Path):
        """An update leaves one item, and no byte of what it said before."""
        path = fill(tmp_path / "a", make_item("1", title="KANARIE"))
        with Archive(path) as archive:
            archive.store(Visit(source="bron"), Changes(updated=(make_item("1", title="Verbeterd"),)))
        assert [item.title for item in read_archive(path)] == ["Verbeterd"]
        assert b"KANARIE" not in path.read_bytes()


class TestWithdrawal:
    def test_an_item_that_its_source_took_back(self, tmp_path: Path):
        """It leaves no byte; its id and the moment stay, so that a stale list does not bring it back."""
        path = fill(tmp_path / "a", make_item("1", title="KANARIE"), make_item("2"))
        with Archive(path) as archive:
            archive.store(Visit(source="bron", last_success=NOW), Changes(withdrawn=("1",)))
            assert archive.withdrawn("bron") == {"1": NOW}
        assert [item.id for item in read_archive(path)] == ["2"]
        assert b"KANARIE" not in path.read_bytes()


class TestVisits:
    def test_a_visit_comes_back_as_it_was(self, tmp_path: Path):
        """What is remembered of a source survives, validators byte for byte."""
        visit = Visit(
            source="bron",
            address="x",
            etag='W/"é"',
            last_modified="gisteren",
            next_visit=NOW,
            last_success=NOW,
            last_new=NOW,
            failures=3,
            state="failed",
            message="stuk",
        )
        with Archive(tmp_path / "a") as archive:
            archive.store(visit)
            assert archive.visit("bron") == visit
            assert archive.visit("onbekend") == Visit(source="onbekend")
        assert read_visits(tmp_path / "a") == (visit,)


class TestForgetting:
    def test_a_source_that_was_removed(self, tmp_path: Path):
        """Items of a source that is no longer listed leave no byte."""
        path = fill(tmp_path / "a", make_item("1", title="KANARIE"), source="weg")
        fill(path, make_item("2"))
        with Archive(path) as archive:
            archive.forget(keep=["bron"], hidden=[])
        assert [item.id for item in read_archive(path)] == ["2"]
        assert [visit.source for visit in read_visits(path)] == ["bron"]
        assert b"KANARIE" not in path.read_bytes()

    def test_an_item_that_was_hidden(self, tmp_path: Path):
        """A hidden item leaves no byte of title, text, link or author, in any source that had it."""
        secret = make_item(
            "1", title="KANARIE", excerpt="KANARIE", author="KANARIE", url="https://bron.example/KANARIE"
        )
        path = fill(fill(tmp_path / "a", secret, make_item("2")), secret, source="ander")
        with Archive(path) as archive:
            archive.forget(keep=["bron", "ander"], hidden=["1", "onbekend"])
        assert [item.id for item in read_archive(path)] == ["2"]
        assert b"KANARIE" not in path.read_bytes()

    def test_items_that_are_too_old(self, tmp_path: Path):
        """Old items go; of those without a date the id is kept, so that they do not come back as new."""
        path = fill(
            tmp_path / "a",
            make_item("oud", published=NOW - 90 * DAY, title="KANARIE"),
            make_item("zonder", published=None, first_seen=NOW - 90 * DAY),
            make_item("nieuw"),
        )
        with Archive(path) as archive:
            archive.expire("bron", before=NOW - 30 * DAY)
            assert archive.expired("bron") == {"zonder"}
        assert [item.id for item in read_archive(path)] == ["nieuw"]
        assert b"KANARIE" not in path.read_bytes()


class TestDamage:
    def test_what_is_no_archive(self, tmp_path: Path):
        """A file that is no archive is named, with what to do."""
        (tmp_path / "a").write_bytes(b"dit is geen database " * 99)
        for opening in (read_archive, Archive):
            with pytest.raises(ArchiveError, match="move the file aside"):
                opening(tmp_path / "a")

    def test_another_version(self, tmp_path: Path):
        """An archive of a later version is not touched."""
        path = fill(tmp_path / "a", FULL)
        with sqlite3.connect(path) as db:
            db.execute("PRAGMA user_version = 99")
        db.close()
        for opening in (read_archive, Archive):
            with pytest.raises(ArchiveError, match="99"):
                opening(path)

    def test_an_archive_of_the_first_release(self, tmp_path: Path):
        """An older archive is read without being touched, and brought up to date by the next fetch."""
        path = tmp_path / "a"
        with contextlib.closing(sqlite3.connect(path)) as db:
            db.executescript(VERSION_1)
        before = path.read_bytes()
        (old,) = read_archive(path)
        assert (old.id, old.media[0].url, old.latitude) == ("oud", "https://bron.example/x.jpg", None)
        assert path.read_bytes() == before
        fill(path, FULL)
        with Archive(path) as archive:
            assert {item.id for item in archive.items("bron")} == {"oud", "vol"}
            assert archive.expired("bron") == {"verlopen"}

    def test_a_fetch_that_was_killed_while_it_wrote(self, tmp_path: Path):
        """After a kill in the middle of writing, a reader sees what was committed before, and still writes nothing."""
        path = fill(tmp_path / "a", *(make_item(str(n), excerpt="x" * 900) for n in range(200)))
        program = """
import os, signal, sqlite3, sys
db = sqlite3.connect(sys.argv[1], isolation_level=None)
db.execute("PRAGMA cache_size = 1")
db.execute("BEGIN IMMEDIATE")
db.execute("UPDATE item SET title = 'half', excerpt = 'half'")
os.kill(os.getpid(), signal.SIGKILL)
"""
        done = subprocess.run([sys.executable, "-c", program, str(path)], check=False)
        assert done.returncode == -9
        journal = tmp_path / "a-journal"
        assert journal.stat().st_size > 0
        before = path.read_bytes()
        assert {item.excerpt for item in read_archive(path)} == {"x" * 900}
        assert path.read_bytes() == before
        with Archive(path) as archive:
            assert {item.excerpt for item in archive.items("bron")} == {"x" * 900}
        assert not journal.exists()

    def test_a_step_that_fails(self, tmp_path: Path):
        """A source is stored whole or not at all."""
        path = fill(tmp_path / "a", make_item("1"))
        broken = make_item("3", title=None)
        with Archive(path) as archive, pytest.raises(ArchiveError):
            archive.store(Visit(source="bron", etag="nieuw"), Changes(new=(make_item("2"), broken)))
        assert [item.id for item in read_archive(path)] == ["1"]
        assert read_visits(path)[0].etag == ""
