"""The fidelity kernel: what a kernel must be, and a machine that learns with it."""

from __future__ import annotations

import numpy as np
import torch

from tests.trainer.head.conftest import vectors_of
from trainer.head.compute.kernel import KernelSvm, encoding, fidelities
from trainer.head.compute.statevector import evolve, prepare
from trainer.head.recipe import Recipe


def test_fidelities_are_a_kernel() -> None:
    circuit = encoding(Recipe(uploads=2, connectivity=2), 4)
    inputs = torch.randn(20, 4, dtype=torch.float64)
    states = evolve(circuit, prepare(circuit, inputs, inputs.new_zeros(circuit.weights)))
    gram = fidelities(states, states)
    assert torch.allclose(gram.diagonal(), torch.ones(20, dtype=torch.float64))
    assert torch.allclose(gram, gram.T)
    assert torch.linalg.eigvalsh(gram).min() > -1e-9


def test_a_product_encoding_has_the_known_kernel() -> None:
    """One upload and unitaries that are alike cancel: the product of cos^2 of half differences."""
    circuit = encoding(Recipe(uploads=1), 3)
    inputs = torch.randn(5, 3, dtype=torch.float64)
    states = evolve(circuit, prepare(circuit, inputs, inputs.new_zeros(circuit.weights)))
    differences = inputs.unsqueeze(0) - inputs.unsqueeze(1)
    assert torch.allclose(fidelities(states, states), (differences / 2).cos().square().prod(-1))


def test_the_machine_learns_three_classes() -> None:
    texts = [f"{'good' if i % 2 else 'bad'} film {i}" for i in range(60)]
    classes = np.array([i % 2 + (i % 2) * (i % 4 // 3) for i in range(60)])
    machine = KernelSvm(Recipe(qubits=3), 10.0).fit(vectors_of(texts), classes)
    assert machine.score(vectors_of(texts), classes) > 0.7
    assert machine.svm.dual_coef_.shape[0] == 2
