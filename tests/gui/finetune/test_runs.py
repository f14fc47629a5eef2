"""Runs in the window: live curves, an end that says what it is, faults in one sentence."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from engine import paths
from engine.store import Store
from engine.vocabulary import Runs as RunsEvent
from engine.vocabulary import RunState
from gui.activity import Phase
from gui.clients import Client
from gui.finetune import runs as runs_module
from gui.finetune.run_words import Halt
from gui.finetune.runs import Runs
from gui.finetune.runs_tab import RunsTab
from gui.services import Services
from trainer.recipe import PRESETS

SCRIPTED = [sys.executable, str(Path(__file__).with_name("scripted_training.py"))]
STARTER = PRESETS.load("starter")


@pytest.fixture
def services(data_folder: Path, dressed: QApplication) -> Iterator[Services]:
    store = Store.open(paths.prepare() / "hilbert.db")
    training = Client("training", command=SCRIPTED)
    services = Services(store, Client("inference"), Client("papers"), training)
    yield services
    services.close()
    services.deleteLater()


@pytest.fixture
def tab(qtbot: QtBot, services: Services) -> RunsTab:
    tab = RunsTab(Runs(services))
    qtbot.addWidget(tab)
    tab.show()
    return tab


def start(qtbot: QtBot, tab: RunsTab, examples: str) -> Runs:
    runs = tab._runs
    runs.train("base.gguf", examples, STARTER)
    qtbot.waitUntil(lambda: tab.list.count() == 1, timeout=20_000)
    return runs


def phase(services: Services) -> Phase:
    return services.activities.all[0].phase


def test_a_run_draws_its_curves_and_says_how_it_ended(
    qtbot: QtBot, services: Services, tab: RunsTab
) -> None:
    assert not tab.empty.isHidden()
    runs = start(qtbot, tab, "good")
    qtbot.waitUntil(lambda: not runs.busy, timeout=20_000)
    names = {series.name: len(series.points) for series in tab.view.loss.series}
    assert names == {"training": 3, "validation": 3}
    assert tab.view._notice.text() == "It overfits. Stop."
    assert "# no heading" in tab.view.samples.toPlainText()
    assert tab.view._state.text() == "It is finished."
    assert tab.view._buttons["resume"].isHidden()
    assert phase(services) is Phase.FINISHED
    [training] = services.activities.all
    assert training.title == "Training base"
    assert training.sentence == "Finished, with a validation loss of 2.500"


def test_trainings_are_not_denied_before_they_are_read(qtbot: QtBot, tab: RunsTab) -> None:
    tab._runs.refresh()
    assert tab.empty.text == "Reading the trainings…"
    qtbot.waitUntil(lambda: tab.empty.text.startswith("No trainings yet"), timeout=20_000)


def test_a_run_is_stopped_and_can_be_resumed(
    qtbot: QtBot, services: Services, tab: RunsTab
) -> None:
    runs = start(qtbot, tab, "endless")
    qtbot.waitUntil(lambda: tab.view._notice.text() != "", timeout=20_000)
    assert not tab.view._buttons["stop"].isHidden()
    tab.view.stopped.emit()
    qtbot.waitUntil(lambda: not runs.busy, timeout=20_000)
    qtbot.waitUntil(lambda: not tab.view._buttons["resume"].isHidden(), timeout=20_000)
    assert phase(services) is Phase.STOPPED


def test_a_run_that_another_process_trains_is_followed(
    qtbot: QtBot, services: Services, tab: RunsTab
) -> None:
    """Its curves, whenever it has come further; and nothing is drawn twice."""
    runs = tab._runs
    with qtbot.waitSignal(runs.ended, timeout=20_000):
        runs.train("base.gguf", "good", STARTER)
    with qtbot.waitSignal(runs.changed, timeout=20_000):
        pass  # the list that is asked for at the end
    (ended,) = runs.all
    for step in (1, 2):
        with qtbot.waitSignal(runs.told_anew, timeout=20_000):
            info = msgspec.structs.replace(ended, state=RunState.RUNNING, step=step, steps=6)
            runs._on_listed(RunsEvent(runs=(info,)))
        assert tab.view._far.text().startswith(f"{step} of 6 steps")
        qtbot.waitUntil(lambda: bool(tab.view.loss.series), timeout=20_000)
        assert len(tab.view.loss.series[0].points) == 1  # as the child tells it when it is read


def test_a_training_can_be_left_once_it_would_be_found_again(
    qtbot: QtBot, services: Services, tab: RunsTab
) -> None:
    runs = tab._runs
    runs.train("base.gguf", "endless", STARTER)
    (training,) = services.activities.all
    assert not training.can_be_left
    assert "being prepared" in tab.empty.text
    qtbot.waitUntil(lambda: tab.list.count() == 1, timeout=20_000)
    assert training.can_be_left
    runs.stop()
    qtbot.waitUntil(lambda: not runs.busy, timeout=20_000)


def test_a_long_step_is_waited_for_and_ended_only_when_asked_twice(
    qtbot: QtBot, services: Services, tab: RunsTab, monkeypatch: pytest.MonkeyPatch
) -> None:
    runs = start(qtbot, tab, "deaf")
    qtbot.waitUntil(lambda: tab.view._notice.text() != "", timeout=20_000)
    stop = tab.view._buttons["stop"]
    assert stop.text() == "Stop"
    stop.click()
    assert stop.text() == "Stop now"
    assert "after the step under way" in tab.view._state.text()
    assert phase(services) is Phase.STOPPING
    assert not services.training.child._timers  # nothing will kill it
    assert not tab.view._buttons["pause"].isEnabled()
    stop.click()  # as a double click would
    assert not services.training.child._timers
    monkeypatch.setattr(runs_module, "_DOUBLE_CLICK", 0.0)
    stop.click()
    qtbot.waitUntil(lambda: not runs.busy, timeout=20_000)
    assert phase(services) is Phase.STOPPED


def test_stopping_among_the_activities_is_the_first_of_two_presses(
    qtbot: QtBot, services: Services, tab: RunsTab
) -> None:
    runs = start(qtbot, tab, "deaf")
    show = services.activities.all[0].show
    assert show
    with qtbot.waitSignal(runs.shown):
        show()
    services.activities.all[0].cancel()
    assert runs.halt is Halt.STOP
    assert tab.view._buttons["stop"].text() == "Stop now"
    runs._asked = 0.0
    tab.view._buttons["stop"].click()
    qtbot.waitUntil(lambda: not runs.busy, timeout=20_000)


def test_a_run_is_paused_and_goes_on(qtbot: QtBot, services: Services, tab: RunsTab) -> None:
    runs = start(qtbot, tab, "endless")
    buttons = tab.view._buttons
    buttons["pause"].click()
    assert not buttons["pause"].isEnabled()
    assert "pauses after the step" in tab.view._state.text()
    qtbot.waitUntil(lambda: not runs.busy, timeout=20_000)
    assert services.activities.all[0].sentence == "Paused; it can be resumed"
    assert not buttons["resume"].isHidden()
    assert buttons["stop"].isHidden()
    buttons["resume"].click()
    assert runs.current == "run-1"
    qtbot.waitUntil(lambda: not runs.busy, timeout=20_000)
    assert buttons["resume"].isHidden()
    assert not buttons["compare"].isHidden()


def test_a_fault_is_told_in_place(qtbot: QtBot, services: Services, tab: RunsTab) -> None:
    with qtbot.waitSignal(tab._runs.failed, timeout=20_000):
        tab._runs.train("base.gguf", "broken", STARTER)
    assert "not enough memory" in tab.banner._sentence.text()
    assert not tab._runs.busy
    assert phase(services) is Phase.FAILED


def test_an_old_run_is_read_again(qtbot: QtBot, tab: RunsTab) -> None:
    runs = start(qtbot, tab, "good")
    qtbot.waitUntil(lambda: not runs.busy, timeout=20_000)
    tab.view.clear()
    runs.read("run-1")
    qtbot.waitUntil(lambda: not tab.view.loss.is_empty, timeout=20_000)


def test_a_run_is_judged_and_its_report_is_shown(qtbot: QtBot, tab: RunsTab) -> None:
    runs = start(qtbot, tab, "good")
    qtbot.waitUntil(lambda: not runs.busy, timeout=20_000)
    with qtbot.waitSignal(runs.evaluated, timeout=20_000):
        tab.view.evaluate_wanted.emit()
    assert "The tuned model is no better." in tab.view.report.toPlainText()
    qtbot.waitUntil(lambda: not runs.busy, timeout=20_000)
