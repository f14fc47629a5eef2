"""Fermionic operators as Pauli strings by the Jordan-Wigner map.

The answer is put together by the rules of the map; the check builds the operators on occupation
numbers, with the sign of each transposition counted, and compares the matrices.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from trainer.problems import paulis
from trainer.problems.values import TOLERANCE, Matrix, Problem, require

_Maker = Callable[[int, int, int], tuple[str, dict[str, float], Matrix]]


def draw(generator: np.random.Generator) -> Problem:
    modes = int(generator.integers(2, 7))
    pair = generator.choice(modes, size=2, replace=False)
    p, q = sorted(map(int, pair))
    makers: tuple[_Maker, ...] = (_hopping, _number, _interaction, _pairing)
    operator, terms, expected = makers[int(generator.integers(0, len(makers)))](modes, p, q)
    require(np.allclose(paulis.by_products(terms), expected, atol=TOLERANCE), operator)
    question = (
        f"Map the fermionic operator {operator} on {modes} modes to qubits by the Jordan-Wigner "
        "transformation."
    )
    answer = (
        f"With a_j = Z_0 ... Z_(j-1) (X_j + i Y_j)/2 the operator becomes {paulis.written(terms)}."
    )
    return Problem("jordan-wigner", question, answer)


def annihilator(modes: int, mode: int) -> Matrix:
    """a_mode on occupation numbers, mode 0 first; each occupied mode before it turns the sign."""
    matrix = np.zeros((2**modes, 2**modes), dtype=np.complex128)
    mask = 1 << (modes - 1 - mode)
    for state in range(2**modes):
        if state & mask:
            before = (state >> (modes - mode)).bit_count()
            matrix[state ^ mask, state] = (-1) ** before
    return matrix


def _string(modes: int, letters: dict[int, str]) -> str:
    return "".join(letters.get(mode, "I") for mode in range(modes))


def _between(p: int, q: int, end: str, other: str) -> dict[int, str]:
    return {p: end, q: other} | dict.fromkeys(range(p + 1, q), "Z")


def _hopping(modes: int, p: int, q: int) -> tuple[str, dict[str, float], Matrix]:
    terms = {_string(modes, _between(p, q, letter, letter)): 0.5 for letter in "XY"}
    a, b = annihilator(modes, p), annihilator(modes, q)
    return f"a†_{p} a_{q} + a†_{q} a_{p}", terms, a.conj().T @ b + b.conj().T @ a


def _pairing(modes: int, p: int, q: int) -> tuple[str, dict[str, float], Matrix]:
    signs = {"X": 0.5, "Y": -0.5}
    terms = {_string(modes, _between(p, q, one, one)): sign for one, sign in signs.items()}
    a, b = annihilator(modes, p), annihilator(modes, q)
    return (
        f"a†_{p} a†_{q} + a_{q} a_{p}",
        terms,
        a.conj().T @ b.conj().T + b @ a,
    )


def _number(modes: int, p: int, _q: int) -> tuple[str, dict[str, float], Matrix]:
    terms = {_string(modes, {}): 0.5, _string(modes, {p: "Z"}): -0.5}
    a = annihilator(modes, p)
    return f"a†_{p} a_{p}", terms, a.conj().T @ a


def _interaction(modes: int, p: int, q: int) -> tuple[str, dict[str, float], Matrix]:
    terms = {
        _string(modes, {}): 0.25,
        _string(modes, {p: "Z"}): -0.25,
        _string(modes, {q: "Z"}): -0.25,
        _string(modes, {p: "Z", q: "Z"}): 0.25,
    }
    a, b = annihilator(modes, p), annihilator(modes, q)
    return f"n_{p} n_{q} with n_j = a†_j a_j", terms, a.conj().T @ a @ b.conj().T @ b
