"""Reaching links by Tab. Qt's own way always begins with the first link of the document; in a long
conversation that is far from what the person reads, so links are looked for from a given place.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QTextCursor

from gui.transcript.copying import fragments

if TYPE_CHECKING:
    from PySide6.QtGui import QTextBlock, QTextDocument


def find_link(document: QTextDocument, position: int, *, forward: bool) -> QTextCursor | None:
    """The nearest link that begins at or after ``position`` (or ends before it), selected."""
    block = document.findBlock(position)
    while block.isValid():
        spans = _links(block)
        fitting = [
            span for span in spans if (span[0] >= position if forward else span[1] <= position)
        ]
        if fitting:
            return _select(document, fitting[0] if forward else fitting[-1])
        block = block.next() if forward else block.previous()
    return None


def _links(block: QTextBlock) -> list[tuple[int, int]]:
    """Where links begin and end; parts of one link in several formats are one."""
    spans: list[tuple[int, int]] = []
    last = ""
    for part in fragments(block):
        address = part.charFormat().anchorHref()
        end = part.position() + part.length()
        if address and address == last and spans[-1][1] == part.position():
            spans[-1] = (spans[-1][0], end)
        elif address:
            spans.append((part.position(), end))
        last = address
    return spans


def _select(document: QTextDocument, span: tuple[int, int]) -> QTextCursor:
    cursor = QTextCursor(document)
    cursor.setPosition(span[0])
    cursor.setPosition(span[1], QTextCursor.MoveMode.KeepAnchor)
    return cursor
