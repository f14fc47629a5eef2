"""A transcript on an offscreen screen, with formulas of its own that are closed behind it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui import theme
from gui.transcript import TranscriptView
from gui.transcript.formulas import Formulas


@pytest.fixture
def formulas(qapp: QApplication) -> Iterator[Formulas]:
    theme.apply(qapp, theme.Scheme.LIGHT)
    made = Formulas()
    yield made
    made.close()


@pytest.fixture
def view(qtbot: QtBot, formulas: Formulas) -> TranscriptView:
    shown = TranscriptView(formulas=formulas)
    qtbot.addWidget(shown)
    shown.resize(900, 700)
    shown.show()
    return shown
