"""Circuits that are read from program text, never run, and drawn."""

from __future__ import annotations

from engine.circuits import qasm, qiskit
from engine.circuits.picture import Picture

QASM_NAMES = frozenset({"qasm", "openqasm", "qasm2", "qasm3", "openqasm3"})


def holds_circuit(program: str, language: str) -> bool:
    """Whether a block of code is worth offering to draw."""
    if language.lower() in QASM_NAMES:
        return True
    return language.lower() in {"python", "py", "qiskit"} and qiskit.mentions_circuit(program)


def read_circuit(program: str, language: str) -> Picture:
    """Raises CannotDraw with a sentence."""
    return qasm.read(program) if language.lower() in QASM_NAMES else qiskit.read(program)
