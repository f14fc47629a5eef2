"""The process that ``hilbert bench head`` measures in: settings on stdin, times on stdout."""

from __future__ import annotations

import time
from collections.abc import Callable
from importlib.util import find_spec

import psutil
import torch

from engine.bench import measure
from trainer.head.ansatz import Ansatz, Encoding, reuploading
from trainer.head.bench import Settings, Timed
from trainer.head.compute import statevector

DEPTH, UPLOADS = 2, 2
Slopes = tuple[torch.Tensor, torch.Tensor]


def run(settings: Settings) -> Timed:
    torch.set_num_threads(1)
    torch.manual_seed(0)
    qubits = settings.qubits
    circuit = reuploading(Ansatz(qubits, DEPTH, 1), UPLOADS, Encoding.EVEN, 1, qubits)
    inputs = torch.randn(settings.batch, qubits, requires_grad=True)
    weights = torch.randn(circuit.weights, requires_grad=True)

    def ours() -> Slopes:
        return _slopes(statevector.run(circuit, inputs, weights), inputs, weights)

    if not settings.reference or find_spec("pennylane") is None:
        times = [_seconds(ours) for _ in range(settings.rounds + 1)][1:]
        return Timed(len(circuit.gates), times, [], _peak(), None, "")
    from trainer.head.compute import pennylane_reference as reference  # noqa: PLC0415 - optional

    def theirs() -> Slopes:
        return _slopes(reference.run(circuit, inputs, weights), inputs, weights)

    difference = max(float((a - b).abs().max()) for a, b in zip(ours(), theirs(), strict=True))
    both = measure.in_turns(settings.rounds, lambda: _seconds(ours), lambda: _seconds(theirs))
    return Timed(len(circuit.gates), *both, _peak(), difference, reference.VERSION)


def _slopes(outputs: torch.Tensor, inputs: torch.Tensor, weights: torch.Tensor) -> Slopes:
    of_inputs, of_weights = torch.autograd.grad(outputs.sum(), (inputs, weights))
    return of_inputs, of_weights


def _seconds(act: Callable[[], Slopes]) -> float:
    """Of the processor, in one thread: what other programs take of it does not count."""
    started = time.process_time()
    act()
    return time.process_time() - started


def _peak() -> int:
    """The most memory that this process has held, in bytes; where unknown, what it holds now."""
    try:
        import resource  # noqa: PLC0415 - not on Windows
    except ImportError:
        return int(psutil.Process().memory_info().rss)
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024


if __name__ == "__main__":
    measure.answer(run(measure.settings(Settings)))
