"""The passages of papers.db: their texts, their words in the full-text index, their vectors.

A part of engine.papers.library, which opens the file and whose promises hold here.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Any

from engine.papers.scope import Scope
from engine.vocabulary import CollectionName, PaperId, Passage, PassageId, Span

COUNTS = "CREATE VIRTUAL TABLE temp.vocabulary USING fts5vocab(main, passage_words, row)"

# Full text: a word of the title counts twice. On the sets named in engine.papers.fusion that gave
# +.001 in the mean, +.012 for four words of a physics abstract's sentence.
_WEIGHTS = "1.0, 2.0, 1.0"  # text, title, section

_SCORE = f"-bm25(passage_words, {_WEIGHTS}) AS score"
_MATCHES = "passage_words MATCH :query AND passage_words.rowid BETWEEN :first AND :last"
_BEST = "ORDER BY score DESC LIMIT :limit"

_WITHIN = """deleted_at IS NULL AND :collection IN ('', collection)
    AND (:papers = '[]' OR papers.id IN (SELECT value FROM json_each(:papers)))"""

_WITHOUT_VECTOR = """FROM passages JOIN papers ON papers.id = paper
    WHERE state = 'ready' AND deleted_at IS NULL AND NOT EXISTS
    (SELECT 1 FROM embeddings WHERE passage = passages.id AND model = ?)"""


@dataclass(frozen=True, slots=True)
class Waiting:
    """A passage without a vector."""

    id: PassageId
    paper: PaperId
    title: str
    path: str
    text: str


class Passages:
    """Those of one connection."""

    _db: sqlite3.Connection

    def _transaction(self) -> AbstractContextManager[None]:
        raise NotImplementedError

    def passages(self, ids: Sequence[PassageId]) -> dict[PassageId, Passage]:
        """The passages of papers that are not removed, by id."""
        marks = ",".join("?" * len(ids))
        rows = self._db.execute(
            "SELECT passages.id, paper, title, path, section, text, spans FROM passages "
            f"JOIN papers ON papers.id = paper WHERE passages.id IN ({marks}) "
            "AND deleted_at IS NULL",
            tuple(ids),
        )
        return {row[0]: _passage(row) for row in rows}

    def papers_of(self, ids: Sequence[PassageId]) -> dict[PassageId, PaperId]:
        marks = ",".join("?" * len(ids))
        rows = self._db.execute(f"SELECT id, paper FROM passages WHERE id IN ({marks})", tuple(ids))
        return dict(rows.fetchall())

    def last_passage(self) -> int:
        """The highest id, which is about how many there are."""
        return int(self._db.execute("SELECT coalesce(max(id), 0) FROM passages").fetchone()[0])

    def bounds(self, scope: Scope) -> tuple[int, int]:
        """The first and the last passage of a scope; (0, 0) if it has none."""
        if scope.is_everything:
            return 0, self.last_passage()
        rows = self._db.execute(
            "SELECT coalesce(min(passages.id), 0), coalesce(max(passages.id), 0) "
            f"FROM papers JOIN passages ON paper = papers.id WHERE {_WITHIN}",
            _within(scope),
        )
        first, last = rows.fetchone()
        return int(first), int(last)

    def matching(
        self, query: str, scope: Scope, limit: int, bounds: tuple[int, int]
    ) -> list[tuple[PassageId, float]]:
        """Passages for an FTS5 query with their BM25 scores, best first; within ``bounds``."""
        given = {"query": query, "first": bounds[0], "last": bounds[1], "limit": limit}
        # Asking for the paper of everything that matches would cost more than the scores do.
        best = self._db.execute(
            f"SELECT rowid, {_SCORE} FROM passage_words WHERE {_MATCHES} {_BEST}", given
        ).fetchall()
        inside = self._inside([passage for passage, _ in best], scope)
        if len(best) < limit or len(inside) > limit // 10:
            return [row for row in best if row[0] in inside]
        rows = self._db.execute(
            f"SELECT passages.id, {_SCORE} FROM passage_words "
            "JOIN passages ON passages.id = passage_words.rowid JOIN papers ON papers.id = paper "
            f"WHERE {_MATCHES} AND {_WITHIN} {_BEST}",
            {**given, **_within(scope)},
        )
        return rows.fetchall()

    def _inside(self, ids: Sequence[PassageId], scope: Scope) -> set[PassageId]:
        rows = self._db.execute(
            "SELECT passages.id FROM json_each(:ids) JOIN passages ON passages.id = value "
            f"JOIN papers ON papers.id = paper WHERE {_WITHIN}",
            {**_within(scope), "ids": json.dumps(ids)},
        )
        return {passage for (passage,) in rows}

    def with_words(self, query: str, ids: Sequence[PassageId]) -> set[PassageId]:
        """Those of these passages that match an FTS5 query."""
        rows = self._db.execute(
            "SELECT rowid FROM passage_words WHERE passage_words MATCH ? "
            "AND rowid IN (SELECT value FROM json_each(?))",
            (query, json.dumps(ids)),
        )
        return {passage for (passage,) in rows}

    def holding(self, term: str) -> int:
        """How many passages hold a term, as the index has it."""
        rows = self._db.execute("SELECT doc FROM temp.vocabulary WHERE term = ?", (term,))
        return next((int(count) for (count,) in rows), 0)

    def searchable(self) -> dict[PaperId, CollectionName]:
        """Every paper that a search may find, with its collection."""
        rows = self._db.execute(
            "SELECT id, collection FROM papers WHERE state = 'ready' AND deleted_at IS NULL"
        )
        return dict(rows.fetchall())

    def budgets(self) -> dict[PaperId, int]:
        """By what length of passages each paper was cut."""
        return dict(self._db.execute("SELECT id, budget FROM papers").fetchall())

    def cut_otherwise(self, budget: int) -> list[PaperId]:
        """The papers that were cut by another length."""
        rows = self._db.execute(
            "SELECT id FROM papers WHERE state = 'ready' AND deleted_at IS NULL AND budget != ?",
            (budget,),
        )
        return [PaperId(paper) for (paper,) in rows]

    # --- vectors ---

    def waiting(self, model: str, after: PassageId, limit: int) -> list[Waiting]:
        """Passages that have no vector by ``model``, in the order they were added."""
        rows = self._db.execute(
            f"SELECT passages.id, paper, title, path, text {_WITHOUT_VECTOR} "
            "AND passages.id > ? ORDER BY passages.id LIMIT ?",
            (model, after, limit),
        )
        return [Waiting(*row) for row in rows]

    def count_waiting(self, model: str) -> int:
        return int(self._db.execute(f"SELECT count(*) {_WITHOUT_VECTOR}", (model,)).fetchone()[0])

    def add_vectors(self, model: str, vectors: Sequence[tuple[PassageId, bytes]]) -> None:
        """Store vectors; those of passages that have been purged meanwhile are dropped."""
        with self._transaction():
            self._db.executemany(
                "INSERT OR IGNORE INTO embeddings SELECT id, ?, ? FROM passages WHERE id = ?",
                [(model, vector, passage) for passage, vector in vectors],
            )

    def passages_of(self, paper: PaperId) -> list[PassageId]:
        """The passages of a paper, in reading order."""
        rows = self._db.execute("SELECT id FROM passages WHERE paper = ? ORDER BY id", (paper,))
        return [PassageId(passage) for (passage,) in rows]

    def sizes(self) -> dict[PaperId, int]:
        """How many passages each paper has."""
        rows = self._db.execute("SELECT paper, count(*) FROM passages GROUP BY paper")
        return dict(rows.fetchall())

    def vectors(
        self, papers: Sequence[PaperId], model: str
    ) -> list[tuple[PassageId, PaperId, bytes]]:
        """The passages of these papers that have a vector, with their paper and the vector."""
        marks = ",".join("?" * len(papers))
        rows = self._db.execute(
            "SELECT passage, paper, vector FROM passages JOIN embeddings ON passages.id = passage "
            f"WHERE paper IN ({marks}) AND model = ? ORDER BY passage",
            (*papers, model),
        )
        return rows.fetchall()

    def vectors_by_id(self, ids: Sequence[int], model: str) -> list[tuple[PassageId, bytes]]:
        """The vectors of those of these passages that have one; ``ids`` ascend."""
        rows = self._db.execute(
            "SELECT passage, vector FROM json_each(?) JOIN embeddings ON passage = value "
            "AND model = ?",
            (json.dumps(ids), model),
        )
        return rows.fetchall()


def _within(scope: Scope) -> dict[str, object]:
    return {"collection": scope.collection, "papers": json.dumps(scope.papers)}


def _passage(row: tuple[Any, ...]) -> Passage:
    spans = tuple(Span(*span) for span in json.loads(row[-1]))
    return Passage(*(*row[:-1], spans))
