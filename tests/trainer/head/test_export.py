"""OpenQASM read back by a parser of the tests' own and run as whole matrices; drawings."""

from __future__ import annotations

import math
import random
import re
from xml.etree import ElementTree

import numpy as np
import pytest
import torch

from tests.trainer.head import dense
from trainer.head import drawing, qasm
from trainer.head.ansatz import Ansatz, Encoding, Rotations, encoder, reuploading
from trainer.head.circuit import Angle, Circuit, Gate, GateName, Observable
from trainer.head.compute.statevector import run

_GATE = re.compile(r"(\w+)(?:\((.*)\))? (q\[.*);")


def parsed(program: str, inputs: list[float]) -> Circuit:
    """The circuit of a program of the kind that Hilbert writes, its angles all numbers."""
    lines = program.splitlines()
    assert lines[:2] == ["OPENQASM 3.0;", 'include "stdgates.inc";']
    qubits = next(int(line[6:-4]) for line in lines if line.startswith("qubit["))
    gates, observables = [], []
    for line in lines[2:]:
        if line.startswith("// expectation: "):
            found = re.findall(r"([XYZ]) q\[(\d+)\]", line)
            observables.append(
                Observable(tuple(int(q) for _, q in found), "".join(p for p, _ in found))
            )
        elif match := _GATE.fullmatch(line):
            name, angle, targets = match.groups()
            places = tuple(map(int, re.findall(r"\d+", targets)))
            value = None if angle is None else Angle(offset=_number(angle, inputs))
            gates.append(Gate(GateName(name), places, value))
        else:
            assert line.startswith(("input float[64] x_", "qubit["))
    return Circuit(qubits, tuple(gates), tuple(observables))


def _number(text: str, inputs: list[float]) -> float:
    total = 0.0
    for term in text.split(" + "):
        total += inputs[int(term[2:])] if term.startswith("x_") else float(term)
    return total


@pytest.mark.parametrize("rotations", list(Rotations))
def test_the_program_gives_the_same_expectations(rotations: Rotations) -> None:
    """100 inputs in all three; to 1e-6, in float64."""
    circuit = reuploading(Ansatz(4, 1, 2, rotations), 2, Encoding.ODD, 2, 4)
    weights = torch.randn(circuit.weights, dtype=torch.float64)
    inputs = torch.randn(34, 4, dtype=torch.float64)
    program = qasm.program(circuit, weights.tolist())
    for row, expected in zip(inputs.tolist(), run(circuit, inputs, weights).tolist(), strict=True):
        free = dense.expectations(parsed(program, row), [], [])
        assert free == pytest.approx(expected, abs=1e-6)
        bound = qasm.program(circuit, weights.tolist(), row)
        assert "input" not in bound
        assert dense.expectations(parsed(bound, []), [], []) == pytest.approx(expected, abs=1e-6)


def test_random_circuits_are_exported_too() -> None:
    for seed in range(30):
        circuit = dense.random_circuit(random.Random(seed), True)
        again = parsed(qasm.program(circuit, [0.1, 0.2, 0.3]), [0.4, 0.5, 0.6])
        expected = dense.expectations(circuit, [0.4, 0.5, 0.6], [0.1, 0.2, 0.3])
        assert dense.expectations(again, [], []) == pytest.approx(expected, abs=1e-9)


@pytest.mark.parametrize("qubits", [1, 2, 3, 4])
def test_amplitudes_are_prepared_by_gates(qubits: int) -> None:
    circuit = encoder(Ansatz(qubits, 1, 1))
    raw = np.random.default_rng(qubits).normal(size=1 << qubits)
    raw[0] = 0.0
    amplitudes = (raw / math.hypot(*raw)).tolist()
    weights = [0.3] * circuit.weights
    program = qasm.program(circuit, weights, amplitudes=amplitudes)
    expected = dense.expectations(circuit, [], weights, amplitudes)
    assert dense.expectations(parsed(program, []), [], []) == pytest.approx(expected, abs=1e-9)
    with pytest.raises(ValueError, match="amplitudes"):
        qasm.program(circuit, weights)


def test_the_drawing_shows_every_gate() -> None:
    circuit = reuploading(Ansatz(3, 1, 2), 2, Encoding.EVEN, 1, 3)
    root = ElementTree.fromstring(drawing.svg(circuit))
    tags = [element.tag.rpartition("}")[2] for element in root.iter()]
    two = sum(len(gate.qubits) == 2 for gate in circuit.gates)
    assert tags.count("circle") == 2 * two
    assert tags.count("rect") == len(circuit.rotations) + 1
    texts = [element.text for element in root.iter() if element.text]
    assert "RY x₂" in texts
    assert "RY θ₁₇" in texts
    assert "⟨Z⟩" in texts


def test_gates_of_one_column_share_no_wire() -> None:
    circuit = dense.random_circuit(random.Random(3), True, qubits=4)
    columns = drawing.place(circuit)
    taken = set()
    for gate, column in zip(circuit.gates, columns, strict=True):
        for qubit in range(min(gate.qubits), max(gate.qubits) + 1):
            assert (qubit, column) not in taken
            taken.add((qubit, column))
