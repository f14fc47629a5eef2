"""The part of the vocabulary that is about exports: files made of a trained run, and their proofs.

Import these from engine.vocabulary, which holds the whole vocabulary.
"""

from __future__ import annotations

from enum import StrEnum

from engine.vocabulary_base import Command, Event, Value


class ExportKind(StrEnum):
    """What can be made of a run: an adapter on its base, or a whole model in F16 or smaller."""

    ADAPTER = "adapter"
    F16 = "f16"
    Q8_0 = "q8_0"
    Q6_K = "q6_k"
    Q5_K_M = "q5_k_m"
    Q4_K_M = "q4_k_m"


class GateCheck(Value, frozen=True):
    """One proof that a file is the model that was trained, in a sentence."""

    name: str
    passed: bool
    sentence: str


class GateReport(Value, frozen=True, omit_defaults=False):
    """What the gate found. ``divergence`` is the mean KL to the trained model, in nats.

    ``perplexity`` is the file's on ``positions`` held-out tokens, ``trained_perplexity`` the
    trained model's. ``warnings`` are the quantiser's.
    """

    kind: ExportKind
    passed: bool
    checks: tuple[GateCheck, ...]
    divergence: float
    perplexity: float
    trained_perplexity: float
    positions: int
    warnings: tuple[str, ...] = ()


class ExportChoice(Value, frozen=True):
    """A file that could be made, before it is: its ``size`` in bytes, or the ``reason`` why not."""

    kind: ExportKind
    possible: bool
    size: int = 0
    reason: str = ""


class UploadFile(Value, frozen=True):
    """A file that would leave the machine, by its name in the repository."""

    path: str
    name: str
    size: int


class PlanExport(Command, frozen=True):
    """Say what a run can become. Answer: ExportPlanned, Done | Failed."""

    run: str


class ExportRun(Command, frozen=True):
    """Make files of a finished run, prove each, and add those that pass to the models.

    ``metadata`` is a GGUF of the same model where the base is a folder. Answer: Progress*,
    Exported*, Done | Failed. Cancel leaves the files that were finished.
    """

    run: str
    kinds: tuple[ExportKind, ...]
    metadata: str = ""


class PlanUpload(Command, frozen=True):
    """Say what an upload would send. Answer: UploadPlanned, Done | Failed."""

    run: str


class UploadRun(Command, frozen=True):
    """Send exported files and the model card to a hub. Answer: Progress*, Uploaded, Done | Failed.

    ``repository`` is "name/model". ``files`` are names of UploadPlanned; all where it is empty. An
    empty ``token`` takes the one that huggingface_hub finds.
    """

    run: str
    repository: str
    files: tuple[str, ...] = ()
    private: bool = True
    token: str = ""


class ExportPlanned(Event, frozen=True):
    """``free`` bytes are left on the disk of the run."""

    run: str
    choices: tuple[ExportChoice, ...]
    free: int


class Exported(Event, frozen=True):
    """A file was made. If its report has not passed it was removed, and ``path`` is empty."""

    run: str
    path: str
    size: int
    report: GateReport


class UploadPlanned(Event, frozen=True):
    """What would leave the machine, and the text of the card that stands on the page."""

    run: str
    files: tuple[UploadFile, ...]
    card: str


class Uploaded(Event, frozen=True):
    run: str
    address: str


ExportCommand = PlanExport | ExportRun | PlanUpload | UploadRun
ExportEvent = ExportPlanned | Exported | UploadPlanned | Uploaded
