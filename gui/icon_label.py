"""An icon that stands by itself and follows the theme."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QLabel, QWidget

from gui import theme


class IconLabel(QLabel):
    """Nothing that a screen reader should name."""

    def __init__(
        self, icon: str, tint: theme.Tint, size: int = 20, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._icon, self._tint, self._size = icon, tint, size
        theme.changed().connect(self._follow)
        self._follow()

    def _follow(self) -> None:
        size = QSize(self._size, self._size)
        pixmap = theme.icon(self._icon, self._tint).pixmap(size, self.devicePixelRatioF())
        self.setPixmap(pixmap)
