"""Three ways to keep vectors in memory and find the nearest by inner product, all of FAISS.

- Flat: every vector is compared, in half precision. Exact.
- Cells: an inverted file (IVF). The vectors lie in cells around centres, and the nearest cells
  alone are looked through, each vector of them in half precision: what is scored is scored exactly.
- Graph: HNSW (Malkov and Yashunin, TPAMI 42(4), 2020). FAISS cannot take a vector out of one:
  removed ones are passed over until a fifth is gone, and then it is made anew.

How many cells, or how much of the graph, a search visits is chosen by measuring: with questions
made of the library's own vectors, turned away from them as a question is from its passage, until
recall@10 is at least ``RECALL`` of the exact search. Promises: ids are the caller's; vectors have
length 1, scores are cosines; a removed id is found no more from that moment on. Not safe for two
threads.
"""

# ruff: noqa: PLC0415 - heavy: only the child may load it, and only when it is needed

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any, Protocol

import numpy as np
import numpy.typing as npt

from engine.papers.embed import Vectors, threads

Ids = npt.NDArray[np.int64]
#: For each id from 0 on whether it may be found.
Scope = npt.NDArray[np.bool_]

RECALL = 0.98  # of exact search; some more than what is promised, as it is estimated on a sample
_PROBES = 128  # questions that the choice is made with
_TURNED = 0.7  # their cosine to the vector they are made of, as a question's to its passage
_SEED = 11
_MOST_CELLS = 4096
_SAMPLE = 50  # vectors for each cell that its centre is learnt from
_ROUNDS = 8  # of k-means
_LINKS, _MAKING = 32, 80  # of the graph: neighbours, and candidates while it is made
_FEW = 20_000  # vectors of a scope that are compared one by one, whatever the structure
_TOO_MANY_GONE = 0.2


class Structure(Protocol):
    """Vectors by id."""

    def __init__(self, sample: Vectors, size: int) -> None:
        """For about ``size`` vectors like those of the sample, which are not added yet."""

    @staticmethod
    def sample_size(size: int) -> int:
        """How many vectors a structure for ``size`` of them learns from."""

    def __len__(self) -> int: ...

    @property
    def worn(self) -> bool:
        """Whether it should be made anew, because much has come or gone since it was made."""

    def add(self, ids: Ids, vectors: Vectors) -> None: ...

    def remove(self, ids: Ids) -> None: ...

    def ids(self) -> Ids:
        """Those that are there, in no order."""

    def tune(self) -> None:
        """Choose how much a search visits, with all the vectors there."""

    def of(self, ids: Ids) -> Vectors:
        """The vectors of ids that are there."""

    def nearest(self, question: Vectors, limit: int, scope: Scope | None) -> Found:
        """The best of those in ``scope`` (None: of all), best first."""


Found = list[tuple[int, float]]


class Flat:
    """Exact."""

    worn = False

    def __init__(self, sample: Vectors, size: int) -> None:
        del size
        _use_threads()
        half = _faiss().ScalarQuantizer.QT_fp16
        scan = _faiss().IndexScalarQuantizer(sample.shape[1], half, _faiss().METRIC_INNER_PRODUCT)
        self._index = _faiss().IndexIDMap2(scan)

    @staticmethod
    def sample_size(size: int) -> int:
        del size
        return 1

    def ids(self) -> Ids:
        return _mapped(self._index)

    def tune(self) -> None:
        """A search visits everything."""

    def __len__(self) -> int:
        return int(self._index.ntotal)

    def add(self, ids: Ids, vectors: Vectors) -> None:
        self._index.add_with_ids(vectors, ids)

    def remove(self, ids: Ids) -> None:
        self._index.remove_ids(ids)

    def of(self, ids: Ids) -> Vectors:
        found: Vectors = self._index.reconstruct_batch(ids)
        return found

    def nearest(self, question: Vectors, limit: int, scope: Scope | None) -> Found:
        parameters = _faiss().SearchParameters(sel=_selector(scope))
        return _found(*self._index.search(question, limit, params=parameters))


class Cells:
    """An inverted file."""

    def __init__(self, sample: Vectors, size: int) -> None:
        _use_threads()
        cells = _cells(size, len(sample))
        dimension = sample.shape[1]
        half = _faiss().ScalarQuantizer.QT_fp16
        self._centres = _faiss().IndexFlatIP(dimension)
        self._index = _faiss().IndexIVFScalarQuantizer(
            self._centres, dimension, cells, half, _faiss().METRIC_INNER_PRODUCT, False
        )
        self._index.cp.spherical = True
        self._index.cp.niter = _ROUNDS
        self._index.cp.seed = _SEED
        self._index.train(sample)
        self._index.set_direct_map_type(_faiss().DirectMap.Hashtable)
        self._made_for = size
        self.visited = cells

    @staticmethod
    def sample_size(size: int) -> int:
        return _SAMPLE * _cells(size, size)

    def __len__(self) -> int:
        return int(self._index.ntotal)

    @property
    def cells(self) -> int:
        return int(self._index.nlist)

    @property
    def worn(self) -> bool:
        return len(self) > 2 * self._made_for

    def add(self, ids: Ids, vectors: Vectors) -> None:
        self._index.add_with_ids(vectors, ids)

    def remove(self, ids: Ids) -> None:
        self._index.remove_ids(_faiss().IDSelectorArray(ids))

    def of(self, ids: Ids) -> Vectors:
        found: Vectors = self._index.reconstruct_batch(ids)
        return found

    def nearest(self, question: Vectors, limit: int, scope: Scope | None) -> Found:
        visited = _widened(self.visited, scope, len(self), self.cells)
        return self._search(question, limit, scope, visited)

    def tune(self) -> None:
        questions, exact = _probes(self, lambda q: self._search(q, 10, None, self.cells))
        self.visited = _least(
            questions, exact, self.cells, lambda q, visited: self._search(q, 10, None, visited)
        )

    def ids(self) -> Ids:
        lists = self._index.invlists
        parts = [
            _faiss().rev_swig_ptr(lists.get_ids(cell), lists.list_size(cell)).copy()
            for cell in range(self.cells)
            if lists.list_size(cell)
        ]
        return np.concatenate(parts) if parts else np.empty(0, dtype=np.int64)

    def _search(self, question: Vectors, limit: int, scope: Scope | None, visited: int) -> Found:
        selector = _selector(scope)
        parameters = _faiss().SearchParametersIVF(sel=selector, nprobe=visited)
        return _found(*self._index.search(question, limit, params=parameters))


class Graph:
    """A navigable small world."""

    def __init__(self, sample: Vectors, size: int) -> None:
        del size
        _use_threads()
        dimension = sample.shape[1]
        graph = _faiss().IndexHNSWSQ(
            dimension, _faiss().ScalarQuantizer.QT_fp16, _LINKS, _faiss().METRIC_INNER_PRODUCT
        )
        graph.hnsw.efConstruction = _MAKING
        # Half precision has nothing to learn, but FAISS wants to be asked.
        graph.train(np.zeros((1, dimension), dtype=np.float32))
        self._index = _faiss().IndexIDMap2(graph)
        self._gone = np.zeros(0, dtype=np.bool_)
        self._lost = 0
        self.visited = 128

    @staticmethod
    def sample_size(size: int) -> int:
        del size
        return 1

    def __len__(self) -> int:
        return int(self._index.ntotal) - self._lost

    @property
    def worn(self) -> bool:
        return self._lost > _TOO_MANY_GONE * int(self._index.ntotal)

    def add(self, ids: Ids, vectors: Vectors) -> None:
        self._index.add_with_ids(vectors, ids)

    def remove(self, ids: Ids) -> None:
        if len(self._gone) <= ids.max():
            self._gone = _longer(self._gone, int(ids.max()) + 1)
        self._gone[ids] = True
        self._lost += len(ids)

    def of(self, ids: Ids) -> Vectors:
        found: Vectors = self._index.reconstruct_batch(ids)
        return found

    def nearest(self, question: Vectors, limit: int, scope: Scope | None) -> Found:
        scope = self._there(scope)
        if scope is not None and np.count_nonzero(scope) <= _FEW:
            return _compared(self, question, limit, np.flatnonzero(scope))
        visited = _widened(self.visited, scope, len(self), len(self))
        return self._search(question, limit, scope, visited)

    def tune(self) -> None:
        everything = self.ids()
        questions, exact = _probes(self, lambda q: _compared(self, q, 10, everything))
        self.visited = _least(
            questions, exact, len(self), lambda q, visited: self._search(q, 10, None, visited)
        )

    def ids(self) -> Ids:
        ids = _mapped(self._index)
        there = np.ones(len(ids), dtype=np.bool_)
        inside = ids < len(self._gone)
        there[inside] = ~self._gone[ids[inside]]
        return ids[there]

    def _there(self, scope: Scope | None) -> Scope | None:
        """The scope without what has been removed."""
        if not self._lost:
            return scope
        ids = self.ids()
        there = np.zeros(int(ids.max(initial=0)) + 1, dtype=np.bool_)
        there[ids if scope is None else ids[scope[ids]]] = True
        return there

    def _search(self, question: Vectors, limit: int, scope: Scope | None, visited: int) -> Found:
        selector = _selector(scope)
        width = max(visited, limit)
        parameters = _faiss().SearchParametersHNSW(sel=selector, efSearch=width)
        return _found(*self._index.search(question, limit, params=parameters))


def _mapped(index: Any) -> Ids:
    ids: Ids = _faiss().vector_to_array(index.id_map)
    return ids


def _cells(size: int, sample: int) -> int:
    """Twice the square root: cells few enough to be trained soon, small enough to look through."""
    return max(1, min(_MOST_CELLS, round(2 * math.sqrt(size)), sample // 4))


def _faiss() -> Any:
    """Its own type stubs lack what its Python wrapper adds."""
    import faiss

    return faiss


def _use_threads() -> None:
    _faiss().omp_set_num_threads(threads())


def _selector(scope: Scope | None) -> Any:
    return (
        None if scope is None else _faiss().IDSelectorBitmap(np.packbits(scope, bitorder="little"))
    )


def _found(scores: Vectors, ids: Ids) -> Found:
    rows = zip(ids[0].tolist(), scores[0].tolist(), strict=True)
    return [(number, score) for number, score in rows if number >= 0]


def _compared(structure: Structure, question: Vectors, limit: int, ids: Ids) -> Found:
    """The nearest of these ids, each looked at."""
    found: Found = []
    for start in range(0, len(ids), _FEW):
        part = ids[start : start + _FEW]
        scores = structure.of(part) @ question[0]
        found += zip(part.tolist(), scores.tolist(), strict=True)
        found = sorted(found, key=lambda row: -row[1])[:limit]
    return found


def _widened(visited: int, scope: Scope | None, size: int, most: int) -> int:
    """Where only one in ten may be found, ten times as much has to be looked through."""
    if scope is None:
        return visited
    wanted = max(1, int(np.count_nonzero(scope)))
    return most if wanted <= _FEW else min(most, -(-visited * size // wanted))


def _longer(bits: Scope, length: int) -> Scope:
    longer = np.zeros(length, dtype=np.bool_)
    longer[: len(bits)] = bits
    return longer


# --- choosing how much to visit ---


def _probes(structure: Any, exact: Any) -> tuple[list[Vectors], list[set[int]]]:
    """Questions, and the ten nearest of each."""
    rng = np.random.default_rng(_SEED)
    ids = structure.ids()
    chosen = structure.of(rng.choice(ids, min(_PROBES, len(ids)), replace=False))
    noise = rng.standard_normal(chosen.shape).astype(np.float32)
    # Straight away from the vector, so that the cosine is what was asked for.
    noise -= np.sum(noise * chosen, axis=1, keepdims=True) * chosen
    noise /= np.linalg.norm(noise, axis=1, keepdims=True)
    turned = _TURNED * chosen + np.float32(np.sqrt(1 - _TURNED**2)) * noise
    questions = [row[None, :].astype(np.float32) for row in turned]
    return questions, [{number for number, _ in exact(question)} for question in questions]


def _least(questions: Sequence[Vectors], exact: Sequence[set[int]], most: int, search: Any) -> int:
    """The least of 16, 24, 32, 48, ... visits with enough recall, or all."""
    visited = 16
    while visited < most and _recall(questions, exact, search, visited) < RECALL:
        visited += visited // 2 if visited & (visited - 1) == 0 else visited // 3
    return min(visited, most)


def _recall(
    questions: Sequence[Vectors], exact: Sequence[set[int]], search: Any, visited: int
) -> float:
    found = [{number for number, _ in search(question, visited)} for question in questions]
    hits = sum(len(one & other) for one, other in zip(found, exact, strict=True))
    return hits / max(1, sum(map(len, exact)))
