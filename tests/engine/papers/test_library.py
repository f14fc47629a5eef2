"""The store: one paper is one transaction, contents are stored once, removals can be undone."""

from __future__ import annotations

import sqlite3
import threading
from pathlib import Path

import numpy as np
import pytest

from engine import paths
from engine.errors import HilbertError
from engine.papers.chunks import Chunk
from engine.papers.embed import from_bytes, to_bytes
from engine.papers.index import Index
from engine.papers.library import Content, Library, SourceFile
from engine.papers.scope import Scope
from engine.vocabulary import CollectionName, FailureKind, Paper, PaperState, PassageId, Span

ALL, QM, GR = map(CollectionName, ("", "qm", "gr"))


def _content(*texts: str) -> Content:
    chunks = [Chunk("Section", text, (Span(1, 0, 5), Span(2, 3, 4))) for text in texts]
    return Content("Title", 2, chunks)


def _add(library: Library, name: str, *texts: str, collection: CollectionName = QM) -> Paper:
    file = SourceFile(f"/nowhere/{name}", f"hash of {name}", 1.0)
    return library.add(collection, file, _content(*(texts or (name,))))


def _embed(library: Library, limit: int = 100) -> None:
    """A vector for each passage, by the length of its text."""
    waiting = library.waiting("model", PassageId(0), limit)
    rows = np.eye(8, dtype=np.float32)
    library.add_vectors("model", [(one.id, to_bytes(rows[len(one.text) % 8])) for one in waiting])


def test_a_paper_comes_back_as_stored(library: Library) -> None:
    paper = _add(library, "a", "alpha particle", "beta decay")
    assert (paper.title, paper.pages, paper.passages, paper.state) == ("Title", 2, 2, "ready")
    assert library.papers(QM) == (paper,) == library.papers(ALL)
    assert library.papers(GR) == ()
    ((passage, score),) = library.matching('"decays"', Scope(QM), 5, (0, 99))
    assert score > 0
    found = library.passages([passage])[passage]
    assert (found.text, found.section, found.paper) == ("beta decay", "Section", paper.id)
    assert found.spans == (Span(1, 0, 5), Span(2, 3, 4))


def test_collections_are_counted(library: Library) -> None:
    _add(library, "a", "x", "y")
    library.add_failed(QM, SourceFile("/b", "", 0.0), "Bad.")
    _add(library, "a", collection=GR)
    assert [(c.name, c.papers, c.passages) for c in library.collections()] == [
        ("gr", 1, 1),
        ("qm", 2, 2),
    ]


def test_a_changed_file_takes_the_place_of_the_old_one(library: Library) -> None:
    old = _add(library, "a", "old words")
    file = SourceFile(old.path, "another hash", 2.0)
    new = library.add(QM, file, _content("new words"))
    assert library.papers(QM) == (new,)
    assert new.id != old.id
    assert not library.matching('"old"', Scope(QM), 5, (0, 99))


def test_a_failed_file_is_named_once_until_it_can_be_read(library: Library) -> None:
    file = SourceFile("/nowhere/a", "hash of a", 1.0)
    for problem in ("One.", "Two."):
        failed = library.add_failed(QM, file, problem)
    assert (failed.title, failed.state, failed.problem) == ("a", PaperState.FAILED, "Two.")
    assert library.papers(QM) == (failed,)
    assert library.known(QM, file) is None
    assert library.papers(QM) and _add(library, "a").state == PaperState.READY
    assert len(library.papers(QM)) == 1


def test_a_failure_does_not_cost_what_was_read_before(library: Library) -> None:
    paper = _add(library, "a")
    library.add_failed(QM, SourceFile(paper.path, "", 0.0), "The file is not there.")
    assert library.paper(paper.id) == paper


def test_a_known_content_is_known_where_it_moved(library: Library, tmp_path: Path) -> None:
    paper = _add(library, "a")
    moved = tmp_path / "a"
    moved.touch()
    known = library.known(QM, SourceFile(str(moved), "hash of a", 3.0))
    assert known and (known.id, known.path) == (paper.id, str(moved))
    copy = library.known(QM, SourceFile("/elsewhere/copy", "hash of a", 3.0))
    assert copy and copy.path == str(moved)
    assert library.known(GR, SourceFile(str(moved), "hash of a", 3.0)) is None


def test_removing_and_restoring(library: Library) -> None:
    paper = _add(library, "a", "unusual")
    library.remove([paper.id])
    assert not library.papers(QM)
    assert not library.collections()
    assert not library.matching('"unusual"', Scope(QM), 5, (0, 99))
    assert library.paper(paper.id) is None
    assert library.restore([paper.id]) == (paper,)
    assert library.matching('"unusual"', Scope(QM), 5, (0, 99))


def test_adding_what_was_removed_brings_it_back(library: Library) -> None:
    paper = _add(library, "a")
    library.remove([paper.id])
    assert library.known(QM, SourceFile(paper.path, "hash of a", 1.0)) == paper


def test_removed_papers_are_kept_for_a_day(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    paper = _add(library, "a", "unusual")
    kept = _add(library, "b", "unusual")
    library.remove([paper.id])
    library.purge()
    assert library.restore([paper.id])
    library.remove([paper.id])
    monkeypatch.setattr("engine.papers.library._UNDO", -1.0)
    library.purge()
    assert library.restore([paper.id]) == ()
    assert library.papers(QM) == (kept,)
    check(paths.library())


def test_two_processes_that_add_the_same_end_with_one(library: Library) -> None:
    other = Library()
    first = _add(library, "a")
    file = SourceFile("/elsewhere/copy", "hash of a", 1.0)
    assert other.add(QM, file, _content("a")).id == first.id
    other.close()
    assert len(library.papers(QM)) == 1


def test_a_paper_is_stored_whole_or_not_at_all(library: Library) -> None:
    _add(library, "a")
    broken = Chunk("Section", None, ())  # type: ignore[arg-type]
    content = Content("Title", 2, [*_content("one").chunks, broken])
    with pytest.raises(sqlite3.IntegrityError):
        library.add(QM, SourceFile("/b", "b", 1.0), content)
    assert len(library.papers(QM)) == 1
    check(paths.library())


def test_a_newer_library_is_refused(data_folder: Path) -> None:
    Library().close()
    with sqlite3.connect(paths.library()) as database:
        database.execute("PRAGMA user_version = 99")
    database.close()
    with pytest.raises(HilbertError) as caught:
        Library()
    assert caught.value.kind == FailureKind.NEWER_DATA


def test_many_open_a_new_library_at_once(data_folder: Path) -> None:
    faults: list[Exception] = []

    def open_and_add(number: int) -> None:
        try:
            library = Library()
            _add(library, f"paper {number}")
            library.close()
        except Exception as fault:  # noqa: BLE001 - whatever it is, the test shows it
            faults.append(fault)

    threads = [threading.Thread(target=open_and_add, args=(n,)) for n in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not faults
    library = Library()
    assert len(library.papers(QM)) == 8
    library.close()


def test_half_precision_is_close_enough() -> None:
    rows = np.random.default_rng(0).normal(size=(20, 384)).astype(np.float32)
    rows /= np.linalg.norm(rows, axis=1, keepdims=True)
    back = from_bytes([to_bytes(row) for row in rows])
    assert np.abs(rows @ back.T - rows @ rows.T).max() < 1e-3


def test_the_index_follows_the_library(library: Library) -> None:
    index = Index(library, "model")
    question = np.eye(8, dtype=np.float32)[[3]]

    def found(collection: CollectionName = ALL) -> list[float]:
        index.refresh()
        return [round(score) for _, score in index.nearest(question, Scope(collection), 3)]

    assert found() == []
    other = Library()
    paper = _add(other, "a", "xxx", "yyyy")
    assert found() == []
    _embed(other, 1)
    assert found() == [1]
    _embed(library)
    assert found() == [1, 0]
    _add(library, "b", "zzz", collection=GR)
    _embed(library)
    assert found() == [1, 1, 0]
    assert found(QM) == [1, 0]
    assert found(GR) == [1]
    assert found(CollectionName("none")) == []
    other.remove([paper.id])
    assert found() == [1]
    library.restore([paper.id])
    assert found() == [1, 1, 0]
    other.close()


def test_the_index_scores_what_it_holds(library: Library) -> None:
    _add(library, "a", "xxx", "yyyy", "zzz")
    first, second, third = (one.id for one in library.waiting("model", PassageId(0), 9))
    _embed(library, 2)
    index = Index(library, "model")
    index.refresh()
    scores = index.scores(np.eye(8, dtype=np.float32)[[3]], [third, second, first])
    assert scores == pytest.approx({first: 1, second: 0})


def test_passages_wait_for_their_vectors(library: Library) -> None:
    paper = _add(library, "a", "one", "two", "three")
    _add(library, "b", "four")
    waiting = library.waiting("model", PassageId(0), 2)
    assert [(one.paper, one.title, one.text) for one in waiting] == [
        (paper.id, "Title", "one"),
        (paper.id, "Title", "two"),
    ]
    assert [one.text for one in library.waiting("model", waiting[-1].id, 9)] == ["three", "four"]
    _embed(library, 1)
    assert library.count_waiting("model") == 3
    assert library.count_waiting("another model") == 4
    library.remove([paper.id])
    assert library.count_waiting("model") == 1


def test_vectors_of_purged_passages_are_dropped(library: Library) -> None:
    _add(library, "a")
    library.add_vectors("model", [(PassageId(99), b"00")])
    check(paths.library())


def test_vectors_of_another_model_are_not_mixed_in(library: Library) -> None:
    _add(library, "a")
    _embed(library)
    index = Index(library, "another model")
    index.refresh()
    assert len(index) == 0


def check(path: Path) -> None:
    """Nothing is broken, and no paper is there by half."""
    database = sqlite3.connect(path)
    assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert database.execute("PRAGMA foreign_key_check").fetchall() == []
    database.execute(
        "INSERT INTO passage_words (passage_words, rank) VALUES ('integrity-check', 1)"
    )
    (passages,) = database.execute("SELECT count(*) FROM passages").fetchone()
    (vectors,) = database.execute("SELECT count(*) FROM embeddings").fetchone()
    empty = database.execute(
        "SELECT path FROM papers WHERE state = 'ready' AND id NOT IN (SELECT paper FROM passages)"
    ).fetchall()
    database.close()
    assert vectors <= passages
    assert not empty
