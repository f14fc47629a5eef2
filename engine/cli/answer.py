"""Drive one question to its answer, blocking: for the command line, the benchmarks and tests."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from engine.answering import Answering, Phase
from engine.asking import Question
from engine.child import new_job
from engine.cli.children import Children
from engine.judging.judge import judged, statements
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
    Weighed,
    WeighStatements,
)

_NONE = ConversationId("")  # nothing of it is kept for a next turn


class Asking:
    """One question under way. Promises: the texts of :meth:`events` never hold a marker that
    names no passage, and ``message`` is the answer as it stands, also after an interruption."""

    def __init__(
        self,
        question: Question,
        children: Children,
        conversation: ConversationId = _NONE,
        threshold: float | None = None,
    ) -> None:
        """With a ``threshold`` the model judges the citations, too: see engine.judging."""
        empty = new_message(conversation, None, Role.ASSISTANT, "", MessageStatus.STREAMING)
        self._answering = Answering(question, empty)
        self._children = children
        self._threshold = threshold
        self._told: dict[int, float] = {}

    @property
    def message(self) -> Message:
        return judged(self._answering.message(), self._told, self._threshold or 0.0)

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
        if self._threshold is not None:
            yield from self._judge()

    def _judge(self) -> Iterator[AnyEvent]:
        asked = statements(self._answering.message())
        if not asked:
            return
        model = msgspec.structs.replace(self._answering.model, adapters=())
        places = list(asked)
        command = WeighStatements(job=new_job(), model=model, statements=tuple(asked.values()))
        for event in self._children.stream(command):
            if isinstance(event, Weighed):
                self._told[places[event.index]] = event.told
            yield event

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
