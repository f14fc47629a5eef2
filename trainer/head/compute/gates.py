"""Gates applied in place to a batch of statevectors.

A batch is a tensor of shape (2**qubits, columns): the state index first and the batch last, so that
every gate works on contiguous runs at least as long as the batch. ``columns`` may have several
dimensions. Coefficients are floats (one angle for all columns) or tensors that broadcast against
the columns.
"""

from __future__ import annotations

import torch

from trainer.head.circuit import Gate, GateName

Coefficient = float | torch.Tensor


def halves(state: torch.Tensor, gate: Gate) -> tuple[torch.Tensor, torch.Tensor]:
    """Views of the amplitudes that the gate mixes: target 0 and target 1 (where the control is 1).

    Shapes (outer, inner, columns) or (outer, middle, inner, columns).
    """
    size, *columns = state.shape
    target = gate.qubits[-1]
    if len(gate.qubits) == 1:
        split = state.view(1 << target, 2, -1, *columns)
        return split[:, 0], split[:, 1]
    low, high = sorted(gate.qubits)
    split = state.view(1 << low, 2, 1 << (high - low - 1), 2, size >> (high + 1), *columns)
    if gate.qubits[0] == low:
        return split[:, 1, :, 0], split[:, 1, :, 1]
    return split[:, 0, :, 1], split[:, 1, :, 1]


def apply(state: torch.Tensor, gate: Gate, cos: Coefficient, sin: Coefficient) -> None:
    """Apply ``gate`` to all columns; ``cos`` and ``sin`` of half its angle (unused by CNOT, CZ).

    The inverse of a rotation is the rotation with ``-sin``.
    """
    zero, one = halves(state, gate)
    match gate.name:
        case GateName.CNOT:
            before = zero.clone()
            zero.copy_(one)
            one.copy_(before)
        case GateName.CZ:
            one.neg_()
        case GateName.RY | GateName.CRY if isinstance(cos, float) and cos >= 0:
            # Three shears (Paeth 1986): no copy, and less to read and write.
            _add(zero, one, sin / (1 + cos), -1)
            _add(one, zero, sin, 1)
            _add(zero, one, sin / (1 + cos), -1)
        case GateName.RY | GateName.CRY:
            before = zero.clone()
            _add(zero.mul_(cos), one, sin, -1)
            _add(one.mul_(cos), before, sin, 1)
        case GateName.RX:
            before = zero.clone()
            _add(zero.mul_(cos), one, sin, -1j)
            _add(one.mul_(cos), before, sin, -1j)
        case GateName.RZ:
            zero.mul_(cos - 1j * sin)
            one.mul_(cos + 1j * sin)


def _add(left: torch.Tensor, right: torch.Tensor, factor: Coefficient, sign: complex) -> None:
    """left += sign * factor * right, without a temporary where ``factor`` is a number."""
    if isinstance(factor, torch.Tensor):
        left.addcmul_(right, factor.to(left.dtype), value=sign)
    else:
        left.add_(right, alpha=sign * factor)


def derivative(pair: torch.Tensor, gate: Gate, shared: bool) -> torch.Tensor:
    """d/d(angle) of the outputs' weighted sum, of shape (columns,), or () if all share the angle.

    ``pair`` has shape (2**qubits, 2, columns): the state after the gate, and the adjoint vector
    (the weighted observables applied to the final state, taken back to the same point). As
    dU/d(angle) = -i/2 P U, the derivative is Re <adjoint| -i P |state>, where P is the Pauli
    matrix of the rotation (on the half where the control is 1).
    """
    zero, one = halves(pair, gate)
    state_0, state_1 = zero[..., 0, :], one[..., 0, :]
    adjoint_0, adjoint_1 = zero[..., 1, :], one[..., 1, :]
    match gate.name:
        case GateName.RX:
            product = (adjoint_0.conj() * state_1).imag + (adjoint_1.conj() * state_0).imag
        case GateName.RZ:
            product = (adjoint_0.conj() * state_0).imag - (adjoint_1.conj() * state_1).imag
        case _ if pair.is_complex():
            product = (adjoint_1.conj() * state_0).real - (adjoint_0.conj() * state_1).real
        case _:
            product = adjoint_1 * state_0
            product.addcmul_(adjoint_0, state_1, value=-1)
    return product.sum() if shared else product.sum(dim=tuple(range(product.dim() - 1)))
