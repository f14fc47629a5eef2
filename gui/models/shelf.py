"""The models of this machine as observable state, read on the store's thread."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from engine import discarded, models
from engine.models import Model
from gui.late import while_alive
from gui.operations import Operations


class ModelShelf(QObject):
    """``models`` are as they were last read; :meth:`refresh` reads them again."""

    changed = Signal(list)  # Model

    def __init__(self, operations: Operations, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._operations = operations
        self.models: list[Model] = []

    @property
    def default_path(self) -> str:
        return str(self.models[0].path) if self.models else ""

    def start(self) -> None:
        """Read what is there, and free what was deleted before the last end."""
        self._operations.run(lambda _store: discarded.purge())
        self.refresh()

    def refresh(self) -> None:
        self._operations.run(lambda _store: models.available(), while_alive(self, self._take))

    def _take(self, found: list[Model]) -> None:
        self.models = found
        self.changed.emit(found)
