"""The transcript as a person meets it: scrolling, clicking, copying, formulas that arrive."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from engine.vocabulary import MessageId, Role
from gui import theme
from gui.transcript import Action, MessageView, Notice, NoticeKind, TranscriptView
from gui.transcript.formats import Object
from gui.transcript.formulas import Formulas
from gui.transcript.links import Link, LinkKind

from . import samples
from .helpers import CITED, LONG, answer, centre_of, links_in, question, settle

# --- clicking ----------------------------------------------------------------------------------


def test_a_click_on_a_citation_tells_which(qtbot: QtBot, view: TranscriptView) -> None:
    view.show_messages([question(), answer("Known [2].")])
    with qtbot.waitSignal(view.citation_activated) as signal:
        place = centre_of(view, Object.PILL)
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert signal.args == ["a", 2]


def test_every_action_can_be_reached_by_keyboard(qtbot: QtBot, view: TranscriptView) -> None:
    shown = answer("Text.", sibling=1, siblings=3)
    view.show_messages([shown])
    view.activateWindow()
    view.setFocus(Qt.FocusReason.TabFocusReason)
    done: list[Action] = []
    view.action_activated.connect(lambda _id, action: done.append(action))
    for _ in range(4):
        QTest.keyClick(view, Qt.Key.Key_Tab)
        QTest.keyClick(view, Qt.Key.Key_Return)
    assert set(done) == {Action.PREVIOUS, Action.NEXT, Action.COPY, Action.REGENERATE}


def test_the_pager_stops_at_its_ends(view: TranscriptView) -> None:
    view.show_messages([answer("Text.", sibling=0, siblings=2)])
    links = links_in(view)
    assert any(link.endswith("next") for link in links)
    assert not any(link.endswith("previous") for link in links)


def test_a_link_is_told_and_not_opened(qtbot: QtBot, view: TranscriptView) -> None:
    view.show_messages([answer("[site](https://example.org/a?b=c%20d)")])
    with qtbot.waitSignal(view.link_activated) as signal:
        view.anchorClicked.emit(QUrl(links_in(view)[0]))
    assert signal.args == ["https://example.org/a?b=c%20d"]


def test_copying_a_message_gives_its_markdown(qtbot: QtBot, view: TranscriptView) -> None:
    view.show_messages([answer(samples.ANSWER)])
    link = Link(LinkKind.ACTION, MessageId("a"), Action.COPY.value)
    with qtbot.waitSignal(view.action_activated):
        view.anchorClicked.emit(QUrl(link.address()))
    assert QGuiApplication.clipboard().text() == samples.ANSWER


def test_copying_code_gives_the_code(view: TranscriptView) -> None:
    code = "\n".join(f"x = {number}" for number in range(250))
    view.show_messages([answer(f"```python\n{code}\n```\n\n```\nother\n```")])
    view.flush()
    first = next(link for link in links_in(view) if link.startswith("code:"))
    view.anchorClicked.emit(QUrl(first))
    assert QGuiApplication.clipboard().text() == code


def test_details_unfold(view: TranscriptView) -> None:
    notice = Notice(NoticeKind.ERROR, "It failed.", detail="trace", actions=(Action.RETRY,))
    view.show_messages([answer("", notice=notice)])
    link = Link(LinkKind.ACTION, MessageId("a"), Action.SHOW_DETAIL.value)
    view.anchorClicked.emit(QUrl(link.address()))
    assert "trace" in view.toPlainText()
    view.anchorClicked.emit(QUrl(link.address()))
    assert "trace" not in view.toPlainText()


def test_an_odd_message_id_survives_the_way_through_a_link(
    qtbot: QtBot, view: TranscriptView
) -> None:
    odd = MessageId("a:b/c %d?#é")
    view.show_messages([MessageView(odd, Role.ASSISTANT, "Known [1].", citations=CITED)])
    with qtbot.waitSignal(view.citation_activated) as signal:
        view.anchorClicked.emit(QUrl(next(x for x in links_in(view) if x.startswith("cite:"))))
    assert signal.args == [odd, 1]


def test_nothing_is_loaded_while_rendering(view: TranscriptView) -> None:
    assert view.loadResource(2, QUrl("file:///etc/hostname")) is None


# --- copying -----------------------------------------------------------------------------------


def test_a_selection_is_copied_as_markdown(view: TranscriptView) -> None:
    view.show_messages([answer(samples.ANSWER)])
    view.flush()
    view.selectAll()
    text = view.createMimeDataFromSelection().text()
    for expected in (
        "# Repetition code", "$Z_1Z_2$", "[1]", "\\[\n\\ket{\\psi}", "1. one", "   - nested $x$",
        "> quoted text", "| Syndrome | Error |", "|---|---|", "| $(+1, +1)$ | none [1] |",
        "```python\nfor i in range(3):", "$$z = 1$$",
    ):  # fmt: skip
        assert expected in text
    assert "\ufffc" not in text
    assert "\u200b" not in text


def test_a_part_of_code_is_copied_bare(view: TranscriptView) -> None:
    view.show_messages([answer("```python\nfor i in range(3):\n    pass\n```")])
    cursor = view.document().find("range")
    view.setTextCursor(cursor)
    assert view.createMimeDataFromSelection().text() == "range"


def test_the_menu_offers_the_tex_of_a_formula(
    qtbot: QtBot, view: TranscriptView, formulas: Formulas
) -> None:
    view.show_messages([answer("$$ E = mc^2 $$")])
    settle(qtbot, view, formulas)
    menu = view.make_menu(centre_of(view, Object.FORMULA))
    copy = next(action for action in menu.actions() if action.text() == "Copy TeX")
    copy.trigger()
    assert QGuiApplication.clipboard().text() == "E = mc^2"


# --- streaming and scrolling -------------------------------------------------------------------


def test_a_stream_is_shown_and_finished(qtbot: QtBot, view: TranscriptView) -> None:
    view.append(question())
    view.append(answer(streaming=True))
    for chunk in ("Hel", "lo **wor", "ld**."):
        view.stream_text(MessageId("a"), chunk)
    qtbot.waitUntil(lambda: "Hello world." in view.toPlainText())
    view.finish(answer("Hello world!", usage="3 tokens"))
    assert "Hello world!" in view.toPlainText()
    assert [message.text for message in view.messages()] == ["Why?", "Hello world!"]


def test_text_for_a_message_that_is_gone_is_dropped(view: TranscriptView) -> None:
    view.stream_text(MessageId("gone"), "text")
    view.finish(answer("text"))
    assert view.messages() == []


@pytest.fixture
def at_end(view: TranscriptView) -> Callable[[], bool]:
    bar = view.verticalScrollBar()
    return lambda: bar.value() == bar.maximum()


def test_the_end_stays_in_view(
    qtbot: QtBot, view: TranscriptView, at_end: Callable[[], bool]
) -> None:
    view.show_messages([question(), answer(LONG, streaming=True)])
    qtbot.waitUntil(at_end)
    view.stream_text(MessageId("a"), "\n\nmore text" * 20)
    qtbot.waitUntil(lambda: view.toPlainText().count("more text") == 20)
    qtbot.waitUntil(at_end)


def test_reading_further_up_is_not_disturbed(qtbot: QtBot, view: TranscriptView) -> None:
    view.show_messages([question(), answer(LONG, streaming=True)])
    view.flush()
    bar = view.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 500)
    bar.setValue(300)
    view.stream_text(MessageId("a"), "\n\nmore text" * 20)
    qtbot.waitUntil(lambda: view.toPlainText().count("more text") == 20)
    assert bar.value() == 300


def test_the_tail_can_be_read_while_it_grows(qtbot: QtBot, view: TranscriptView) -> None:
    code = "\n".join(f"x = {number}" for number in range(70))
    view.show_messages([answer(f"```python\n{code}", streaming=True)])
    view.flush()
    bar = view.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 400)
    bar.setValue(200)
    view.stream_text(MessageId("a"), "\ny = 1" * 10)
    qtbot.waitUntil(lambda: view.toPlainText().count("y = 1") == 10)
    assert bar.value() == 200


def test_a_button_brings_back_the_end(
    qtbot: QtBot, view: TranscriptView, at_end: Callable[[], bool]
) -> None:
    view.show_messages([question(), answer(LONG)])
    qtbot.waitUntil(at_end)
    assert not view._jump.isVisible()
    view.verticalScrollBar().setValue(0)
    assert view._jump.isVisible()
    QTest.mouseClick(view._jump, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(at_end)
    assert not view._jump.isVisible()


def test_a_question_of_ones_own_scrolls_to_the_end(
    qtbot: QtBot, view: TranscriptView, at_end: Callable[[], bool]
) -> None:
    view.show_messages([question(), answer(LONG)])
    view.verticalScrollBar().setValue(0)
    view.append(question("And now?", "q2"))
    qtbot.waitUntil(at_end)


def test_another_branch_takes_the_place(view: TranscriptView) -> None:
    view.show_messages([question(), answer("old"), question("old too", "q2")])
    view.replace_from(MessageId("a"), [answer("new")])
    plain = view.toPlainText()
    assert "new" in plain
    assert "old" not in plain
    view.clear()
    assert view.messages() == []
    assert view.toPlainText().strip() == ""


def test_waiting_shows_that_something_happens(qtbot: QtBot, view: TranscriptView) -> None:
    view.append(answer(streaming=True))
    before = view._pointer.beat
    qtbot.waitUntil(lambda: view._pointer.beat > before)
    view.stream_text(MessageId("a"), "text")
    qtbot.waitUntil(lambda: not view._beating.isActive())


def test_the_column_keeps_its_width(view: TranscriptView, qtbot: QtBot) -> None:
    view.show_messages([answer(LONG)])
    for width in (1400, 2000):
        view.resize(width, 700)
        qtbot.wait(10)
        assert view.viewport().width() == theme.COLUMN
    view.resize(500, 700)
    qtbot.wait(10)
    assert view.viewport().width() < 500


def test_the_theme_changes_while_it_is_shown(
    view: TranscriptView, qapp: QApplication, qtbot: QtBot
) -> None:
    view.show_messages([question(), answer(samples.ANSWER)])
    qtbot.waitUntil(lambda: "Why?" in view.toPlainText())  # the end is written first
    plain = view.toPlainText()
    theme.apply(qapp, theme.Scheme.DARK)
    view.flush()
    dark = view.grab().toImage().pixelColor(5, 5)
    theme.apply(qapp, theme.Scheme.LIGHT)
    qtbot.waitUntil(lambda: view.toPlainText() == plain)
    assert dark.name() == theme.DARK.surface


def test_everything_can_be_painted(qtbot: QtBot, view: TranscriptView, formulas: Formulas) -> None:
    """Painting runs in Python below Qt: an error there would be printed, not raised."""
    notice = Notice(NoticeKind.WARNING, "Careful.", "Do this.", "detail", (Action.RETRY,))
    view.show_messages(
        [
            MessageView(MessageId("1"), Role.USER, samples.ANSWER, divider="Here"),
            answer(samples.ANSWER, notice=notice, siblings=2, usage="3 tokens"),
        ]
    )
    view.append(MessageView(MessageId("2"), Role.ASSISTANT, streaming=True))
    settle(qtbot, view, formulas)
    with qtbot.captureExceptions() as exceptions:
        bar = view.verticalScrollBar()
        for value in range(0, bar.maximum() + 300, 300):
            bar.setValue(value)
            QTest.mouseMove(view.viewport(), QPoint(300, 300))
            view.grab()
    assert exceptions == []


def test_tabbing_starts_at_what_is_in_view(qtbot: QtBot, view: TranscriptView) -> None:
    cited = "\n\n".join(f"Paragraph {number} [1]." for number in range(80))
    view.show_messages([answer(cited)])
    view.flush()
    bar = view.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 1000)
    view.activateWindow()
    qtbot.waitUntil(view.isActiveWindow)
    view.clearFocus()
    bar.setValue(800)
    view.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(view, Qt.Key.Key_Tab)
    assert abs(bar.value() - 800) < 100


# --- tables ---


def widths(view: TranscriptView) -> list[list[float]]:
    """Of the columns of all tables, where they are not left to Qt."""
    frames = view.document().rootFrame().childFrames()
    shapes = [frame.frameFormat().toTableFormat() for frame in frames]
    return [[one.rawValue() for one in shape.columnWidthConstraints()] for shape in shapes]


@pytest.mark.parametrize("rows", [2, 60], ids=["whole", "in parts"])
def test_tables_follow_the_width_of_the_column(
    view: TranscriptView, qtbot: QtBot, rows: int
) -> None:
    """A pane that opens beside them makes them narrower without a word broken; and back."""
    line = "| Thresholds of the surface code under noise | 2024 | Thresholds of the surface code |"
    table = "\n".join(["| Paper | Year | Evidence |", "|---|--:|---|", *[line] * rows])
    view.show_messages([question(), answer(table)])
    qtbot.waitUntil(lambda: not view.writing, timeout=20_000)
    wide = widths(view)
    assert len(wide) >= (1 if rows == 2 else 3)
    view.resize(420, 700)
    narrow = widths(view)
    room = view.document().textWidth()
    for one in narrow:
        assert sum(one) <= room
        assert one[0] > view.fontMetrics().horizontalAdvance("Thresholds") + 20
    view.resize(900, 700)
    assert widths(view) == wide
