"""The tables of the archive, and how those of an earlier version become today's. Knows no file and no item."""

from __future__ import annotations

import sqlite3

SCHEMA_VERSION = 4

# What version 1 had. Later versions are steps from it, so that an old archive and a new one end alike.
_FIRST = """
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
_SECOND = """
ALTER TABLE item ADD COLUMN latitude REAL;
ALTER TABLE item ADD COLUMN longitude REAL;
ALTER TABLE item ADD COLUMN look TEXT;
-- When its source last listed it; when we last looked at it; since when it answers that it is gone.
ALTER TABLE item ADD COLUMN listed TEXT;
ALTER TABLE item ADD COLUMN looked TEXT;
ALTER TABLE item ADD COLUMN gone TEXT;
-- Ids of items that their source took back, and when.
CREATE TABLE withdrawn (
    source TEXT NOT NULL REFERENCES visit ON DELETE CASCADE, id TEXT NOT NULL, since TEXT NOT NULL,
    PRIMARY KEY (source, id)
) STRICT;
-- By what we know a hidden item again, under whatever id it returns: keyed hashes, which tell nothing without the key.
CREATE TABLE hidden (id TEXT NOT NULL, print TEXT NOT NULL, PRIMARY KEY (id, print)) STRICT;
CREATE TABLE secret (key TEXT NOT NULL) STRICT;
INSERT INTO secret VALUES (hex(randomblob(32)));
"""
# When and where an item of a calendar takes place.
_THIRD = """
ALTER TABLE item ADD COLUMN happening TEXT;
"""
# What a network's display rules ask for.
_FOURTH = """
ALTER TABLE item ADD COLUMN post TEXT;
"""
_STEPS = (_FIRST, _SECOND, _THIRD, _FOURTH)


def version_of(db: sqlite3.Connection) -> int:
    """The version of an archive's tables; 0 when it has none. Reads the file."""
    return int(db.execute("PRAGMA user_version").fetchone()[0])


def upgrade(db: sqlite3.Connection) -> None:
    """Bring an archive of version 0 to `SCHEMA_VERSION` up to date, all or nothing. Expects autocommit."""
    if version_of(db) == SCHEMA_VERSION:
        return
    db.execute("BEGIN IMMEDIATE")
    try:
        # Asked again: another run may have done it a moment ago. (executescript would end our transaction.)
        for statement in "".join(_STEPS[version_of(db) :]).split(";\n"):
            db.execute(statement)
        db.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")
    except BaseException:
        db.execute("ROLLBACK")
        raise
    db.execute("COMMIT")
