"""Run a trained head by numpy alone: where a question waits for it, and torch must not be loaded.

The same numbers as :mod:`trainer.head.compute.model` gives with exact expectations, to 1e-5 (a test
holds it). Circuits of RY, controlled RY and CNOT, which is what heads are made of; one
sentence at a time.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from pathlib import Path

import numpy as np
import numpy.typing as npt

from engine.errors import HilbertError
from engine.vocabulary import FailureKind
from trainer.head import ansatz, spec
from trainer.head.ansatz import Ansatz
from trainer.head.circuit import Circuit, Gate, GateName, Source
from trainer.head.layout import bottleneck, encoder_qubits, qpu_circuit
from trainer.head.recipe import Front
from trainer.head.spec import Spec

Array = npt.NDArray[np.float64]


class ExactHead:
    """A head in memory, ready to predict. ``weights`` by the names that torch gives them."""

    def __init__(self, described: Spec, weights: Mapping[str, Array]) -> None:
        self.spec = described
        recipe, dimension = described.recipe, described.dimension
        self._weights = weights
        self._qpu = qpu_circuit(recipe, bottleneck(recipe, dimension)) if recipe.qpu else None
        qubits = encoder_qubits(recipe, dimension)
        depth, connectivity = recipe.encoder_depth, recipe.encoder_connectivity
        self._encoder = ansatz.encoder(Ansatz(qubits, depth, connectivity, recipe.rotations))

    def chances(self, vector: npt.ArrayLike) -> Array:
        """(dimension,) -> (classes,): probabilities in the order of ``spec.labels``, calibrated."""
        scaled = self.logits(vector) / self.spec.temperature
        powers = np.exp(scaled - scaled.max())
        shares: Array = powers / powers.sum()
        return shares

    def logits(self, vector: npt.ArrayLike) -> Array:
        """(dimension,) -> (classes,)."""
        features = self._front(np.asarray(vector, dtype=np.float64))
        if self._qpu is not None:
            angles = features * self.spec.recipe.angle_scale
            measured = expectations(self._qpu, angles, self._weights["qpu.weights"])
            features = np.concatenate([features, measured])
        return self._linear("linear", features)

    def _front(self, vector: Array) -> Array:
        if self.spec.recipe.front is Front.PROJECTION:
            return np.tanh(self._linear("front.linear", vector))
        amplitudes, none = self._amplitudes(vector), np.empty(0)
        each = [
            expectations(self._encoder, none, weights, amplitudes)
            for weights in self._weights["front.weights"]
        ]
        return np.concatenate(each)

    def _amplitudes(self, vector: Array) -> Array:
        """As trainer.head.compute.model.Encoders pads them."""
        length = vector / max(float(np.linalg.norm(vector)), 1e-12)
        if self.spec.recipe.bias_amplitude:
            length = np.append(length, 1.0)
        padded = np.pad(length, (0, (1 << self._encoder.qubits) - len(length)))
        scaled: Array = padded / max(float(np.linalg.norm(padded)), 1e-12)
        return scaled

    def _linear(self, name: str, values: Array) -> Array:
        result: Array = self._weights[f"{name}.weight"] @ values + self._weights[f"{name}.bias"]
        return result


def expectations(
    circuit: Circuit, inputs: Array, weights: Array, amplitudes: Array | None = None
) -> Array:
    """<Z> of each measured qubit after the circuit, from |0...0> or from ``amplitudes``."""
    state = np.zeros(1 << circuit.qubits) if amplitudes is None else amplitudes.copy()
    if amplitudes is None:
        state[0] = 1.0
    state = state.reshape((2,) * circuit.qubits)
    for gate in circuit.gates:
        _apply(state, gate, _angle(gate, inputs, weights))
    chances = state**2
    found = []
    for observable in circuit.observables:
        (qubit,) = observable.qubits
        zero = float(np.moveaxis(chances, qubit, 0)[0].sum())
        found.append(2 * zero - 1)
    return np.array(found)


def _angle(gate: Gate, inputs: Array, weights: Array) -> float:
    if gate.angle is None:
        return 0.0
    match gate.angle.source:
        case Source.INPUT:
            return float(inputs[gate.angle.index]) + gate.angle.offset
        case Source.WEIGHT:
            return float(weights[gate.angle.index]) + gate.angle.offset
        case Source.FIXED:
            return gate.angle.offset


def _apply(state: Array, gate: Gate, angle: float) -> None:
    """In place, on a view of the amplitudes where the control, if there is one, is 1."""
    *control, target = gate.qubits
    if control:
        state = np.moveaxis(state, (control[0], target), (0, 1))[1]
    else:
        state = np.moveaxis(state, target, 0)
    match gate.name:
        case GateName.RY | GateName.CRY:
            cos, sin = math.cos(angle / 2), math.sin(angle / 2)
            zero, one = state[0].copy(), state[1].copy()
            state[0], state[1] = cos * zero - sin * one, sin * zero + cos * one
        case GateName.CNOT:
            state[0], state[1] = state[1].copy(), state[0].copy()
        case _:
            raise ValueError(f"no head is made of {gate.name}")


def load(folder: Path) -> ExactHead:
    """From its folder. Raises HilbertError NOT_FOUND, NEWER_DATA, BAD_FILE; UNSUPPORTED if it draws
    shots or errors."""
    from safetensors.numpy import load_file  # noqa: PLC0415 - only where a head is used

    described = spec.read(folder)
    if not described.recipe.is_exact:
        raise HilbertError(
            FailureKind.UNSUPPORTED,
            f"The head {folder.name} predicts from finite shots or noisy gates.",
            "Choose one that was trained without shots and errors.",
        )
    try:
        spec.check_weights(folder, described)
        weights = load_file(folder / spec.WEIGHTS)
    except OSError as error:
        raise spec.damaged(folder) from error
    return ExactHead(
        described, {name: np.asarray(one, dtype=np.float64) for name, one in weights.items()}
    )
