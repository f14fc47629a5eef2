"""An independent reference: whole unitary matrices by Kronecker products, in plain numpy.

Shares no code with the simulator: matrices come from the exponential's series in closed form, the
angles are looked up gate by gate, and noise is a density matrix. For a few qubits only.
"""

from __future__ import annotations

import math
import random
from collections.abc import Sequence
from typing import Any

import numpy as np
import numpy.typing as npt

from trainer.head.circuit import Angle, Circuit, Gate, GateName, Observable, Source

Matrix = npt.NDArray[np.complex128]
Reals = npt.NDArray[np.float64]

PAULI: dict[str, Matrix] = {
    "I": np.eye(2, dtype=complex),
    "X": np.array([[0, 1], [1, 0]], dtype=complex),
    "Y": np.array([[0, -1j], [1j, 0]], dtype=complex),
    "Z": np.array([[1, 0], [0, -1]], dtype=complex),
}
_ZERO = np.diag([1, 0]).astype(complex)
_ONE = np.diag([0, 1]).astype(complex)


def on(qubits: int, factors: dict[int, Matrix]) -> Matrix:
    """The Kronecker product with ``factors`` on their qubits and identities elsewhere."""
    result = np.eye(1, dtype=complex)
    for qubit in range(qubits):
        result = np.kron(result, factors.get(qubit, PAULI["I"]))
    return result


def rotation(letter: str, angle: float) -> Matrix:
    matrix: Matrix = math.cos(angle / 2) * PAULI["I"] - 1j * math.sin(angle / 2) * PAULI[letter]
    return matrix


def unitary(gate: Gate, qubits: int, angle: float) -> Matrix:
    """The whole matrix of one gate."""
    target = gate.qubits[-1]
    fixed = {GateName.CNOT: PAULI["X"], GateName.CZ: PAULI["Z"]}
    letter = {GateName.RX: "X", GateName.RZ: "Z"}.get(gate.name, "Y")
    inner = fixed.get(gate.name, rotation(letter, angle))
    if len(gate.qubits) == 1:
        return on(qubits, {target: inner})
    control = gate.qubits[0]
    return on(qubits, {control: _ZERO}) + on(qubits, {control: _ONE, target: inner})


def angle_of(angle: Angle | None, inputs: Sequence[float], weights: Sequence[float]) -> float:
    if angle is None:
        return 0.0
    values = {Source.INPUT: inputs, Source.WEIGHT: weights}.get(angle.source)
    return angle.offset + (values[angle.index] if values is not None else 0.0)


def expectations(
    circuit: Circuit, inputs: Any, weights: Any, amplitudes: Any = None, flips: float = 0.0
) -> list[float]:
    """<O> for one input. ``flips``: the chance of a depolarising error after each gate."""
    size = 1 << circuit.qubits
    state = np.zeros(size, dtype=complex)
    state[0] = 1
    if amplitudes is not None:
        state = np.asarray(amplitudes, dtype=complex)
    density = np.outer(state, state.conj())
    for gate in circuit.gates:
        matrix = unitary(gate, circuit.qubits, angle_of(gate.angle, inputs, weights))
        density = matrix @ density @ matrix.conj().T
        for qubit in gate.qubits if flips else ():
            density = depolarised(density, qubit, circuit.qubits, flips)
    return [
        float(np.trace(density @ matrix_of(one, circuit.qubits)).real)
        for one in circuit.observables
    ]


def depolarised(density: Matrix, qubit: int, qubits: int, chance: float) -> Matrix:
    errors = [on(qubits, {qubit: PAULI[letter]}) for letter in "XYZ"]
    mixed = sum((error @ density @ error.conj().T for error in errors), np.zeros_like(density))
    result: Matrix = (1 - chance) * density + chance / 3 * mixed
    return result


def matrix_of(observable: Observable, qubits: int) -> Matrix:
    pairs = zip(observable.qubits, observable.letters, strict=True)
    return on(qubits, {qubit: PAULI[letter] for qubit, letter in pairs})


def gradient(
    circuit: Circuit, inputs: Reals, weights: Reals, step: float = 1e-5
) -> tuple[Reals, Reals]:
    """Central differences of the sum of all outputs, for the inputs and the weights."""

    def along(values: Reals, other: Reals, first: bool) -> Reals:
        slopes = np.zeros(len(values))
        for index in range(len(values)):
            ends = []
            for sign in (1, -1):
                moved = values.copy()
                moved[index] += sign * step
                arguments = (moved, other) if first else (other, moved)
                ends.append(sum(expectations(circuit, *arguments)))
            slopes[index] = (ends[0] - ends[1]) / (2 * step)
        return slopes

    return along(inputs, weights, True), along(weights, inputs, False)


def random_circuit(draw: random.Random, complex_gates: bool, qubits: int = 0) -> Circuit:
    """1 to 4 qubits, up to 12 gates of all kinds and angles, and 1 to 3 observables."""
    qubits = qubits or draw.randint(1, 4)
    real = [GateName.RY, GateName.CRY, GateName.CNOT]
    names = [*real, GateName.CZ, GateName.RX, GateName.RZ] if complex_gates else real
    gates = [_random_gate(draw, names, qubits) for _ in range(draw.randint(1, 12))]
    letters = "XYZ" if complex_gates else "Z"
    observables = []
    for _ in range(draw.randint(1, 3)):
        chosen = tuple(draw.sample(range(qubits), draw.randint(1, qubits)))
        observables.append(Observable(chosen, "".join(draw.choice(letters) for _ in chosen)))
    return Circuit(qubits, tuple(gates), tuple(observables))


def _random_gate(draw: random.Random, names: list[GateName], qubits: int) -> Gate:
    single = (GateName.RX, GateName.RY, GateName.RZ)
    name = draw.choice([n for n in names if qubits > 1 or n in single])
    chosen = tuple(draw.sample(range(qubits), 1 if name in single else 2))
    if name in (GateName.CNOT, GateName.CZ):
        return Gate(name, chosen)
    source = draw.choice(list(Source))
    index = 0 if source is Source.FIXED else draw.randrange(3)
    return Gate(name, chosen, Angle(source, index, draw.uniform(-3, 3)))
