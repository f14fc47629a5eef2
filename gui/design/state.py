"""Which theme is in force, and the signal that says when it changes."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QObject, Signal

from gui.design.themes import LIGHT
from gui.design.tokens import Theme


class ThemeState(QObject):
    """Holds the theme in force; ``changed`` announces real changes only."""

    changed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._theme = LIGHT

    @property
    def theme(self) -> Theme:
        return self._theme

    def set_theme(self, theme: Theme) -> None:
        if theme != self._theme:
            self._theme = theme
            self.changed.emit(theme)


@cache
def theme_state() -> ThemeState:
    """The one instance; made on first use, so that importing this costs nothing."""
    return ThemeState()


def current() -> Theme:
    return theme_state().theme
