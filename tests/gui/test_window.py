"""The window as a whole: its pages, its keys, a second start, and what closing leaves behind."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from itertools import pairwise
from pathlib import Path

import psutil
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from engine import paths
from engine.store import Citation, MessageStatus, Store
from engine.vocabulary import ModelSpec, PaperId, Passage, PassageId, Span
from gui import start
from gui.instance import Instance
from gui.transcript import Action
from gui.window import MainWindow
from tests.gui.conftest import MakeServices

ROOT = Path(__file__).parents[2]
SCRIPTED = [sys.executable, str(ROOT / "tests" / "children" / "scripted_inference.py")]
MODEL = ModelSpec(path="scripted")


@pytest.fixture
def window(dressed: QApplication, make_services: MakeServices, qtbot: QtBot) -> MainWindow:
    """Shown and started, with a scripted inference child."""
    window = MainWindow.whole(make_services(SCRIPTED))
    qtbot.addWidget(window)
    with qtbot.waitActive(window), qtbot.waitSignal(window.shelf.changed, timeout=20_000):
        window.show()
        window.start()
        window.activateWindow()
    return window


def press(window: QWidget, key: Qt.Key, control: bool = True) -> None:
    modifier = Qt.KeyboardModifier.ControlModifier if control else Qt.KeyboardModifier.NoModifier
    QTest.keyClick(QApplication.focusWidget() or window, key, modifier)


def focused() -> str:
    widget = QApplication.focusWidget()
    return widget.accessibleName() if widget else ""


def ask(qtbot: QtBot, window: MainWindow, text: str) -> None:
    with qtbot.waitSignal(window.chat.session.answer_finished, timeout=20_000):
        window.chat.session.ask(text, MODEL)


def shown(window: MainWindow) -> list[str]:
    return [message.text.strip() for message in window.chat.transcript.messages()]


def act(qtbot: QtBot, window: MainWindow, row: int, action: Action) -> None:
    key = window.chat.session.branch.messages[row].id
    window.chat.transcript.action_activated.emit(key, action)
    qtbot.wait(100)


# --- pages and keys ---


def test_each_page_has_a_key(qtbot: QtBot, window: MainWindow) -> None:
    assert window.page_in_view is window.face
    for key, page in (
        (Qt.Key.Key_2, window.papers),
        (Qt.Key.Key_3, window.models),
        (Qt.Key.Key_4, window.finetune),
        (Qt.Key.Key_5, window.settings),
        (Qt.Key.Key_1, window.face),
    ):
        press(window, key)
        assert window.page_in_view is page
        assert page.isVisible()


def test_new_chat_and_search_lead_to_the_chat_page(qtbot: QtBot, window: MainWindow) -> None:
    ask(qtbot, window, "say hello")
    press(window, Qt.Key.Key_2)
    press(window, Qt.Key.Key_K)
    assert window.face.isVisible()
    assert focused() == "Search conversations"
    press(window, Qt.Key.Key_N)
    assert shown(window) == []
    assert focused() == "Question"


def test_escape_stops_the_answer(qtbot: QtBot, window: MainWindow) -> None:
    with qtbot.waitSignal(window.chat.session.text_arrived, timeout=20_000):
        window.chat.session.ask("count for ever", MODEL)
    with qtbot.waitSignal(window.chat.session.answer_finished, timeout=20_000):
        press(window, Qt.Key.Key_Escape, control=False)
    assert not window.chat.session.busy


def test_a_stop_right_after_the_question_is_heard(qtbot: QtBot, window: MainWindow) -> None:
    session = window.chat.session
    with qtbot.waitSignal(session.answer_finished, timeout=20_000):
        session.ask("count for ever", MODEL)
        session.stop()
    assert session.branch.messages[-1].status is MessageStatus.STOPPED


def test_deleting_a_conversation_ends_its_answer(qtbot: QtBot, window: MainWindow) -> None:
    session = window.chat.session
    with qtbot.waitSignal(session.text_arrived, timeout=20_000):
        session.ask("count for ever", MODEL)
    window.chat.conversations.deleted.emit(session.conversation.id)
    assert shown(window) == []
    ask(qtbot, window, "say hello")
    assert shown(window) == ["say hello", "hello"]


# --- editing ---


def test_an_edit_ends_when_its_question_leaves_the_view(qtbot: QtBot, window: MainWindow) -> None:
    ask(qtbot, window, "say a")
    first = window.chat.session.branch.messages[0]
    with qtbot.waitSignal(window.chat.session.answer_finished, timeout=20_000):
        window.chat.session.edit(first.id, "say b", MODEL)
    act(qtbot, window, 0, Action.EDIT)
    act(qtbot, window, 0, Action.PREVIOUS)
    assert shown(window) == ["say a", "a"]
    with qtbot.waitSignal(window.chat.session.answer_finished, timeout=20_000):
        window.chat.composer.asked.emit("say c")
    assert shown(window) == ["say a", "a", "say c", "c"]


def test_the_draft_comes_back_after_an_edit(qtbot: QtBot, window: MainWindow) -> None:
    ask(qtbot, window, "say a")
    window.chat.composer.write("half a thought")
    act(qtbot, window, 0, Action.EDIT)
    assert window.chat.composer.edit.toPlainText() == "say a"
    press(window, Qt.Key.Key_Escape, control=False)
    assert window.chat.composer.edit.toPlainText() == "half a thought"


# --- room ---


def test_panes_do_not_lie_over_each_other(qtbot: QtBot, window: MainWindow) -> None:
    ask(qtbot, window, "say a")
    passage = Passage(
        PassageId(1), PaperId(1), "On spin", "/spin.pdf", "1 Spin", "Spin.", (Span(1, 0, 5),)
    )
    message = window.chat.session.branch.messages[-1]
    for width in (1200, 800, 1200):
        window.resize(width, 560)
        window.chat.beside.pane.show_sources((Citation(1, passage),), (1,))
        window.chat.transcript.citation_activated.emit(message.id, 1)
        qtbot.wait(50)
        panes = window.face.panes.findChildren(
            QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly
        )
        shown_panes = [pane for pane in panes if pane.isVisible() and pane.width() > 10]
        edges = sorted((pane.x(), pane.x() + pane.width()) for pane in shown_panes)
        assert all(left[1] <= right[0] for left, right in pairwise(edges))
        assert edges[-1][1] <= window.face.panes.width()
        assert window.chat.conversations.isVisible() is (width == 1200)
    window.resize(800, 560)
    press(window, Qt.Key.Key_K)
    assert window.chat.conversations.isVisible()


def test_a_long_fault_is_told_within_the_window(qtbot: QtBot, window: MainWindow) -> None:
    window.resize(800, 560)
    window._toast.say("A long sentence that says what happened. " * 6)
    toast = window._toast.geometry()
    assert window.rect().contains(toast)
    assert toast.bottom() < window.height() - window.chat.foot_height


# --- a second start ---


def test_a_second_start_hands_its_files_over(
    qtbot: QtBot, dressed: QApplication, data_folder: Path, tmp_path: Path
) -> None:
    first = Instance(paths.prepare())
    assert first.claim()
    first.listen()
    assert not Instance(paths.prepare()).claim()
    names = [f"{'a' * 60}-{number}.pdf" for number in range(4000)]
    with qtbot.waitSignal(first.called, timeout=20_000) as heard:
        second = subprocess.Popen(
            [sys.executable, "-m", "gui", *names],
            cwd=tmp_path,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
        )
    assert heard.args == [[str(tmp_path / name) for name in names]]
    qtbot.waitUntil(lambda: second.poll() is not None, timeout=10_000)
    assert second.returncode == 0
    first.release()


def test_a_dead_window_holds_no_data_folder(dressed: QApplication, data_folder: Path) -> None:
    claimed_and_killed = (
        "import os, signal; from pathlib import Path; from gui.instance import Instance;"
        "instance = Instance(Path(os.environ['HILBERT_DATA'])); assert instance.claim();"
        "os.kill(os.getpid(), signal.SIGKILL)"
    )
    paths.prepare()
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    subprocess.run([sys.executable, "-c", claimed_and_killed], env=environment, check=False)
    assert (data_folder / "window.lock").exists()
    instance = Instance(data_folder)
    assert instance.claim()
    instance.release()


def test_a_lock_is_taken_over_from_a_process_that_only_got_its_number(
    dressed: QApplication, data_folder: Path
) -> None:
    first = Instance(paths.prepare())
    assert first.claim()
    second = Instance(data_folder)
    assert not second.claim()
    assert not second.take_over()  # that window lives
    lock = data_folder / "window.lock"
    written = lock.read_text().splitlines()
    first.release()
    with subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE) as other:
        lock.write_text("\n".join([str(other.pid), *written[1:]]) + "\n")
        assert not second.claim()
        assert not second.call([])
        assert second.take_over()
        assert not Instance(data_folder).claim()
        second.release()
        other.kill()


def test_a_window_opens_where_no_pair_of_sockets_is_to_be_had(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def refused() -> None:
        raise OSError(10051, "The network is unreachable")

    monkeypatch.setattr(socket, "socketpair", refused)
    with start._signals() as ending:
        ending.wake()


# --- closing ---

CLOSED_WHILE_STREAMING = """
import sys
from PySide6.QtCore import QTimer
from engine import paths
from engine.vocabulary import ModelSpec
from gui import start

class Window(start.MainWindow):
    def start(self):
        super().start()
        self.chat.session.text_arrived.connect(lambda *_: QTimer.singleShot(200, self.close))
        spec = ModelSpec(path=str(paths.starter_model()), context_length=1024)
        self.chat.session.ask("Write a long essay about Hilbert spaces.", spec)

start.MainWindow = Window
sys.exit(start.open_window([]))
"""


@pytest.mark.real_model
def test_closing_while_an_answer_streams_leaves_nothing_behind(data_folder: Path) -> None:
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    program = subprocess.Popen(
        [sys.executable, "-c", CLOSED_WHILE_STREAMING],
        env=environment,
        stderr=subprocess.PIPE,
        text=True,
    )
    family: set[psutil.Process] = set()
    while program.poll() is None:
        family |= _children(program.pid)
        time.sleep(0.05)
    said = program.communicate()[1]
    assert program.returncode == 0
    assert "Traceback" not in said
    assert len(family) == 2
    _, alive = psutil.wait_procs(family, timeout=2)
    assert not alive
    store = Store.open(paths.database())
    question, answer = store.branch(store.conversations()[0].id)
    store.close()
    assert question.text == "Write a long essay about Hilbert spaces."
    assert answer.status is MessageStatus.INTERRUPTED
    assert answer.text


@pytest.mark.skipif(os.name != "posix", reason="no such signals")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_closes_the_window(number: signal.Signals, data_folder: Path) -> None:
    program = subprocess.Popen(
        [
            sys.executable,
            "-c",
            "import sys; from gui.start import open_window; sys.exit(open_window([]))",
        ],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stderr=subprocess.PIPE,
        text=True,
    )
    while not (data_folder / "logs" / "papers.log").exists():
        time.sleep(0.05)  # the papers child is started by the first look at the library
    time.sleep(0.3)
    program.send_signal(number)
    said = program.communicate(timeout=20)[1]
    assert program.returncode == 0
    assert "Traceback" not in said
    store = Store.open(paths.database())
    assert store.setting("window", dict[str, str], {})
    store.close()


def _children(pid: int) -> set[psutil.Process]:
    try:
        return set(psutil.Process(pid).children(recursive=True))
    except psutil.NoSuchProcess:
        return set()
