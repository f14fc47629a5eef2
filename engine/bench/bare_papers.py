"""``python -m engine.bench.bare_papers``: the bare libraries, and filling a library for a search.

Runs in a process of its own, as torch and FAISS never enter the program's.
"""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any

import msgspec

from engine import paths
from engine.bench.filling import DIMENSION, fill, vectors
from engine.bench.measure import answer, settings
from engine.bench.papers import Embedded, Searched
from engine.papers.chunks import chunks_of
from engine.papers.embed import BATCH, threads
from engine.papers.library import Library
from engine.papers.readers import read

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
            answer(filled(given.passages))
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


def filled(passages: int) -> int:
    """The app's library, filled up to so many passages."""
    library = Library()
    try:
        fill(library, paths.embedding_model().name, passages, library.last_passage())
    finally:
        library.close()
    return passages


def search(passages: int, queries: list[str]) -> Searched:
    import faiss  # noqa: PLC0415 - heavy

    faiss.omp_set_num_threads(threads())
    index = faiss.IndexFlatIP(DIMENSION)
    index.add(vectors(passages))
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


def _model() -> Any:
    import torch  # noqa: PLC0415 - heavy
    from sentence_transformers import SentenceTransformer  # noqa: PLC0415 - heavy

    torch.set_num_threads(threads())
    return SentenceTransformer(str(paths.embedding_model()), device="cpu")


def _encode(model: Any, texts: list[str]) -> Any:
    return model.encode(texts, batch_size=BATCH, normalize_embeddings=True, show_progress_bar=False)


if __name__ == "__main__":
    main()
