"""The part of the vocabulary that is about fine-tuning: what the training child is asked and says.

Import these from engine.vocabulary, which holds the whole vocabulary.
"""

from __future__ import annotations

from enum import StrEnum

from engine.vocabulary_base import Command, Event, Value


class Backend(StrEnum):
    """What runs a training: Unsloth on a CUDA GPU, or transformers with TRL and PEFT anywhere."""

    UNSLOTH = "unsloth"
    PEFT = "peft"


class BackendState(Value, frozen=True):
    """Whether a backend can be used here, and in one sentence why or why not."""

    backend: Backend
    usable: bool
    reason: str


class InstalledPart(Value, frozen=True):
    """A library that trainings use; ``version`` is empty where it is not installed."""

    name: str
    version: str


class ProbeTraining(Command, frozen=True):
    """Say what trainings can use here. Answer: TrainingEnvironment, Done."""


class TrainingEnvironment(Event, frozen=True):
    """Where trainings run. ``device`` is "cpu" or "cuda", ``gpus`` are named as torch sees them.

    ``backends`` stand in the order of preference. ``bf16_speed`` is the measured speed of a layer
    in bfloat16 over float32, forward and backward; ``bf16`` whether trainings use it.
    """

    python: str
    device: str
    gpus: tuple[str, ...]
    threads: int
    parts: tuple[InstalledPart, ...]
    backends: tuple[BackendState, ...]
    bf16: bool
    bf16_speed: float


TrainingCommand = ProbeTraining
TrainingEvent = TrainingEnvironment
