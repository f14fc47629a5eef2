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
    QFontMetricsF,
    QTextBlockFormat,
    QTextFrameFormat,
    QTextLength,
    QTextTableCellFormat,
    QTextTableFormat,
)

from gui.transcript import formats
from gui.transcript.formats import STRUT, Prop

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from markdown_it.token import Token
    from PySide6.QtGui import QTextCharFormat, QTextCursor

    from gui.transcript.formats import Styles
    from gui.transcript.inline import InlineWriter


CELL_PADDING = 12.0
WIDTH_OF_NOTHING = 40.0
SEAM = 3.0
"""Pixels between two parts of a table, taken from the padding of the row below."""


@dataclass(frozen=True)
class _Cell:
    token: Token
    head: bool
    align: Qt.AlignmentFlag


def find_end(tokens: Sequence[Token], start: int) -> int:
    return next(i for i in range(start, len(tokens)) if tokens[i].type == "table_close")


@dataclass(frozen=True)
class OpenTable:
    """A table in parts. ``widths`` of its columns in pixels, empty until the first was written."""

    number: int
    widths: tuple[float, ...] = ()
    rows: int = 0


@dataclass(frozen=True)
class TableWriter:
    """Writes at a cursor and leaves it in the small block behind the table."""

    cursor: QTextCursor
    styles: Styles
    inline: InlineWriter

    def write(self, tokens: Sequence[Token], indent: float) -> None:
        """A whole table; Qt finds the widths of its columns."""
        self._write(list(_rows(tokens)), _table_format(indent), last=True)

    def write_part(
        self, tokens: Sequence[Token], indent: float, table: OpenTable, *, last: bool
    ) -> OpenTable:
        """Some rows of a long table. Each part is laid out once, so all need the same widths."""
        rows = list(_rows(tokens))
        free = self.cursor.document().textWidth() - indent
        widths = table.widths or _widths(rows, self.styles, free)
        shape = _table_format(indent)
        shape.setProperty(Prop.TABLE, table.number)
        shape.setProperty(Prop.ROW, table.rows)
        fixed = QTextLength.Type.FixedLength
        shape.setColumnWidthConstraints([QTextLength(fixed, width) for width in widths])
        if table.rows:
            shape.setTopMargin(0)
        if not last:
            shape.setBottomMargin(0)
        self._write(rows, shape, last=last)
        return OpenTable(table.number, widths, table.rows + len(rows))

    def _write(self, rows: list[list[_Cell]], shape: QTextTableFormat, *, last: bool) -> None:
        goes_on = bool(shape.intProperty(Prop.ROW))
        # An own empty block in front keeps the block before untouched by the table.
        self._write_seam(shape, 1.0, new=True)
        table = self.cursor.insertTable(len(rows), max(map(len, rows)), shape)
        for number, row in enumerate(rows):
            for column, cell in enumerate(row):
                place = table.cellAt(number, column)
                base = self.styles.table_head() if cell.head else self.styles.table_cell()
                _write_cell(place.firstCursorPosition(), self.inline, cell, base)
                ends = last and number == len(rows) - 1
                look = _cell_format(self.styles, cell, first=column == 0, last=ends)
                if goes_on and number == 0:
                    look.setTopPadding(look.topPadding() - SEAM)
                # A cell's format is also the character format of its first block.
                look.merge(base)
                place.setFormat(look)
        self.cursor.setPosition(table.lastPosition() + 1)
        self._write_seam(shape, 2.0, new=False)

    def _write_seam(self, table: QTextTableFormat, height: float, *, new: bool) -> None:
        block = formats.tiny_block(height)
        if table.intProperty(Prop.TABLE):
            block.setProperty(Prop.TABLE, table.intProperty(Prop.TABLE))
        if new:
            self.cursor.insertBlock(block, self.styles.tiny)
        else:
            self.cursor.setBlockFormat(block)
            self.cursor.setBlockCharFormat(self.styles.tiny)


def _widths(rows: list[list[_Cell]], styles: Styles, free: float) -> tuple[float, ...]:
    """What each column needs for its longest cell; less where the line has no room for that."""
    needed = [WIDTH_OF_NOTHING] * max(map(len, rows))
    head, body = (
        QFontMetricsF(shape.font()) for shape in (styles.table_head(), styles.table_cell())
    )
    for row in rows:
        for column, cell in enumerate(row):
            text = (head if cell.head else body).horizontalAdvance(cell.token.content)
            needed[column] = max(needed[column], text + 2 * CELL_PADDING + 6)
    whole = sum(needed)
    return tuple(needed if whole <= free else [width * free / whole for width in needed])


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
    shape.setLeftPadding(0 if first else CELL_PADDING)
    shape.setRightPadding(CELL_PADDING)
    if not last:
        color = styles.theme.border_strong if cell.head else styles.theme.border
        shape.setBottomBorder(1)
        shape.setBottomBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
        shape.setBottomBorderBrush(QBrush(QColor(color)))
    return shape
