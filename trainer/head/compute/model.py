"""The head as a torch module: front, QPU module, one linear layer; and its classical twin.

Module 1 of arXiv 2504.08732 is :class:`Encoders`, module 2 :class:`Qpu`; the linear layer takes the
outputs of both. :class:`Projection` is the other front. The twin keeps a bottleneck of the same
width and the linear layer, and has no circuit anywhere.
"""

from __future__ import annotations

import torch
from msgspec.structs import replace
from torch import nn

from trainer.head import ansatz
from trainer.head.ansatz import Ansatz
from trainer.head.compute import shots
from trainer.head.compute.noise import Noise, noisy
from trainer.head.compute.statevector import prepare, run, run_prepared
from trainer.head.layout import bottleneck, encoder_qubits, qpu_circuit
from trainer.head.recipe import Front, Recipe, Slopes

TRAJECTORIES = 64
#: One-qubit gates of today's devices err about ten times less often than two-qubit gates.
ONE_QUBIT_SHARE = 0.1


class Encoders(nn.Module):
    """Amplitude encoding, PQC and <Z> of every qubit, several times in parallel; exact."""

    def __init__(self, recipe: Recipe, dimension: int) -> None:
        super().__init__()
        self.bias = recipe.bias_amplitude
        qubits = encoder_qubits(recipe, dimension)
        depth, connectivity = recipe.encoder_depth, recipe.encoder_connectivity
        self.circuit = ansatz.encoder(Ansatz(qubits, depth, connectivity, recipe.rotations))
        shape = (recipe.encoders, self.circuit.weights)
        self.weights = nn.Parameter(_spread(shape, recipe.initial_spread))

    def forward(self, embeddings: torch.Tensor) -> torch.Tensor:
        """(batch, dimension) -> (batch, encoders * qubits), each from -1 to 1."""
        amplitudes = self.amplitudes(embeddings)
        none = embeddings.new_zeros(len(embeddings), 0)
        each = [run(self.circuit, none, weights, amplitudes) for weights in self.weights]
        return torch.cat(each, dim=1)

    def amplitudes(self, embeddings: torch.Tensor) -> torch.Tensor:
        """Padded with zeros to 2**qubits, and a constant 1 in front of them if there is a bias."""
        length = nn.functional.normalize(embeddings, dim=1)
        if self.bias:
            length = torch.cat([length, length.new_ones(len(length), 1)], dim=1)
        missing = (1 << self.circuit.qubits) - length.shape[1]
        return nn.functional.normalize(nn.functional.pad(length, (0, missing)), dim=1)


class Projection(nn.Module):
    """A linear map and tanh: (batch, dimension) -> (batch, width), each from -1 to 1."""

    def __init__(self, dimension: int, width: int) -> None:
        super().__init__()
        self.linear = nn.Linear(dimension, width)

    def forward(self, embeddings: torch.Tensor) -> torch.Tensor:
        result: torch.Tensor = torch.tanh(self.linear(embeddings))
        return result


class Qpu(nn.Module):
    """The re-uploading circuit: (batch, features) -> (batch, measured). Shots and noise if asked.

    Noise is applied when the module predicts; training sees finite shots if the recipe says so.
    """

    def __init__(self, recipe: Recipe, features: int) -> None:
        super().__init__()
        self.recipe = recipe
        self.circuit = qpu_circuit(recipe, features)
        self.weights = nn.Parameter(_spread((self.circuit.weights,), recipe.initial_spread))

    def forward(self, features: torch.Tensor) -> torch.Tensor:
        recipe = self.recipe
        prepared = prepare(self.circuit, features * recipe.angle_scale, self.weights)
        if self.training and recipe.shots and recipe.train_with_shots:
            if recipe.slopes is Slopes.PARAMETER_SHIFT:
                return shots.parameter_shift(self.circuit, prepared, recipe.shots)
            return shots.straight_through(self.circuit, prepared, recipe.shots)
        if self.training or not (recipe.shots or recipe.gate_error or recipe.readout_error):
            return run_prepared(self.circuit, prepared)
        with torch.no_grad():
            return noisy(
                self.circuit, prepared, noise_of(recipe), _trajectories(recipe), recipe.shots
            )


class Head(nn.Module):
    """Front, QPU module if there is one, and a linear layer over the outputs of both."""

    def __init__(self, recipe: Recipe, dimension: int, classes: int, width: int = 0) -> None:
        """``width`` of the bottleneck; 0: as :func:`bottleneck` says."""
        super().__init__()
        self.recipe = recipe
        width = width or bottleneck(recipe, dimension)
        encoders = recipe.front is Front.ENCODERS
        self.front = Encoders(recipe, dimension) if encoders else Projection(dimension, width)
        self.qpu = Qpu(recipe, width) if recipe.qpu else None
        measured = len(self.qpu.circuit.observables) if self.qpu else 0
        self.linear = nn.Linear(width + measured, classes)

    def forward(self, embeddings: torch.Tensor) -> torch.Tensor:
        """(batch, dimension) -> logits (batch, classes)."""
        features = self.front(embeddings)
        if self.qpu is not None:
            features = torch.cat([features, self.qpu(features)], dim=1)
        logits: torch.Tensor = self.linear(features)
        return logits


def twin(recipe: Recipe, dimension: int, classes: int) -> Head:
    """The classical head with the same bottleneck, without circuits."""
    width = bottleneck(recipe, dimension)
    return Head(replace(recipe, front=Front.PROJECTION, qpu=False), dimension, classes, width)


def noise_of(recipe: Recipe) -> Noise:
    error = recipe.gate_error
    return Noise(single=error * ONE_QUBIT_SHARE, double=error, readout=recipe.readout_error)


def parameters(module: nn.Module) -> int:
    return sum(parameter.numel() for parameter in module.parameters())


def _trajectories(recipe: Recipe) -> int:
    return TRAJECTORIES if recipe.gate_error else 1


def _spread(shape: tuple[int, ...], spread: float) -> torch.Tensor:
    """Angles drawn uniformly from -spread to spread."""
    return (torch.rand(shape) * 2 - 1) * spread
