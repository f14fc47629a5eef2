"""A selection as text that can be pasted into notes: Markdown with formulas as TeX.

Every object is replaced by what it stands for (a formula by its source, a citation by ``[1]``, an
icon by nothing), code gets its fences back, headings and quotes their marks.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from gui.transcript.formats import LINE_BREAK, OBJECT_CHARACTER, STRUT, Card, Prop

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument, QTextFragment


@dataclass(frozen=True)
class _Line:
    """One block's share of the selection."""

    text: str
    code: int
    language: str
    whole: bool


def selected_text(cursor: QTextCursor) -> str:
    """Code is fenced only where the selection holds more than one line's part of it."""
    lines = list(_lines(cursor.document(), cursor.selectionStart(), cursor.selectionEnd()))
    if len(lines) == 1:
        return lines[0].text
    return "\n\n".join(_paragraphs(lines)).strip("\n")


def _paragraphs(lines: list[_Line]) -> Iterator[str]:
    position = 0
    while position < len(lines):
        line = lines[position]
        if not line.code:
            if line.text.strip():
                yield line.text
            position += 1
            continue
        end = position
        while end < len(lines) and lines[end].code == line.code:
            end += 1
        body = "\n".join(part.text for part in lines[position:end] if part.text)
        yield f"```{line.language}\n{body}\n```"
        position = end


def _lines(document: QTextDocument, start: int, end: int) -> Iterator[_Line]:
    block = document.findBlock(start)
    while block.isValid() and block.position() <= end:
        shape = block.blockFormat()
        whole = start <= block.position()
        text = _text(block, start, end)
        if whole and text:
            text = _prefix(shape.property(Prop.PREFIX)) + text
        code = shape.intProperty(Prop.CARD_ID) if shape.property(Prop.CARD) == Card.CODE else 0
        yield _Line(text, code, _prefix(shape.property(Prop.LANGUAGE)), whole)
        block = block.next()


def _prefix(value: object) -> str:
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
    return text.replace(STRUT, "").replace(LINE_BREAK, "\n").replace("\u2003", " ")


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
