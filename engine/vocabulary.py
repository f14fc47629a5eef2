"""Every value that crosses a process or a layer: commands down, events up, and what they carry.

The window and the command line send commands to the children as lines of JSON; the children
answer with events. A live stream and a replay from the store are made of the same values. Each
type here round-trips through :func:`encode` and :func:`decode_command` / :func:`decode_event`.
What they carry is defined in :mod:`engine.values`.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Literal

import msgspec

from engine.values import (
    AdapterRecord,
    AdapterSpec,
    AnswerRecord,
    CacheLimits,
    Collection,
    CollectionName,
    ConversationId,
    FailureKind,
    JobId,
    KvType,
    MessageId,
    ModelId,
    ModelInfo,
    ModelSpec,
    Paper,
    PaperId,
    PaperState,
    Passage,
    PassageId,
    PromptMessage,
    PromptPassage,
    Rect,
    Role,
    Sampling,
    Span,
    Value,
)

__all__ = [  # of those that are defined elsewhere
    "AdapterRecord",
    "AdapterSpec",
    "AnswerRecord",
    "CacheLimits",
    "Collection",
    "CollectionName",
    "ConversationId",
    "FailureKind",
    "JobId",
    "KvType",
    "MessageId",
    "ModelId",
    "ModelInfo",
    "ModelSpec",
    "Paper",
    "PaperId",
    "PaperState",
    "Passage",
    "PassageId",
    "PromptMessage",
    "PromptPassage",
    "Rect",
    "Role",
    "Sampling",
    "Span",
    "Value",
]

# --- commands: parent to child -------------------------------------------------------------


class Command(msgspec.Struct, frozen=True, tag=True, tag_field="command", kw_only=True):
    """Base of all commands. ``job`` names the work; every event it causes carries it back."""

    job: JobId


class Cancel(Command, frozen=True):
    """Stop the job of that id at the next token, batch or page."""


class LoadModel(Command, frozen=True):
    """Make a model ready before the first question. Answer: ModelLoaded, Done."""

    model: ModelSpec


class Generate(Command, frozen=True):
    """Answer ``messages``. Answer: ModelLoaded?, Progress*, Text*, Usage, Done | Failed.

    ``conversation`` names whose evaluated tokens to keep for its next turn; without one nothing
    is kept once another conversation is answered. ``reuse`` bounds what is taken from the cache:
    to have an answer again, as much as its record says.
    """

    model: ModelSpec
    messages: tuple[PromptMessage, ...]
    sampling: Sampling = Sampling()
    conversation: ConversationId = ConversationId("")
    cache: CacheLimits = CacheLimits()
    reuse: int | None = None


class CountTokens(Command, frozen=True):
    """Count the prompt that Generate would make of the same values. Answer: Usage, Done | Failed.

    Failed(PROMPT_TOO_LONG) says that the newest message alone outgrows the context.
    """

    model: ModelSpec
    messages: tuple[PromptMessage, ...]
    sampling: Sampling = Sampling()


class AddPapers(Command, frozen=True):
    """Read files and folders into a collection. Answer: Progress*, PaperChanged*, Done."""

    collection: CollectionName
    paths: tuple[str, ...]


class RemovePapers(Command, frozen=True):
    """Take papers out of the library; RestorePapers brings them back until the child ends."""

    papers: tuple[PaperId, ...]


class RestorePapers(Command, frozen=True):
    papers: tuple[PaperId, ...]


class ListPapers(Command, frozen=True):
    """Answer: Library, Done. An empty ``collection`` lists all."""

    collection: CollectionName = CollectionName("")


class SearchPapers(Command, frozen=True):
    """Find passages. Answer: Sources, Done. An empty ``collection`` searches all papers."""

    query: str
    collection: CollectionName = CollectionName("")
    limit: int = 5


class RenderPage(Command, frozen=True):
    """Draw one page, ``width`` pixels wide, and find the rectangles of ``spans`` on it.

    Answer: PageImage, Done.
    """

    paper: PaperId
    page: int
    width: int
    spans: tuple[Span, ...] = ()


# --- events: child to parent ---------------------------------------------------------------


class Event(msgspec.Struct, frozen=True, tag=True, tag_field="event", kw_only=True):
    """Base of all events. ``seq`` counts the events of one job from 0."""

    job: JobId = JobId("")
    seq: int = 0


class Ready(Event, frozen=True):
    """The child has started and takes commands. ``engine`` names its libraries and versions."""

    engine: str


class Progress(Event, frozen=True):
    """``done`` of ``total`` units; ``eta`` in seconds, None while unknown; ``note`` names it."""

    done: int
    total: int
    unit: str
    eta: float | None = None
    note: str = ""


class ModelLoaded(Event, frozen=True):
    model: ModelInfo


class Text(Event, frozen=True):
    """The next piece of an answer."""

    text: str


class Usage(Event, frozen=True):
    """What an answer cost. Token counts; ``first_token`` in seconds; ``rate`` in tokens/s.

    ``view_start`` is the index of the first message after the system prompt that still fitted in
    the context: 0 means that the model saw the whole conversation.
    """

    prompt: int
    cached: int = 0
    generated: int = 0
    context_length: int = 0
    first_token: float = 0.0
    rate: float = 0.0
    seed: int = 0
    view_start: int = 0
    record: AnswerRecord | None = None


class Sources(Event, frozen=True):
    """Passages found, best first. ``relevant`` is False when none of them answers the query."""

    passages: tuple[Passage, ...]
    relevant: bool


class PaperChanged(Event, frozen=True):
    """A paper is now in the library, or is named with the reason why it could not be read."""

    paper: Paper


class Library(Event, frozen=True):
    collections: tuple[Collection, ...]
    papers: tuple[Paper, ...]


class PageImage(Event, frozen=True):
    """A page as PNG, with the rectangles of the spans asked for and the page count."""

    png: bytes
    page: int
    pages: int
    width: int
    height: int
    highlights: tuple[Rect, ...] = ()


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


AnyCommand = (
    Cancel
    | LoadModel
    | Generate
    | CountTokens
    | AddPapers
    | RemovePapers
    | RestorePapers
    | ListPapers
    | SearchPapers
    | RenderPage
)
AnyEvent = (
    Ready
    | Progress
    | ModelLoaded
    | Text
    | Usage
    | Sources
    | PaperChanged
    | Library
    | PageImage
    | Metric
    | Artifact
    | Done
    | Failed
)
Ending = Done | Failed
ChildName = Literal["inference", "papers"]

_encoder = msgspec.json.Encoder()
_commands: msgspec.json.Decoder[AnyCommand] = msgspec.json.Decoder(AnyCommand)
_events: msgspec.json.Decoder[AnyEvent] = msgspec.json.Decoder(AnyEvent)


def encode(value: Command | Event) -> bytes:
    """One line of JSON, newline included."""
    return _encoder.encode(value) + b"\n"


def decode_command(line: bytes) -> AnyCommand:
    """Raises msgspec.ValidationError or msgspec.DecodeError for a line that is not a command."""
    return _commands.decode(line)


def decode_event(line: bytes) -> AnyEvent:
    """Raises msgspec.ValidationError or msgspec.DecodeError for a line that is not an event."""
    return _events.decode(line)
