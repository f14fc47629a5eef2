"""States and probabilities of small circuits, given as OpenQASM 3 programs.

Qubit 0 is the first letter of a basis state. The answer is computed from the gates as drawn, by
Kronecker products; the check reads the program's text with the ``openqasm3`` parser and applies its
gates to the amplitudes bit by bit.
"""

from __future__ import annotations

import cmath
import math
from dataclasses import dataclass
from typing import Any

import numpy as np

from trainer.problems.values import TOLERANCE, Matrix, Problem, number, product, require

_ROOT = math.sqrt(0.5)
_ANGLES = ("pi/6", "pi/4", "pi/3", "pi/2", "2*pi/3", "pi")
_FIXED: dict[str, Matrix] = {
    "h": np.array([[_ROOT, _ROOT], [_ROOT, -_ROOT]], dtype=np.complex128),
    "x": np.array([[0, 1], [1, 0]], dtype=np.complex128),
    "y": np.array([[0, -1j], [1j, 0]], dtype=np.complex128),
    "z": np.array([[1, 0], [0, -1]], dtype=np.complex128),
    "s": np.array([[1, 0], [0, 1j]], dtype=np.complex128),
    "t": np.array([[1, 0], [0, cmath.exp(0.25j * math.pi)]], dtype=np.complex128),
}


@dataclass(frozen=True, slots=True)
class Gate:
    name: str
    qubits: tuple[int, ...]
    angle: str = ""

    @property
    def line(self) -> str:
        wires = ", ".join(f"q[{qubit}]" for qubit in self.qubits)
        return f"{self.name}{f'({self.angle})' if self.angle else ''} {wires};"


def draw(generator: np.random.Generator) -> Problem:
    qubits = int(generator.integers(1, 4))
    gates = [_gate(generator, qubits) for _ in range(int(generator.integers(2, 6)))]
    if not any(gate.name in ("h", "ry", "rx") for gate in gates):
        gates[0] = Gate("h", (gates[0].qubits[0],))
    state = by_products(qubits, gates)
    text = program(qubits, gates)
    require(np.allclose(state, by_amplitudes(text), atol=TOLERANCE), text)
    require(math.isclose(np.vdot(state, state).real, 1, rel_tol=1e-9), "norm")
    return _state(text, state) if generator.integers(0, 2) else _chances(text, state)


def program(qubits: int, gates: list[Gate]) -> str:
    head = f'OPENQASM 3.0;\ninclude "stdgates.inc";\nqubit[{qubits}] q;\n'
    return head + "\n".join(gate.line for gate in gates)


def by_products(qubits: int, gates: list[Gate]) -> Matrix:
    """The state from |0...0>, as products of whole matrices."""
    state = np.zeros(2**qubits, dtype=np.complex128)
    state[0] = 1
    for gate in gates:
        state = _whole(qubits, gate) @ state
    return state


def by_amplitudes(text: str) -> Matrix:
    """The state of an OpenQASM 3 program of these gates, amplitude by amplitude."""
    import openqasm3  # noqa: PLC0415 - its parser takes a second to load

    parsed = openqasm3.parse(text)
    size, state = 0, np.zeros(1, dtype=np.complex128)
    statement: Any
    for statement in parsed.statements:
        match type(statement).__name__:
            case "QubitDeclaration":
                size = int(getattr(statement.size, "value", 1))
                state = np.zeros(2**size, dtype=np.complex128)
                state[0] = 1
            case "QuantumGate":
                state = _applied(state, size, statement)
    return state


def _gate(generator: np.random.Generator, qubits: int) -> Gate:
    if qubits > 1 and generator.random() < 0.4:
        pair = generator.choice(qubits, size=2, replace=False)
        return Gate(str(generator.choice(["cx", "cz"])), (int(pair[0]), int(pair[1])))
    qubit = (int(generator.integers(0, qubits)),)
    if generator.random() < 0.3:
        return Gate(str(generator.choice(["rx", "ry"])), qubit, str(generator.choice(_ANGLES)))
    return Gate(str(generator.choice(list(_FIXED))), qubit)


def _angle(text: str) -> float:
    over = text.split("/")
    factor, _, _ = over[0].rpartition("*")
    return (float(factor) if factor else 1.0) * math.pi / (float(over[1]) if len(over) > 1 else 1)


def _matrix(gate: Gate) -> Matrix:
    if gate.name in _FIXED:
        return _FIXED[gate.name]
    half = _angle(gate.angle) / 2
    cosine, sine = math.cos(half), math.sin(half)
    if gate.name == "ry":
        return np.array([[cosine, -sine], [sine, cosine]], dtype=np.complex128)
    return np.array([[cosine, -1j * sine], [-1j * sine, cosine]], dtype=np.complex128)


def _whole(qubits: int, gate: Gate) -> Matrix:
    if len(gate.qubits) == 1:
        return _placed(qubits, {gate.qubits[0]: _matrix(gate)})
    control, target = gate.qubits
    zero = np.diag([1.0 + 0j, 0])
    one = np.diag([0, 1.0 + 0j])
    act = _FIXED[gate.name[1]]
    return _placed(qubits, {control: zero}) + _placed(qubits, {control: one, target: act})


def _placed(qubits: int, single: dict[int, Matrix]) -> Matrix:
    identity = np.eye(2, dtype=np.complex128)
    return product(single.get(qubit, identity) for qubit in range(qubits))


def _applied(state: Matrix, size: int, statement: Any) -> Matrix:
    """One gate of the parsed program on a state, by formulas of its own."""
    name = statement.name.name
    places = [size - 1 - int(q.indices[0][0].value) for q in statement.qubits]
    mask = 1 << places[-1]
    controls = sum(1 << place for place in places[:-1])
    theta = _value(statement.arguments[0]) if statement.arguments else 0.0
    new = state.copy()
    for low in range(len(state)):
        if low & mask or (low & controls) != controls:
            continue
        a, b = state[low], state[low | mask]
        new[low], new[low | mask] = _pair(name[-1] if controls else name, a, b, theta)
    return new


def _pair(name: str, a: complex, b: complex, theta: float) -> tuple[complex, complex]:
    """The amplitudes of 0 and 1 after a gate on that qubit."""
    root, cosine, turn = math.sqrt(2), math.cos(theta / 2), math.sin(theta / 2)
    return {
        "h": ((a + b) / root, (a - b) / root),
        "x": (b, a),
        "y": (-1j * b, 1j * a),
        "z": (a, -b),
        "s": (a, 1j * b),
        "t": (a, b * (1 + 1j) / root),
        "ry": (a * cosine - b * turn, a * turn + b * cosine),
        "rx": (a * cosine - 1j * turn * b, b * cosine - 1j * turn * a),
    }[name]


def _value(expression: Any) -> float:
    """The value of an angle: numbers, pi, products and quotients."""
    match type(expression).__name__:
        case "BinaryExpression":
            left, right = _value(expression.lhs), _value(expression.rhs)
            return left * right if expression.op.name == "*" else left / right
        case "Identifier":
            return math.pi
    return float(expression.value)


def _labelled(state: Matrix) -> list[tuple[str, complex]]:
    qubits = int(math.log2(len(state)))
    return [(format(n, f"0{qubits}b"), complex(value)) for n, value in enumerate(state)]


def _state(text: str, state: Matrix) -> Problem:
    question = (
        "Which state does this OpenQASM program prepare from |0...0>? Write qubit 0 first and give "
        f"four decimal places.\n\n{text}"
    )
    parts = [
        f"({number(value)}) |{label}>" for label, value in _labelled(state) if abs(value) > 1e-6
    ]
    return Problem("circuit", question, f"The state is {' + '.join(parts)}.")


def _chances(text: str, state: Matrix) -> Problem:
    question = (
        "With which probabilities are the basis states measured at the end of this OpenQASM "
        f"program? Write qubit 0 first and give four decimal places.\n\n{text}"
    )
    seen = [(label, abs(value) ** 2) for label, value in _labelled(state)]
    parts = [f"{label} with {number(chance)}" for label, chance in seen if chance > 1e-6]
    rest = " All others have probability 0." if len(parts) < len(seen) else ""
    return Problem("circuit", question, f"The outcomes are {', '.join(parts)}.{rest}")
