"""All runs on the left, the chosen one on the right, live while it trains."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QSplitter,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from engine.vocabulary import (
    AnyEvent,
    Failed,
    RunEvaluated,
    RunInfo,
    RunState,
)
from gui import theme
from gui.banner import FaultBanner
from gui.finetune.run_view import RunView
from gui.finetune.run_words import run_line, run_title
from gui.finetune.runs import Runs
from gui.i18n import tr
from gui.placeholder import Placeholder

_ID = Qt.ItemDataRole.UserRole + 1
_ICONS = {
    RunState.RUNNING: ("play", theme.Tint.ACCENT),
    RunState.FINISHED: ("circle-check", theme.Tint.SUCCESS),
    RunState.FAILED: ("triangle-alert", theme.Tint.DANGER),
}


class RunsTab(QWidget):
    """Keeps no run of its own: it shows what :class:`Runs` says."""

    export_wanted = Signal(object)  # RunInfo
    compare_wanted = Signal(object)  # RunInfo

    def __init__(self, runs: Runs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._runs = runs
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Runs"))
        self.list.setMinimumWidth(180)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view = RunView()
        self.banner = FaultBanner()
        self.empty = Placeholder()
        self._followed: tuple[str, int, RunState] | None = None
        self._lay_out()
        self._say_empty()
        self._connect()

    @property
    def chosen(self) -> str:
        item = self.list.currentItem()
        return str(item.data(_ID)) if self.list.currentRow() >= 0 else ""

    def _connect(self) -> None:
        runs, view = self._runs, self.view
        runs.changed.connect(self._on_runs_changed)
        runs.said.connect(self._on_said)
        runs.told_anew.connect(self._on_told_anew)
        runs.failed.connect(self._on_failed)
        self.list.currentItemChanged.connect(self._on_chosen)
        view.paused.connect(lambda: runs.pause(self.chosen))
        view.stopped.connect(runs.stop)
        view.resumed.connect(self._on_resumed)
        view.evaluate_wanted.connect(lambda: runs.evaluate(self.chosen))
        runs.evaluated.connect(self._on_evaluated)
        view.export_wanted.connect(lambda: self._want(self.export_wanted))
        view.compare_wanted.connect(lambda: self._want(self.compare_wanted))

    def _lay_out(self) -> None:
        split = QSplitter(Qt.Orientation.Horizontal, childrenCollapsible=False)
        split.addWidget(self.list)
        split.addWidget(self.view)
        split.setStretchFactor(1, 1)
        split.setSizes([260, 700])
        self._places = QStackedLayout()
        layout = QVBoxLayout(self)
        margin = theme.Space.XL
        layout.setContentsMargins(margin, theme.Space.L, margin, theme.Space.L)
        layout.setSpacing(theme.Space.M)
        layout.addWidget(self.banner)
        layout.addLayout(self._places, 1)
        self._places.addWidget(self.empty)
        self._places.addWidget(split)

    # --- what happens ---

    def _say_empty(self) -> None:
        if self._runs.busy:
            self.empty.say(
                "chart-line",
                tr("The training is being prepared"),
                tr("It is shown here as soon as it begins."),
            )
        elif self._runs.looking:
            self.empty.say("chart-line", tr("Reading the trainings…"))
        else:
            self.empty.say(
                "chart-line",
                tr("No trainings yet"),
                tr("Accept some examples, then start one on the Train tab."),
            )

    def _on_runs_changed(self, found: tuple[RunInfo, ...]) -> None:
        self._say_empty()
        self._places.setCurrentIndex(1 if found else 0)
        chosen = self._runs.current or self.chosen
        known = [str(self.list.item(row).data(_ID)) for row in range(self.list.count())]
        if known != [run.id for run in found]:
            self.list.blockSignals(True)
            self.list.clear()
            for run in found:
                item = QListWidgetItem(run_title(run))
                item.setData(_ID, run.id)
                self.list.addItem(item)
            self.list.blockSignals(False)
        for row, run in enumerate(found):
            self._write(row, run)
            if run.id == chosen:
                self.list.setCurrentRow(row)
        if found and self.list.currentRow() < 0:
            self.list.setCurrentRow(0)
        self._show_chosen()

    def _write(self, row: int, run: RunInfo) -> None:
        item = self.list.item(row)
        item.setText(f"{run_title(run)}\n{run_line(run)}")
        item.setIcon(theme.icon(*_ICONS.get(run.state, ("history", theme.Tint.FAINT))))

    def _on_chosen(self) -> None:
        self.view.clear()
        self._show_chosen()
        if self.chosen:
            self._runs.read(self.chosen)

    def _show_chosen(self) -> None:
        for run in self._runs.all:
            if run.id == self.chosen:
                mine = self._runs.busy and run.id == self._runs.current
                self.view.show_run(
                    run, busy=self._runs.busy, halt=self._runs.halt if mine else None
                )
                self._follow(run)

    def _follow(self, run: RunInfo) -> None:
        """One that another process trains is read again whenever it has come further."""
        before, self._followed = self._followed, (run.id, run.step, run.state)
        known = before is not None and before[0] == run.id
        if known and before != self._followed and run.id != self._runs.current:
            self._runs.read(run.id)

    def _on_told_anew(self, run: str) -> None:
        if run == self.chosen:
            self.view.clear()
            self._show_chosen()

    def _on_said(self, run: str, event: AnyEvent) -> None:
        if run == self.chosen:
            self.view.take(event)

    def _on_resumed(self) -> None:
        self.banner.hide()
        self.view.clear()  # all that it has said is said again
        self._runs.resume(self.chosen)

    def _on_evaluated(self, event: RunEvaluated) -> None:
        if event.run == self.chosen:
            self.view.show_page(event.page)

    def _want(self, wanted: SignalInstance) -> None:
        for run in self._runs.all:
            if run.id == self.chosen:
                wanted.emit(run)

    def _on_failed(self, failed: Failed) -> None:
        self.banner.tell(failed)
