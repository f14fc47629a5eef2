"""Passages and questions as vectors, by the sentence-transformers model that Hilbert brings along.

Promises: vectors have length 1; the model is loaded by the first text, once; a question waits for
at most one batch of an import. Imports sentence-transformers (and so torch) only then.
"""

# ruff: noqa: PLC0415 - heavy: only the child may load it, and only when it is needed

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Any

import numpy as np
import numpy.typing as npt

from engine import paths
from engine.errors import HilbertError
from engine.papers.turns import Turns
from engine.vocabulary import FailureKind

Vectors = npt.NDArray[np.float32]

BATCH = 16  # small, so that a question or a Cancel gets in between


class Embedder:
    """The embedding model, shared by the lanes of the child."""

    def __init__(self) -> None:
        # Tokenizers must not be called by two threads at once ("Already borrowed").
        self._turns = Turns()

    @property
    def name(self) -> str:
        """Under which its vectors are stored: vectors of different models must never meet."""
        return paths.embedding_model().name

    def question(self, text: str) -> Vectors:
        return self._encode([text])

    def load(self) -> None:
        """Load the model now. Raises HilbertError if it is not there."""
        with self._turns.taken():
            assert self._model

    def passages(self, texts: Sequence[str]) -> Iterator[tuple[list[int], Vectors]]:
        """Batches of (indices into ``texts``, their vectors): texts of like length go together."""
        order = sorted(range(len(texts)), key=lambda index: len(texts[index]))
        for start in range(0, len(order), BATCH):
            indices = order[start : start + BATCH]
            yield indices, self._encode([texts[index] for index in indices])

    def _encode(self, texts: list[str]) -> Vectors:
        with self._turns.taken():
            vectors = self._model.encode(
                texts,
                batch_size=BATCH,
                normalize_embeddings=True,
                convert_to_numpy=True,
                show_progress_bar=False,
            )
        return np.asarray(vectors, dtype=np.float32)

    @cached_property
    def _model(self) -> Any:
        folder = paths.embedding_model()
        if not (folder / "config.json").exists():
            raise HilbertError(
                FailureKind.MISSING_PART,
                "The embedding model that papers are searched with is missing.",
                "Run `python3 packaging/bootstrap.py run` again.",
                str(folder),
            )
        import torch
        from sentence_transformers import SentenceTransformer

        torch.set_num_threads(threads())
        return SentenceTransformer(str(folder), device="cpu")


def threads() -> int:
    """Half of the cores: the other half is for the window and for the chat model's answers."""
    import psutil

    return max(1, (psutil.cpu_count(logical=False) or 2) // 2)


def to_bytes(vector: npt.NDArray[Any]) -> bytes:
    """A vector as it is stored; half precision ranks the same at half the size."""
    return vector.astype("<f2").tobytes()


def from_bytes(vectors: Sequence[bytes]) -> Vectors:
    dimension = len(vectors[0]) // 2 if vectors else 0
    stored = np.frombuffer(b"".join(vectors), dtype="<f2").reshape(len(vectors), dimension)
    return stored.astype(np.float32)
