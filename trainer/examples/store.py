"""The sets of examples on disk: ``examples.db`` in the data folder.

Promises: a change is on disk whole or not at all when its call returns; deleted examples and sets
come back by :meth:`ExampleStore.restore` until they are purged, a month later; two processes may
have the file open, and each change is one transaction. The window and the command line write; the
training child only reads.
"""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Self

import msgspec

from engine import paths
from engine.errors import HilbertError
from engine.sqlite import Migration, connect
from engine.vocabulary import FailureKind
from trainer.examples.values import (
    Example,
    ExampleId,
    Origin,
    Reason,
    SetName,
    Source,
    State,
)

_KEPT = 30 * 24 * 3600.0  # seconds that a deleted example can be restored

MIGRATIONS = (
    Migration(
        "examples in named sets; what was tried for a passage, so that making them can go on",
        """
        CREATE TABLE sets (name TEXT PRIMARY KEY, created REAL NOT NULL) WITHOUT ROWID;
        CREATE TABLE examples (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            set_name TEXT NOT NULL REFERENCES sets (name) ON DELETE CASCADE ON UPDATE CASCADE,
            question TEXT NOT NULL,
            answer TEXT NOT NULL,
            system TEXT NOT NULL,
            origin TEXT NOT NULL,
            state TEXT NOT NULL,
            reason TEXT NOT NULL,
            model TEXT NOT NULL,
            source TEXT NOT NULL,  -- JSON of Source
            created REAL NOT NULL,
            deleted_at REAL
        );
        CREATE INDEX examples_by_set ON examples (set_name, id);
        CREATE TABLE tried (
            set_name TEXT NOT NULL REFERENCES sets (name) ON DELETE CASCADE ON UPDATE CASCADE,
            key TEXT NOT NULL,      -- origin, model and passage
            outcome TEXT NOT NULL,  -- a Reason; '' where an example was made
            PRIMARY KEY (set_name, key)
        ) WITHOUT ROWID
        """,
    ),
)

_COLUMNS = "id, question, answer, system, origin, state, reason, model, source"
_VALUES = ":question, :answer, :system, :origin, :state, :reason, :model, :source"


class SetSummary(msgspec.Struct, frozen=True):
    """A set with how many of its examples are in which state."""

    name: SetName
    proposed: int = 0
    accepted: int = 0
    rejected: int = 0

    @property
    def total(self) -> int:
        return self.proposed + self.accepted + self.rejected


class ExampleStore:
    """Use one from a single thread at a time."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db

    @classmethod
    def open(cls, path: Path | None = None) -> Self:
        """Raises HilbertError NEWER_DATA, sqlite3.Error or OSError."""
        store = cls(connect(path or paths.examples(), MIGRATIONS))
        store.purge()
        return store

    def close(self) -> None:
        self._db.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    # --- sets ---

    def sets(self) -> list[SetSummary]:
        """All sets, the newest first."""
        rows = self._db.execute(
            "SELECT name, coalesce(sum(state = 'proposed'), 0),"
            " coalesce(sum(state = 'accepted'), 0), coalesce(sum(state = 'rejected'), 0)"
            " FROM sets LEFT JOIN examples ON set_name = name AND deleted_at IS NULL"
            " GROUP BY name ORDER BY sets.created DESC, name"
        )
        return [SetSummary(*row) for row in rows]

    def require(self, name: str) -> SetSummary:
        """Raises HilbertError NOT_FOUND."""
        known = self.sets()
        for one in known:
            if one.name == name:
                return one
        names = ", ".join(f"“{one.name}”" for one in known)
        raise HilbertError(
            FailureKind.NOT_FOUND,
            f"There is no set of examples called “{name}”.",
            f"There are: {names}." if names else "Make one with `hilbert data build`.",
        )

    def create(self, name: SetName) -> None:
        """Make a set; nothing changes if it is there."""
        self._db.execute("INSERT OR IGNORE INTO sets VALUES (?, ?)", (name, time.time()))

    def rename(self, old: SetName, new: SetName) -> None:
        """Raises HilbertError if the new name is taken."""
        try:
            self._db.execute("UPDATE sets SET name = ? WHERE name = ?", (new, old))
        except sqlite3.IntegrityError as error:
            raise HilbertError(
                FailureKind.UNSUPPORTED,
                f"There already is a set called “{new}”.",
                "Choose another name.",
            ) from error

    # --- examples ---

    def examples(self, name: SetName, state: State | None = None) -> list[Example]:
        """Those of a set in the order they were added."""
        rows = self._db.execute(
            f"SELECT {_COLUMNS} FROM examples WHERE set_name = ? AND deleted_at IS NULL"
            " AND coalesce(?, state) = state ORDER BY id",
            (name, state),
        )
        return [_example(row) for row in rows]

    def add(self, name: SetName, examples: Iterable[Example]) -> list[ExampleId]:
        """Store new examples, in one transaction; the set is made if it is not there."""
        with self._transaction():
            self.create(name)
            return [self._insert(name, example) for example in examples]

    def put(self, examples: Sequence[Example]) -> None:
        """Write changed examples in the place of what they were, all or none."""
        with self._transaction():
            self._db.executemany(
                "UPDATE examples SET question = :question, answer = :answer, system = :system,"
                " origin = :origin, state = :state, reason = :reason, model = :model,"
                " source = :source WHERE id = :id",
                [_row(example) | {"id": example.id} for example in examples],
            )

    def delete(self, ids: Sequence[ExampleId]) -> None:
        self._mark(ids, time.time())

    def restore(self, ids: Sequence[ExampleId]) -> None:
        self._mark(ids, None)

    def purge(self) -> None:
        """Forget for good what was deleted a month ago."""
        self._db.execute("DELETE FROM examples WHERE deleted_at < ?", (time.time() - _KEPT,))

    # --- making examples, and going on with it ---

    def tried(self, name: SetName) -> dict[str, Reason]:
        """What came of each passage that was tried: NONE where it gave an example."""
        rows = self._db.execute("SELECT key, outcome FROM tried WHERE set_name = ?", (name,))
        return {key: Reason(outcome) for key, outcome in rows}

    def record(self, name: SetName, key: str, outcome: Reason, example: Example | None) -> None:
        """Store that a passage was tried together with what came of it."""
        with self._transaction():
            self.create(name)
            self._db.execute("INSERT OR REPLACE INTO tried VALUES (?, ?, ?)", (name, key, outcome))
            if example is not None:
                self._insert(name, example)

    # --- within a transaction ---

    def _insert(self, name: SetName, example: Example) -> ExampleId:
        key = self._db.execute(
            f"INSERT INTO examples ({_COLUMNS[4:]}, set_name, created)"
            f" VALUES ({_VALUES}, :set_name, :created)",
            _row(example) | {"set_name": name, "created": time.time()},
        ).lastrowid
        assert key is not None
        return ExampleId(key)

    def _mark(self, ids: Sequence[ExampleId], deleted_at: float | None) -> None:
        with self._transaction():
            self._db.executemany(
                "UPDATE examples SET deleted_at = ? WHERE id = ?",
                [(deleted_at, one) for one in ids],
            )

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        self._db.execute("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            self._db.execute("ROLLBACK")
            raise
        self._db.execute("COMMIT")


def _row(example: Example) -> dict[str, object]:
    return {
        "question": example.question,
        "answer": example.answer,
        "system": example.system,
        "origin": example.origin,
        "state": example.state,
        "reason": example.reason,
        "model": example.model,
        "source": msgspec.json.encode(example.source).decode(),
    }


def _example(row: tuple[int, str, str, str, str, str, str, str, str]) -> Example:
    key, question, answer, system, origin, state, reason, model, source = row
    return Example(
        question=question,
        answer=answer,
        system=system,
        source=msgspec.json.decode(source, type=Source),
        origin=Origin(origin),
        state=State(state),
        reason=Reason(reason),
        model=model,
        id=ExampleId(key),
    )
