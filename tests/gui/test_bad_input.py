"""What goes wrong outside of Hilbert is told in a sentence with a remedy, and costs nothing."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from engine import paths
from engine.errors import HilbertError
from engine.store import MessageStatus, Store
from engine.vocabulary import FailureKind, ModelSpec
from gui import start
from gui.services import Services
from gui.window import MainWindow
from tests.engine import ggufs
from tests.gui.conftest import MakeServices

ROOT = Path(__file__).parents[2]
SCRIPTED = [sys.executable, str(ROOT / "tests" / "children" / "scripted_inference.py")]
MODEL = ModelSpec(path="scripted")


@pytest.fixture
def window(dressed: QApplication, make_services: MakeServices, qtbot: QtBot) -> MainWindow:
    return opened(make_services(SCRIPTED), qtbot)


def opened(services: Services, qtbot: QtBot) -> MainWindow:
    window = MainWindow.whole(services)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window), qtbot.waitSignal(window.shelf.changed, timeout=20_000):
        window.show()
        window.start()
    return window


def drop(window: MainWindow, *files: Path) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    where, button = QPoint(300, 300), Qt.MouseButton.LeftButton
    unmodified = Qt.KeyboardModifier.NoModifier
    window.dropEvent(QDropEvent(where, Qt.DropAction.CopyAction, mime, button, unmodified))


# --- models ---


def test_each_bad_model_that_is_dropped_is_named(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    good = ggufs.write(tmp_path / "good.gguf")
    mute = ggufs.write(tmp_path / "mute.gguf", template="")
    cut = tmp_path / "cut.gguf"
    cut.write_bytes(good.read_bytes()[:-100])
    lies = tmp_path / "lies.gguf"
    lies.write_text("I am a model.")
    with qtbot.waitSignal(window.shelf.changed, timeout=20_000):
        drop(window, cut, mute, lies, good)
    banner = window.models._banner
    assert window.page_in_view is window.models
    assert banner.isVisible()
    for words in ("cut.gguf", "mute.gguf carries no chat template", "lies.gguf", "Download"):
        assert words in banner.text
    assert [model.name for model in window.shelf.models][-1] == "good"


# --- the context window ---


@pytest.mark.real_model
def test_a_question_beyond_the_context_is_kept(
    qtbot: QtBot, dressed: QApplication, services: Services
) -> None:
    window = opened(services, qtbot)
    session = window.chat.session
    text = "What is the spin of the electron? " * 400
    spec = ModelSpec(path=str(paths.starter_model()), context_length=512)
    with qtbot.waitSignal(session.answer_finished, timeout=60_000):
        session.ask(text, spec)
    question, answer = session.branch.messages
    assert question.text == text
    assert answer.status is MessageStatus.FAILED
    assert answer.notice
    assert answer.notice.kind is FailureKind.PROMPT_TOO_LONG
    assert "512" in answer.notice.sentence or "context" in answer.notice.sentence
    assert answer.notice.remedy


# --- the disk ---


def fill(services: Services) -> None:
    """From here on the database cannot grow by a page."""

    def work(store: Store) -> None:
        (pages,) = store._db.execute("PRAGMA page_count").fetchone()
        store._db.execute(f"PRAGMA max_page_count = {pages}")

    services.operations.run(work)


def empty(services: Services) -> None:
    services.operations.run(lambda store: store._db.execute("PRAGMA max_page_count = 1000000"))


def test_a_full_disk_gives_the_question_back(qtbot: QtBot, window: MainWindow) -> None:
    session = window.chat.session
    fill(window.services)
    text = "say " + "spin " * 2000
    with qtbot.waitSignal(session.question_refused, timeout=20_000) as refused:
        session.ask(text, MODEL)
    assert refused.args
    assert refused.args[1].kind is FailureKind.DISK_FULL
    assert window.chat.composer.edit.toPlainText() == text
    assert window._toast.isVisible()
    empty(window.services)
    with qtbot.waitSignal(session.answer_finished, timeout=60_000):
        session.ask("say it again", MODEL)
    assert session.conversation.title == "say it again"


def test_an_answer_waits_for_room_on_the_disk(qtbot: QtBot, window: MainWindow) -> None:
    session = window.chat.session
    told: list[HilbertError] = []
    window.services.operations.failed.connect(told.append)
    with qtbot.waitSignal(session.text_arrived, timeout=20_000):
        session.ask("count to 600", MODEL)
    fill(window.services)
    with qtbot.waitSignal(session.answer_finished, timeout=60_000) as finished:
        pass
    assert finished.args
    answer = finished.args[0]
    assert len(told) == 1
    assert told[0].kind is FailureKind.DISK_FULL
    empty(window.services)
    stored = Store(sqlite3.connect(paths.database()))
    qtbot.waitUntil(
        lambda: stored.branch(answer.conversation)[-1].text == answer.text, timeout=5000
    )
    assert stored.branch(answer.conversation)[-1].status is MessageStatus.DONE
    stored.close()
    assert len(told) == 1


# --- the data folder ---


@pytest.fixture
def faults(monkeypatch: pytest.MonkeyPatch) -> list[HilbertError]:
    """What is told instead of opening the window."""
    told: list[HilbertError] = []
    monkeypatch.setattr(start, "show_fault", told.append)
    return told


def test_a_newer_database_is_left_alone(dressed: QApplication, faults: list[HilbertError]) -> None:
    Store.open(paths.prepare() / "hilbert.db").close()
    with sqlite3.connect(paths.database()) as db:
        db.execute("PRAGMA user_version = 99")
    db.close()
    before = paths.database().read_bytes()
    assert start.open_window([]) == 1
    assert faults[0].kind is FailureKind.NEWER_DATA
    assert "Update Hilbert" in faults[0].remedy
    assert paths.database().read_bytes() == before


def test_a_damaged_database_is_named(dressed: QApplication, faults: list[HilbertError]) -> None:
    (paths.prepare() / "hilbert.db").write_bytes(b"not a database, but long enough" * 400)
    assert start.open_window([]) == 1
    assert faults[0].kind is FailureKind.BAD_FILE
    assert faults[0].remedy


OPEN = """
import sys
from PySide6.QtWidgets import QMessageBox
from gui import start
QMessageBox.exec = lambda box: print(box.text(), box.informativeText())
sys.exit(start.open_window([]))
"""


def run_in(mount: str, data: Path) -> subprocess.CompletedProcess[str]:
    """Start the window in a namespace of its own, where ``mount`` has been done to the folder."""
    if os.name != "posix" or os.geteuid() != 0 or not shutil.which("unshare"):
        pytest.skip("only root may mount")
    probe = ["unshare", "--mount", "sh", "-c", f"{mount} && echo done"]
    if subprocess.run(probe, capture_output=True, text=True, check=False).stdout != "done\n":
        pytest.skip("mounting is not allowed here")
    return subprocess.run(
        ["unshare", "--mount", "sh", "-c", f'{mount} && exec "$0" -c "$1"', sys.executable, OPEN],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


def test_a_read_only_data_folder_is_told(data_folder: Path) -> None:
    Store.open(paths.prepare() / "hilbert.db").close()
    before = paths.database().read_bytes()
    mount = f"mount --bind {data_folder} {data_folder} && mount -o remount,bind,ro {data_folder}"
    done = run_in(mount, data_folder)
    assert done.returncode == 1
    assert "may not write to its data folder" in done.stdout
    assert "HILBERT_DATA" in done.stdout
    assert "Traceback" not in done.stderr
    assert paths.database().read_bytes() == before


def test_a_disk_without_room_for_the_window_is_told(data_folder: Path) -> None:
    paths.prepare()
    mount = (
        f"mount -t tmpfs -o size=64k tmpfs {data_folder}"
        f" && (cat /dev/zero > {data_folder}/filling 2>/dev/null || true)"
    )
    done = run_in(mount, data_folder)
    assert done.returncode == 1
    assert "The disk is full. Free some space" in done.stdout
    assert "Traceback" not in done.stderr
