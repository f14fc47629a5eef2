"""The colours of series: far apart in hue, readable in both themes, never the only difference."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPen

from gui.design.tokens import Theme

_WIDTH = 1.8
#: From the second round of colours on, lines are dashed as well.
_STYLES = (Qt.PenStyle.SolidLine, Qt.PenStyle.DashLine, Qt.PenStyle.DashDotLine)
BAND_ALPHA = 38


def series_colors(theme: Theme) -> tuple[str, ...]:
    code = theme.code
    return (theme.accent, code.number, code.function, code.keyword, code.constant, theme.warning)


def color(theme: Theme, index: int) -> QColor:
    colors = series_colors(theme)
    return QColor(colors[index % len(colors)])


def pen(theme: Theme, index: int, dotted: bool = False) -> QPen:
    rounds = index // len(series_colors(theme))
    style = Qt.PenStyle.DotLine if dotted else _STYLES[rounds % len(_STYLES)]
    made = QPen(color(theme, index), _WIDTH, style)
    made.setCapStyle(Qt.PenCapStyle.RoundCap)
    made.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return made


def band(theme: Theme, index: int) -> QColor:
    made = color(theme, index)
    made.setAlpha(BAND_ALPHA)
    return made
