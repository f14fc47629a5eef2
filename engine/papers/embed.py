"""Passages and questions as vectors, by a sentence-transformers model: the one Hilbert brings along
where no other is named.

Promises: vectors have length 1; the model is loaded by the first text; a question waits for at most
one batch of an import. Two libraries make the same vectors. llama.cpp reads Hilbert's own model as
GGUF and begins at once: it takes questions and small imports. sentence-transformers reads any
folder and is the faster one over many passages, but brings torch along, which takes seconds and
hundreds of megabytes: it is loaded for many passages, for another model, where there is no GGUF.
"""

# ruff: noqa: PLC0415 - heavy: only the child may load it, and only when it is needed

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Protocol

import numpy as np
import numpy.typing as npt

from engine import paths
from engine.errors import HilbertError
from engine.papers.embed_gguf import GgufEncoder
from engine.papers.turns import Turns
from engine.vocabulary import FailureKind

Vectors = npt.NDArray[np.float32]

BATCH = 16  # small, so that a question or a Cancel gets in between
#: Passages from which on sentence-transformers is thought to be done sooner, the seconds of loading
#: torch included. An estimate: where it lies depends on the CPU's bfloat16, and was not measured.
MANY = 300


class Encoder(Protocol):
    """A model in memory that turns texts into vectors of shape (texts, dimension), length 1."""

    def encode(self, texts: Sequence[str]) -> Vectors: ...


class Embedder:
    """The embedding model, shared by the lanes of the child; ``folder`` names another one."""

    def __init__(self, folder: Path | None = None, name: str = "") -> None:
        self._chosen = folder
        self._name = name
        # Tokenizers must not be called by two threads at once ("Already borrowed").
        self._turns = Turns()
        self._paused_until = 0.0
        self._encoder: Encoder | None = None

    def pause(self, seconds: float) -> None:
        """Ask those who embed passages to wait; questions are embedded all the same."""
        self._paused_until = time.monotonic() + seconds

    @property
    def paused(self) -> bool:
        return time.monotonic() < self._paused_until

    @property
    def name(self) -> str:
        """Under which its vectors are stored: vectors of different models must never meet."""
        return self._name or self._folder.name

    @property
    def _folder(self) -> Path:
        return self._chosen or paths.embedding_model()

    def question(self, text: str) -> Vectors:
        return self._encode([text])

    def load(self, passages: int = 1) -> None:
        """Load what suits so many passages now. Raises HilbertError if it is not there."""
        with self._turns.taken():
            self._loaded(passages)

    def passages(self, texts: Sequence[str]) -> Iterator[tuple[list[int], Vectors]]:
        """Batches of (indices into ``texts``, their vectors): texts of like length go together."""
        if texts:
            self.load(len(texts))
        order = sorted(range(len(texts)), key=lambda index: len(texts[index]))
        for start in range(0, len(order), BATCH):
            indices = order[start : start + BATCH]
            yield indices, self._encode([texts[index] for index in indices])

    def _encode(self, texts: list[str]) -> Vectors:
        with self._turns.taken():
            return self._loaded(len(texts)).encode(texts)

    def _loaded(self, passages: int) -> Encoder:
        """What is in memory, unless another suits so many passages better."""
        many = passages >= MANY
        if self._encoder is None:
            self._encoder = self._open(many)
        elif many and isinstance(self._encoder, GgufEncoder) and self._reads_folder:
            small, self._encoder = self._encoder, SentenceTransformers(self._folder)
            small.close()
        return self._encoder

    def _open(self, many: bool) -> Encoder:
        file = paths.embedding_gguf()
        reads_file = self._chosen is None and file.exists()
        if self._reads_folder and (many or not reads_file):
            return SentenceTransformers(self._folder)
        if reads_file:
            return GgufEncoder(file, threads())
        raise self._missing()

    @property
    def _reads_folder(self) -> bool:
        found = (self._folder / "config.json").exists() and find_spec("sentence_transformers")
        return bool(found)

    def _missing(self) -> HilbertError:
        if self._chosen:
            return HilbertError(
                FailureKind.MISSING_PART,
                "The embedding model that was chosen for the papers cannot be loaded.",
                "Put its folder back, or choose another; it needs sentence-transformers.",
                str(self._chosen),
            )
        return HilbertError(
            FailureKind.MISSING_PART,
            "The embedding model that papers are searched with is missing.",
            "Run `python3 packaging/bootstrap.py run` again, or install hilbert-complete.",
            str(self._folder),
        )


class SentenceTransformers:
    """The reference: takes any folder of sentence-transformers."""

    def __init__(self, folder: Path) -> None:
        import torch
        from sentence_transformers import SentenceTransformer

        torch.set_num_threads(threads())
        self.model = SentenceTransformer(
            str(folder),
            device="cpu",
            local_files_only=True,
            trust_remote_code=False,
            model_kwargs={"use_safetensors": True},
        )

    def encode(self, texts: Sequence[str]) -> Vectors:
        with self._precision():
            vectors = self.model.encode(
                list(texts),
                batch_size=BATCH,
                normalize_embeddings=True,
                convert_to_tensor=True,
                show_progress_bar=False,
            )
        return np.asarray(vectors.float().numpy(), dtype=np.float32)

    @staticmethod
    def _precision() -> Any:
        """Half the bits where the CPU computes with them: faster, and the cosines stay the same."""
        import torch

        return torch.autocast("cpu", dtype=torch.bfloat16, enabled=has_bfloat16())


@cache
def has_bfloat16() -> bool:
    """Whether the CPU multiplies bfloat16 in hardware; elsewhere it would only be slower."""
    import torch

    # Not in torch's documented interface: a version without them means the ordinary precision.
    checks = ("_is_avx512_bf16_supported", "_is_amx_tile_supported")
    return any(getattr(torch.cpu, check, bool)() for check in checks)


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
