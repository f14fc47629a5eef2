"""Which answers to one question mean the same: near in meaning, and none says against the other.

Semantic entropy (S. Farquhar, J. Kossen, L. Kuhn, Y. Gal, Nature 630, 625, 2024) asks an
entailment model in both directions. None is at hand, so two texts are grouped by the cosine of
their embeddings and kept apart by the rules of :mod:`engine.papers.conflict`: another number, a
negation, an opposite.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from engine.papers.conflict import conflicts
from engine.papers.embed import Embedder, Vectors

NEAR = 0.8
"""Cosine from which two answers may mean the same: answers to one question are never far apart."""


def groups(texts: Sequence[str], embedder: Embedder) -> tuple[int, ...]:
    """For each text the number of its group; it joins the first whose first text it agrees with."""
    vectors = _vectors(texts, embedder)
    first: list[int] = []  # the first text of each group
    found = []
    for index, text in enumerate(texts):
        same = (
            number
            for number, other in enumerate(first)
            if float(vectors[index] @ vectors[other]) >= NEAR and _agree(text, texts[other])
        )
        number = next(same, len(first))
        if number == len(first):
            first.append(index)
        found.append(number)
    return tuple(found)


def _vectors(texts: Sequence[str], embedder: Embedder) -> Vectors:
    rows: list[tuple[int, Vectors]] = []
    for numbers, vectors in embedder.passages(texts):
        rows += zip(numbers, vectors, strict=True)
    return np.stack([vector for _, vector in sorted(rows, key=lambda row: row[0])])


def _agree(one: str, other: str) -> bool:
    return not conflicts(one, other, other) and not conflicts(other, one, one)
