"""What the store keeps: conversations as trees of messages, and all that an answer rests on."""

from __future__ import annotations

from enum import StrEnum

from engine.vocabulary import (
    CollectionName,
    ConversationId,
    FailureKind,
    MessageId,
    Passage,
    Role,
    Sampling,
    SentenceCheck,
    Usage,
    Value,
)

ALL_PAPERS = CollectionName("*")


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


class Conversation(Value, frozen=True):
    """A conversation and its settings.

    ``leaf`` is the last message of the branch in view. ``collection`` is where answers look for
    passages: empty for nowhere, ALL_PAPERS for the whole library.
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


class Hit(Value, frozen=True):
    """A conversation that matches a search, with the words around the first match."""

    conversation: ConversationId
    title: str
    excerpt: str
