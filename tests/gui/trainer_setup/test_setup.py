"""Fine-tuning is set up from its page, mended and removed from the settings."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from engine import paths
from engine.store import Store
from engine.vocabulary import TrainerKind, TrainerState
from gui.clients import Client
from gui.finetune.page import FinetunePage
from gui.services import Services
from gui.toast import Toast
from gui.trainer_setup.control import TrainerControl
from trainer.provision import describing

SCRIPTED = [sys.executable, str(Path(__file__).with_name("scripted_provision.py"))]


@pytest.fixture
def services(
    data_folder: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Services]:
    """As in an installed app, which has no torch."""
    monkeypatch.setattr(describing, "has_own", lambda: False)
    monkeypatch.setattr(describing, "ready_python", lambda: None)
    store = Store.open(paths.prepare() / "hilbert.db")
    monkeypatch.setattr("gui.services.provision_command", lambda: SCRIPTED)
    made = Services(store, Client("inference"), Client("papers"))
    yield made
    made.close()
    made.deleteLater()


@pytest.fixture
def page(services: Services, qtbot: QtBot, dressed: object) -> FinetunePage:
    ground = QWidget()
    qtbot.addWidget(ground)
    page = FinetunePage(services, Toast(ground, lambda: 0))
    qtbot.addWidget(page)
    page.resize(1000, 700)
    page.show()
    page.show_known()
    qtbot.waitUntil(lambda: services.trainer.described is not None)
    return page


def test_the_page_says_what_it_takes_and_does_it_on_a_button(
    page: FinetunePage, services: Services, qtbot: QtBot
) -> None:
    assert page.setup.isVisible()
    assert not page.tabs.isVisible()
    assert page.setup.kind is TrainerKind.CUDA
    assert "3.0 GB to fetch, 6.0 GB on disk" in page.setup.kinds[TrainerKind.CUDA].text()
    with qtbot.waitSignal(services.trainer.ended) as ended:
        page.setup.enable.click()
    assert ended.args == ["Fine-tuning is set up"]
    qtbot.waitUntil(page.tabs.isVisible)
    assert services.activities.all[0].sentence == "Fine-tuning is set up"


def test_unsloth_comes_only_after_its_licences_were_shown(
    page: FinetunePage, services: Services, qtbot: QtBot
) -> None:
    pane = page.setup
    assert pane.unsloth.isVisible()
    assert not pane.unsloth.isChecked()
    assert not pane.licence.isVisible()
    pane.unsloth.click()
    assert pane.licence.isVisible()
    assert "Affero" in pane.licence.text()
    with qtbot.waitSignal(services.trainer.ended):
        pane.enable.click()
    qtbot.waitUntil(lambda: not services.trainer.busy and services.trainer.usable)
    assert services.trainer.described
    assert services.trainer.described.unsloth


def test_unsloth_is_not_offered_for_the_processor(page: FinetunePage, qtbot: QtBot) -> None:
    page.setup.unsloth.click()
    page.setup.kinds[TrainerKind.CPU].click()
    assert not page.setup.unsloth.isVisible()
    assert not page.setup.licence.isVisible()


def test_a_stop_leaves_what_can_go_on(page: FinetunePage, services: Services, qtbot: QtBot) -> None:
    page.setup.install("endless")
    qtbot.waitUntil(lambda: services.trainer.progress is not None)
    assert page.setup.line.isVisible()
    assert not page.setup.enable.isVisible()
    services.trainer.cancel()
    qtbot.waitUntil(
        lambda: (
            services.trainer.described is not None
            and services.trainer.described.state is TrainerState.UNFINISHED
        )
    )
    assert page.setup.enable.text() == "Go on"
    assert page.setup.enable.isVisible()
    assert not page.setup.line.isVisible()
    with qtbot.waitSignal(services.trainer.ended):
        page.setup.enable.click()


def test_a_fault_is_told_on_the_page(page: FinetunePage, services: Services, qtbot: QtBot) -> None:
    with qtbot.waitSignal(services.trainer.failed):
        page.setup.install("broken")
    assert page.setup.banner.isVisible()
    assert "The disk is full" in page.setup.banner.text
    qtbot.waitUntil(page.setup.enable.isVisible)


def test_the_settings_repair_and_remove(
    page: FinetunePage, services: Services, qtbot: QtBot
) -> None:
    control = TrainerControl(services.trainer)
    qtbot.addWidget(control)
    control.show()
    assert control.install.isVisible()
    with qtbot.waitSignal(control.wanted):
        control.install.click()
    with qtbot.waitSignal(services.trainer.ended):
        services.trainer.install(TrainerKind.CPU)
    qtbot.waitUntil(control.repair.isVisible)
    with qtbot.waitSignal(services.trainer.ended):
        control.repair.click()
    qtbot.waitUntil(control.remove.isEnabled)
    with qtbot.waitSignal(services.trainer.ended) as ended:
        control.remove.click()
    assert "runs and models stay" in ended.args[0]
    qtbot.waitUntil(page.setup.isVisible)
