"""Data of every schema there ever was is brought up to date, and nothing of it is lost.

A database is made by the first migrations, filled through the columns that schema had, and opened
by today's code: whatever stood in it must still stand there, and be found by its words.
"""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from engine import paths, sqlite
from engine.papers import schema
from engine.papers.library import Library
from engine.store import Store
from engine.store.migrations import MIGRATIONS
from engine.vocabulary import CollectionName, ConversationId

Rows = list[dict[str, Any]]

#: What each table holds, as the schema that made it wants it; wider ones give the rest themselves.
CONVERSATIONS: Rows = [
    {"id": "c1", "title": "Cold ünicode", "created": 1.5, "updated": 2.5, "leaf": "m2"},
    {"id": "c2", "title": "Gone", "created": 1.0, "updated": 2.0, "deleted": 9e12},
]
MESSAGES: Rows = [
    {
        **{"id": "m1", "conversation": "c1", "parent": None, "role": "user"},
        **{"text": "What is a qubit?", "created": 1.0, "status": "done"},
    },
    {
        **{"id": "m2", "conversation": "c1", "parent": "m1", "role": "assistant"},
        **{"text": "Two levels [1].", "created": 2.0, "status": "done"},
        **{"cited": "[1]", "model": "starter"},
    },
]
PAPERS: Rows = [
    {
        **{"id": number, "collection": "qm", "path": f"/{number}.pdf", "sha256": f"{number:064}"},
        **{"mtime": 1.5, "title": f"Paper {number}", "state": "ready", "pages": 3, "added": 1.0},
    }
    for number in (1, 2)
]
PASSAGES: Rows = [
    {"id": 7, "paper": 1, "section": "Results", "text": "Atoms sing.", "spans": "[[1, 0, 11]]"},
    {"id": 8, "paper": 2, "section": "", "text": "Photons dance.", "spans": "[[2, 5, 19]]"},
]
SETTINGS: Rows = [{"name": "theme", "value": '"dark"'}]
COMPARISONS: Rows = [
    {"id": "k", "created": 1.0, "prompt": "[]", "contenders": "[]", "picked": 1},
]
FOLLOWED: Rows = [{"collection": "qm", "path": "/papers"}]


@pytest.mark.parametrize("version", range(1, len(MIGRATIONS) + 1))
def test_conversations_of_every_schema_are_kept(version: int, tmp_path: Path) -> None:
    path = tmp_path / "hilbert.db"
    held = {"conversation": CONVERSATIONS, "message": MESSAGES, "setting": SETTINGS}
    with closing(sqlite.connect(path, MIGRATIONS[:version])) as db:
        if "comparison" in _tables(db):
            held["comparison"] = COMPARISONS
        before = _fill(db, held)
    store = Store.open(path)
    assert [c.title for c in store.conversations()] == ["Cold ünicode"]
    assert [m.text for m in store.branch(ConversationId("c1"))] == [m["text"] for m in MESSAGES]
    assert store.setting("theme", str, "light") == "dark"
    assert len(store.search("qub")) == 1
    store.close()
    with closing(sqlite3.connect(path)) as db:
        _hold(db, before)
        assert db.execute("PRAGMA user_version").fetchone() == (len(MIGRATIONS),)


@pytest.mark.parametrize("version", range(1, len(schema.MIGRATIONS) + 1))
def test_papers_of_every_schema_are_kept(version: int, data_folder: Path) -> None:
    path = paths.library()
    path.parent.mkdir(parents=True)
    held = {"papers": PAPERS, "passages": PASSAGES}
    with closing(sqlite3.connect(path)) as db:
        for statement in [one for step in schema.MIGRATIONS[:version] for one in step]:
            db.execute(statement)
        db.execute(f"PRAGMA user_version = {version}")
        if "folders" in _tables(db):
            held["folders"] = FOLLOWED
        before = _fill(db, held)
        db.execute(
            "INSERT INTO passage_words (rowid, text, title, section) "
            "SELECT id, text, title, section FROM passage_texts"
        )
        db.commit()
    library = Library()
    assert [p.title for p in library.papers(CollectionName("qm"))] == ["Paper 1", "Paper 2"]
    library.close()
    with closing(sqlite3.connect(path)) as db:
        _hold(db, before)
        found = db.execute("SELECT rowid FROM passage_words WHERE passage_words MATCH 'atom'")
        assert found.fetchall() == [(7,)]


def test_no_migration_is_edited() -> None:
    """One that databases out there have had is never edited; the file gets a line for a new one."""
    released = json.loads((Path(__file__).parent / "released_schemas.json").read_text("utf-8"))
    now = {
        "hilbert.db": [step.script for step in MIGRATIONS],
        "papers.db": ["\n".join(step) for step in schema.MIGRATIONS],
    }
    for name, digests in released.items():
        assert [_digest(step) for step in now[name]][: len(digests)] == digests, name


def _digest(step: str) -> str:
    return hashlib.sha256(step.encode()).hexdigest()[:16]


def _tables(db: sqlite3.Connection) -> set[str]:
    return {name for (name,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}


def _fill(db: sqlite3.Connection, held: dict[str, Rows]) -> dict[str, Rows]:
    """Everything that stands in those tables then, each row with all its columns."""
    for table, rows in held.items():
        for row in rows:
            marks = ", ".join("?" * len(row))
            db.execute(
                f"INSERT INTO {table} ({', '.join(row)}) VALUES ({marks})", tuple(row.values())
            )
    db.commit()
    return {table: _rows(db, table) for table in held}


def _hold(db: sqlite3.Connection, before: dict[str, Rows]) -> None:
    for table, rows in before.items():
        now: Sequence[dict[str, Any]] = _rows(db, table)
        kept = [{name: row[name] for name in old} for row, old in zip(now, rows, strict=True)]
        assert kept == rows, table
    assert db.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert db.execute("PRAGMA foreign_key_check").fetchall() == []


def _rows(db: sqlite3.Connection, table: str) -> Rows:
    cursor = db.execute(f"SELECT * FROM {table} ORDER BY 1")
    names = [column[0] for column in cursor.description]
    return [dict(zip(names, row, strict=True)) for row in cursor]
