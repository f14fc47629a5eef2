"""Matrices and spectra of small Hamiltonians, given as sums of Pauli strings."""

from __future__ import annotations

import math

import numpy as np

from trainer.problems import paulis
from trainer.problems.values import TOLERANCE, Matrix, Problem, number, require, rows

_WEIGHTS = (-2.0, -1.5, -1.0, -0.5, 0.5, 1.0, 1.5, 2.0, 3.0)


def draw(generator: np.random.Generator) -> Problem:
    qubits = int(generator.integers(1, 4))
    terms = _terms(generator, qubits)
    matrix = paulis.by_products(terms)
    require(np.allclose(matrix, paulis.by_action(terms), atol=TOLERANCE), f"matrix of {terms}")
    energies = np.linalg.eigvalsh(matrix)
    _check_spectrum(matrix, energies)
    given = f"H = {paulis.written(terms)} on {qubits} qubit{'s' if qubits > 1 else ''}"
    kind = int(generator.integers(0, 3 if qubits <= 2 else 2))
    if kind == 2:
        return _matrix(given, matrix)
    return _ground(given, energies) if kind else _spectrum(given, terms, energies)


def _terms(generator: np.random.Generator, qubits: int) -> dict[str, float]:
    strings = ["".join("IXYZ"[n // 4**q % 4] for q in range(qubits)) for n in range(1, 4**qubits)]
    count = int(generator.integers(2, 4))
    chosen = generator.choice(len(strings), size=count, replace=False)
    return {strings[n]: float(generator.choice(_WEIGHTS)) for n in sorted(map(int, chosen))}


def _check_spectrum(matrix: Matrix, energies: np.ndarray) -> None:
    """Against the trace, the trace of the square and the characteristic polynomial."""
    require(math.isclose(energies.sum(), np.trace(matrix).real, abs_tol=1e-7), "trace")
    squares = np.trace(matrix @ matrix).real
    require(math.isclose((energies**2).sum(), squares, rel_tol=1e-9), "trace of the square")
    values = np.polyval(np.poly(matrix), energies)
    require(np.abs(values).max() < 1e-6 * max(1.0, np.abs(np.poly(matrix)).max()), "polynomial")


def _matrix(given: str, matrix: Matrix) -> Problem:
    question = f"Write the Hamiltonian {given} as a matrix in the computational basis."
    answer = (
        f"Each Pauli string is a Kronecker product of 2x2 matrices, qubit 0 first. Their weighted "
        f"sum is H = {rows(matrix)}."
    )
    return Problem("hamiltonian", question, answer)


def _spectrum(given: str, terms: paulis.Sum, energies: np.ndarray) -> Problem:
    question = f"What are the eigenvalues of the Hamiltonian {given}? Give four decimal places."
    listed = ", ".join(number(value) for value in energies)
    root = ""
    if len(energies) == 2:
        size = number(sum(weight**2 for weight in terms.values()))
        root = f"For one qubit they are plus and minus the root of the sum of squares, {size}. "
    answer = f"{root}The eigenvalues, lowest first and each as often as it occurs, are {listed}."
    return Problem("hamiltonian", question, answer)


def _ground(given: str, energies: np.ndarray) -> Problem:
    question = (
        f"What is the ground-state energy of the Hamiltonian {given}, and how large is the gap to "
        "the next different energy level? Give four decimal places."
    )
    higher = energies[energies > energies[0] + 1e-6]
    gap = f"{number(higher[0] - energies[0])}" if len(higher) else "zero, as all levels are equal"
    answer = f"The ground-state energy is {number(energies[0])} and the gap is {gap}."
    return Problem("hamiltonian", question, answer)
