"""A transcript on an offscreen screen, with formulas of its own that are closed behind it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui import theme
from gui.clients import Client
from gui.transcript import TranscriptView
from gui.transcript.formulas import Formulas


@pytest.fixture(scope="session")
def typesetter(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Client]:
    """One real child for all tests that do not harm it."""
    del qapp
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("HILBERT_DATA", str(tmp_path_factory.mktemp("formulas")))
        client = Client("formulas")
        client.child.start()
    yield client
    client.close()


@pytest.fixture
def formulas(qapp: QApplication, typesetter: Client) -> Iterator[Formulas]:
    theme.apply(qapp, theme.Scheme.LIGHT)
    made = Formulas(client=typesetter)
    yield made
    made.close()


@pytest.fixture
def view(qtbot: QtBot, formulas: Formulas) -> TranscriptView:
    shown = TranscriptView(formulas=formulas)
    qtbot.addWidget(shown)
    shown.resize(900, 700)
    shown.show()
    return shown
