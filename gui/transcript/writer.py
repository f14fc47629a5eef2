"""Write pieces of Markdown into the document as blocks.

A writer stands at the end of a block and adds whole blocks behind it; it never changes what is
there. Cards and quotes are only marked here (:class:`~gui.transcript.formats.Prop`) and painted by
:mod:`gui.transcript.painting`.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from itertools import count
from typing import TYPE_CHECKING

from PySide6.QtGui import QTextBlockFormat, QTextCharFormat

from engine.vocabulary import Role
from gui.transcript import baseline, formats
from gui.transcript.code_card import CodeWriter
from gui.transcript.formats import HEADINGS, OBJECT_CHARACTER, Object, Prop, as_object, block_format
from gui.transcript.inline import InlineWriter
from gui.transcript.segments import Kind
from gui.transcript.tables import OpenTable, TableWriter, find_end

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from markdown_it.token import Token
    from PySide6.QtGui import QTextCursor

    from engine.vocabulary import MessageId
    from gui.transcript.formats import Styles
    from gui.transcript.formulas import Formulas
    from gui.transcript.segments import Piece
    from gui.transcript.values import Checked


@dataclass(frozen=True)
class Open:
    """The card or the table that the next piece may go on in."""

    card: int = 0
    table: OpenTable | None = None


@dataclass
class Context:
    """What all writers of one message share. ``serial`` tells messages apart in the document."""

    styles: Styles
    formulas: Formulas
    message: MessageId
    serial: int
    role: Role
    citations: Mapping[int, str]
    checks: Mapping[int, Sequence[Checked | None]] = field(default_factory=dict)
    pills: Counter[int] = field(default_factory=Counter)
    """How many markers of each number have been written."""
    cards: count[int] = field(default_factory=count)
    waiting: list[QTextCursor] = field(default_factory=list)
    """Where formulas stand whose drawings have not arrived."""
    open: Open = Open()

    @property
    def padding(self) -> float:
        """What a user's card takes from the column at each side."""
        return formats.BUBBLE_PADDING if self.role is Role.USER else 0.0


@dataclass
class _List:
    number: int | None
    mark: str = ""


class BlockWriter:
    """Writes the pieces of one message, in order."""

    def __init__(self, cursor: QTextCursor, context: Context) -> None:
        self._cursor = cursor
        self._context = context
        self._styles = context.styles
        self._inline = InlineWriter(cursor, context, breaks=context.role is Role.USER)
        self._code = CodeWriter(cursor, context)
        self._lists: list[_List] = []
        self._quotes = 0
        self._marker: str | None = None
        self._first_of_item = False
        self._heading = 0

    def write(self, piece: Piece) -> None:
        match piece.kind:
            case Kind.CODE:
                self._code.write(piece, self._indent())
            case Kind.ITEM:
                self._lists.append(_List(piece.number))
                self._begin_item(fresh=piece.fresh)
                self._write_tokens(piece.tokens[1:-1])
                self._end_item()
                self._lists.pop()
            case Kind.TABLE:
                self._write_rows(piece)
            case Kind.BLOCK:
                self._write_tokens(piece.tokens)

    # --- blocks ------------------------------------------------------------------------------

    def _indent(self) -> float:
        lists, quotes = len(self._lists), self._quotes
        return self._context.padding + lists * formats.LIST_INDENT + quotes * formats.QUOTE_INDENT

    def _begin_block(self, gap: float, char: QTextCharFormat, prefix: str = "") -> None:
        shape = block_format(gap=gap, indent=self._indent(), right=self._context.padding)
        if self._quotes:
            shape.setProperty(Prop.QUOTE, self._quotes)
        if prefix or self._quotes:
            shape.setProperty(Prop.PREFIX, "> " * self._quotes + prefix)
        if self._marker is not None:
            shape.setTextIndent(-formats.LIST_INDENT)
        self._mark(shape)
        self._cursor.insertBlock(shape, char)
        if self._marker is not None:
            self._write_marker(self._marker)
            self._marker = None

    def _mark(self, shape: QTextBlockFormat) -> None:
        if self._context.role is Role.USER:
            shape.setProperty(Prop.BUBBLE, self._context.serial)

    def _gap(self, usual: float = formats.PARAGRAPH_GAP) -> float:
        if self._first_of_item:
            self._first_of_item = False
            return formats.ITEM_GAP
        return usual

    def _write_tokens(self, tokens: Sequence[Token]) -> None:
        position = 0
        while position < len(tokens):
            token = tokens[position]
            if token.type == "table_open":
                end = find_end(tokens, position)
                self._write_table(tokens[position : end + 1])
                position = end + 1
                continue
            self._write_token(token)
            position += 1

    def _write_token(self, token: Token) -> None:
        if token.nesting:
            self._enter_or_leave(token)
        else:
            self._write_block(token)

    def _enter_or_leave(self, token: Token) -> None:
        match token.type:
            case "heading_open":
                self._heading = int(token.tag[1])
            case "heading_close":
                self._heading = 0
            case "bullet_list_open":
                self._lists.append(_List(None))
            case "ordered_list_open":
                self._lists.append(_List(int(token.attrs.get("start", 1))))
            case "bullet_list_close" | "ordered_list_close":
                self._lists.pop()
            case "list_item_open":
                self._begin_item(fresh=False)
            case "list_item_close":
                self._end_item()
            case "blockquote_open":
                self._quotes += 1
            case "blockquote_close":
                self._quotes -= 1

    def _write_block(self, token: Token) -> None:
        match token.type:
            case "inline":
                self._write_inline(token)
            case "fence":
                self._write_fence(token)
            case "math_block":
                self._write_display(token)
            case "math_open":
                self._begin_block(self._gap(), self._styles.source(self._styles.body))
                self._inline.write([token], self._styles.body, self._indent())
            case "hr":
                self._write_rule()

    def _write_inline(self, token: Token) -> None:
        base = self._base()
        if self._heading:
            gap = HEADINGS[min(self._heading, 3)][1]
            base = self._styles.heading(self._heading)
            self._begin_block(self._gap(gap), base, "#" * self._heading + " ")
        else:
            self._begin_block(self._gap(), base)
        self._inline.write(token.children or [], base, self._indent() + self._context.padding)

    def _base(self) -> QTextCharFormat:
        if not self._quotes:
            return self._styles.body
        shape = QTextCharFormat(self._styles.body)
        shape.setForeground(self._styles.muted.foreground())
        return shape

    # --- lists -------------------------------------------------------------------------------

    def _begin_item(self, *, fresh: bool) -> None:
        top = self._lists[-1]
        self._marker = "•◦–"[min(len(self._lists) - 1, 2)]
        if top.number is not None:
            self._marker = f"{top.number}."
            top.number += 1
        self._first_of_item = not fresh

    def _end_item(self) -> None:
        if self._marker is not None:  # an empty item still shows its mark
            self._begin_block(self._gap(), self._base())
        self._first_of_item = False

    def _write_marker(self, label: str) -> None:
        plain = label if label[0].isdigit() else "-"
        source = "   " * (len(self._lists) - 1) + plain + " "
        shape = as_object(self._styles.body, Object.MARKER, source)
        shape.setProperty(Prop.LABEL, label)
        baseline.place(shape, 12.0, 3.0)
        self._cursor.insertText(OBJECT_CHARACTER, shape)

    # --- other blocks ------------------------------------------------------------------------

    def _flush_marker(self) -> None:
        """A list item that begins with a card: its mark gets a line of its own."""
        if self._marker is not None:
            self._begin_block(self._gap(), self._base())

    def _write_fence(self, token: Token) -> None:
        self._flush_marker()
        self._code.write_whole(token.content.removesuffix("\n"), token.info.strip(), self._indent())

    def _write_display(self, token: Token) -> None:
        self._flush_marker()
        base = self._base()
        self._begin_block(self._gap(), base)
        free = self._indent() + self._context.padding
        self._inline.write_display(token, base, free)

    def _write_rule(self) -> None:
        shape = formats.tiny_block(2.0)
        shape.setTopMargin(formats.CARD_GAP + 4)
        shape.setBottomMargin(formats.CARD_GAP + 4)
        shape.setLeftMargin(self._indent())
        shape.setRightMargin(self._context.padding)
        shape.setProperty(Prop.RULE, True)
        self._mark(shape)
        self._cursor.insertBlock(shape, self._styles.tiny)

    def _write_table(self, tokens: Sequence[Token]) -> None:
        self._flush_marker()
        self._table_writer().write(tokens, self._indent())
        self._mark_end_of_table()

    def _write_rows(self, piece: Piece) -> None:
        """A part of a long table: all parts share the widths of the first."""
        if piece.first or self._context.open.table is None:
            table = OpenTable(next(self._context.cards))
        else:
            table = self._context.open.table
        written = self._table_writer().write_part(
            piece.tokens, self._indent(), table, last=piece.last
        )
        self._context.open = Open(table=written)
        self._mark_end_of_table()

    def _table_writer(self) -> TableWriter:
        return TableWriter(self._cursor, self._styles, self._inline)

    def _mark_end_of_table(self) -> None:
        shape = self._cursor.blockFormat()
        self._mark(shape)
        self._cursor.setBlockFormat(shape)
