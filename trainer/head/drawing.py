"""The circuit of a head as a drawing, from the gate list that runs.

Features are named x, weights theta, by number.
"""

from __future__ import annotations

import math
from collections.abc import Iterator

from engine.circuits import picture
from engine.circuits.picture import Kind, Operation, Picture
from trainer.head.circuit import Circuit, Gate, GateName, Observable, Source


def svg(circuit: Circuit, ink: str = "black", paper: str = "white") -> str:
    """The whole drawing, in two SVG colours; the observables stand in a column at its end."""
    drawn = Picture(
        tuple(f"q{qubit}" for qubit in range(circuit.qubits)),
        tuple(map(_operation, circuit.gates)),
        tuple(meter for observable in circuit.observables for meter in _meters(observable)),
    )
    title = f"Circuit of {circuit.qubits} qubits and {len(circuit.gates)} gates"
    return picture.svg(drawn, ink, paper, title)


def place(circuit: Circuit) -> list[int]:
    """The column of each gate: no two gates of one column span a common wire."""
    return picture.place(circuit.qubits, [_operation(gate).span for gate in circuit.gates])


def _operation(gate: Gate) -> Operation:
    targets, controls = gate.qubits[-1:], gate.qubits[:-1]
    match gate.name:
        case GateName.CNOT:
            return Operation(Kind.NOT, targets, controls=controls)
        case GateName.CZ:
            return Operation(Kind.DOT, targets, controls=controls)
    label = f"{gate.name.removeprefix('c').upper()} {_named(gate)}".strip()
    return Operation(Kind.BOX, targets, label, controls)


def _meters(observable: Observable) -> Iterator[Operation]:
    for letter, qubit in zip(observable.letters, observable.qubits, strict=True):
        yield Operation(Kind.BOX, (qubit,), f"⟨{letter}⟩")


def _named(gate: Gate) -> str:
    angle = gate.angle
    if angle is None or angle.source is Source.FIXED:
        return f"{angle.offset:.2f}" if angle else ""
    letter = "x" if angle.source is Source.INPUT else "θ"
    return f"{letter}{_subscript(angle.index)}{_offset(angle.offset)}"


def _offset(offset: float) -> str:
    if math.isclose(offset, math.pi / 2):
        return "+π/2"
    return f"{offset:+.2f}" if offset else ""


def _subscript(number: int) -> str:
    return str(number).translate(str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉"))
