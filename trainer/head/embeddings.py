"""Sentences as vectors by the frozen encoder, computed once for each content.

Vectors are cached by the hash of the encoder's weights and of the texts in their order. The cache
can be thrown away at any time.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Sequence
from functools import lru_cache
from pathlib import Path

import numpy as np
import numpy.typing as npt

from engine import paths
from engine.papers.embed import Embedder
from engine.vocabulary import Progress

Vectors = npt.NDArray[np.float32]
Told = Callable[[Progress], None]


def encoder_hash() -> str:
    """SHA-256 of the weights of the encoder. Raises OSError if it is not there."""
    path = paths.embedding_model() / "model.safetensors"
    return _file_hash(path, path.stat().st_mtime_ns)


@lru_cache(maxsize=4)
def _file_hash(path: Path, _changed: int) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def of(texts: Sequence[str], told: Told = lambda _: None) -> Vectors:
    """Vectors of length 1, shape (texts, dimension); from the cache where they are there."""
    cached = _place(texts)
    if cached.exists():
        return np.asarray(np.load(cached, allow_pickle=False), dtype=np.float32)
    vectors = computed(texts, told)
    cached.parent.mkdir(parents=True, exist_ok=True)
    part = cached.with_suffix(f".{os.getpid()}.part")
    with part.open("wb") as file:
        np.save(file, vectors, allow_pickle=False)
    part.replace(cached)
    return vectors


def computed(texts: Sequence[str], told: Told = lambda _: None) -> Vectors:
    """As :func:`of`, without the cache: for the few sentences that a person types."""
    rows: dict[int, Vectors] = {}
    for indices, vectors in Embedder().passages(texts):
        rows |= dict(zip(indices, vectors, strict=True))
        told(Progress(done=len(rows), total=len(texts), unit="sentences", note="Embedding"))
    return np.stack([rows[index] for index in range(len(texts))])


def _place(texts: Sequence[str]) -> Path:
    digest = hashlib.sha256(encoder_hash().encode())
    for text in texts:
        digest.update(hashlib.sha256(text.encode()).digest())
    return paths.cache() / "embeddings" / f"{digest.hexdigest()}.npy"
