"""Searching: the full-text query, fusion, and who is found."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine import paths
from engine.errors import HilbertError
from engine.papers.chunks import Chunk
from engine.papers.embed import Embedder, to_bytes
from engine.papers.keywords import Keywords, meaningful
from engine.papers.library import Content, Library, SourceFile
from engine.papers.scope import EVERYTHING, Scope
from engine.papers.search import Search
from engine.vocabulary import CollectionName, FailureKind, PassageId, Span
from tests.engine.papers.making import WordEmbedder

QUERIES = st.text(alphabet='ab "*()^:-+{}_NEAR ORANDNOT.\x00é½', max_size=60) | st.text()


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Library:
    return Library(tmp_path_factory.mktemp("search") / "papers.db")


@given(QUERIES)
def test_no_question_is_a_syntax_error(empty: Library, question: str) -> None:
    assert Keywords(empty).best(question, EVERYTHING) == []


def test_words_that_say_nothing_are_left_out() -> None:
    assert meaningful("What is the Rabi frequency of the Rabi model?") == [
        "rabi",
        "frequency",
        "model",
    ]
    assert meaningful("Who are you?") == []


def _store(library: Library, collection: str, *texts: str) -> None:
    embedder = WordEmbedder()
    for text in texts:
        content = Content(text, 1, [Chunk("", text, (Span(1, 0, 1),))])
        library.add(CollectionName(collection), SourceFile(text, text, 0.0), content)
    for waiting in library.waiting(embedder.name, PassageId(0), 100):
        vector = to_bytes(embedder.question(waiting.text)[0])
        library.add_vectors(embedder.name, [(waiting.id, vector)])


def test_the_best_passage_comes_first(library: Library) -> None:
    _store(library, "qm", "rabi oscillations of a qubit", "laser cooling of strontium atoms")
    _store(library, "gr", "gravitational waves of black holes")
    search = Search(library, WordEmbedder())
    found = search.sources("cooling strontium atoms", EVERYTHING, 2)
    assert found.relevant
    assert found.passages[0].text.startswith("laser")
    assert len(found.passages) == 2
    assert found.passages[0].score > found.passages[1].score >= 0
    within = search.sources("cooling strontium atoms", Scope(CollectionName("gr")), 5)
    assert [p.text for p in within.passages] == ["gravitational waves of black holes"]


@pytest.mark.parametrize("question", ["", "  ", "anything"])
def test_an_empty_library_has_nothing_relevant(library: Library, question: str) -> None:
    sources = Search(library, Embedder()).sources(question, EVERYTHING, 5)
    assert (sources.passages, sources.relevant) == ((), False)


def test_an_unknown_collection_has_nothing_relevant(library: Library) -> None:
    _store(library, "qm", "rabi oscillations")
    found = Search(library, WordEmbedder()).sources("rabi", Scope(CollectionName("none")), 5)
    assert (found.passages, found.relevant) == ((), False)


def test_a_missing_model_is_said(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HILBERT_CACHE", str(tmp_path))
    with pytest.raises(HilbertError) as caught:
        Embedder().load()
    assert caught.value.kind == FailureKind.MISSING_PART
    assert "bootstrap.py run" in caught.value.remedy
    assert str(paths.embedding_model()) == caught.value.detail


def test_passages_that_agree_come_before_one_that_shares_words_only(library: Library) -> None:
    agreeing = [f"rabi oscillations of a driven qubit decay {n}" for n in ("fast", "slow", "soon")]
    alone = "rabi notation of the index"
    _store(library, "qm", *agreeing, alone, "strontium clock transition", "tensor networks")
    search = Search(library, WordEmbedder())
    fused = dict(search.rankings("rabi notation qubit", EVERYTHING).fused)
    mixed = dict(
        search._mixed(  # the order before the first answers correct it
            search._keywords.best("rabi notation qubit", EVERYTHING),
            search.rankings("rabi notation qubit", EVERYTHING).dense,
            WordEmbedder().question("rabi notation qubit"),
        )
    )
    passages = library.passages(list(fused))
    lone = next(key for key, passage in passages.items() if passage.text == alone)
    best = max((key for key in fused if key != lone), key=lambda key: fused[key])
    assert fused[lone] - fused[best] < mixed[lone] - mixed[best]
