"""A label and a button of one line that shorten their text to the room there is."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QWidget

_GAP = 6  # between an icon and its words


class ElidedLabel(QLabel):
    """The whole text is its tooltip while it is shortened, where ``mode`` says."""

    def __init__(
        self,
        mode: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.mode = mode
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        return QSize(self.fontMetrics().averageCharWidth() * 4, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        metrics = self.fontMetrics()
        shown = metrics.elidedText(self.text(), self.mode, self.width())
        self.setToolTip(self.text() if shown != self.text() else "")
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(self.rect(), self.alignment(), shown)
        painter.end()


class ElidedButton(QPushButton):
    """As wide as its text where there is room, and no wider than there is."""

    def minimumSizeHint(self) -> QSize:
        return QSize(self.fontMetrics().averageCharWidth() * 12, super().minimumSizeHint().height())

    @property
    def shown_text(self) -> str:
        """What can be read of the text."""
        if self._fits():
            return self.text()
        from PySide6.QtWidgets import QStyle, QStyleOptionButton  # noqa: PLC0415 - see below

        option = QStyleOptionButton()
        self.initStyleOption(option)
        room = self.style().subElementRect(QStyle.SubElement.SE_PushButtonContents, option, self)
        icon = 0 if self.icon().isNull() else self.iconSize().width() + _GAP
        mode = Qt.TextElideMode.ElideRight
        return self.fontMetrics().elidedText(self.text(), mode, room.width() - icon)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.toolTip() in ("", self.text()):  # none that says more
            self.setToolTip("" if self._fits() else self.text())
        if self._fits():
            super().paintEvent(event)
            return
        # The names of styles are many: imported with the first text that does not fit.
        from PySide6.QtWidgets import (  # noqa: PLC0415
            QStyle,
            QStyleOptionButton,
            QStylePainter,
        )

        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = self.shown_text
        QStylePainter(self).drawControl(QStyle.ControlElement.CE_PushButton, option)

    def _fits(self) -> bool:
        return self.sizeHint().width() <= self.width()
