"""The line at the foot of the papers page: how far an import is, then what it came to."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from engine.vocabulary import Progress
from gui import theme
from gui.elided import ElidedLabel
from gui.i18n import tr
from gui.pages.toolbar import icon_button
from gui.papers.words import ImportSummary, progress_parts


class Phase(Enum):
    IDLE = "idle"
    IMPORTING = "importing"
    STOPPING = "stopping"
    FINISHED = "finished"


class ImportLine(QFrame):
    """Hidden while there is nothing to tell."""

    cancelled = Signal()
    failures_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.phase = Phase.IDLE
        self._icon = QLabel()
        self._far, self._left = QLabel(), QLabel()
        self._note = ElidedLabel(Qt.TextElideMode.ElideMiddle)
        for label in (self._note, self._left):
            theme.set_text_role(label, theme.TextRole.MUTED)
        self._bar = QProgressBar(textVisible=False)
        self._bar.setAccessibleName(tr("Import"))
        self._cancel = QPushButton(tr("Cancel"))
        self._cancel.clicked.connect(self._on_cancelled)
        self._show_failed = QPushButton(tr("Show them"))
        self._show_failed.clicked.connect(self.failures_wanted)
        theme.set_variant(self._show_failed, theme.Variant.GHOST)
        self._close = icon_button("x", tr("Close"))
        self._close.clicked.connect(lambda: self._set_phase(Phase.IDLE))
        self._lay_out()
        self._set_phase(Phase.IDLE)

    @property
    def text(self) -> str:
        """All that it says, in one line."""
        parts = (self._far.text(), self._note.text(), self._left.text())
        return " · ".join(part for part in parts if part)

    def show_progress(self, progress: Progress, waiting: int) -> None:
        far, note, left = progress_parts(progress, waiting)
        self._say(far, note, left)
        self._bar.setRange(0, progress.total)  # 0 of 0 moves to and fro
        self._bar.setValue(progress.done)
        if self.phase is not Phase.STOPPING:
            self._set_phase(Phase.IMPORTING)

    def show_summary(self, summary: ImportSummary) -> None:
        """A fault has a banner of its own; then only what was done is told here."""
        done = summary.added or summary.known or summary.failed
        if summary.broken and not done:
            self._set_phase(Phase.IDLE)
            return
        self._say(summary.sentence, "", "")
        self._show_failed.setVisible(bool(summary.failed))
        name, tint = ("info", theme.Tint.MUTED)
        if summary.failed:
            name, tint = ("triangle-alert", theme.Tint.WARNING)
        elif summary.added:
            name, tint = ("circle-check", theme.Tint.SUCCESS)
        self._icon.setPixmap(theme.icon(name, tint).pixmap(16, 16))
        self._set_phase(Phase.FINISHED)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(theme.Space.S)
        row.addWidget(self._icon)
        row.addWidget(self._far)
        row.addWidget(self._note, 1)
        row.addWidget(self._left)
        for button in (self._show_failed, self._cancel, self._close):
            row.addWidget(button)
        inner = QVBoxLayout()
        inner.setContentsMargins(theme.Space.XL, theme.Space.S, theme.Space.L, theme.Space.M)
        inner.setSpacing(theme.Space.XS)
        inner.addLayout(row)
        inner.addWidget(self._bar)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(QFrame(frameShape=QFrame.Shape.HLine))
        layout.addLayout(inner)

    def _say(self, far: str, note: str, left: str) -> None:
        self._far.setText(far)
        self._note.setText(note)
        self._left.setText(left)

    def _set_phase(self, phase: Phase) -> None:
        self.phase = phase
        busy = phase in (Phase.IMPORTING, Phase.STOPPING)
        self._bar.setVisible(busy)
        self._cancel.setVisible(busy)
        self._cancel.setEnabled(phase is Phase.IMPORTING)
        self._cancel.setText(tr("Stopping…") if phase is Phase.STOPPING else tr("Cancel"))
        self._icon.setVisible(phase is Phase.FINISHED)
        self._close.setVisible(phase is Phase.FINISHED)
        if phase is not Phase.FINISHED:
            self._show_failed.hide()
        self.setVisible(phase is not Phase.IDLE)

    def _on_cancelled(self) -> None:
        self._set_phase(Phase.STOPPING)
        self.cancelled.emit()
