"""The tab of the quantum head with a scripted training child."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from engine import paths
from engine.store import Store
from gui.clients import Client
from gui.head.tab import HeadTab
from gui.services import Services
from tests.gui.head import scripted_training

LONG = 60_000  # ms: a child takes seconds to start on a busy machine


@pytest.fixture
def services(data_folder: Path, qtbot: QtBot) -> Iterator[Services]:
    store = Store.open(paths.prepare() / "hilbert.db")
    command = [sys.executable, scripted_training.__file__]
    made = Services(
        store, Client("inference"), Client("papers"), Client("training", command=command)
    )
    yield made
    made.close()
    made.deleteLater()


@pytest.fixture
def tab(services: Services, dressed: QApplication, qtbot: QtBot) -> HeadTab:
    made = HeadTab(services)
    made.resize(1000, 700)
    qtbot.addWidget(made)
    made.show()
    made.show_known()
    return made


@pytest.fixture
def films(tmp_path: Path) -> Path:
    path = tmp_path / "films.all"
    path.write_text("0 a\n1 b\n", encoding="utf-8")
    return path
