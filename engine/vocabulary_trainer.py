"""The part of the vocabulary about the libraries that fine-tuning needs besides the app.

Import these from engine.vocabulary, which holds the whole vocabulary.
"""

from __future__ import annotations

from enum import StrEnum

from engine.vocabulary_base import Command, Event, Value


class TrainerKind(StrEnum):
    """For which device the libraries are built."""

    CPU = "cpu"
    CUDA = "cuda"


class TrainerState(StrEnum):
    OWN = "own"  # the app's own interpreter has them: a developer's set-up
    ABSENT = "absent"
    UNFINISHED = "unfinished"  # an installation was stopped, and can go on
    OUTDATED = "outdated"  # complete, but for another version of the app
    READY = "ready"


class TrainerOffer(Value, frozen=True):
    """What could be installed here. Sizes in bytes; ``reason`` says why it is not possible.

    ``download`` and ``disk`` are what the whole takes, also where a part is there already.
    """

    kind: TrainerKind
    possible: bool
    download: int = 0
    disk: int = 0
    reason: str = ""
    remedy: str = ""


class DescribeTrainer(Command, frozen=True):
    """What is installed and what could be. Connects to nothing."""


class InstallTrainer(Command, frozen=True):
    """Install, or go on with an installation, or bring one up to date.

    ``wheels`` is a folder of packages to take instead of asking a package index. ``unsloth`` wants
    Unsloth besides; who sets it has shown its licence.
    """

    kind: TrainerKind
    wheels: str = ""
    unsloth: bool = False


class RepairTrainer(Command, frozen=True):
    """Compare every installed file with what it should be, and install again what differs."""

    wheels: str = ""


class RemoveTrainer(Command, frozen=True):
    """Delete all of it."""


class TrainerDescribed(Event, frozen=True):
    """``size`` in bytes on disk, with what an unfinished installation has fetched."""

    state: TrainerState
    folder: str = ""
    size: int = 0
    kind: TrainerKind | None = None
    unsloth: bool = False
    done: int = 0
    total: int = 0
    offers: tuple[TrainerOffer, ...] = ()


TrainerCommand = DescribeTrainer | InstallTrainer | RepairTrainer | RemoveTrainer
TrainerEvent = TrainerDescribed
