"""Paint what lies behind the text: users' cards, code and notice cards, quote bars, rules.

Blocks say which card they belong to; blocks of one card follow each other. Only what can be seen
is looked at, plus the rest of a card that is cut off at the top.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QTextBlock

from gui.design.icons import draw_icon
from gui.design.tokens import Radius
from gui.transcript import formats
from gui.transcript.code_card import HEAD_TOP
from gui.transcript.formats import Card, Prop
from gui.transcript.furniture import NOTICE_INDENT, NOTICE_PADDING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from gui.design.tokens import Theme
    from gui.transcript.document import TranscriptDocument

BAR = 3.0
_NOTICE_ICONS = {Card.INFO: "info", Card.WARNING: "triangle-alert", Card.ERROR: "circle-alert"}


@dataclass(frozen=True)
class _Run:
    """Blocks that share a mark, with the rectangle of their text."""

    first: QTextBlock
    rect: QRectF


class Backdrop:
    """Paints behind one document."""

    def __init__(self, document: TranscriptDocument) -> None:
        self._document = document

    def paint(self, painter: QPainter, first: QTextBlock, bottom: float, theme: Theme) -> None:
        """From block ``first`` down to ``bottom``, in document coordinates."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for run in self._runs(first, bottom, lambda block: _number(block, Prop.BUBBLE)):
            self._paint_bubble(painter, run, theme)
        for run in self._runs(first, bottom, lambda block: _number(block, Prop.CARD_ID)):
            self._paint_card(painter, run, theme)
        for run in self._runs(first, bottom, lambda block: _number(block, Prop.QUOTE)):
            self._paint_quote(painter, run, theme)
        self._paint_rules(painter, first, bottom, theme)

    @property
    def _width(self) -> float:
        return self._document.textWidth()

    def _rect(self, block: QTextBlock) -> QRectF:
        return self._document.documentLayout().blockBoundingRect(block)

    def _runs(
        self, first: QTextBlock, bottom: float, mark_of: Callable[[QTextBlock], int]
    ) -> Iterator[_Run]:
        block = first
        mark = mark_of(block)
        while mark and block.previous().isValid() and mark_of(block.previous()) == mark:
            block = block.previous()
        start: QTextBlock | None = None
        rect = QRectF()
        mark = 0
        while block.isValid():
            here, own = self._rect(block), mark_of(block)
            if own != mark and start is not None:
                yield _Run(start, rect)
                start = None
            if start is None and here.top() > bottom:
                return
            if own:
                rect = here if start is None else _joined(rect, here)
                start = block if start is None else start
            mark = own
            block = block.next()
        if start is not None:
            yield _Run(start, rect)

    # --- cards -------------------------------------------------------------------------------

    def _paint_bubble(self, painter: QPainter, run: _Run, theme: Theme) -> None:
        box = QRectF(0, run.rect.top(), self._width, run.rect.height() + formats.BUBBLE_PADDING_Y)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.raised))
        painter.drawRoundedRect(box, Radius.LARGE, Radius.LARGE)

    def _paint_card(self, painter: QPainter, run: _Run, theme: Theme) -> None:
        kind = str(run.first.blockFormat().property(Prop.CARD))
        if kind == Card.CODE:
            self._paint_code(painter, run, theme)
        else:
            self._paint_notice(painter, run, kind, theme)

    def _paint_code(self, painter: QPainter, run: _Run, theme: Theme) -> None:
        shape = run.first.blockFormat()
        left = shape.leftMargin() - formats.CARD_PADDING
        bubble = _number(run.first, Prop.BUBBLE)
        right = self._width - (formats.BUBBLE_PADDING if bubble else 0.0)
        top = run.rect.top() - HEAD_TOP
        box = QRectF(left, top, right - left, run.rect.bottom() + formats.CARD_PADDING - 2 - top)
        painter.setPen(QPen(QColor(theme.border), 1))
        painter.setBrush(QColor(theme.surface if bubble else theme.raised))
        painter.drawRoundedRect(_sharp(box), Radius.LARGE, Radius.LARGE)

    def _paint_notice(self, painter: QPainter, run: _Run, kind: str, theme: Theme) -> None:
        grounds = {
            Card.INFO: (theme.raised, theme.text_muted),
            Card.WARNING: (theme.warning_soft, theme.warning),
            Card.ERROR: (theme.danger_soft, theme.danger),
        }
        ground, color = grounds[kind]
        top = run.rect.top() - NOTICE_PADDING
        box = QRectF(0, top, self._width, run.rect.bottom() + NOTICE_PADDING - top)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(box, Radius.LARGE, Radius.LARGE)
        icon = QRectF(NOTICE_INDENT - 26, run.rect.top() + 0.5, 16, 16)
        draw_icon(painter, _NOTICE_ICONS[kind], icon, color)

    # --- lines -------------------------------------------------------------------------------

    def _paint_quote(self, painter: QPainter, run: _Run, theme: Theme) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.border_strong))
        depth = _number(run.first, Prop.QUOTE)
        outer = run.first.blockFormat().leftMargin() - depth * formats.QUOTE_INDENT
        for level in range(depth):
            x = outer + level * formats.QUOTE_INDENT + 2
            bar = QRectF(x, run.rect.top() + 1, BAR, run.rect.height() - 2)
            painter.drawRoundedRect(bar, BAR / 2, BAR / 2)

    def _paint_rules(
        self, painter: QPainter, first: QTextBlock, bottom: float, theme: Theme
    ) -> None:
        painter.setPen(QPen(QColor(theme.border), 1))
        block = first
        while block.isValid():
            rect = self._rect(block)
            if rect.top() > bottom:
                return
            shape = block.blockFormat()
            if shape.boolProperty(Prop.RULE):
                y = round(rect.top()) + 0.5
                right = self._width - shape.rightMargin()
                painter.drawLine(QPointF(shape.leftMargin(), y), QPointF(right, y))
            block = block.next()


def _number(block: QTextBlock, prop: Prop) -> int:
    return int(block.blockFormat().intProperty(prop))


def _joined(above: QRectF, below: QRectF) -> QRectF:
    return QRectF(above.left(), above.top(), above.width(), below.bottom() - above.top())


def _sharp(box: QRectF) -> QRectF:
    """Half-pixel edges, so that a 1-px border covers one row of pixels instead of two."""
    return QRectF(
        box.left() + 0.5, round(box.top()) + 0.5, box.width() - 1, round(box.height()) - 1
    )
