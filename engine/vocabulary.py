"""Every value that crosses a process or a layer: commands down, events up, and what they carry.

The window and the command line send commands to the children as lines of JSON; the children
answer with events. A live stream and a replay from the store are made of the same values. Each
type here round-trips through :func:`encode` and :func:`decode_command` / :func:`decode_event`.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Literal, NewType

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


# --- what commands and events carry --------------------------------------------------------


class Role(StrEnum):
    SYSTEM = "system"
    USER = "user"
    ASSISTANT = "assistant"


class PromptMessage(Value, frozen=True):
    """One message as the model sees it (retrieved passages included)."""

    role: Role
    content: str


class Sampling(Value, omit_defaults=False, frozen=True):
    """How the next token is drawn. ``temperature`` 0 is greedy; ``seed`` makes a run repeatable."""

    temperature: float = 0.7
    top_k: int = 40
    top_p: float = 0.95
    min_p: float = 0.05
    repeat_penalty: float = 1.05
    max_tokens: int = 1024
    seed: int | None = None


class ModelSpec(Value, frozen=True):
    """Which GGUF to load and how. ``context_length`` in tokens, 0 for the default of the engine."""

    path: str
    context_length: int = 0
    gpu_layers: int = -1
    threads: int = 0


class ModelInfo(Value, frozen=True):
    """What a loaded model is: ``context_length`` as really allocated, ``device`` "CPU" or a GPU."""

    path: str
    name: str
    architecture: str
    device: str
    context_length: int
    trained_context_length: int
    parameters: int
    engine: str


class Rect(Value, frozen=True):
    """A rectangle in fractions of the page width and height; the origin is the top-left corner."""

    left: float
    top: float
    right: float
    bottom: float


class Span(Value, frozen=True):
    """Characters ``start`` to ``end`` (exclusive) of a page's text; ``page`` counts from 1."""

    page: int
    start: int
    end: int


class Passage(Value, frozen=True):
    """A chunk of a paper, with where it stands. ``score`` orders the passages of one search."""

    id: PassageId
    paper: PaperId
    title: str
    path: str
    section: str
    text: str
    spans: tuple[Span, ...]
    score: float = 0.0

    @property
    def page(self) -> int:
        return self.spans[0].page if self.spans else 1


class PaperState(StrEnum):
    READY = "ready"
    FAILED = "failed"


class Paper(Value, frozen=True):
    """A document in the library. ``problem`` says why it could not be read, if it could not."""

    id: PaperId
    collection: CollectionName
    title: str
    path: str
    state: PaperState
    pages: int = 0
    passages: int = 0
    added: float = 0.0
    problem: str = ""
    authors: tuple[str, ...] = ()
    year: int = 0
    doi: str = ""
    arxiv: str = ""


class Collection(Value, frozen=True):
    name: CollectionName
    papers: int = 0
    passages: int = 0


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
    INTERNAL = "internal"


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
    """Answer ``messages``. Answer: ModelLoaded?, Progress*, Text*, Usage, Done | Failed."""

    model: ModelSpec
    messages: tuple[PromptMessage, ...]
    sampling: Sampling = Sampling()


class CountTokens(Command, frozen=True):
    """Count the prompt that ``messages`` would make. Answer: Usage, Done."""

    model: ModelSpec
    messages: tuple[PromptMessage, ...]


class AddPapers(Command, frozen=True):
    """Read files and folders into a collection. Answer: Progress*, PaperChanged*, Done."""

    collection: CollectionName
    paths: tuple[str, ...]


class CheckFolders(Command, frozen=True):
    """Take in what is new or gone in followed folders. Answer: as AddPapers, and PapersGone?."""

    collection: CollectionName = CollectionName("")


class CitePapers(Command, frozen=True):
    """Give what is known of these papers as BibTeX. Answer: Bibliography, Done."""

    papers: tuple[PaperId, ...]


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


class Sources(Event, frozen=True):
    """Passages found, best first. ``relevant`` is False when none of them answers the query."""

    passages: tuple[Passage, ...]
    relevant: bool


class PaperChanged(Event, frozen=True):
    """A paper is now in the library, or is named with the reason why it could not be read."""

    paper: Paper


class PapersGone(Event, frozen=True):
    """These papers are no longer in the library: their files were deleted."""

    papers: tuple[PaperId, ...]


class Bibliography(Event, frozen=True):
    bibtex: str


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
    Cancel | LoadModel | Generate | CountTokens | AddPapers | CheckFolders | CitePapers
    | RemovePapers | RestorePapers | ListPapers | SearchPapers | RenderPage
)  # fmt: skip
AnyEvent = (
    Ready | Progress | ModelLoaded | Text | Usage | Sources | PaperChanged | PapersGone
    | Bibliography | Library | PageImage | Metric | Artifact | Done | Failed
)  # fmt: skip
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
