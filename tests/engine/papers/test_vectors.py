"""The structures that vectors are searched with: nearly exact, and true to what comes and goes."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from engine.bench.filling import fill, vectors
from engine.papers.embed import Vectors
from engine.papers.index import Index, make
from engine.papers.library import Library
from engine.papers.scope import EVERYTHING, Scope
from engine.papers.vectors import Cells, Flat, Graph, Ids, Structure
from engine.vocabulary import CollectionName, IndexKind

_SIZE, _QUESTIONS = 4_000, 100
ROWS = vectors(_SIZE, dimension=32, clusters=60)
IDS = np.arange(1, _SIZE + 1)
ASKED = [row[None, :] for row in vectors(_QUESTIONS, seed=99, dimension=32, clusters=60)]


def _made(kind: type[Structure]) -> Structure:
    read: Callable[[Ids], tuple[Ids, Vectors]] = lambda ids: (ids, ROWS[ids - 1])  # noqa: E731
    return make(kind, IDS, read)


def _exact(question: Vectors, allowed: Ids) -> set[int]:
    """Computed by hand, in full precision."""
    scores = ROWS[allowed - 1] @ question[0]
    return set(allowed[np.argsort(-scores)[:10]].tolist())


def _recall(structure: Structure, allowed: Ids, scope: np.ndarray | None = None) -> float:
    hits = 0
    for question in ASKED:
        found = {number for number, _ in structure.nearest(question, 10, scope)}
        assert found <= set(allowed.tolist())
        hits += len(found & _exact(question, allowed))
    return hits / (10 * len(ASKED))


@pytest.fixture(scope="module", params=[Flat, Cells, Graph])
def structure(request: pytest.FixtureRequest) -> Structure:
    return _made(request.param)


def test_nine_hundred_and_seventy_of_a_thousand_are_found(structure: Structure) -> None:
    assert _recall(structure, IDS) >= 0.97


def test_a_search_does_not_look_at_everything() -> None:
    cells = _made(Cells)
    assert isinstance(cells, Cells)
    assert cells.visited <= cells.cells / 2


@pytest.mark.parametrize("share", [3, 200])
def test_within_a_scope_nothing_else_is_found(structure: Structure, share: int) -> None:
    scope = np.zeros(_SIZE + 1, dtype=np.bool_)
    scope[::share] = True
    scope[0] = False
    assert _recall(structure, np.flatnonzero(scope), scope) >= 0.97


def test_scores_are_cosines(structure: Structure) -> None:
    for number, score in structure.nearest(ASKED[0], 5, None):
        assert score == pytest.approx(float(ROWS[number - 1] @ ASKED[0][0]), abs=2e-3)
    assert np.allclose(structure.of(np.array([7, 3])), ROWS[[6, 2]], atol=1e-3)


@pytest.mark.parametrize("kind", [Flat, Cells, Graph])
def test_what_is_removed_is_found_no_more(kind: type[Structure]) -> None:
    structure = _made(kind)
    gone = np.arange(1, _SIZE // 2)
    structure.remove(gone)
    assert len(structure) == _SIZE - len(gone)
    assert set(structure.ids().tolist()) == set(range(_SIZE // 2, _SIZE + 1))
    assert _recall(structure, np.arange(_SIZE // 2, _SIZE + 1)) >= 0.97
    assert structure.worn == (kind is Graph)


def test_a_large_library_gets_another_structure_meanwhile(library: Library) -> None:
    fill(library, "model", 2_000)
    index = Index(library, "model", exact=1_500)
    index.refresh()
    assert (index.structure, index.making) == ("flat", True)
    question = vectors(1, seed=99)
    before = index.nearest(question, EVERYTHING, 5)
    # What goes and comes while it is being made is gone and there afterwards.
    papers = library.papers(CollectionName("bench"))
    library.remove([papers[0].id])
    index.wait()
    index.refresh()
    assert (index.structure, index.making) == ("cells", False)
    assert len(index) == 2_000 - papers[0].passages
    gone = set(library.passages_of(papers[0].id))
    assert not gone & {passage for passage, _ in index.nearest(question, EVERYTHING, 2_000)}
    assert [p for p, _ in before if p not in gone] == [
        p for p, _ in index.nearest(question, EVERYTHING, 5) if p in dict(before)
    ]
    library.restore([papers[0].id])
    index.refresh()
    assert len(index) == 2_000


def test_the_person_may_choose_the_structure(library: Library) -> None:
    fill(library, "model", 200)
    for kind, name in ((IndexKind.HNSW, "graph"), (IndexKind.FLAT, "flat")):
        index = Index(library, "model", kind)
        index.refresh()
        index.wait()
        assert index.structure == name
        assert len(index) == 200


def test_one_paper_can_be_searched_alone(library: Library) -> None:
    fill(library, "model", 300)
    index = Index(library, "model")
    index.refresh()
    only = library.papers(CollectionName("bench"))[3]
    found = index.nearest(vectors(1, seed=99), Scope(papers=(only.id,)), 100)
    assert [passage for passage, _ in sorted(found)] == library.passages_of(only.id)
