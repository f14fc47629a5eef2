"""Files dragged onto the page: which they are, and the frame that says they are welcome."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from gui import theme

_INSET = 8


def local_paths(mime: QMimeData) -> list[str]:
    """The paths of dragged files and folders; nothing that lies elsewhere."""
    return [url.toLocalFile() for url in mime.urls() if url.isLocalFile()]


class DropFrame(QWidget):
    """Lies over a widget while files are dragged across it."""

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self._over = over
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._text = ""
        self.hide()

    def offer(self, text: str) -> None:
        self._text = text
        self.setGeometry(self._over.rect())
        self.show()
        self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        colors = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        veil = QColor(colors.surface)
        veil.setAlphaF(0.85)
        painter.fillRect(self.rect(), veil)
        frame = QRectF(self.rect()).adjusted(_INSET, _INSET, -_INSET, -_INSET)
        painter.setPen(QPen(QColor(colors.accent), 2, Qt.PenStyle.DashLine))
        soft = QColor(colors.accent_soft)
        soft.setAlphaF(0.6)
        painter.setBrush(soft)
        painter.drawRoundedRect(frame, theme.Radius.LARGE, theme.Radius.LARGE)
        painter.setPen(QColor(colors.accent_text))
        painter.setFont(theme.sans(theme.Size.HEADING, QFont.Weight.DemiBold))
        painter.drawText(frame, Qt.AlignmentFlag.AlignCenter, self._text)
        painter.end()
