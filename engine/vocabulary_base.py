"""What all values, commands and events are made of, the ids they carry, and what every child says.

Import these from engine.vocabulary, which holds the whole vocabulary.
"""

from __future__ import annotations

from enum import StrEnum
from typing import NewType

import msgspec

JobId = NewType("JobId", str)
ConversationId = NewType("ConversationId", str)
MessageId = NewType("MessageId", str)
ModelId = NewType("ModelId", str)
PaperId = NewType("PaperId", int)
PassageId = NewType("PassageId", int)
CollectionName = NewType("CollectionName", str)


class Value(msgspec.Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=False):
    """An immutable value object."""


class Command(msgspec.Struct, frozen=True, tag=True, tag_field="command", kw_only=True):
    """Base of all commands. ``job`` names the work; every event it causes carries it back."""

    job: JobId


class Event(msgspec.Struct, frozen=True, tag=True, tag_field="event", kw_only=True):
    """Base of all events. ``seq`` counts the events of one job from 0."""

    job: JobId = JobId("")
    seq: int = 0


class FailureKind(StrEnum):
    """The world's faults, told apart as far as the remedy differs."""

    BAD_FILE = "bad_file"
    NO_TEMPLATE = "no_template"
    PROMPT_TOO_LONG = "prompt_too_long"
    OUT_OF_MEMORY = "out_of_memory"
    DISK_FULL = "disk_full"
    READ_ONLY = "read_only"
    NOT_FOUND = "not_found"
    CHILD_ENDED = "child_ended"
    NEWER_DATA = "newer_data"
    ALREADY_RUNNING = "already_running"
    UNSUPPORTED = "unsupported"
    MISSING_PART = "missing_part"
    NO_NETWORK = "no_network"
    REFUSED = "refused"  # by the other side: a licence to accept, a key that is wrong
    INTERNAL = "internal"


class Cancel(Command, frozen=True):
    """Stop the job of that id at the next token, batch or page."""


class Ready(Event, frozen=True):
    """The child has started and takes commands. ``engine`` names its libraries and versions.

    ``offline`` says that the system would refuse it any network, whatever code ran in it.
    """

    engine: str
    offline: bool = False


class Progress(Event, frozen=True):
    """``done`` of ``total`` units; ``eta`` in seconds, None while unknown; ``note`` names it."""

    done: int
    total: int
    unit: str
    eta: float | None = None
    note: str = ""


class Metric(Event, frozen=True):
    step: int
    name: str
    value: float


class Artifact(Event, frozen=True):
    path: str
    sha256: str


class StopReason(StrEnum):
    FINISHED = "finished"
    LENGTH = "length"
    CANCELLED = "cancelled"


class Done(Event, frozen=True):
    reason: StopReason = StopReason.FINISHED


class Failed(Event, frozen=True):
    """The job ended with a fault: one sentence, what to do about it, and the technical detail."""

    kind: FailureKind
    sentence: str
    remedy: str = ""
    detail: str = ""
