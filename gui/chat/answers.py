"""The answers under way, at most one in each conversation, driven to their end and written down.

Promises: the text of an answer is on disk at most half a second after it was shown; what a full
disk did not take is offered to it again until it does. Who shows an answer listens to
:attr:`Answers.advanced`.
"""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from engine.answering import Answering, Phase
from engine.child import new_job
from engine.errors import HilbertError
from engine.store import Message, Store
from engine.vocabulary import (
    AnyCommand,
    AnyEvent,
    ConversationId,
    Generate,
    MessageId,
    PauseEmbedding,
)
from gui.services import Services

SAVE_INTERVAL = 500  # ms
_LONGEST_PAUSE = 120.0  # seconds that an import stands still for one answer


class Answers(QObject):
    """Sends what an answer needs to the children and hands it what they say."""

    advanced = Signal(object, object)  # Answering, and the event that it has just taken
    ended = Signal(object, object)  # Message, and the ModelSpec that answered

    def __init__(self, services: Services) -> None:
        super().__init__(services)  # an answer is finished whoever has stopped looking at it
        self._services = services
        self._under_way: dict[ConversationId, Answering] = {}
        self._stopped: set[ConversationId] = set()
        self._unwritten: dict[MessageId, Message] = {}
        self._told = False
        self._saver = QTimer(self, interval=SAVE_INTERVAL)
        self._saver.timeout.connect(self.save)

    def __bool__(self) -> bool:
        return bool(self._under_way)

    def of(self, key: ConversationId) -> Answering | None:
        """The answer under way in a conversation."""
        return self._under_way.get(key)

    def waits(self, key: ConversationId) -> bool:
        """Whether that answer has no text yet and another was taken on before it.

        The inference child answers one after the other.
        """
        answering = self._under_way.get(key)
        first = next(iter(self._under_way), key)
        return answering is not None and first != key and not answering.message().text

    def unwritten(self) -> tuple[Message, ...]:
        """Answers that have ended and are not on disk yet."""
        return tuple(self._unwritten.values())

    def add(self, answering: Answering) -> None:
        """Take an answer on; nothing is sent before :meth:`begin`."""
        self._under_way[answering.conversation] = answering

    def begin(self, answering: Answering) -> None:
        self._saver.start()
        self._send(answering, answering.start())

    def forget(self, key: ConversationId) -> None:
        del self._under_way[key]
        self._stopped.discard(key)
        if not self._under_way:
            self._pause_embedding(0)

    def stop(self, key: ConversationId) -> None:
        """End the answer under way there; what has arrived stays."""
        if answering := self._under_way.get(key):
            self._stopped.add(key)
            self._cancel(answering)

    def close(self) -> None:
        """Write what has arrived and is not yet on disk."""
        self.save()
        self._saver.stop()

    # --- children ---

    def _send(self, answering: Answering, command: AnyCommand) -> None:
        if isinstance(command, Generate):
            self._pause_embedding(_LONGEST_PAUSE)
        child = self._services.inference if isinstance(command, Generate) else self._services.papers
        child.send(command, partial(self._hear, answering))
        if answering.conversation in self._stopped:
            self._cancel(answering)  # stopped before this step was under way

    def _pause_embedding(self, seconds: float) -> None:
        """An import that goes on beside an answer would take half of its speed."""
        papers = self._services.papers
        if papers.running:
            papers.send(PauseEmbedding(job=new_job(), seconds=seconds), lambda _event: None)

    def _cancel(self, answering: Answering) -> None:
        self._services.inference.cancel(answering.job)
        self._services.papers.cancel(answering.job)

    def _hear(self, answering: Answering, event: AnyEvent) -> None:
        following = answering.receive(event)
        self.advanced.emit(answering, event)
        if following:
            self._send(answering, following)
        elif answering.phase is Phase.ENDED:
            message = answering.message()
            self.forget(message.conversation)
            self._unwritten[message.id] = message
            self._write(message)
            self.ended.emit(message, answering.model)

    # --- disk ---

    def save(self) -> None:
        for message in self.unwritten():
            self._write(message)
        for answering in self._under_way.values():
            message = answering.message()
            save = partial(Store.save_text, key=message.id, text=message.text)
            self._services.operations.run(save, self._on_saved, self._on_not_saved)

    def _write(self, message: Message) -> None:
        """Write an answer that has ended. On a fault the saver's next beat tries again."""

        def written(_: None) -> None:
            self._unwritten.pop(message.id, None)
            self._on_saved(None)

        self._services.operations.run(
            lambda store: store.finish(message), written, self._on_not_saved
        )

    def _on_saved(self, _: None) -> None:
        self._told = False
        if not self._under_way and not self._unwritten:
            self._saver.stop()

    def _on_not_saved(self, error: HilbertError) -> None:
        """Said once, not at every beat of the saver."""
        if not self._told:
            self._told = True
            self._services.operations.failed.emit(error)
