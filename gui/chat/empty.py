"""What stands in an empty conversation: a greeting and what one can do next."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
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
    """Example questions go into the composer, not straight to the model.

    In a low window they give way one by one, the last first.
    """

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
        self._examples = [self._button(example) for example in examples()]
        for button in self._examples:
            layout.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addSpacing(theme.Space.XL)
        self.welcome = Welcome()
        layout.addWidget(self.welcome)
        layout.addStretch(3)

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest, QEvent.Type.Show):
            self._make_room()
        return done

    def _make_room(self) -> None:
        layout = self.layout()
        assert layout is not None
        each = self._examples[0].minimumSizeHint().height() + layout.spacing()
        shown = sum(not button.isHidden() for button in self._examples)
        width = self.width()
        least = layout.minimumHeightForWidth(width) if layout.hasHeightForWidth() else 0
        rest = max(least, layout.minimumSize().height()) - shown * each
        fit = (self.height() - rest) // each
        for number, button in enumerate(self._examples):
            if button.isHidden() != (number >= fit):
                button.setVisible(number < fit)

    def _label(self, text: str, role: theme.TextRole) -> QLabel:
        label = QLabel(text, alignment=Qt.AlignmentFlag.AlignCenter, wordWrap=True)
        theme.set_text_role(label, role)
        return label

    def _button(self, example: str) -> QPushButton:
        button = ElidedButton(example)
        button.clicked.connect(lambda: self.example_chosen.emit(example))
        theme.set_variant(button, theme.Variant.SECONDARY)
        return button
