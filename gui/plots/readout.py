"""The card beside the pointer that gives the values under it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from gui import theme
from gui.design.tokens import Radius, Size, Space

_DOT = 6.0


@dataclass(frozen=True)
class Row:
    color: QColor
    name: str
    value: str


def draw_readout(painter: QPainter, area: QRectF, x: float, head: str, rows: Sequence[Row]) -> None:
    """At the side of ``x`` where there is room in ``area``."""
    colors = theme.current()
    name_font = theme.sans(Size.CAPTION)
    value_font = theme.sans(Size.CAPTION, QFont.Weight.DemiBold)
    names, values = QFontMetricsF(name_font), QFontMetricsF(value_font)
    left = max([names.horizontalAdvance(row.name) for row in rows], default=0.0)
    right = max([values.horizontalAdvance(row.value) for row in rows], default=0.0)
    width = max(_DOT + Space.XS + left + Space.M + right, values.horizontalAdvance(head))
    line = names.height() + Space.HAIR
    size = (width + 2 * Space.S, line * (len(rows) + 1) + 2 * Space.XS)
    card = QRectF(_beside(area, x, size[0]), area.top(), *size)
    painter.setPen(QPen(QColor(colors.border_strong), 1))
    painter.setBrush(QColor(colors.overlay))
    painter.drawRoundedRect(card, Radius.SMALL, Radius.SMALL)
    baseline = card.top() + Space.XS + names.ascent()
    painter.setFont(value_font)
    painter.setPen(QColor(colors.text))
    painter.drawText(QPointF(card.left() + Space.S, baseline), head)
    for row in rows:
        baseline += line
        _draw_row(painter, card, baseline, row, (name_font, value_font))


def _draw_row(
    painter: QPainter, card: QRectF, baseline: float, row: Row, fonts: tuple[QFont, QFont]
) -> None:
    colors = theme.current()
    names, values = (QFontMetricsF(font) for font in fonts)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(row.color)
    middle = baseline - names.ascent() / 3
    painter.drawEllipse(QPointF(card.left() + Space.S + _DOT / 2, middle), _DOT / 2, _DOT / 2)
    painter.setFont(fonts[0])
    painter.setPen(QColor(colors.text_muted))
    painter.drawText(QPointF(card.left() + Space.S + _DOT + Space.XS, baseline), row.name)
    painter.setFont(fonts[1])
    painter.setPen(QColor(colors.text))
    at = card.right() - Space.S - values.horizontalAdvance(row.value)
    painter.drawText(QPointF(at, baseline), row.value)


def _beside(area: QRectF, x: float, width: float) -> float:
    if x + Space.M + width <= area.right():
        return x + Space.M
    return max(area.left(), x - Space.M - width)
