"""The archive for reading: items, visits, and ids of what is gone. Never writes, even after a fetch was killed."""

from __future__ import annotations

import contextlib
import datetime as dt
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from pathlib import Path

from plugins.aggregator.errors import ArchiveError
from plugins.aggregator.model import Gone, Item, Visit
from plugins.aggregator.rows import ITEM, VISIT, item_of, visit_of
from plugins.aggregator.schema import SCHEMA_VERSION, upgrade, version_of

ORDER = "ORDER BY coalesce(published, first_seen) DESC, source, id"
_ITEM, _VISIT = ", ".join(ITEM), ", ".join(VISIT)
_ADVICE = "zet het bestand opzij en draai fetch opnieuw / move the file aside and fetch again"


def read_archive(path: Path) -> tuple[Item, ...]:
    """All items, newest first; none when there is no archive yet. Never writes. Raises ArchiveError."""
    with _reading(path) as db:
        rows = db.execute(f"SELECT {_ITEM} FROM item {ORDER}").fetchall() if db else []  # noqa: S608
    return tuple(item_of(row) for row in rows)


def read_visits(path: Path) -> tuple[Visit, ...]:
    """What is remembered of every source; nothing when there is no archive yet. Raises ArchiveError."""
    with _reading(path) as db:
        rows = db.execute(f"SELECT {_VISIT} FROM visit ORDER BY source").fetchall() if db else []  # noqa: S608
    return tuple(visit_of(row) for row in rows)


def read_gone(path: Path) -> tuple[Gone, ...]:
    """Items that their source took back, or that were too old. Raises ArchiveError."""
    with _reading(path) as db:
        rows = db.execute("SELECT source, id, since FROM withdrawn ORDER BY source, id").fetchall() if db else []
        old = db.execute("SELECT source, id FROM expired ORDER BY source, id").fetchall() if db else []
    return (
        *(Gone(source=source, id=item_id, since=dt.datetime.fromisoformat(since)) for source, item_id, since in rows),
        *(Gone(source=source, id=item_id) for source, item_id in old),
    )


@contextlib.contextmanager
def _reading(path: Path) -> Iterator[sqlite3.Connection | None]:
    """The archive for reading only."""
    if not path.exists():
        yield None
        return
    with translated(path), contextlib.ExitStack() as stack:
        db = stack.enter_context(contextlib.closing(_connect_read_only(path)))
        try:
            version = version_of(db)
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_READONLY_ROLLBACK:
                raise
            # A fetch was killed half-way; only a writer can undo its last step, so a copy is undone instead.
            folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
            db = stack.enter_context(contextlib.closing(sqlite3.connect(_copy(path, folder))))
            version = version_of(db)
        if version > SCHEMA_VERSION:
            raise other_version(path, version)
        if 0 < version < SCHEMA_VERSION:
            db = stack.enter_context(contextlib.closing(_upgraded(db)))
        yield db if version else None


def _upgraded(db: sqlite3.Connection) -> sqlite3.Connection:
    """A copy in memory with today's tables, of an archive that no run of this version has opened yet."""
    copy = sqlite3.connect(":memory:", isolation_level=None)
    db.backup(copy)
    upgrade(copy)
    return copy


def _connect_read_only(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True, timeout=30.0)


def _copy(path: Path, folder: Path) -> Path:
    for suffix in ("", "-journal"):
        shutil.copyfile(f"{path}{suffix}", folder / f"archive{suffix}")
    return folder / "archive"


def other_version(path: Path, version: int) -> ArchiveError:
    """What to raise about an archive that a newer version of ours made."""
    return ArchiveError(
        str(path), f"versie {version}, verwacht hoogstens {SCHEMA_VERSION} (made by a newer version); {_ADVICE}"
    )


@contextlib.contextmanager
def translated(path: Path) -> Iterator[None]:
    """Turns what SQLite raises about a file into ArchiveError."""
    try:
        yield
    except sqlite3.Error as error:
        raise ArchiveError(str(path), f"{error}; {_ADVICE}") from error
