"""Looking around on the hub: a search, and the description of one repository at a time.

Only :meth:`search` and :meth:`describe` connect, and only a button calls them. An answer that comes
after something else was asked is dropped.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from engine.child import new_job
from engine.vocabulary import (
    AnyEvent,
    DescribeHub,
    Done,
    Failed,
    HubDescribed,
    HubFound,
    HubModel,
    JobId,
    SearchHub,
)
from gui.late import while_alive
from gui.services import Services


class Looking(QObject):
    """What the hub has said last."""

    found = Signal(object)  # tuple[HubModel, ...]
    described = Signal(object)  # HubDescribed
    busy_changed = Signal(bool)
    failed = Signal(object)  # Failed

    def __init__(self, services: Services, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._job: JobId | None = None
        self.models: tuple[HubModel, ...] = ()

    def search(self, query: str) -> None:
        self._ask(SearchHub(job=new_job(), query=query, endpoint=self._endpoint))

    def describe(self, repo: str) -> None:
        self._ask(DescribeHub(job=new_job(), repo=repo, endpoint=self._endpoint))

    @property
    def _endpoint(self) -> str:
        return self._services.preferences.now.mirror

    def _ask(self, command: SearchHub | DescribeHub) -> None:
        self._job = command.job
        self.busy_changed.emit(True)
        self._services.hub.send(command, while_alive(self, self._on_event))

    def _on_event(self, event: AnyEvent) -> None:
        if event.job != self._job:
            return
        match event:
            case HubFound(models=models):
                self.models = models
                self.found.emit(models)
            case HubDescribed():
                self.described.emit(event)
            case Failed():
                self.busy_changed.emit(False)
                self.failed.emit(event)
            case Done():
                self.busy_changed.emit(False)
