"""Finite shots: sampled expectations, and gradients that a quantum computer could measure.

A shot draws one basis state from |amplitude|^2, so only products of Z are sampled. The derivatives:
*straight-through* takes the exact gradient of the exact expectation behind a sampled value;
*parameter shift* evaluates shifted circuits (Schuld et al. 2019, arXiv 1811.11184): two terms for
RX, RY and RZ, four for CRY, whose generator has the eigenvalues -1/2, 0 and 1/2 (Anselmetti et al.
2021, arXiv 2104.05695).
"""

from __future__ import annotations

import math
from typing import Any, NamedTuple

import torch
from torch.autograd.function import once_differentiable

from trainer.head.circuit import Circuit, Gate, GateName, Source
from trainer.head.compute.observables import expectations, probabilities, signs
from trainer.head.compute.statevector import Prepared, evolve, run_prepared

_PI = math.pi
#: (shift, coefficient) of f(angle + shift); the derivative is the sum.
_TWO_TERMS = ((_PI / 2, 0.5), (-_PI / 2, -0.5))
_NEAR = (math.sqrt(2) + 1) / (4 * math.sqrt(2))
_FAR = (math.sqrt(2) - 1) / (4 * math.sqrt(2))
_FOUR_TERMS = ((_PI / 2, _NEAR), (-_PI / 2, -_NEAR), (3 * _PI / 2, -_FAR), (-3 * _PI / 2, _FAR))


def measured(circuit: Circuit, prepared: Prepared, shots: int) -> torch.Tensor:
    """Means of ``shots`` samples, (batch, observables); 0 shots: the exact values. No gradient.

    Raises ValueError for observables other than products of Z.
    """
    state = evolve(circuit, prepared)
    if not shots:
        return expectations(state, circuit.observables).T
    return sampled(circuit, probabilities(state), shots)


def sampled(circuit: Circuit, chances: torch.Tensor, shots: int) -> torch.Tensor:
    """Means of ``shots`` draws from ``chances`` (2**qubits, batch): (batch, observables)."""
    if any(set(observable.letters) != {"Z"} for observable in circuit.observables):
        raise ValueError("only products of Z are measured by shots")
    drawn = torch.multinomial(chances.T, shots, replacement=True)
    eigenvalues = signs(circuit.observables, chances)
    return eigenvalues[:, drawn].mean(dim=-1).T


def straight_through(circuit: Circuit, prepared: Prepared, shots: int) -> torch.Tensor:
    """Sampled values whose gradient is that of the exact ones."""
    exact = run_prepared(circuit, prepared)
    fixed = Prepared(*(part.detach() for part in prepared))
    return exact + (measured(circuit, fixed, shots) - exact).detach()


def parameter_shift(circuit: Circuit, prepared: Prepared, shots: int = 0) -> torch.Tensor:
    """Values and gradients from ``shots`` samples of each circuit; first states get no gradient."""
    plan = _Plan(circuit, shots)
    result: torch.Tensor = _Shifted.apply(plan, *prepared)  # type: ignore[no-untyped-call]
    return result


class _Plan(NamedTuple):
    circuit: Circuit
    shots: int


class _Shifted(torch.autograd.Function):
    @staticmethod
    def forward(
        ctx: Any, plan: _Plan, shared: torch.Tensor, single: torch.Tensor, begin: torch.Tensor
    ) -> torch.Tensor:
        ctx.plan = plan
        ctx.save_for_backward(shared, single, begin)
        return measured(plan.circuit, Prepared(shared, single, begin), plan.shots)

    @staticmethod
    @once_differentiable
    def backward(ctx: Any, gradient: torch.Tensor) -> tuple[None, torch.Tensor, torch.Tensor, None]:
        shared, single, begin = ctx.saved_tensors
        circuit, shots = ctx.plan
        results = torch.zeros_like(shared), torch.zeros_like(single)
        for gate, own, row in _places(circuit):
            for shift, coefficient in _terms(gate):
                moved = shared.clone(), single.clone()
                moved[own][row] += shift
                values = measured(circuit, Prepared(*moved, begin), shots)
                per_input = coefficient * (gradient * values).sum(dim=-1)
                results[own][row] += per_input if own else per_input.sum()
        return None, *results, None


def _terms(gate: Gate) -> tuple[tuple[float, float], ...]:
    return _FOUR_TERMS if gate.name is GateName.CRY else _TWO_TERMS


def _places(circuit: Circuit) -> list[tuple[Gate, int, int]]:
    """Each rotation that has a source: (gate, 1 if its angle differs by input, its row)."""
    counts = [0, 0]
    places = []
    for gate in circuit.rotations:
        source = gate.angle.source if gate.angle else Source.FIXED
        own = int(source is Source.INPUT)
        if source is not Source.FIXED:
            places.append((gate, own, counts[own]))
        counts[own] += 1
    return places
