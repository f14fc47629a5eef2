"""A support vector machine with the fidelity kernel of a quantum circuit.

k(x, y) = |<psi(x)|psi(y)>|^2, where psi is the state that the encoding circuit makes (Havlicek et
al. 2019, arXiv 1804.11326). Embeddings come to the qubits by their principal components.
"""

from __future__ import annotations

import math
from typing import Any

import torch

from trainer.head.ansatz import Ansatz, Rotations, reuploading
from trainer.head.circuit import Circuit
from trainer.head.compute.statevector import evolve, prepare
from trainer.head.recipe import Recipe


class KernelSvm:
    """fit and score as scikit-learn's; arrays (rows, dimension) and (rows,)."""

    def __init__(self, recipe: Recipe, penalty: float) -> None:
        from sklearn.decomposition import PCA  # noqa: PLC0415 - half a second
        from sklearn.svm import SVC  # noqa: PLC0415 - half a second

        self._recipe = recipe
        self._components = recipe.qubits
        self._pca = PCA
        self.svm = SVC(C=penalty, kernel="precomputed")

    def fit(self, vectors: Any, classes: Any) -> KernelSvm:
        # No more components than there are sentences or numbers.
        self._components = min(self._recipe.qubits, *vectors.shape)
        self._reduce = self._pca(self._components, random_state=0).fit(vectors)
        self._size = float(self._reduce.transform(vectors).std()) or 1.0
        self._support = self._states(vectors)
        self.svm.fit(fidelities(self._support, self._support).numpy(), classes)
        return self

    def score(self, vectors: Any, classes: Any) -> float:
        """The share of right predictions."""
        gram = fidelities(self._states(vectors), self._support).numpy()
        return float(self.svm.score(gram, classes))

    def _states(self, vectors: Any) -> torch.Tensor:
        """Statevectors (2**qubits, rows): components times pi/4 per standard deviation."""
        angles = self._reduce.transform(vectors) / self._size * (math.pi / 4)
        inputs = torch.as_tensor(angles, dtype=torch.float32)
        circuit = encoding(self._recipe, self._components)
        return evolve(circuit, prepare(circuit, inputs, inputs.new_zeros(circuit.weights)))


def encoding(recipe: Recipe, qubits: int) -> Circuit:
    """The re-uploading circuit of the recipe with CNOTs, its trained angles all zero."""
    block = Ansatz(qubits, max(1, recipe.depth), recipe.connectivity, Rotations.CNOT)
    return reuploading(block, max(1, recipe.uploads), recipe.encoding, 1, qubits)


def fidelities(left: torch.Tensor, right: torch.Tensor) -> torch.Tensor:
    """|<left_i|right_j>|^2 of real states (2**qubits, rows): (left rows, right rows)."""
    return (left.T @ right).square()
