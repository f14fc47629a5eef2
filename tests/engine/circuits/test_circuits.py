"""Circuits are read from text, without running it, or refused with a sentence."""

from __future__ import annotations

from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.circuits import picture, qasm, qiskit
from engine.circuits.gates import CannotDraw
from engine.circuits.picture import Kind, Operation

QASM2 = """OPENQASM 2.0; include "qelib1.inc";
qreg q[3]; creg c[3];
gate mine(a) x, y { rx(a) x; cx x, y; }
h q[0]; cx q[0],q[1]; u3(pi/2,0,pi) q[0]; mine(0.3) q[0],q[2];
barrier q; ccx q[0],q[1],q[2]; swap q[0],q[2];
measure q -> c;
if(c==1) x q[0];
"""
QASM3 = """OPENQASM 3.0; include "stdgates.inc";
const int n = 3;
qubit[n] q; qubit a; bit[n] c;
reset a;
for int i in [0:n-1] { h q[i]; }
ctrl @ x q[0], a;
negctrl(2) @ z q[0], q[1], a;
inv @ t q[2];
pow(2) @ s q[2];
let pair = q[0:1];
cz pair[0], pair[1];
rz(2*pi/3) q;
c = measure q;
if (c[0]) { x a; } else { z a; }
"""
QISKIT = """from qiskit import QuantumCircuit
import numpy as np
n = 3
qc = QuantumCircuit(n, n)
qc.h(0)
for i in range(n - 1):
    qc.cx(i, i + 1)
qc.rz(np.pi / 4, [0, 2])
qc.barrier()
qc.measure(range(3), range(3))
print(qc.draw())
"""


def kinds(operations: tuple[Operation, ...]) -> list[tuple[Kind, tuple[int, ...], str]]:
    return [(o.kind, (*o.controls, *o.negative, *o.targets), o.label) for o in operations]


def test_openqasm_2_is_read() -> None:
    read = qasm.read(QASM2)
    assert read.wires == ("q[0]", "q[1]", "q[2]")
    assert kinds(read.operations) == [
        (Kind.BOX, (0,), "H"),
        (Kind.NOT, (0, 1), ""),
        (Kind.BOX, (0,), "U3(π/2, 0, π)"),
        (Kind.BOX, (0, 2), "mine(0.3)"),
        (Kind.BARRIER, (0, 1, 2), ""),
        (Kind.NOT, (0, 1, 2), ""),
        (Kind.SWAP, (0, 2), ""),
        (Kind.MEASURE, (0,), ""),
        (Kind.MEASURE, (1,), ""),
        (Kind.MEASURE, (2,), ""),
        (Kind.BOX, (0,), "X"),
    ]
    assert read.operations[-1].note == "if c==1"


def test_openqasm_3_is_read() -> None:
    read = qasm.read(QASM3)
    assert read.wires == ("q[0]", "q[1]", "q[2]", "a")
    assert kinds(read.operations)[:9] == [
        (Kind.BOX, (3,), "|0⟩"),
        *((Kind.BOX, (qubit,), "H") for qubit in range(3)),
        (Kind.NOT, (0, 3), ""),
        (Kind.DOT, (0, 1, 3), ""),
        (Kind.BOX, (2,), "T†"),
        (Kind.BOX, (2,), "S^2"),
        (Kind.DOT, (0, 1), ""),
    ]
    assert read.operations[5].negative == (0, 1)
    assert [o.note for o in read.operations[-2:]] == ["if c[0]", "if not c[0]"]


def test_qiskit_is_read_without_running_it() -> None:
    read = qiskit.read(QISKIT)
    assert kinds(read.operations) == [
        (Kind.BOX, (0,), "H"),
        (Kind.NOT, (0, 1), ""),
        (Kind.NOT, (1, 2), ""),
        (Kind.BOX, (0,), "RZ(π/4)"),
        (Kind.BOX, (2,), "RZ(π/4)"),
        (Kind.BARRIER, (0, 1, 2), ""),
        *((Kind.MEASURE, (qubit,), "") for qubit in range(3)),
    ]


@pytest.mark.parametrize(
    ("program", "says"),
    [
        ("OPENQASM 3.0; qubit q; h q", "no OpenQASM"),
        ("OPENQASM 3.0; int x = 1;", "no qubits"),
        ("OPENQASM 3.0; qubit[2] q; h q[5];", "Line 1: The qubit with number 5"),
        ("OPENQASM 3.0;\nqubit[2] q;\nwhile (true) { h q; }", "Line 3: a while loop is not drawn"),
        ("OPENQASM 3.0; qubit[9999] q;", "more than 64 qubits"),
        ("OPENQASM 3.0; qubit q; for int i in [0:99999999] { h q; }", "that long"),
        ("OPENQASM 3.0; qubit[2] q; int k; for int i in [0:k] { h q; }", "only a run would show"),
        ("OPENQASM 3.0; qubit[2] q; cx q[0], q[0];", "twice on the same qubit"),
        ("OPENQASM 3.0; qubit q; for int i in [0:900] { h q; h q; }", "1,000 operations"),
    ],
)
def test_what_cannot_be_drawn_of_openqasm_is_said(program: str, says: str) -> None:
    with pytest.raises(CannotDraw, match=says):
        qasm.read(program)


@pytest.mark.parametrize(
    ("program", "says"),
    [
        ("print('hello')", "No circuit"),
        ("qc = QuantumCircuit(", "no Python"),
        ("qc = QuantumCircuit(QuantumRegister(2))", "only a run would show"),
        ("qc = QuantumCircuit(2)\nqc.append(g, [0])", r"Line 2: What append\(\)"),
        ("qc = QuantumCircuit(2)\nqc = f(qc)", "Line 2"),
        ("qc = QuantumCircuit(2)\nadd_layer(qc, 3)", "Line 2"),
        ("qc = QuantumCircuit(2)\nif x:\n    qc.h(0)", "Line 2"),
        ("qc = QuantumCircuit(2)\nqc.h(7)", "Line 2: A qubit that the circuit does not have"),
        ("qc = QuantumCircuit(2)\nfor i in range(10**9):\n    qc.h(0)", "This computation"),
        ("qc = QuantumCircuit(2)\nfor i in range(99999999):\n    qc.h(0)", "that long"),
        ("qc = QuantumCircuit(1000)", "more than 64 qubits"),
    ],
)
def test_what_cannot_be_drawn_of_qiskit_is_said(program: str, says: str) -> None:
    with pytest.raises(CannotDraw, match=says):
        qiskit.read(program)


def test_the_drawing_is_svg_with_every_operation() -> None:
    for read in (qasm.read(QASM2), qasm.read(QASM3), qiskit.read(QISKIT)):
        drawn = picture.svg(read, "red", "blue")
        root = ElementTree.fromstring(drawn)
        tags = [element.tag.rpartition("}")[2] for element in root.iter()]
        boxes = sum(o.kind in {Kind.BOX, Kind.MEASURE} for o in read.operations)
        assert tags.count("rect") == boxes
        assert "@" not in drawn


def test_names_are_escaped() -> None:
    read = picture.Picture(("q<1>",), (Operation(Kind.BOX, (0,), "a&b"),))
    ElementTree.fromstring(picture.svg(read))


@given(st.text(alphabet=QASM2 + QASM3, max_size=60).map(lambda text: "qubit[2] q;" + text))
@settings(max_examples=30, deadline=None)
def test_any_text_is_a_picture_or_a_sentence(text: str) -> None:
    for read in (qasm.read, qiskit.read):
        try:
            picture.svg(read(text))
        except CannotDraw as refusal:
            assert str(refusal)
