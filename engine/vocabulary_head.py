"""The part of the vocabulary that is about the quantum head, which lives in the training child.

Import these from engine.vocabulary, which holds the whole vocabulary.
"""

from __future__ import annotations

from enum import StrEnum

from engine.vocabulary_base import Command, Event, Value


class HeadTask(Value, frozen=True, omit_defaults=False):
    """What to train on and how. ``changes`` are settings of the recipe as KEY=VALUE.

    ``recipe`` is the name of a preset or a TOML file; ``coarse`` cuts labels at their colon. Seeds
    are 0 to ``seeds`` - 1.
    """

    file: str
    recipe: str = "hilbert"
    changes: tuple[str, ...] = ()
    seeds: int = 5
    coarse: bool = False


class HeadStudy(StrEnum):
    """What a study asks: see trainer.head.study and trainer.head.figures."""

    ABLATIONS = "ablations"
    SCREENING = "screening"
    QUBITS = "qubits"
    SHOTS = "shots"
    ERRORS = "errors"
    GRADIENTS = "gradients"
    ENERGY = "energy"


class Classification(Value, frozen=True, omit_defaults=False):
    """What a head says of a text. ``label`` is "" where it is less sure than the threshold.

    ``chances`` sum to 1, in the order of ``labels``; ``confidence`` is the largest.
    """

    text: str
    label: str
    confidence: float
    labels: tuple[str, ...]
    chances: tuple[float, ...]


class TrainHead(Command, frozen=True):
    """Train a head beside all baselines. Progress and Metric, Artifact(folder), Done.

    What an earlier run into the same folder has finished is not done again.
    """

    task: HeadTask
    folder: str


class StudyHead(Command, frozen=True):
    """Progress, an Artifact (a folder with study.json, study.md and drawings), Done."""

    task: HeadTask
    study: HeadStudy
    folder: str


class EstimateHead(Command, frozen=True):
    """How long TrainHead would take here. Answer: HeadEstimated, Done."""

    task: HeadTask


class ClassifyTexts(Command, frozen=True):
    """``head`` is a folder or the name of a trained head. Answer: TextsClassified, Done."""

    head: str
    texts: tuple[str, ...]
    threshold: float = 0.0


class HeadEstimated(Event, frozen=True):
    """Seconds by what takes them: to tune encoders, to embed the sentences, to train all heads."""

    sentences: int
    tuning: float
    embedding: float
    training: float


class TextsClassified(Event, frozen=True):
    answers: tuple[Classification, ...]


HeadCommand = TrainHead | StudyHead | EstimateHead | ClassifyTexts
HeadEvent = HeadEstimated | TextsClassified
