"""What the losses of a run say: the best step, when to stop, and whether it learns by heart.

All from the history alone, so that a resumed run decides as the unbroken one would have.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

_RISES = 2  # evaluations in a row that count as a turn and not as noise


class Point(NamedTuple):
    step: int
    loss: float


def best(validation: Sequence[Point]) -> Point | None:
    """The lowest; the first of equals. A loss that is no number is never the best."""
    numbers = [point for point in validation if point.loss == point.loss]
    return min(numbers, key=lambda point: point.loss, default=None)


def exhausted(validation: Sequence[Point], patience: int) -> bool:
    """Whether ``patience`` evaluations in a row have not brought a lower loss; never at 0."""
    lowest = best(validation)
    if not patience or lowest is None:
        return False
    return sum(point.step > lowest.step for point in validation) >= patience


def learns_by_heart(training: Sequence[Point], validation: Sequence[Point]) -> bool:
    """Validation has just risen twice in a row while the training loss kept falling."""
    last = validation[-_RISES - 1 :]
    rising = len(last) > _RISES and all(a.loss < b.loss for a, b in pairwise(last))
    if not rising:
        return False
    before = [p.loss for p in training if p.step <= last[0].step]
    since = [p.loss for p in training if p.step > last[0].step]
    return bool(before and since) and _mean(since) < _mean(before[-len(since) :])


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values)
