"""What stands in an empty conversation: a greeting and what one can do next."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from gui import theme
from gui.chat.welcome import Welcome
from gui.elided import ElidedButton
from gui.i18n import tr


def examples() -> tuple[str, ...]:
    """Questions to begin with."""
    return (
        tr("What does the no-cloning theorem say, and why does it hold?"),
        tr("Explain the difference between a mixed and an entangled state."),
        tr("Write a Bell-state circuit in OpenQASM."),
    )


class EmptyChat(QWidget):
    """Example questions go into the composer, not straight to the model."""

    example_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = QVBoxLayout(self)
        layout.setSpacing(theme.Space.S)
        layout.addStretch(2)
        layout.addWidget(
            self._label(tr("What would you like to understand?"), theme.TextRole.DISPLAY)
        )
        layout.addWidget(
            self._label(
                tr("Everything stays on this machine. Drop papers here to ask them questions."),
                theme.TextRole.MUTED,
            )
        )
        layout.addSpacing(theme.Space.L)
        for example in examples():
            layout.addWidget(self._button(example), 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addSpacing(theme.Space.XL)
        self.welcome = Welcome()
        layout.addWidget(self.welcome)
        layout.addStretch(3)

    def _label(self, text: str, role: theme.TextRole) -> QLabel:
        label = QLabel(text, alignment=Qt.AlignmentFlag.AlignCenter, wordWrap=True)
        theme.set_text_role(label, role)
        return label

    def _button(self, example: str) -> QPushButton:
        button = ElidedButton(example)
        button.clicked.connect(lambda: self.example_chosen.emit(example))
        theme.set_variant(button, theme.Variant.SECONDARY)
        return button
