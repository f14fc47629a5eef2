"""The tables of papers.db, as numbered migrations: one is added for a change, none is ever edited.

``PRAGMA user_version`` counts the migrations a file has had. Full text is indexed over a view, so
that no passage is stored twice; FTS5 must then be told the old text of a row it shall forget, which
is why engine.papers.library alone writes these tables.
"""

from __future__ import annotations

import sqlite3

from engine.errors import HilbertError
from engine.vocabulary import FailureKind

_FIRST = (
    # A name for the pair (file, collection). Ids are never used twice: old answers cite them.
    """CREATE TABLE papers (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        collection TEXT NOT NULL,
        path TEXT NOT NULL,
        sha256 TEXT NOT NULL,
        mtime REAL NOT NULL,
        title TEXT NOT NULL,
        state TEXT NOT NULL,
        problem TEXT NOT NULL DEFAULT '',
        pages INTEGER NOT NULL DEFAULT 0,
        added REAL NOT NULL,
        deleted_at REAL
    )""",
    # Two processes that import the same file at the same time end up with one paper.
    """CREATE UNIQUE INDEX one_of_each_content ON papers (collection, sha256)
        WHERE state = 'ready' AND deleted_at IS NULL""",
    "CREATE INDEX papers_by_path ON papers (collection, path)",
    """CREATE TABLE passages (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        paper INTEGER NOT NULL REFERENCES papers ON DELETE CASCADE,
        section TEXT NOT NULL,
        text TEXT NOT NULL,
        spans TEXT NOT NULL  -- JSON: [[page, start, end], ...]
    )""",
    "CREATE INDEX passages_by_paper ON passages (paper)",
    """CREATE TABLE embeddings (
        passage INTEGER NOT NULL REFERENCES passages ON DELETE CASCADE,
        model TEXT NOT NULL,
        vector BLOB NOT NULL,  -- little-endian float16, of length 1
        PRIMARY KEY (passage, model)
    ) WITHOUT ROWID""",
    """CREATE VIEW passage_texts AS
        SELECT passages.id AS id, passages.text AS text, title, section
        FROM passages JOIN papers ON papers.id = paper""",
    """CREATE VIRTUAL TABLE passage_words USING fts5 (
        text, title, section, content = 'passage_texts', content_rowid = 'id',
        tokenize = 'porter unicode61 remove_diacritics 2'
    )""",
)
_SECOND = (
    # Vectors are now made of title and text. Those of the text alone are made anew.
    "DELETE FROM embeddings",
)
#: What the readers and the folders of collections need to remember.
_FOLLOWED = (
    # Contents that crashed or hung their reader: they are named, but not tried again.
    """CREATE TABLE quarantine (
        sha256 TEXT PRIMARY KEY,
        problem TEXT NOT NULL,
        at REAL NOT NULL
    ) WITHOUT ROWID""",
    # Folders that collections follow.
    """CREATE TABLE folders (
        collection TEXT NOT NULL,
        path TEXT NOT NULL,
        PRIMARY KEY (collection, path)
    ) WITHOUT ROWID""",
    # A file of that size and time has that content: nobody reads it again to know.
    """CREATE TABLE files (
        path TEXT PRIMARY KEY,
        size INTEGER NOT NULL,
        mtime_ns INTEGER NOT NULL,
        sha256 TEXT NOT NULL
    ) WITHOUT ROWID""",
    # Contents that a person took out of a collection while their file stays in its folder.
    """CREATE TABLE dismissed (
        collection TEXT NOT NULL,
        sha256 TEXT NOT NULL,
        PRIMARY KEY (collection, sha256)
    ) WITHOUT ROWID""",
    # What is known about the paper itself; entry is JSON with everything a .bib file says.
    "ALTER TABLE papers ADD COLUMN authors TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE papers ADD COLUMN year INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE papers ADD COLUMN doi TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE papers ADD COLUMN arxiv TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE papers ADD COLUMN entry TEXT NOT NULL DEFAULT ''",
)
#: What a person can choose about the search, and how long passages were when a paper was cut.
_CHOSEN = (
    "CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",
    "ALTER TABLE papers ADD COLUMN budget INTEGER NOT NULL DEFAULT 200",
)
MIGRATIONS = (_FIRST, _SECOND, _FOLLOWED, _CHOSEN)


def migrate(connection: sqlite3.Connection) -> None:
    """Bring a database to the newest schema, in one transaction. Refuses one that is newer."""
    if _version(connection) == len(MIGRATIONS):
        return
    with connection:
        connection.execute("BEGIN EXCLUSIVE")
        # Asked again: another process may have migrated while this one waited.
        version = _version(connection)
        if version > len(MIGRATIONS):
            raise _newer()
        for statements in MIGRATIONS[version:]:
            for statement in statements:
                connection.execute(statement)
        connection.execute(f"PRAGMA user_version = {len(MIGRATIONS)}")


def _version(connection: sqlite3.Connection) -> int:
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def _newer() -> HilbertError:
    return HilbertError(
        FailureKind.NEWER_DATA,
        "Your papers were indexed by a newer version of Hilbert.",
        "Update Hilbert, or choose another data folder with HILBERT_DATA.",
    )
