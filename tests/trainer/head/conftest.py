"""A small labelled file whose embeddings are made up, and a head trained on it once."""

from __future__ import annotations

import hashlib
from collections.abc import Generator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from engine.vocabulary import Progress
from trainer.head import embeddings, encoders, recipe
from trainer.head.compute import contrastive
from trainer.head.encoders import Encoder
from trainer.head.labelled import Labelled, read

DIMENSION = 12
ENCODER = Encoder("made up", "", "0" * 64)


def vectors_of(texts: Sequence[str]) -> embeddings.Vectors:
    """Made up, but fixed for each text: the first number tells the label apart."""
    rows = []
    for text in texts:
        seed = int.from_bytes(hashlib.sha256(text.encode()).digest()[:4], "big")
        row = np.random.default_rng(seed).normal(size=DIMENSION).astype(np.float32)
        row[0] += 3 if text.startswith("good") else -3
        rows.append(row / np.linalg.norm(row))
    return np.stack(rows)


@pytest.fixture
def sentences(tmp_path: Path) -> Path:
    path = tmp_path / "films.all"
    words = ("bad", "good")
    path.write_text(
        "".join(f"{i % 2} {words[i % 2]} film {i}\n" for i in range(80)), encoding="utf-8"
    )
    return path


@pytest.fixture
def data(sentences: Path) -> Labelled:
    return read(sentences)


@pytest.fixture
def made_up(monkeypatch: pytest.MonkeyPatch) -> None:
    """No encoder is loaded: embeddings are those of :func:`vectors_of`."""

    def of(texts: Sequence[str], _encoder: Encoder) -> Generator[Progress, None, Any]:
        yield Progress(done=len(texts), total=len(texts), unit="sentences")
        return vectors_of(texts)

    monkeypatch.setattr(embeddings, "of", of)
    monkeypatch.setattr(embeddings, "computed", lambda texts, _encoder: vectors_of(texts))

    def tuned(*_: Any) -> Generator[Progress, None, Encoder]:
        yield Progress(done=1, total=1, unit="steps")
        return ENCODER

    monkeypatch.setattr(encoders, "standard", lambda: ENCODER)
    monkeypatch.setattr(embeddings, "is_cached", lambda *_: False)
    monkeypatch.setattr(contrastive, "tuned", tuned)


@pytest.fixture
def quick() -> recipe.Preset:
    """Three qubits, a few epochs."""
    changes = {"qubits": "3", "measured": "3", "epochs": "6", "learning_rate": "0.05", "batch": "8"}
    return recipe.load("hilbert", changes)
