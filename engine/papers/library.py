"""The store of papers, passages and embeddings: papers.db, owned by the papers child.

Promises: a paper's text is stored whole or not at all, whenever the process ends, and its vectors
when they are made; a content is stored once in a collection; a removed paper can be restored for a
day; ids are never used again. The window's child and a command line's may have the file open at
once: writes wait for each other, and ``version`` tells that something has changed. A Library
belongs to the thread that opened it.
"""

from __future__ import annotations

import json
import sqlite3
import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

import msgspec

from engine import paths
from engine.papers.chunks import BUDGET, Chunk
from engine.papers.document import About
from engine.papers.entries import Entry
from engine.papers.ledger import Ledger
from engine.papers.passages import COUNTS, Passages
from engine.papers.schema import migrate
from engine.vocabulary import (
    Collection,
    CollectionName,
    Paper,
    PaperId,
    PaperState,
    Span,
)

_UNDO = 24 * 3600  # seconds a removed paper is kept
_PATIENCE = 20.0  # seconds to wait for another process's write
_PAPER = """SELECT papers.id, collection, title, path, state, pages,
    (SELECT count(*) FROM passages WHERE paper = papers.id), added, problem,
    authors, year, doi, arxiv FROM papers"""


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file's content at one moment."""

    path: str
    sha256: str
    mtime: float


@dataclass(frozen=True, slots=True)
class Content:
    """What was read from a file. Its vectors follow: see Library.add_vectors."""

    title: str
    pages: int
    chunks: Sequence[Chunk]
    about: About = field(default_factory=About)
    entry: Entry | None = None
    budget: int = BUDGET  # that it was cut by

    @property
    def columns(self) -> dict[str, object]:
        """As the table of papers keeps it."""
        entry = json.dumps(asdict(self.entry)) if self.entry else ""
        about = {**asdict(self.about), "authors": "\n".join(self.about.authors)}
        own = {"title": self.title, "pages": self.pages, "budget": self.budget}
        return {**own, "entry": entry, **about}


class Library(Ledger, Passages):
    """One connection to papers.db. Raises HilbertError for a newer schema, sqlite3.Error else."""

    def __init__(self, path: Path | None = None) -> None:
        self.path = path = path or paths.library()
        path.parent.mkdir(parents=True, exist_ok=True)
        self._db = sqlite3.connect(path, timeout=_PATIENCE, isolation_level=None)
        self._db.execute("PRAGMA foreign_keys = ON")
        self._write_ahead()
        self._db.execute("PRAGMA synchronous = NORMAL")
        migrate(self._db)
        self._db.execute(COUNTS)

    def close(self) -> None:
        self._db.close()

    def version(self) -> tuple[int, int]:
        """Differs from an earlier answer if anything has been written since, by anyone."""
        foreign = self._db.execute("PRAGMA data_version").fetchone()[0]
        return foreign, self._db.total_changes

    # --- papers ---

    def papers(self, collection: CollectionName) -> tuple[Paper, ...]:
        """The papers of a collection (of all, if empty), by title."""
        rows = self._db.execute(
            f"{_PAPER} WHERE deleted_at IS NULL AND ? IN ('', collection) "
            "ORDER BY title COLLATE NOCASE, papers.id",
            (collection,),
        )
        return tuple(_paper(row) for row in rows)

    def collections(self) -> tuple[Collection, ...]:
        rows = self._db.execute(
            "SELECT collection, count(DISTINCT papers.id), count(passages.id) FROM papers "
            "LEFT JOIN passages ON paper = papers.id WHERE deleted_at IS NULL "
            "GROUP BY collection ORDER BY collection COLLATE NOCASE"
        )
        return tuple(Collection(*row) for row in rows)

    def paper(self, paper: PaperId) -> Paper | None:
        """A paper that is not removed."""
        rows = self._db.execute(f"{_PAPER} WHERE deleted_at IS NULL AND papers.id = ?", (paper,))
        return next((_paper(row) for row in rows), None)

    def entry(self, paper: PaperId) -> str:
        """What a bibliography file says of a paper, as JSON; "" if there was none."""
        rows = self._db.execute("SELECT entry FROM papers WHERE id = ?", (paper,))
        return next((str(entry) for (entry,) in rows), "")

    def source(self, paper: PaperId) -> SourceFile | None:
        rows = self._db.execute("SELECT path, sha256, mtime FROM papers WHERE id = ?", (paper,))
        return next((SourceFile(*row) for row in rows), None)

    def known(self, collection: CollectionName, file: SourceFile) -> Paper | None:
        """The paper of that content, if the collection has it; a removed one comes back.

        A file that has moved is found under its new path from now on.
        """
        with self._transaction():
            row = self._db.execute(
                "SELECT id, path FROM papers WHERE collection = ? AND sha256 = ? "
                "AND state = 'ready' ORDER BY deleted_at IS NOT NULL, id DESC LIMIT 1",
                (collection, file.sha256),
            ).fetchone()
            if row is None:
                return None
            paper, path = row
            self._db.execute("UPDATE papers SET deleted_at = NULL WHERE id = ?", (paper,))
            if not Path(path).exists():
                self._db.execute("UPDATE papers SET path = ? WHERE id = ?", (file.path, paper))
        return self.paper(paper)

    def add(self, collection: CollectionName, file: SourceFile, content: Content) -> Paper:
        """Store a paper that was read. It takes the place of what that path held before."""
        try:
            with self._transaction():
                self._forget_path(collection, file.path, (PaperState.READY, PaperState.FAILED))
                paper = self._insert(collection, file, state=PaperState.READY, **content.columns)
                self._insert_passages(paper, content.chunks)
                self._index_words(paper)
        except sqlite3.IntegrityError:
            # Another process has added the same content since we asked.
            if existing := self.known(collection, file):
                return existing
            raise
        return self._stored(paper)

    def add_failed(self, collection: CollectionName, file: SourceFile, problem: str) -> Paper:
        """Name a file that could not be read, and why. What was once read from there stays."""
        with self._transaction():
            self._forget_path(collection, file.path, (PaperState.FAILED,))
            name = Path(file.path).name
            paper = self._insert(
                collection, file, title=name, state=PaperState.FAILED, problem=problem
            )
        return self._stored(paper)

    def recut(
        self,
        paper: PaperId,
        budget: int,
        chunks: Sequence[Chunk],
        model: str,
        vectors: Sequence[bytes],
    ) -> None:
        """Put other passages of the same text, with their vectors, in the place of a paper's."""
        with self._transaction():
            self._forget_words(paper)
            self._db.execute("DELETE FROM passages WHERE paper = ?", (paper,))
            self._insert_passages(paper, chunks)
            self._index_words(paper)
            self._db.execute("UPDATE papers SET budget = ? WHERE id = ?", (budget, paper))
            self._db.executemany(
                "INSERT INTO embeddings VALUES (?, ?, ?)",
                zip(self.passages_of(paper), [model] * len(vectors), vectors, strict=True),
            )

    def remove(self, papers: Sequence[PaperId]) -> None:
        """Take papers out of lists and searches; their passages stay until purged."""
        with self._transaction():
            self._db.executemany(
                "UPDATE papers SET deleted_at = ? WHERE id = ? AND deleted_at IS NULL",
                [(time.time(), paper) for paper in papers],
            )

    def restore(self, papers: Sequence[PaperId]) -> tuple[Paper, ...]:
        """Bring removed papers back, except those added anew meanwhile."""
        with self._transaction():
            self._db.executemany(
                "UPDATE OR IGNORE papers SET deleted_at = NULL WHERE id = ?",
                [(paper,) for paper in papers],
            )
        return tuple(found for paper in papers if (found := self.paper(paper)))

    def purge(self) -> None:
        """Forget for good what was removed more than a day ago."""
        with self._transaction():
            rows = self._db.execute(
                "SELECT id FROM papers WHERE deleted_at < ?", (time.time() - _UNDO,)
            )
            for (paper,) in rows.fetchall():
                self._forget(paper)

    # --- within a transaction ---

    def _insert(self, collection: CollectionName, file: SourceFile, **more: object) -> PaperId:
        columns: dict[str, object] = {
            "collection": collection,
            "path": file.path,
            "sha256": file.sha256,
            "mtime": file.mtime,
            "added": time.time(),
            **more,
        }
        marks = ", ".join(f":{column}" for column in columns)
        paper = self._db.execute(
            f"INSERT INTO papers ({', '.join(columns)}) VALUES ({marks})", columns
        ).lastrowid
        assert paper is not None
        return PaperId(paper)

    def _insert_passages(self, paper: PaperId, chunks: Sequence[Chunk]) -> None:
        self._db.executemany(
            "INSERT INTO passages (paper, section, text, spans) VALUES (?, ?, ?, ?)",
            [(paper, chunk.section, chunk.text, _spans(chunk.spans)) for chunk in chunks],
        )

    def _index_words(self, paper: PaperId) -> None:
        self._db.execute(
            "INSERT INTO passage_words (rowid, text, title, section) "
            "SELECT id, text, title, section FROM passage_texts WHERE id IN "
            "(SELECT id FROM passages WHERE paper = ?)",
            (paper,),
        )

    def _forget_path(
        self, collection: CollectionName, path: str, states: Sequence[PaperState]
    ) -> None:
        rows = self._db.execute(
            "SELECT id, state FROM papers WHERE collection = ? AND path = ?", (collection, path)
        )
        for paper, state in rows.fetchall():
            if state in states:
                self._forget(paper)

    def _forget(self, paper: PaperId) -> None:
        self._forget_words(paper)
        self._db.execute("DELETE FROM papers WHERE id = ?", (paper,))

    def _forget_words(self, paper: PaperId) -> None:
        self._db.execute(
            "INSERT INTO passage_words (passage_words, rowid, text, title, section) "
            "SELECT 'delete', id, text, title, section FROM passage_texts WHERE id IN "
            "(SELECT id FROM passages WHERE paper = ?)",
            (paper,),
        )

    def _stored(self, paper: PaperId) -> Paper:
        stored = self.paper(paper)
        assert stored is not None
        return stored


def _paper(row: tuple[Any, ...]) -> Paper:
    paper = Paper(*row)  # with the state and the authors as text still
    authors = tuple(filter(None, str(paper.authors).split("\n")))
    return msgspec.structs.replace(paper, state=PaperState(paper.state), authors=authors)


def _spans(spans: Sequence[Span]) -> str:
    return json.dumps([[span.page, span.start, span.end] for span in spans])
