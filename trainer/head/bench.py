"""``hilbert bench head``: the simulator beside PennyLane's default.qubit with backprop.

Both differentiate the same circuit (depth 2, two uploads) for the same batch, in one fresh process
of one thread, taking turns; medians of processor time are compared. The memory is that of a second
process which runs the largest circuit alone.
"""

from __future__ import annotations

from typing import Any

import click
import msgspec

from engine.bench import measure
from engine.cli.output import reporter, show
from engine.vocabulary import Progress, Value

CHILD = "trainer.head.compute.timing"
COMPARED = (8, 10, 12)
LARGEST = 16
TARGET, SECONDS, BYTES = 3.0, 1.2, 600_000_000


class Settings(Value, frozen=True, omit_defaults=False):
    """``rounds`` of each side; ``reference``: whether PennyLane runs as well."""

    qubits: int
    batch: int
    rounds: int
    reference: bool


class Timed(Value, frozen=True, omit_defaults=False):
    """Processor seconds of each round, forward and backward; ``memory`` is the peak in bytes.

    ``largest_difference`` of the two sides' gradients; None, and no ``theirs``, without PennyLane.
    """

    gates: int
    ours: list[float]
    theirs: list[float]
    memory: int
    largest_difference: float | None
    reference: str


@click.command("head")
@click.option("--batch", type=click.IntRange(min=1), default=32, show_default=True)
@click.option("--rounds", type=click.IntRange(min=1), default=5, show_default=True)
def head(batch: int, rounds: int) -> None:
    """Forward and backward of a quantum circuit, as a ratio to PennyLane."""
    told = reporter()
    compared = []
    for done, qubits in enumerate(COMPARED):
        told.progress(_progress(done, qubits))
        compared.append(_compared(qubits, _timed(Settings(qubits, batch, rounds, True))))
    told.progress(_progress(len(COMPARED), LARGEST))
    largest = _timed(Settings(LARGEST, batch, rounds, False))
    told.clear()
    command = f"hilbert bench head --batch {batch} --rounds {rounds}"
    result = measure.report("head", command, compared=compared, largest=_largest(largest))
    show(msgspec.json.format(msgspec.json.encode(result), indent=2).decode())


def _timed(settings: Settings) -> Timed:
    return measure.bare(CHILD, msgspec.to_builtins(settings), Timed)


def _compared(qubits: int, timed: Timed) -> dict[str, Any]:
    """Where PennyLane is not installed there is no ratio."""
    ours = measure.median(timed.ours)
    theirs = measure.median(timed.theirs) if timed.theirs else None
    ratio = theirs / ours if theirs is not None else None
    return {
        "qubits": qubits,
        "gates": timed.gates,
        "ms": 1000 * ours,
        "reference": timed.reference,
        "reference_ms": None if theirs is None else 1000 * theirs,
        "ratio": ratio,
        "target": TARGET,
        "reached": ratio is not None and ratio >= TARGET,
        "largest_gradient_difference": timed.largest_difference,
    }


def _largest(timed: Timed) -> dict[str, Any]:
    seconds = measure.median(timed.ours)
    return {
        "qubits": LARGEST,
        "gates": timed.gates,
        "seconds": seconds,
        "seconds_target": SECONDS,
        "peak_bytes": timed.memory,
        "peak_bytes_target": BYTES,
        "reached": seconds <= SECONDS and timed.memory <= BYTES,
    }


def _progress(done: int, qubits: int) -> Progress:
    return Progress(done=done, total=len(COMPARED) + 1, unit="sizes", note=f"{qubits} qubits")
