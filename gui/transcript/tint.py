"""Tint the words of an answer that its model was not sure of.

A tint lies over the document as a selection does and changes nothing in it: what is copied,
searched and read aloud stays the same. Words are matched in order, since Markdown and corrected
citations leave the words of an answer alone but not their places.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from PySide6.QtGui import QColor, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextEdit

from gui.design.state import current
from gui.i18n import tr
from gui.transcript.formats import Prop

if TYPE_CHECKING:
    from engine.vocabulary import TokenScore

DOUBTFUL, UNLIKELY = 0.3, 0.1
"""A word less probable than this is tinted, less than that more strongly."""
_WORD = re.compile(r"\w+")
_AHEAD = 12  # words that may be missing before a word is looked for no further

Selection = QTextEdit.ExtraSelection
Word = tuple[str, float]


def words(scores: Sequence[TokenScore]) -> list[Word]:
    """The words that tokens make, each with the probability of all its tokens."""
    text = "".join(score.text for score in scores)
    places: list[int] = []
    for number, score in enumerate(scores):
        places += [number] * len(score.text)
    found = []
    for match in _WORD.finditer(text):
        tokens = sorted(set(places[match.start() : match.end()]))
        total = sum(scores[number].log_probability for number in tokens)
        found.append((match[0], math.exp(total)))
    return found


def selections(
    document: QTextDocument, first: int, blocks: int, scores: Sequence[TokenScore]
) -> list[Selection]:
    """Over the doubtful words of ``blocks`` blocks from block ``first`` on."""
    found = []
    known = words(scores)
    position = 0
    for start, word in _words_in(document, first, blocks):
        ahead = range(position, min(position + _AHEAD, len(known)))
        match = next((index for index in ahead if known[index][0] == word), None)
        if match is None:
            continue
        position = match + 1
        if known[match][1] < DOUBTFUL:
            found.append(_selection(document, start, len(word), known[match][1]))
    return found


def tip(selection: Selection) -> str:
    return selection.format.toolTip()


def _words_in(document: QTextDocument, first: int, blocks: int) -> Iterator[tuple[int, str]]:
    block = document.findBlockByNumber(first)
    for _ in range(blocks):
        thought = block.blockFormat().boolProperty(Prop.THOUGHT)
        for match in _WORD.finditer("" if thought else block.text()):
            yield block.position() + match.start(), match[0]
        block = block.next()


def _selection(document: QTextDocument, start: int, length: int, probability: float) -> Selection:
    color = QColor(current().warning)
    color.setAlphaF(0.34 if probability < UNLIKELY else 0.17)
    cursor = QTextCursor(document)
    cursor.setPosition(start)
    cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
    selection = Selection()
    selection.cursor = cursor
    selection.format.setBackground(color)
    percent = f"{probability:.0%}" if probability >= 0.01 else tr("less than 1%")
    selection.format.setToolTip(tr("The model gave this word {percent}", percent=percent))
    return selection
