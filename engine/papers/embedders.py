"""Which model makes vectors: the one that serves searches, and the one that a person has chosen.

A library's vectors are made by one model, and a question must be embedded by the same one. When
another is chosen, the old one serves on until the new one has embedded everything: see
engine.papers.library and engine.papers.embedding. Any folder of sentence-transformers will do.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path

from engine.errors import HilbertError
from engine.papers.embed import Embedder
from engine.papers.ledger import Serving
from engine.papers.library import Library
from engine.vocabulary import FailureKind

_PARTS = ("config.json", "modules.json", "tokenizer.json", "1_Pooling/config.json")
_WEIGHTS = "model.safetensors"  # alone: other formats are pickles


class Embedders:
    """The models in use in this process, each loaded once. Shared by its lanes."""

    def __init__(self, default: Embedder, make: Callable[[Path, str], Embedder] = Embedder) -> None:
        self._made = {"": default}
        self._make = make

    def of(self, folder: str) -> Embedder:
        """The model in a folder; "" is the one that Hilbert brings along."""
        if folder not in self._made:
            self._made[folder] = self._make(Path(folder), identity(Path(folder)))
        return self._made[folder]

    def pause(self, seconds: float) -> None:
        for embedder in self._made.values():
            embedder.pause(seconds)


def serving(library: Library, embedders: Embedders) -> Embedder:
    """The model whose vectors answer now: the chosen one, unless it has not embedded all yet."""
    kept = library.serving()
    if kept and (not kept.folder or Path(kept.folder).is_dir()):
        return embedders.of(kept.folder)
    return embedders.of(library.settings().embedder)


def change(library: Library, embedders: Embedders) -> None:
    """Let the chosen model serve if it has embedded everything."""
    folder = library.settings().embedder
    wanted = embedders.of(folder)
    kept = library.serving()
    if (kept is None or kept.name != wanted.name) and not library.count_waiting(wanted.name):
        library.serve(Serving(folder, wanted.name))


def check(folder: str) -> None:
    """Raises HilbertError for a folder that holds no model."""
    path = Path(folder)
    if folder and not ((path / "config.json").is_file() and _weights(path)):
        raise HilbertError(
            FailureKind.BAD_FILE,
            f"{path.name or folder} is no folder of a sentence-transformers model.",
            "Choose the folder that holds its config.json and model.safetensors.",
            folder,
        )


def identity(folder: Path) -> str:
    """A name for the vectors of a model, the same wherever its folder lies."""
    digest = hashlib.sha256()
    for part in _PARTS:
        if (folder / part).is_file():
            digest.update((folder / part).read_bytes())
    if weights := _weights(folder):
        # The beginning of the weights tells models apart that differ in nothing else.
        with weights.open("rb") as file:
            digest.update(file.read(1 << 20))
        digest.update(str(weights.stat().st_size).encode())
    return f"{folder.name} {digest.hexdigest()[:12]}"


def _weights(folder: Path) -> Path | None:
    return folder / _WEIGHTS if (folder / _WEIGHTS).is_file() else None
