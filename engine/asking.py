"""A question with all that its answer depends on, and what the model gets to read for it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from engine.store import Citation, Message
from engine.vocabulary import (
    CollectionName,
    MessageId,
    ModelSpec,
    PaperId,
    PromptMessage,
    PromptPassage,
    Role,
    Sampling,
)

DEFAULT_SYSTEM_PROMPT = (
    "You are Hilbert, a careful research assistant for quantum physics. Answer precisely and "
    "briefly. Write formulas in LaTeX between $ signs. Say so when you do not know."
)


@dataclass(frozen=True)
class Question:
    """A question with all that its answer depends on. ``history`` is the branch before it.

    ``scored`` asks how likely each piece of the answer is; ``samples`` answers are drawn beside it.
    To have an answer again ``sources`` are its own, which saves the search, and ``reuse`` bounds
    what is taken from the cache.
    """

    text: str
    model: ModelSpec
    history: Sequence[Message] = ()
    system_prompt: str = ""
    sampling: Sampling = field(default_factory=Sampling)
    collection: CollectionName | None = None
    papers: tuple[PaperId, ...] = ()  # narrow the collection, where there are any
    scored: bool = False
    samples: int = 0
    reuse: int | None = None
    sources: tuple[Citation, ...] | None = None


def prompt(question: Question, sources: Sequence[Citation] = ()) -> tuple[PromptMessage, ...]:
    """All that the model gets to read, if it fits."""
    return (
        PromptMessage(Role.SYSTEM, question.system_prompt.strip() or DEFAULT_SYSTEM_PROMPT),
        *_history(question.history),
        PromptMessage(Role.USER, question.text, prompt_passages(sources)),
    )


def view_begins(branch: Sequence[Message]) -> MessageId | None:
    """The first message that the model saw for the last answer, None where it saw them all."""
    usage = branch[-1].usage if branch else None
    if usage is None or usage.view_start == 0:
        return None
    seen = [question for question, answer in _turns(branch) if answer.text or answer is branch[-1]]
    return seen[usage.view_start // 2].id if usage.view_start // 2 < len(seen) else None


def prompt_passages(sources: Sequence[Citation]) -> tuple[PromptPassage, ...]:
    """The sources of an answer as its question's passages."""
    return tuple(
        PromptPassage(s.number, s.passage.title, s.passage.page, s.passage.text) for s in sources
    )


def _history(messages: Sequence[Message]) -> list[PromptMessage]:
    """Earlier turns as the model had and wrote them, so that the cache holds; only whole ones."""
    history: list[PromptMessage] = []
    for question, answer in _turns(messages):
        if answer.text:
            passages = prompt_passages(answer.sources)
            history.append(PromptMessage(Role.USER, question.text, passages))
            history.append(PromptMessage(Role.ASSISTANT, answer.said or answer.text))
    return history


def _turns(messages: Sequence[Message]) -> Iterator[tuple[Message, Message]]:
    return zip(messages[::2], messages[1::2], strict=False)
