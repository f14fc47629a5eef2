"""Gates that prepare a state of given real amplitudes from |0...0>.

A tree of multiplexed RY rotations, each taken apart into RY and CNOT (Mottonen et al. 2004,
arXiv quant-ph/0407010). Simulators set the amplitudes at once; this is for export to devices.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

from trainer.head.circuit import Angle, Gate, GateName


def prepare(amplitudes: Sequence[float]) -> Iterator[Gate]:
    """2**n amplitudes of total length 1, qubit 0 the most significant. Exact up to rounding."""
    qubits = len(amplitudes).bit_length() - 1
    for qubit in range(qubits):
        angles = _angles(amplitudes, qubit, last=qubit == qubits - 1)
        yield from _multiplexed(angles, list(range(qubit)), qubit)


def _angles(amplitudes: Sequence[float], qubit: int, last: bool) -> list[float]:
    """For each setting of the earlier qubits, the rotation that divides what is left."""
    width = len(amplitudes) >> (qubit + 1)
    angles = []
    for start in range(0, len(amplitudes), 2 * width):
        zero, one = amplitudes[start : start + width], amplitudes[start + width : start + 2 * width]
        # Signs are given by the last qubit; before it only the sizes count.
        sizes = (one[0], zero[0]) if last else (math.hypot(*one), math.hypot(*zero))
        angles.append(2 * math.atan2(*sizes))
    return angles


def _multiplexed(angles: Sequence[float], controls: list[int], target: int) -> Iterator[Gate]:
    """RY on ``target`` by ``angles[k]`` where the controls read k in binary."""
    if not controls:
        yield Gate(GateName.RY, (target,), Angle(offset=angles[0]))
        return
    half = len(angles) // 2
    pairs = list(zip(angles[:half], angles[half:], strict=True))
    # X RY(a) X = RY(-a): between two CNOTs the second set counts negative where the control is 1.
    for part in ([(a + b) / 2 for a, b in pairs], [(a - b) / 2 for a, b in pairs]):
        yield from _multiplexed(part, controls[1:], target)
        yield Gate(GateName.CNOT, (controls[0], target))
