"""Drawings of formulas on disk, so that a conversation opened again need not typeset them again.

A cache and nothing more: what cannot be read or written is drawn anew. At most ``CAPACITY``
drawings are kept, the oldest go first.
"""

from __future__ import annotations

import contextlib
import hashlib
import sqlite3
from pathlib import Path

import msgspec

from engine import sqlite
from engine.sqlite import Migration
from engine.vocabulary import Drawing, Formula

CAPACITY = 20_000
_REASON = "Drawings by the hash of all that they depend on; an empty value: it cannot be drawn."
_MIGRATIONS = (Migration(_REASON, "CREATE TABLE drawing (key BLOB PRIMARY KEY, value BLOB)"),)
_decoder = msgspec.msgpack.Decoder(Drawing | None)


class DrawingCache:
    """One database; ``version`` names the typesetter, whose changes make old drawings useless."""

    def __init__(self, path: Path, version: str, capacity: int = CAPACITY) -> None:
        self._version = version
        self._db: sqlite3.Connection | None = None
        with contextlib.suppress(sqlite3.Error, OSError):
            self._db = sqlite.connect(path, _MIGRATIONS)
            self._db.execute("PRAGMA synchronous = OFF")
            self._db.execute(
                "DELETE FROM drawing WHERE rowid <= (SELECT max(rowid) FROM drawing) - ?",
                (capacity,),
            )

    def get(self, formula: Formula, preamble: str) -> tuple[bool, Drawing | None]:
        """Whether it is known, and its drawing: None where it cannot be drawn."""
        with contextlib.suppress(sqlite3.Error, msgspec.MsgspecError):
            row = (
                self._db
                and self._db.execute(
                    "SELECT value FROM drawing WHERE key = ?", (self._key(formula, preamble),)
                ).fetchone()
            )
            if row:
                return True, _decoder.decode(row[0])
        return False, None

    def put(self, formula: Formula, preamble: str, drawing: Drawing | None) -> None:
        with contextlib.suppress(sqlite3.Error):
            if self._db:
                self._db.execute(
                    "INSERT OR REPLACE INTO drawing (key, value) VALUES (?, ?)",
                    (self._key(formula, preamble), msgspec.msgpack.encode(drawing)),
                )

    def close(self) -> None:
        if self._db:
            self._db.close()

    def _key(self, formula: Formula, preamble: str) -> bytes:
        parts = [self._version, preamble, formula.tex, str(formula.display)]
        return hashlib.sha256(msgspec.json.encode(parts)).digest()
