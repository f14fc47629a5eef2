"""The real embedding model: as exact as it is fast."""

from __future__ import annotations

import subprocess
import sys

import pytest

from engine.papers.embedding import headed
from engine.papers.passages import Waiting
from engine.vocabulary import PaperId, PassageId

# In a process of its own: torch leaves threads behind.
_COMPARE = """
import numpy as np
from engine.papers.embed import Embedder
from tests.engine.papers.making import CAVITY, LASER, NOISE

embedder = Embedder()
texts = [LASER, CAVITY * 4, NOISE, f"{LASER} {NOISE}" * 3]
made = np.zeros((len(texts), 384), dtype=np.float32)
for indices, batch in embedder.passages(texts):
    made[indices] = batch
plain = embedder._model.model.encode(texts, normalize_embeddings=True)
print((made * plain).sum(axis=1).min(), np.abs(np.linalg.norm(made, axis=1) - 1).max())
"""


@pytest.mark.real_model
def test_vectors_equal_those_of_full_precision() -> None:
    done = subprocess.run(
        [sys.executable, "-c", _COMPARE], capture_output=True, text=True, check=True
    )
    cosine, length = map(float, done.stdout.split())
    assert cosine >= 0.999
    assert length < 1e-3


def test_a_title_is_embedded_with_its_passages() -> None:
    def said(title: str, path: str) -> str:
        return headed(Waiting(PassageId(1), PaperId(1), title, path, "We measure it."))

    assert said("Cold Atoms", "/a/b.pdf") == "Cold Atoms. We measure it."
    assert said("b", "/a/b.txt") == "We measure it."
    assert said("", "/a/b.txt") == "We measure it."
