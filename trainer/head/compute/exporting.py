"""The circuit of a trained head as a program for other simulators and devices."""

from __future__ import annotations

import torch

from trainer.head import embeddings, qasm
from trainer.head.compute.saving import TrainedHead


def program(trained: TrainedHead, sentence: str | None = None) -> str:
    """OpenQASM 3 of the QPU module; the angles of ``sentence`` are written in, if there is one.

    Raises HilbertError if the head has no QPU module.
    """
    qpu = trained.qpu
    inputs = None if sentence is None else features(trained, sentence)
    return qasm.program(qpu.circuit, qpu.weights.tolist(), inputs)


def features(trained: TrainedHead, sentence: str) -> list[float]:
    """The angles, in radians, that the front of the head makes of a sentence."""
    with torch.no_grad():
        front = trained.head.front(
            torch.from_numpy(embeddings.computed([sentence], trained.encoder))
        )
    angles: list[float] = (front[0] * trained.spec.recipe.angle_scale).tolist()
    return angles
