"""The quantum head's tab as a person uses it, with a scripted training child."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QLineEdit, QTableWidget
from pytestqt.qtbot import QtBot

from engine import paths
from engine.errors import HilbertError
from engine.vocabulary import Metric
from gui.activity import Phase
from gui.head.form import HeadForm
from gui.head.heads import TrainedHead
from gui.head.tab import HeadTab
from gui.services import Services
from tests.gui.head import scripted_training
from tests.gui.head.conftest import LONG
from tests.trainer.head.test_router import spec_of
from trainer.head import recipe, router, tasks
from trainer.head.recipe import Recipe


def cell(table: QTableWidget, row: int, column: int) -> str:
    item = table.item(row, column)
    assert item is not None
    return item.text()


def trained(tab: HeadTab, file: Path, qtbot: QtBot) -> None:
    tab.form.take_file(file)
    with qtbot.waitSignal(tab.heads.ended, timeout=LONG):
        tab.form.train.click()
    qtbot.waitUntil(lambda: tab.stack.currentWidget() is tab.result, timeout=LONG)


def test_without_a_head_it_says_what_to_do(tab: HeadTab) -> None:
    assert tab.stack.currentWidget() is tab.empty
    assert "labels" in tab.empty.text
    assert not tab.form.train.isEnabled()
    assert not tab.chosen.isVisible()


def test_a_training_ends_with_its_verdict(tab: HeadTab, films: Path, qtbot: QtBot) -> None:
    trained(tab, films, qtbot)
    assert tab.result.verdict.text().startswith("The quantum head is better than the classical")
    assert [bar.name for bar in tab.result.accuracies.bars] == ["quantum head", "classical twin"]
    assert tab.result.accuracies.bars[0].value == pytest.approx(91)
    assert tab.live.loss.series[0].points[-1].y == pytest.approx(0.4)
    assert "3 qubits" in tab.result.circuit.accessibleName()
    assert tab.form.train.text() == "Train"


def test_a_training_is_announced_stopped_and_taken_up_again(
    tab: HeadTab, services: Services, films: Path, qtbot: QtBot
) -> None:
    slow = films.with_name("slow.all")
    slow.write_bytes(films.read_bytes())
    tab.form.take_file(slow)
    with qtbot.waitSignal(tab.heads.measured, timeout=LONG):
        tab.form.train.click()
    (activity,) = services.activities.running
    assert tab.stack.currentWidget() is tab.live
    assert tab.form.train.text() == "Stop"
    with qtbot.waitSignal(tab.heads.ended, timeout=LONG):
        tab.form.train.click()
    assert activity.phase is Phase.STOPPED
    qtbot.waitUntil(tab.resume.isVisible, timeout=LONG)
    folder, task = next(tasks.unfinished())
    slow.rename(films.with_name("quick.all"))
    tasks.begin(type(task)(str(films)), folder)
    tab.heads.refresh()
    qtbot.waitUntil(lambda: bool(tab.heads.shelf.unfinished[0][1].file == str(films)), timeout=LONG)
    with qtbot.waitSignal(tab.heads.ended, timeout=LONG):
        tab.resume.click()
    qtbot.waitUntil(lambda: bool(tab.heads.shelf.trained), timeout=LONG)
    assert tab.heads.shelf.trained[0].folder == folder
    assert not tab.resume.isVisible()


def test_an_unfinished_training_can_be_discarded(tab: HeadTab, films: Path, qtbot: QtBot) -> None:
    folder = paths.heads() / "half"
    tab.form.take_file(films)
    tasks.begin(tab.form.task(), folder)
    tab.heads.refresh()
    qtbot.waitUntil(tab.forget.isVisible, timeout=LONG)
    tab.forget.click()
    qtbot.waitUntil(lambda: not tab.forget.isVisible(), timeout=LONG)
    assert tab.stack.currentWidget() is tab.empty
    assert not list(tasks.unfinished())


def test_a_pasted_list_is_classified_and_copied(tab: HeadTab, films: Path, qtbot: QtBot) -> None:
    trained(tab, films, qtbot)
    view = tab.result.classify
    assert not view.go.isEnabled()
    view.edit.setPlainText("I loved it\n\n  it was filmed in Rome  \n")
    with qtbot.waitSignal(tab.heads.classified, timeout=LONG):
        view.go.click()
    cells = [[cell(view.table, row, column) for column in range(3)] for row in range(2)]
    assert cells == [
        ["subjective", "90.0%", "I loved it"],
        ["unsure", "90.0%", "it was filmed in Rome"],
    ]
    view.copy.click()
    assert QGuiApplication.clipboard().text().startswith("subjective\t90.0%\tI loved it\n")


def test_two_heads_can_be_compared(tab: HeadTab, qtbot: QtBot) -> None:
    for name in ("first", "second"):
        scripted_training.write_head(paths.heads() / name)
    tab.heads.refresh()
    qtbot.waitUntil(lambda: tab.chosen.count() == 3, timeout=LONG)
    tab.chosen.setCurrentIndex(2)
    tab.chosen.activated.emit(2)
    assert tab.stack.currentWidget() is tab.comparison
    assert tab.comparison.table.rowCount() == 2
    assert cell(tab.comparison.table, 0, 5).startswith("+1.00")


def test_what_is_chosen_stays_and_what_has_just_ended_is_shown(tab: HeadTab, qtbot: QtBot) -> None:
    for name in ("first", "second"):
        scripted_training.write_head(paths.heads() / name)
    tab.heads.refresh()
    qtbot.waitUntil(lambda: tab.chosen.count() == 3, timeout=LONG)
    names = [tab.chosen.itemText(row) for row in range(2)]
    for wanted in (names[1], names[0], names[1]):
        tab.heads.ended.emit(paths.heads() / wanted)
        for _ in range(2):
            with qtbot.waitSignal(tab.heads.shelf_changed, timeout=LONG):
                tab.heads.refresh()
            assert tab.chosen.currentText() == wanted


def test_the_time_is_estimated_once_the_form_has_come_to_rest(
    tab: HeadTab, films: Path, qtbot: QtBot
) -> None:
    tab._settled.setInterval(1)
    tab.form.take_file(films)
    with qtbot.waitSignal(tab.heads.estimated, timeout=LONG):
        pass
    assert tab.form.estimate.text() == (
        "About 3 minutes for 10,000 sentences, if nothing else runs"
    )


def test_every_setting_has_a_control_and_a_reason(dressed: QApplication, qtbot: QtBot) -> None:
    form = HeadForm()
    qtbot.addWidget(form)
    for preset in recipe.names():
        form.preset.setCurrentText(preset)
        assert form.task().changes == ()
        silent = [name for name, label in form._reasons.items() if not label.text()]
        assert silent == []
    assert set(form._controls) == set(Recipe.__struct_fields__)


def test_the_questions_for_a_router_are_one_click_away(tab: HeadTab) -> None:
    tab.form.questions.click()
    task = tab.form.task()
    assert (task.file, task.recipe, task.changes) == (str(router.QUESTIONS), "router", ())
    assert tab.form.train.isEnabled()


def test_only_a_head_that_fits_can_be_made_the_router(
    tab: HeadTab, services: Services, tmp_path: Path
) -> None:
    report_of_films = TrainedHead(tmp_path / "films", spec_of(labels=("0", "1", "2")), None)
    tab.result.show_head(report_of_films)
    assert tab.result.route.isHidden()
    tab.result.show_head(TrainedHead(tmp_path / "mine", spec_of(), None))
    assert not tab.result.route.isHidden()
    tab.result.route.click()
    assert services.preferences.now.router == "mine"
    tab.result.route.click()
    assert services.preferences.now.router == ""


def test_what_is_typed_is_checked_and_becomes_a_change(
    dressed: QApplication, qtbot: QtBot, films: Path
) -> None:
    form = HeadForm()
    qtbot.addWidget(form)
    form.take_file(films)
    qubits, qpu = form._controls["qubits"], form._controls["qpu"]
    assert isinstance(qubits, QLineEdit)
    assert isinstance(qpu, QCheckBox)
    qubits.clear()
    QTest.keyClicks(qubits, "99")
    assert "at most 20" in form.fault.text()
    assert not form.train.isEnabled()
    with pytest.raises(HilbertError):
        form.task()
    qubits.clear()
    QTest.keyClicks(qubits, "4")
    QTest.keyClick(qpu, Qt.Key.Key_Space)
    assert form.task().changes == ("qpu=false", "qubits=4")
    assert form.train.isEnabled()


def test_a_loss_that_is_no_number_leaves_the_plot_as_it_is(tab: HeadTab) -> None:
    tab.live.begin()
    tab.live.show_metric(Metric(step=0, name="seed 0/SVM/loss", value=float("nan")))
    assert tab.live.loss.is_empty
