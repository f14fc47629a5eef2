"""Drive one question to its answer, blocking: for the command line, the benchmarks and tests."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from engine.answering import Answering, Phase
from engine.asking import Question
from engine.cli.children import Children
from engine.store import Message, MessageStatus, new_message
from engine.vocabulary import (
    AnyCommand,
    AnyEvent,
    ConversationId,
    Done,
    Role,
    StopReason,
    Text,
    Thought,
    Usage,
)

_NONE = ConversationId("")  # nothing of it is kept for a next turn


class Asking:
    """One question under way. Promises: the texts of :meth:`events` never hold a marker that
    names no passage, and ``message`` is the answer as it stands, also after an interruption."""

    def __init__(
        self, question: Question, children: Children, conversation: ConversationId = _NONE
    ) -> None:
        empty = new_message(conversation, None, Role.ASSISTANT, "", MessageStatus.STREAMING)
        self._answering = Answering(question, empty)
        self._children = children

    @property
    def message(self) -> Message:
        return self._answering.message()

    def events(self) -> Iterator[AnyEvent]:
        """The events of the search and of the generation, their texts as they may be shown."""
        command: AnyCommand | None = self._answering.start()
        while command is not None:
            following = None
            beside = self._answering.phase is Phase.DRAWING
            try:
                for event in self._children.stream(command):
                    following = self._answering.receive(event) or following
                    if not (beside and isinstance(event, Text | Thought | Usage)):
                        yield from self._shown(event)
            except KeyboardInterrupt:
                # Where the child had finished before it heard of it, the answer stops here.
                self._answering.receive(Done(reason=StopReason.CANCELLED))
                raise
            command = following

    def _shown(self, event: AnyEvent) -> Iterator[AnyEvent]:
        """The event, with the text that the filter lets go; what it held back comes at the end."""
        text = self._answering.take_text()
        if isinstance(event, Text):
            yield msgspec.structs.replace(event, text=text)
            return
        if text:
            yield Text(job=event.job, seq=event.seq, text=text)
            event = msgspec.structs.replace(event, seq=event.seq + 1)
        yield event
