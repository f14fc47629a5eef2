"""A library of any size for benchmarks: made-up passages with words and vectors like papers have.

Words follow Zipf's law, so that some stand in most passages and most in a few, as full text has to
bear it. Vectors lie in clusters, as those of papers about the same subjects do: uniformly random
ones would have no near neighbours at all. Everything is the same for the same seed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product
from typing import Any

import numpy as np
import numpy.typing as npt

from engine.papers.chunks import Chunk
from engine.papers.embed import to_bytes
from engine.papers.library import Content, Library, SourceFile
from engine.vocabulary import CollectionName, PassageId, Span

DIMENSION = 384
PER_PAPER = 60
_SYLLABLES = (
    "ba ce di fo gu ha je ki lo mu na pe ri so tu va we xi yo zu bra cle dri flo gru pla ste tri"
)
_WORDS = 21_000
_LENGTH = 70  # content words of a passage
_CLUSTERS = 2_000
_SPREAD = 0.8  # of a passage about its cluster's centre; both have length 1 before they are added

Matrix = npt.NDArray[np.float32]


def words() -> list[str]:
    """The vocabulary, the commonest word first."""
    syllables = _SYLLABLES.split()
    return ["".join(parts) for parts in product(syllables, repeat=3)][:_WORDS]


def texts(count: int, seed: int = 4) -> Iterator[str]:
    vocabulary = np.array(words())
    share = 1.0 / np.arange(1, len(vocabulary) + 1)
    steps = np.cumsum(share / share.sum())
    rng = np.random.default_rng(seed)
    for _ in range(count):
        yield " ".join(vocabulary[np.searchsorted(steps, rng.random(_LENGTH))])


def questions(count: int, seed: int = 6) -> list[str]:
    """Each has a common word, two of the middle and a rare one."""
    vocabulary = words()
    rng = np.random.default_rng(seed)
    ranges = ((5, 60), (60, 2_000), (60, 2_000), (2_000, _WORDS))
    return [
        "How does the {} {} depend on {} and {}?".format(
            *(vocabulary[rng.integers(low, high)] for low, high in ranges)
        )
        for _ in range(count)
    ]


def vectors(
    count: int, seed: int = 5, dimension: int = DIMENSION, clusters: int = _CLUSTERS
) -> Matrix:
    """Rows of length 1 around common centres."""
    centres = _unit(np.random.default_rng(7).standard_normal((clusters, dimension)))
    rng = np.random.default_rng(seed)
    found = np.empty((count, dimension), dtype=np.float32)
    for start in range(0, count, 10_000):
        stop = min(count, start + 10_000)
        around = _unit(rng.standard_normal((stop - start, dimension), dtype=np.float32))
        chosen = centres[rng.integers(0, clusters, stop - start)]
        found[start:stop] = _unit(chosen + _SPREAD * around)
    return found


def fill(library: Library, model: str, passages: int, first: int = 0) -> None:
    """Add papers until the library holds so many passages; ``first`` are there already."""
    rows = vectors(passages - first, seed=5 + first)
    text = texts(passages - first, seed=4 + first)
    for start in range(first, passages, PER_PAPER):
        part = rows[start - first : start - first + PER_PAPER]
        chunks = [Chunk("Results", next(text), (Span(1, 0, 100),)) for _ in part]
        file = SourceFile(f"/synthetic/{start}.txt", f"{start:064}", 0.0)
        paper = library.add(CollectionName("bench"), file, Content(f"Paper {start}", 10, chunks))
        ids = library.passages_of(paper.id)
        library.add_vectors(model, _pairs(ids, part))


def _pairs(ids: Sequence[PassageId], rows: Matrix) -> list[tuple[PassageId, bytes]]:
    return [(passage, to_bytes(row)) for passage, row in zip(ids, rows, strict=True)]


def _unit(rows: npt.NDArray[Any]) -> Matrix:
    scaled: Matrix = (rows / np.linalg.norm(rows, axis=1, keepdims=True)).astype(np.float32)
    return scaled
