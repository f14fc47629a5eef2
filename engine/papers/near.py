"""Texts that say nearly the same, by the cosine of their embeddings.

Promises: every pair at or above the threshold is found, but for a text with more than MOST near
ones, of which the nearest count. Memory grows with the number of texts, not with its square.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from engine.papers.embed import BATCH, Embedder, Vectors
from engine.papers.importing import CancelledError
from engine.vocabulary import FindNearTexts, NearPair, NearTexts, Progress, StopReason
from engine.worker import Job

MOST = 20  # near ones of one text
_BLOCK = 512  # texts compared with all others at once


def find_near(job: Job, command: FindNearTexts, embedder: Embedder) -> StopReason:
    try:
        vectors = _embedded(job, command.texts, embedder)
    except CancelledError:
        return StopReason.CANCELLED
    job.emit(NearTexts(pairs=tuple(near_pairs(vectors, command.threshold))))
    return StopReason.FINISHED


def near_pairs(vectors: Vectors, threshold: float) -> list[NearPair]:
    """Pairs of rows with a cosine of at least ``threshold``; rows have length 1."""
    pairs = []
    for start in range(0, len(vectors), _BLOCK):
        cosines = vectors[start : start + _BLOCK] @ vectors.T
        for row, near in enumerate(cosines, start):
            later = np.flatnonzero(near[row + 1 :] >= threshold) + row + 1
            best = later[np.argsort(-near[later], kind="stable")[:MOST]]
            pairs += [NearPair(row, int(n), round(float(near[n]), 4)) for n in sorted(best)]
    return pairs


def _embedded(job: Job, texts: Sequence[str], embedder: Embedder) -> Vectors:
    vectors = np.zeros((len(texts), 0), dtype=np.float32)
    done = 0
    for indices, batch in embedder.passages(texts):
        if job.cancelled:
            raise CancelledError
        if not vectors.size:
            vectors = np.zeros((len(texts), batch.shape[1]), dtype=np.float32)
        vectors[indices] = batch
        done += len(indices)
        if done % (4 * BATCH) == 0:
            job.emit(Progress(done=done, total=len(texts), unit="texts", note="comparing"))
    return vectors
