"""A problem, and how numbers are written in one."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Matrix = npt.NDArray[np.complex128]
TOLERANCE = 1e-9


@dataclass(frozen=True, slots=True)
class Problem:
    kind: str
    question: str
    answer: str


class WrongAnswerError(Exception):
    """Two computations of one answer disagree: a bug of ours."""


def require(agree: bool | np.bool_, what: str) -> None:
    if not agree:
        raise WrongAnswerError(what)


def number(value: complex, digits: int = 4) -> str:
    """Rounded, without zeros at the end: 0.7071, -i, 0.5+0.5i."""
    real, imaginary = round(value.real, digits) + 0.0, round(value.imag, digits) + 0.0
    if imaginary == 0:
        return f"{real:g}"
    unit = {1.0: "i", -1.0: "-i"}.get(imaginary, f"{imaginary:g}i")
    if real == 0:
        return unit
    return f"{real:g}{unit}" if unit.startswith("-") else f"{real:g}+{unit}"


def product(matrices: Iterable[Matrix]) -> Matrix:
    """The Kronecker product of all, the first one outermost."""
    whole = np.eye(1, dtype=np.complex128)
    for matrix in matrices:
        whole = np.asarray(np.kron(whole, matrix))
    return whole


def rows(matrix: Matrix) -> str:
    """A matrix as people type it: [[1, 0], [0, -1]]."""
    lines = (", ".join(number(value) for value in line) for line in matrix)
    return "[" + ", ".join(f"[{line}]" for line in lines) + "]"
