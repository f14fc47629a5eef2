"""Count the draft as it is typed, in the child, so that the meter shows the engine's own number.

Promises: one count at a time, a moment after the typing stops; a question whose count is known and
too high is refused before it is sent, and stays in the composer. Sending never waits for a count:
what waits is not on disk yet, and the child may be busy for long.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from engine.asking import Question, prompt
from engine.child import new_job
from engine.vocabulary import (
    AnyEvent,
    CountTokens,
    Ending,
    Failed,
    FailureKind,
    JobId,
    MessageId,
    ModelLoaded,
    ModelSpec,
    Usage,
)
from gui.chat.session import Session
from gui.services import Services

PAUSE = 300  # ms
Count = Usage | Failed


class DraftMeter(QObject):
    """``counted`` says what sending the draft would make: Usage, or Failed(PROMPT_TOO_LONG).

    None says that there is no draft any more.
    """

    counted = Signal(object)  # Usage | Failed | None
    model_loaded = Signal(object)  # ModelInfo: counting is often what loads it

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
        self._counted: tuple[Question, Count] | None = None
        self._timer = QTimer(self, interval=PAUSE, singleShot=True)
        self._timer.timeout.connect(self._count_draft)

    def watch(self, text: str, editing: MessageId | None) -> None:
        """The draft has changed; ``editing`` names the question that it is a new version of."""
        self._timer.stop()
        self._draft = None
        if self._session.busy:
            return
        if text and self._model().path:
            self._draft = self._drafted(text, editing)
            self._timer.start()
        else:
            self.counted.emit(None)

    def refusal(self, text: str, editing: MessageId | None) -> Failed | None:
        """Why this question cannot be sent, as far as it has been counted."""
        if self._counted is None:
            return None
        question, count = self._counted
        same = question == self._drafted(text, editing)
        return count if same and isinstance(count, Failed) else None

    def _drafted(self, text: str, editing: MessageId | None) -> Question:
        branch = self._session.branch
        history = branch.messages[: branch.index(editing)] if editing else branch.messages
        return self._session.question(text, history, self._model())

    def _count_draft(self) -> None:
        """A count under way is not cancelled: it may be loading the model that all of them need."""
        draft = self._draft
        if draft is None or self._job:
            return
        command = CountTokens(
            job=new_job(),
            model=draft.model,
            messages=prompt(draft),
            sampling=draft.sampling,
        )
        self._job = command.job
        self._services.inference.send(command, partial(self._hear, draft))

    def _hear(self, question: Question, event: AnyEvent) -> None:
        match event:
            case ModelLoaded(model=model):
                self.model_loaded.emit(model)
            case Usage() | Failed(kind=FailureKind.PROMPT_TOO_LONG):
                self._counted = (question, event)
                if question == self._draft:
                    self.counted.emit(event)
        if isinstance(event, Ending):
            self._job = None
            if question != self._draft:
                self._count_draft()  # it has changed meanwhile
