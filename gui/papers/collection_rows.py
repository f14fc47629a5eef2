"""How a collection is painted: its name on the left, the number of its papers on the right."""

from __future__ import annotations

from PySide6.QtCore import (
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from engine.scope import ALL_PAPERS
from gui import theme

NAME_ROLE = Qt.ItemDataRole.UserRole + 1
COUNT_ROLE = Qt.ItemDataRole.UserRole + 2
_ROW = 34
_MIDDLE = Qt.AlignmentFlag.AlignVCenter
Index = QModelIndex | QPersistentModelIndex


class CollectionDelegate(QStyledItemDelegate):
    """``target`` is the row that dragged files are held over; it is framed."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.target = -1

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        del option, index
        return QSize(0, theme.scaled(_ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        _paint_background(painter, option, index.row() == self.target)
        _paint_icon(painter, option.rect, index.data(NAME_ROLE) == ALL_PAPERS)
        room = _paint_count(painter, option.rect, f"{index.data(COUNT_ROLE):,}")
        _paint_name(painter, option.rect, str(index.data()), room)
        painter.restore()


def _paint_background(painter: QPainter, option: QStyleOptionViewItem, is_target: bool) -> None:
    colors = theme.current()
    selected = bool(option.state & QStyle.StateFlag.State_Selected)
    hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
    focused = selected and bool(option.state & QStyle.StateFlag.State_HasFocus)
    if not (selected or hovered or is_target):
        return
    chosen = colors.pressed if selected else colors.hover
    painter.setBrush(QColor(colors.accent_soft if is_target else chosen))
    painter.setPen(QColor(colors.accent) if focused or is_target else Qt.PenStyle.NoPen)
    patch = QRectF(option.rect).adjusted(0.5, 1.5, -0.5, -1.5)
    painter.drawRoundedRect(patch, theme.Radius.MEDIUM, theme.Radius.MEDIUM)


def _paint_icon(painter: QPainter, rect: QRect, all_papers: bool) -> None:
    place = QRectF(rect.left() + theme.Space.S, rect.center().y() - 7.5, 16, 16)
    name = "library" if all_papers else "folder-open"
    theme.draw_icon(painter, name, place, theme.current().text_faint)


def _paint_count(painter: QPainter, rect: QRect, count: str) -> int:
    """Returns the width it has taken."""
    painter.setFont(theme.sans(theme.Size.CAPTION))
    painter.setPen(QColor(theme.current().text_faint))
    place = rect.adjusted(0, 0, -int(theme.Space.S), 0)
    painter.drawText(place, Qt.AlignmentFlag.AlignRight | _MIDDLE, count)
    return QFontMetrics(painter.font()).horizontalAdvance(count)


def _paint_name(painter: QPainter, rect: QRect, name: str, room: int) -> None:
    place = rect.adjusted(int(theme.Space.XXL), 0, -room - int(theme.Space.L), 0)
    painter.setFont(theme.sans(theme.Size.UI))
    painter.setPen(QColor(theme.current().text))
    metrics = QFontMetrics(painter.font())
    shown = metrics.elidedText(name, Qt.TextElideMode.ElideRight, place.width())
    painter.drawText(place, Qt.AlignmentFlag.AlignLeft | _MIDDLE, shown)
