"""What commands and events carry: ids, settings, and descriptions of models and papers.

A part of :mod:`engine.vocabulary`, which the rest of the program imports them from.
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


class AdapterRecord(Value, frozen=True):
    """An adapter that took part in an answer, by its content."""

    fingerprint: str
    scale: float


class AnswerRecord(Value, frozen=True):
    """All that an answer depends on besides its prompt: with it the same text can be had again.

    ``model`` and ``adapters`` are named by the fingerprints of their files, ``template`` of the
    chat template, ``engine`` the build of llama.cpp. ``cached`` tokens came from the cache: how a
    prompt is cut into batches shows in the last bits of what is computed.
    """

    model: str
    engine: str
    template: str
    sampling: Sampling
    adapters: tuple[AdapterRecord, ...] = ()
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
    """A document in the library. ``problem`` is the sentence that says why it could not be read."""

    id: PaperId
    collection: CollectionName
    title: str
    path: str
    state: PaperState
    pages: int = 0
    passages: int = 0
    added: float = 0.0
    problem: str = ""


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
