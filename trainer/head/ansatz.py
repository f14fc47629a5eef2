"""The circuits of the heads, made of gates.

The block U(c, t) and its layers with long-range connections follow *Quantum Large Language Model
Fine-Tuning* (arXiv 2504.08732): CNOT(c -> t), then RY(theta) on t; a layer of connectivity C
applies U(q, q + o mod Q) for o = 1..C and every q. Data re-uploading repeats the encoding between
layers (Perez-Salinas et al. 2020, arXiv 1907.02085).
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from enum import StrEnum

from engine.vocabulary import Value
from trainer.head.circuit import Angle, Circuit, Gate, GateName, Observable, Source


class Rotations(StrEnum):
    """What a block of the ansatz is: CNOT and RY, a controlled RY, or RY without entangling."""

    CNOT = "cnot"
    CONTROLLED = "controlled"
    SEPARATE = "separate"


class Encoding(StrEnum):
    """RY(x), whose <Z> = cos x is an even function of x, or RY(pi/2 + x): <Z> = -sin x is odd."""

    EVEN = "even"
    ODD = "odd"


class Ansatz(Value, frozen=True):
    """A PQC: ``depth`` layers, each of ``connectivity`` rounds of one block per qubit."""

    qubits: int
    depth: int
    connectivity: int
    rotations: Rotations = Rotations.CNOT

    @property
    def blocks(self) -> int:
        """One weight each. On one qubit there is nothing to connect: one rotation a layer."""
        return self.depth * self.qubits * len(self.offsets)

    @property
    def offsets(self) -> tuple[int, ...]:
        """The distances of the connections; those of Q or more would repeat."""
        return tuple(range(1, min(self.connectivity, self.qubits - 1) + 1)) or (0,)

    def gates(self, first_weight: int) -> Iterator[Gate]:
        weight = first_weight
        for _ in range(self.depth):
            for offset in self.offsets:
                for control in range(self.qubits):
                    angle = Angle(Source.WEIGHT, weight)
                    yield from self._block(control, (control + offset) % self.qubits, angle)
                    weight += 1

    def _block(self, control: int, target: int, angle: Angle) -> Iterator[Gate]:
        rotations = Rotations.SEPARATE if control == target else self.rotations
        if rotations is Rotations.CONTROLLED:
            yield Gate(GateName.CRY, (control, target), angle)
            return
        if rotations is Rotations.CNOT:
            yield Gate(GateName.CNOT, (control, target))
        yield Gate(GateName.RY, (target,), angle)


def encoder(ansatz: Ansatz) -> Circuit:
    """Module 1: amplitude encoding, the PQC, and <Z> of every qubit."""
    every = tuple(Observable.z(qubit) for qubit in range(ansatz.qubits))
    return Circuit(ansatz.qubits, tuple(ansatz.gates(0)), every, amplitude_encoded=True)


def reuploading(
    ansatz: Ansatz, uploads: int, encoding: Encoding, measured: int, features: int
) -> Circuit:
    """Module 2: ``uploads`` times [angle encoding, PQC], then a PQC, <Z> of ``measured`` qubits.

    Qubit q of upload r encodes feature (r Q + q) mod ``features``: with as many features as qubits
    that is x_q each time, and with more of them the later uploads take the later features.
    """
    gates: list[Gate] = []
    for upload in range(uploads):
        gates += _encode(ansatz.qubits, upload, encoding, features)
        gates += ansatz.gates(upload * ansatz.blocks)
    gates += ansatz.gates(uploads * ansatz.blocks)
    read = tuple(Observable.z(qubit) for qubit in range(measured))
    return Circuit(ansatz.qubits, tuple(gates), read)


def _encode(qubits: int, upload: int, encoding: Encoding, features: int) -> Iterator[Gate]:
    offset = math.pi / 2 if encoding is Encoding.ODD else 0.0
    for qubit in range(qubits):
        feature = (upload * qubits + qubit) % features
        yield Gate(GateName.RY, (qubit,), Angle(Source.INPUT, feature, offset))
