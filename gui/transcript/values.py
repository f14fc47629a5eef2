"""What the transcript is given and what it tells back. Plain values; no Qt, no storage."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum

from engine.vocabulary import MessageId, Role, TokenScore


class Action(StrEnum):
    """What a person can ask of one message."""

    COPY = "copy"
    REGENERATE = "regenerate"
    EDIT = "edit"
    PREVIOUS = "previous"
    NEXT = "next"
    RETRY = "retry"
    ANSWER_WITHOUT_PAPERS = "answer_without_papers"
    SHOW_DETAIL = "show_detail"
    SHOW_THOUGHTS = "show_thoughts"
    RUN_AGAIN = "run_again"
    SEARCH_PAPERS = "search_papers"


class NoticeKind(StrEnum):
    INFO = "info"
    WARNING = "warning"
    ERROR = "error"


@dataclass(frozen=True)
class Notice:
    """A card below a message: one sentence, what to do about it, and the technical detail.

    ``detail`` is folded away until SHOW_DETAIL is pressed. ``actions`` become links.
    """

    kind: NoticeKind
    sentence: str
    remedy: str = ""
    detail: str = ""
    actions: tuple[Action, ...] = ()


@dataclass(frozen=True)
class Routing:
    """Where a question went, above its answer. ``actions`` overrule that, the likeliest first."""

    sentence: str
    actions: tuple[Action, ...]


class Verdict(StrEnum):
    """What checking a sentence against the passage it cites came to."""

    SUPPORTED = "supported"
    WEAK = "weak"
    CONTRADICTED = "contradicted"


@dataclass(frozen=True)
class Checked:
    """The verdict on one marker in the text; ``tip`` says it in words, with the evidence."""

    verdict: Verdict
    tip: str


@dataclass(frozen=True)
class MessageView:
    """One message as it is shown.

    ``citations`` maps the numbers that are valid in this message to the text that hovering shows;
    any other ``[n]`` stays plain text. ``checks`` holds, for each number, what is known of its
    markers in their order, None where nothing is. ``sibling`` counts from 0. ``divider`` is a quiet
    line of text above the message ("The model's view begins here"). ``thoughts`` are folded away
    until SHOW_THOUGHTS is pressed; they took ``thought_for`` seconds. Words that ``scores`` say
    were doubtful are tinted. ``repeatable``: the answer can be had again from its record.
    ``routing`` is there where a head decided whether papers were searched.
    """

    id: MessageId
    role: Role
    text: str = ""
    citations: Mapping[int, str] = field(default_factory=dict)
    checks: Mapping[int, Sequence[Checked | None]] = field(default_factory=dict)
    sibling: int = 0
    siblings: int = 1
    notice: Notice | None = None
    usage: str = ""
    streaming: bool = False
    bare: bool = False
    """Only copying is offered below it."""
    divider: str = ""
    thoughts: str = ""
    thought_for: float = 0.0
    scores: tuple[TokenScore, ...] = ()
    repeatable: bool = False
    routing: Routing | None = None

    def with_text(self, text: str) -> MessageView:
        return replace(self, text=text)
