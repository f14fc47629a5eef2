"""The runs as the window knows them, and the one under way.

Starting a training first asks the inference child to free its memory, and says so. What a run says
is passed on with its id, live and when an old one is read again, so that a page shows both alike.
"""

from __future__ import annotations

import contextlib
import time

import msgspec
from PySide6.QtCore import QObject, Signal

from engine import vocabulary as v
from engine.child import new_job
from gui.activity import Activity
from gui.finetune.run_words import Halt, stopped_words, trained_words, training_title
from gui.i18n import tr
from gui.services import Services
from trainer.recipe import Preset
from trainer.worker.start import keeper_command

_JUDGED = 50  # held-out questions
_DOUBLE_CLICK = 0.6  # seconds in which a second press is none: it would cost what was learnt
_Long = v.TrainRun | v.ResumeRun | v.EvaluateRun
Said = v.Metric | v.Sampled | v.Notice | v.Progress


class Runs(QObject):
    """``said`` carries (run, event). ``current`` is the id of the run under way, or ""."""

    changed = Signal(object)  # tuple[RunInfo, ...]; also when ``halt`` has changed
    said = Signal(str, object)
    told_anew = Signal(str)  # what is said of it next begins with its beginning
    evaluated = Signal(object)  # RunEvaluated
    failed = Signal(object)  # Failed
    memory_freed = Signal()
    ended = Signal()  # nothing is under way any more
    shown = Signal()  # it is wanted in view, among the activities

    def __init__(self, services: Services, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._runs: dict[str, v.RunInfo] = {}
        self._work: _Long | None = None
        self._activity: Activity | None = None
        self._heard: list[Said] = []
        self.current = ""
        self.halt = Halt.NONE
        self.looking = False  # what is on disk is not known yet
        self._asked = 0.0  # when it was to stop

    @property
    def all(self) -> tuple[v.RunInfo, ...]:
        """The newest first."""
        return tuple(sorted(self._runs.values(), key=lambda run: -run.created))

    @property
    def busy(self) -> bool:
        return self._work is not None

    @property
    def _judging(self) -> bool:
        return isinstance(self._work, v.EvaluateRun)

    def refresh(self) -> None:
        self.looking = not self._runs
        if self.looking:
            self.changed.emit(self.all)
        self._services.training.send(v.ListRuns(job=new_job()), self._on_listed)

    def read(self, run: str) -> None:
        """Have everything said again that a run has said."""
        if run == self.current:
            self.told_anew.emit(run)
            for event in tuple(self._heard):
                self.said.emit(run, event)
            return
        command = v.ReadRun(job=new_job(), run=v.RunId(run))
        self._services.training.send(command, lambda event: self._say(run, event))

    def train(self, base: str, examples: str, preset: Preset) -> None:
        command = v.TrainRun(
            job=new_job(),
            base=base,
            examples=examples,
            recipe=msgspec.json.encode(preset.recipe).decode(),
            preset=preset.name,
        )
        self._begin(command)

    def resume(self, run: str) -> None:
        self._begin(v.ResumeRun(job=new_job(), run=v.RunId(run)), run)

    def pause(self, run: str) -> None:
        """Keep a checkpoint and end after the step under way, in whatever process it trains."""
        command = v.PauseRun(job=new_job(), run=v.RunId(run))
        self._services.training.send(command, self._on_asked)
        if run == self.current:
            self._set_halt(Halt.PAUSE)

    def stop(self) -> None:
        """Keep a checkpoint and end after the step under way; asked a second time, end at once.

        A step may take minutes, and what it has learnt would be lost.
        """
        if self._work is None or self._activity is None:
            return
        if self.halt is not Halt.STOP:
            self._activity.cancel()
        elif time.monotonic() - self._asked > _DOUBLE_CLICK:
            self._services.training.cancel(self._work.job, 0.0)

    def evaluate(self, run: str) -> None:
        """Compare a finished run with its base on held-out questions."""
        self._begin(v.EvaluateRun(job=new_job(), run=v.RunId(run), limit=_JUDGED), run)

    def _begin(self, command: _Long, run: str = "") -> None:
        if self.busy:
            return
        if self._services.inference.running:
            self._services.inference.child.stop()
            self.memory_freed.emit()
        self._work, self.current = command, run
        self._heard = []
        self.halt = Halt.NONE
        base = command.base if isinstance(command, v.TrainRun) else self._base_of(run)
        title = tr("Judging a run") if self._judging else training_title(base)
        self._activity = self._services.activities.begin(
            title,
            cancel=self._on_cancelled,
            show=self.shown.emit,
        )
        self._services.training.send(command, self._on_event)
        self.changed.emit(self.all)

    def _on_cancelled(self) -> None:
        """Wanted here or among the activities."""
        if self._work is not None:
            self._asked = time.monotonic()
            self._services.training.cancel(self._work.job, grace=None)
            self._set_halt(Halt.STOP)

    def _on_left(self) -> None:
        """The window closes, and the training goes on without it."""
        # Where no keeper can be started the run ends with the window, and can be resumed.
        with contextlib.suppress(OSError):
            self._services.training.child.hand_over(keeper_command(v.RunId(self.current)))

    # --- what the child says ---

    def _on_event(self, event: v.AnyEvent) -> None:
        match event:
            case v.RunChanged(run=run):
                self.current = run.id
                if self._activity and run.state is v.RunState.RUNNING and not self._judging:
                    self._activity.can_go_on(self._on_left)  # it would be found again by now
                self._take(run)
            case v.Progress():
                if self._activity:
                    self._activity.progress(event)
                self._hear(event)
            case v.RunEvaluated():
                self.evaluated.emit(event)
            case v.Failed():
                self._end(event)
                self.failed.emit(event)
            case v.Done():
                self._end(event)
            case _:
                self._hear(event)

    def _end(self, event: v.Ending) -> None:
        activity, self._activity = self._activity, None
        halt, self.halt = self.halt, Halt.NONE
        judging = self._judging
        run = self._runs.get(self.current)
        self._work, self.current = None, ""
        if activity:
            match event:
                case v.Failed():
                    activity.fail(event)
                case v.Done(reason=v.StopReason.CANCELLED):
                    activity.stop("" if judging else stopped_words(halt))
                case _:
                    activity.finish("" if judging else trained_words(run))
        self.changed.emit(self.all)
        self.refresh()
        self.ended.emit()

    def _base_of(self, run: str) -> str:
        known = self._runs.get(run)
        return known.base if known else ""

    def _set_halt(self, halt: Halt) -> None:
        self.halt = halt
        self.changed.emit(self.all)

    def _on_listed(self, event: v.AnyEvent) -> None:
        match event:
            case v.Runs(runs=runs):
                self.looking = False
                self._runs = {run.id: run for run in runs}
                self.changed.emit(self.all)
            case v.Failed():
                self.looking = False
                self.failed.emit(event)
                self.changed.emit(self.all)

    def _on_asked(self, event: v.AnyEvent) -> None:
        if isinstance(event, v.Failed):
            self.failed.emit(event)

    def _hear(self, event: v.AnyEvent) -> None:
        """Of the run under way: kept, as a view that comes later has to catch up."""
        if isinstance(event, Said):
            self._heard.append(event)
            self.said.emit(self.current, event)

    def _say(self, run: str, event: v.AnyEvent) -> None:
        if isinstance(event, v.RunChanged):
            self.told_anew.emit(run)
        elif isinstance(event, Said):
            self.said.emit(run, event)

    def _take(self, run: v.RunInfo) -> None:
        self._runs[run.id] = run
        self.changed.emit(self.all)
