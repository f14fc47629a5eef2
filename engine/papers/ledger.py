"""What papers.db keeps beside papers: the folders that collections follow, and files never to read.

A part of engine.papers.library, which opens the file and whose promises hold here.
"""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from engine.vocabulary import CollectionName


class Ledger:
    """The lists of one connection."""

    _db: sqlite3.Connection

    # --- files that broke their reader ---

    def quarantine(self, sha256: str, problem: str) -> None:
        """Never read that content again, for this reason."""
        with self._transaction():
            self._db.execute(
                "INSERT OR REPLACE INTO quarantine VALUES (?, ?, ?)", (sha256, problem, time.time())
            )

    def quarantined(self, sha256: str) -> str:
        """Why that content is not to be read; "" if it may be."""
        rows = self._db.execute("SELECT problem FROM quarantine WHERE sha256 = ?", (sha256,))
        return next((str(problem) for (problem,) in rows), "")

    # --- folders ---

    def follow(self, collection: CollectionName, path: str) -> None:
        """Let a collection follow a folder."""
        with self._transaction():
            self._db.execute("INSERT OR IGNORE INTO folders VALUES (?, ?)", (collection, path))

    def unfollow(self, collection: CollectionName, path: str) -> None:
        with self._transaction():
            self._db.execute(
                "DELETE FROM folders WHERE collection = ? AND path = ?", (collection, path)
            )

    def folders(self) -> list[tuple[CollectionName, str]]:
        """Each folder that is followed, with its collection."""
        rows = self._db.execute("SELECT collection, path FROM folders ORDER BY collection, path")
        return [(CollectionName(collection), path) for collection, path in rows]

    def _write_ahead(self) -> None:
        # SQLite does not wait for others here, as it does everywhere else.
        for _ in range(400):
            with suppress(sqlite3.OperationalError):
                self._db.execute("PRAGMA journal_mode = WAL")
                return
            time.sleep(0.05)
        self._db.execute("PRAGMA journal_mode = WAL")

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        self._db.execute("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            self._db.rollback()
            raise
        self._db.commit()
