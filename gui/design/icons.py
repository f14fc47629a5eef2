"""Icons that follow the theme and are crisp at any scaling.

An icon is drawn from its SVG each time Qt asks for a size, in the colour its role has in the
theme of that moment: a change of theme needs no new icons, only a repaint.
"""

from __future__ import annotations

from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

import assets
from gui.design import state

if TYPE_CHECKING:
    from gui.design.tokens import Theme

STROKE = 1.75
"""Lucide draws with 2 units of 24; a little less sits better beside 13-px Inter."""


_LOGO_SIDES = (16, 24, 32, 48, 128)


class Tint(StrEnum):
    """The colour role of an icon."""

    TEXT = "text"
    MUTED = "text_muted"
    FAINT = "text_faint"
    ACCENT = "accent_text"
    ON_ACCENT = "on_accent"
    DANGER = "danger"
    WARNING = "warning"
    SUCCESS = "success"


def color_of(tint: Tint, theme: Theme) -> str:
    return str(getattr(theme, tint.value))


@lru_cache(maxsize=256)
def _renderer(name: str, color: str) -> QSvgRenderer:
    svg = assets.icon_path(name).read_text(encoding="utf-8")
    svg = svg.replace("currentColor", color).replace('stroke-width="2"', f'stroke-width="{STROKE}"')
    return QSvgRenderer(QByteArray(svg.encode()))


def draw_icon(painter: QPainter, name: str, rect: QRectF, color: str) -> None:
    """Paint an icon into ``rect`` in any colour, for widgets that paint themselves."""
    _renderer(name, color).render(painter, rect)


class _ThemedEngine(QIconEngine):
    def __init__(self, name: str, tint: Tint) -> None:
        super().__init__()
        self._name = name
        self._tint = tint

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state_: QIcon.State) -> None:
        del state_
        painter.save()
        tint = self._tint
        if mode == QIcon.Mode.Disabled and tint is Tint.ON_ACCENT:
            tint = Tint.FAINT  # like the words beside it: there is no accent behind it now
        elif mode == QIcon.Mode.Disabled:
            painter.setOpacity(0.45)
        draw_icon(painter, self._name, QRectF(rect), color_of(tint, state.current()))
        painter.restore()

    def pixmap(self, size: QSize, mode: QIcon.Mode, state_: QIcon.State) -> QPixmap:
        return self.scaledPixmap(size, mode, state_, 1.0)

    def scaledPixmap(
        self, size: QSize, mode: QIcon.Mode, state_: QIcon.State, scale: float
    ) -> QPixmap:
        # Since Qt 6.8 ``size`` is in device-independent pixels.
        pixmap = QPixmap(size * scale)
        pixmap.setDevicePixelRatio(scale)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        self.paint(painter, QRect(0, 0, size.width(), size.height()), mode, state_)
        painter.end()
        return pixmap

    def clone(self) -> QIconEngine:
        return _ThemedEngine(self._name, self._tint)


@lru_cache(maxsize=256)
def icon(name: str, tint: Tint = Tint.MUTED) -> QIcon:
    """A themed icon by its Lucide name. Icons are shared: a QIcon is a value, never changed."""
    assets.icon_path(name)
    return QIcon(_ThemedEngine(name, tint))


def logo() -> QIcon:
    """Hilbert's own, for the frame of the window, the task bar and the tray."""
    found = QIcon()
    renderer = QSvgRenderer(str(assets.LOGO))
    for side in _LOGO_SIDES:
        pixmap = QPixmap(side, side)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        renderer.render(painter, QRectF(0, 0, side, side))
        painter.end()
        found.addPixmap(pixmap)
    return found
