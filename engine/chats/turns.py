"""The branch in view of a conversation, as it is written out for people to read."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from engine.store import Citation, Message, Tree
from engine.vocabulary import MessageId, Role


@dataclass(frozen=True)
class Turn:
    """``heading`` says who speaks."""

    heading: str
    message: Message


def branch(tree: Tree) -> list[Message]:
    """From the first message to the leaf in view."""
    by_id = {message.id: message for message in tree.messages}
    found: list[Message] = []
    key: MessageId | None = tree.conversation.leaf
    while key is not None and key in by_id:
        found.append(by_id.pop(key))
        key = found[-1].parent
    return found[::-1]


def turns(tree: Tree) -> Iterator[Turn]:
    for message in branch(tree):
        model = Path(message.model).stem
        answer = f"Answer ({model})" if model else "Answer"
        yield Turn("Question" if message.role is Role.USER else answer, message)


def bibliography(tree: Tree) -> list[str]:
    """The cited passages by their number: title and page of the paper, and its file."""
    cited: dict[int, Citation] = {}
    for message in branch(tree):
        cited |= {
            source.number: source for source in message.sources if source.number in message.cited
        }
    return [_entry(cited[number]) for number in sorted(cited)]


def _entry(citation: Citation) -> str:
    passage = citation.passage
    return f"[{citation.number}] {passage.title}, p. {passage.page} ({Path(passage.path).name})"


def title(tree: Tree) -> str:
    return tree.conversation.title or "Untitled"


def day(tree: Tree) -> str:
    return (
        datetime.datetime.fromtimestamp(tree.conversation.created).astimezone().date().isoformat()
    )
