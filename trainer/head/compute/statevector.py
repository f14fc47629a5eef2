"""The exact simulator: expectations of a circuit for a batch of inputs, with exact gradients.

Gradients come from the adjoint method (Jones and Gacon 2020, arXiv 2009.02823): after the forward
pass only the final state is kept; going back, every gate is undone on the state and on the adjoint
vector, so memory is O(2**qubits * batch) however many gates there are. The state is real (float32
or float64, as the inputs are) when all gates are, and complex otherwise. Second derivatives are
not offered.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

import torch
from torch.autograd.function import once_differentiable

from trainer.head.circuit import Circuit, Gate, Source
from trainer.head.compute.gates import Coefficient, apply, derivative
from trainer.head.compute.observables import expectations, weighted

_COMPLEX = {torch.float32: torch.complex64, torch.float64: torch.complex128}


class Prepared(NamedTuple):
    """A circuit's arguments, ready to run: angles of all its rotations in order, and first states.

    ``shared`` (rotations with one angle for the whole batch,); ``single`` (the other rotations,
    batch); ``begin`` (2**qubits, batch), real. Angles in radians.
    """

    shared: torch.Tensor
    single: torch.Tensor
    begin: torch.Tensor


def run(
    circuit: Circuit,
    inputs: torch.Tensor,
    weights: torch.Tensor,
    amplitudes: torch.Tensor | None = None,
) -> torch.Tensor:
    """Expectations of shape (batch, observables), differentiable in all three arguments.

    ``inputs`` (batch, features) in radians, ``weights`` (weights,) in radians, ``amplitudes``
    (batch, 2**qubits) of length 1 for an amplitude-encoded circuit. All of one float dtype.
    """
    return run_prepared(circuit, prepare(circuit, inputs, weights, amplitudes))


def run_prepared(circuit: Circuit, prepared: Prepared) -> torch.Tensor:
    """As :func:`run`, from what :func:`prepare` returns."""
    result: torch.Tensor = _Expectations.apply(circuit, *prepared)  # type: ignore[no-untyped-call]
    return result


def prepare(
    circuit: Circuit,
    inputs: torch.Tensor,
    weights: torch.Tensor,
    amplitudes: torch.Tensor | None = None,
) -> Prepared:
    """The angle of every rotation. Raises ValueError if amplitudes are missing or not wanted."""
    if circuit.amplitude_encoded != (amplitudes is not None):
        raise ValueError("amplitudes are given exactly to amplitude-encoded circuits")
    found = [gate.angle for gate in circuit.rotations if gate.angle is not None]
    shared = [angle for angle in found if angle.source is not Source.INPUT]
    single = [angle for angle in found if angle.source is Source.INPUT]
    # One zero behind the weights stands for the source of fixed angles.
    padded = torch.cat([weights, weights.new_zeros(1)])
    where = [a.index if a.source is Source.WEIGHT else len(weights) for a in shared]
    alike = padded[_indices(where, weights)] + weights.new_tensor([a.offset for a in shared])
    offsets = inputs.new_tensor([angle.offset for angle in single])
    own = inputs.T[_indices([angle.index for angle in single], inputs)] + offsets.unsqueeze(-1)
    return Prepared(alike, own, _zeros(circuit, inputs) if amplitudes is None else amplitudes.T)


def _zeros(circuit: Circuit, inputs: torch.Tensor) -> torch.Tensor:
    state = inputs.new_zeros(1 << circuit.qubits, inputs.shape[0])
    state[0] = 1
    return state


def evolve(circuit: Circuit, prepared: Prepared) -> torch.Tensor:
    """The final state, (2**qubits, batch), without gradients."""
    state = first_state(circuit, prepared)
    for gate, cos, sin, _ in steps(circuit, prepared):
        apply(state, gate, cos, sin)
    return state


def first_state(circuit: Circuit, prepared: Prepared) -> torch.Tensor:
    """A copy of the first states, since gates work in place; complex if the circuit needs it."""
    begin = prepared.begin
    dtype = begin.dtype if circuit.is_real else _COMPLEX[begin.dtype]
    return begin.to(dtype, copy=True, memory_format=torch.contiguous_format)


def steps(
    circuit: Circuit, prepared: Prepared
) -> Iterator[tuple[Gate, Coefficient, Coefficient, bool]]:
    """Each gate with cos and sin of half its angle, and whether the batch shares that angle."""
    shared, single = prepared.shared / 2, prepared.single / 2
    # Plain floats for shared angles: a number costs a kernel nothing, a tensor a broadcast.
    alike = iter(zip(shared.cos().tolist(), shared.sin().tolist(), strict=True))
    own = iter(zip(single.cos(), single.sin(), strict=True))
    for gate in circuit.gates:
        if gate.angle is None:
            yield gate, 1.0, 0.0, True
        elif gate.angle.source is Source.INPUT:
            yield gate, *next(own), False
        else:
            yield gate, *next(alike), True


class _Expectations(torch.autograd.Function):
    """(circuit, shared angles, single angles, first state) -> (batch, observables)."""

    @staticmethod
    def forward(
        ctx: Any, circuit: Circuit, shared: torch.Tensor, single: torch.Tensor, begin: torch.Tensor
    ) -> torch.Tensor:
        final = evolve(circuit, Prepared(shared, single, begin))
        ctx.circuit = circuit
        ctx.save_for_backward(shared, single, final)
        return expectations(final, circuit.observables).T

    @staticmethod
    @once_differentiable
    def backward(
        ctx: Any, gradient: torch.Tensor
    ) -> tuple[None, torch.Tensor, torch.Tensor, torch.Tensor]:
        shared, single, final = ctx.saved_tensors
        prepared = Prepared(shared, single, final)
        adjoint = weighted(final, ctx.circuit.observables, gradient.T)
        # Side by side, so that one call undoes a gate on both.
        pair = torch.stack([final, adjoint], dim=1)
        # Written in place: small results kept between large temporaries fragment the heap.
        alike, own = torch.zeros_like(shared), torch.zeros_like(single)
        rows = {True: len(alike), False: len(own)}
        for gate, cos, sin, is_shared in reversed(list(steps(ctx.circuit, prepared))):
            if gate.angle is not None:
                rows[is_shared] -= 1
                (alike if is_shared else own)[rows[is_shared]] = derivative(pair, gate, is_shared)
            apply(pair, gate, cos, -sin)
        begin = 2 * pair[:, 1]
        return None, alike, own, begin.real if begin.is_complex() else begin


def _indices(values: list[int], like: torch.Tensor) -> torch.Tensor:
    return torch.tensor(values, dtype=torch.long, device=like.device)
