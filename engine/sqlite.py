"""Open a SQLite database of ours: WAL, foreign keys, numbered migrations.

A database from a newer version is refused kindly, never guessed at.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from engine.errors import HilbertError
from engine.vocabulary import FailureKind

_BUSY_SECONDS = 10.0


@dataclass(frozen=True)
class Migration:
    """One numbered step of a schema: ``reason`` is for people, ``script`` is SQL."""

    reason: str
    script: str


def connect(path: Path, migrations: Sequence[Migration]) -> sqlite3.Connection:
    """A connection in autocommit mode that any one thread at a time may use.

    Raises HilbertError NEWER_DATA for a database from the future, sqlite3.Error and OSError where
    the folder cannot be written.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    db = sqlite3.connect(path, timeout=_BUSY_SECONDS, isolation_level=None, check_same_thread=False)
    try:
        db.execute("PRAGMA journal_mode = WAL")
        db.execute("PRAGMA foreign_keys = ON")
        migrate(db, migrations)
    except BaseException:
        db.close()
        raise
    return db


def migrate(db: sqlite3.Connection, migrations: Sequence[Migration]) -> None:
    """Take the steps that the database has not taken, each in a transaction of its own."""
    (version,) = db.execute("PRAGMA user_version").fetchone()
    if version > len(migrations):
        raise HilbertError(
            FailureKind.NEWER_DATA,
            "This data folder was written by a newer version of Hilbert.",
            "Update Hilbert, or choose another data folder with HILBERT_DATA.",
            f"schema {version}, known up to {len(migrations)}",
        )
    for number, step in enumerate(migrations[version:], start=version + 1):
        try:
            db.executescript(f"BEGIN;\n{step.script};\nPRAGMA user_version = {number};\nCOMMIT;")
        except sqlite3.Error:
            if db.in_transaction:
                db.execute("ROLLBACK")
            raise


def match_all(text: str) -> str:
    """An FTS5 query for passages that hold every word of ``text``, the last one as a prefix."""
    # SQLite takes NUL for the end of the query, and half a character cannot be passed at all.
    clean = text.replace("\0", " ").encode("utf-8", "replace").decode()
    words = [word.replace('"', '""') for word in clean.split()]
    return " ".join(f'"{word}"' for word in words) + ("*" if words else "")
