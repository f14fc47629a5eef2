"""Studies in the tab: asked for, shown with their figures, and the energy for another machine."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from engine import paths
from engine.vocabulary import HeadStudy
from gui.activity import Phase
from gui.head.study_view import StudyView
from gui.head.tab import HeadTab
from gui.plots import BarChart, LinePlot
from gui.services import Services
from tests.gui.head.conftest import LONG
from tests.gui.head.scripted_training import energy_study
from trainer.head import kept_studies


@pytest.fixture
def view(dressed: QApplication, qtbot: QtBot, tmp_path: Path) -> StudyView:
    made = StudyView()
    qtbot.addWidget(made)
    made.show_study(tmp_path, energy_study())
    return made


def test_a_study_is_asked_for_and_shown(
    tab: HeadTab, services: Services, films: Path, qtbot: QtBot
) -> None:
    assert not tab.form.study.isEnabled()
    tab.form.take_file(films)
    menu = tab.form.study.menu()
    assert len(menu.actions()) == len(HeadStudy)
    with qtbot.waitSignal(tab.heads.ended, timeout=LONG):
        menu.actions()[0].trigger()
        (activity,) = services.activities.running
        assert tab.stack.currentWidget() is tab.live
        assert not tab.form.study.isEnabled()
    assert activity.phase is Phase.FINISHED
    qtbot.waitUntil(lambda: tab.stack.currentWidget() is tab.study, timeout=LONG)
    ((folder, study),) = kept_studies.kept()
    assert tab.chosen.currentData() == folder
    assert tab.study.verdict.text() == study.verdict
    (chart,) = tab.study.plots
    assert isinstance(chart, BarChart)
    assert [bar.name for bar in chart.bars] == ["whole head", "one part less"]
    assert tab.study.qpu.isHidden()


def test_another_quantum_computer_moves_the_crossing(view: StudyView) -> None:
    before = view.verdict.text()
    (plot,) = view.plots
    assert isinstance(plot, LinePlot)
    model = plot.series[2].points[0].y
    shots = view.qpu.fields["shots"]
    shots.clear()
    QTest.keyClicks(shots, "1000000")
    assert plot.series[2].points[0].y > 100 * model
    assert view.verdict.text() != before
    view.qpu.reset.click()
    assert (view.verdict.text(), plot.series[2].points[0].y) == (before, model)


@pytest.mark.parametrize(
    ("field", "typed", "words"),
    [
        ("shots", "1.5", "whole"),
        ("gate_seconds", "-1", "above 0"),
        ("watts_low", "1e9", "the least"),
    ],
)
def test_impossible_numbers_are_said_and_change_nothing(
    field: str, typed: str, words: str, view: StudyView
) -> None:
    before = view.verdict.text()
    view.qpu.fields[field].setText(typed)
    view.qpu.fields[field].textEdited.emit(typed)
    assert words in view.qpu.fault.text().lower()
    assert view.verdict.text() == before


def test_a_damaged_study_is_left_out(tab: HeadTab, data_folder: Path) -> None:
    folder = paths.studies() / "broken"
    folder.mkdir(parents=True)
    (folder / "study.json").write_text("{", encoding="utf-8")
    assert list(kept_studies.kept()) == []
