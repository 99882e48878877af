"""The archive: what sources said, in one SQLite file. The only module that opens it.

Each source is one transaction; a process killed at any moment leaves what was committed. What is deleted is overwritten
(`secure_delete`), and no journal outlives its transaction. There is no full-text index: it would keep removed words.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import json
import shutil
import sqlite3
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from plugins.aggregator.errors import ArchiveError
from plugins.aggregator.model import Changes, Item, Media, Visit

SCHEMA_VERSION = 1

_SCHEMA = """
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
-- Ids of items that went because they were too old, so that a feed which still lists them does not bring them back.
CREATE TABLE expired (
    source TEXT NOT NULL REFERENCES visit ON DELETE CASCADE, id TEXT NOT NULL, PRIMARY KEY (source, id)
) STRICT;
"""
_ITEM = "source, id, url, title, excerpt, published, updated, first_seen, language, author, media, categories"
_VISIT = "source, address, etag, last_modified, next_visit, last_success, last_new, failures, state, message"
_ORDER = "ORDER BY coalesce(published, first_seen) DESC, source, id"
_ADVICE = "zet het bestand opzij en draai fetch opnieuw / move the file aside and fetch again"


class Archive:
    """The archive, open for writing; use it as a context. Raises ArchiveError when it cannot be opened."""

    def __init__(self, path: Path) -> None:
        with _translated(path):
            self._path = path
            self._db = sqlite3.connect(path, timeout=30.0, isolation_level=None)
            try:
                _prepare(self._db, path)
            except BaseException:
                self._db.close()
                raise

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._db.close()

    def items(self, source: str) -> tuple[Item, ...]:
        """Stored items of one source, newest first."""
        rows = self._db.execute(f"SELECT {_ITEM} FROM item WHERE source = ? {_ORDER}", (source,))  # noqa: S608  # constants
        return tuple(_item(row) for row in rows)

    def count(self, source: str) -> int:
        """How many items of one source are stored."""
        return int(self._db.execute("SELECT count(*) FROM item WHERE source = ?", (source,)).fetchone()[0])

    def visit(self, source: str) -> Visit:
        """What is remembered of a source; an empty visit when it is new."""
        row = self._db.execute(f"SELECT {_VISIT} FROM visit WHERE source = ?", (source,)).fetchone()  # noqa: S608
        return _visit(row) if row else Visit(source=source)

    def expired(self, source: str) -> frozenset[str]:
        """Ids of items of a source that were too old to keep."""
        return frozenset(row[0] for row in self._db.execute("SELECT id FROM expired WHERE source = ?", (source,)))

    def store(self, visit: Visit, changes: Changes | None = None) -> None:
        """Remember a visit and what it changed, all or nothing."""
        with self._transaction():
            slots = ", ".join("?" * 10)
            update = ", ".join(f"{name} = excluded.{name}" for name in _VISIT.split(", ")[1:])
            self._db.execute(
                f"INSERT INTO visit ({_VISIT}) VALUES ({slots}) ON CONFLICT (source) DO UPDATE SET {update}",  # noqa: S608
                _visit_row(visit),
            )
            rows = [_item_row(item) for item in (*changes.new, *changes.updated)] if changes else []
            self._db.executemany(
                f"INSERT OR REPLACE INTO item ({_ITEM}) VALUES ({', '.join('?' * 12)})",  # noqa: S608
                rows,
            )

    def forget(self, *, keep: Iterable[str], hidden: Iterable[str]) -> None:
        """Erase the items of sources that are not in `keep`, and hidden items everywhere."""
        gone = set(self._names()) - set(keep)
        with self._transaction():
            self._db.executemany("DELETE FROM visit WHERE source = ?", [(name,) for name in sorted(gone)])
            self._db.executemany("DELETE FROM item WHERE id = ?", [(item_id,) for item_id in sorted(hidden)])

    def expire(self, source: str, *, before: dt.datetime) -> None:
        """Erase the items of a source that were published (or else first seen) `before`."""
        given = (source, _text(before))
        with self._transaction():
            self._db.execute(
                "INSERT OR IGNORE INTO expired"
                " SELECT source, id FROM item WHERE source = ? AND published IS NULL AND first_seen < ?",
                given,
            )
            self._db.execute("DELETE FROM item WHERE source = ? AND coalesce(published, first_seen) < ?", given)

    def _names(self) -> list[str]:
        return [row[0] for row in self._db.execute("SELECT source FROM visit")]

    @contextlib.contextmanager
    def _transaction(self) -> Iterator[None]:
        with _translated(self._path):
            self._db.execute("BEGIN IMMEDIATE")
            try:
                yield
            except BaseException:
                self._db.execute("ROLLBACK")
                raise
            self._db.execute("COMMIT")


def read_archive(path: Path) -> tuple[Item, ...]:
    """All items, newest first; none when there is no archive yet. Never writes. Raises ArchiveError."""
    with _reading(path) as db:
        rows = db.execute(f"SELECT {_ITEM} FROM item {_ORDER}").fetchall() if db else []  # noqa: S608
    return tuple(_item(row) for row in rows)


def read_visits(path: Path) -> tuple[Visit, ...]:
    """What is remembered of every source; nothing when there is no archive yet. Raises ArchiveError."""
    with _reading(path) as db:
        rows = db.execute(f"SELECT {_VISIT} FROM visit ORDER BY source").fetchall() if db else []  # noqa: S608
    return tuple(_visit(row) for row in rows)


@contextlib.contextmanager
def _reading(path: Path) -> Iterator[sqlite3.Connection | None]:
    """The archive for reading only."""
    if not path.exists():
        yield None
        return
    with _translated(path), contextlib.ExitStack() as stack:
        db = stack.enter_context(contextlib.closing(_connect_read_only(path)))
        try:
            version = _version(db)
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_READONLY_ROLLBACK:
                raise
            # A fetch was killed half-way; only a writer can undo its last step, so a copy is undone instead.
            folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
            db = stack.enter_context(contextlib.closing(sqlite3.connect(_copy(path, folder))))
            version = _version(db)
        if version not in {0, SCHEMA_VERSION}:
            raise _other_version(path, version)
        yield db if version else None


def _connect_read_only(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True, timeout=30.0)


def _copy(path: Path, folder: Path) -> Path:
    for suffix in ("", "-journal"):
        shutil.copyfile(f"{path}{suffix}", folder / f"archive{suffix}")
    return folder / "archive"


def _prepare(db: sqlite3.Connection, path: Path) -> None:
    db.execute("PRAGMA secure_delete = ON")
    db.execute("PRAGMA journal_mode = DELETE")
    db.execute("PRAGMA foreign_keys = ON")
    db.execute("PRAGMA temp_store = MEMORY")
    version = _version(db)
    if version == 0:
        db.executescript(f"BEGIN; {_SCHEMA} PRAGMA user_version = {SCHEMA_VERSION}; COMMIT;")
    elif version != SCHEMA_VERSION:
        raise _other_version(path, version)


def _version(db: sqlite3.Connection) -> int:
    return int(db.execute("PRAGMA user_version").fetchone()[0])


def _other_version(path: Path, version: int) -> ArchiveError:
    return ArchiveError(str(path), f"versie {version}, verwacht {SCHEMA_VERSION} (other version); {_ADVICE}")


@contextlib.contextmanager
def _translated(path: Path) -> Iterator[None]:
    try:
        yield
    except sqlite3.Error as error:
        raise ArchiveError(str(path), f"{error}; {_ADVICE}") from error


def _item_row(item: Item) -> tuple[Any, ...]:
    media = json.dumps([asdict(medium) for medium in item.media], ensure_ascii=False)
    return (
        item.source,
        item.id,
        item.url,
        item.title,
        item.excerpt,
        _text(item.published),
        _text(item.updated),
        _text(item.first_seen),
        item.language,
        item.author,
        media,
        json.dumps(item.categories, ensure_ascii=False),
    )


def _item(row: tuple[Any, ...]) -> Item:
    values = dict(zip(_ITEM.split(", "), row, strict=True))
    values["media"] = tuple(Media(**medium) for medium in json.loads(values["media"]))
    values["categories"] = tuple(json.loads(values["categories"]))
    return Item(**_with_times(values, "published", "updated", "first_seen"))


def _visit_row(visit: Visit) -> tuple[Any, ...]:
    values = asdict(visit)
    return tuple(_text(v) if isinstance(v := values[name], dt.datetime) else v for name in _VISIT.split(", "))


def _visit(row: tuple[Any, ...]) -> Visit:
    values = dict(zip(_VISIT.split(", "), row, strict=True))
    return Visit(**_with_times(values, "next_visit", "last_success", "last_new"))


def _with_times(values: dict[str, Any], *names: str) -> dict[str, Any]:
    return values | {name: dt.datetime.fromisoformat(values[name]) for name in names if values[name]}


def _text(moment: dt.datetime | None) -> str | None:
    """UTC in a form that sorts as text."""
    return moment.astimezone(dt.UTC).isoformat(timespec="seconds") if moment else None
