"""Noisy gates and wrong readings, by Pauli trajectories on the statevector.

After each gate every qubit that it acts on suffers X, Y or Z with a third of the chance of an
error each: the depolarising channel, averaged over trajectories (Monte Carlo wave functions,
Molmer, Castin and Dalibard 1993). A Pauli changes a state by a real matrix and a global phase, so
real states stay real. A reading is wrong with a fixed chance for each qubit by itself.
"""

from __future__ import annotations

import torch

from engine.vocabulary import Value
from trainer.head.circuit import Circuit
from trainer.head.compute.gates import apply
from trainer.head.compute.observables import expectations, probabilities
from trainer.head.compute.shots import sampled
from trainer.head.compute.statevector import Prepared, first_state, steps


class Noise(Value, frozen=True):
    """Chances of an error for each qubit: after a one-qubit gate, a two-qubit gate, in reading."""

    single: float = 0.0
    double: float = 0.0
    readout: float = 0.0


def noisy(
    circuit: Circuit, prepared: Prepared, noise: Noise, trajectories: int, shots: int = 0
) -> torch.Tensor:
    """Expectations (batch, observables) over ``trajectories`` per input, sampled if ``shots``.

    No gradient. Raises ValueError for shots of observables other than products of Z.
    """
    batch = prepared.begin.shape[1]
    final = _evolve(circuit, _repeated(prepared, trajectories), noise)
    if shots:
        chances = probabilities(final).view(-1, trajectories, batch).mean(dim=1)
        return sampled(circuit, _misread(circuit, chances, noise.readout), shots)
    values = expectations(final, circuit.observables).view(-1, trajectories, batch).mean(dim=1)
    reliable = [(1 - 2 * noise.readout) ** len(one.qubits) for one in circuit.observables]
    return (values.T * values.new_tensor(reliable)).contiguous()


def _repeated(prepared: Prepared, trajectories: int) -> Prepared:
    single, begin = (part.repeat(1, trajectories) for part in prepared[1:])
    return Prepared(prepared.shared, single, begin)


def _evolve(circuit: Circuit, prepared: Prepared, noise: Noise) -> torch.Tensor:
    state = first_state(circuit, prepared)
    for gate, cos, sin, _ in steps(circuit, prepared):
        apply(state, gate, cos, sin)
        chance = noise.single if len(gate.qubits) == 1 else noise.double
        for qubit in gate.qubits if chance else ():
            _strike(state, qubit, chance)
    return state


def _strike(state: torch.Tensor, qubit: int, chance: float) -> None:
    """One chance of an error on ``qubit`` in every column, each for itself."""
    draw = torch.rand(state.shape[1], device=state.device)
    hit = (draw < chance).nonzero().squeeze(-1)
    if not len(hit):
        return
    letter = torch.randint(3, hit.shape, device=state.device)  # 0: X, 1: Y, 2: Z
    columns = state[:, hit].view(1 << qubit, 2, -1, len(hit))
    swapped = torch.where(letter < 2, columns.flip(1), columns)
    swapped[:, 1] *= 1 - 2 * (letter > 0).to(state.dtype)  # Y, but for a phase: Z after X
    state[:, hit] = swapped.view(state.shape[0], len(hit))


def _misread(circuit: Circuit, chances: torch.Tensor, readout: float) -> torch.Tensor:
    """What is read with which chance: each bit flipped with chance ``readout``."""
    read = chances
    for qubit in range(circuit.qubits) if readout else ():
        split = read.reshape(1 << qubit, 2, -1, read.shape[-1])
        read = (1 - readout) * split + readout * split.flip(1)
    return read.reshape(chances.shape)
