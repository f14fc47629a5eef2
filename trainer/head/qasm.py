"""A circuit as an OpenQASM 3 program (openqasm.com), for other simulators and for devices.

Qubit 0 here is ``q[0]`` there. Weights are written as numbers; features stay free as ``input``
angles x_0, x_1, ... in radians, unless they are given.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from trainer.head.circuit import Angle, Circuit, Gate, Source
from trainer.head.preparation import prepare

_HEAD = 'OPENQASM 3.0;\ninclude "stdgates.inc";'


def program(
    circuit: Circuit,
    weights: Sequence[float],
    inputs: Sequence[float] | None = None,
    amplitudes: Sequence[float] | None = None,
) -> str:
    """The program, with a comment that names what to measure.

    Raises ValueError for an amplitude-encoded circuit without its amplitudes.
    """
    if circuit.amplitude_encoded != (amplitudes is not None):
        raise ValueError("amplitudes are given exactly to amplitude-encoded circuits")
    free = range(circuit.inputs) if inputs is None else range(0)
    lines = [
        _HEAD,
        *(f"input float[64] x_{index};" for index in free),
        f"qubit[{circuit.qubits}] q;",
        *(_line(gate, weights, inputs) for gate in prepare(amplitudes or [1.0])),
        *(_line(gate, weights, inputs) for gate in circuit.gates),
        *_measured(circuit),
    ]
    return "\n".join(lines) + "\n"


def _line(gate: Gate, weights: Sequence[float], inputs: Sequence[float] | None) -> str:
    angle = f"({_angle(gate.angle, weights, inputs)})" if gate.angle is not None else ""
    return f"{gate.name}{angle} {', '.join(f'q[{qubit}]' for qubit in gate.qubits)};"


def _angle(angle: Angle, weights: Sequence[float], inputs: Sequence[float] | None) -> str:
    match angle.source:
        case Source.INPUT if inputs is None:
            sign = f" + {angle.offset!r}" if angle.offset else ""
            return f"x_{angle.index}{sign}"
        case Source.INPUT if inputs is not None:
            return repr(float(inputs[angle.index]) + angle.offset)
        case Source.WEIGHT:
            return repr(float(weights[angle.index]) + angle.offset)
    return repr(float(angle.offset))


def _measured(circuit: Circuit) -> Iterator[str]:
    for observable in circuit.observables:
        pairs = zip(observable.letters, observable.qubits, strict=True)
        yield f"// expectation: {' '.join(f'{letter} q[{qubit}]' for letter, qubit in pairs)}"
