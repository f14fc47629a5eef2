"""The whole window, shown, with a scripted inference child."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui import theme
from gui.window import MainWindow
from tests.gui.conftest import MakeServices

SCRIPTED = [sys.executable, str(Path(__file__).parents[2] / "children" / "scripted_inference.py")]


@pytest.fixture
def window(
    dressed: QApplication, make_services: MakeServices, qtbot: QtBot
) -> Iterator[MainWindow]:
    window = MainWindow.whole(make_services(SCRIPTED))
    qtbot.addWidget(window, before_close_func=lambda window: window.close_now())
    with qtbot.waitActive(window), qtbot.waitSignal(window.shelf.changed, timeout=20_000):
        window.show()
        window.start()
        window.activateWindow()
    yield window
    theme.apply(dressed, theme.Scheme.LIGHT)
