"""The models page over the real child and the real client, with a hub on this machine."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from engine import models, paths
from engine.hub import pending
from engine.hub.pending import Pending
from engine.scanning import Found
from gui.activity import Phase
from gui.models.page import ModelsPage
from gui.models.place import Place
from gui.models.scan_dialog import ScanDialog
from gui.models.shelf import ModelShelf
from gui.services import Services
from gui.toast import Toast
from tests.engine.ggufs import write
from tests.engine.hub.hub_server import Hub, RunningHub

REPO, FILE = "someone/tiny-GGUF", "tiny-q4_k_m.gguf"


@pytest.fixture(autouse=True)
def no_starter(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HILBERT_CACHE", str(tmp_path / "cache"))


@pytest.fixture
def hub(tmp_path: Path) -> Iterator[Hub]:
    with RunningHub() as running:
        running.put(REPO, FILE, write(tmp_path / "source.gguf").read_bytes())
        running.put(REPO, "README.md", b"# Tiny\n\n![a](http://127.0.0.1:9/a.png) text")
        yield running


@pytest.fixture
def page(dressed: QApplication, services: Services, qtbot: QtBot) -> ModelsPage:
    ground = QWidget()
    qtbot.addWidget(ground)
    page = ModelsPage(services, Toast(ground), ModelShelf(services.operations, ground), ground)
    with qtbot.waitSignal(page.shelf.changed, timeout=20_000):
        page.shelf.start()
        page.start()
    return page


def button(page: QWidget, text: str) -> QPushButton:
    found = [one for one in page.findChildren(QPushButton) if one.text().startswith(text)]
    return next(one for one in found if not one.isHidden())


def use(services: Services, hub: Hub) -> None:
    services.preferences.now = msgspec.structs.replace(services.preferences.now, mirror=hub.url)


def test_a_model_is_searched_chosen_and_fetched(
    page: ModelsPage, services: Services, hub: Hub, qtbot: QtBot
) -> None:
    use(services, hub)
    with qtbot.waitSignal(page.looking.found, timeout=30_000):
        page.search_hub("tiny")
    assert not any("/api/models/someone" in asked for asked in hub.asked)
    with qtbot.waitSignal(page.looking.described, timeout=30_000):
        page.choices._lists[Place.HUB].setCurrentRow(0)
    assert page._hub.text.toPlainText().startswith("Tiny")
    with qtbot.waitSignal(page.shelf.changed, timeout=30_000) as changed:
        button(page._hub, "Download").click()
    assert [model.name for model in changed.args[0]] == ["tiny-q4_k_m"]
    assert services.activities.all[0].phase is Phase.FINISHED
    qtbot.waitUntil(lambda: pending.listed() == (), timeout=5_000)


def test_a_download_is_paused_and_gone_on_with(
    page: ModelsPage, services: Services, hub: Hub, qtbot: QtBot
) -> None:
    wanted = Pending(REPO, FILE, endpoint=hub.url)
    hub.files[REPO, FILE] += os.urandom(2_000_000)
    hub.slow = 0.05
    page.downloads.begin(wanted)
    activity = services.activities.all[0]
    qtbot.waitUntil(lambda: activity.latest is not None, timeout=30_000)
    activity.pause(True)
    qtbot.waitUntil(lambda: page.downloads.waiting == (wanted,), timeout=30_000)
    assert not activity.phase.ended
    assert not page._waiting.isHidden()
    hub.slow = 0
    with qtbot.waitSignal(page.downloads.fetched, timeout=30_000):
        activity.pause(False)
    assert activity.phase is Phase.FINISHED
    assert page._waiting.isHidden()


def test_an_unfinished_download_of_an_earlier_start_waits(page: ModelsPage, qtbot: QtBot) -> None:
    wanted = Pending(REPO, FILE)
    pending.remember(wanted)
    wanted.part.write_bytes(b"12345")
    page.downloads.load()
    qtbot.waitUntil(lambda: page.downloads.waiting == (wanted,), timeout=5_000)
    button(page._waiting, "Throw away").click()
    qtbot.waitUntil(lambda: not wanted.part.exists(), timeout=5_000)


def test_nothing_connects_by_itself(page: ModelsPage, services: Services) -> None:
    for place in Place:
        page.choices.show_place(place)
        page.choices._lists[place].setCurrentRow(0)
    assert not services.hub.running


def test_a_deleted_file_can_be_had_back(page: ModelsPage, qtbot: QtBot) -> None:
    mine = write(paths.models() / "Mine.gguf")
    with qtbot.waitSignal(page.shelf.changed, timeout=5_000):
        page.shelf.refresh()
    with qtbot.waitSignal(page.shelf.changed, timeout=5_000) as changed:
        button(page._card, "Delete").click()
    assert changed.args[0] == []
    assert not mine.exists()
    with qtbot.waitSignal(page.shelf.changed, timeout=5_000):
        page._toast._button.click()
    assert mine.exists()


def test_what_is_ticked_is_added_in_place(page: ModelsPage, qtbot: QtBot, tmp_path: Path) -> None:
    found = [
        Found("Ollama", write(tmp_path / f"sha256-{n}"), f"model-{n}", 1000) for n in ("a", "b")
    ]
    page._show_scanned(found)
    dialog = page.findChild(ScanDialog)
    assert dialog is not None
    dialog.list.item(0).setCheckState(dialog.list.item(0).checkState().Unchecked)
    with qtbot.waitSignal(page.shelf.changed, timeout=5_000):
        dialog.accept()
    assert [model.name for model in models.available()] == ["model-b"]
