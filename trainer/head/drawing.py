"""A circuit as an SVG drawing, from the gate list that runs.

Gates stand as far left as the qubits they span are free. The colours of ink and paper are the
caller's, so that the drawing fits a light and a dark page.
"""

from __future__ import annotations

import math
from collections.abc import Iterator

from trainer.head.circuit import Circuit, Gate, GateName, Observable, Source

STEP, ROW, LEFT, TOP = 76, 44, 46, 30
WIDE, HIGH = 64, 26


def svg(circuit: Circuit, ink: str = "black", paper: str = "white") -> str:
    """The whole drawing, in two SVG colours. Features are named x, weights theta, by number."""
    columns = place(circuit)
    count = 1 + max(columns, default=-1)
    width, height = LEFT + STEP * (count + 1) + 30, TOP + ROW * circuit.qubits
    parts = [
        *(_wire(qubit, width - 20) for qubit in range(circuit.qubits)),
        *(
            part
            for gate, column in zip(circuit.gates, columns, strict=True)
            for part in _gate(gate, column)
        ),
        *(part for one in circuit.observables for part in _meter(one, count)),
    ]
    opening = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" '
        f'width="{width}" height="{height}" font-family="sans-serif" font-size="11" '
        f'fill="{ink}" stroke="none">'
    )
    title = f"<title>Circuit of {circuit.qubits} qubits and {len(circuit.gates)} gates</title>"
    drawn = "\n".join([opening, title, *parts, "</svg>"]) + "\n"
    return drawn.replace("INK", ink).replace("PAPER", paper)


def place(circuit: Circuit) -> list[int]:
    """The column of each gate: no two gates of one column span a common wire."""
    free = [0] * circuit.qubits
    columns = []
    for gate in circuit.gates:
        span = range(min(gate.qubits), max(gate.qubits) + 1)
        column = max(free[qubit] for qubit in span)
        columns.append(column)
        for qubit in span:
            free[qubit] = column + 1
    return columns


def _wire(qubit: int, right: int) -> str:
    y = _y(qubit)
    return f'<text x="8" y="{y + 4}">q{qubit}</text>' + _line(LEFT - 12, y, right, y)


def _gate(gate: Gate, column: int) -> Iterator[str]:
    x, target = _x(column), _y(gate.qubits[-1])
    if len(gate.qubits) == 2:
        control = _y(gate.qubits[0])
        yield _line(x, control, x, target)
        yield f'<circle cx="{x}" cy="{control}" r="4"/>'
    match gate.name:
        case GateName.CNOT:
            yield f'<circle cx="{x}" cy="{target}" r="9" fill="none" stroke="INK"/>'
            yield _line(x, target - 9, x, target + 9)
        case GateName.CZ:
            yield f'<circle cx="{x}" cy="{target}" r="4"/>'
        case _:
            yield from _box(x, target, gate.name.removeprefix("c").upper(), _named(gate))


def _meter(observable: Observable, count: int) -> Iterator[str]:
    for letter, qubit in zip(observable.letters, observable.qubits, strict=True):
        yield from _box(_x(count), _y(qubit), f"⟨{letter}⟩", "")


def _box(x: float, y: float, name: str, below: str) -> Iterator[str]:
    """A label on an opaque box; its paper hides the wire behind it."""
    corner = f'x="{x - WIDE / 2}" y="{y - HIGH / 2}" width="{WIDE}" height="{HIGH}" rx="3"'
    yield f'<rect {corner} fill="PAPER" stroke="INK"/>'
    text = f"{name} {below}".strip()
    yield f'<text x="{x}" y="{y + 4}" text-anchor="middle">{text}</text>'


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


def _line(*ends: float) -> str:
    x1, y1, x2, y2 = ends
    return f'<line x1="{x1}" y1="{y1}" x2="{x2}" y2="{y2}" stroke="INK"/>'


def _x(column: int) -> int:
    return LEFT + STEP // 2 + STEP * column


def _y(qubit: int) -> int:
    return TOP + ROW * qubit
