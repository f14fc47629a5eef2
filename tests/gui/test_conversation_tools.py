"""Folders, pins, the bin, import and export, finding: what can be done besides talking."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from engine import preferences_data
from engine.chats import importing
from engine.store import Comparison, Contender, Store, Tree, new_conversation, new_message
from engine.vocabulary import ModelSpec, PromptMessage, Role
from gui.chat.circuit import CircuitDialog
from gui.chat.compare import CompareDialog
from gui.chat.conversations import ConversationList
from gui.services import Services
from gui.toast import Toast
from gui.transcript.copying import plain_text, tex_of
from gui.window import MainWindow
from tests.gui.conftest import MakeServices

CHILDREN = Path(__file__).parents[1] / "children"
DATA = Path(__file__).parents[1] / "data" / "chats"
ANSWER = (
    "The word qubit, $x^2$ and a qubit.\n\n| a | b |\n|---|---|\n| 1 | $y$ |\n\n"
    "```qasm\nOPENQASM 3.0; qubit[2] q; h q[0]; cx q[0], q[1];\n```\n\nSee arXiv:2101.00001."
)


def plant(store: Store, title: str, text: str = "An answer.") -> Tree:
    conversation = new_conversation(title)
    question = new_message(conversation.id, None, Role.USER, "A question?")
    answer = new_message(conversation.id, question.id, Role.ASSISTANT, text)
    tree = Tree(msgspec.structs.replace(conversation, leaf=answer.id), (question, answer))
    store.plant(tree)
    return tree


@pytest.fixture
def window(
    make_services: MakeServices, dressed: QApplication, qtbot: QtBot
) -> Iterator[MainWindow]:
    del dressed
    services = make_services([sys.executable, str(CHILDREN / "scripted_inference.py")])
    made = MainWindow.whole(services)
    qtbot.addWidget(made)
    made.show()
    made.start()
    yield made
    made.chat.session.close()


def services_of(window: MainWindow) -> Services:
    return window.services


def titles(conversations: ConversationList) -> list[str]:
    model = conversations._model
    return [str(model.index(row).data()) for row in range(model.rowCount())]


def open_one(window: MainWindow, qtbot: QtBot, text: str = ANSWER) -> Tree:
    made: list[Tree] = []
    services_of(window).operations.run(lambda store: plant(store, "Bell", text), made.append)
    qtbot.waitUntil(lambda: bool(made))
    window.chat.session.open(made[0].conversation.id)
    qtbot.waitUntil(lambda: len(window.chat.transcript.messages()) == 2)
    window.chat.transcript.flush()
    return made[0]


def test_folders_pins_and_the_bin(window: MainWindow, qtbot: QtBot) -> None:
    conversations, operations = window.chat.conversations, services_of(window).operations
    made: list[Tree] = []
    for title in ("One", "Two", "Three"):
        operations.run(partial(plant, title=title), made.append)
    qtbot.waitUntil(lambda: len(made) == 3)
    conversations.refresh()
    qtbot.waitUntil(lambda: sorted(titles(conversations)) == ["One", "Three", "Two"])
    shelving = conversations._shelving
    shelving.file(made[0].conversation.id, "Thesis")
    shelving.pin(made[1].conversation.id, True)
    wanted = ["Pinned", "Two", "Thesis", "One", "Chats", "Three"]
    qtbot.waitUntil(lambda: titles(conversations) == wanted)
    heading = conversations._model.index(0)
    assert not heading.flags() & Qt.ItemFlag.ItemIsSelectable
    conversations._delete(made[2].conversation.id)
    qtbot.waitUntil(lambda: "Three" not in titles(conversations))
    dialog = shelving.open_bin()
    qtbot.waitUntil(lambda: dialog.list.count() == 1)
    dialog.restore()
    qtbot.waitUntil(lambda: "Three" in titles(conversations))
    conversations._delete(made[2].conversation.id)
    qtbot.waitUntil(lambda: "Three" not in titles(conversations))
    dialog.refresh()
    qtbot.waitUntil(lambda: dialog.list.count() == 1)
    dialog.empty()
    qtbot.wait(20)
    assert dialog.list.count() == 1  # only the second press removes
    dialog.empty()
    qtbot.waitUntil(lambda: dialog.list.count() == 0)
    dialog.close()


def test_conversations_are_exported_and_imported(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    tree = open_one(window, qtbot)
    _export_one(window, qtbot, tmp_path, tree)
    shelving = window.chat.conversations._shelving
    file = tmp_path / "all.json"
    shelving.export_all(file)
    qtbot.waitUntil(file.exists)
    assert importing.read(file) == (tree,)
    shelving.import_file(DATA / "lm-studio.json")
    qtbot.waitUntil(lambda: "Squeezed light" in titles(window.chat.conversations))
    toast = window.findChild(Toast)
    assert toast is not None
    (tmp_path / "no.json").write_text("{}")
    shelving.import_file(tmp_path / "no.json")
    qtbot.waitUntil(lambda: "no conversations" in toast._text.text())


def _export_one(window: MainWindow, qtbot: QtBot, tmp_path: Path, tree: Tree) -> None:
    tools = window.chat.tools
    for ending in ("md", "html", "json", "pdf"):
        tools.export(tmp_path / f"out.{ending}")
    qtbot.waitUntil(lambda: len(list(tmp_path.glob("out.*"))) == 4, timeout=30_000)
    qtbot.waitUntil(
        lambda: (tmp_path / "out.pdf").read_bytes().endswith(b"%%EOF\n"), timeout=30_000
    )
    assert "$x^2$" in (tmp_path / "out.md").read_text(encoding="utf-8")
    assert "<svg " in (tmp_path / "out.html").read_text(encoding="utf-8")
    assert importing.read(tmp_path / "out.json") == (tree,)


def test_finding_copying_and_drawing(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    """One window for the three: opening it is what takes time."""
    open_one(window, qtbot)
    _find(window, qtbot)
    _copy(window)
    _draw(window, qtbot, tmp_path)


def _find(window: MainWindow, qtbot: QtBot) -> None:
    find = window.chat.tools.find
    window.chat.tools.open_find()
    QTest.keyClicks(find.edit, "QUBIT")
    qtbot.waitUntil(lambda: find.found == 3)
    assert find.current == 1
    assert len(window.chat.transcript.extraSelections()) == 3
    QTest.keyClick(find.edit, Qt.Key.Key_Return)
    assert find.current == 2
    QTest.keyClick(find.edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(find.edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert find.current == 3
    QTest.keyClick(find.edit, Qt.Key.Key_Escape)
    assert find.isHidden()
    assert window.chat.transcript.extraSelections() == []


def _copy(window: MainWindow) -> None:
    transcript = window.chat.transcript
    transcript.selectAll()
    cursor: QTextCursor = transcript.textCursor()
    assert tex_of(cursor) == "x^2\ny"
    plain = plain_text(cursor)
    assert "a\tb\n1\t$y$" in plain
    assert "|---|" not in plain
    assert "```" not in plain
    menu = transcript.make_menu(transcript.viewport().rect().center())
    action = next(one for one in menu.actions() if one.text() == "Copy formulas as TeX")
    action.trigger()
    assert QGuiApplication.clipboard().text() == "x^2\ny"


def _draw(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    tools, transcript = window.chat.tools, window.chat.transcript
    with qtbot.waitSignal(transcript.circuit_wanted) as wanted:
        transcript.anchorClicked.emit(_link(window, "draw:"))
    assert wanted.args[1] == "qasm"
    dialogs: list[CircuitDialog] = []

    def shown() -> bool:
        dialogs[:] = window.findChildren(CircuitDialog)
        return bool(dialogs)

    qtbot.waitUntil(shown, timeout=30_000)
    dialogs[0].copy()
    assert not QGuiApplication.clipboard().image().isNull()
    dialogs[0].save(tmp_path / "circuit.svg")
    assert (tmp_path / "circuit.svg").read_text().startswith("<svg")
    dialogs[0].grab()
    dialogs[0].close()
    tools.save_code(tmp_path / "bell.qasm", "OPENQASM 3.0;")
    qtbot.waitUntil((tmp_path / "bell.qasm").exists)


def _link(window: MainWindow, kind: str) -> object:
    from PySide6.QtCore import QUrl

    from gui.transcript.copying import fragments

    block = window.chat.transcript.document().begin()
    while block.isValid():
        for part in fragments(block):
            if part.charFormat().anchorHref().startswith(kind):
                return QUrl(part.charFormat().anchorHref())
        block = block.next()
    raise AssertionError(f"no link {kind}")


def test_two_answers_are_compared_and_the_pick_is_kept(
    make_services: MakeServices, dressed: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    del dressed
    services = make_services([sys.executable, str(CHILDREN / "scripted_inference.py")])
    choices = [("Left", ModelSpec(path="a")), ("Right", ModelSpec(path="b"))]
    dialog = CompareDialog(services, choices, ["say yes indeed"])
    qtbot.addWidget(dialog)
    dialog.show()
    with qtbot.waitSignal(dialog.stored, timeout=30_000):
        dialog.ask()
    assert not dialog.busy
    assert [side.text for side in dialog.sides] == ["yes indeed "] * 2
    dialog.question.setText("count to 3")
    with qtbot.waitSignal(dialog.stored, timeout=30_000):
        dialog.ask()
    dialog.sides[1].better.click()
    kept: list[list[Comparison]] = []
    services.operations.run(Store.comparisons, kept.append)
    qtbot.waitUntil(lambda: bool(kept))
    assert [one.picked for one in kept[0]] == [None, 1]
    assert [one.label for one in kept[0][1].contenders] == ["Left", "Right"]
    dialog.question.setText("count for ever")
    dialog.ask()
    qtbot.waitUntil(lambda: bool(dialog.sides[0].text))
    dialog.button.click()
    qtbot.waitUntil(lambda: not dialog.busy)
    assert dialog.comparison is None
    dialog.export(tmp_path / "picks.jsonl")
    qtbot.waitUntil((tmp_path / "picks.jsonl").exists)


def test_picks_become_preference_data() -> None:
    prompt = (PromptMessage(Role.SYSTEM, "Be brief."), PromptMessage(Role.USER, "Why?"))
    sides = (
        Contender("a", ModelSpec(path="a"), "Good"),
        Contender("b", ModelSpec(path="b"), "Bad"),
    )
    same = (sides[0], sides[0])
    made = [
        Comparison("1", 1.0, prompt, sides, 0),
        Comparison("2", 2.0, prompt, sides, 1),
        Comparison("3", 3.0, prompt, sides, None),
        Comparison("4", 4.0, prompt, same, 0),
    ]
    lines, count = preferences_data.write(made)
    rows = [json.loads(line) for line in lines.splitlines()]
    assert count == len(rows) == 2
    assert rows[0]["prompt"][1] == {"role": "user", "content": "Why?"}
    assert rows[0]["chosen"] == [{"role": "assistant", "content": "Good"}]
    assert rows[1]["chosen"] == [{"role": "assistant", "content": "Bad"}]
    assert rows[1]["rejected_model"] == "a"
