"""Which sentences train, validate and test: drawn anew for each seed, as in arXiv 2504.08732.

Of each class ``per_class`` sentences are drawn (at most half of it); of these a share validates;
all others test.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from engine.vocabulary import Value

Indices = npt.NDArray[np.int64]


class Split(Value, frozen=True):
    """Indices of sentences, in random order; no index is in two of them."""

    train: Indices
    validation: Indices
    test: Indices


def draw(classes: Sequence[int], seed: int, per_class: int, validation_share: float) -> Split:
    """``classes`` of all sentences; at least 4 of each. The same seed gives the same split."""
    random = np.random.default_rng(seed)
    labels = np.asarray(classes)
    members = [random.permutation(np.flatnonzero(labels == one)) for one in np.unique(labels)]
    counts = [min(per_class, len(one) // 2) for one in members]
    pairs = list(zip(members, counts, strict=True))
    drawn = random.permutation(np.concatenate([one[:count] for one, count in pairs]))
    rest = random.permutation(np.concatenate([one[count:] for one, count in pairs]))
    held = max(1, round(validation_share * len(drawn)))
    return Split(train=drawn[held:], validation=drawn[:held], test=rest)
