"""Sentences as vectors by an encoder, computed once for each content.

Vectors are cached by the hash of the encoder's weights and of the texts in their order. The cache
can be thrown away at any time.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Generator, Sequence
from functools import lru_cache
from pathlib import Path

import numpy as np
import numpy.typing as npt

from engine import paths
from engine.papers.embed import Embedder
from engine.vocabulary import Progress
from trainer.head.encoders import Encoder

Vectors = npt.NDArray[np.float32]


def of(texts: Sequence[str], encoder: Encoder) -> Generator[Progress, None, Vectors]:
    """Vectors of length 1, shape (texts, dimension); from the cache where they are there."""
    cached = _place(texts, encoder)
    if cached.exists():
        return np.asarray(np.load(cached, allow_pickle=False), dtype=np.float32)
    vectors = yield from computing(texts, encoder)
    cached.parent.mkdir(parents=True, exist_ok=True)
    part = cached.with_suffix(f".{os.getpid()}.part")
    with part.open("wb") as file:
        np.save(file, vectors, allow_pickle=False)
    part.replace(cached)
    return vectors


def is_cached(texts: Sequence[str], encoder: Encoder) -> bool:
    return _place(texts, encoder).exists()


def computing(texts: Sequence[str], encoder: Encoder) -> Generator[Progress, None, Vectors]:
    """As :func:`of`, without the cache."""
    rows: dict[int, Vectors] = {}
    for indices, vectors in _embedder(encoder).passages(texts):
        rows |= dict(zip(indices, vectors, strict=True))
        yield Progress(done=len(rows), total=len(texts), unit="sentences", note="embedding")
    return np.stack([rows[index] for index in range(len(texts))])


def computed(texts: Sequence[str], encoder: Encoder) -> Vectors:
    """For the few sentences that a person types."""
    steps = computing(texts, encoder)
    while True:
        try:
            next(steps)
        except StopIteration as end:
            vectors: Vectors = end.value
            return vectors


@lru_cache(maxsize=2)
def _embedder(encoder: Encoder) -> Embedder:
    """Kept loaded, because a person classifies again with the same head."""
    return Embedder(Path(encoder.folder)) if encoder.folder else Embedder()


def _place(texts: Sequence[str], encoder: Encoder) -> Path:
    digest = hashlib.sha256(encoder.sha256.encode())
    for text in texts:
        digest.update(hashlib.sha256(text.encode()).digest())
    return paths.cache() / "embeddings" / f"{digest.hexdigest()}.npy"
