"""Sums of Pauli strings as matrices, in two ways that share no code.

A string like "XZ" names one operator a qubit, qubit 0 first; the basis state |q0 q1 ...> has q0 as
its highest bit.
"""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from trainer.problems.values import Matrix, number, product

_SINGLE: dict[str, Matrix] = {
    "I": np.eye(2, dtype=np.complex128),
    "X": np.array([[0, 1], [1, 0]], dtype=np.complex128),
    "Y": np.array([[0, -1j], [1j, 0]], dtype=np.complex128),
    "Z": np.array([[1, 0], [0, -1]], dtype=np.complex128),
}
Sum = Mapping[str, float]


def by_products(terms: Sum) -> Matrix:
    """As sums of Kronecker products."""
    matrices = [
        weight * product(_SINGLE[letter] for letter in string) for string, weight in terms.items()
    ]
    return np.asarray(np.sum(matrices, axis=0))


def by_action(terms: Sum) -> Matrix:
    """By what each string does to each basis state: bits flipped, and a phase."""
    qubits = len(next(iter(terms)))
    matrix = np.zeros((2**qubits, 2**qubits), dtype=np.complex128)
    for string, weight in terms.items():
        for state in range(2**qubits):
            target, phase = state, complex(weight)
            for place, letter in enumerate(string):
                mask = 1 << (qubits - 1 - place)
                one = bool(state & mask)
                if letter in "XY":
                    target ^= mask
                if letter == "Y":
                    phase *= -1j if one else 1j
                if letter == "Z" and one:
                    phase = -phase
            matrix[target, state] += phase
    return matrix


def written(terms: Sum) -> str:
    """As people write it: 2 X0 Z1 - 0.5 Z0, the identity as I."""
    parts: list[str] = []
    for string, weight in terms.items():
        factors = " ".join(f"{letter}{q}" for q, letter in enumerate(string) if letter != "I")
        size = "" if abs(weight) == 1 and factors else f"{number(abs(weight))} "
        term = f"{size}{factors or 'I'}"
        sign = "-" if weight < 0 else "+"
        parts.append(f"{sign} {term}" if parts else f"{'-' if weight < 0 else ''}{term}")
    return " ".join(parts)
