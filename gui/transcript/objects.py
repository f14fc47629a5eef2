"""The objects that stand in the text and paint themselves: formulas, citation pills, icons, list
markers, and labels that fill the rest of a line.

An object is one character in the document whose format says all about it, so that selecting,
copying and keyboard navigation treat it like text. What is under the mouse or the keyboard is
told by the view through :class:`Pointer`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPointF, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPen,
    QPyTextObject,
    QTextDocument,
    QTextFormat,
)

from gui.design.fonts import sans
from gui.design.icons import draw_icon
from gui.design.state import current
from gui.design.tokens import Radius, Size
from gui.transcript import baseline
from gui.transcript.formats import LIST_INDENT, Object, Prop
from gui.transcript.formula_object import FormulaObject
from gui.transcript.values import Verdict

if TYPE_CHECKING:
    from gui.transcript.formulas import Formulas

ICON_BOX = 26.0
ICON_SIZE = 15.0
ICON_GAP = 2.0
PILL_SIZE = 11
PILL_HEIGHT = 16.0
PILL_LIFT = 2.0
LABEL_PADDING = 7.0


@dataclass
class Pointer:
    """Which link is under the mouse, and which message the mouse or keyboard is in."""

    link: str = ""
    message: int = -1
    last: int = -1
    """The message whose quiet icons are always drawn: the newest answer."""
    done: str = ""
    """The link that was just followed: its icon shows a tick for a moment."""
    beat: int = 0
    """Counts on while an answer is waited for."""


class ObjectPainter(QPyTextObject):
    """Measures and draws every object of a document."""

    def __init__(
        self, formulas: Formulas, pointer: Pointer, parent: QObject, *, printing: bool = False
    ) -> None:
        super().__init__(parent)
        self._printing = printing  # nothing can be clicked on paper
        self._formulas = FormulaObject(formulas)
        self._pointer = pointer

    def register(self, document: QTextDocument) -> None:
        for kind in Object:
            document.documentLayout().registerHandler(kind, self)

    def intrinsicSize(self, document: QTextDocument, position: int, shape: QTextFormat) -> QSizeF:
        del position
        column = document.textWidth() - 2 * document.documentMargin()
        match shape.objectType():
            case Object.FORMULA:
                return self._formulas.size(shape, column)
            case Object.PILL:
                return _pill_size(shape)
            case Object.ICON:
                return _icon_size(shape)
            case Object.FILL | Object.DIVIDER:
                width = column - shape.doubleProperty(Prop.INDENT) - 1
                return QSizeF(max(width, 1.0), baseline.height(shape, *icon_extent()))
            case Object.WAITING:
                return QSizeF(48, baseline.height(shape, *icon_extent()))
            case _:
                return _marker_size(shape)

    def drawObject(
        self,
        painter: QPainter,
        rect: QRectF | QRect,
        document: QTextDocument,
        position: int,
        shape: QTextFormat,
    ) -> None:
        rect = QRectF(rect)
        line = baseline.baseline(document, position)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        match shape.objectType():
            case Object.FORMULA:
                self._formulas.draw(painter, rect, line, shape)
            case Object.PILL:
                self._draw_pill(painter, rect, line, shape)
            case Object.ICON:
                self._draw_icon(painter, rect, line, shape)
            case Object.FILL:
                _draw_fill(painter, rect, line, shape)
            case Object.DIVIDER:
                _draw_divider(painter, rect, shape)
            case Object.WAITING:
                _draw_waiting(painter, rect, line, self._pointer.beat)
            case _:
                _draw_marker(painter, rect, line, shape)
        painter.restore()

    # --- citations ---------------------------------------------------------------------------

    def _draw_pill(self, painter: QPainter, rect: QRectF, line: float, shape: QTextFormat) -> None:
        theme = current()
        hot = shape.toCharFormat().anchorHref() == self._pointer.link
        box = QRectF(rect.left() + 1, line - _PILL_ASCENT, rect.width() - 2, PILL_HEIGHT)
        painter.setPen(Qt.PenStyle.NoPen)
        fill, ink = _pill_colors(shape.stringProperty(Prop.VERDICT))
        painter.setBrush(QColor(theme.accent if hot else fill))
        painter.drawRoundedRect(box, Radius.SMALL, Radius.SMALL)
        painter.setFont(_pill_font())
        painter.setPen(QColor(theme.on_accent if hot else ink))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, shape.stringProperty(Prop.LABEL))
        _underline_pill(painter, box, shape.stringProperty(Prop.VERDICT), ink)

    # --- icons -------------------------------------------------------------------------------

    def _draw_icon(self, painter: QPainter, rect: QRectF, line: float, shape: QTextFormat) -> None:
        if self._printing:
            return
        link = shape.toCharFormat().anchorHref()
        hot = bool(link) and link == self._pointer.link
        here = shape.intProperty(Prop.MESSAGE) in {self._pointer.message, self._pointer.last}
        if shape.boolProperty(Prop.QUIET) and not (hot or here or link == self._pointer.done):
            return
        box = QRectF(rect.left(), line - _ICON_ASCENT, rect.width() - ICON_GAP, ICON_BOX)
        theme = current()
        if hot:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.pressed))
            painter.drawRoundedRect(box, Radius.MEDIUM, Radius.MEDIUM)
        color = theme.text if hot else theme.text_muted
        if shape.boolProperty(Prop.DISABLED):
            painter.setOpacity(0.4)
        if shape.stringProperty(Prop.ICON):
            _draw_glyph(painter, box, shape, color, done=link == self._pointer.done and bool(link))
        _draw_icon_label(painter, box, shape, color)


def _draw_glyph(
    painter: QPainter, box: QRectF, shape: QTextFormat, color: str, *, done: bool
) -> None:
    room = (ICON_BOX - ICON_SIZE) / 2
    square = QRectF(box.left() + room, box.top() + room, ICON_SIZE, ICON_SIZE)
    name = "check" if done else shape.stringProperty(Prop.ICON)
    draw_icon(painter, name, square, current().success if done else color)


def _draw_icon_label(painter: QPainter, box: QRectF, shape: QTextFormat, color: str) -> None:
    label = shape.stringProperty(Prop.LABEL)
    if not label:
        return
    painter.setFont(_label_font())
    painter.setPen(QColor(color))
    left = ICON_BOX - 2 if shape.stringProperty(Prop.ICON) else LABEL_PADDING
    place = box.adjusted(left, 0, 0, 0)
    painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, label)


def _pill_colors(verdict: str) -> tuple[str, str]:
    """Background and print: what is supported looks as what has not been checked."""
    theme = current()
    match verdict:
        case Verdict.WEAK:
            return theme.warning_soft, theme.warning
        case Verdict.CONTRADICTED:
            return theme.danger_soft, theme.danger
    return theme.accent_soft, theme.accent_text


def _underline_pill(painter: QPainter, box: QRectF, verdict: str, ink: str) -> None:
    """So that the verdicts differ without their colours, too: none, a broken line, a whole one."""
    if verdict in (Verdict.WEAK, Verdict.CONTRADICTED):
        style = Qt.PenStyle.DotLine if verdict == Verdict.WEAK else Qt.PenStyle.SolidLine
        painter.setPen(QPen(QColor(ink), 1.5, style))
        painter.drawLine(box.bottomLeft() + QPointF(3, 2), box.bottomRight() + QPointF(-3, 2))


_ICON_ASCENT = 17.5
_PILL_ASCENT = PILL_HEIGHT - 4 + PILL_LIFT


def icon_extent() -> tuple[float, float]:
    """Ascent and descent of icons and of labels beside them."""
    return _ICON_ASCENT, ICON_BOX - _ICON_ASCENT


def pill_extent() -> tuple[float, float]:
    """Less than is drawn: a pill may reach into the leading, and moves no line."""
    return 12.0, 3.0


def icon_width(label: str, *, glyph: bool) -> float:
    """How wide an icon with an optional label is; rows add these up."""
    text = QFontMetricsF(_label_font()).horizontalAdvance(label) if label else 0.0
    if not glyph:
        return text + 2 * LABEL_PADDING + ICON_GAP
    return ICON_BOX + (text + 6 if label else 0.0) + ICON_GAP


def _icon_size(shape: QTextFormat) -> QSizeF:
    label, glyph = shape.stringProperty(Prop.LABEL), bool(shape.stringProperty(Prop.ICON))
    return QSizeF(icon_width(label, glyph=glyph), baseline.height(shape, *icon_extent()))


def _pill_size(shape: QTextFormat) -> QSizeF:
    text = QFontMetricsF(_pill_font()).horizontalAdvance(shape.stringProperty(Prop.LABEL))
    return QSizeF(max(text + 10, PILL_HEIGHT + 2), baseline.height(shape, *pill_extent()))


def _marker_size(shape: QTextFormat) -> QSizeF:
    text = QFontMetricsF(sans(Size.BODY)).horizontalAdvance(shape.stringProperty(Prop.LABEL))
    return QSizeF(max(LIST_INDENT, text + 8), baseline.height(shape, 12.0, 3.0))


def _draw_marker(painter: QPainter, rect: QRectF, line: float, shape: QTextFormat) -> None:
    label = shape.stringProperty(Prop.LABEL)
    painter.setFont(sans(Size.BODY))
    painter.setPen(QColor(current().text_muted))
    width = QFontMetricsF(painter.font()).horizontalAdvance(label)
    painter.drawText(QPointF(rect.right() - 8 - width, line), label)


def _draw_fill(painter: QPainter, rect: QRectF, line: float, shape: QTextFormat) -> None:
    """A label in what the line has left: usage at its end, a code's language at its start."""
    label = shape.stringProperty(Prop.LABEL)
    painter.setFont(sans(Size.CAPTION))
    painter.setPen(QColor(current().text_faint))
    side = Qt.AlignmentFlag.AlignRight
    if shape.boolProperty(Prop.LEFT):
        side = Qt.AlignmentFlag.AlignLeft
    elided = QFontMetricsF(painter.font()).elidedText(
        label, Qt.TextElideMode.ElideRight, rect.width()
    )
    top = line - _ICON_ASCENT
    box = QRectF(rect.left(), top, rect.width(), ICON_BOX)
    painter.drawText(box, side | Qt.AlignmentFlag.AlignVCenter, elided)


def _draw_divider(painter: QPainter, rect: QRectF, shape: QTextFormat) -> None:
    label = shape.stringProperty(Prop.LABEL)
    painter.setFont(sans(Size.CAPTION))
    half = QFontMetricsF(painter.font()).horizontalAdvance(label) / 2 + 12
    middle = QPointF(rect.center().x(), round(rect.center().y()) + 0.5)
    painter.setPen(QColor(current().border))
    painter.drawLine(QPointF(rect.left(), middle.y()), QPointF(middle.x() - half, middle.y()))
    painter.drawLine(QPointF(middle.x() + half, middle.y()), QPointF(rect.right(), middle.y()))
    painter.setPen(QColor(current().text_faint))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, label)


def _draw_waiting(painter: QPainter, rect: QRectF, line: float, beat: int) -> None:
    """Three dots, one of them strong: an answer is on its way."""
    y = line - 5
    painter.setPen(Qt.PenStyle.NoPen)
    for number in range(3):
        color = QColor(current().accent)
        color.setAlphaF(1.0 if number == beat % 3 else 0.3)
        painter.setBrush(color)
        painter.drawEllipse(QPointF(rect.left() + 4 + 11 * number, y), 3.0, 3.0)


def _pill_font() -> QFont:
    return sans(PILL_SIZE, QFont.Weight.DemiBold)


def _label_font() -> QFont:
    return sans(Size.CAPTION, QFont.Weight.Medium)
