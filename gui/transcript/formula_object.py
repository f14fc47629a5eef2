"""A formula in the text: its size for the layout, and its picture in the colour of the text.

Until the drawing arrives, and for good when there is none, the object shows its TeX source in
quiet mono type, broken into lines if it is long.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QPaintEngine,
    QPainter,
    QPixmap,
    QTextCharFormat,
    QTextFormat,
)
from PySide6.QtSvg import QSvgRenderer

from engine.formulas.sizes import EM, ROOM
from engine.vocabulary import Drawing, Formula
from gui.design.fonts import mono, sans, scaled
from gui.design.state import current
from gui.design.tokens import Size
from gui.transcript import baseline
from gui.transcript.formats import Prop

if TYPE_CHECKING:
    from gui.transcript.formulas import Formulas

SLACK = 3.0
"""Pixels that a formula may reach into the leading, so that a small exponent moves no line."""
TEXT_ASCENT, TEXT_DESCENT = 14.5, 3.6
DISPLAY_MARGIN = 4.0
BEARING = 1.5
"""Room at the left of an inline formula: STIX bars and brackets have none of their own."""
_WRAP = Qt.TextFlag.TextWrapAnywhere.value


def formula_of(shape: QTextFormat) -> Formula:
    return Formula(shape.stringProperty(Prop.TEX), shape.boolProperty(Prop.DISPLAY))


def fit(shape: QTextCharFormat, formulas: Formulas, size: float) -> None:
    """Put an inline formula on the baseline, as far as its drawing is known by now."""
    drawing = formulas.lookup(formula_of(shape))
    if drawing is None:
        baseline.place(shape, TEXT_ASCENT, TEXT_DESCENT)
    else:
        scale = _scale(size)
        baseline.place(shape, *_reported(drawing.ascent * scale, drawing.descent * scale))


def _scale(size: float) -> float:
    """Relative to how formulas stand in an answer's body text."""
    return size / Size.BODY


def _reported(ascent: float, descent: float) -> tuple[float, float]:
    return _with_slack(ascent, TEXT_ASCENT), _with_slack(descent, TEXT_DESCENT)


def _with_slack(extent: float, text: float) -> float:
    """What is a little more than text counts as less; what is much more needs its room."""
    return max(min(extent, text), extent - SLACK) if extent < text + 2 * SLACK else extent


class FormulaObject:
    """Measures and draws formulas for the dispatcher in :mod:`gui.transcript.objects`."""

    def __init__(self, formulas: Formulas) -> None:
        self._formulas = formulas

    def size(self, shape: QTextFormat, column: float) -> QSizeF:
        free = column - shape.doubleProperty(Prop.INDENT) - BEARING - 1
        drawing = self._formulas.lookup(formula_of(shape))
        if shape.boolProperty(Prop.FILLS):
            return self._display_size(shape, drawing, free)
        if drawing is None:
            return _source_size(shape, free)
        scale = _scale_to_fit(drawing, _scale(_text_size(shape)), free)
        ascent, descent = _reported(drawing.ascent * scale, drawing.descent * scale)
        return QSizeF(
            drawing.width * scale + BEARING + 0.5, baseline.height(shape, ascent, descent)
        )

    def _display_size(self, shape: QTextFormat, drawing: Drawing | None, free: float) -> QSizeF:
        if drawing is None:
            return QSizeF(free, _source_size(shape, free).height() + 2 * DISPLAY_MARGIN)
        scale = _scale_to_fit(drawing, 1.0, free - _tag_room(drawing))
        height = (drawing.ascent + drawing.descent) * scale
        return QSizeF(free, height + 2 * DISPLAY_MARGIN)

    def draw(self, painter: QPainter, rect: QRectF, line: float, shape: QTextFormat) -> None:
        drawing = self._formulas.lookup(formula_of(shape))
        if drawing is None:
            _draw_source(painter, rect, shape)
            return
        color = shape.foreground().color()
        if not shape.boolProperty(Prop.FILLS):
            scale = (rect.width() - BEARING - 0.5) / drawing.width if drawing.width else 1.0
            start = QPointF(rect.left() + BEARING, line)
            _blit(painter, drawing, start, scale, color)
            return
        self._draw_display(painter, rect, drawing, color)

    def _draw_display(
        self, painter: QPainter, rect: QRectF, drawing: Drawing, color: QColor
    ) -> None:
        room = _tag_room(drawing)
        scale = _scale_to_fit(drawing, 1.0, rect.width() - room)
        left = rect.left() + (rect.width() - drawing.width * scale) / 2
        left = min(left, rect.right() - room - drawing.width * scale)
        line = rect.top() + DISPLAY_MARGIN + drawing.ascent * scale
        _blit(painter, drawing, QPointF(max(rect.left(), left), line), scale, color)
        if drawing.tag:
            painter.setFont(sans(Size.BODY))
            painter.setPen(color)
            tag = f"({drawing.tag})"
            x = rect.right() - QFontMetricsF(painter.font()).horizontalAdvance(tag)
            painter.drawText(QPointF(x, line), tag)


def _text_size(shape: QTextFormat) -> float:
    return shape.doubleProperty(Prop.SIZE) or float(scaled(Size.BODY))


def _scale_to_fit(drawing: Drawing, scale: float, free: float) -> float:
    return min(scale, max(free, 1.0) / drawing.width) if drawing.width else scale


def _tag_room(drawing: Drawing) -> float:
    if not drawing.tag:
        return 0.0
    return QFontMetricsF(sans(Size.BODY)).horizontalAdvance(f"({drawing.tag})") + 2 * EM


@lru_cache(maxsize=1024)
def _measure(text: str, free: float) -> QSizeF:
    box = QFontMetricsF(mono(Size.UI)).boundingRect(QRectF(0, 0, free, 1e6), _WRAP, text)
    return box.size()


def _source_size(shape: QTextFormat, free: float) -> QSizeF:
    size = _measure(shape.stringProperty(Prop.SOURCE), free)
    return QSizeF(size.width() + 1, size.height())


def _draw_source(painter: QPainter, rect: QRectF, shape: QTextFormat) -> None:
    painter.setFont(mono(Size.UI))
    painter.setPen(QColor(current().text_muted))
    painter.drawText(rect, _WRAP | Qt.AlignmentFlag.AlignVCenter, shape.stringProperty(Prop.SOURCE))


# --- pictures -------------------------------------------------------------------------------


def _blit(painter: QPainter, drawing: Drawing, start: QPointF, scale: float, color: QColor) -> None:
    """Draw with the baseline beginning at ``start``, on whole device pixels so that it is sharp."""
    if painter.paintEngine().type() is QPaintEngine.Type.Pdf:
        _print(painter, drawing, start, scale, color)
        return
    ratio = painter.device().devicePixelRatio()
    picture = _picture(drawing, round(scale, 4), color.name(), ratio)
    x = start.x() - ROOM * scale
    y = start.y() - (drawing.ascent + ROOM) * scale
    origin = painter.worldTransform().map(QPointF(x, y))
    snapped = QPointF(round(origin.x() * ratio) / ratio, round(origin.y() * ratio) / ratio)
    painter.drawPixmap(QPointF(x, y) + snapped - origin, picture)


def _print(
    painter: QPainter, drawing: Drawing, start: QPointF, scale: float, color: QColor
) -> None:
    """As curves, which stay sharp at every size."""
    corner = QPointF(start.x() - ROOM * scale, start.y() - (drawing.ascent + ROOM) * scale)
    width = (drawing.width + 2 * ROOM) * scale
    height = (drawing.ascent + drawing.descent + 2 * ROOM) * scale
    # The PDF engine would stroke a pen that Qt's SVG means to be invisible.
    svg = drawing.svg.replace("<svg ", '<svg stroke="none" ', 1)
    _renderer(svg, color.name()).render(painter, QRectF(corner, QSizeF(width, height)))


@lru_cache(maxsize=512)
def _picture(drawing: Drawing, scale: float, color: str, ratio: float) -> QPixmap:
    width = (drawing.width + 2 * ROOM) * scale
    height = (drawing.ascent + drawing.descent + 2 * ROOM) * scale
    picture = QPixmap(max(1, int(width * ratio) + 1), max(1, int(height * ratio) + 1))
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.scale(ratio, ratio)
    _renderer(drawing.svg, color).render(painter, QRectF(0, 0, width, height))
    painter.end()
    picture.setDevicePixelRatio(ratio)
    return picture


def _renderer(svg: str, color: str) -> QSvgRenderer:
    return QSvgRenderer(QByteArray(svg.replace('"black"', f'"{color}"').encode()))
