"""A selection as text that can be pasted into notes: Markdown with formulas as TeX.

Every object is replaced by what it stands for (a formula by its source, a citation by ``[1]``, an
icon by nothing); code gets its fences back, tables their bars, headings and quotes their marks.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtGui import QTextCursor

from gui.transcript.formats import LINE_BREAK, OBJECT_CHARACTER, STRUT, Card, Object, Prop

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QTextBlock, QTextDocument, QTextFragment


SEAM = -1
"""The row of a block between two parts of a table."""


@dataclass(frozen=True)
class _Line:
    """One block's share of the selection. Lines of one ``group`` belong together."""

    text: str
    group: tuple[str, int]
    language: str = ""
    row: int = 0


def selected_text(cursor: QTextCursor) -> str:
    """A part of one block comes bare, without fences or bars."""
    lines = list(_lines(cursor.document(), cursor.selectionStart(), cursor.selectionEnd()))
    if len(lines) == 1:
        return lines[0].text
    groups = (list(group) for _, group in groupby(lines, key=lambda line: line.group))
    return "\n\n".join(text for group in groups if (text := _join(group)))


def plain_text(cursor: QTextCursor) -> str:
    """Without the marks of Markdown: formulas and code stay what they are, tables get tabs."""
    lines = list(_lines(cursor.document(), cursor.selectionStart(), cursor.selectionEnd(), False))
    groups = (list(group) for _, group in groupby(lines, key=lambda line: line.group))
    return "\n\n".join(text for group in groups if (text := _join_plain(group)))


def tex_of(cursor: QTextCursor) -> str:
    """The TeX of every formula in the selection, a line each."""
    found = []
    document, start, end = cursor.document(), cursor.selectionStart(), cursor.selectionEnd()
    block = document.findBlock(start)
    while block.isValid() and block.position() <= end:
        for part in fragments(block):
            shape = part.charFormat()
            inside = start <= part.position() and part.position() + part.length() <= end
            if inside and shape.objectType() == Object.FORMULA:
                found.append(shape.stringProperty(Prop.TEX))
        block = block.next()
    return "\n".join(found)


def _join_plain(lines: list[_Line]) -> str:
    if lines[0].group[0] != "table":
        return "\n".join(line.text for line in lines if line.text.strip())
    kept = [line for line in lines if line.row != SEAM]
    rows = groupby(kept, key=lambda line: line.row)
    return "\n".join("\t".join(line.text for line in row) for _, row in rows)


def _join(lines: list[_Line]) -> str:
    match lines[0].group[0]:
        case "code":
            body = "\n".join(line.text for line in lines if line.text)
            return f"```{lines[0].language}\n{body}\n```"
        case "table":
            return _join_rows(lines)
        case _:
            return "\n".join(line.text for line in lines if line.text.strip())


def _join_rows(lines: list[_Line]) -> str:
    lines = [line for line in lines if line.row != SEAM]
    if not lines:
        return ""
    rows = [
        "| " + " | ".join(line.text for line in row) + " |"
        for _, row in groupby(lines, key=lambda line: line.row)
    ]
    columns = sum(line.row == lines[0].row for line in lines)
    if len(rows) > 1:
        rows.insert(1, "|" + "---|" * columns)
    return "\n".join(rows)


def _lines(document: QTextDocument, start: int, end: int, marks: bool = True) -> Iterator[_Line]:
    block = document.findBlock(start)
    while block.isValid() and block.position() <= end:
        yield _line(block, start, end, marks)
        block = block.next()


def _line(block: QTextBlock, start: int, end: int, marks: bool) -> _Line:
    shape = block.blockFormat()
    text = _text(block, start, end)
    if marks and start <= block.position() and text:
        text = _string(shape.property(Prop.PREFIX)) + text
    language = _string(shape.property(Prop.LANGUAGE))
    table = QTextCursor(block).currentTable()
    if table is not None:
        look = table.format()
        row = table.cellAt(block.position()).row() + look.intProperty(Prop.ROW)
        group = look.intProperty(Prop.TABLE) or -table.firstPosition()
        return _Line(text, ("table", group), row=row)
    if part_of := shape.intProperty(Prop.TABLE):
        return _Line("", ("table", part_of), row=SEAM)
    if shape.property(Prop.CARD) == Card.CODE:
        return _Line(text, ("code", shape.intProperty(Prop.CARD_ID)), language)
    if _is_item(block):
        return _Line(text, ("list", 0))
    return _Line(text, ("block", block.position()))


def _is_item(block: QTextBlock) -> bool:
    first = block.begin()
    return not first.atEnd() and first.fragment().charFormat().objectType() == Object.MARKER


def _string(value: object) -> str:
    return value if isinstance(value, str) else ""


def _text(block: QTextBlock, start: int, end: int) -> str:
    parts = []
    for fragment in fragments(block):
        begin = max(0, start - fragment.position())
        finish = min(fragment.length(), end - fragment.position())
        if begin < finish:
            parts.append(_fragment_text(fragment, begin, finish))
    return "".join(parts)


def _fragment_text(fragment: QTextFragment, begin: int, finish: int) -> str:
    text = fragment.text()[begin:finish]
    if OBJECT_CHARACTER in text:
        # Equal objects side by side are one fragment of several characters.
        source = fragment.charFormat().stringProperty(Prop.SOURCE)
        text = text.replace(OBJECT_CHARACTER, source)
    return text.replace(STRUT, "").replace(LINE_BREAK, "\n")


def fragments(block: QTextBlock) -> Iterator[QTextFragment]:
    iterator = block.begin()
    while not iterator.atEnd():
        yield iterator.fragment()
        iterator += 1


def code_of_card(document: QTextDocument, card: int) -> str:
    """The program text of one code card, as it was written."""
    parts = []
    block = document.begin()
    while block.isValid():
        if block.blockFormat().intProperty(Prop.CARD_ID) == card:
            parts.append(block.text())
        elif parts:
            break
        block = block.next()
    # The first block is the head: language and button.
    return "\n".join(parts[1:]).replace(LINE_BREAK, "\n")


def language_of_card(document: QTextDocument, card: int) -> str:
    block = document.begin()
    while block.isValid():
        shape = block.blockFormat()
        if shape.intProperty(Prop.CARD_ID) == card:
            return _string(shape.property(Prop.LANGUAGE))
        block = block.next()
    return ""
