"""``python -m engine.bench.bare_papers``: the bare libraries, and filling a library for a search.

Runs in a process of its own, as torch and FAISS never enter the program's.
"""

from __future__ import annotations

import random
import time
from pathlib import Path
from typing import Any

import msgspec
import numpy as np

from engine import paths
from engine.bench import corpus
from engine.bench.measure import answer, settings
from engine.bench.papers import Embedded, Searched
from engine.papers.chunks import Chunk, chunks_of
from engine.papers.embed import BATCH, threads, to_bytes
from engine.papers.library import Content, Library, SourceFile
from engine.papers.readers import read
from engine.vocabulary import CollectionName, PassageId, Span

_DIMENSION = 384
_PER_PAPER = 60
_CANDIDATES = 50


class Settings(msgspec.Struct):
    task: str
    files: list[str] = []
    passages: int = 0
    queries: list[str] = []


def main() -> None:
    given = settings(Settings)
    match given.task:
        case "embed":
            answer(embed([Path(file) for file in given.files]))
        case "fill":
            answer(fill(given.passages))
        case "search":
            answer(search(given.passages, given.queries))


def embed(files: list[Path]) -> Embedded:
    """One encode call over the passages that the app makes of these files."""
    chunks = [c for file in files for c in chunks_of(read(file, lambda _page, _pages: None))]
    texts = [chunk.text for chunk in chunks]
    model = _model()
    _encode(model, texts[:BATCH])
    started = time.perf_counter()
    _encode(model, texts)
    return Embedded(len(texts), time.perf_counter() - started)


def fill(passages: int) -> int:
    """A library of made-up passages with random vectors: only their number matters for speed."""
    rng = random.Random(4)  # noqa: S311
    library = Library()
    name = paths.embedding_model().name
    vectors = [to_bytes(vector) for vector in _vectors(passages)]
    for start in range(0, passages, _PER_PAPER):
        part = vectors[start : start + _PER_PAPER]
        chunks = [Chunk("Results", corpus.paragraph(rng), (Span(1, 0, 100),)) for _ in part]
        file = SourceFile(f"/synthetic/{start}.txt", f"{start:064}", 0.0)
        library.add(CollectionName("bench"), file, Content(f"Paper {start}", 10, chunks))
        waiting = library.waiting(name, PassageId(0), _PER_PAPER)
        ids = [passage.id for passage in waiting]
        library.add_vectors(name, list(zip(ids, part, strict=True)))
    library.close()
    return passages


def search(passages: int, queries: list[str]) -> Searched:
    import faiss  # noqa: PLC0415 - heavy

    faiss.omp_set_num_threads(threads())
    index = faiss.IndexFlatIP(_DIMENSION)
    index.add(_vectors(passages))
    model = _model()
    _encode(model, ["What is a qubit?"])
    encode, scan = [], []
    for query in queries:
        started = time.perf_counter()
        vector = _encode(model, [query])
        middle = time.perf_counter()
        index.search(vector, _CANDIDATES)
        encode.append(middle - started)
        scan.append(time.perf_counter() - middle)
    return Searched(encode, scan)


def _vectors(count: int) -> Any:
    drawn = np.random.default_rng(5).standard_normal((count, _DIMENSION), dtype=np.float32)
    return drawn / np.linalg.norm(drawn, axis=1, keepdims=True)


def _model() -> Any:
    import torch  # noqa: PLC0415 - heavy
    from sentence_transformers import SentenceTransformer  # noqa: PLC0415 - heavy

    torch.set_num_threads(threads())
    return SentenceTransformer(str(paths.embedding_model()), device="cpu")


def _encode(model: Any, texts: list[str]) -> Any:
    return model.encode(texts, batch_size=BATCH, normalize_embeddings=True, show_progress_bar=False)


if __name__ == "__main__":
    main()
