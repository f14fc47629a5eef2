"""The round button that brings back the newest text."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from gui.design.icons import draw_icon
from gui.design.state import current
from gui.i18n import tr

DIAMETER = 36
MARGIN = 16


class JumpButton(QAbstractButton):
    """Stands over the bottom of the transcript while that is not in view."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFixedSize(DIAMETER, DIAMETER)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setToolTip(tr("Jump to the latest text"))
        self.setAccessibleName(tr("Jump to the latest text"))
        # A click must not take the focus: hiding would hand it on as if by Tab.
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.hide()

    def place(self, width: int, height: int) -> None:
        self.move((width - DIAMETER) // 2, height - DIAMETER - MARGIN)

    def event(self, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.Enter, QEvent.Type.Leave}:
            self.update()
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        theme = current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(QColor(theme.hover if self.underMouse() else theme.overlay))
        edge, width = (theme.accent, 2) if self.hasFocus() else (theme.border_strong, 1)
        painter.setPen(QPen(QColor(edge), width))
        painter.drawEllipse(QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5))
        icon = QRectF(0, 0, 18, 18)
        icon.moveCenter(QRectF(self.rect()).center())
        draw_icon(painter, "arrow-down", icon, theme.text_muted)
        painter.end()
