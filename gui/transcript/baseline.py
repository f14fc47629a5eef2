"""Set an object on the baseline of its line, which Qt's text layout has no property for.

For an object aligned to the middle Qt takes ascent = (height + half) / 2 and descent =
(height - half) / 2, where ``half`` is half the x-height of the *font of the object's own format*.
An object draws itself and has no use for that font: so it is chosen such that the two come out as
wanted. The x-height of a font comes in whole pixels, which leaves an error of at most half a pixel
in the descent; the ascent is exact.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtGui import QFontMetrics

from gui.design.fonts import sans

if TYPE_CHECKING:
    from PySide6.QtGui import QTextCharFormat, QTextDocument, QTextFormat

HIGHEST = 160
"""Largest x-height looked for, in pixels: formulas of 80 pixels above the line and more."""


@cache
def _size_for(x_height: int) -> int:
    """The largest font size whose x-height is not more than that."""
    size = 1
    while size < 2 * HIGHEST and QFontMetrics(sans(size + 1)).xHeight() <= x_height:
        size += 1
    return size


@cache
def _half(font_size: int) -> float:
    return QFontMetrics(sans(font_size)).xHeight() / 2


def place(shape: QTextCharFormat, ascent: float, descent: float) -> None:
    """Give ``shape`` the font that sets an object of that ascent and descent on the baseline."""
    lift = max(0.0, min(ascent - descent, HIGHEST / 2))
    shape.setFont(sans(_size_for(int(2 * lift))))


def height(shape: QTextFormat, ascent: float, descent: float) -> float:
    """The height to report to Qt for an object that :func:`place` was called for."""
    half = _half(shape.toCharFormat().font().pixelSize())
    return max(2 * ascent - half, 2 * descent + half)


def baseline(document: QTextDocument, position: int) -> float:
    """Where the baseline of the line with that character runs, in document coordinates.

    The rectangle that Qt gives to draw in does not tell: it is centred in the line.
    """
    block = document.findBlock(position)
    line = block.layout().lineForTextPosition(position - block.position())
    top = document.documentLayout().blockBoundingRect(block).top()
    return top + line.y() + line.ascent()
