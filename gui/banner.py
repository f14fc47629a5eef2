"""A fault, in place: one sentence, what to do about it, the technical detail folded away."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from gui import theme


class Banner(QFrame):
    """Hidden until something is said."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("banner")
        self._text = QLabel(wordWrap=True)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._detail = QLabel(wordWrap=True)
        self._detail.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        theme.set_text_role(self._detail, theme.TextRole.MONO)
        self._fold = _button("chevron-down", "Details")
        self._fold.setCheckable(True)
        self._fold.toggled.connect(self._detail.setVisible)
        close = _button("x", "Close")
        close.clicked.connect(self.hide)
        top = QHBoxLayout()
        top.addWidget(self._text, 1)
        top.addWidget(self._fold, 0, Qt.AlignmentFlag.AlignTop)
        top.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.Space.L, theme.Space.S, theme.Space.S, theme.Space.S)
        layout.addLayout(top)
        layout.addWidget(self._detail)
        self.hide()

    def say(self, sentence: str, remedy: str = "", detail: str = "") -> None:
        self._text.setText(" ".join(filter(None, [sentence, remedy])))
        self._detail.setText(detail.strip())
        self._fold.setChecked(False)
        self._fold.setVisible(bool(detail.strip()))
        self._detail.hide()
        self.show()


def _button(icon: str, label: str) -> QToolButton:
    button = QToolButton()
    button.setIcon(theme.icon(icon))
    button.setToolTip(label)
    button.setAccessibleName(label)
    theme.set_variant(button, theme.Variant.ICON)
    return button
