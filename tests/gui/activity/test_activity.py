"""Running work is told in one place, ends once, and is asked about when the window closes."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from engine.vocabulary import Failed, FailureKind, JobId, Progress
from gui.activity import Activities, Phase
from gui.activity.closing import ClosingQuestion
from gui.activity.imports import ImportsActivity
from gui.activity.notice import worth_telling
from gui.activity.panel import ActivityButton, ActivityPanel
from gui.activity.row import ActivityRow
from gui.activity.words import fraction, state_line, summary
from gui.papers.library import Library
from gui.papers.words import ImportSummary
from gui.services import Services
from gui.window import MainWindow
from tests.gui.conftest import MakeServices

SCRIPTED = [sys.executable, str(Path(__file__).parents[2] / "children" / "scripted_inference.py")]
BROKEN = Failed(
    job=JobId("1"), kind=FailureKind.DISK_FULL, sentence="The disk is full.", remedy="Free some.",
    detail="errno 28",
)  # fmt: skip


@pytest.fixture
def activities(dressed: QApplication) -> Activities:
    return Activities()


@pytest.fixture
def window(dressed: QApplication, make_services: MakeServices, qtbot: QtBot) -> MainWindow:
    window = MainWindow.whole(make_services(SCRIPTED))
    qtbot.addWidget(window, before_close_func=lambda window: window.close_now())
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    return window


def test_it_ends_once(activities: Activities, qtbot: QtBot) -> None:
    activity = activities.begin("Download")
    with qtbot.waitSignal(activities.ended):
        activity.finish("Saved")
    activity.fail(BROKEN)
    activity.progress(Progress(done=1, total=2, unit="bytes"))
    assert activity.phase is Phase.FINISHED
    assert state_line(activity) == "Saved"
    assert activity.latest is None


def test_what_runs_cannot_be_dismissed(activities: Activities) -> None:
    first, second = activities.begin("First"), activities.begin("Second")
    second.stop()
    activities.dismiss_ended()
    assert activities.all == (first,) == activities.running


def test_a_pause_and_a_cancel_reach_those_who_work(activities: Activities) -> None:
    heard: list[object] = []
    activity = activities.begin(
        "Training", cancel=lambda: heard.append("cancel"), pause=heard.append
    )
    activity.pause(True)
    assert state_line(activity) == "Paused"
    activity.pause(False)
    activity.cancel()
    activity.cancel()
    assert heard == [True, False, "cancel"]
    assert activity.phase is Phase.STOPPING


@pytest.mark.parametrize(
    ("progress", "said"),
    [
        (Progress(done=3, total=40, unit="papers", eta=150), "3 of 40 papers · about 2 min left"),
        (Progress(done=5_000_000, total=90_000_000, unit="bytes"), "5 of 90 MB"),
        (Progress(done=0, total=0, unit="papers"), "Under way"),
    ],
)
def test_the_line_says_how_far(activities: Activities, progress: Progress, said: str) -> None:
    activity = activities.begin("Work")
    activity.progress(progress)
    assert state_line(activity) == said


def test_the_button_says_what_runs(activities: Activities) -> None:
    button = ActivityButton(activities)
    assert button.accessibleName() == "Activity: nothing is running"
    first = activities.begin("Reading papers")
    first.progress(Progress(done=1, total=4, unit="papers"))
    assert button.accessibleName() == "Reading papers: 1 of 4 papers"
    assert fraction(activities.running) == 0.25
    activities.begin("Training")
    assert summary(activities.running) == "2 pieces of work are running"
    assert fraction(activities.running) is None


def test_a_failure_keeps_its_detail_folded(activities: Activities, qtbot: QtBot) -> None:
    row = ActivityRow(activities.begin("Download", cancel=lambda: None))
    qtbot.addWidget(row)
    row.show()
    row.activity.fail(BROKEN)
    detail = row.findChild(QPlainTextEdit)
    assert detail is not None
    assert not detail.isVisible()
    details = next(b for b in row.findChildren(QPushButton) if b.text() == "Details")
    details.click()
    assert detail.isVisible()
    assert detail.toPlainText() == "errno 28"


def test_the_panel_follows_and_closes_by_key(activities: Activities, qtbot: QtBot) -> None:
    ground = QPushButton("ground")
    ground.resize(900, 600)
    qtbot.addWidget(ground)
    panel = ActivityPanel(activities, ground)
    ground.show()
    panel.open()
    activity = activities.begin("Download")
    assert len(panel.findChildren(ActivityRow)) == 1
    activity.finish()
    activities.dismiss_ended()
    QApplication.processEvents()
    assert not [row for row in panel.findChildren(ActivityRow) if row.isVisible()]
    QTest.keyClick(panel, Qt.Key.Key_Escape)
    assert not panel.isVisible()


def test_only_long_work_is_worth_a_notification(activities: Activities) -> None:
    short, long_ = activities.begin("Short"), activities.begin("Long")
    long_.began -= 60
    short.finish()
    long_.finish()
    assert not worth_telling(short)
    assert worth_telling(long_)


@pytest.mark.parametrize(
    ("summary_", "failed", "phase", "said"),
    [
        (ImportSummary(added=1), None, Phase.FINISHED, "1 added"),
        (ImportSummary(cancelled=True), None, Phase.STOPPED, "Import stopped"),
        (ImportSummary(broken=True), BROKEN, Phase.FAILED, "The disk is full."),
        (None, None, Phase.FINISHED, "Finished"),
    ],
)
def test_an_import_is_running_work(
    services: Services,
    summary_: ImportSummary | None,
    failed: Failed | None,
    phase: Phase,
    said: str,
) -> None:
    """In the order in which the library says it."""
    library, activities = Library(services), services.activities
    ImportsActivity(library, activities, lambda: None)
    library.import_progress.emit(Progress(done=0, total=0, unit="papers"))
    library.import_progress.emit(Progress(done=1, total=2, unit="papers"))
    assert [work.title for work in activities.running] == ["Reading papers"]
    library.import_progress.emit(None)
    if summary_:
        library.import_finished.emit(summary_)
    if failed:
        library.failed.emit(failed)
    QApplication.processEvents()
    assert activities.all[0].phase is phase
    assert state_line(activities.all[0]) == said


def test_closing_asks_once_and_stays(window: MainWindow, qtbot: QtBot) -> None:
    window.services.activities.begin("Training")
    window.close()
    question = window.findChild(ClosingQuestion)
    assert question is not None
    assert window.isVisible()
    question.stay.click()
    assert window.isVisible()


def test_closing_can_leave_work_running(window: MainWindow, qtbot: QtBot) -> None:
    heard: list[str] = []
    activities = window.services.activities
    activities.begin(
        "Training", cancel=lambda: heard.append("stop"), leave=lambda: heard.append("left")
    )
    activities.begin("Import", cancel=lambda: heard.append("stopped import"))
    window.close()
    question = window.findChild(ClosingQuestion)
    assert question is not None
    assert question.leave
    question.leave.click()
    assert sorted(heard) == ["left", "stopped import"]
    assert not window.isVisible()
