"""What a person does between the first picture of the window and the whole of it is not lost."""

from __future__ import annotations

import os
import py_compile
import signal
import subprocess
import sys
from collections.abc import Callable
from importlib.util import cache_from_source
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from engine import paths
from engine.store import Store
from gui import qt_support
from gui.glance import Glance, glance
from gui.window import MainWindow
from tests.gui.conftest import MakeServices

ROOT = Path(__file__).parents[2]
SCRIPTED = [sys.executable, str(ROOT / "tests" / "children" / "scripted_inference.py")]
#: All of ours that may be imported before the first picture. It may only shrink.
BEFORE = {
    "gui.app", "gui.chat.composer", "gui.chat.face", "gui.chat.panes", "gui.chat.status",
    "gui.design.containers_qss", "gui.design.controls_qss",
    "gui.design.fonts", "gui.design.icons", "gui.design.palette", "gui.design.state",
    "gui.design.stylesheet", "gui.design.themes", "gui.design.tokens", "gui.elided", "gui.front",
    "gui.glance", "gui.i18n", "gui.instance", "gui.language", "gui.late_page",
    "gui.loading", "gui.qt_support", "gui.rail", "gui.start", "gui.theme",
    "gui.window", "engine.paths", "engine.scope",
}  # fmt: skip


def start(program: str) -> subprocess.CompletedProcess[str]:
    """A real start of the window, with ``program`` as what happens once it is seen."""
    return subprocess.run(
        [sys.executable, "-c", f"{_START}\n{program}\nsys.exit(show_window(files, watch))"],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


_START = """
import os, signal, sys
from gui.app import show_window
files = []

def watch(window):
    window.seen.connect(lambda: seen(window))
    window.soon(lambda: whole(window))

def later(window, act, delay=0):
    from PySide6.QtCore import QTimer
    QTimer.singleShot(delay, window, act)

def seen(window): pass

def whole(window):
    later(window, window.close_now)
"""


@pytest.fixture
def front(dressed: QApplication, qtbot: QtBot) -> MainWindow:
    """Shown, and nothing filled in."""
    window = MainWindow()
    qtbot.addWidget(window)
    window.show()
    return window


@pytest.fixture
def filled(front: MainWindow, make_services: MakeServices, qtbot: QtBot) -> Callable[[], None]:
    """Fill it in as the program does, with a scripted inference child."""

    def fill() -> None:
        for _ in front.fill(make_services(SCRIPTED)):
            QApplication.processEvents()
        with qtbot.waitSignal(front.shelf.changed, timeout=20_000):
            front.start()

    return fill


def test_little_is_imported_before_the_first_picture(data_folder: Path) -> None:
    done = start(
        "def seen(window):\n"
        "    print(*(name for name in sys.modules if name.startswith(('gui.', 'engine.', 'tr'))))"
    )
    assert done.returncode == 0, done.stderr
    packages = {name.rpartition(".")[0] for name in BEFORE}
    assert set(done.stdout.split()) - packages - {"traceback"} == BEFORE


def test_what_was_sent_at_once_is_asked_once(
    qtbot: QtBot, front: MainWindow, filled: Callable[[], None]
) -> None:
    edit = front.face.composer.edit
    QTest.keyClicks(edit, "say hello")
    QTest.keyClick(edit, Qt.Key.Key_Return)
    QTest.keyClick(edit, Qt.Key.Key_Return)
    QTest.keyClicks(edit, "the next one")
    assert edit.toPlainText() == "the next one"
    filled()
    qtbot.waitUntil(lambda: not front.chat.session.busy, timeout=20_000)
    texts = [message.text.strip() for message in front.chat.transcript.messages()]
    assert texts == ["say hello", "hello"]
    assert edit.toPlainText() == "the next one"


def test_a_question_that_waits_can_be_taken_back(
    front: MainWindow, filled: Callable[[], None]
) -> None:
    edit = front.face.composer.edit
    QTest.keyClicks(edit, "not that")
    QTest.keyClick(edit, Qt.Key.Key_Return)
    front.face.composer._send.click()
    assert edit.toPlainText() == "not that"
    filled()
    assert edit.toPlainText() == "not that"
    assert front.chat.transcript.messages() == []


def test_without_a_model_a_question_that_waits_is_given_back(front: MainWindow) -> None:
    edit = front.face.composer.edit
    QTest.keyClicks(edit, "anybody there")
    QTest.keyClick(edit, Qt.Key.Key_Return)
    front.face.composer.show_models([], "")
    assert edit.toPlainText() == "anybody there"


def test_nothing_moves_and_nothing_typed_is_lost(
    front: MainWindow, filled: Callable[[], None]
) -> None:
    face = front.face
    QTest.keyClicks(face.composer.edit, "half a thought")
    face.composer._scope.setCurrentIndex(1)
    cursor = face.composer.edit.textCursor()
    cursor.setPosition(4)
    face.composer.edit.setTextCursor(cursor)
    QApplication.processEvents()
    parts = (face.composer, face.title, face.empty, face.conversations, face.composer.edit)
    before = [part.mapTo(front, part.rect().topLeft()) for part in parts]
    filled()
    QApplication.processEvents()
    assert [part.mapTo(front, part.rect().topLeft()) for part in parts] == before
    assert face.composer.edit.toPlainText() == "half a thought"
    assert face.composer.edit.textCursor().position() == 4
    assert QApplication.focusWidget() is face.composer.edit
    assert front.chat.session.conversation.collection == face.composer.scope() != ""


def test_pages_and_files_wanted_at_once_are_shown(
    front: MainWindow, filled: Callable[[], None], tmp_path: Path
) -> None:
    front._rail._buttons[4].click()
    assert not front.late_settings.built
    file = tmp_path / "paper.txt"
    file.write_text("On spin.")
    added: list[object] = []
    front.take_files([str(file)])
    front.soon(lambda: added.append(front.pages.currentWidget()))
    assert added == []
    filled()
    assert front.late_settings.built
    assert added == [front.late_papers]


def test_the_first_picture_is_as_the_window_was_left(data_folder: Path) -> None:
    store = Store.open(paths.prepare() / "hilbert.db")
    store.set_setting("preferences", {"scheme": "dark", "language": "de", "welcomed": True})
    store.set_setting("window", {"geometry": "01ab", "splitter": "02cd"})
    store.close()
    found = glance(paths.database())
    assert (found.scheme, found.language, found.welcomed) == ("dark", "de", True)
    assert (found.geometry, found.panes, found.text_size) == ("01ab", "02cd", 100)
    assert glance(data_folder / "none.db") == Glance()
    paths.database().write_bytes(b"damaged" * 1000)
    assert glance(paths.database()) == Glance()


def test_the_window_comes_up_where_it_was(data_folder: Path) -> None:
    moved = start("def whole(window):\n    window.resize(800, 577)\n    window.close_now()")
    assert moved.returncode == 0, moved.stderr
    again = start("def seen(window): print(window.width(), window.height())")
    assert again.stdout.split() == ["800", "577"]


@pytest.mark.parametrize(
    "end", ["window.close_now()", "os.kill(os.getpid(), signal.SIGTERM)"], ids=["closed", "told"]
)
def test_a_window_can_go_while_it_is_filled(data_folder: Path, end: str) -> None:
    done = start(f"def seen(window): later(window, lambda: {end}, 20)\ndef whole(window): pass")
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr


def test_a_kill_while_it_is_filled_leaves_a_data_folder_that_opens(data_folder: Path) -> None:
    store = Store.open(paths.prepare() / "hilbert.db")
    store.set_setting("window", {"geometry": "01ab"})
    store.close()
    done = start("def seen(window): later(window, lambda: os.kill(os.getpid(), 9), 30)")
    assert done.returncode == -signal.SIGKILL
    store = Store.open(paths.database())
    assert store.setting("window", dict[str, str], {}) == {"geometry": "01ab"}
    store.close()


def test_support_of_the_binding_is_compiled_once(tmp_path: Path) -> None:
    program = (
        "import builtins, sys; from pathlib import Path; from gui.qt_support import import_qt;"
        "original, count = builtins.compile, [];"
        "builtins.compile = lambda source, name, *rest, **options:"
        " (count.append(name), original(source, name, *rest, **options))[1];"
        "import_qt(Path(sys.argv[1])); from PySide6.QtCore import QObject;"
        "print(sum(str(name).startswith('shibokensupport/') for name in count))"
    )
    folder = tmp_path / "kept"

    def compiled(**more: str) -> int:
        """How many of its modules the binding had to compile itself."""
        environment = {k: v for k, v in os.environ.items() if not k.startswith("PYTHON")}
        done = subprocess.run(
            [sys.executable, "-c", program, str(folder)],
            env=environment | {"PYTHONPATH": str(ROOT)} | more,
            capture_output=True,
            text=True,
            check=True,
        )
        return int(done.stdout)

    def states() -> dict[Path, int]:
        return {path: path.stat().st_mtime_ns for path in folder.rglob("*.py*")}

    assert compiled(PYTHONDONTWRITEBYTECODE="1") > 5
    assert not folder.exists()
    assert compiled() == 0
    laid = states()
    assert len(laid) > 10
    assert (compiled(), states()) == (0, laid)
    some = next(folder.rglob("mapping.*.pyc"))
    whole = some.read_bytes()
    for damaged in (b"", whole[: len(whole) // 2], whole[:16] + b"i\x01\x00\x00\x00"):
        some.write_bytes(damaged)
        assert compiled() <= 1
        assert compiled() == 0
    source = next(folder.rglob("mapping.py"))
    source.write_bytes(b"raise SystemExit('of another version')")
    some.write_bytes(whole[:16] + b"N")
    assert (compiled(), source.read_bytes()[:5] == b"raise") == (0, False)


def test_what_is_compiled_does_not_tell_where(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    file = tmp_path / "module.py"
    code = qt_support.kept(file, b"def inner(): pass\n")
    assert code is not None
    assert code.co_filename == code.co_consts[0].co_filename == str(file)
    assert str(tmp_path).encode() not in Path(cache_from_source(str(file))).read_bytes()


def test_a_kill_between_source_and_compiled_leaves_no_old_code(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def killed(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    file = tmp_path / "module.py"
    before, after = b"version = 1\n", b"version = 2\n"
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    assert qt_support.kept(file, before)
    with monkeypatch.context() as patched, pytest.raises(KeyboardInterrupt):
        patched.setattr(py_compile, "compile", killed)
        qt_support.kept(file, after)
    code = qt_support.kept(file, after)
    assert code is not None
    assert 2 in code.co_consts
