"""Count the draft as it is typed, in the child, so that the meter shows the engine's own number.

Promises: one count at a time, a moment after the typing stops; a question that cannot fit is
refused before it is sent, with its exact count, and stays in the composer.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from engine.answering import Question, prompt
from engine.child import new_job
from engine.vocabulary import (
    AnyEvent,
    CountTokens,
    Ending,
    Failed,
    FailureKind,
    JobId,
    MessageId,
    ModelSpec,
    Usage,
)
from gui.chat.session import Session
from gui.services import Services

PAUSE = 300  # ms
_SHORT = 500  # bytes of UTF-8: a token takes at least one, so this fits every context

Count = Usage | Failed


class DraftMeter(QObject):
    """``counted`` says what sending the draft would make: Usage, or Failed(PROMPT_TOO_LONG).

    None says that there is no draft any more.
    """

    counted = Signal(object)  # Usage | Failed | None

    def __init__(
        self,
        services: Services,
        session: Session,
        model: Callable[[], ModelSpec],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._services = services
        self._session = session
        self._model = model
        self._draft: Question | None = None
        self._job: JobId | None = None
        self._counts: tuple[Question, Count] | None = None
        self._timer = QTimer(self, interval=PAUSE, singleShot=True)
        self._timer.timeout.connect(self._count_draft)

    def watch(self, text: str, editing: MessageId | None) -> None:
        """The draft has changed; ``editing`` names the question that it is a new version of."""
        self._timer.stop()
        if self._session.busy:
            return
        if text and self._model().path:
            self._draft = self._drafted(text, editing)
            self._timer.start()
        else:
            self.counted.emit(None)

    def check(
        self,
        text: str,
        editing: MessageId | None,
        fits: Callable[[], None],
        refused: Callable[[Failed], None],
    ) -> None:
        """Call ``fits`` to send the question, or ``refused`` where its count is too high."""
        self._timer.stop()
        question = self._drafted(text, editing)

        def decide(count: Count | None) -> None:
            if isinstance(count, Failed):
                refused(count)
            else:
                fits()

        if len(text.encode(errors="replace")) <= _SHORT:
            fits()
        elif self._counts and self._counts[0] == question:
            decide(self._counts[1])
        else:
            self._count(question, decide)

    def _drafted(self, text: str, editing: MessageId | None) -> Question:
        branch = self._session.branch
        history = branch.messages[: branch.index(editing)] if editing else branch.messages
        return self._session.question(text, history, self._model())

    def _count_draft(self) -> None:
        if draft := self._draft:
            self._count(draft, lambda count: self.counted.emit(count) if count else None)

    def _count(self, question: Question, then: Callable[[Count | None], None]) -> None:
        if self._job:
            self._services.inference.cancel(self._job)
        command = CountTokens(
            job=new_job(),
            model=question.model,
            messages=prompt(question),
            sampling=question.sampling,
        )
        self._job = command.job
        self._counts = None
        self._services.inference.send(command, partial(self._hear, question, then))

    def _hear(
        self, question: Question, then: Callable[[Count | None], None], event: AnyEvent
    ) -> None:
        match event:
            case Usage() | Failed(kind=FailureKind.PROMPT_TOO_LONG):
                self._counts = (question, event)
        if isinstance(event, Ending) and event.job == self._job:
            self._job = None
            then(self._counts[1] if self._counts else None)
