"""The quantum computer of the energy figure: a model of five numbers that a person may change."""

from __future__ import annotations

import msgspec
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QPushButton, QWidget

from gui import theme
from gui.i18n import tr
from trainer.head.energy import Qpu

_FIELD = 110  # pixels


class QpuForm(QWidget):
    """Announces each possible set of numbers as it is typed; what is not one is said below."""

    changed = Signal(object)  # Qpu

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.fields: dict[str, QLineEdit] = {}
        self.fault = QLabel(wordWrap=True)
        theme.set_text_role(self.fault, theme.TextRole.DANGER)
        self.reset = QPushButton(tr("Usual numbers"))
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.Space.M)
        grid.setVerticalSpacing(theme.Space.XS)
        for number, (name, label) in enumerate(_labels().items()):
            words, field = QLabel(label), QLineEdit()
            theme.set_text_role(words, theme.TextRole.CAPTION)
            words.setBuddy(field)
            field.setAccessibleName(label)
            field.setAlignment(Qt.AlignmentFlag.AlignRight)
            field.setMinimumWidth(_FIELD)
            field.textEdited.connect(self._on_edited)
            self.fields[name] = field
            place = 2 * (number // 3)
            grid.addWidget(words, place, number % 3)
            grid.addWidget(field, place + 1, number % 3)
        grid.addWidget(self.reset, 3, 2)
        grid.addWidget(self.fault, 4, 0, 1, 3)
        self.reset.clicked.connect(self._on_reset)
        self.show_numbers(Qpu())

    def show_numbers(self, qpu: Qpu) -> None:
        for name, field in self.fields.items():
            field.setText(f"{getattr(qpu, name):g}")
        self._say("")

    def _on_edited(self) -> None:
        typed = {name: field.text().strip() for name, field in self.fields.items()}
        try:
            qpu = msgspec.convert(typed, Qpu, strict=False)
        except msgspec.ValidationError:
            self._say(tr("Each of these is a number above 0; shots are whole."))
            return
        if qpu.watts_low > qpu.watts_high:
            self._say(tr("The least power is above the most."))
            return
        self._say("")
        self.changed.emit(qpu)

    def _on_reset(self) -> None:
        self.show_numbers(Qpu())
        self.changed.emit(Qpu())

    def _say(self, fault: str) -> None:
        self.fault.setText(fault)
        self.fault.setVisible(bool(fault))


def _labels() -> dict[str, str]:
    return {
        "watts_low": tr("Least power, W"),
        "watts_high": tr("Most power, W"),
        "shots": tr("Shots for a prediction"),
        "gate_seconds": tr("A layer of gates, s"),
        "fixed_seconds": tr("Each shot besides, s"),
    }
