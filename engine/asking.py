"""A question with all that its answer depends on, and what the model gets to read for it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from engine.routing import ASK_BACK, Routed, Router
from engine.store import Citation, Message, MessageStatus, Notice, Tone
from engine.vocabulary import (
    CollectionName,
    MessageId,
    ModelSpec,
    PaperId,
    Passage,
    PromptMessage,
    PromptPassage,
    Role,
    Sampling,
)

NEW_PASSAGES = 2  # of a follow-up about the same pages, which the model has before it already

DEFAULT_SYSTEM_PROMPT = (
    "You are Hilbert, a careful research assistant for quantum physics. Answer precisely and "
    "briefly. Write formulas in LaTeX between $ signs. Say so when you do not know."
)


@dataclass(frozen=True)
class Question:
    """A question with all that its answer depends on. ``history`` is the branch before it.

    ``scored`` asks how likely each piece of the answer is; ``samples`` answers are drawn beside it.
    To have an answer again ``sources`` are its own, which saves the search, and ``reuse`` bounds
    what is taken from the cache. A ``router`` decides whether the papers of the collection are
    searched for it; ``routed`` is what one said when the question is answered once more.
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
    router: Router | None = None
    routed: Routed | None = None


def prompt(
    question: Question, sources: Sequence[Citation] = (), ask_back: bool = False
) -> tuple[PromptMessage, ...]:
    """All that the model gets to read, if it fits; to ``ask_back`` it is told not to answer."""
    text = f"{question.text}\n\n{ASK_BACK}" if ask_back else question.text
    return (
        PromptMessage(Role.SYSTEM, question.system_prompt.strip() or DEFAULT_SYSTEM_PROMPT),
        *_history(question.history),
        PromptMessage(Role.USER, text, prompt_passages(sources)),
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


def numbered(question: Question, passages: Sequence[Passage]) -> tuple[Citation, ...]:
    """Numbers are unique in a conversation: a passage seen before keeps its own.

    Where the search comes back to such passages only the best new ones are added: to read them
    takes time. A question about something else gets all that was found.
    """
    known = {
        source.passage.id: source.number
        for message in question.history
        if message.status is not MessageStatus.ABSTAINED
        for source in message.sources
    }
    following = last = max(known.values(), default=0)
    follows = any(passage.id in known for passage in passages)
    found = []
    for passage in passages:
        number = known.get(passage.id)
        if number is None:
            if follows and following - last == NEW_PASSAGES:
                continue
            following += 1
            number = following
        found.append(Citation(number, passage))
    return tuple(found)


def nothing_found(question: Question) -> Notice:
    where = f"in “{question.collection}”" if question.collection else "in your library"
    which = "The chosen paper says" if question.papers else f"The papers {where} say"
    return Notice(
        tone=Tone.INFO,
        sentence=f"{which} nothing about this that Hilbert could find.",
        remedy="Rephrase the question, choose another collection, or ask without papers.",
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
