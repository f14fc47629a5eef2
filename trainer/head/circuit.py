"""A parameterised quantum circuit as a value: the one gate list that runs, is drawn and exported.

Qubit 0 is the most significant bit of a basis state's index, as in a ket read from left to right.
Rotations are R_P(angle) = exp(-i angle P / 2), in radians; CRY is RY on its second qubit where its
first is 1.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Self

from engine.vocabulary import Value


class GateName(StrEnum):
    RX = "rx"
    RY = "ry"
    RZ = "rz"
    CRY = "cry"
    CNOT = "cx"
    CZ = "cz"


ROTATIONS = frozenset({GateName.RX, GateName.RY, GateName.RZ, GateName.CRY})
CONTROLLED = frozenset({GateName.CRY, GateName.CNOT, GateName.CZ})
#: Gates whose matrix is real: a real state stays real under them.
REAL = frozenset({GateName.RY, GateName.CRY, GateName.CNOT, GateName.CZ})


class Source(StrEnum):
    """Where an angle comes from: nowhere, a feature of the input, or a trained weight."""

    FIXED = "fixed"
    INPUT = "input"
    WEIGHT = "weight"


class Angle(Value, frozen=True):
    """``offset`` plus the value number ``index`` of its source, in radians."""

    source: Source = Source.FIXED
    index: int = 0
    offset: float = 0.0


class Gate(Value, frozen=True):
    """One gate; the control comes first in ``qubits``. ``angle`` is None for CNOT and CZ."""

    name: GateName
    qubits: tuple[int, ...]
    angle: Angle | None = None


class Observable(Value, frozen=True):
    """A product of Pauli matrices: ``letters[k]`` (X, Y or Z) acts on ``qubits[k]``."""

    qubits: tuple[int, ...]
    letters: str

    @classmethod
    def z(cls, qubit: int) -> Self:
        return cls((qubit,), "Z")

    @property
    def is_real(self) -> bool:
        """Whether its matrix is real: an odd number of Y makes it imaginary."""
        return self.letters.count("Y") % 2 == 0


class Circuit(Value, frozen=True):
    """Gates in order, and the observables whose expectations are its outputs.

    It starts from |0...0>, or from amplitudes given with each input if ``amplitude_encoded``.
    Raises ValueError when made with a gate or an observable that does not fit.
    """

    qubits: int
    gates: tuple[Gate, ...]
    observables: tuple[Observable, ...]
    amplitude_encoded: bool = False

    def __post_init__(self) -> None:
        for gate in self.gates:
            _check_gate(gate, self.qubits)
        for observable in self.observables:
            _check_observable(observable, self.qubits)

    @property
    def inputs(self) -> int:
        """How many features an input has."""
        return self._count(Source.INPUT)

    @property
    def weights(self) -> int:
        return self._count(Source.WEIGHT)

    @property
    def is_real(self) -> bool:
        """Whether real arithmetic is enough: half the memory and less than half the work."""
        gates = all(gate.name in REAL for gate in self.gates)
        return gates and all(observable.is_real for observable in self.observables)

    @property
    def rotations(self) -> tuple[Gate, ...]:
        return tuple(gate for gate in self.gates if gate.angle is not None)

    def _count(self, source: Source) -> int:
        angles = [gate.angle for gate in self.gates if gate.angle is not None]
        return max((angle.index + 1 for angle in angles if angle.source is source), default=0)


def _check_gate(gate: Gate, qubits: int) -> None:
    width = 2 if gate.name in CONTROLLED else 1
    if len(gate.qubits) != width or len(set(gate.qubits)) != width:
        raise ValueError(f"{gate.name} acts on {width} different qubits, not on {gate.qubits}")
    if not all(0 <= qubit < qubits for qubit in gate.qubits):
        raise ValueError(f"{gate.name} on {gate.qubits}: there are {qubits} qubits")
    if (gate.angle is not None) != (gate.name in ROTATIONS):
        raise ValueError(f"{gate.name} {'needs an' if gate.angle is None else 'takes no'} angle")


def _check_observable(observable: Observable, qubits: int) -> None:
    width = len(observable.qubits)
    fits = len(observable.letters) == width == len(set(observable.qubits)) > 0
    if not fits or set(observable.letters) - set("XYZ"):
        raise ValueError(f"{observable.letters!r} on {observable.qubits} is no Pauli product")
    if not all(0 <= qubit < qubits for qubit in observable.qubits):
        raise ValueError(f"an observable on {observable.qubits}: there are {qubits} qubits")
