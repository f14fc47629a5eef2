"""The exports and uploads of one run as the window knows them: planned, under way, done.

The work goes on in the training child and in the list of activities when the dialog is closed.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from engine.child import new_job
from engine.vocabulary import (
    AnyEvent,
    Done,
    Exported,
    ExportKind,
    ExportPlanned,
    ExportRun,
    Failed,
    JobId,
    PlanExport,
    PlanUpload,
    Progress,
    StopReason,
    Uploaded,
    UploadPlanned,
    UploadRun,
)
from gui.activity import Activity
from gui.i18n import tr, trn
from gui.services import Services


class Exports(QObject):
    """One run. One piece of work at a time; it ends in ``finished``, ``stopped`` or ``failed``."""

    planned = Signal(object)  # ExportPlanned
    upload_planned = Signal(object)  # UploadPlanned
    progressed = Signal(object)  # Progress
    exported = Signal(object)  # Exported
    uploaded = Signal(str)
    busy_changed = Signal(bool)
    stopped = Signal()
    memory_freed = Signal()  # the chat model was unloaded to make room
    failed = Signal(Failed)

    def __init__(self, services: Services, run: str, parent: QObject | None = None) -> None:
        super().__init__(parent or services)
        self.run = run
        self.done: list[Exported] = []
        self._services = services
        self._job: JobId | None = None
        self._activity: Activity | None = None

    @property
    def busy(self) -> bool:
        return self._job is not None

    def plan(self) -> None:
        self._services.training.send(PlanExport(job=new_job(), run=self.run), self._on_planned)

    def plan_upload(self) -> None:
        self._services.training.send(PlanUpload(job=new_job(), run=self.run), self._on_planned)

    def start(self, kinds: Sequence[ExportKind]) -> None:
        self.done = []
        if self._services.inference.running:
            self._services.inference.child.stop()
            self.memory_freed.emit()
        command = ExportRun(job=new_job(), run=self.run, kinds=tuple(kinds))
        self._begin(tr("Exporting {run}", run=self.run), command)

    def upload(self, repository: str, files: Sequence[str], private: bool, token: str) -> None:
        command = UploadRun(
            job=new_job(),
            run=self.run,
            repository=repository,
            files=tuple(files),
            private=private,
            token=token,
        )
        self._begin(
            tr("Sending {run} to {repository}", run=self.run, repository=repository), command
        )

    def cancel(self) -> None:
        if self._job is not None:
            self._services.training.cancel(self._job)

    def _begin(self, title: str, command: ExportRun | UploadRun) -> None:
        assert not self.busy, "one work at a time"
        self._activity = self._services.activities.begin(title, cancel=self.cancel)
        self._job = command.job
        self.busy_changed.emit(True)
        self._services.training.send(command, self._on_event)

    def _on_planned(self, event: AnyEvent) -> None:
        match event:
            case ExportPlanned():
                self.planned.emit(event)
            case UploadPlanned():
                self.upload_planned.emit(event)
            case Failed():
                self.failed.emit(event)

    def _on_event(self, event: AnyEvent) -> None:
        activity = self._activity
        assert activity is not None
        match event:
            case Progress():
                activity.progress(event)
                self.progressed.emit(event)
            case Exported():
                self.done.append(event)
                self.exported.emit(event)
            case Uploaded(address=address):
                self.uploaded.emit(address)
            case Failed():
                self._end()
                activity.fail(event)
                self.failed.emit(event)
            case Done(reason=StopReason.CANCELLED):
                self._end()
                activity.stop(tr("Stopped; finished files stay"))
                self.stopped.emit()
            case Done():
                self._end()
                count = len(self.done)
                activity.finish(trn("{n} file made", "{n} files made", count) if count else "")

    def _end(self) -> None:
        self._job = None
        self.busy_changed.emit(False)
