"""What the store keeps: conversations as trees of messages, and all that an answer rests on."""

from __future__ import annotations

from enum import StrEnum

from engine.agreement import Agreement
from engine.routing import Routed
from engine.vocabulary import (
    AdapterSpec,
    CollectionName,
    ConversationId,
    FailureKind,
    MessageId,
    ModelSpec,
    Passage,
    PromptMessage,
    Role,
    Sampling,
    SentenceCheck,
    TokenScore,
    Usage,
    Value,
)


class MessageStatus(StrEnum):
    """``STREAMING`` on disk after a start means that the program was killed: see Store.open."""

    STREAMING = "streaming"
    DONE = "done"
    STOPPED = "stopped"
    INTERRUPTED = "interrupted"
    FAILED = "failed"
    ABSTAINED = "abstained"


class Tone(StrEnum):
    INFO = "info"
    WARNING = "warning"
    ERROR = "error"


class Notice(Value, frozen=True):
    """A sentence under a message: what happened, what to do, and the detail to unfold."""

    tone: Tone
    sentence: str
    remedy: str = ""
    detail: str = ""
    kind: FailureKind | None = None


class Citation(Value, frozen=True):
    """``number`` stands in the text; ``matched`` says that Hilbert, not the model, put it there."""

    number: int
    passage: Passage
    matched: bool = False


class Message(Value, frozen=True):
    """One node of a conversation's tree. The siblings of a message are its other versions.

    ``said`` is what the model itself wrote, where Hilbert has corrected its citations in ``text``.
    ``thoughts`` came before it and are no part of it. ``scores`` and ``agreement`` are there where
    the conversation asks for them, ``routed`` where a head decided whether papers are searched.
    """

    id: MessageId
    conversation: ConversationId
    parent: MessageId | None
    role: Role
    text: str
    created: float
    status: MessageStatus = MessageStatus.DONE
    sources: tuple[Citation, ...] = ()
    cited: tuple[int, ...] = ()
    usage: Usage | None = None
    notice: Notice | None = None
    model: str = ""
    said: str = ""
    checks: tuple[SentenceCheck, ...] = ()
    thoughts: str = ""
    scores: tuple[TokenScore, ...] = ()
    agreement: Agreement | None = None
    routed: Routed | None = None


class Options(Value, frozen=True):
    """What else a conversation asks of its answers.

    ``adapters`` work on the model; ``tinted`` asks for scores and shows them; ``samples`` answers
    are drawn beside each one to see whether they agree, 0 for none; ``judged`` lets the model judge
    the citations, too, if it does that well enough.
    """

    adapters: tuple[AdapterSpec, ...] = ()
    tinted: bool = False
    samples: int = 0
    judged: bool = False


class Conversation(Value, frozen=True):
    """A conversation and its settings.

    ``leaf`` is the last message of the branch in view. ``collection`` is where answers look for
    passages: empty for nowhere, ALL_PAPERS for the whole library, see :func:`scope_of` for a paper.
    ``folder`` is empty for none.
    """

    id: ConversationId
    title: str
    created: float
    updated: float
    leaf: MessageId | None = None
    system_prompt: str = ""
    sampling: Sampling = Sampling()
    collection: CollectionName = CollectionName("")
    model: str = ""
    options: Options = Options()
    folder: str = ""
    pinned: bool = False


class Tree(Value, frozen=True):
    """A whole conversation: every version of every message, parents before their children."""

    conversation: Conversation
    messages: tuple[Message, ...] = ()


class Contender(Value, frozen=True):
    """One of two answers to the same prompt, and who gave it."""

    label: str
    model: ModelSpec
    text: str
    usage: Usage | None = None


class Comparison(Value, frozen=True):
    """Two answers side by side. ``picked`` is 0 or 1, None for neither."""

    id: str
    created: float
    prompt: tuple[PromptMessage, ...]
    contenders: tuple[Contender, ...]
    picked: int | None = None


class Hit(Value, frozen=True):
    """A conversation that matches a search, with the words around the first match."""

    conversation: ConversationId
    title: str
    excerpt: str
