"""Two models, or a model and the same with an adapter, answer one question side by side.

The inference child holds one model in memory, so the answers come one after the other, and the
window says so. Which is the better one is stored with both answers, and can be written out as
preference data.
"""

from __future__ import annotations

import time
import uuid
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from engine import preferences_data
from engine.asking import Question, prompt
from engine.child import new_job
from engine.store import Comparison, Contender, Store
from engine.vocabulary import (
    AnyEvent,
    Done,
    Failed,
    Generate,
    JobId,
    MessageId,
    ModelSpec,
    Progress,
    PromptMessage,
    Role,
    Sampling,
    StopReason,
    Text,
    Usage,
)
from gui import theme
from gui.i18n import tr, trn
from gui.services import Services
from gui.transcript import MessageView, TranscriptView

Choice = tuple[str, ModelSpec]
SIDES = (0, 1)


class Side(QWidget):
    """One of the two: who answers, the answer, and the button that prefers it."""

    picked = Signal()

    def __init__(self, services: Services, choices: Sequence[Choice], number: int) -> None:
        super().__init__()
        self.text = ""
        self.usage: Usage | None = None
        self._name = tr("Left answer") if number == 0 else tr("Right answer")
        self.who = QComboBox()
        self.who.setAccessibleName(tr("Who gives the {side}", side=self._name))
        for label, _ in choices:
            self.who.addItem(label)
        self.who.setCurrentIndex(min(number, len(choices) - 1))
        self._choices = list(choices)
        self.transcript = TranscriptView(services.formulas)
        self.transcript.setAccessibleName(self._name)
        self.better = QPushButton(tr("This one is better (Alt+{key})", key=number + 1))
        self.better.setCheckable(True)
        self.better.setEnabled(False)
        self.better.clicked.connect(self.picked)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.Space.S)
        layout.addWidget(self.who)
        layout.addWidget(self.transcript, 1)
        layout.addWidget(self.better)

    @property
    def choice(self) -> Choice:
        return self._choices[self.who.currentIndex()]

    def begin(self, question: str) -> None:
        self.text, self.usage = "", None
        self.better.setChecked(False)
        self.better.setEnabled(False)
        self.transcript.show_messages(
            [
                MessageView(MessageId("q"), Role.USER, question, bare=True),
                MessageView(MessageId("a"), Role.ASSISTANT, streaming=True, bare=True),
            ]
        )

    def add(self, text: str) -> None:
        self.text += text
        self.transcript.stream_text(MessageId("a"), text)

    def end(self, note: str = "") -> None:
        text = self.text or note
        self.transcript.finish(MessageView(MessageId("a"), Role.ASSISTANT, text, bare=True))

    def contender(self) -> Contender:
        label, model = self.choice
        return Contender(label, model, self.text, self.usage)


class CompareDialog(QDialog):
    """Asks, shows both answers, stores which was the better."""

    stored = Signal(object)  # Comparison

    def __init__(
        self,
        services: Services,
        choices: Sequence[Choice],
        questions: Sequence[str] = (),
        parent: QWidget | None = None,
    ) -> None:
        """The first two choices face each other; the first question is written, all are offered."""
        super().__init__(parent)
        self.setWindowTitle(tr("Compare"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(1060, 680)
        self._services = services
        self._job: JobId | None = None
        self._prompt: tuple[PromptMessage, ...] = ()
        self.comparison: Comparison | None = None
        self.question = QLineEdit(next(iter(questions), ""))
        offered = QCompleter(list(questions), self.question)
        offered.setFilterMode(Qt.MatchFlag.MatchContains)
        offered.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.question.setCompleter(offered)
        self.question.setPlaceholderText(tr("A question for both"))
        self.question.setAccessibleName(tr("A question for both"))
        self.question.returnPressed.connect(self.ask)
        self.button = QPushButton(tr("Ask both"))
        theme.set_variant(self.button, theme.Variant.PRIMARY)
        self.button.clicked.connect(self._on_button)
        self.sides = tuple(Side(services, choices, number) for number in SIDES)
        self.status = QLabel(
            tr("One model is in memory at a time: the right one answers after the left."),
            wordWrap=True,
        )
        theme.set_text_role(self.status, theme.TextRole.CAPTION)
        self.export_button = QPushButton(tr("Export picks…"))
        self.export_button.clicked.connect(self._choose_file)
        self._lay_out()
        for number, side in enumerate(self.sides):
            side.picked.connect(lambda number=number: self.pick(number))
            key = QShortcut(QKeySequence(f"Alt+{number + 1}"), self)
            key.activated.connect(side.better.click)

    def _lay_out(self) -> None:
        self.button.setAutoDefault(False)
        self.export_button.setAutoDefault(False)
        top = QHBoxLayout()
        top.addWidget(self.question, 1)
        top.addWidget(self.button)
        middle = QHBoxLayout()
        middle.setSpacing(theme.Space.L)
        for side in self.sides:
            side.better.setAutoDefault(False)
            middle.addWidget(side, 1)
        foot = QHBoxLayout()
        foot.addWidget(self.status, 1)
        foot.addWidget(self.export_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*[theme.Space.L] * 4)
        layout.setSpacing(theme.Space.M)
        layout.addLayout(top)
        layout.addLayout(middle, 1)
        layout.addLayout(foot)

    # --- asking ------------------------------------------------------------------------------

    @property
    def busy(self) -> bool:
        return self._job is not None

    def ask(self) -> None:
        text = self.question.text().strip()
        if self.busy or not text:
            return
        self.comparison = None
        self._prompt = prompt(Question(text, self.sides[0].choice[1]))
        for side in self.sides:
            side.begin(text)
            side.who.setEnabled(False)
        self.button.setText(tr("Stop"))
        self._generate(0)

    def _generate(self, number: int) -> None:
        label, model = self.sides[number].choice
        self.status.setText(tr("{name} answers…", name=label))
        job = self._job = new_job()
        # The same seed for both: what differs is the model.
        sampling = Sampling(temperature=0.0, seed=1)
        command = Generate(job=job, model=model, messages=self._prompt, sampling=sampling)
        self._services.inference.send(command, lambda event: self._hear(number, job, event))

    def _hear(self, number: int, job: JobId, event: AnyEvent) -> None:
        if job != self._job:
            return  # stopped, or the window is closed
        side = self.sides[number]
        match event:
            case Progress(note=note) if note:
                self.status.setText(note)
            case Text(text=text):
                side.add(text)
            case Usage():
                side.usage = event
            case Failed():
                side.end(f"{event.sentence} {event.remedy}")
                self._finish(tr("There is nothing to compare: one of the answers failed."))
            case Done(reason=StopReason.CANCELLED):
                side.end()
                self._finish(tr("Stopped."))
            case Done():
                side.end()
                self._after(number)

    def _after(self, number: int) -> None:
        if number == 0:
            self._generate(1)
            return
        self.comparison = Comparison(
            uuid.uuid4().hex,
            time.time(),
            self._prompt,
            tuple(side.contender() for side in self.sides),
        )
        kept = self.comparison
        self._services.operations.run(
            lambda store: store.add_comparison(kept), lambda _: self.stored.emit(kept)
        )
        for side in self.sides:
            side.better.setEnabled(True)
        self._finish(tr("Which answer is better? The choice is kept and can be exported."))

    def _finish(self, sentence: str) -> None:
        self._job = None
        self.status.setText(sentence)
        self.button.setText(tr("Ask both"))
        for side in self.sides:
            side.who.setEnabled(True)

    def _on_button(self) -> None:
        if self._job is not None:
            self._services.inference.cancel(self._job)
        else:
            self.ask()

    def done(self, result: int) -> None:
        """Closing stops what is under way."""
        if self._job is not None:
            self._services.inference.cancel(self._job)
            self._job = None
        super().done(result)

    # --- picking -----------------------------------------------------------------------------

    def pick(self, number: int) -> None:
        """Prefer one; pressed again, neither."""
        if self.comparison is None:
            return
        chosen = number if self.sides[number].better.isChecked() else None
        self.sides[1 - number].better.setChecked(False)
        key = self.comparison.id
        self._services.operations.run(lambda store: store.pick(key, chosen))
        label = self.sides[number].choice[0]
        self.status.setText(
            tr("Kept: {name} is better.", name=label)
            if chosen is not None
            else tr("Kept: neither.")
        )

    def _choose_file(self) -> None:
        chosen, _ = QFileDialog.getSaveFileName(
            self, tr("Export picks as preference data"), "preferences.jsonl", "*.jsonl"
        )
        if chosen:
            self.export(Path(chosen))

    def export(self, path: Path) -> None:
        def write(store: Store) -> int:
            lines, count = preferences_data.write(store.comparisons())
            path.write_bytes(lines)
            return count

        self._services.operations.run(
            write,
            lambda n: self.status.setText(trn("{n} pick written", "{n} picks written", n)),
            lambda error: self.status.setText(f"{error.sentence} {error.remedy}"),
        )
