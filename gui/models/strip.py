"""The downloads that were begun and wait: a line each, to go on with or to throw away."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from engine.hub.pending import Pending
from gui import theme
from gui.elided import ElidedLabel
from gui.i18n import tr
from gui.models.downloads import Downloads
from gui.models.words import size_text


class WaitingDownloads(QFrame):
    """Hidden while none waits."""

    resumed = Signal(object)  # Pending
    discarded = Signal(object)

    def __init__(self, downloads: Downloads, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._downloads = downloads
        theme.set_surface(self, theme.Surface.WARNING)
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(theme.Space.L, theme.Space.S, theme.Space.S, theme.Space.S)
        self._rows.setSpacing(theme.Space.XS)
        downloads.changed.connect(self._follow)
        self._follow()

    def _follow(self) -> None:
        while item := self._rows.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        for wanted in self._downloads.waiting:
            self._rows.addWidget(self._row(wanted))
        self.setVisible(bool(self._downloads.waiting))

    def _row(self, wanted: Pending) -> QWidget:
        row = QWidget()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.Space.S)
        name = ElidedLabel()
        name.setText(wanted.file)
        words = tr("unfinished, {size} are here", size=size_text(wanted.fetched))
        state = QLabel(words)
        theme.set_text_role(state, theme.TextRole.MUTED)
        resume = QPushButton(theme.icon("play"), tr("Go on with the download"))
        resume.clicked.connect(lambda: self.resumed.emit(wanted))
        throw = QPushButton(tr("Throw away"))
        theme.set_variant(throw, theme.Variant.GHOST)
        throw.clicked.connect(lambda: self.discarded.emit(wanted))
        for button, what in ((resume, tr("Go on with")), (throw, tr("Throw away"))):
            button.setAccessibleName(f"{what} {wanted.file}")
        layout.addWidget(name, 1)
        layout.addWidget(state)
        layout.addWidget(resume)
        layout.addWidget(throw)
        return row
