"""Write Markdown tables: a quiet head, thin lines between rows, cells with formulas and citations.

Qt needs a block behind every table; it is made two pixels high and belongs to the table. Where a
table does not fit the line, its columns share the width so that words stay whole as long as they
can: Qt itself breaks words before it lets another column give way. :func:`refit` does it anew in
another width.
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
    from PySide6.QtGui import QTextCharFormat, QTextCursor, QTextDocument

    from gui.transcript.formats import Styles
    from gui.transcript.inline import InlineWriter


CELL_PADDING = 12.0
WIDTH_OF_NOTHING = 40.0
LONGEST_WORD = 160.0
"""Pixels up to which a word is kept whole: addresses are longer."""
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
class Columns:
    """Pixels with the padding: of the longest word of each column, and of its longest cell."""

    least: tuple[float, ...]
    needed: tuple[float, ...]

    def within(self, free: float) -> tuple[float, ...]:
        """The widths of the columns in ``free`` pixels, which they never pass. 0: as they like."""
        least, needed = sum(self.least), sum(self.needed)
        if needed <= free or free <= 0:
            return self.needed
        if least >= free:
            return tuple(width * free / least for width in self.least)
        share = (free - least) / (needed - least)
        pairs = zip(self.least, self.needed, strict=True)
        return tuple(word + share * (cell - word) for word, cell in pairs)


@dataclass(frozen=True)
class OpenTable:
    """A table in parts. What its columns need is known once the first part was written."""

    number: int
    columns: Columns | None = None
    rows: int = 0


@dataclass(frozen=True)
class TableWriter:
    """Writes at a cursor and leaves it in the small block behind the table."""

    cursor: QTextCursor
    styles: Styles
    inline: InlineWriter

    def write(self, tokens: Sequence[Token], indent: float) -> None:
        """A whole table; Qt finds the widths of its columns, where there is room for all."""
        rows, shape = list(_rows(tokens)), _table_format(indent)
        _fit(shape, _columns(rows, self.styles), self.cursor.document())
        self._write(rows, shape, last=True)

    def write_part(
        self, tokens: Sequence[Token], indent: float, table: OpenTable, *, last: bool
    ) -> OpenTable:
        """Some rows of a long table. Each part is laid out once, so all need the same widths."""
        rows = list(_rows(tokens))
        columns = table.columns or _columns(rows, self.styles)
        shape = _table_format(indent)
        shape.setProperty(Prop.TABLE, table.number)
        shape.setProperty(Prop.ROW, table.rows)
        _fit(shape, columns, self.cursor.document())
        if table.rows:
            shape.setTopMargin(0)
        if not last:
            shape.setBottomMargin(0)
        self._write(rows, shape, last=last)
        return OpenTable(table.number, columns, table.rows + len(rows))

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


def refit(document: QTextDocument) -> None:
    """Give all tables the widths that they have in the document's present one."""
    for frame in document.rootFrame().childFrames():
        shape = frame.frameFormat().toTableFormat()
        before = shape.columnWidthConstraints()
        least, needed = (
            tuple(length.rawValue() for length in shape.lengthVectorProperty(name))
            for name in (Prop.LEAST, Prop.NEEDED)
        )
        if needed:
            _fit(shape, Columns(least, needed), document)
            if shape.columnWidthConstraints() != before:
                frame.setFrameFormat(shape)


def _fit(shape: QTextTableFormat, columns: Columns, document: QTextDocument) -> None:
    free = document.textWidth() - 2 * document.documentMargin() - shape.leftMargin()
    shape.setProperty(Prop.LEAST, _lengths(columns.least))
    shape.setProperty(Prop.NEEDED, _lengths(columns.needed))
    # The parts of a table must have the same widths; those of a whole one Qt knows better.
    if shape.intProperty(Prop.TABLE) or 0 < free < sum(columns.needed):
        shape.setColumnWidthConstraints(_lengths(columns.within(free)))
    else:
        shape.clearColumnWidthConstraints()


def _lengths(widths: Sequence[float]) -> list[QTextLength]:
    return [QTextLength(QTextLength.Type.FixedLength, width) for width in widths]


def _columns(rows: list[list[_Cell]], styles: Styles) -> Columns:
    """What the columns of some rows need."""
    number = max(map(len, rows))
    least, needed = [WIDTH_OF_NOTHING] * number, [WIDTH_OF_NOTHING] * number
    head, body = (
        QFontMetricsF(shape.font()) for shape in (styles.table_head(), styles.table_cell())
    )
    for row in rows:
        for column, cell in enumerate(row):
            metrics, text = head if cell.head else body, cell.token.content
            padding = 2 * CELL_PADDING + 6
            words = (metrics.horizontalAdvance(word) for word in text.split())
            longest = min(max(words, default=0.0), LONGEST_WORD)
            least[column] = max(least[column], longest + padding)
            needed[column] = max(needed[column], metrics.horizontalAdvance(text) + padding)
    return Columns(tuple(least), tuple(needed))


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
