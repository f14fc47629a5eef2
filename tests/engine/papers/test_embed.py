"""The real embedding model: as exact as it is fast."""

from __future__ import annotations

import numpy as np
import pytest

from engine.papers.embed import Embedder
from engine.papers.embedding import headed
from engine.papers.library import Waiting
from engine.vocabulary import PaperId, PassageId
from tests.engine.papers.making import CAVITY, LASER, NOISE


@pytest.mark.real_model
def test_vectors_equal_those_of_full_precision() -> None:
    embedder = Embedder()
    texts = [LASER, CAVITY * 4, NOISE, f"{LASER} {NOISE}" * 3]
    made = np.zeros((len(texts), 384), dtype=np.float32)
    for indices, batch in embedder.passages(texts):
        made[indices] = batch
    plain = embedder._model.encode(texts, normalize_embeddings=True)
    assert (made * plain).sum(axis=1).min() >= 0.999
    assert np.linalg.norm(made, axis=1) == pytest.approx(1, abs=1e-3)


def test_a_title_is_embedded_with_its_passages() -> None:
    def said(title: str, path: str) -> str:
        return headed(Waiting(PassageId(1), PaperId(1), title, path, "We measure it."))

    assert said("Cold Atoms", "/a/b.pdf") == "Cold Atoms. We measure it."
    assert said("b", "/a/b.txt") == "We measure it."
    assert said("", "/a/b.txt") == "We measure it."
