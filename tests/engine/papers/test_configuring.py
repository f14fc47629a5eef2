"""Another model, another structure, another length of passages: the search goes on meanwhile."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from engine import paths
from engine.child import Child, new_job, stream
from engine.papers.embedders import identity
from engine.vocabulary import (
    AddPapers,
    CollectionName,
    ConfigureLibrary,
    Done,
    EmbedPapers,
    Failed,
    FailureKind,
    IndexKind,
    LibrarySettings,
    ListPapers,
    Paper,
    PaperId,
    SearchPapers,
    Sources,
)
from engine.vocabulary import Library as Listed
from tests.engine.papers.making import words
from tests.engine.papers.test_library import check


@pytest.fixture
def papers(child: Child, tmp_path: Path) -> list[Path]:
    files = [tmp_path / f"{number}.txt" for number in range(3)]
    for number, file in enumerate(files):
        file.write_text(words(number, 400))
    given = tuple(map(str, files))
    list(stream(child, AddPapers(job=new_job(), collection=CollectionName("c"), paths=given)))
    return files


def _configure(child: Child, settings: LibrarySettings) -> Done | Failed:
    *_, end = stream(child, ConfigureLibrary(job=new_job(), settings=settings))
    assert isinstance(end, Done | Failed)
    return end


def _listed(child: Child) -> Listed:
    (listed, _) = stream(child, ListPapers(job=new_job()))
    assert isinstance(listed, Listed)
    return listed


def _found(child: Child, number: int, limit: int = 1) -> list[PaperId]:
    query = f"w{number}x7 w{number}x8"
    for event in stream(child, SearchPapers(job=new_job(), query=query, limit=limit)):
        if isinstance(event, Sources):
            return [passage.paper for passage in event.passages]
    raise AssertionError


def _models() -> set[str]:
    database = sqlite3.connect(paths.library())
    rows = database.execute("SELECT DISTINCT model FROM embeddings").fetchall()
    database.close()
    return {name for (name,) in rows}


def _model(folder: Path) -> Path:
    folder.mkdir()
    (folder / "config.json").write_text("{}")
    (folder / "model.safetensors").write_bytes(b"weights of " + folder.name.encode())
    return folder


def test_the_old_model_serves_until_the_new_one_has_embedded_all(
    child: Child, papers: list[Path], tmp_path: Path
) -> None:
    before = {paper.path: paper for paper in _listed(child).papers}
    own = paths.embedding_model().name
    assert _models() == {own}
    other = _model(tmp_path / "another model")
    assert isinstance(_configure(child, LibrarySettings(embedder=str(other))), Done)
    assert _listed(child).waiting == sum(paper.passages for paper in before.values())
    assert _models() == {own}
    assert _found(child, 1) == [before[str(papers[1])].id]
    list(stream(child, EmbedPapers(job=new_job())))
    assert _models() == {identity(other)}
    assert _listed(child).waiting == 0
    assert _found(child, 2) == [before[str(papers[2])].id]
    check(paths.library())


def test_a_folder_without_a_model_is_refused(
    child: Child, papers: list[Path], tmp_path: Path
) -> None:
    end = _configure(child, LibrarySettings(embedder=str(tmp_path)))
    assert isinstance(end, Failed)
    assert end.kind is FailureKind.BAD_FILE
    assert _listed(child).settings == LibrarySettings()


def test_models_are_told_apart_by_what_they_are(tmp_path: Path) -> None:
    one = _model(tmp_path / "model")
    (tmp_path / "deep").mkdir()
    same, other = _model(tmp_path / "deep" / "model"), _model(tmp_path / "deep" / "b")
    assert identity(one) == identity(same) != identity(other)


def test_passages_of_another_length_take_the_place_of_the_old(
    child: Child, papers: list[Path]
) -> None:
    before = {paper.id: paper for paper in _listed(child).papers}
    assert _found(child, 0)
    _configure(child, LibrarySettings(budget=60))
    papers[2].unlink()
    list(stream(child, EmbedPapers(job=new_job())))
    after = {paper.id: paper for paper in _listed(child).papers}
    assert after.keys() == before.keys()
    finer = [_by_path(after, path).passages for path in papers]
    coarse = [_by_path(before, path).passages for path in papers]
    assert finer[0] > 2 * coarse[0]
    assert finer[2] == coarse[2]  # its file is gone
    for number, path in enumerate(papers):
        assert _found(child, number) == [_by_path(after, path).id]
    check(paths.library())


def _by_path(papers: dict[PaperId, Paper], path: Path) -> Paper:
    return next(paper for paper in papers.values() if paper.path == str(path))


def test_structure_and_number_of_passages(child: Child, papers: list[Path]) -> None:
    _configure(child, LibrarySettings(index=IndexKind.HNSW, passages=2))
    while _listed(child).structure != "graph":
        assert len(_found(child, 0, limit=0)) == 2
    assert len(_found(child, 1, limit=3)) == 3
