"""Encoders of sentences: folders of sentence-transformers, told apart by their weights.

Either the one that Hilbert brings along, or one that was tuned for a head. Computes nothing, so
that the window can ask.
"""

from __future__ import annotations

import hashlib
from functools import lru_cache
from pathlib import Path

from engine import paths
from engine.errors import HilbertError
from engine.vocabulary import FailureKind, Value

WEIGHTS = "model.safetensors"


class Encoder(Value, frozen=True, omit_defaults=False):
    """``sha256`` of its weights tells encoders apart, wherever they lie; ``name`` is for people.

    ``folder`` is "" for the GGUF that the installers bring in the place of Hilbert's own encoder.
    """

    name: str
    folder: str
    sha256: str


def standard() -> Encoder:
    """The encoder that Hilbert brings along. Raises HilbertError if it is not there."""
    folder, gguf = paths.embedding_model(), paths.embedding_gguf()
    if not (folder / WEIGHTS).exists() and gguf.exists():
        return Encoder(folder.name, "", _file_hash(gguf, gguf.stat().st_mtime_ns))
    return at(folder, folder.name)


def at(folder: Path, name: str) -> Encoder:
    """The encoder in a folder. Raises HilbertError MISSING_PART where there is none."""
    path = folder / WEIGHTS
    if not path.exists():
        raise HilbertError(
            FailureKind.MISSING_PART,
            f"The encoder {name} that turns sentences into vectors is missing.",
            "Run `python3 packaging/bootstrap.py run` again; train the head again if it was tuned.",
            str(folder),
        )
    return Encoder(name, str(folder), _file_hash(path, path.stat().st_mtime_ns))


@lru_cache(maxsize=16)
def _file_hash(path: Path, _changed: int) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
