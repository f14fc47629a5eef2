"""Write program text: a head with the language and a copy button, and the highlighted lines.

A long block comes in pieces that share one card. The lines of a piece are one block, broken by
line separators, which costs the layout far less than a block a line.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtGui import QBrush, QColor, QTextCharFormat

from engine.circuits import holds_circuit
from engine.vocabulary import Role
from gui.transcript import baseline, formats, highlight
from gui.transcript.formats import (
    LINE_BREAK,
    OBJECT_CHARACTER,
    Card,
    Object,
    Prop,
    as_object,
    block_format,
)
from gui.transcript.links import Link, LinkKind
from gui.transcript.objects import icon_extent, icon_width

if TYPE_CHECKING:
    from PySide6.QtGui import QTextBlockFormat, QTextCursor

    from gui.transcript.segments import Piece
    from gui.transcript.writer import Context

HEAD_RIGHT = 8.0
HEAD_TOP = 6.0
COPY_LABEL, COPY_TIP = "Copy", "Copy this code"
DRAW_LABEL, DRAW_TIP = "Draw circuit", "Draw the circuit; nothing is run"
SAVE_TIP = "Save this code as a file"


class CodeWriter:
    def __init__(self, cursor: QTextCursor, context: Context) -> None:
        self._cursor = cursor
        self._context = context

    def write(self, piece: Piece, indent: float) -> None:
        """One piece of a top-level code block; the card is opened by the first piece."""
        if piece.first:
            self._open(piece.language, piece.text, indent)
        self._write_lines(piece.text, piece.language, indent, piece.first, last=piece.last)

    def write_whole(self, text: str, language: str, indent: float) -> None:
        self._open(language, text, indent)
        self._write_lines(text, language, indent, True, last=True)

    def _open(self, language: str, text: str, indent: float) -> None:
        self._context.open = replace(self._context.open, card=next(self._context.cards))
        shape = self._block(language, indent, gap=formats.CARD_GAP + HEAD_TOP)
        right = self._context.padding + HEAD_RIGHT
        shape.setRightMargin(right)
        shape.setLineHeight(0, shape.LineHeightTypes.SingleHeight.value)
        self._cursor.insertBlock(shape, self._context.styles.caption)
        self._write_head(language, text, indent + formats.CARD_PADDING + right)

    def _write_head(self, language: str, text: str, taken: float) -> None:
        """The language, then what can be done with the code."""
        actions = [
            (LinkKind.SAVE, "save", "", SAVE_TIP),
            (LinkKind.CODE, "copy", COPY_LABEL, COPY_TIP),
        ]
        if holds_circuit(text, highlight.first_word(language)):
            actions.insert(0, (LinkKind.DRAW, "atom", DRAW_LABEL, DRAW_TIP))
        caption = self._context.styles.caption
        width = sum(icon_width(label, glyph=True) for _, _, label, _ in actions)
        name = as_object(caption, Object.FILL, "")
        name.setProperty(Prop.LABEL, highlight.display_name(language))
        name.setProperty(Prop.LEFT, True)
        name.setProperty(Prop.INDENT, taken + width + 1)
        baseline.place(name, *icon_extent())
        self._cursor.insertText(OBJECT_CHARACTER, name)
        for kind, icon, label, tip in actions:
            self._write_action(kind, icon, label, tip)

    def _write_action(self, kind: LinkKind, icon: str, label: str, tip: str) -> None:
        shape = as_object(self._context.styles.caption, Object.ICON, "")
        link = Link(kind, self._context.message, str(self._context.open.card))
        shape.setAnchor(True)
        shape.setAnchorHref(link.address())
        shape.setProperty(Prop.ICON, icon)
        shape.setProperty(Prop.LABEL, label)
        shape.setToolTip(tip)
        baseline.place(shape, *icon_extent())
        self._cursor.insertText(OBJECT_CHARACTER, shape)

    def _write_lines(
        self, text: str, language: str, indent: float, first: bool, *, last: bool
    ) -> None:
        styles = self._context.styles
        shape = self._block(language, indent, gap=4.0 if first else 0.0)
        if last:
            shape.setBottomMargin(formats.CARD_PADDING + formats.CARD_GAP)
        self._cursor.insertBlock(shape, styles.code)
        char = QTextCharFormat(styles.code)
        for part, color in highlight.spans(text, language, styles.theme.code):
            char.setForeground(QBrush(QColor(color)))
            self._cursor.insertText(part.replace("\n", LINE_BREAK), char)

    def _block(self, language: str, indent: float, gap: float) -> QTextBlockFormat:
        shape = block_format(
            gap=gap,
            indent=indent + formats.CARD_PADDING,
            right=self._context.padding + formats.CARD_PADDING,
            leading=formats.CODE_LEADING,
        )
        shape.setProperty(Prop.CARD, Card.CODE)
        shape.setProperty(Prop.CARD_ID, self._context.open.card)
        shape.setProperty(Prop.LANGUAGE, language)
        if self._context.role is Role.USER:
            shape.setProperty(Prop.BUBBLE, self._context.serial)
        return shape
