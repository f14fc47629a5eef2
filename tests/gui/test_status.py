"""The line below the composer keeps what matters where there is little room."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from engine.vocabulary import Progress, Usage
from gui.chat.status import StatusLine
from gui.elided import ElidedLabel
from tests.children.scripted_inference import info


def test_a_sentence_keeps_its_beginning_and_numbers_their_end(qtbot: QtBot) -> None:
    status = StatusLine()
    qtbot.addWidget(status)
    label = status.findChild(ElidedLabel)
    assert label
    status.show_draft(Usage(prompt=58, context_length=4096))
    assert (label.text()[-5:], label.mode) == ("4,096", Qt.TextElideMode.ElideLeft)
    status.show_rest()
    status.show_choice("model.gguf", "It fits: 230 MB of 24.0 GB of free memory.")
    assert (label.text()[:7], label.mode) == ("It fits", Qt.TextElideMode.ElideRight)


def test_reading_is_told_until_the_answer_begins(qtbot: QtBot) -> None:
    status = StatusLine()
    qtbot.addWidget(status)
    status.show_model(info("model.gguf"))
    status.show_progress(Progress(done=4, total=4, unit="tokens", note="Reading"))
    assert status.text() == "Reading"
    status.end_waiting()
    assert status.text().startswith("model")
