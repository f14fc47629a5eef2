"""Services whose papers child is scripted, and widgets that go before their services."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from engine import paths
from engine.store import Store
from gui import theme
from gui.clients import Client
from gui.papers.library import Library
from gui.services import Services

SCRIPTED = [sys.executable, str(Path(__file__).with_name("scripted_papers.py"))]


@pytest.fixture
def services(data_folder: Path, qapp: QApplication, qtbot: QtBot) -> Iterator[Services]:
    theme.apply(qapp, theme.Scheme.LIGHT)
    store = Store.open(paths.prepare() / "hilbert.db")
    services = Services(store, Client("inference"), Client("papers", command=SCRIPTED))
    yield services
    services.papers.close()
    qapp.processEvents()  # what the child has said last, while there is a store to keep it
    services.close()
    services.deleteLater()


@pytest.fixture
def library(services: Services, qtbot: QtBot) -> Library:
    """Already filled; it is empty."""
    library = Library(services)
    with qtbot.waitSignal(library.library_changed, timeout=20_000):
        library.refresh()
    return library


def show(qtbot: QtBot, widget: QWidget, width: int = 1000, height: int = 700) -> None:
    qtbot.addWidget(widget)
    widget.resize(width, height)
    with qtbot.waitActive(widget):
        widget.show()
        widget.activateWindow()
