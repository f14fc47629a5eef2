"""How good a ranking is, by judgements of relevance: nDCG, recall and reciprocal rank.

A few lines of our own instead of a library: ranx brings numba, pytrec_eval and ir-measures bring
compiled code that would have to be locked, licensed and shipped with every installer for three
short formulas. The tests hold them against scikit-learn. Definitions are those of trec_eval, which
BEIR uses: gains are linear, documents without a judgement gain nothing.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from engine.papers.embed import Vectors

DEPTH = 10

Judgements = Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Estimate:
    """A mean with the interval that holds it in 95 of 100 resamplings of the queries."""

    mean: float
    low: float
    high: float

    def __str__(self) -> str:
        return f"{self.mean:.3f} [{self.low:.3f}, {self.high:.3f}]"


def ndcg(ranking: Sequence[str], judged: Judgements, depth: int = DEPTH) -> float:
    """Normalised discounted cumulative gain: Jarvelin and Kekalainen, TOIS 20(4), 2002."""
    ideal = _discounted(sorted(_gains(judged), reverse=True)[:depth])
    gains = [max(0, judged.get(document, 0)) for document in ranking[:depth]]
    return _discounted(gains) / ideal if ideal else 0.0


def recall(ranking: Sequence[str], judged: Judgements, depth: int = DEPTH) -> float:
    """The share of the relevant documents that are among the first ``depth``."""
    relevant = len(_gains(judged))
    found = sum(judged.get(document, 0) > 0 for document in ranking[:depth])
    return found / relevant if relevant else 0.0


def reciprocal_rank(ranking: Sequence[str], judged: Judgements, depth: int = DEPTH) -> float:
    """One over the rank of the first relevant document, 0 when it comes after ``depth``."""
    for rank, document in enumerate(ranking[:depth], 1):
        if judged.get(document, 0) > 0:
            return 1 / rank
    return 0.0


def estimate(values: Sequence[float], samples: int = 2000, seed: int = 0) -> Estimate:
    """The mean over queries, with a percentile bootstrap interval (Efron 1979) of 95 %."""
    measured = np.asarray(values, dtype=np.float32)
    means = _resampled(measured, samples, seed)
    low, high = np.percentile(means, (2.5, 97.5))
    return Estimate(float(measured.mean()), float(low), float(high))


def _resampled(values: Vectors, samples: int, seed: int) -> Vectors:
    random = np.random.default_rng(seed)
    draws = (random.choice(values, len(values)).mean() for _ in range(samples))
    return np.fromiter(draws, dtype=np.float32, count=samples)


def _gains(judged: Judgements) -> list[int]:
    return [gain for gain in judged.values() if gain > 0]


def _discounted(gains: Sequence[int]) -> float:
    return sum(gain / math.log2(rank + 1) for rank, gain in enumerate(gains, 1))
