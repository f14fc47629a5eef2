"""The draft is counted as it is typed, and refused before it is sent when it cannot fit."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from engine import models
from engine.asking import view_begins
from engine.store import Message, new_message
from engine.vocabulary import ConversationId, Role, Usage
from gui.chat.face import ChatFace
from gui.chat.page import ChatPage
from gui.chat.present import divider_text, views
from gui.chat.session import Branch
from gui.toast import Toast
from tests.gui.conftest import MakeServices

SCRIPTED = [sys.executable, str(Path(__file__).parents[1] / "children" / "scripted_inference.py")]


@pytest.fixture
def page(make_services: MakeServices, qtbot: QtBot, dressed: QApplication) -> ChatPage:
    del dressed
    face = ChatFace()
    qtbot.addWidget(face)
    page = ChatPage(make_services(SCRIPTED), Toast(face), face)
    page.show_models([models.find()], "")
    return page


def status(page: ChatPage) -> str:
    return page._status.text()


def until(qtbot: QtBot, holds: Callable[[], bool]) -> None:
    qtbot.waitUntil(holds, timeout=20_000)


def test_the_meter_counts_the_draft(page: ChatPage, qtbot: QtBot) -> None:
    page.composer.edit.setPlainText("say one two")
    until(qtbot, lambda: "context with this draft" in status(page))
    first = status(page)
    page.composer.edit.setPlainText("say one two three four")
    until(qtbot, lambda: status(page) != first)
    assert "context with this draft" in status(page)
    assert "/ 100" in status(page)
    assert status(page).startswith(models.find().path.stem), "the model that counting has loaded"
    page.composer.edit.clear()
    until(qtbot, lambda: "draft" not in status(page))


def test_a_question_that_cannot_fit_stays_in_the_composer(page: ChatPage, qtbot: QtBot) -> None:
    text = "say " + "word " * 300
    refused: list[str] = []
    page.session.branch_changed.connect(lambda _: refused.append("sent"))
    page.composer.edit.setPlainText(text)
    until(qtbot, lambda: page._meter.refusal(text.strip(), None) is not None)
    page.composer.edit.submitted.emit()
    assert page.composer.edit.toPlainText() == text.strip()
    assert refused == []
    assert page.session.branch.messages == ()


def test_a_long_question_that_fits_is_sent(page: ChatPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.session.answer_finished, timeout=20_000):
        page.composer.edit.setPlainText("say " + "averyverylongword" * 40)
        page.composer.edit.submitted.emit()
    assert len(page.session.branch.messages) == 2


def test_a_question_that_is_not_yet_counted_is_not_lost(page: ChatPage, qtbot: QtBot) -> None:
    page.composer.edit.setPlainText("say " + "averyverylongword" * 40)
    with qtbot.waitSignal(page.session.answer_finished, timeout=20_000):
        page.composer.edit.submitted.emit()
        page.composer.edit.setPlainText("the next thought")
    assert len(page.session.branch.messages) == 2
    assert page.composer.edit.toPlainText() == "the next thought"


def branch(*view_starts: int) -> list[Message]:
    messages: list[Message] = []
    for start in view_starts:
        key = ConversationId("c")
        usage = Usage(prompt=10, view_start=start)
        answer = new_message(key, None, Role.ASSISTANT, "Answer")
        messages += [
            new_message(key, None, Role.USER, "Question"),
            msgspec.structs.replace(answer, usage=usage),
        ]
    return messages


def test_a_line_shows_where_the_models_view_begins() -> None:
    messages = branch(0, 0, 2)
    assert view_begins(messages) == messages[2].id
    shown = views(Branch(tuple(messages)))
    assert [view.divider for view in shown] == ["", "", divider_text(), "", "", ""]
    assert view_begins(branch(0, 0)) is None
    assert view_begins([]) is None
