"""How wide the parts of a head are, and its circuit: what follows from the recipe alone."""

from __future__ import annotations

import math

from trainer.head import ansatz
from trainer.head.ansatz import Ansatz
from trainer.head.circuit import Circuit
from trainer.head.recipe import Front, Recipe


def bottleneck(recipe: Recipe, dimension: int) -> int:
    """How many numbers the front gives."""
    if recipe.front is Front.ENCODERS:
        return recipe.encoders * encoder_qubits(recipe, dimension)
    return recipe.qubits


def encoder_qubits(recipe: Recipe, dimension: int) -> int:
    return max(1, math.ceil(math.log2(dimension + recipe.bias_amplitude)))


def qpu_circuit(recipe: Recipe, features: int) -> Circuit:
    block = Ansatz(recipe.qubits, recipe.depth, recipe.connectivity, recipe.rotations)
    measured = min(recipe.measured, recipe.qubits)
    return ansatz.reuploading(block, recipe.uploads, recipe.encoding, measured, features)


def circuit_of(recipe: Recipe, dimension: int) -> Circuit | None:
    """The QPU module's circuit for embeddings of that dimension; None without the module."""
    return qpu_circuit(recipe, bottleneck(recipe, dimension)) if recipe.qpu else None
