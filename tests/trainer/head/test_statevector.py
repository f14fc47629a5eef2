"""The simulator against whole matrices, finite differences, parameter shift and PennyLane."""

from __future__ import annotations

import os
import random

import numpy as np
import pytest
import torch

from tests.trainer.head import dense
from trainer.head.ansatz import Ansatz, Encoding, Rotations, encoder, reuploading
from trainer.head.circuit import Angle, Circuit, Gate, GateName, Observable
from trainer.head.compute import shots
from trainer.head.compute.statevector import prepare, run

BATCH = 3
_GPU = torch.device("cuda")


def values(circuit: Circuit, seed: int) -> tuple[torch.Tensor, torch.Tensor]:
    """Inputs and weights, in double precision, that ask for gradients."""
    make = torch.Generator().manual_seed(seed)
    inputs = torch.randn(BATCH, max(circuit.inputs, 1), generator=make, dtype=torch.float64)
    weights = torch.randn(circuit.weights, generator=make, dtype=torch.float64)
    return inputs.requires_grad_(), weights.requires_grad_()


@pytest.mark.parametrize("complex_gates", [False, True])
@pytest.mark.parametrize("block", range(10))
def test_random_circuits_agree_with_whole_matrices(complex_gates: bool, block: int) -> None:
    for seed in range(block * 20, block * 20 + 20):
        circuit = dense.random_circuit(random.Random(seed), complex_gates)
        assert circuit.is_real or complex_gates
        inputs, weights = values(circuit, seed)
        result = run(circuit, inputs, weights)
        torch.autograd.backward(result.sum())
        rows = [dense.expectations(circuit, row, weights.tolist()) for row in inputs.tolist()]
        assert result.tolist() == pytest.approx(np.array(rows), abs=1e-6)
        quick = run(circuit, inputs.detach().float(), weights.detach().float())
        assert quick.tolist() == pytest.approx(np.array(rows), abs=1e-5)
        if seed % 5 == 0:
            check_gradient(circuit, inputs, weights)


def check_gradient(circuit: Circuit, inputs: torch.Tensor, weights: torch.Tensor) -> None:
    total = np.zeros(len(weights))
    assert inputs.grad is not None
    assert weights.grad is not None
    for row, found in zip(inputs.detach().numpy(), inputs.grad.tolist(), strict=True):
        of_inputs, of_weights = dense.gradient(circuit, row, weights.detach().numpy())
        assert found == pytest.approx(of_inputs, abs=1e-6)
        total += of_weights
    assert weights.grad.tolist() == pytest.approx(total, abs=1e-6)


@pytest.mark.parametrize("complex_gates", [False, True])
def test_gradcheck(complex_gates: bool) -> None:
    for seed in range(8):
        circuit = dense.random_circuit(random.Random(1000 + seed), complex_gates, qubits=3)
        inputs, weights = values(circuit, seed)
        assert torch.autograd.gradcheck(lambda x, w, c=circuit: run(c, x, w), (inputs, weights))


@pytest.mark.parametrize("rotations", list(Rotations))
def test_amplitudes_have_exact_gradients_too(rotations: Rotations) -> None:
    circuit = encoder(Ansatz(3, depth=2, connectivity=2, rotations=rotations))
    raw = torch.randn(BATCH, 8, dtype=torch.float64, requires_grad=True)
    weights = torch.randn(circuit.weights, dtype=torch.float64, requires_grad=True)
    none = torch.zeros(BATCH, 0, dtype=torch.float64)

    def outputs(raw: torch.Tensor, weights: torch.Tensor) -> torch.Tensor:
        return run(circuit, none, weights, torch.nn.functional.normalize(raw))

    assert torch.autograd.gradcheck(outputs, (raw, weights))
    first = torch.nn.functional.normalize(raw)[0].tolist()
    expected = dense.expectations(circuit, [], weights.tolist(), first)
    assert outputs(raw, weights)[0].tolist() == pytest.approx(expected, abs=1e-9)


@pytest.mark.parametrize("complex_gates", [False, True])
def test_parameter_shift_gives_the_adjoint_gradient(complex_gates: bool) -> None:
    for seed in range(20):
        circuit = dense.random_circuit(random.Random(2000 + seed), complex_gates)
        inputs, weights = values(circuit, seed)
        exact = run(circuit, inputs, weights)
        direction = torch.randn(exact.shape, dtype=torch.float64)
        torch.autograd.backward(exact, direction)
        fixed = prepare(circuit, inputs.detach(), weights.detach())
        fixed.shared.requires_grad_()
        fixed.single.requires_grad_()
        torch.autograd.backward(shots.parameter_shift(circuit, fixed), direction)
        again_inputs, again_weights = values(circuit, seed)
        again = prepare(circuit, again_inputs, again_weights)
        slopes = [part.grad for part in fixed[:2] if part.grad is not None]
        torch.autograd.backward(again[:2], slopes)
        for one, other in ((inputs, again_inputs), (weights, again_weights)):
            expected = torch.zeros_like(one) if one.grad is None else one.grad
            found = torch.zeros_like(one) if other.grad is None else other.grad
            assert torch.allclose(expected, found, atol=1e-9)


def test_memory_does_not_grow_with_the_gates() -> None:
    """What is kept between forward and backward is one state, whatever the depth."""
    saved = []
    for depth in (1, 8):
        circuit = reuploading(Ansatz(6, depth, 1), 2, Encoding.EVEN, 1, 6)
        size = 0

        def keep(tensor: torch.Tensor) -> torch.Tensor:
            nonlocal size
            size += tensor.numel() if tensor.numel() >= 64 * BATCH else 0
            return tensor

        inputs = torch.randn(BATCH, 6, requires_grad=True)
        with torch.autograd.graph.saved_tensors_hooks(keep, lambda tensor: tensor):
            run(circuit, inputs, torch.randn(circuit.weights))
        saved.append(size)
    assert saved == [64 * BATCH, 64 * BATCH]


def test_encodings_are_even_and_odd() -> None:
    for encoding, sign in ((Encoding.EVEN, 1), (Encoding.ODD, -1)):
        circuit = reuploading(Ansatz(1, 0, 1), 1, encoding, 1, 1)
        x = torch.tensor([[0.3], [-0.3]], dtype=torch.float64)
        result = run(circuit, x, x.new_zeros(0))
        assert result[1].item() == pytest.approx(sign * result[0].item())


def test_the_ansatz_is_the_published_one() -> None:
    """Two qubits, connectivity 1: CNOT and RY from each to the next, round the ring."""
    ansatz = Ansatz(2, depth=1, connectivity=1)
    assert [(g.name, g.qubits) for g in ansatz.gates(0)] == [
        (GateName.CNOT, (0, 1)),
        (GateName.RY, (1,)),
        (GateName.CNOT, (1, 0)),
        (GateName.RY, (0,)),
    ]
    assert Ansatz(5, 2, 3).blocks == 2 * 5 * 3
    assert Ansatz(3, 1, 9).offsets == (1, 2)
    assert Ansatz(1, 4, 2).blocks == 4


@pytest.mark.parametrize(
    "gate",
    [
        Gate(GateName.RY, (0, 1), Angle()),
        Gate(GateName.CNOT, (1, 1)),
        Gate(GateName.RY, (2,), Angle()),
        Gate(GateName.RX, (0,)),
        Gate(GateName.CZ, (0, 1), Angle()),
    ],
)
def test_a_gate_that_does_not_fit_is_refused(gate: Gate) -> None:
    with pytest.raises(ValueError, match=gate.name):
        Circuit(2, (gate,), (Observable.z(0),))


@pytest.mark.parametrize(
    "observable", [Observable((0,), "Q"), Observable((0, 0), "ZZ"), Observable((3,), "Z")]
)
def test_an_observable_that_does_not_fit_is_refused(observable: Observable) -> None:
    with pytest.raises(ValueError):
        Circuit(2, (), (observable,))


@pytest.mark.skipif(not torch.cuda.is_available(), reason="needs a CUDA GPU")
def test_a_gpu_gives_the_same() -> None:
    """100 random circuits here, values and gradients; HILBERT_CIRCUITS=1000 makes it a thousand."""
    for seed in range(int(os.environ.get("HILBERT_CIRCUITS", "100"))):
        circuit = dense.random_circuit(random.Random(seed), seed % 2 == 1)
        near = values(circuit, seed)
        far = (
            near[0].detach().to(_GPU).requires_grad_(),
            near[1].detach().to(_GPU).requires_grad_(),
        )
        result, expected = run(circuit, *far), run(circuit, *near)
        assert torch.allclose(result.cpu(), expected, atol=1e-6, rtol=0)
        for there, here in zip(slopes(result, far), slopes(expected, near), strict=True):
            assert torch.allclose(there.cpu(), here, atol=1e-6, rtol=0)


def test_agrees_with_pennylane() -> None:
    """100 random circuits here, values and gradients; HILBERT_CIRCUITS=1000 makes it a thousand."""
    pytest.importorskip("pennylane")
    from trainer.head.compute import pennylane_reference as reference

    for seed in range(int(os.environ.get("HILBERT_CIRCUITS", "100"))):
        circuit = dense.random_circuit(random.Random(seed), seed % 2 == 1)
        ours, theirs = values(circuit, seed), values(circuit, seed)
        result, expected = run(circuit, *ours), reference.run(circuit, *theirs)
        assert torch.allclose(result, expected.double(), atol=1e-6, rtol=0)
        for mine, other in zip(slopes(result, ours), slopes(expected, theirs), strict=True):
            assert torch.allclose(mine, other, atol=1e-6, rtol=0)


def slopes(outputs: torch.Tensor, places: tuple[torch.Tensor, ...]) -> list[torch.Tensor]:
    """The gradient of the sum of the outputs; zero where they do not depend on a place."""
    if not outputs.requires_grad:
        return [torch.zeros_like(place) for place in places]
    return list(torch.autograd.grad(outputs.sum(), places, materialize_grads=True))
