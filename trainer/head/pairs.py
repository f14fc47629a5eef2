"""Pairs of sentences for contrastive tuning, drawn as SetFit does (arXiv 2209.11055).

For each sentence some others of its class, which shall lie near it, and as many of other classes,
which shall lie far. The same seed draws the same pairs.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from engine.vocabulary import Value


class Pairs(Value, frozen=True):
    """Equally long; ``alike`` is 1.0 where both sentences are of one class and 0.0 where not."""

    first: tuple[str, ...]
    second: tuple[str, ...]
    alike: tuple[float, ...]

    def __len__(self) -> int:
        return len(self.alike)


def draw(texts: Sequence[str], classes: Sequence[int], each: int, seed: int) -> Pairs:
    """``each`` pairs of one class and ``each`` of two for every sentence, in random order."""
    random = np.random.default_rng(seed)
    labels = np.asarray(classes)
    found: list[tuple[int, int, float]] = []
    for index in range(len(texts)):
        same = np.flatnonzero(labels == labels[index])
        same = same[same != index]
        other = np.flatnonzero(labels != labels[index])
        for pool, alike in ((same, 1.0), (other, 0.0)):
            if len(pool):
                found += [(index, int(one), alike) for one in random.choice(pool, each)]
    order = random.permutation(len(found))
    return Pairs(
        tuple(texts[found[place][0]] for place in order),
        tuple(texts[found[place][1]] for place in order),
        tuple(found[place][2] for place in order),
    )
