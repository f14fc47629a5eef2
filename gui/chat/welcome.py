"""The first start: three things one may do, none that one must. It goes for good when dismissed."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from gui import theme
from gui.elided import ElidedButton, ElidedLabel
from gui.i18n import tr
from gui.icon_label import IconLabel
from gui.pages.toolbar import icon_button

_WIDEST = 640
_NARROW = 520  # pixels under which the words stand back behind names and buttons


class Welcome(QWidget):
    """A question can be asked at once: the starter model is there, and nothing has to be chosen."""

    samples_wanted = Signal()
    models_wanted = Signal()
    dismissed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words: list[QLabel] = []
        frame = QFrame()
        theme.set_surface(frame, theme.Surface.RAISED)
        frame.setMaximumWidth(_WIDEST)
        samples = ElidedButton(tr("Add the sample texts"))
        samples.clicked.connect(self.samples_wanted)
        models = ElidedButton(tr("See what fits here"))
        models.clicked.connect(self.models_wanted)
        close = icon_button("x", tr("Dismiss"))
        close.clicked.connect(self.dismissed)
        ask = self._step(
            "message-square",
            tr("Ask"),
            tr("A small model is here already. Press a question, then Enter."),
        )
        ask.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        cite = self._step(
            "quote",
            tr("Try citations"),
            tr("Five short texts of ours, to ask about and to click through."),
        )
        cite.addWidget(samples)
        fetch = self._step(
            "box",
            tr("Get a better model"),
            tr("The small one is often wrong. Fetch a larger one when you like."),
        )
        fetch.addWidget(models)
        inner = QVBoxLayout(frame)
        inner.setContentsMargins(theme.Space.L, theme.Space.M, theme.Space.M, theme.Space.M)
        inner.setSpacing(theme.Space.M)
        for step in (ask, cite, fetch):
            inner.addLayout(step)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.Space.XL, 0, theme.Space.XL, 0)
        row.addStretch(1)
        row.addWidget(frame, 100)
        row.addStretch(1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for words in self._words:
            words.setVisible(self.width() >= _NARROW)

    def _step(self, icon: str, name: str, text: str) -> QHBoxLayout:
        title, words = ElidedLabel(), QLabel(text, wordWrap=True)
        title.setText(name)
        theme.set_text_role(title, theme.TextRole.HEADING)
        theme.set_text_role(words, theme.TextRole.MUTED)
        self._words.append(words)
        column = QVBoxLayout()
        column.setSpacing(theme.Space.HAIR)
        column.addWidget(title)
        column.addWidget(words)
        row = QHBoxLayout()
        row.setSpacing(theme.Space.M)
        row.addWidget(IconLabel(icon, theme.Tint.ACCENT))
        row.addLayout(column, 1)
        return row
