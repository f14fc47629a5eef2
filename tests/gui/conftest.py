"""The window's parts, each closed after its test."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from engine import paths
from engine.store import Store
from gui import theme
from gui.clients import Client
from gui.services import Services

MakeServices = Callable[[list[str] | None], Services]


@pytest.fixture
def dressed(qapp: QApplication) -> QApplication:
    theme.apply(qapp, theme.Scheme.LIGHT)
    return qapp


@pytest.fixture
def make_services(data_folder: Path, qtbot: QtBot) -> Iterator[MakeServices]:
    """Services with the real children, or with a scripted inference child."""
    made: list[Services] = []

    def make(inference: list[str] | None) -> Services:
        store = Store.open(paths.prepare() / "hilbert.db")
        services = Services(store, Client("inference", command=inference), Client("papers"))
        made.append(services)
        return services

    yield make
    for services in made:
        services.close()
        services.deleteLater()


@pytest.fixture
def services(make_services: MakeServices) -> Services:
    return make_services(None)
