"""New versions in the settings: nothing connects unasked, and what is found can be fetched."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from engine import paths
from engine.store import Store
from engine.updates import installation
from gui.clients import Client
from gui.services import Services
from gui.updates.control import UpdatesControl

SCRIPTED = [sys.executable, str(Path(__file__).with_name("scripted_hub.py"))]


@pytest.fixture
def services(
    data_folder: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Services]:
    monkeypatch.setenv("HILBERT_CACHE", str(data_folder / "cache"))
    monkeypatch.setenv(installation.PORTABLE, str(data_folder / "hilbert.run"))
    store = Store.open(paths.prepare() / "hilbert.db")
    made = Services(
        store, Client("inference"), Client("papers"), hub=Client("hub", command=SCRIPTED)
    )
    made.preferences.choose(update_address="http://here/update.json")
    yield made
    made.close()
    made.deleteLater()


@pytest.fixture
def control(services: Services, qtbot: QtBot, dressed: object) -> UpdatesControl:
    control = UpdatesControl(services.updates, services.preferences)
    qtbot.addWidget(control)
    control.show()
    return control


def test_nothing_connects_unasked(services: Services, qtbot: QtBot) -> None:
    with qtbot.waitSignal(services.preferences.loaded):
        services.preferences.load()
    assert not services.hub.running
    assert not services.updates.looking


def test_at_the_start_where_that_was_allowed(
    control: UpdatesControl, services: Services, qtbot: QtBot
) -> None:
    control.allowed.click()
    assert services.preferences.now.updates
    with qtbot.waitSignal(services.updates.newer) as newer:
        services.preferences.load()
    assert newer.args == ["9.1"]


def test_found_fetched_and_in_place(
    control: UpdatesControl, services: Services, qtbot: QtBot, data_folder: Path
) -> None:
    (data_folder / "hilbert.run").write_bytes(b"old")
    control.look.click()
    qtbot.waitUntil(control.fetch.isVisible)
    assert control.words.text() == "Version 9.1 is there, 5 MB"
    with qtbot.waitSignal(services.updates.done) as done:
        control.fetch.click()
    assert "from the next start on" in done.args[0]
    assert (data_folder / "hilbert.run").read_bytes() == b"new"
    assert services.activities.all[0].sentence == "Fetched, and its signature is right"


def test_a_refusal_is_told(control: UpdatesControl, services: Services, qtbot: QtBot) -> None:
    control.address.setText("http://evil/update.json")
    control.address.editingFinished.emit()
    control.look.click()
    qtbot.waitUntil(lambda: "is not what was signed" in control.words.text())
    assert not control.fetch.isVisible()
