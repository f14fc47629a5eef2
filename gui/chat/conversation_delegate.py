"""How a row of the conversation list is painted: the title, and a quiet line below it."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from gui import theme

EXCERPT_ROLE = Qt.ItemDataRole.UserRole + 1
HEADING_ROLE = Qt.ItemDataRole.UserRole + 2
PINNED_ROLE = Qt.ItemDataRole.UserRole + 3
Index = QModelIndex | QPersistentModelIndex

_HEIGHT = 50
_HEADING_HEIGHT = 32
_PIN = 14


class ConversationDelegate(QStyledItemDelegate):
    """Two lines, elided at the right; rounded background for the row in view."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, theme.scaled(_HEADING_HEIGHT if index.data(HEADING_ROLE) else _HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        colors = theme.current()
        rect: QRect = option.rect.adjusted(0, 1, 0, -1)
        if index.data(HEADING_ROLE):
            _paint_heading(painter, rect, str(index.data() or ""))
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_background(painter, option, rect)
        inner = rect.adjusted(theme.Space.M, 6, -theme.Space.S, -6)
        title, quiet = QRect(inner), QRect(inner)
        title.setHeight(inner.height() // 2)
        quiet.setTop(title.bottom() + 1)
        if index.data(PINNED_ROLE):
            corner = QRect(inner.right() - _PIN, title.top(), _PIN, _PIN)
            theme.icon("pin", theme.Tint.FAINT).paint(painter, corner)
            title.setRight(corner.left() - theme.Space.XS)
        font = theme.sans(theme.Size.UI)
        painter.setFont(font)
        painter.setPen(QColor(colors.text))
        _line(painter, title, str(index.data() or ""))
        painter.setFont(theme.sans(theme.Size.CAPTION))
        painter.setPen(QColor(colors.text_muted))
        _line(painter, quiet, str(index.data(EXCERPT_ROLE) or ""))
        painter.restore()

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> None:
        del index
        editor.setGeometry(option.rect.adjusted(0, 4, 0, -4))

    def _paint_background(
        self, painter: QPainter, option: QStyleOptionViewItem, rect: QRect
    ) -> None:
        colors = theme.current()
        state = option.state
        if state & QStyle.StateFlag.State_Selected:
            painter.setBrush(QColor(colors.pressed))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(QColor(colors.hover))
        else:
            return
        focused = (
            state & QStyle.StateFlag.State_HasFocus and state & QStyle.StateFlag.State_Selected
        )
        painter.setPen(QColor(colors.accent) if focused else Qt.PenStyle.NoPen)
        painter.drawRoundedRect(rect, theme.Radius.MEDIUM, theme.Radius.MEDIUM)


def _line(painter: QPainter, rect: QRect, text: str) -> None:
    metrics = QFontMetrics(painter.font())
    text = metrics.elidedText(text.replace("\n", " "), Qt.TextElideMode.ElideRight, rect.width())
    painter.drawText(rect, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)


def _paint_heading(painter: QPainter, rect: QRect, text: str) -> None:
    painter.save()
    painter.setFont(theme.sans(theme.Size.CAPTION, QFont.Weight.DemiBold))
    painter.setPen(QColor(theme.current().text_muted))
    _line(painter, rect.adjusted(theme.Space.M, theme.Space.S, -theme.Space.S, 0), text)
    painter.restore()
