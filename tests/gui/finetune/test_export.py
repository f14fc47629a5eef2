"""The export dialog shows sizes and reasons first, then what the gate found; it can be stopped."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from engine import paths
from engine.store import Store
from engine.vocabulary import Exported, ExportKind, RunId, RunInfo, RunState
from gui.activity.model import Phase
from gui.clients import Client
from gui.finetune.export_dialog import ExportDialog
from gui.finetune.export_result import ExportResult
from gui.finetune.exports import Exports
from gui.finetune.page import FinetunePage
from gui.finetune.run_view import RunView
from gui.finetune.upload_dialog import UploadDialog
from gui.services import Services
from gui.toast import Toast

CHILD = [sys.executable, str(Path(__file__).with_name("scripted_exports.py"))]
MakeDialog = Callable[[str], ExportDialog]


@pytest.fixture
def scripted(dressed: QApplication) -> Iterator[Services]:
    store = Store.open(paths.prepare() / "hilbert.db")
    services = Services(
        store, Client("inference"), Client("papers"), Client("training", command=CHILD)
    )
    yield services
    services.close()
    services.deleteLater()


@pytest.fixture
def make_dialog(scripted: Services, qtbot: QtBot) -> MakeDialog:
    def make(run: str) -> ExportDialog:
        dialog = ExportDialog(Exports(scripted, run))
        qtbot.addWidget(dialog)
        dialog.show()
        assert dialog._total.text() == "Working out what can be exported…"
        qtbot.waitUntil(lambda: len(dialog.boxes) == len(ExportKind))
        return dialog

    return make


def results(dialog: ExportDialog) -> list[ExportResult]:
    return [one for one in dialog.findChildren(ExportResult) if not one.isHidden()]


def test_chosen_files_are_made_and_can_be_talked_to(make_dialog: MakeDialog, qtbot: QtBot) -> None:
    dialog = make_dialog("a-run")
    dialog.boxes[ExportKind.Q8_0].setChecked(False)
    dialog.boxes[ExportKind.Q4_K_M].setChecked(True)
    made: list[Exported] = []
    dialog.made.connect(made.append)
    dialog.go.click()
    qtbot.waitUntil(lambda: len(results(dialog)) == 2)
    adapter, small = results(dialog)
    assert [one.report.kind for one in made] == [ExportKind.ADAPTER, ExportKind.Q4_K_M]
    assert not small.checks.isVisible()
    small.details.click()
    assert small.checks.isVisible()
    assert "kept in q5_0" in small.checks.text()
    with qtbot.waitSignal(dialog.chat_wanted) as wanted:
        adapter.chat.click()
    assert wanted.args == [made[0]]
    qtbot.waitUntil(lambda: not dialog.exports.busy)
    assert dialog.exports._services.activities.all[0].sentence == "2 files made"


def test_what_does_not_fit_cannot_be_started(make_dialog: MakeDialog) -> None:
    dialog = make_dialog("a-run")
    assert dialog.go.isEnabled()
    for box in dialog.boxes.values():
        box.setChecked(True)
    assert not dialog.go.isEnabled()
    for box in dialog.boxes.values():
        box.setChecked(False)
    assert not dialog.go.isEnabled()


def test_what_cannot_be_made_says_why(make_dialog: MakeDialog) -> None:
    dialog = make_dialog("merged")
    assert not dialog.boxes[ExportKind.ADAPTER].isEnabled()
    assert dialog.chosen == [ExportKind.Q8_0]


def test_a_file_that_does_not_pass_is_shown_with_its_checks(
    make_dialog: MakeDialog, qtbot: QtBot
) -> None:
    dialog = make_dialog("wrong")
    dialog.go.click()
    qtbot.waitUntil(lambda: len(results(dialog)) == 2)
    assert results(dialog)[0].checks.isVisible()
    assert "3 of 20 answers end." in results(dialog)[0].checks.text()
    assert results(dialog)[0].chat.isHidden()
    assert not dialog.send.isEnabled()


def test_it_can_be_stopped(make_dialog: MakeDialog, qtbot: QtBot) -> None:
    dialog = make_dialog("endless")
    dialog.go.click()
    qtbot.waitUntil(lambda: dialog.stop.isVisible() and dialog.exports.busy)
    dialog.stop.click()
    qtbot.waitUntil(lambda: not dialog.exports.busy)
    assert dialog.exports._services.activities.all[0].phase is Phase.STOPPED
    assert dialog.go.isVisible()


def test_an_upload_shows_and_sends_just_what_is_chosen(
    make_dialog: MakeDialog, qtbot: QtBot
) -> None:
    dialog = UploadDialog(make_dialog("a-run").exports)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(lambda: dialog.files.count() == 2)
    assert dialog.card.toPlainText() == "# A model"
    assert not dialog.go.isEnabled()
    dialog.repository.setText("ada/tutor")
    dialog.files.item(0).setCheckState(Qt.CheckState.Unchecked)
    dialog.go.click()
    qtbot.waitUntil(dialog.sent.isVisible)
    assert dialog.sent.text() == "Sent to ada/tutor private a.gguf"


def run_info(state: RunState) -> RunInfo:
    return RunInfo(RunId("a-run"), "", state, "starter", "lora", "/base.gguf", "Mine", 1.0)


def test_a_finished_run_can_be_exported(dressed: QApplication, qtbot: QtBot) -> None:
    view = RunView()
    qtbot.addWidget(view)
    button = next(b for b in view.findChildren(QPushButton) if b.text() == "Export…")
    view.show_run(run_info(RunState.PAUSED), busy=False, halt=None)
    assert button.isHidden()
    view.show_run(run_info(RunState.FINISHED), busy=False, halt=None)
    assert not button.isHidden()
    with qtbot.waitSignal(view.export_wanted):
        button.click()


def test_the_page_leads_from_a_run_to_a_chat_with_it(scripted: Services, qtbot: QtBot) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    page = FinetunePage(scripted, Toast(host), host)
    page.export(run_info(RunState.FINISHED))
    dialog = page.findChild(ExportDialog)
    assert isinstance(dialog, ExportDialog)
    qtbot.waitUntil(lambda: len(dialog.boxes) == len(ExportKind))
    with qtbot.waitSignal(page.files_made):
        dialog.go.click()
    qtbot.waitUntil(lambda: len(results(dialog)) == 2)
    merged = results(dialog)[1]
    with qtbot.waitSignal(page.chat_wanted) as wanted:
        results(dialog)[0].chat.click()
    assert wanted.args == ["/base.gguf", "/nowhere/a-run-adapter.gguf"]
    with qtbot.waitSignal(page.chat_wanted) as wanted:
        merged.chat.click()
    assert wanted.args == ["/nowhere/a-run-q8_0.gguf", ""]
