"""The field for the person's own LaTeX macros: taken when it is left, if they can be read."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QPlainTextEdit

from engine.formulas.preamble import PreambleError, parse_preamble
from gui import theme
from gui.settings.row import CONTROL

_HEIGHT = 84


class MacrosField(QPlainTextEdit):
    typed = Signal(str)
    refused = Signal(str)  # a sentence

    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(_HEIGHT)
        self.setMaximumWidth(CONTROL)  # in line with the others
        self.setTabChangesFocus(True)
        self.setFont(theme.mono(theme.Size.UI))
        self.setPlaceholderText(r"\newcommand{\T}{\mathcal{T}}")

    def show_text(self, text: str) -> None:
        if not self.hasFocus() and text != self.toPlainText():
            self.setPlainText(text)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.take()

    def take(self) -> None:
        """Announce what stands in the field, or say why it cannot be read; it stays there."""
        text = self.toPlainText().strip()
        try:
            parse_preamble(text)
        except PreambleError as error:
            self.refused.emit(str(error))
        else:
            self.typed.emit(text)
