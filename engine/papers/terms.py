"""Words as the full-text index sees them: folded, stemmed, and how rare each one is.

SQLite does not say what its tokenizer makes of a text, but an index in memory with the same
tokenizer can be asked for its terms.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence

TOKENIZER = "porter unicode61 remove_diacritics 2"


class Tokenizer:
    """Turns texts into sets of terms; belongs to its thread."""

    def __init__(self) -> None:
        self._db = sqlite3.connect(":memory:", isolation_level=None)
        self._db.execute(f"CREATE VIRTUAL TABLE words USING fts5(text, tokenize='{TOKENIZER}')")
        self._db.execute("CREATE VIRTUAL TABLE terms USING fts5vocab(words, instance)")

    def close(self) -> None:
        self._db.close()

    def terms(self, texts: Sequence[str]) -> list[set[str]]:
        """The terms of each text."""
        self._db.execute("DELETE FROM words")
        self._db.executemany(
            "INSERT INTO words (rowid, text) VALUES (?, ?)", list(enumerate(texts, 1))
        )
        found: list[set[str]] = [set() for _ in texts]
        for term, row in self._db.execute("SELECT DISTINCT term, doc FROM terms"):
            found[row - 1].add(term)
        return found
