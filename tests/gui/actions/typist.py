"""Somebody who has a keyboard and nothing else."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.window import MainWindow


class Typist:
    """Presses keys where the focus is, as a person does; nothing else."""

    def __init__(self, window: MainWindow, qtbot: QtBot) -> None:
        self.window, self.qtbot = window, qtbot

    @property
    def focus(self) -> str:
        widget = QApplication.focusWidget()
        return widget.accessibleName() if widget else ""

    def press(self, *keys: str) -> bool:
        for key in keys:
            combination = QKeySequence(key)[0]  # type: ignore[index]
            target = QApplication.focusWidget() or self.window
            QTest.keyClick(target, combination.key(), combination.keyboardModifiers())
            QApplication.processEvents()
        return True

    def write(self, text: str) -> None:
        target = QApplication.focusWidget()
        assert target is not None, f"nothing has the focus to write “{text}” into"
        QTest.keyClicks(target, text)
        QApplication.processEvents()

    def command(self, words: str) -> bool:
        """Through the palette."""
        self.press("Ctrl+Shift+P")
        self.write(words)
        return self.press("Return")

    def tab_to(self, name: str, most: int = 60) -> bool:
        for _ in range(most):
            if self.focus.startswith(name):
                return True
            self.press("Tab")
        return False

    def until(self, holds: Callable[[], bool]) -> bool:
        self.qtbot.waitUntil(holds, timeout=15_000)
        return True
