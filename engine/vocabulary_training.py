"""The part of the vocabulary that is about fine-tuning: what the training child is asked and says.

Import these from engine.vocabulary, which holds the whole vocabulary.
"""

from __future__ import annotations

from enum import StrEnum
from typing import NewType

from engine.vocabulary_base import Command, Event, Value

RunId = NewType("RunId", str)


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


class RunState(StrEnum):
    """INTERRUPTED is a run whose process is gone; all but FINISHED ones can be resumed."""

    READY = "ready"
    RUNNING = "running"
    PAUSED = "paused"
    STOPPED = "stopped"
    INTERRUPTED = "interrupted"
    FAILED = "failed"
    FINISHED = "finished"


class RunInfo(Value, frozen=True):
    """A run as lists show it. ``base`` is the path of the model, ``examples`` names their set.

    ``created`` in seconds since 1970. ``step`` of ``steps`` are done. ``best_loss`` is the lowest
    cross-entropy on the validation examples, reached at ``best_step``; the finished run keeps those
    weights. ``note`` says in a sentence why the run stands where it does, ``verdict`` what its
    evaluation found.
    """

    id: RunId
    path: str
    state: RunState
    preset: str
    technique: str
    base: str
    examples: str
    created: float
    step: int = 0
    steps: int = 0
    best_step: int = 0
    best_loss: float | None = None
    note: str = ""
    verdict: str = ""


class TrainRun(Command, frozen=True):
    """Fine-tune a base on the accepted examples of a set, in a new folder of runs.

    ``recipe`` is a trainer.recipe.Recipe as JSON, ``preset`` the name of where it came from.
    ``backend`` None takes the first usable one. Answer: RunChanged, then Progress, Metric, Sampled
    and Notice in any order, RunChanged, Artifact, Done | Failed. Cancel stops it after the step
    under way; it can be resumed.
    """

    base: str
    examples: str
    recipe: str
    preset: str = ""
    backend: Backend | None = None


class ResumeRun(Command, frozen=True):
    """Go on with a run from its last checkpoint. Answer: as TrainRun's."""

    run: RunId


class PauseRun(Command, frozen=True):
    """Ask the run under way to keep a checkpoint and end after this step. Answer: Done."""

    run: RunId


class ListRuns(Command, frozen=True):
    """Answer: Runs, Done."""


class ReadRun(Command, frozen=True):
    """Say again what a run has said: RunChanged, Metric, Sampled and Notice, Done."""

    run: RunId


class EvaluateRun(Command, frozen=True):
    """Compare a finished run with its base on held-out questions.

    At most ``limit`` of them and of the common ones, 0 is all.
    Answer: Progress*, RunEvaluated, Artifact, Done | Failed.
    """

    run: RunId
    limit: int = 0


class RunChanged(Event, frozen=True):
    run: RunInfo


class Runs(Event, frozen=True):
    """All runs, the newest first."""

    runs: tuple[RunInfo, ...]


class Sampled(Event, frozen=True):
    """What the model in training answers to a validation question, beside the right answer."""

    step: int
    question: str
    reference: str
    answer: str


class Notice(Event, frozen=True):
    """Something that a person should know about a run, and what could be done about it."""

    step: int
    sentence: str
    remedy: str = ""


class RunEvaluated(Event, frozen=True):
    """``verdict`` is the first sentence of ``page``, the report as Markdown."""

    run: RunId
    verdict: str
    page: str


TrainingCommand = ProbeTraining | TrainRun | ResumeRun | PauseRun | ListRuns | ReadRun | EvaluateRun
TrainingEvent = TrainingEnvironment | RunChanged | Runs | Sampled | Notice | RunEvaluated
