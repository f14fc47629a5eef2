"""The actions of the window, each once: its section, its words, its keys, and what it does."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from gui.i18n import tr


class Actions(QObject):
    """Keys hold in the whole window; the menu shows them beside the words."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._sections: dict[str, list[QAction]] = {}

    def add(self, section: str, words: str, run: Callable[[], object], keys: str = "") -> QAction:
        action = QAction(words, self._window)
        # Not for macOS to move about by their words.
        action.setMenuRole(QAction.MenuRole.NoRole)
        if keys:
            action.setShortcut(QKeySequence(keys))
            action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        # Qt would pass on whether it is ticked.
        action.triggered.connect(lambda _ticked: run())
        self._window.addAction(action)
        self._sections.setdefault(section, []).append(action)
        return action

    @property
    def all(self) -> list[tuple[str, QAction]]:
        return [(name, action) for name, listed in self._sections.items() for action in listed]

    def menu(self, parent: QWidget) -> QMenu:
        """All of them, a submenu a section."""
        menu = QMenu(parent)
        menu.setAccessibleName(tr("Menu"))
        for name, listed in self._sections.items():
            menu.addMenu(name).addActions(listed)
        return menu


def rank(words: str, wanted: str) -> int | None:
    """How well ``wanted`` describes an action, 0 the best; None: not at all."""
    low, typed = words.casefold(), wanted.casefold().split()
    if not all(word in low for word in typed):
        letters = iter(low)
        return 3 if all(letter in letters for letter in "".join(typed)) else None
    starts = low.split()
    return 0 if all(any(s.startswith(word) for s in starts) for word in typed) else 1
