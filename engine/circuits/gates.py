"""How the gates that people name are drawn, and what stops a drawing that nobody could read."""

from __future__ import annotations

import contextlib

from engine.circuits.picture import Kind, Operation

MOST_QUBITS = 64
MOST_OPERATIONS = 1000

_CONTROLS = {
    "cx": 1, "CX": 1, "cnot": 1, "cy": 1, "cz": 1, "ch": 1, "cs": 1, "csdg": 1, "csx": 1, "cp": 1,
    "cu1": 1, "cu3": 1, "cu": 1, "crx": 1, "cry": 1, "crz": 1, "cphase": 1, "cswap": 1,
    "fredkin": 1, "ccx": 2, "toffoli": 2, "ccz": 2, "c3x": 3, "c4x": 4, "mcx": -1, "mcp": -1,
}  # fmt: skip
_BASES = {
    "cnot": "x", "CX": "x", "ccx": "x", "toffoli": "x", "c3x": "x", "c4x": "x", "mcx": "x",
    "ccz": "z", "fredkin": "swap", "cphase": "p", "cu1": "p", "mcp": "p", "cu3": "u",
}  # fmt: skip
_NAMES = {
    "sdg": "S†", "tdg": "T†", "sx": "√X", "sxdg": "√X†", "id": "I", "rxx": "RXX", "ryy": "RYY",
    "rzz": "RZZ", "phase": "P",
}  # fmt: skip


class CannotDraw(Exception):  # noqa: N818 - read by people as it is named
    """The message is a sentence that says what is not drawn, and why."""


def operation(
    name: str,
    qubits: tuple[int, ...],
    angles: str = "",
    controls: tuple[int, ...] = (),
    negative: tuple[int, ...] = (),
) -> Operation:
    """The gate ``name`` on ``qubits``, with more ``controls`` in front of its own.

    Raises CannotDraw where a qubit comes twice.
    """
    count = _CONTROLS.get(name, 0)
    count = len(qubits) - 1 if count < 0 else min(count, len(qubits) - 1)
    own, targets = qubits[:count], qubits[count:]
    if len({*qubits, *controls, *negative}) != len(qubits) + len(controls) + len(negative):
        raise CannotDraw(f"The gate {name} acts twice on the same qubit.")
    base = _BASES.get(name, name[count:] if count and name.startswith("c" * count) else name)
    label = f"{_NAMES.get(base, base if len(base) > 3 else base.upper())}{angles}"
    kind = Kind.BOX
    everything = (*controls, *own)
    match base:
        case "x" if everything or negative:
            kind, label = Kind.NOT, ""
        case "z" if everything or negative:
            kind, label = Kind.DOT, ""
        case "swap":
            kind, label = Kind.SWAP, ""
    return Operation(kind, targets, label, everything, negative)


def readable(angle: str) -> str:
    """An angle as short as it can be: π for pi, no spaces, four digits."""
    text = angle.replace(" ", "").replace("pi", "π").replace("math.", "").replace("np.", "")
    with contextlib.suppress(ValueError):
        text = f"{float(text):.4g}"
    return text if len(text) <= 12 else f"{text[:11]}…"
