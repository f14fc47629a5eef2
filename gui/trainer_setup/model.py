"""Whether fine-tuning can be used here, and what is being done about it, as observable state.

Promises: nothing is fetched before :meth:`TrainerSetup.install` or :meth:`repair` is called; the
training child is started anew once what it runs in has changed.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from engine.child import new_job
from engine.vocabulary import (
    AnyCommand,
    AnyEvent,
    DescribeTrainer,
    Done,
    Ending,
    Failed,
    InstallTrainer,
    JobId,
    Progress,
    RemoveTrainer,
    RepairTrainer,
    StopReason,
    TrainerDescribed,
    TrainerKind,
    TrainerState,
)
from gui.activity import Activities, Activity
from gui.clients import Client
from gui.i18n import tr
from gui.late import while_alive


class TrainerSetup(QObject):
    """One for the window. ``described`` is None until the child has answered."""

    changed = Signal()
    failed = Signal(object)  # Failed
    ended = Signal(str)  # a sentence

    def __init__(
        self, provision: Client, training: Client, activities: Activities, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._provision, self._training, self._activities = provision, training, activities
        self.described: TrainerDescribed | None = None
        self.progress: Progress | None = None
        self._job: JobId | None = None
        self._activity: Activity | None = None

    @property
    def usable(self) -> bool:
        """Whether models can be trained. Looks at the disk as long as nobody has described it."""
        if self.described is None:
            from trainer.provision import describing  # noqa: PLC0415 - after the window is there

            return describing.has_own() or describing.ready_python() is not None
        return not self.busy and self.described.state in (TrainerState.OWN, TrainerState.READY)

    @property
    def busy(self) -> bool:
        return self._job is not None

    def refresh(self) -> None:
        command = DescribeTrainer(job=new_job())
        self._provision.send(command, while_alive(self, self._on_described))

    def install(self, kind: TrainerKind, wheels: str = "", unsloth: bool = False) -> None:
        """Begin, or go on. ``unsloth`` only after its licences were shown."""
        command = InstallTrainer(job=new_job(), kind=kind, wheels=wheels, unsloth=unsloth)
        self._begin(command, tr("Setting up fine-tuning"), self._say_installed)

    def repair(self) -> None:
        self._begin(
            RepairTrainer(job=new_job()),
            tr("Repairing the fine-tuning set-up"),
            self._say_installed,
        )

    def remove(self) -> None:
        self._begin(
            RemoveTrainer(job=new_job()),
            tr("Removing the libraries for fine-tuning"),
            lambda: tr("The libraries for fine-tuning are removed; runs and models stay"),
        )

    def cancel(self) -> None:
        if self._job:
            self._provision.cancel(self._job)

    # --- what is heard ---

    def _say_installed(self) -> str:
        return tr("Fine-tuning is set up")

    def _begin(self, command: AnyCommand, title: str, sentence: Callable[[], str]) -> None:
        if self.busy:
            return
        if not self._training.busy:
            self._training.stop()  # it may hold what is to change
        self._job, self.progress = command.job, None
        self._activity = self._activities.begin(title, cancel=self.cancel)

        def heard(event: AnyEvent) -> None:
            self._on_event(event, sentence)

        self._provision.send(command, while_alive(self, heard))
        self.changed.emit()

    def _on_event(self, event: AnyEvent, sentence: Callable[[], str]) -> None:
        assert self._activity is not None
        match event:
            case Progress():
                self.progress = event
                self._activity.progress(event)
            case Failed():
                self._activity.fail(event)
                self.failed.emit(event)
            case Done(reason=StopReason.CANCELLED):
                self._activity.stop(tr("Stopped; what was installed is kept"))
            case Done():
                self._activity.finish(sentence())
                self.ended.emit(sentence())
        if isinstance(event, Ending):
            self._job = self._activity = None
            self.refresh()
        self.changed.emit()

    def _on_described(self, event: AnyEvent) -> None:
        if isinstance(event, TrainerDescribed):
            self.described = event
            self.changed.emit()
        elif isinstance(event, Failed):
            self.failed.emit(event)
