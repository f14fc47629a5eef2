"""Thoughts fold, doubtful words are tinted, and an answer can be had again."""

from __future__ import annotations

import math

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from engine.vocabulary import MessageId, TokenScore
from gui.transcript import Action, TranscriptView, tint
from gui.transcript.values import MessageView
from tests.gui.transcript.helpers import answer, links_in, question

KEY = MessageId("a")


def score(text: str, probability: float) -> TokenScore:
    return TokenScore(text, math.log(probability))


def thinker(text: str = "Yes.", **more: object) -> MessageView:
    return answer(text, thoughts="First this.\n\nThen <b>that</b>.", **more)


def test_thoughts_are_folded_until_somebody_asks(view: TranscriptView) -> None:
    view.show_messages([question(), thinker(thought_for=12.3)])
    view.flush()
    assert "First this." not in view.toPlainText()
    link = next(link for link in links_in(view) if Action.SHOW_THOUGHTS in link)
    view._follow(link)
    view.flush()
    assert "First this.\nThen <b>that</b>.\nYes." in view.toPlainText()
    view._follow(link)
    view.flush()
    assert "First this." not in view.toPlainText()
    assert "Yes." in view.toPlainText()


def test_the_keyboard_unfolds_thoughts(view: TranscriptView) -> None:
    view.show_messages([thinker()])
    view.flush()
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Tab)
    QTest.keyClick(view, Qt.Key.Key_Return)
    view.flush()
    assert "First this." in view.toPlainText()


def test_thoughts_stream_before_the_answer(view: TranscriptView) -> None:
    view.show_messages([question(), answer(streaming=True)])
    for piece in ("I won", "der."):
        view.stream_thought(KEY, piece)
    view.flush()
    view._follow(next(link for link in links_in(view) if Action.SHOW_THOUGHTS in link))
    view.stream_thought(KEY, " More.")
    view.flush()
    assert "I wonder. More." in view.toPlainText()
    view.stream_text(KEY, "The answer [1].")
    view.flush()
    assert "The answer" in view.toPlainText()
    view.finish(answer("The answer [1].", thoughts="I wonder. More.", thought_for=3.0))
    view.flush()
    text = view.toPlainText()
    assert text.count("The answer") == text.count("I wonder. More.") == 1


def test_words_are_made_of_tokens() -> None:
    scores = (score("The tr", 0.9), score("ans", 0.5), score("mon is", 0.8), score(" new.", 1.0))
    found = dict(tint.words(scores))
    assert list(found) == ["The", "transmon", "is", "new"]
    assert round(found["transmon"], 6) == 0.36


def test_doubtful_words_are_tinted_where_they_stand(view: TranscriptView) -> None:
    scores = tuple(
        score(text, probability)
        for text, probability in (
            ("**Sure** and ", 0.99),
            ("maybe", 0.2),
            (" sure [9] un", 0.9),
            ("likely.", 0.05),
        )
    )
    view.show_messages([question("maybe?"), answer("**Sure** and maybe sure unlikely.")])
    view.flush()
    assert view.extraSelections() == []
    view.update_message(answer("**Sure** and maybe sure unlikely.", scores=scores))
    view.flush()
    marked = view.extraSelections()
    assert [one.cursor.selectedText() for one in marked] == ["maybe", "unlikely"]
    inside = QTextCursor(view.document())
    inside.setPosition(marked[0].cursor.selectionStart() + 2)
    assert "20%" in view.tip_at(view.cursorRect(inside).center())
    assert marked[0].format.background().color() != marked[1].format.background().color()
    thoughts = "Sure, unlikely and maybe: I think."
    view.update_message(
        answer("**Sure** and maybe sure unlikely.", scores=scores, thoughts=thoughts)
    )
    view._follow(next(link for link in links_in(view) if Action.SHOW_THOUGHTS in link))
    view.flush()
    marked = view.extraSelections()
    assert [one.cursor.selectedText() for one in marked] == ["maybe", "unlikely"]
    assert marked[0].cursor.position() > view.toPlainText().index("I think.")
    view.update_message(answer("**Sure** and maybe sure unlikely."))
    view.flush()
    assert view.extraSelections() == []


def test_an_answer_with_a_record_can_be_run_again(qtbot: QtBot, view: TranscriptView) -> None:
    view.show_messages([question(), answer("Because.", repeatable=True)])
    view.flush()
    view.moveCursor(view.textCursor().MoveOperation.End)
    menu = view.make_menu(view.cursorRect().center())
    again = next(action for action in menu.actions() if action.text().startswith("Run again"))
    with qtbot.waitSignal(view.action_activated) as heard:
        again.trigger()
    assert heard.args == [KEY, Action.RUN_AGAIN]
    view.moveCursor(view.textCursor().MoveOperation.Start)
    texts = [action.text() for action in view.make_menu(view.cursorRect().center()).actions()]
    assert not [text for text in texts if text.startswith("Run again")]
