"""From a run to its base and what it became, side by side on questions it was not trained on."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from engine import adapter_files, paths
from engine.store import Store
from engine.vocabulary import AdapterSpec, ModelSpec
from gui.chat.compare import CompareDialog
from gui.clients import Client
from gui.finetune.export_dialog import ExportDialog
from gui.finetune.page import FinetunePage
from gui.finetune.side_by_side import pairing
from gui.services import Services
from gui.toast import Toast
from tests.engine.inference import tiny
from tests.trainer.tuning import making
from trainer.tuning.runs import Run

SCRIPTED = [sys.executable, str(Path(__file__).with_name("scripted_exports.py"))]


@pytest.fixture
def services(dressed: QApplication) -> Iterator[Services]:
    store = Store.open(paths.prepare() / "hilbert.db")
    training = Client("training", command=SCRIPTED)
    services = Services(store, Client("inference"), Client("papers"), training)
    yield services
    services.close()
    services.deleteLater()


@pytest.fixture
def run(data_folder: Path, tmp_path: Path) -> Run:
    paths.prepare()
    return making.run(paths.runs() / "a-run", making.base(tmp_path))


def test_the_adapter_on_its_base_comes_first_and_foreign_files_do_not(
    run: Run, tmp_path: Path
) -> None:
    info = run.info()
    assert pairing(info).tuned == ()
    run.artifacts.mkdir(exist_ok=True)
    ours = tiny.adapter(run.artifacts / "a-run-adapter.gguf", 2)
    adapter_files.add(ours)
    adapter_files.add(tiny.adapter(tmp_path / "another.gguf", 2))
    found = pairing(info)
    assert found.base == (("tiny", ModelSpec(info.base)),)
    with_it = ModelSpec(info.base, adapters=(AdapterSpec(str(ours)),))
    assert found.tuned == (("a-run-adapter", with_it),)
    assert set(found.questions) == {example.question for example in run.split().test}


def test_a_run_without_a_file_is_exported_first(qtbot: QtBot, services: Services, run: Run) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    page = FinetunePage(services, Toast(host), host)
    page.compare(run.info())
    qtbot.waitUntil(lambda: len(page.findChildren(ExportDialog)) == 1)
    run.artifacts.mkdir(exist_ok=True)
    adapter_files.add(tiny.adapter(run.artifacts / "a-run-adapter.gguf", 2))
    page.compare(run.info())
    qtbot.waitUntil(lambda: len(page.window().findChildren(CompareDialog)) == 1)
    (dialog,) = page.window().findChildren(CompareDialog)
    assert [side.choice[0] for side in dialog.sides] == ["tiny", "a-run-adapter"]
    assert dialog.question.text() == run.split().test[0].question
    dialog.close()
