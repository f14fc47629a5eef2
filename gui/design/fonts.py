"""The two type families, loaded from assets so that the app looks the same on every machine."""

from __future__ import annotations

from functools import cache

from PySide6.QtGui import QFont, QFontDatabase

import assets
from gui.design import state
from gui.design.tokens import MONO, SANS, Size


class FontError(Exception):
    """A font file that ships with the app could not be read."""


@cache
def load_fonts() -> None:
    """Register the fonts with Qt, once per process; needs a QGuiApplication."""
    for path in assets.font_paths():
        if QFontDatabase.addApplicationFont(str(path)) < 0:
            raise FontError(f"The font {path.name} could not be read")


def sans(size: int = Size.UI, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    return _font(SANS, size, weight)


def mono(size: int = Size.UI, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    font = _font(MONO, size, weight)
    font.setFixedPitch(True)
    # Ligatures join "->" and "!=" into one glyph: in code one wants to see what was typed.
    font.setFeature(QFont.Tag("calt"), 0)
    return font


def scaled(size: int) -> int:
    """A size at 100 % in the text size that the person has chosen, in pixels."""
    return round(size * state.current().text_size / 100)


def _font(family: str, size: int, weight: QFont.Weight) -> QFont:
    font = QFont(family)
    font.setPixelSize(scaled(size))
    font.setWeight(weight)
    # Vertical hinting only would still snap glyph widths on some platforms; text here is laid
    # out at fractional positions, so that 100 % and 200 % scaling break lines alike.
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font
