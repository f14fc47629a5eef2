"""One run: where it stands, its curves, what it answers on the way, its report."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QTabWidget,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from engine.vocabulary import (
    AnyEvent,
    Metric,
    Notice,
    Progress,
    RunInfo,
    RunState,
    Sampled,
)
from gui import theme
from gui.finetune.run_words import Halt, halt_sentence, run_facts, run_title, state_sentence
from gui.i18n import tr
from gui.papers.words import time_left
from gui.plots import LinePlot, Scale

_LOSS = ("loss", "validation loss")
_REPORT = "report.md"


class RunView(QWidget):
    """Says what is wanted; which of it can be had depends on the state of the run."""

    resumed = Signal()
    paused = Signal()
    stopped = Signal()
    evaluate_wanted = Signal()
    export_wanted = Signal()
    compare_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._run: RunInfo | None = None
        self._samples: list[Sampled] = []
        self._notices: list[Notice] = []
        self._latest: dict[str, float] = {}
        self._page = self._written = ""
        self._title, self._state, self._far = QLabel(), QLabel(wordWrap=True), QLabel()
        theme.set_text_role(self._title, theme.TextRole.HEADING)
        theme.set_text_role(self._state, theme.TextRole.MUTED)
        theme.set_text_role(self._far, theme.TextRole.CAPTION)
        self._far.hide()
        self._notice = QLabel(wordWrap=True)
        theme.set_text_role(self._notice, theme.TextRole.WARNING)
        self.loss = LinePlot(tr("Loss"), tr("nats a token"), x_label=tr("step"), whole=True)
        self.loss.set_placeholder(tr("The first points come with the first steps."))
        self.rate = LinePlot(tr("Learning rate"), x_label=tr("step"), y_scale=Scale.LOG, whole=True)
        self.norm = LinePlot(tr("Gradient norm"), x_label=tr("step"), whole=True)
        self.samples, self.report = QTextBrowser(), QTextBrowser()
        self.samples.setAccessibleName(tr("Sample answers"))
        self.report.setAccessibleName(tr("Report"))
        for browser in (self.samples, self.report):
            browser.setOpenLinks(False)
        self._buttons = self._make_buttons()
        self._lay_out()

    def show_run(self, run: RunInfo, *, busy: bool, halt: Halt | None) -> None:
        """``busy``: some run is under way; ``halt`` is None unless this window works on this one.

        A run that another program trains can be paused from here, and no more.
        """
        if self._run is None or self._run.id != run.id:
            self.clear()
        self._run = run
        self._title.setText(run_title(run))
        self._state.setText(halt_sentence(run, halt or Halt.NONE) or state_sentence(run))
        active = run.state is RunState.RUNNING
        ended = run.state is RunState.FINISHED
        buttons = self._buttons
        buttons["pause"].setVisible(active)
        buttons["pause"].setEnabled(halt in (None, Halt.NONE))
        buttons["stop"].setVisible(halt is not None)
        buttons["stop"].setText(tr("Stop now") if halt is Halt.STOP else tr("Stop"))
        buttons["resume"].setVisible(not active and not ended)
        for name in ("evaluate", "compare", "export"):
            buttons[name].setVisible(ended)
        for name in ("resume", "evaluate", "compare", "export"):
            buttons[name].setEnabled(not busy)
        self._far.setVisible(active or halt is not None)
        if active and halt is None and run.steps:
            self._show_progress(Progress(done=run.step, total=run.steps, unit="steps"))
        self._show_report(run)

    def clear(self) -> None:
        """Another run is to be shown."""
        self._samples, self._notices, self._latest = [], [], {}
        for plot in (self.loss, self.rate, self.norm):
            plot.clear()
        self.samples.clear()
        self._page = ""
        self._notice.hide()
        self._far.setText(tr("Starting…"))

    def take(self, event: AnyEvent) -> None:
        """Something that the run in view says."""
        match event:
            case Metric(name=name) if name in _LOSS:
                shown = tr("training") if name == "loss" else tr("validation")
                self.loss.add_point(shown, event.step, event.value)
            case Metric(name="learning rate"):
                self.rate.add_point(tr("learning rate"), event.step, event.value)
            case Metric(name="gradient norm"):
                self.norm.add_point(tr("norm"), event.step, event.value)
        if isinstance(event, Metric):
            self._latest[event.name] = event.value
        elif isinstance(event, Sampled):
            self._add_sample(event)
        elif isinstance(event, Notice):
            self._notices.append(event)
            said = " ".join(filter(None, [event.sentence, event.remedy]))
            self._notice.setText(said)
            self._notice.show()
        elif isinstance(event, Progress):
            self._show_progress(event)

    def show_page(self, page: str) -> None:
        """The report, as Markdown."""
        self._page = page
        self._write_report(page)
        self._tabs.setCurrentWidget(self.report)

    def _show_progress(self, progress: Progress) -> None:
        far = tr("{done} of {total}", done=progress.done, total=progress.total)
        parts = [f"{far} {progress.unit}".strip(), *filter(None, [progress.note])]
        if "tokens/s" in self._latest:
            parts.append(tr("{rate} tokens/s", rate=f"{self._latest['tokens/s']:.0f}"))
        if "memory" in self._latest:
            parts.append(tr("{size} GB", size=f"{self._latest['memory'] / 1e9:.1f}"))
        if progress.eta is not None and progress.done < progress.total:
            parts.append(time_left(progress.eta))
        self._far.setText(" · ".join(parts))

    def _add_sample(self, sample: Sampled) -> None:
        """The newest stands on top."""
        self._samples.insert(0, sample)
        parts = []
        for one in self._samples[:50]:
            head = tr("After step {step}", step=one.step)
            parts.append(
                f"**{head}**\n\n{_quoted(one.question)}\n\n{tr('It answers:')}\n\n"
                f"{_quoted(one.answer)}\n\n{tr('The example says:')}\n\n{_quoted(one.reference)}"
            )
        self.samples.setMarkdown("\n\n---\n\n".join(parts))

    def _show_report(self, run: RunInfo) -> None:
        path = Path(run.path) / _REPORT
        try:
            page = path.read_text(encoding="utf-8")
        except OSError:
            page = self._page
        facts = "\n".join(f"- {label}: {value}" for label, value in run_facts(run))
        self._write_report(page or facts)

    def _write_report(self, page: str) -> None:
        """Only what is new: who reads the report keeps the place."""
        if page != self._written:
            self._written = page
            self.report.setMarkdown(page)

    def _make_buttons(self) -> dict[str, QPushButton]:
        made = {
            "pause": QPushButton(theme.icon("pause"), tr("Pause")),
            "stop": QPushButton(theme.icon("square"), tr("Stop")),
            "resume": QPushButton(theme.icon("play"), tr("Resume")),
            "evaluate": QPushButton(theme.icon("gauge"), tr("Judge")),
            "compare": QPushButton(theme.icon("git-branch"), tr("Side by side…")),
            "export": QPushButton(theme.icon("box"), tr("Export…")),
        }
        made["evaluate"].setToolTip(tr("Compare it with its base on held-out questions"))
        made["evaluate"].clicked.connect(self.evaluate_wanted)
        made["compare"].setToolTip(tr("Ask it and its base the same question"))
        made["compare"].clicked.connect(self.compare_wanted)
        made["export"].clicked.connect(self.export_wanted)
        made["pause"].clicked.connect(self.paused)
        made["stop"].clicked.connect(self.stopped)
        made["resume"].clicked.connect(self.resumed)
        return made

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(theme.Space.S)
        head.addWidget(self._title, 1)
        for button in self._buttons.values():
            head.addWidget(button)
        curves = QWidget()
        column = QVBoxLayout(curves)
        column.setContentsMargins(0, theme.Space.M, 0, 0)
        column.addWidget(self.loss, 3)
        small = QHBoxLayout()
        small.addWidget(self.rate)
        small.addWidget(self.norm)
        column.addLayout(small, 2)
        self._tabs = QTabWidget(documentMode=True)
        self._tabs.addTab(curves, tr("Curves"))
        self._tabs.addTab(self.samples, tr("Sample answers"))
        self._tabs.addTab(self.report, tr("Report"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.Space.L, 0, 0, 0)
        layout.setSpacing(theme.Space.S)
        layout.addLayout(head)
        layout.addWidget(self._state)
        layout.addWidget(self._far)
        layout.addWidget(self._notice)
        layout.addWidget(self._tabs, 1)


def _quoted(text: str) -> str:
    """Text of a model is shown as text, whatever Markdown it holds."""
    return "\n".join(f"    {line}" for line in text.splitlines()) or "    "
