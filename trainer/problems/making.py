"""Draw problems by seed: every kind in turn, no question twice.

Promises: the same seed gives the same problems; an answer whose two computations disagree is a bug
of ours and raises WrongAnswerError instead of being handed out.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator, Sequence
from enum import StrEnum

import numpy as np

from trainer.problems import circuits, fermions, hamiltonians, trotter
from trainer.problems.values import Problem

_PATIENCE = 200  # draws in a row that gave nothing new: this kind has no more


class Kind(StrEnum):
    HAMILTONIAN = "hamiltonian"
    CIRCUIT = "circuit"
    JORDAN_WIGNER = "jordan-wigner"
    TROTTER = "trotter"


_DRAW: dict[Kind, Callable[[np.random.Generator], Problem]] = {
    Kind.HAMILTONIAN: hamiltonians.draw,
    Kind.CIRCUIT: circuits.draw,
    Kind.JORDAN_WIGNER: fermions.draw,
    Kind.TROTTER: trotter.draw,
}


def make(count: int, seed: int, kinds: Sequence[Kind] = tuple(Kind)) -> Iterator[Problem]:
    """Up to ``count`` problems; fewer where the kinds asked for have no more to give."""
    generator = np.random.default_rng(seed)
    asked: set[str] = set()
    left = list(kinds)
    for place in itertools.count():
        if not left or len(asked) == count:
            return
        kind = left[place % len(left)]
        problem = _new(kind, generator, asked)
        if problem is None:
            left.remove(kind)
            continue
        asked.add(problem.question)
        yield problem


def _new(kind: Kind, generator: np.random.Generator, asked: set[str]) -> Problem | None:
    for _ in range(_PATIENCE):
        problem = _DRAW[kind](generator)
        if problem.question not in asked:
            return problem
    return None
