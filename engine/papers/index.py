"""Nearest passages by inner product, in memory, kept in step with the library.

Up to ``EXACT`` passages every vector is compared; above, an inverted file is used, made in the
background while the exact search still serves (engine.papers.vectors; the person may choose another
structure). Everything in here can be built again from the library at any time, so nothing of it is
saved. Promises: a removed paper is found no more from the next refresh on. Belongs to the thread of
its library, except for the one that makes a structure, which reads by a connection of its own.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Mapping, Sequence

import numpy as np
import numpy.typing as npt

from engine.papers.embed import Vectors, from_bytes
from engine.papers.library import Library
from engine.papers.scope import Scope
from engine.papers.vectors import Cells, Flat, Found, Graph, Ids, Structure
from engine.vocabulary import CollectionName, IndexKind, PaperId, PassageId

EXACT = 300_000  # passages: some 5,000 papers, over which the exact scan takes 10 ms
_TOGETHER = 200  # papers whose vectors are read at once
_SEED = 3

Bits = npt.NDArray[np.bool_]


class Index:
    """The vectors of one embedding model for all papers that a search may find."""

    def __init__(
        self, library: Library, model: str, kind: IndexKind = IndexKind.AUTO, exact: int = EXACT
    ) -> None:
        self._library = library
        self._model = model
        self._kind = kind
        self._exact = exact
        self._structure: Structure | None = None  # made when the vectors' length is known
        self._paper_of = np.zeros(1, dtype=np.int64)  # by passage; 0: it is not in here
        self._complete: set[PaperId] = set()
        self._collections: dict[PaperId, CollectionName] = {}
        self._bits: dict[Scope, Bits] = {}
        self._budgets: dict[PaperId, int] = {}
        self._version: tuple[int, int] | None = None
        self._making: _Making | None = None

    @property
    def structure(self) -> str:
        """What serves at the moment."""
        return type(self._structure).__name__.lower() if self._structure else ""

    @property
    def making(self) -> bool:
        """Whether another structure is being made."""
        return self._making is not None

    def refresh(self) -> None:
        """Take in what has been added, removed or restored since the last call, by any process."""
        version = self._library.version()
        if version != self._version:
            wanted, budgets = self._library.searchable(), self._library.budgets()
            gone = set(self._papers()) - wanted.keys()
            self._drop(gone | self._cut_anew(budgets))
            self._budgets = budgets
            self._take([paper for paper in wanted if paper not in self._complete])
            self._collections, self._version = wanted, version
            self._bits = {}
        self._change_structure()

    def wait(self) -> None:
        """Until the structure that is being made is in use."""
        if self._making:
            self._making.join()
        self._change_structure()

    def __len__(self) -> int:
        return len(self._structure) if self._structure else 0

    def __contains__(self, passage: PassageId) -> bool:
        return passage < len(self._paper_of) and bool(self._paper_of[passage])

    def nearest(self, question: Vectors, scope: Scope, limit: int) -> list[tuple[PassageId, float]]:
        """Passages with their cosine to the question, nearest first."""
        if self._structure is None or not len(self):
            return []
        bits = self._within(scope)
        if bits is not None and not bits.any():
            return []
        found: Found = self._structure.nearest(question, limit, bits)
        return [(PassageId(passage), score) for passage, score in found]

    def scores(self, question: Vectors, passages: Sequence[PassageId]) -> dict[PassageId, float]:
        """The cosine to the question of those among ``passages`` that have a vector."""
        known, vectors = self.vectors(passages)
        return dict(zip(known, (vectors @ question[0]).tolist(), strict=True)) if known else {}

    def vectors(self, passages: Sequence[PassageId]) -> tuple[list[PassageId], Vectors]:
        """Those among ``passages`` that have a vector, and the vectors."""
        known = [passage for passage in passages if passage in self]
        if not known or self._structure is None:
            return [], np.zeros((0, 0), dtype=np.float32)
        return known, self._structure.of(np.array(known, dtype=np.int64))

    def _papers(self) -> list[PaperId]:
        return [PaperId(paper) for paper in np.unique(self._paper_of).tolist() if paper]

    def _within(self, scope: Scope) -> Bits | None:
        if scope.is_everything:
            return None
        if scope not in self._bits:
            papers = [paper for paper, name in self._collections.items() if scope.has(paper, name)]
            self._bits[scope] = np.isin(self._paper_of, np.array(papers, dtype=np.int64))
        return self._bits[scope]

    def _cut_anew(self, budgets: Mapping[PaperId, int]) -> set[PaperId]:
        """Papers that have other passages now."""
        return {p for p in self._complete if budgets.get(p) != self._budgets.get(p)}

    def _take(self, papers: Sequence[PaperId]) -> None:
        """Add what papers have got since the last time: their vectors come after their text."""
        for start in range(0, len(papers), _TOGETHER):
            rows = self._library.vectors(papers[start : start + _TOGETHER], self._model)
            if new := [row for row in rows if row[0] not in self]:
                ids, owners, vectors = zip(*new, strict=True)
                self._add(ids, owners, from_bytes(vectors))
        sizes = self._library.sizes() if papers else {}
        held = np.bincount(self._paper_of)
        self._complete.update(p for p in papers if p < len(held) and held[p] == sizes.get(p))

    def _add(self, ids: Sequence[PassageId], owners: Sequence[PaperId], vectors: Vectors) -> None:
        numbers = np.array(ids, dtype=np.int64)
        if self._structure is None:
            self._structure = Flat(vectors, len(vectors))
        if (last := int(numbers.max())) >= len(self._paper_of):
            longer = np.zeros(max(last + 1, 2 * len(self._paper_of)), dtype=np.int64)
            longer[: len(self._paper_of)] = self._paper_of
            self._paper_of = longer
        self._structure.add(numbers, vectors)
        self._paper_of[numbers] = owners

    def _drop(self, papers: set[PaperId]) -> None:
        self._complete.difference_update(papers)
        gone = np.flatnonzero(np.isin(self._paper_of, np.array(list(papers), dtype=np.int64)))
        if papers and len(gone) and self._structure is not None:
            self._paper_of[gone] = 0
            self._structure.remove(gone)

    # --- another structure ---

    def _change_structure(self) -> None:
        """Put a structure to use that has been made, or have one made."""
        if self._making is not None:
            if self._making.alive:
                return
            made, self._making = self._making.made, None
            if made is not None:
                self._structure = self._in_step(made)
        wanted = self._wanted()
        if self._structure is not None and (
            not isinstance(self._structure, wanted) or self._structure.worn
        ):
            ids = np.flatnonzero(self._paper_of)
            self._making = _Making(wanted, ids, self._library, self._model)

    def _wanted(self) -> type[Structure]:
        match self._kind:
            case IndexKind.FLAT:
                return Flat
            case IndexKind.IVF:
                return Cells
            case IndexKind.HNSW:
                return Graph
        return Cells if len(self) > self._exact else Flat

    def _in_step(self, made: Structure) -> Structure:
        """What has come and gone while it was made."""
        assert self._structure is not None
        known, held = np.flatnonzero(self._paper_of), made.ids()
        if len(gone := np.setdiff1d(held, known)):
            made.remove(gone)
        if len(new := np.setdiff1d(known, held)):
            made.add(new, self._structure.of(new))
        return made


class _Making:
    """A structure being made on a thread of its own, which reads the library for itself."""

    def __init__(self, kind: type[Structure], ids: Ids, library: Library, model: str) -> None:
        self.made: Structure | None = None
        self._kind, self._ids, self._path, self._model = kind, ids, library.path, model
        self._thread = threading.Thread(target=self._make, name="index", daemon=True)
        self._thread.start()

    @property
    def alive(self) -> bool:
        return self._thread.is_alive()

    def join(self) -> None:
        self._thread.join()

    def _make(self) -> None:
        library = Library(self._path)
        try:
            self.made = make(self._kind, self._ids, lambda ids: _read(library, ids, self._model))
        finally:
            library.close()


Read = Callable[[Ids], tuple[Ids, Vectors]]
_BLOCK = 20_000  # vectors


def make(kind: type[Structure], ids: Ids, read: Read) -> Structure:
    """A structure of that kind that holds these ids, as far as ``read`` gives their vectors."""
    drawn = np.random.default_rng(_SEED).permutation(ids)[: kind.sample_size(len(ids))]
    sample = np.concatenate([vectors for _, vectors in _blocks(np.sort(drawn), read)])
    made = kind(sample, len(ids))
    for numbers, vectors in _blocks(ids, read):
        made.add(numbers, vectors)
    made.tune()
    return made


def _blocks(ids: Ids, read: Read) -> Iterator[tuple[Ids, Vectors]]:
    for start in range(0, len(ids), _BLOCK):
        numbers, vectors = read(ids[start : start + _BLOCK])
        if len(numbers):
            yield numbers, vectors


def _read(library: Library, ids: Ids, model: str) -> tuple[Ids, Vectors]:
    rows = library.vectors_by_id(ids.tolist(), model)
    return np.array([number for number, _ in rows], dtype=np.int64), from_bytes(
        [row for _, row in rows]
    )
