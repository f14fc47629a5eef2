"""Messages to show, and ways to find things in what is shown."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtGui import QTextCursor
from pytestqt.qtbot import QtBot

from engine.vocabulary import MessageId, Role
from gui.transcript import MessageView, TranscriptView
from gui.transcript.copying import fragments
from gui.transcript.formats import Object
from gui.transcript.formulas import Formulas

CITED = {1: "First <i>paper</i>, p. 3", 2: "Second paper"}
LONG = "\n\n".join(f"Paragraph {number} of many." for number in range(80))


def answer(text: str = "", **more: object) -> MessageView:
    made = MessageView(MessageId("a"), Role.ASSISTANT, text, citations=CITED)
    for name, value in more.items():
        object.__setattr__(made, name, value)
    return made


def question(text: str = "Why?", id_: str = "q") -> MessageView:
    return MessageView(MessageId(id_), Role.USER, text)


def settle(qtbot: QtBot, view: TranscriptView, formulas: Formulas) -> None:
    view.flush()
    qtbot.waitUntil(lambda: not formulas.pending(), timeout=20_000)
    qtbot.wait(80)


def centre_of(view: TranscriptView, kind: Object) -> QPoint:
    """The middle of the first object of that kind, in the viewport."""
    block = view.document().begin()
    while block.isValid():
        for part in fragments(block):
            if part.charFormat().objectType() == kind:
                before, behind = QTextCursor(view.document()), QTextCursor(view.document())
                before.setPosition(part.position())
                behind.setPosition(part.position() + 1)
                left, right = view.cursorRect(before), view.cursorRect(behind)
                return QPoint((left.x() + right.x()) // 2, right.center().y())
        block = block.next()
    raise AssertionError(f"no {kind!r} in the transcript")


def links_in(view: TranscriptView) -> list[str]:
    found = []
    block = view.document().begin()
    while block.isValid():
        found += [part.charFormat().anchorHref() for part in fragments(block)]
        block = block.next()
    return [link for link in found if link]
