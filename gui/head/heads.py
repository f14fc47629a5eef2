"""Trained and unfinished heads as observable state, and the training under way.

Promises: one training at a time; it is announced among the activities, and can be cancelled there;
what it had finished when it was cancelled waits to be taken up again.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from engine import paths
from engine.child import new_job
from engine.errors import HilbertError
from engine.store import Store
from engine.vocabulary import (
    AnyEvent,
    Artifact,
    ClassifyTexts,
    Done,
    EstimateHead,
    Failed,
    HeadEstimated,
    HeadStudy,
    HeadTask,
    JobId,
    Metric,
    Progress,
    StopReason,
    StudyHead,
    TextsClassified,
    TrainHead,
)
from gui.activity import Activity
from gui.i18n import tr
from gui.services import Services
from trainer.head import kept_studies, report, spec, tasks
from trainer.head.report import Report
from trainer.head.spec import Spec
from trainer.head.study import Study


@dataclass(frozen=True)
class TrainedHead:
    """A head with its report; None where the report cannot be read."""

    folder: Path
    spec: Spec
    report: Report | None


@dataclass(frozen=True)
class Shelf:
    """Everything in the folders of heads and of studies, the newest first."""

    trained: tuple[TrainedHead, ...] = ()
    unfinished: tuple[tuple[Path, HeadTask], ...] = ()
    studies: tuple[tuple[Path, Study], ...] = ()


class Heads(QObject):
    """What the tab shows and may ask for."""

    shelf_changed = Signal(object)  # Shelf
    began = Signal(object)  # HeadTask
    progressed = Signal(object)  # Progress
    measured = Signal(object)  # Metric
    ended = Signal(object)  # the folder of the new head, None where there is none
    estimated = Signal(object)  # HeadEstimated
    classified = Signal(object)  # TextsClassified
    failed = Signal(object)  # Failed

    def __init__(self, services: Services, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._job: JobId | None = None
        self._estimate: JobId | None = None
        self._activity: Activity | None = None
        self._folder: Path | None = None
        self.shelf = Shelf()

    @property
    def running(self) -> bool:
        return self._job is not None

    def refresh(self) -> None:
        """Read the folder of heads, off the window's thread."""
        self._services.operations.run(_shelf, self._on_shelf)

    def train(self, task: HeadTask, folder: Path | None = None) -> None:
        """``folder`` is that of an unfinished training that goes on."""
        if self.running:
            return
        self._folder = folder or tasks.new_folder(task)
        self._activity = self._services.activities.begin(
            tr("Training a quantum head on {file}", file=Path(task.file).name), cancel=self.cancel
        )
        self.began.emit(task)
        command = TrainHead(job=new_job(), task=task, folder=str(self._folder))
        self._job = self._services.training.send(command, self._hear)

    def study(self, task: HeadTask, kind: HeadStudy) -> None:
        """Find out more about the recipe; what is cancelled leaves nothing."""
        if self.running:
            return
        self._folder = None
        self._activity = self._services.activities.begin(
            tr("Studying a quantum head on {file}", file=Path(task.file).name), cancel=self.cancel
        )
        self.began.emit(task)
        folder = str(kept_studies.new_folder(task, kind))
        command = StudyHead(job=new_job(), task=task, study=kind, folder=folder)
        self._job = self._services.training.send(command, self._hear)

    def cancel(self) -> None:
        if self._job is not None:
            self._services.training.cancel(self._job)

    def discard(self, folder: Path) -> None:
        """Forget an unfinished training."""
        self._services.operations.run(lambda _: tasks.discard(folder), lambda _: self.refresh())

    def estimate(self, task: HeadTask) -> None:
        command = EstimateHead(job=new_job(), task=task)
        self._estimate = command.job

        def hear(event: AnyEvent) -> None:
            if command.job != self._estimate:
                return  # the settings have changed since
            match event:
                case HeadEstimated():
                    self.estimated.emit(event)
                case Failed():
                    self.failed.emit(event)

        self._services.training.send(command, hear)

    def classify(self, folder: Path, texts: tuple[str, ...], threshold: float) -> None:
        def hear(event: AnyEvent) -> None:
            match event:
                case TextsClassified():
                    self.classified.emit(event)
                case Failed():
                    self.failed.emit(event)

        command = ClassifyTexts(job=new_job(), head=str(folder), texts=texts, threshold=threshold)
        self._services.training.send(command, hear)

    # --- what the training says ---

    def _hear(self, event: AnyEvent) -> None:
        match event:
            case Progress():
                if self._activity:
                    self._activity.progress(event)
                self.progressed.emit(event)
            case Metric():
                self.measured.emit(event)
            case Artifact():
                self._folder = Path(event.path)
            case Failed():
                self._end(None)
                if self._activity:
                    self._activity.fail(event)
                self.failed.emit(event)
            case Done(reason=StopReason.CANCELLED):
                resumes = self._folder is not None and tasks.beside(self._folder).exists()
                self._end(None)
                if self._activity:
                    again = tr("Stopped; it can be taken up again")
                    self._activity.stop(again if resumes else tr("Stopped"))
            case Done():
                studied = self._folder is not None and self._folder.parent == paths.studies()
                self._end(self._folder)
                if self._activity:
                    trained = tr("The head is trained")
                    self._activity.finish(tr("The study is done") if studied else trained)

    def _end(self, folder: Path | None) -> None:
        self._job = None
        self.ended.emit(folder)
        self.refresh()

    def _on_shelf(self, shelf: Shelf) -> None:
        self.shelf = shelf
        self.shelf_changed.emit(shelf)


def _shelf(_store: Store) -> Shelf:
    found = []
    for folder, described in spec.trained():
        try:
            told: Report | None = report.read(folder)
        except (HilbertError, OSError):
            told = None
        found.append(TrainedHead(folder, described, told))
    return Shelf(tuple(found), tuple(tasks.unfinished()), tuple(kept_studies.kept()))
