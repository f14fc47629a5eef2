"""Expectations of Pauli products on a batch of statevectors, and their adjoint vectors.

A Pauli product sends basis state i to i XOR flips with a phase; products of Z alone are diagonal,
and all of them are one matrix product with the probabilities.
"""

from __future__ import annotations

from functools import lru_cache

import torch

from trainer.head.circuit import Observable


def expectations(state: torch.Tensor, observables: tuple[Observable, ...]) -> torch.Tensor:
    """<state| O |state> for each observable: (2**qubits, columns) -> (observables, columns)."""
    if _diagonal(observables):
        return signs(observables, state) @ probabilities(state)
    rows = [(state.conj() * _applied(state, observable)).sum(dim=0) for observable in observables]
    return torch.stack([row.real if row.is_complex() else row for row in rows])


def weighted(
    state: torch.Tensor, observables: tuple[Observable, ...], weights: torch.Tensor
) -> torch.Tensor:
    """The sum of weights[k] O_k |state>: weights of shape (observables, columns)."""
    if _diagonal(observables):
        return state * (signs(observables, state).T @ weights)
    terms = zip(weights, observables, strict=True)
    return torch.stack([weight * _applied(state, one) for weight, one in terms]).sum(dim=0)


def probabilities(state: torch.Tensor) -> torch.Tensor:
    """|amplitude|^2, real, of the same shape."""
    return state.abs().square() if state.is_complex() else state.square()


def signs(observables: tuple[Observable, ...], like: torch.Tensor) -> torch.Tensor:
    """The eigenvalues +1 and -1 of products of Z: (observables, 2**qubits), real, as ``like``."""
    dtype = like.real.dtype if like.is_complex() else like.dtype
    return _signs(observables, like.shape[0], dtype, like.device)


@lru_cache(maxsize=16)
def _signs(
    observables: tuple[Observable, ...], size: int, dtype: torch.dtype, device: torch.device
) -> torch.Tensor:
    masks = [observable.qubits for observable in observables]
    return torch.stack([_parity(qubits, size, dtype, device) for qubits in masks])


def _diagonal(observables: tuple[Observable, ...]) -> bool:
    return all(set(observable.letters) == {"Z"} for observable in observables)


def _parity(
    qubits: tuple[int, ...], size: int, dtype: torch.dtype, device: torch.device
) -> torch.Tensor:
    """(-1)**(number of ones among ``qubits``) for every basis state."""
    index = torch.arange(size, device=device)
    sign = torch.ones(size, dtype=dtype, device=device)
    width = size.bit_length() - 1
    for qubit in qubits:
        sign *= 1 - 2 * ((index >> (width - 1 - qubit)) & 1)
    return sign


def _applied(state: torch.Tensor, observable: Observable) -> torch.Tensor:
    """O |state>. Y = -i Z-like sign after a flip: Y|0> = i|1>, Y|1> = -i|0>."""
    size = state.shape[0]
    width = size.bit_length() - 1
    letters = dict(zip(observable.qubits, observable.letters, strict=True))
    flips = sum(1 << (width - 1 - qubit) for qubit, letter in letters.items() if letter != "Z")
    turned = tuple(qubit for qubit, letter in letters.items() if letter != "X")
    dtype = state.real.dtype if state.is_complex() else state.dtype
    phase = (-1j) ** observable.letters.count("Y")
    sign = _parity(turned, size, dtype, state.device).unsqueeze(-1)
    moved = state[torch.arange(size, device=state.device) ^ flips] * sign
    return moved * phase if moved.is_complex() else moved * phase.real
