"""The examples in the window: written, judged by keys, undone, imported, exported."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from gui.finetune.page import FinetunePage
from gui.services import Services
from gui.toast import Toast
from tests.trainer.examples.making import example
from trainer.examples.exchange import Layout, read
from trainer.examples.store import ExampleStore
from trainer.examples.values import Example, Reason, SetName, State

SET = SetName("mine")


@pytest.fixture
def page(services: Services, qtbot: QtBot, dressed: QApplication) -> FinetunePage:
    """Shown, with three proposed examples."""
    with ExampleStore.open() as store:
        store.add(SET, [example(number, state=State.PROPOSED) for number in range(3)])
    ground = QWidget()
    qtbot.addWidget(ground)
    page = FinetunePage(services, Toast(ground))
    qtbot.addWidget(page)
    page.resize(1000, 700)
    page.show()
    after(qtbot, page, page.show_known)
    return page


def after(qtbot: QtBot, page: FinetunePage, act: Callable[[], object]) -> list[Example]:
    with qtbot.waitSignal(page.examples.examples_changed, timeout=20_000):
        act()
    return page.examples.all


def states(page: FinetunePage) -> list[State]:
    return [one.state for one in page.examples.all]


def test_a_review_is_one_key_an_example(qtbot: QtBot, page: FinetunePage) -> None:
    table = page.examples_tab.table
    for key in (Qt.Key.Key_A, Qt.Key.Key_R):
        after(qtbot, page, partial(QTest.keyClick, table, key))
    assert states(page) == [State.ACCEPTED, State.REJECTED, State.PROPOSED]
    assert page.examples.all[1].reason is Reason.BY_HAND
    assert table.chosen[0].question.startswith("What does paper 2")


def test_a_deleted_example_comes_back(qtbot: QtBot, page: FinetunePage) -> None:
    tab = page.examples_tab
    tab.table.selectAll()
    assert after(qtbot, page, lambda: QTest.keyClick(tab.table, Qt.Key.Key_Delete)) == []
    assert not tab.empty.isHidden()
    assert len(after(qtbot, page, tab._toast._act)) == 3


def test_verdicts_on_many_are_undone_together(qtbot: QtBot, page: FinetunePage) -> None:
    tab = page.examples_tab
    tab.table.selectAll()
    after(qtbot, page, lambda: QTest.keyClick(tab.table, Qt.Key.Key_R))
    assert set(states(page)) == {State.REJECTED}
    after(qtbot, page, tab._toast._act)
    assert set(states(page)) == {State.PROPOSED}


def test_what_is_typed_is_stored_when_another_is_chosen(qtbot: QtBot, page: FinetunePage) -> None:
    tab = page.examples_tab
    tab.editor.answer.setPlainText("Of another kind.")
    after(qtbot, page, lambda: QTest.keyClick(tab.table, Qt.Key.Key_Down))
    assert page.examples.all[0].answer == "Of another kind."
    assert tab.editor.question.toPlainText().startswith("What does paper 1")
    with ExampleStore.open() as store:
        assert store.examples(SET)[0].answer == "Of another kind."


def test_one_written_by_hand_is_accepted_and_ready_to_type(
    qtbot: QtBot, page: FinetunePage
) -> None:
    found = after(qtbot, page, page.examples_tab.write_one)
    assert found[-1].state is State.ACCEPTED
    assert page.examples_tab.table.chosen == (found[-1],)


def test_a_broken_line_is_named_and_nothing_is_taken(
    qtbot: QtBot, page: FinetunePage, tmp_path: Path
) -> None:
    broken = tmp_path / "broken.jsonl"
    broken.write_text('{"prompt": "a", "completion": "b"}\n{"prompt"', encoding="utf-8")
    with qtbot.waitSignal(page.examples.failed, timeout=20_000):
        page.examples_tab.take_files([broken])
    assert "Line 2 of broken.jsonl is not JSON" in page.examples_tab.banner._sentence.text()
    assert len(after(qtbot, page, page.examples.refresh)) == 3


def test_accepted_examples_are_exported_and_imported_again(
    qtbot: QtBot, page: FinetunePage, tmp_path: Path
) -> None:
    after(qtbot, page, lambda: page.examples.judge(page.examples.all[:2], State.ACCEPTED))
    file = tmp_path / "out.jsonl"
    page.examples_tab.write_file(file, Layout.CHAT)
    qtbot.waitUntil(file.exists, timeout=20_000)
    assert len(read(file)) == 2
    after(qtbot, page, lambda: page.examples.create(SetName("copy")))
    assert len(after(qtbot, page, lambda: page.examples_tab.take_files([file]))) == 2


def test_the_filter_shows_one_state_and_all_words(qtbot: QtBot, page: FinetunePage) -> None:
    after(qtbot, page, lambda: page.examples.judge(page.examples.all[:1], State.ACCEPTED))
    table = page.examples_tab.table
    table.narrow(State.ACCEPTED, "")
    assert table.model().rowCount() == 1
    table.narrow(None, "PHASE 2")
    assert table.model().rowCount() == 1
