"""What stands where there is nothing to show: an icon, a sentence, what to do next, and buttons."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from gui import theme

_ICON = 40
_WIDEST = 420


class Placeholder(QWidget):
    """A quiet message in the middle of its place."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name, self._tint = "", theme.Tint.FAINT
        self._icon = QLabel(alignment=Qt.AlignmentFlag.AlignCenter)
        self._sentence = self._label(theme.TextRole.HEADING)
        self._more = self._label(theme.TextRole.MUTED)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(theme.Space.S)
        self._lay_out()
        theme.changed().connect(self._on_theme_changed)

    def say(
        self, icon: str, sentence: str, more: str = "", tint: theme.Tint = theme.Tint.FAINT
    ) -> None:
        self._name, self._tint = icon, tint
        self._sentence.setText(sentence)
        self._more.setText(more)
        self._more.setVisible(bool(more))
        self._on_theme_changed()

    @property
    def text(self) -> str:
        """All that it says."""
        return f"{self._sentence.text()} {self._more.text()}".strip()

    def add_button(self, button: QPushButton) -> None:
        self._buttons.insertWidget(self._buttons.count() - 1, button)

    def _label(self, role: theme.TextRole) -> QLabel:
        label = QLabel(alignment=Qt.AlignmentFlag.AlignCenter, wordWrap=True)
        label.setMaximumWidth(_WIDEST)
        label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        theme.set_text_role(label, role)
        return label

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        margin = theme.Space.L
        layout.setContentsMargins(margin, margin, margin, margin)
        layout.setSpacing(theme.Space.XS)
        layout.addStretch(2)
        layout.addWidget(self._icon)
        layout.addSpacing(theme.Space.S)
        for label in (self._sentence, self._more):
            # A label that wraps needs a width of its own, or it asks for its narrowest.
            row = QHBoxLayout()
            row.addStretch(1)
            row.addWidget(label, 1000)
            row.addStretch(1)
            layout.addLayout(row)
        layout.addSpacing(theme.Space.M)
        self._buttons.addStretch(1)
        self._buttons.addStretch(1)
        layout.addLayout(self._buttons)
        layout.addStretch(3)

    def _on_theme_changed(self) -> None:
        if self._name:
            pixmap = theme.icon(self._name, self._tint).pixmap(
                QSize(_ICON, _ICON), self.devicePixelRatioF()
            )
            self._icon.setPixmap(pixmap)
