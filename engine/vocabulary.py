"""Every value that crosses a process or a layer: commands down, events up, and what they carry.

The window and the command line send commands to the children as lines of JSON; the children
answer with events. A live stream and a replay from the store are made of the same values. Each
type here round-trips through :func:`encode` and :func:`decode_command` / :func:`decode_event`.
"""

# ruff: noqa: I001, PLC0414 - the names of the parts are handed on

from __future__ import annotations

from enum import StrEnum
from typing import Literal

import msgspec

from engine.vocabulary_base import (
    CollectionName as CollectionName,
    Command as Command,
    ConversationId as ConversationId,
    Event as Event,
    JobId as JobId,
    MessageId as MessageId,
    ModelId as ModelId,
    PaperId as PaperId,
    PassageId as PassageId,
    Value as Value,
)
from engine.vocabulary_papers import (
    AddPapers as AddPapers,
    AnswerChecked as AnswerChecked,
    CheckAnswer as CheckAnswer,
    Collection as Collection,
    EmbedPapers as EmbedPapers,
    EvaluateSearch as EvaluateSearch,
    EvaluateSupport as EvaluateSupport,
    Library as Library,
    ListPapers as ListPapers,
    Measured as Measured,
    NumberedText as NumberedText,
    PageImage as PageImage,
    Paper as Paper,
    PaperChanged as PaperChanged,
    PaperState as PaperState,
    Passage as Passage,
    PauseEmbedding as PauseEmbedding,
    Rect as Rect,
    RemovePapers as RemovePapers,
    RenderPage as RenderPage,
    RestorePapers as RestorePapers,
    SearchEvaluated as SearchEvaluated,
    SearchPapers as SearchPapers,
    SentenceCheck as SentenceCheck,
    Support as Support,
    SupportEvaluated as SupportEvaluated,
    Sources as Sources,
    Span as Span,
)

# --- what commands and events carry --------------------------------------------------------


class Role(StrEnum):
    SYSTEM = "system"
    USER = "user"
    ASSISTANT = "assistant"


class PromptPassage(Value, frozen=True):
    """A retrieved passage in a prompt, with the title and the page of its paper."""

    number: int
    title: str
    page: int
    text: str


class PromptMessage(Value, frozen=True):
    """One message for the model, with the passages that were found for it.

    They are written into the prompt by the child (:mod:`engine.prompting`), as only it knows which
    earlier turns are still in the model's view.
    """

    role: Role
    content: str
    passages: tuple[PromptPassage, ...] = ()


class Sampling(Value, omit_defaults=False, frozen=True):
    """How the next token is drawn. ``temperature`` 0 is greedy; ``seed`` makes a run repeatable.

    ``dry`` (multiplier) discourages repeating whole phrases, ``xtc`` (probability) leaves out the
    likeliest words now and then; 0 is off. The answer ends before any of ``stop``. ``grammar`` is
    GBNF; ``json_schema`` is turned into one.
    """

    temperature: float = 0.7
    top_k: int = 40
    top_p: float = 0.95
    min_p: float = 0.05
    repeat_penalty: float = 1.05
    max_tokens: int = 1024
    seed: int | None = None
    presence_penalty: float = 0.0
    dry: float = 0.0
    xtc: float = 0.0
    stop: tuple[str, ...] = ()
    grammar: str = ""
    json_schema: str = ""


class KvType(StrEnum):
    """How the keys and values of attention are kept: exactly, or in half the memory."""

    F16 = "f16"
    Q8_0 = "q8_0"


class AdapterSpec(Value, frozen=True):
    """A LoRA adapter (GGUF) on top of a model; ``scale`` 0 is without it, 1 as it was trained."""

    path: str
    scale: float = 1.0


class ModelSpec(Value, frozen=True):
    """Which GGUF to load and how. ``context_length`` in tokens, ``batch`` the tokens read at once.

    Both, and ``threads``, are 0 for the default of the engine.

    Adapters can change from one command to the next without a reload; all else needs one.
    """

    path: str
    context_length: int = 0
    gpu_layers: int = -1
    threads: int = 0
    kv: KvType = KvType.F16
    batch: int = 0
    adapters: tuple[AdapterSpec, ...] = ()


class AnswerRecord(Value, frozen=True):
    """All that an answer depends on besides its prompt: with it the same text can be had again.

    ``model`` and ``adapters`` (with their scales) are fingerprints of files, ``template`` of the
    chat template, ``engine`` the build of llama.cpp. ``cached`` tokens came from the cache: how a
    prompt is cut into batches shows in the last bits of what is computed.
    """

    model: str
    engine: str
    template: str
    sampling: Sampling
    adapters: tuple[tuple[str, float], ...] = ()
    context_length: int = 0
    kv: KvType = KvType.F16
    cached: int = 0


class CacheLimits(Value, frozen=True):
    """Hard bounds, in bytes, on what is kept of conversations that are not being answered.

    ``memory`` holds the states of recent ones, ``disk`` those that survive a restart; None is the
    engine's default, 0 keeps nothing.
    """

    memory: int | None = None
    disk: int | None = None


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


# --- events: child to parent ---------------------------------------------------------------


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
    | EmbedPapers
    | PauseEmbedding
    | RemovePapers
    | RestorePapers
    | ListPapers
    | SearchPapers
    | CheckAnswer
    | EvaluateSupport
    | EvaluateSearch
    | RenderPage
)
AnyEvent = (
    Ready
    | Progress
    | ModelLoaded
    | Text
    | Usage
    | Sources
    | AnswerChecked
    | SupportEvaluated
    | SearchEvaluated
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
