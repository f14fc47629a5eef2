"""Trainings that go on without a window: found at the start, then followed as running work.

Such are those that an earlier window was closed over, and those of the command line. What they say
is read from their folders; nothing of the trainer is loaded where there never was a run.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from engine import paths
from engine.vocabulary import Failed, FailureKind, Progress, RunId, RunInfo, RunState
from gui.activity import Activity
from gui.late import while_alive
from gui.services import Services

_AGAIN = 2_000  # ms


class LeftRuns(QObject):
    """``look`` once, when the window is there; ``changed`` whenever one got further or ended."""

    changed = Signal()

    def __init__(self, services: Services, show: Callable[[], object], parent: QObject) -> None:
        super().__init__(parent)
        self._services, self._show = services, show
        self._known: dict[RunId, Activity] = {}
        self._again = QTimer(self, interval=_AGAIN, singleShot=True)
        self._again.timeout.connect(self._look_again)
        services.closing.connect(self._again.stop)

    def look(self) -> None:
        self._services.operations.run(lambda _: _under_way(), while_alive(self, self._on_found))

    def _look_again(self) -> None:
        known = tuple(self._known)
        self._services.operations.run(
            lambda _: _read(known), while_alive(self, self._on_read), self._on_unread
        )

    def _on_found(self, found: Sequence[RunInfo]) -> None:
        for run in found:
            self._known[run.id] = self._services.activities.begin(
                _title(run),
                cancel=partial(self._pause, run.id),
                leave=lambda: None,  # it does without this window already
                show=self._show,
            )
        self._on_read(found)

    def _on_read(self, found: Sequence[RunInfo]) -> None:
        for run in found:
            if run.state is RunState.RUNNING:
                self._known[run.id].progress(
                    Progress(done=run.step, total=run.steps, unit="steps", note=run.note)
                )
            else:
                _end(self._known.pop(run.id), run)
        if found:
            self.changed.emit()
        if self._known:
            self._again.start()

    def _on_unread(self, _fault: object) -> None:
        """A folder that was taken away: nothing is known of its run any more."""
        for activity in self._known.values():
            activity.stop()
        self._known.clear()

    def _pause(self, run: RunId) -> None:
        self._services.operations.run(lambda _: _ask_to_pause(run))


def _under_way() -> list[RunInfo]:
    if not paths.runs().is_dir():
        return []
    from trainer.tuning.runs import all_runs  # noqa: PLC0415 - only where there are runs

    return [info for run in all_runs() if (info := run.info()).state is RunState.RUNNING]


def _read(known: Sequence[RunId]) -> list[RunInfo]:
    from trainer.tuning.runs import find  # noqa: PLC0415 - loaded by then

    return [find(run).info() for run in known]


def _ask_to_pause(run: RunId) -> None:
    from trainer.tuning import wishes  # noqa: PLC0415 - only when it is wanted
    from trainer.tuning.runs import find  # noqa: PLC0415

    wishes.make(find(run), wishes.Wish.PAUSE)


def _title(run: RunInfo) -> str:
    from gui.finetune.run_words import training_title  # noqa: PLC0415 - only where there are runs

    return training_title(run.base)


def _end(activity: Activity, run: RunInfo) -> None:
    from gui.finetune.run_words import trained_words  # noqa: PLC0415 - as above

    match run.state:
        case RunState.FINISHED:
            activity.finish(trained_words(run))
        case RunState.FAILED:
            activity.fail(Failed(kind=FailureKind.INTERNAL, sentence=run.note, remedy=""))
        case _:
            activity.stop(run.note)
