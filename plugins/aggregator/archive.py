"""The archive: what sources said, in one SQLite file. `stored.py` reads it for others; nobody else opens it.

Each source is one transaction; a process killed at any moment leaves what was committed. What is deleted is overwritten
(`secure_delete`), and no journal outlives its transaction. There is no full-text index: it would keep removed words.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import sqlite3
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path
from types import TracebackType
from typing import Self

from plugins.aggregator.identity import link_key
from plugins.aggregator.model import Changes, Item, Look, Visit
from plugins.aggregator.prints import Prints, is_hidden, own_links
from plugins.aggregator.rows import ITEM, VISIT, item_of, item_row, text_of, visit_of, visit_row
from plugins.aggregator.schema import SCHEMA_VERSION, upgrade, version_of
from plugins.aggregator.stored import ORDER, other_version, translated

_ITEM, _VISIT = ", ".join(ITEM), ", ".join(VISIT)


class Archive:
    """The archive, open for writing; use it as a context. Raises ArchiveError when it cannot be opened."""

    def __init__(self, path: Path) -> None:
        with translated(path):
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
        rows = self._db.execute(f"SELECT {_ITEM} FROM item WHERE source = ? {ORDER}", (source,))  # noqa: S608  # constants
        return tuple(item_of(row) for row in rows)

    def count(self, source: str) -> int:
        """How many items of one source are stored."""
        return int(self._db.execute("SELECT count(*) FROM item WHERE source = ?", (source,)).fetchone()[0])

    def visit(self, source: str) -> Visit:
        """What is remembered of a source; an empty visit when it is new."""
        row = self._db.execute(f"SELECT {_VISIT} FROM visit WHERE source = ?", (source,)).fetchone()  # noqa: S608
        return visit_of(row) if row else Visit(source=source)

    def expired(self, source: str) -> frozenset[str]:
        """Ids of items of a source that were too old to keep."""
        return frozenset(row[0] for row in self._db.execute("SELECT id FROM expired WHERE source = ?", (source,)))

    def withdrawn(self, source: str) -> dict[str, dt.datetime]:
        """Ids of items that a source took back, and when."""
        rows = self._db.execute("SELECT id, since FROM withdrawn WHERE source = ?", (source,))
        return {item_id: dt.datetime.fromisoformat(since) for item_id, since in rows}

    def last_list(self, source: str) -> dt.datetime | None:
        """When the newest list of a source was read of which an item is stored."""
        listed = self._db.execute("SELECT max(listed) FROM item WHERE source = ?", (source,)).fetchone()[0]
        return dt.datetime.fromisoformat(listed) if listed else None

    def missed(self, source: str) -> frozenset[str]:
        """Ids of dates of a source that its last good answer lacked."""
        asked = "SELECT id FROM item WHERE source = ? AND happening IS NOT NULL AND gone IS NOT NULL"
        return frozenset(row[0] for row in self._db.execute(asked, (source,)))

    def store(self, visit: Visit, changes: Changes | None = None) -> None:
        """Remember a visit and what it changed, all or nothing."""
        seen = changes or Changes()
        listed = text_of(visit.last_success)
        with self._transaction():
            update = ", ".join(f"{name} = excluded.{name}" for name in VISIT[1:])
            self._db.execute(
                f"INSERT INTO visit ({_VISIT}) VALUES ({_slots(VISIT)}) ON CONFLICT (source) DO UPDATE SET {update}",  # noqa: S608
                visit_row(visit),
            )
            self._db.executemany(
                f"INSERT OR REPLACE INTO item ({_ITEM}, listed) VALUES ({_slots(ITEM)}, ?)",  # noqa: S608
                [(*item_row(item), listed) for item in (*seen.new, *seen.updated)],
            )
            self._db.executemany(
                "DELETE FROM withdrawn WHERE source = ? AND id = ?", [(visit.source, item.id) for item in seen.new]
            )
            self._db.executemany(
                "UPDATE item SET listed = ?, gone = NULL WHERE source = ? AND id = ?",
                [(listed, visit.source, item.id) for item in seen.unchanged],
            )
            self._db.executemany(
                "UPDATE item SET gone = ? WHERE source = ? AND id = ?",
                [(listed, visit.source, item_id) for item_id in seen.missing],
            )
            self._withdraw(visit.source, seen.withdrawn, since=listed)

    def looks(self, *, limit: int, per_source: int, quiet_since: dt.datetime) -> tuple[Look, ...]:
        """Items to look at: those that seem gone first, then the ones never or longest ago looked at.

        An item in its source's last list is there, unless that source has not answered well since `quiet_since`.
        """
        rows = self._db.execute(
            "SELECT source, id, address, gone FROM ("
            " SELECT item.source, item.id, coalesce(look, url) AS address, gone, looked, first_seen, row_number() OVER"
            " (PARTITION BY item.source ORDER BY gone IS NULL, looked IS NOT NULL, looked, first_seen DESC) AS turn"
            " FROM item JOIN visit ON visit.source = item.source"
            " JOIN (SELECT source, max(listed) AS last FROM item GROUP BY source) AS list ON list.source = item.source"
            " WHERE coalesce(look, url) IS NOT NULL AND happening IS NULL"
            " AND (listed IS NULL OR listed < last OR last_success < ?)"
            ") WHERE turn <= ? ORDER BY gone IS NULL, looked IS NOT NULL, looked, first_seen DESC, source, id LIMIT ?",
            (text_of(quiet_since), per_source, limit),
        )
        return tuple(
            Look(source=source, id=item_id, address=address, gone=dt.datetime.fromisoformat(gone) if gone else None)
            for source, item_id, address, gone in rows
        )

    def looked(self, look: Look, *, now: dt.datetime, is_gone: bool) -> None:
        """Remember that an item was looked at, and since when it seems gone."""
        gone = text_of(look.gone or now) if is_gone else None
        with self._transaction():
            self._db.execute(
                "UPDATE item SET looked = ?, gone = ? WHERE source = ? AND id = ?",
                (text_of(now), gone, look.source, look.id),
            )

    def listed(self, source: str) -> frozenset[str]:
        """Ids of the items in the newest list of a source."""
        asked = "SELECT id FROM item WHERE source = ? AND listed = (SELECT max(listed) FROM item WHERE source = ?)"
        return frozenset(row[0] for row in self._db.execute(asked, (source, source)))

    def set_pictures(self, item: Item) -> None:
        """Keep the media of an item and the portrait of its author, as they are now."""
        with self._transaction():
            row = dict(zip(ITEM, item_row(item), strict=True))
            self._db.execute(
                "UPDATE item SET media = ?, post = ? WHERE source = ? AND id = ?",
                (row["media"], row["post"], item.source, item.id),
            )

    def seem_gone(self, source: str) -> tuple[int, int]:
        """Of the items of a source that were looked at: how many seem gone, and how many there are."""
        gone, all_looked = self._db.execute(
            "SELECT count(gone), count(looked) FROM item WHERE source = ?", (source,)
        ).fetchone()
        return int(gone), int(all_looked)

    def withdraw(self, source: str, ids: Iterable[str], *, now: dt.datetime) -> None:
        """Erase items that their source took back."""
        with self._transaction():
            self._withdraw(source, ids, since=text_of(now))

    def prints(self) -> Prints:
        """By what hidden items are known again."""
        known = frozenset(row[0] for row in self._db.execute("SELECT print FROM hidden"))
        return Prints(key=self._db.execute("SELECT key FROM secret").fetchone()[0], known=known)

    def forget(self, *, keep: Iterable[str], hidden: Collection[str], links: Collection[str] = ()) -> None:
        """Erase the items of sources that are not in `keep`, and hidden items everywhere, under whatever id.

        `hidden` are ids, `links` public prints of links. What is erased is remembered by its prints.
        """
        gone = set(self._names()) - set(keep)
        with self._transaction():
            self._db.executemany("DELETE FROM visit WHERE source = ?", [(name,) for name in sorted(gone)])
            known = {row[0] for row in self._db.execute("SELECT DISTINCT id FROM hidden")}
            self._db.executemany("DELETE FROM hidden WHERE id = ?", [(item_id,) for item_id in known - set(hidden)])
            self._erase_hidden(frozenset(hidden), frozenset(links))

    def _erase_hidden(self, hidden: frozenset[str], links: frozenset[str]) -> None:
        """Erase items by id and by link, then copies of them; in one reading of all items, if there is a need."""
        slots = ", ".join("?" * len(hidden))
        found = self._db.execute(f"SELECT 1 FROM item WHERE id IN ({slots}) LIMIT 1", tuple(hidden)).fetchone()  # noqa: S608
        if not found and not links:
            return
        items = [item_of(row) for row in self._db.execute(f"SELECT {_ITEM} FROM item")]  # noqa: S608
        prints, own = self.prints(), own_links(items)
        rows = {
            (item.id, each)
            for item in items
            if item.id in hidden
            for each in prints.of(item, has_own_link=(item.source, link_key(item.url)) in own)
        }
        self._db.executemany("INSERT OR IGNORE INTO hidden VALUES (?, ?)", sorted(rows))
        prints = self.prints()
        erased = [item for item in items if item.id in hidden or is_hidden(item, prints, links)]
        self._db.executemany("DELETE FROM item WHERE source = ? AND id = ?", [(i.source, i.id) for i in erased])

    def expire(self, source: str, *, before: dt.datetime) -> None:
        """Erase the items of a source that were published (or else first seen) `before`."""
        given = (source, text_of(before))
        with self._transaction():
            self._db.execute(
                "INSERT OR IGNORE INTO expired"
                " SELECT source, id FROM item WHERE source = ? AND published IS NULL AND first_seen < ?",
                given,
            )
            self._db.execute("DELETE FROM item WHERE source = ? AND coalesce(published, first_seen) < ?", given)

    def _withdraw(self, source: str, ids: Iterable[str], *, since: str | None) -> None:
        given = [(source, item_id) for item_id in ids]
        self._db.executemany("DELETE FROM item WHERE source = ? AND id = ?", given)
        self._db.executemany("INSERT OR REPLACE INTO withdrawn VALUES (?, ?, ?)", [(*key, since) for key in given])

    def _names(self) -> list[str]:
        return [row[0] for row in self._db.execute("SELECT source FROM visit")]

    @contextlib.contextmanager
    def _transaction(self) -> Iterator[None]:
        with translated(self._path):
            self._db.execute("BEGIN IMMEDIATE")
            try:
                yield
            except BaseException:
                self._db.execute("ROLLBACK")
                raise
            self._db.execute("COMMIT")


def _prepare(db: sqlite3.Connection, path: Path) -> None:
    db.execute("PRAGMA secure_delete = ON")
    db.execute("PRAGMA journal_mode = DELETE")
    db.execute("PRAGMA foreign_keys = ON")
    db.execute("PRAGMA temp_store = MEMORY")
    version = version_of(db)
    if version > SCHEMA_VERSION:
        raise other_version(path, version)
    upgrade(db)


def _slots(names: tuple[str, ...]) -> str:
    return ", ".join("?" * len(names))
