"""Write the inside of a paragraph: text, emphasis, code, formulas, links and citations."""

from __future__ import annotations

import re
from copy import copy
from typing import TYPE_CHECKING

from PySide6.QtGui import QBrush, QColor, QFont, QTextCharFormat, QTextCursor

from engine.markdown.addresses import papers_named, safe_target
from gui.transcript import baseline
from gui.transcript.formats import LINE_BREAK, OBJECT_CHARACTER, Object, Prop, as_object
from gui.transcript.formula_object import fit, formula_of
from gui.transcript.links import Link, LinkKind
from gui.transcript.objects import pill_extent

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markdown_it.token import Token

    from gui.transcript.values import Checked
    from gui.transcript.writer import Context

CITATION = re.compile(r"\s?\[(\d{1,3}(?:\s*[,;]\s*\d{1,3})*)\]")


class InlineWriter:
    """Writes inline tokens at a cursor. ``breaks`` keeps the line ends of what a person typed."""

    def __init__(self, cursor: QTextCursor, context: Context, *, breaks: bool) -> None:
        self._cursor = cursor
        self._styles = context.styles
        self._formulas = context.formulas
        self._message = context.message
        self._citations = context.citations
        self._context = context
        self._waiting = context.waiting
        self._soft_break = LINE_BREAK if breaks else " "
        self._linked = False

    def at(self, cursor: QTextCursor) -> InlineWriter:
        """The same writer at another place: the cell of a table."""
        other = copy(self)
        other._cursor = cursor
        return other

    def write(self, tokens: Sequence[Token], base: QTextCharFormat, indent: float) -> None:
        """``indent`` is what the block leaves free of the column: formulas must fit the rest."""
        stack = [base]
        self._linked = False
        for token in tokens:
            if token.nesting == 1:
                stack.append(self._opened(token, stack[-1]))
            elif token.nesting == -1:
                stack.pop()
                self._linked = self._linked and token.type != "link_close"
            else:
                self._write_leaf(token, stack[-1], indent)

    def _opened(self, token: Token, outer: QTextCharFormat) -> QTextCharFormat:
        shape = QTextCharFormat(outer)
        match token.type:
            case "strong_open":
                shape.setFontWeight(QFont.Weight.DemiBold.value)
            case "em_open":
                shape.setFontItalic(True)
            case "s_open":
                shape.setFontStrikeOut(True)
            case "link_open":
                self._linked = True
                self._make_link(shape, str(token.attrs.get("href", "")))
        return shape

    def _make_link(self, shape: QTextCharFormat, url: str) -> None:
        target = safe_target(url)
        if target is None:
            return
        shape.setAnchor(True)
        shape.setAnchorHref(Link(LinkKind.OUTSIDE, self._message, target).address())
        shape.setForeground(QBrush(QColor(self._styles.theme.accent_text)))
        shape.setFontUnderline(True)
        shape.setUnderlineColor(QColor(self._styles.theme.border_strong))
        shape.setToolTip(target)

    def _write_leaf(self, token: Token, shape: QTextCharFormat, indent: float) -> None:
        match token.type:
            case "text":
                self._write_text(token.content, shape)
            case "code_inline":
                self._insert(token.content, self._styles.inline_code(shape))
            case "math_inline":
                self.write_formula(token, shape, indent, display=False)
            case "math_display":
                self.write_formula(token, shape, indent, display=True)
            case "math_open":
                self._insert(token.content, self._styles.source(shape))
            case "softbreak":
                self._insert(self._soft_break, shape)
            case "hardbreak":
                self._insert(LINE_BREAK, shape)
            case "image":
                self._write_image(token, shape)
            case _:
                self._insert(token.content, shape)

    def _insert(self, text: str, shape: QTextCharFormat) -> None:
        # A line feed would begin a block that nobody counts.
        self._cursor.insertText(text.replace("\n", LINE_BREAK), shape)

    def _write_image(self, token: Token, shape: QTextCharFormat) -> None:
        """Pictures are never fetched: the text that stands for one is shown."""
        quiet = QTextCharFormat(shape)
        quiet.setForeground(QBrush(QColor(self._styles.theme.text_muted)))
        quiet.setFontItalic(True)
        self._insert(token.content or str(token.attrs.get("src", "")), quiet)

    # --- formulas ----------------------------------------------------------------------------

    def write_formula(
        self, token: Token, base: QTextCharFormat, indent: float, *, display: bool
    ) -> None:
        shape = self._formula_format(token, base, indent, display=display)
        fit(shape, self._formulas, base.font().pixelSize())
        self._insert_formula(shape)

    def write_display(self, token: Token, base: QTextCharFormat, indent: float) -> None:
        """A formula with a line of its own, centred by the object itself."""
        shape = self._formula_format(token, base, indent, display=True)
        shape.setProperty(Prop.FILLS, True)
        self._insert_formula(shape)

    def _insert_formula(self, shape: QTextCharFormat) -> None:
        self._cursor.insertText(OBJECT_CHARACTER, shape)
        formula = formula_of(shape)
        if self._formulas.lookup(formula) is None and not self._formulas.failed(formula):
            place = QTextCursor(self._cursor)
            place.movePosition(QTextCursor.MoveOperation.PreviousCharacter)
            self._waiting.append(place)

    def _formula_format(
        self, token: Token, base: QTextCharFormat, indent: float, *, display: bool
    ) -> QTextCharFormat:
        shape = as_object(base, Object.FORMULA, token.markup)
        shape.setProperty(Prop.TEX, token.content)
        shape.setProperty(Prop.DISPLAY, display)
        shape.setProperty(Prop.INDENT, indent)
        shape.setProperty(Prop.SIZE, float(base.font().pixelSize()))
        shape.setToolTip(token.content)
        return shape

    # --- citations ---------------------------------------------------------------------------

    def _write_text(self, text: str, shape: QTextCharFormat) -> None:
        """Papers that are named by arXiv id or DOI become links to them."""
        position = 0
        for start, end, address in () if self._linked else papers_named(text):
            self._write_cited(text[position:start], shape)
            linked = QTextCharFormat(shape)
            self._make_link(linked, address)
            self._insert(text[start:end], linked)
            position = end
        self._write_cited(text[position:], shape)

    def _write_cited(self, text: str, shape: QTextCharFormat) -> None:
        if self._linked or not self._citations:
            self._insert(text, shape)
            return
        position = 0
        for match in CITATION.finditer(text):
            numbers = [int(number) for number in re.findall(r"\d+", match[1])]
            if any(number in self._citations for number in numbers):
                self._insert(text[position : match.start()], shape)
                self._write_numbers(numbers, shape)
                position = match.end()
        if position < len(text):
            self._insert(text[position:], shape)

    def _write_numbers(self, numbers: list[int], shape: QTextCharFormat) -> None:
        for number in numbers:
            if number in self._citations:
                self._write_pill(number, shape)
            else:
                self._insert(f" [{number}]", shape)

    def _write_pill(self, number: int, base: QTextCharFormat) -> None:
        shape = as_object(base, Object.PILL, f" [{number}]")
        link = Link(LinkKind.CITATION, self._message, str(number))
        shape.setAnchor(True)
        shape.setAnchorHref(link.address())
        shape.setProperty(Prop.LABEL, str(number))
        shape.setToolTip(self._citations[number])
        if checked := self._checked(number):
            shape.setProperty(Prop.VERDICT, checked.verdict.value)
            shape.setToolTip(checked.tip)
        baseline.place(shape, *pill_extent())
        self._cursor.insertText(OBJECT_CHARACTER, shape)

    def _checked(self, number: int) -> Checked | None:
        """What is known of the marker that is written now."""
        checks, written = self._context.checks.get(number, ()), self._context.pills[number]
        self._context.pills[number] += 1
        return checks[written] if written < len(checks) else None
