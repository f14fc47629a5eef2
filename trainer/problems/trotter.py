"""First- and second-order Trotter steps: how far they are from the exact evolution.

The error is the spectral norm of the difference. It is computed with SciPy's matrix exponential and
checked against evolutions by eigenvectors, and against the bound by commutators of Childs et al.
(arXiv 1912.08854): t^2/(2r) ||[A, B]|| in first order, and in second order
t^3/r^2 (||[B, [B, A]]||/12 + ||[A, [A, B]]||/24).
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from scipy.linalg import expm

from trainer.problems import paulis
from trainer.problems.values import Matrix, Problem, require

_WEIGHTS = (0.5, 1.0, 1.5, 2.0)
_PAIRS = (
    ({"X": 1.0}, {"Z": 1.0}),
    ({"X": 1.0}, {"Y": 1.0}),
    ({"ZZ": 1.0}, {"XI": 1.0, "IX": 1.0}),
    ({"XX": 1.0, "YY": 1.0}, {"ZI": 1.0}),
    ({"ZZ": 1.0}, {"XI": 1.0, "IY": 1.0}),
)
_TIMES = (0.1, 0.2, 0.25, 0.5, 1.0)
_STEPS = (1, 2, 4, 8, 10)


@dataclass(frozen=True, slots=True)
class Evolution:
    """exp(-i(A+B)t) by ``steps`` steps of a product formula of ``order`` 1 or 2."""

    a: Matrix
    b: Matrix
    time: float
    steps: int
    order: int


def draw(generator: np.random.Generator) -> Problem:
    first, second = _PAIRS[int(generator.integers(0, len(_PAIRS)))]
    one, two = (float(generator.choice(_WEIGHTS)) for _ in range(2))
    a_terms = {string: one * weight for string, weight in first.items()}
    b_terms = {string: two * weight for string, weight in second.items()}
    evolution = Evolution(
        paulis.by_products(a_terms),
        paulis.by_products(b_terms),
        float(generator.choice(_TIMES)),
        int(generator.choice(_STEPS)),
        int(generator.integers(1, 3)),
    )
    error, limit = checked_error(evolution), bound(evolution)
    require(error <= limit + 1e-9, f"the bound {limit} is below the error {error}")
    given = f"A = {paulis.written(a_terms)} and B = {paulis.written(b_terms)}"
    return _problem(given, evolution, error, limit)


def bound(evolution: Evolution) -> float:
    a, b, time, steps = evolution.a, evolution.b, evolution.time, evolution.steps
    commutator = _commutator(a, b)
    if evolution.order == 1:
        return float(time**2 / (2 * steps) * np.linalg.norm(commutator, 2))
    inner = np.linalg.norm(_commutator(b, _commutator(b, a)), 2) / 12
    outer = np.linalg.norm(_commutator(a, commutator), 2) / 24
    return float(time**3 / steps**2 * (inner + outer))


def checked_error(evolution: Evolution) -> float:
    """||product formula - exp(-i(A+B)t)||, the same by both ways of computing."""
    errors = [_error(evolution, evolve) for evolve in (_by_series, _by_vectors)]
    require(math.isclose(*errors, abs_tol=1e-9), f"errors {errors}")
    return errors[0]


def _error(evolution: Evolution, evolve: Callable[[Matrix, float], Matrix]) -> float:
    a, b, short = evolution.a, evolution.b, evolution.time / evolution.steps
    if evolution.order == 1:
        step = evolve(a, short) @ evolve(b, short)
    else:
        step = evolve(a, short / 2) @ evolve(b, short) @ evolve(a, short / 2)
    exact = evolve(a + b, evolution.time)
    return float(np.linalg.norm(np.linalg.matrix_power(step, evolution.steps) - exact, 2))


def _by_series(h: Matrix, time: float) -> Matrix:
    return np.asarray(expm(-1j * time * h))


def _by_vectors(h: Matrix, time: float) -> Matrix:
    energies, vectors = np.linalg.eigh(h)
    return np.asarray((vectors * np.exp(-1j * time * energies)) @ vectors.conj().T)


def _commutator(a: Matrix, b: Matrix) -> Matrix:
    return a @ b - b @ a


def _problem(given: str, evolution: Evolution, error: float, limit: float) -> Problem:
    second = evolution.order == 2
    steps = f"{evolution.steps} {'second' if second else 'first'}-order Trotter step"
    formula = "e^(-iAt/2r) e^(-iBt/r) e^(-iAt/2r)" if second else "e^(-iAt/r) e^(-iBt/r)"
    rule = "t^3/r^2 (||[B,[B,A]]||/12 + ||[A,[A,B]]||/24)" if second else "t^2/(2r) ||[A,B]||"
    question = (
        f"The evolution under H = A + B with {given} is approximated for t = {evolution.time:g} by "
        f"{steps}{'s' if evolution.steps > 1 else ''}. What is the error in spectral norm, and "
        "what does the commutator bound give? Give three digits."
    )
    answer = (
        f"One step is {formula} with r = {evolution.steps}. The error is {error:.3g}; the bound "
        f"{rule} gives {limit:.3g}."
    )
    return Problem("trotter", question, answer)
