"""Ask the training child for a preview, at most one at a time, of what was asked for last."""

from __future__ import annotations

import msgspec
from PySide6.QtCore import QObject, QTimer, Signal

from engine import vocabulary as v
from engine.child import new_job
from gui.services import Services
from trainer.recipe import Recipe

_REST = 500  # ms after the last change


class Previews(QObject):
    """Answers to questions that are no longer asked are not announced."""

    began = Signal()
    found = Signal(object)  # TrainingPreview
    failed = Signal(object)  # Failed

    def __init__(self, services: Services, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._wanted: v.PreviewTraining | None = None
        self._asked: v.JobId | None = None
        self._rest = QTimer(self, singleShot=True, interval=_REST)
        self._rest.timeout.connect(self._ask)

    def ask(self, examples: str, base: str, recipe: Recipe) -> None:
        self._wanted = v.PreviewTraining(
            job=new_job(),
            examples=examples,
            base=base,
            recipe=msgspec.json.encode(recipe).decode(),
        )
        self._rest.start()

    def _ask(self) -> None:
        if self._asked is not None or self._wanted is None:
            return  # asked again when the one under way has ended
        command, self._wanted = self._wanted, None
        self._asked = command.job
        self.began.emit()
        self._services.training.send(command, self._on_event)

    def _on_event(self, event: v.AnyEvent) -> None:
        current = self._wanted is None
        match event:
            case v.TrainingPreview() if current:
                self.found.emit(event)
            case v.Failed() if current:
                self.failed.emit(event)
        if isinstance(event, v.Ending):
            self._asked = None
            self._ask()
