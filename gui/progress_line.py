"""A line that says how far work on this page is, with a button to stop it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget

from engine.vocabulary import Progress
from gui import theme
from gui.elided import ElidedLabel
from gui.i18n import tr
from gui.papers.words import time_left


class ProgressLine(QFrame):
    """Hidden while nothing is done."""

    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._far = QLabel()
        self._note = ElidedLabel(Qt.TextElideMode.ElideMiddle)
        theme.set_text_role(self._note, theme.TextRole.MUTED)
        self._bar = QProgressBar(textVisible=False)
        self._bar.setFixedWidth(160)
        self._bar.setAccessibleName(tr("Progress"))
        self._stop = QPushButton(tr("Stop"))
        self._stop.clicked.connect(self._on_stop)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.Space.M)
        row.addWidget(self._bar)
        row.addWidget(self._far)
        row.addWidget(self._note, 1)
        row.addWidget(self._stop)
        self.hide()

    def show_busy(self, busy: bool) -> None:
        self._stop.setEnabled(True)
        self._stop.setText(tr("Stop"))
        self.setVisible(busy)

    def show_progress(self, progress: Progress) -> None:
        self._bar.setRange(0, progress.total)  # 0 of 0 moves to and fro
        self._bar.setValue(progress.done)
        far = ""
        if progress.total:
            far = tr("{done} of {total}", done=progress.done, total=progress.total)
        left = "" if progress.eta is None else time_left(progress.eta)
        self._far.setText(far)
        self._note.setText(" · ".join(part for part in (progress.note, left) if part))

    def _on_stop(self) -> None:
        self._stop.setEnabled(False)
        self._stop.setText(tr("Stopping…"))
        self.cancelled.emit()
