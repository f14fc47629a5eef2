"""Shots and noise: unbiased, as large as they should be, and equal to a density matrix."""

from __future__ import annotations

import random

import pytest
import torch

from tests.trainer.head import dense
from trainer.head.ansatz import Ansatz, Encoding, Rotations, reuploading
from trainer.head.circuit import Circuit, Observable
from trainer.head.compute import shots
from trainer.head.compute.noise import Noise, noisy
from trainer.head.compute.statevector import Prepared, prepare, run

BATCH = 2


@pytest.fixture(autouse=True)
def _seeded() -> None:
    torch.manual_seed(7)


def head(rotations: Rotations, qubits: int = 4) -> tuple[Circuit, torch.Tensor, torch.Tensor]:
    circuit = reuploading(Ansatz(qubits, 1, 1, rotations), 2, Encoding.ODD, 2, qubits)
    return circuit, torch.randn(BATCH, qubits), torch.randn(circuit.weights)


@pytest.mark.parametrize("rotations", list(Rotations))
def test_trajectories_agree_with_a_density_matrix(rotations: Rotations) -> None:
    circuit, inputs, weights = head(rotations)
    assert circuit.is_real
    prepared = prepare(circuit, inputs, weights)
    result = noisy(circuit, prepared, Noise(single=0.05, double=0.05), trajectories=20_000)
    for row, found in zip(inputs.tolist(), result.tolist(), strict=True):
        expected = dense.expectations(circuit, row, weights.tolist(), flips=0.05)
        assert found == pytest.approx(expected, abs=0.01)


def test_complex_trajectories_agree_too() -> None:
    circuit = dense.random_circuit(random.Random(11), True, qubits=3)
    assert not circuit.is_real
    inputs, weights = torch.randn(1, 3), torch.randn(3)
    prepared = prepare(circuit, inputs, weights)
    result = noisy(circuit, prepared, Noise(0.1, 0.1), trajectories=20_000)
    expected = dense.expectations(circuit, inputs[0].tolist(), weights.tolist(), flips=0.1)
    assert result[0].tolist() == pytest.approx(expected, abs=0.015)


def test_without_noise_trajectories_are_exact() -> None:
    circuit, inputs, weights = head(Rotations.CNOT)
    result = noisy(circuit, prepare(circuit, inputs, weights), Noise(), trajectories=2)
    assert torch.allclose(result, run(circuit, inputs, weights), atol=1e-6)


def test_wrong_readings_shrink_expectations() -> None:
    circuit, inputs, weights = head(Rotations.CNOT)
    prepared = prepare(circuit, inputs, weights)
    exact = run(circuit, inputs, weights)
    result = noisy(circuit, prepared, Noise(readout=0.1), trajectories=1)
    assert torch.allclose(result, 0.8 * exact, atol=1e-6)
    drawn = noisy(circuit, prepared, Noise(readout=0.1), trajectories=1, shots=100_000)
    assert torch.allclose(drawn, 0.8 * exact, atol=0.02)


def test_shots_are_unbiased_and_their_spread_is_that_of_a_coin() -> None:
    circuit, inputs, weights = head(Rotations.CONTROLLED)
    prepared = prepare(circuit, inputs, weights)
    exact = run(circuit, inputs, weights)
    draws = torch.stack([shots.measured(circuit, prepared, 64) for _ in range(400)])
    spread = ((1 - exact.square()) / 64).sqrt()
    assert torch.all((draws.mean(dim=0) - exact).abs() < 5 * spread / 20)
    assert torch.allclose(draws.std(dim=0), spread, rtol=0.2)


def test_straight_through_has_the_exact_gradient() -> None:
    circuit, inputs, weights = head(Rotations.CNOT)
    own = weights.clone().requires_grad_()
    exact = run(circuit, inputs, own)
    drawn = shots.straight_through(circuit, prepare(circuit, inputs, own), 16)
    assert not torch.equal(exact, drawn)
    assert torch.equal(slope(exact, own), slope(drawn, own))


def slope(outputs: torch.Tensor, weights: torch.Tensor) -> torch.Tensor:
    return torch.autograd.grad(outputs.sum(), weights, retain_graph=True)[0]


def test_shifted_shots_are_an_unbiased_gradient() -> None:
    circuit, inputs, weights = head(Rotations.CONTROLLED, qubits=2)
    weights.requires_grad_()
    exact = slope(run(circuit, inputs, weights), weights)
    prepared = prepare(circuit, inputs, weights)
    drawn = [shots.parameter_shift(circuit, prepared, 200) for _ in range(100)]
    mean = torch.stack([slope(one, weights) for one in drawn]).mean(dim=0)
    assert torch.allclose(mean, exact, atol=0.06)


def test_only_products_of_z_are_sampled() -> None:
    circuit = Circuit(1, (), (Observable((0,), "X"),))
    prepared = Prepared(torch.zeros(0), torch.zeros(0, 1), torch.tensor([[1.0], [0.0]]))
    with pytest.raises(ValueError, match="products of Z"):
        shots.measured(circuit, prepared, 10)
