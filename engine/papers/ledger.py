"""What papers.db keeps beside papers: the folders that collections follow, and what is in files.

A part of engine.papers.library, which opens the file and whose promises hold here.
"""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress

import msgspec

from engine.vocabulary import CollectionName, LibrarySettings, PaperId, Value


class Serving(Value, frozen=True):
    """The model whose vectors answer: its folder ("" for Hilbert's own), the name of its vectors"""

    folder: str
    name: str


class Ledger:
    """The lists of one connection."""

    _db: sqlite3.Connection

    # --- what a person has chosen ---

    def settings(self) -> LibrarySettings:
        stored = self._setting("settings")
        return msgspec.json.decode(stored, type=LibrarySettings) if stored else LibrarySettings()

    def configure(self, settings: LibrarySettings) -> None:
        self._set("settings", settings)

    def serving(self) -> Serving | None:
        """By whose vectors searches are answered; None before any are made."""
        stored = self._setting("serving")
        return msgspec.json.decode(stored, type=Serving) if stored else None

    def serve(self, serving: Serving) -> None:
        """From here on by this model; vectors of others are forgotten."""
        self._set("serving", serving)
        with self._transaction():
            self._db.execute("DELETE FROM embeddings WHERE model != ?", (serving.name,))

    def _setting(self, name: str) -> str | None:
        rows = self._db.execute("SELECT value FROM settings WHERE name = ?", (name,))
        return next((str(value) for (value,) in rows), None)

    def _set(self, name: str, value: LibrarySettings | Serving) -> None:
        with self._transaction():
            self._db.execute(
                "INSERT OR REPLACE INTO settings VALUES (?, ?)",
                (name, msgspec.json.encode(value).decode()),
            )

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

    def dismiss(self, papers: Sequence[PaperId]) -> None:
        """Remember that a person took these out: their folders do not bring them back."""
        with self._transaction():
            self._db.executemany(
                "INSERT OR IGNORE INTO dismissed SELECT collection, sha256 FROM papers "
                "WHERE id = ? AND sha256 != ''",
                [(paper,) for paper in papers],
            )

    def welcome(self, papers: Sequence[PaperId]) -> None:
        with self._transaction():
            self._db.executemany(
                "DELETE FROM dismissed WHERE (collection, sha256) = "
                "(SELECT collection, sha256 FROM papers WHERE id = ?)",
                [(paper,) for paper in papers],
            )

    def settled(self, collection: CollectionName) -> set[str]:
        """Contents of which the collection needs nothing more: read, refused or taken out."""
        rows = self._db.execute(
            "SELECT sha256 FROM papers WHERE collection = ? AND deleted_at IS NULL "
            "UNION SELECT sha256 FROM dismissed WHERE collection = ?",
            (collection, collection),
        )
        return {sha256 for (sha256,) in rows}

    # --- files ---

    def contents(self) -> dict[str, tuple[int, int, str]]:
        """By path: size, time in nanoseconds and content of the files that were looked at."""
        rows = self._db.execute("SELECT path, size, mtime_ns, sha256 FROM files")
        return {path: (size, mtime, sha256) for path, size, mtime, sha256 in rows}

    def note(self, files: Sequence[tuple[str, int, int, str]]) -> None:
        """Remember what is in these files: (path, size, time in nanoseconds, content)."""
        with self._transaction():
            self._db.executemany("INSERT OR REPLACE INTO files VALUES (?, ?, ?, ?)", files)

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
