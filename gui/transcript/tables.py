"""Write Markdown tables: a quiet head, thin lines between rows, cells with formulas and citations.

Qt needs a block behind every table; it is made two pixels high and belongs to the table.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QTextBlockFormat,
    QTextFrameFormat,
    QTextTableCellFormat,
    QTextTableFormat,
)

from gui.transcript import formats
from gui.transcript.formats import STRUT

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from markdown_it.token import Token
    from PySide6.QtGui import QTextCharFormat, QTextCursor

    from gui.transcript.formats import Styles
    from gui.transcript.inline import InlineWriter


@dataclass(frozen=True)
class _Cell:
    token: Token
    head: bool
    align: Qt.AlignmentFlag


def find_end(tokens: Sequence[Token], start: int) -> int:
    return next(i for i in range(start, len(tokens)) if tokens[i].type == "table_close")


def write_table(
    cursor: QTextCursor,
    styles: Styles,
    inline: InlineWriter,
    tokens: Sequence[Token],
    indent: float,
) -> None:
    """Leaves the cursor in the small block behind the table."""
    rows = list(_rows(tokens))
    # An own empty block in front keeps the block before untouched by the table.
    cursor.insertBlock(formats.tiny_block(), styles.tiny)
    table = cursor.insertTable(len(rows), max(map(len, rows)), _table_format(indent))
    for number, row in enumerate(rows):
        for column, cell in enumerate(row):
            place = table.cellAt(number, column)
            base = styles.table_head() if cell.head else styles.table_cell()
            _write_cell(place.firstCursorPosition(), inline, cell, base)
            shape = _cell_format(styles, cell, first=column == 0, last=number == len(rows) - 1)
            # A cell's format is also the character format of its first block.
            shape.merge(base)
            place.setFormat(shape)
    cursor.setPosition(table.lastPosition() + 1)
    cursor.setBlockFormat(formats.tiny_block(2.0))
    cursor.setBlockCharFormat(styles.tiny)


def _rows(tokens: Sequence[Token]) -> Iterator[list[_Cell]]:
    row: list[_Cell] = []
    opened: Token | None = None
    for token in tokens:
        if token.type == "tr_open":
            row = []
        elif token.type in {"th_open", "td_open"}:
            opened = token
        elif token.type == "inline" and opened is not None:
            row.append(_Cell(token, opened.type == "th_open", _alignment(opened)))
        elif token.type == "tr_close":
            yield row


def _alignment(token: Token) -> Qt.AlignmentFlag:
    style = str(token.attrs.get("style", ""))
    if "right" in style:
        return Qt.AlignmentFlag.AlignRight
    return Qt.AlignmentFlag.AlignHCenter if "center" in style else Qt.AlignmentFlag.AlignLeft


def _table_format(indent: float) -> QTextTableFormat:
    shape = QTextTableFormat()
    shape.setBorder(0)
    shape.setBorderCollapse(True)
    shape.setCellPadding(0)
    shape.setCellSpacing(0)
    shape.setLeftMargin(indent)
    shape.setTopMargin(4)
    shape.setBottomMargin(6)
    return shape


def _write_cell(
    cursor: QTextCursor, inline: InlineWriter, cell: _Cell, base: QTextCharFormat
) -> None:
    block = QTextBlockFormat()
    block.setAlignment(cell.align)
    block.setLineHeight(4.0, QTextBlockFormat.LineHeightTypes.LineDistanceHeight.value)
    cursor.setBlockFormat(block)
    children = cell.token.children or []
    if any(child.type.startswith("math") for child in children):
        # A line of nothing but a formula would stand a little higher than its neighbours.
        cursor.insertText(STRUT, base)
    inline.at(cursor).write(children, base, 0.0)


def _cell_format(styles: Styles, cell: _Cell, *, first: bool, last: bool) -> QTextTableCellFormat:
    shape = QTextTableCellFormat()
    shape.setTopPadding(7)
    shape.setBottomPadding(4)
    shape.setLeftPadding(0 if first else 12)
    shape.setRightPadding(12)
    if not last:
        color = styles.theme.border_strong if cell.head else styles.theme.border
        shape.setBottomBorder(1)
        shape.setBottomBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
        shape.setBottomBorderBrush(QBrush(QColor(color)))
    return shape
