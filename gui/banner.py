"""A fault told in place: one sentence, what to do about it, the technical detail folded away."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from engine.vocabulary import Failed
from gui import theme
from gui.i18n import tr
from gui.pages.toolbar import icon_button

_DETAIL_HEIGHT = 140


class FaultBanner(QFrame):
    """Hidden until there is a fault to tell."""

    retried = Signal()

    def __init__(self, parent: QWidget | None = None, retriable: bool = False) -> None:
        super().__init__(parent)
        theme.set_surface(self, theme.Surface.DANGER)
        self._icon = QLabel()
        self._icon.setPixmap(theme.icon("circle-alert", theme.Tint.DANGER).pixmap(18, 18))
        self._sentence, self._remedy = QLabel(wordWrap=True), QLabel(wordWrap=True)
        theme.set_text_role(self._sentence, theme.TextRole.DANGER)
        self._again = QPushButton(tr("Try again"))
        self._again.clicked.connect(self._on_retried)
        if not retriable:
            self._again.hide()
        self._details = QPushButton(tr("Details"))
        self._details.setCheckable(True)
        theme.set_variant(self._details, theme.Variant.GHOST)
        self._detail = QPlainTextEdit(readOnly=True)
        self._detail.hide()
        self._detail.setAccessibleName(tr("Details"))
        self._detail.setFont(theme.mono(theme.Size.CAPTION))
        self._detail.setFixedHeight(_DETAIL_HEIGHT)
        self._details.toggled.connect(self._detail.setVisible)
        self._close = icon_button("x", tr("Close"))
        self._close.clicked.connect(self.hide)
        theme.changed().connect(self._on_theme_changed)
        self._lay_out()
        self.hide()

    @property
    def text(self) -> str:
        return f"{self._sentence.text()} {self._remedy.text()}".strip()

    def tell(self, failed: Failed) -> None:
        self._sentence.setText(failed.sentence)
        self._remedy.setText(failed.remedy)
        self._remedy.setVisible(bool(failed.remedy))
        self._detail.setPlainText(failed.detail.strip())
        self._details.setChecked(False)
        self._details.setVisible(bool(failed.detail.strip()))
        self.show()

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(theme.Space.HAIR)
        words.addWidget(self._sentence)
        words.addWidget(self._remedy)
        row = QHBoxLayout()
        row.setSpacing(theme.Space.S)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        for button in (self._details, self._again, self._close):
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.Space.L, theme.Space.M, theme.Space.S, theme.Space.M)
        layout.setSpacing(theme.Space.S)
        layout.addLayout(row)
        layout.addWidget(self._detail)

    def _on_retried(self) -> None:
        self.hide()
        self.retried.emit()

    def _on_theme_changed(self) -> None:
        self._icon.setPixmap(theme.icon("circle-alert", theme.Tint.DANGER).pixmap(18, 18))
