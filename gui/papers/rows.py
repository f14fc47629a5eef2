"""How the rows of the papers table are painted; one that could not be read, or is
there twice, says so below."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from engine.vocabulary import Paper, PaperState
from gui import theme
from gui.papers.table_model import NOTE_ROLE, PAPER_ROLE, Column

Index = QModelIndex | QPersistentModelIndex

_ROW, _TALL_ROW = 36, 54
_ICON = 16
_PADDING = int(theme.Space.S)


class PaperDelegate(QStyledItemDelegate):
    """Paints text and icon; the background of the whole row is the table's."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        del option
        return QSize(0, theme.scaled(_TALL_ROW if index.data(NOTE_ROLE) else _ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        paper: Paper = index.data(PAPER_ROLE)
        note: str = index.data(NOTE_ROLE)
        rect: QRect = option.rect.adjusted(_PADDING, 0, -_PADDING, 0)
        painter.save()
        if index.column() == Column.TITLE:
            _paint_title(painter, rect, paper, note)
        else:
            painter.setPen(QColor(theme.current().text_muted))
            alignment: Qt.AlignmentFlag = index.data(Qt.ItemDataRole.TextAlignmentRole)
            middle = Qt.TextElideMode.ElideMiddle
            _write(painter, _first_line(rect, note), str(index.data()), middle, alignment)
        painter.restore()


def paint_row(painter: QPainter, rect: QRect, state: QStyle.StateFlag, focused: bool) -> None:
    """The background of a row: a hairline below, or a rounded patch where it is chosen."""
    colors = theme.current()
    patch = QRectF(rect).adjusted(0.5, 1, -0.5, -1)
    if state & QStyle.StateFlag.State_Selected:
        fill = colors.accent_soft
    elif state & QStyle.StateFlag.State_MouseOver:
        fill = colors.hover
    else:
        fill = ""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QColor(colors.accent) if focused else Qt.PenStyle.NoPen)
    if fill or focused:
        painter.setBrush(QColor(fill) if fill else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(patch, theme.Radius.MEDIUM, theme.Radius.MEDIUM)
    painter.restore()


def _first_line(rect: QRect, note: str) -> QRect:
    return QRect(rect.left(), rect.top(), rect.width(), theme.scaled(_ROW)) if note else rect


def _paint_title(painter: QPainter, rect: QRect, paper: Paper, note: str) -> None:
    colors = theme.current()
    failed = paper.state is PaperState.FAILED
    line = _first_line(rect, note)
    icon = QRectF(line.left(), line.center().y() - _ICON / 2 + 0.5, _ICON, _ICON)
    name, color = ("triangle-alert", colors.warning) if failed else ("file-text", colors.text_faint)
    theme.draw_icon(painter, name, icon, color)
    text = line.adjusted(_ICON + _PADDING, 0, 0, 0)
    painter.setFont(theme.sans(theme.Size.UI, QFont.Weight.Medium))
    painter.setPen(QColor(colors.text_muted if failed else colors.text))
    _write(painter, text, str(paper.title), Qt.TextElideMode.ElideRight)
    if note:
        top = rect.top() + theme.scaled(28)
        below = QRect(text.left(), top, text.width(), theme.scaled(18))
        painter.setFont(theme.sans(theme.Size.CAPTION))
        painter.setPen(QColor(colors.warning if failed else colors.text_faint))
        _write(painter, below, note, Qt.TextElideMode.ElideRight)


def _write(
    painter: QPainter,
    rect: QRect,
    text: str,
    mode: Qt.TextElideMode,
    alignment: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter,
) -> None:
    shown = QFontMetrics(painter.font()).elidedText(text, mode, rect.width())
    painter.drawText(rect, alignment, shown)
