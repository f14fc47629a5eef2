"""A circuit run by PennyLane, for tests and benchmarks: an extra of the checks."""

from __future__ import annotations

from typing import Any

import pennylane as qml
import torch

from trainer.head.circuit import Circuit, Gate, Source

_NAMES = {"rx": "RX", "ry": "RY", "rz": "RZ", "cry": "CRY", "cx": "CNOT", "cz": "CZ"}
VERSION = f"PennyLane {qml.version()}"


def run(circuit: Circuit, inputs: torch.Tensor, weights: torch.Tensor) -> torch.Tensor:
    """Expectations (batch, observables) of default.qubit, differentiable by backprop."""

    def node() -> Any:
        for gate in circuit.gates:
            _apply(gate, inputs, weights)
        return [qml.expval(_observable(one)) for one in circuit.observables]

    device = qml.device("default.qubit", wires=circuit.qubits)
    measure = qml.QNode(node, device, interface="torch", diff_method="backprop")
    rows = [torch.as_tensor(one).expand(len(inputs)) for one in measure()]
    return torch.stack(rows, dim=1)


def _apply(gate: Gate, inputs: torch.Tensor, weights: torch.Tensor) -> None:
    operation, angle = getattr(qml, _NAMES[gate.name]), gate.angle
    if angle is None:
        operation(wires=gate.qubits)
        return
    source = {Source.INPUT: inputs.T, Source.WEIGHT: weights}.get(angle.source)
    value = angle.offset if source is None else angle.offset + source[angle.index]
    operation(value, wires=gate.qubits)


def _observable(observable: Any) -> Any:
    pairs = zip(observable.qubits, observable.letters, strict=True)
    return qml.prod(*[getattr(qml, f"Pauli{letter}")(qubit) for qubit, letter in pairs])
