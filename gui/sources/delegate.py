"""How a source is painted: its number, its title, where it stands, and how it begins."""

from __future__ import annotations

import re
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QTextLayout, QTextOption
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from engine.store import Citation
from engine.vocabulary import Passage
from gui import theme
from gui.i18n import tr
from gui.sources.cards import (
    CITATION_ROLE,
    STANDING_ROLE,
    VERDICT_ROLE,
    Standing,
    VerdictLine,
    place,
)
from gui.transcript.values import Verdict

Index = QModelIndex | QPersistentModelIndex

_PADDING = int(theme.Space.M)
_BADGE = 22
_TITLE_LINES, _TEXT_LINES = 2, 3
_HEADING = 36
_GAP = int(theme.Space.XS)
_MARK = re.compile(r"^#{1,6}[ \t]+")  # of a heading in Markdown


@dataclass(frozen=True)
class _Block:
    """Lines of one style."""

    lines: tuple[str, ...]
    font: QFont
    color: str

    @property
    def line_height(self) -> int:
        return QFontMetrics(self.font).lineSpacing()

    @property
    def height(self) -> int:
        return self.line_height * len(self.lines)


class SourceDelegate(QStyledItemDelegate):
    """Cards as wide as the list, as high as their text."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        del option
        width = self._view.viewport().width()
        citation = index.data(CITATION_ROLE)
        if citation is None:
            return QSize(width, _HEADING)
        blocks = _blocks(
            citation, index.data(STANDING_ROLE), index.data(VERDICT_ROLE), _text_width(width)
        )
        height = sum(block.height for block in blocks) + _GAP * (len(blocks) - 1)
        return QSize(width, height + 2 * _PADDING + 2)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        citation = index.data(CITATION_ROLE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect: QRect = option.rect
        if citation is None:
            _paint_heading(painter, rect, str(index.data() or ""))
        else:
            standing: Standing = index.data(STANDING_ROLE)
            _paint_card(painter, rect.adjusted(0, 1, 0, -1), option.state)
            _paint_badge(painter, rect, citation.number, standing)
            width = _text_width(rect.width())
            _paint_blocks(
                painter, rect, _blocks(citation, standing, index.data(VERDICT_ROLE), width)
            )
        painter.restore()


def _text_width(width: int) -> int:
    return max(40, width - 2 * _PADDING - _BADGE - int(theme.Space.M))


def _blocks(
    citation: Citation, standing: Standing, verdict: VerdictLine, width: int
) -> list[_Block]:
    colors = theme.current()
    quiet = standing is Standing.FOUND
    title = theme.sans(theme.Size.UI, QFont.Weight.Normal if quiet else QFont.Weight.DemiBold)
    small = theme.sans(theme.Size.CAPTION)
    passage = citation.passage
    matched = [tr("matched")] if standing is Standing.MATCHED else []
    where = " · ".join([place(citation), *matched])
    checked = _Block(wrapped(verdict.text, small, width, 2), small, _ink(verdict.worst))
    return [
        _Block(
            wrapped(passage.title or tr("Untitled"), title, width, _TITLE_LINES),
            title,
            colors.text_muted if quiet else colors.text,
        ),
        _Block(wrapped(where, small, width, 1), small, colors.text_faint),
        _Block(
            wrapped(body(passage), small, width, _TEXT_LINES),
            small,
            colors.text_faint if quiet else colors.text_muted,
        ),
        *([checked] if verdict.text else []),
    ]


def body(passage: Passage) -> str:
    """Without the heading that it begins with, which stands in the line above."""
    text = passage.text.lstrip()
    bare = _MARK.sub("", text)
    rest = bare.removeprefix(passage.section)
    stands_above = passage.section and rest != bare and rest[:1].isspace()
    return rest.strip() if stands_above and rest.strip() else text


def _ink(verdict: Verdict) -> str:
    colors = theme.current()
    return {
        Verdict.SUPPORTED: colors.success,
        Verdict.WEAK: colors.warning,
        Verdict.CONTRADICTED: colors.danger,
    }[verdict]


def wrapped(text: str, font: QFont, width: int, most: int) -> tuple[str, ...]:
    """The text in at most ``most`` lines; the last ends with an ellipsis if more follows."""
    text = " ".join(text.split())
    layout = QTextLayout(text, font)
    layout.setTextOption(_breaking_anywhere())
    lines: list[str] = []
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        start = line.textStart()
        if len(lines) + 1 == most:
            metrics = QFontMetrics(font)
            lines.append(metrics.elidedText(text[start:], Qt.TextElideMode.ElideRight, width))
            break
        lines.append(text[start : start + line.textLength()].rstrip())
    layout.endLayout()
    return tuple(lines)


def _breaking_anywhere() -> QTextOption:
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return option


def _paint_heading(painter: QPainter, rect: QRect, text: str) -> None:
    painter.setPen(QColor(theme.current().text_faint))
    painter.setFont(theme.sans(theme.Size.CAPTION, QFont.Weight.Medium))
    place_of_text = rect.adjusted(_PADDING, 0, -_PADDING, -int(theme.Space.S))
    painter.drawText(place_of_text, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, text)


def _paint_card(painter: QPainter, rect: QRect, state: QStyle.StateFlag) -> None:
    colors = theme.current()
    selected = bool(state & QStyle.StateFlag.State_Selected)
    if selected:
        painter.setBrush(QColor(colors.accent_soft))
    elif state & QStyle.StateFlag.State_MouseOver:
        painter.setBrush(QColor(colors.hover))
    else:
        return
    focused = selected and bool(state & QStyle.StateFlag.State_HasFocus)
    painter.setPen(QColor(colors.accent) if focused else Qt.PenStyle.NoPen)
    inside = QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5)
    painter.drawRoundedRect(inside, theme.Radius.MEDIUM, theme.Radius.MEDIUM)


def _paint_badge(painter: QPainter, rect: QRect, number: int, standing: Standing) -> None:
    colors = theme.current()
    fill, ink = {
        Standing.CITED: (colors.accent, colors.on_accent),
        Standing.MATCHED: (colors.accent_soft, colors.accent_text),
        Standing.FOUND: (colors.pressed, colors.text_muted),
    }[standing]
    badge = QRectF(rect.left() + _PADDING, rect.top() + _PADDING - 1, _BADGE, _BADGE - 2)
    painter.setPen(QColor(colors.accent) if standing is Standing.MATCHED else Qt.PenStyle.NoPen)
    painter.setBrush(QColor(fill))
    painter.drawRoundedRect(badge, theme.Radius.MEDIUM, theme.Radius.MEDIUM)
    painter.setPen(QColor(ink))
    painter.setFont(theme.sans(theme.Size.CAPTION, QFont.Weight.DemiBold))
    painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, str(number))


def _paint_blocks(painter: QPainter, rect: QRect, blocks: list[_Block]) -> None:
    left = rect.left() + _PADDING + _BADGE + int(theme.Space.M)
    top = rect.top() + _PADDING
    for block in blocks:
        painter.setFont(block.font)
        painter.setPen(QColor(block.color))
        for line in block.lines:
            box = QRect(left, top, rect.right() - left, block.line_height)
            painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, line)
            top += block.line_height
        top += _GAP
