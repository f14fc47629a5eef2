"""The models that Hilbert offers by itself, read from ``assets/models.toml``, and what fits here.

Before a file is fetched there is no header to read, so the estimate is made from the shapes of the
model's configuration, by the same sums (engine/inference/estimate.py).
"""

from __future__ import annotations

import tomllib

import msgspec

import assets
from engine import models
from engine.gguf_header import Header
from engine.inference import estimate
from engine.inference.estimate import Fit, Machine
from engine.vocabulary import Value

_Q4_K_M = 4.85 / 8  # bytes a parameter, for what has no file yet


class Offer(Value, frozen=True):
    """One entry. Sizes in bytes; ``file`` is empty where only a search can find one."""

    id: str
    name: str
    repo: str
    file: str
    size: int
    licence: str
    parameters: int
    context: int
    layers: int
    embedding: int
    heads: int
    kv_heads: int
    feed_forward: int
    vocabulary: int
    about: str
    sha256: str = ""
    search: str = ""
    starter: bool = False

    @property
    def file_size(self) -> int:
        """Of the file, or of one that somebody will have made."""
        return self.size or int(self.parameters * _Q4_K_M)

    def fit(self, machine: Machine) -> Fit:
        """How it would run here, and why so."""
        return estimate.fit(self._header(), machine)

    def is_here(self, known: list[models.Model]) -> bool:
        return bool(self.file) and any(
            model.path.name.lower() == self.file.lower() for model in known
        )

    def _header(self) -> Header:
        return Header(
            path="",
            size=self.file_size,
            version=3,
            tensors=0,
            parameters=self.parameters,
            types={},
            metadata={
                "general.architecture": "llama",
                "llama.context_length": self.context,
                "llama.block_count": self.layers,
                "llama.embedding_length": self.embedding,
                "llama.attention.head_count": self.heads,
                "llama.attention.head_count_kv": self.kv_heads,
                "llama.feed_forward_length": self.feed_forward,
            },
            weights=self.file_size,
            vocabulary=self.vocabulary,
        )


def offers() -> tuple[Offer, ...]:
    """In the order of the file: the smallest first."""
    listed = tomllib.loads((assets.ROOT / "models.toml").read_text(encoding="utf-8"))
    return tuple(msgspec.convert(entry, Offer) for entry in listed["model"])


def offer(name: str) -> Offer | None:
    """The entry of that id or name."""
    wanted = name.casefold()
    return next((one for one in offers() if wanted in (one.id, one.name.casefold())), None)
