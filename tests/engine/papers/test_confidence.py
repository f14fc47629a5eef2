"""Whether the library holds an answer: coverage, the calibrated guess, and their edges."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.papers.chunks import Chunk
from engine.papers.confidence import ENOUGH, confidence, coverage, is_enough
from engine.papers.embed import to_bytes
from engine.papers.keywords import Keywords
from engine.papers.library import Content, Library, SourceFile
from engine.papers.scope import EVERYTHING
from engine.papers.search import Search
from engine.papers.terms import Tokenizer
from engine.vocabulary import CollectionName, PassageId, Span
from tests.engine.papers.making import WordEmbedder

ALL = CollectionName("")
SHARE = st.floats(0, 1)


@pytest.fixture
def tokenizer() -> Iterator[Tokenizer]:
    tokenizer = Tokenizer()
    yield tokenizer
    tokenizer.close()


def test_terms_are_those_of_the_index(tokenizer: Tokenizer) -> None:
    assert tokenizer.terms(["Qubits, the qubit", "", "Schrödinger's"]) == [
        {"qubit", "the"},
        set(),
        {"schroding", "s"},
    ]
    assert tokenizer.terms(["another"]) == [{"anoth"}]


def test_rare_words_count_more() -> None:
    rarity = {"measur": 1.0, "ergotropi": 3.0}
    assert coverage(rarity, [{"measur"}, {"ergotropi", "batteri"}]) == 0.75
    assert coverage(rarity, []) == 0
    assert coverage({}, [{"measur"}]) == 0


@given(SHARE, SHARE, SHARE)
def test_more_evidence_is_never_less_confidence(cosine: float, some: float, more: float) -> None:
    less, greater = sorted((some, more))
    assert confidence(cosine, less) <= confidence(cosine, greater)
    assert confidence(less, cosine) <= confidence(greater, cosine)
    assert confidence(None, less) <= confidence(None, greater)


def test_the_rule() -> None:
    assert is_enough(0.5, 0.0)
    assert is_enough(0.35, 0.6)
    assert not is_enough(0.3, 0.1)
    assert is_enough(None, 0.5)
    assert not is_enough(None, 0.3)
    assert confidence(0.9, 1.0) > 0.9 > ENOUGH > 0.02 > confidence(0.0, 0.0)


def _add(library: Library, name: str, *texts: str) -> None:
    chunks = [Chunk("", text, (Span(1, 0, 1),)) for text in texts]
    library.add(CollectionName("qm"), SourceFile(name, name, 0.0), Content("", 1, chunks))


def test_rarity_follows_the_library(library: Library) -> None:
    _add(library, "a", "qubits drift", "qubits decay", "qubits relax", "photons decay")
    rare = Keywords(library).rarity(["qubit", "decai", "photon", "unheard"])
    assert rare["qubit"] < rare["decai"] < rare["photon"] < rare["unheard"]


def test_words_alone_can_be_enough_before_vectors_are_made(library: Library) -> None:
    _add(library, "a", "The ergotropy of a battery is bounded.")
    search = Search(library, WordEmbedder())
    found = search.sources("What bounds the ergotropy of a battery?", EVERYTHING, 5)
    assert found.relevant
    assert found.confidence > 0.9
    assert not search.sources("How are eggs boiled in a battery?", EVERYTHING, 5).relevant


def test_a_nearest_passage_says_little_while_better_ones_wait(library: Library) -> None:
    _add(library, "a", "A recipe for cake.")
    (only,) = library.waiting(WordEmbedder().name, PassageId(0), 9)
    vector = to_bytes(WordEmbedder().question(only.text)[0])
    library.add_vectors(WordEmbedder().name, [(only.id, vector)])
    _add(library, "b", "The ergotropy of a battery is bounded.")
    search = Search(library, WordEmbedder())
    assert search.sources("What bounds the ergotropy of a battery?", EVERYTHING, 5).relevant
    library.remove([only.paper])
    assert search.sources("What bounds the ergotropy of a battery?", EVERYTHING, 5).relevant
