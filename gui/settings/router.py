"""Which head routes questions, and how sure it must be: heads that fit are listed, and "off"."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QSpinBox, QVBoxLayout, QWidget

from gui import routing, theme
from gui.i18n import tr
from gui.operations import Operations
from gui.preferences import Chosen


class RouterControl(QWidget):
    """Announces (preference, value); the list is read anew whenever it comes into view."""

    chosen = Signal(str, object)

    def __init__(self, operations: Operations) -> None:
        super().__init__()
        self._operations = operations
        self._now = Chosen()
        self.heads = QComboBox()
        self.heads.setAccessibleName(tr("Head that routes questions"))
        self.threshold = QSpinBox(minimum=34, maximum=99, suffix=" %")
        self.threshold.setAccessibleName(tr("How sure it must be"))
        self.threshold.setKeyboardTracking(False)
        row = QHBoxLayout()
        row.addWidget(QLabel(tr("Sure from")))
        row.addWidget(self.threshold)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.Space.XS)
        column.addWidget(self.heads)
        column.addLayout(row)
        self.setFocusProxy(self.heads)
        self._list(())
        self.heads.activated.connect(
            lambda _row: self.chosen.emit("router", self.heads.currentData())
        )
        self.threshold.valueChanged.connect(
            lambda value: self.chosen.emit("router_threshold", value)
        )

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()

    def refresh(self) -> None:
        self._operations.run(routing.fitting, self._list)

    def show_chosen(self, now: Chosen) -> None:
        self._now = now
        if self.heads.findData(now.router) < 0:
            self.heads.addItem(now.router, now.router)  # not read yet, or gone
        self.heads.setCurrentIndex(self.heads.findData(now.router))
        self.threshold.blockSignals(True)
        self.threshold.setValue(now.router_threshold)
        self.threshold.blockSignals(False)
        self.threshold.setEnabled(bool(now.router))

    def _list(self, names: Sequence[str]) -> None:
        self.heads.clear()
        self.heads.addItem(tr("Off: papers are searched") if names else tr("No head fits yet"), "")
        for name in names:
            self.heads.addItem(name, name)
        self.show_chosen(self._now)
