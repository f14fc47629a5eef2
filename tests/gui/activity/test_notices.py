"""Long work that ends while nobody looks is told, by whatever the desktop has for it.

The bus is a real one where it is installed; the desktop that shows notifications is ours.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QSystemTrayIcon
from pytestqt.qtbot import QtBot

from engine.vocabulary import Failed, FailureKind, JobId
from gui.activity import Activity
from gui.window import MainWindow
from tests.gui.conftest import MakeServices

SCRIPTED = [sys.executable, str(Path(__file__).parents[2] / "children" / "scripted_inference.py")]
DESKTOP = [sys.executable, str(Path(__file__).parents[2] / "children" / "desktop.py")]
BUS = ["dbus-daemon", "--session", "--nofork", "--nopidfile", "--print-address"]
BROKEN = Failed(
    job=JobId("1"), kind=FailureKind.DISK_FULL, sentence="1 < 2 & it is full.", remedy="Free some."
)


@pytest.fixture
def window(
    dressed: QApplication,
    make_services: MakeServices,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> MainWindow:
    """One that nobody looks at."""
    monkeypatch.setattr(QApplication, "activeWindow", lambda: None)
    window = MainWindow.whole(make_services(SCRIPTED))
    qtbot.addWidget(window, before_close_func=lambda window: window.close_now())
    window.show()
    return window


@pytest.fixture
def bus(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    if not shutil.which("dbus-daemon"):
        pytest.skip("there is no dbus-daemon here")
    with subprocess.Popen(BUS, stdout=subprocess.PIPE, text=True) as daemon:
        assert daemon.stdout
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", daemon.stdout.readline().strip())
        yield
        daemon.terminate()


@pytest.fixture
def desktop(bus: None) -> Iterator[subprocess.Popen[str]]:
    """Prints what it shows, and clicks on it."""
    with subprocess.Popen(DESKTOP, stdout=subprocess.PIPE, text=True) as desktop:
        assert desktop.stdout
        assert desktop.stdout.readline() == "ready\n"
        yield desktop
        desktop.terminate()


@pytest.fixture
def no_bus(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)


def long_work(window: MainWindow, title: str = "Training") -> Activity:
    activity = window.services.activities.begin(title)
    activity.began -= 60
    return activity


def told(window: MainWindow) -> str:
    """What the line at the foot of the window says."""
    QApplication.sendEvent(window, QEvent(QEvent.Type.WindowActivate))
    QApplication.processEvents()
    return window._toast._text.text() if window._toast.isVisible() else ""


@pytest.mark.qt_log_ignore("does not support raise", extend=True)  # without a screen
def test_the_desktop_shows_it_and_a_click_leads_there(
    window: MainWindow, desktop: subprocess.Popen[str], qtbot: QtBot
) -> None:
    window.showMinimized()
    long_work(window).fail(BROKEN)
    qtbot.waitUntil(window.activity.isVisible, timeout=10_000)
    assert desktop.stdout
    assert desktop.stdout.readline() == "Training | 1 &lt; 2 &amp; it is full. | 2\n"
    assert not window.isMinimized()
    assert not told(window), "said although the notification led there"


@pytest.mark.usefixtures("bus")
def test_where_no_desktop_answers_the_tray_is_asked(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[bool] = []

    def no_tray() -> bool:
        asked.append(True)
        return False

    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", no_tray)
    long_work(window).finish("Exported")
    qtbot.waitUntil(lambda: bool(asked), timeout=10_000)
    assert told(window) == "Training: Exported"


@pytest.mark.usefixtures("no_bus")
def test_without_a_desktop_the_window_says_it_once(window: MainWindow) -> None:
    long_work(window).finish("Exported")
    assert told(window) == "Training: Exported"
    window._toast.hide()
    assert not told(window)


@pytest.mark.usefixtures("no_bus")
def test_of_several_their_number_is_said(window: MainWindow) -> None:
    for title in ("Training", "Download"):
        long_work(window, title).finish()
    assert told(window) == "2 pieces of work have ended"
    window.use_toast()
    assert window.activity.isVisible()


@pytest.mark.usefixtures("no_bus")
def test_a_window_that_was_replaced_says_nothing(window: MainWindow) -> None:
    window.close_now()
    long_work(window).finish()
    assert not told(window)


@pytest.mark.usefixtures("no_bus")
def test_what_was_seen_is_not_said(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QApplication, "activeWindow", lambda: window)
    long_work(window).finish()
    assert not told(window)
