"""One page of a paper: turned, zoomed, lit, fetched ahead, and a fault told in its place."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from engine import paths
from engine.vocabulary import PaperId, Passage, PassageId, Rect, Span
from gui.page_view import PageView, State
from gui.pages.toolbar import PageToolbar
from gui.papers.reader import Reader
from gui.services import Services
from tests.gui.papers.conftest import show

WAIT = 20_000
# The offscreen screen says so of every window that has a smallest size.
PAPER = PaperId(7)


@pytest.fixture
def view(services: Services, qtbot: QtBot) -> PageView:
    view = PageView(services)
    show(qtbot, view, 600, 500)
    return view


def passage(page: int = 2, paper: PaperId = PAPER) -> Passage:
    return Passage(
        id=PassageId(1),
        paper=paper,
        title="On a",
        path="/p/a.pdf",
        section="Results",
        text="A passage.",
        spans=(Span(page, 0, 10),),
    )


def shown(qtbot: QtBot, view: PageView) -> None:
    qtbot.waitUntil(lambda: view.state is State.SHOWN, timeout=WAIT)


def button(view: QWidget, name: str) -> QPushButton:
    return next(b for b in view.findChildren(QPushButton) if b.accessibleName() == name)


def asked() -> list[list[int]]:
    """The pages the child was asked for: paper, page, width."""
    log = (paths.data() / "pages.log").read_text(encoding="utf-8")
    return [[int(word) for word in line.split()] for line in log.splitlines()]


def test_a_passage_is_lit_and_in_view(qtbot: QtBot, view: PageView) -> None:
    view.show_passage(passage())
    shown(qtbot, view)
    assert view.page == 2
    assert view._canvas.highlights == (Rect(0.1, 0.6, 0.9, 0.62),)
    lit = view._canvas.lit()
    assert lit is not None
    scroll = view.findChild(QScrollArea)
    assert isinstance(scroll, QScrollArea)
    assert 0 < lit.top() - scroll.verticalScrollBar().value() < scroll.viewport().height() / 2


def test_keys_turn_pages_within_the_paper(qtbot: QtBot, view: PageView) -> None:
    view.show_page(PAPER, "On a", "/p/a.pdf", 1)
    shown(qtbot, view)
    view.setFocus()
    for key, page in ((Qt.Key.Key_PageUp, 1), (Qt.Key.Key_PageDown, 2), (Qt.Key.Key_PageDown, 3)):
        QTest.keyClick(view.focusWidget(), key)
        shown(qtbot, view)
        assert view.page == page
    QTest.keyClick(view, Qt.Key.Key_PageDown)
    assert view.page == 3


def test_the_page_field_goes_to_a_page_or_the_last(qtbot: QtBot, view: PageView) -> None:
    view.show_page(PAPER, "On a", "/p/a.pdf", 1)
    shown(qtbot, view)
    field = view.findChild(QLineEdit)
    assert isinstance(field, QLineEdit)
    for typed, page in (("2", 2), ("99", 3), ("", 3), ("x", 3)):
        field.setText(typed)
        QTest.keyClick(field, Qt.Key.Key_Return)
        shown(qtbot, view)
        assert view.page == page
        assert field.text() == str(page)


def test_the_way_back_to_the_passage(qtbot: QtBot, view: PageView) -> None:
    view.show_passage(passage())
    shown(qtbot, view)
    back = button(view, "Back to the passage")
    assert not back.isVisible()
    view.go_to(3)
    shown(qtbot, view)
    assert view._canvas.highlights == ()
    assert back.isVisible()
    back.click()
    shown(qtbot, view)
    assert (view.page, len(view._canvas.highlights)) == (2, 1)


def test_the_next_page_is_fetched_ahead(qtbot: QtBot, view: PageView) -> None:
    view.show_page(PAPER, "On a", "/p/a.pdf", 1)
    shown(qtbot, view)
    qtbot.waitUntil(lambda: [page for _, page, _ in asked()] == [1, 2], timeout=WAIT)
    wish = view._wish(2)
    assert wish is not None
    qtbot.waitUntil(lambda: view._pictures.kept(wish) is not None, timeout=WAIT)
    view.go_to(2)
    assert view.state is State.SHOWN


def test_only_the_last_wish_waits(qtbot: QtBot, view: PageView) -> None:
    for paper in range(1, 30):
        view.show_page(PaperId(paper), "", "", 1)
    shown(qtbot, view)
    assert [paper for paper, page, _ in asked() if page == 1] == [1, 29]


def test_zooming_asks_for_a_wider_picture_once_it_has_settled(qtbot: QtBot, view: PageView) -> None:
    view.show_page(PAPER, "On a", "/p/a.pdf", 3)
    shown(qtbot, view)
    fitted = asked()[0][2]
    view.setFocus()
    for _ in range(3):
        QTest.keyClick(view, Qt.Key.Key_Plus)
    qtbot.waitUntil(lambda: len(asked()) == 2, timeout=WAIT)
    assert asked()[1][2] == round(fitted * 1.25**3)
    QTest.keyClick(view, Qt.Key.Key_0)
    qtbot.waitUntil(lambda: view._canvas.sheet().width() == fitted, timeout=WAIT)


def test_pictures_have_the_pixels_of_the_screen(
    qtbot: QtBot, view: PageView, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(view, "devicePixelRatioF", lambda: 2.0)
    view.show_page(PAPER, "On a", "/p/a.pdf", 3)
    shown(qtbot, view)
    assert asked()[0][2] == 2 * view._canvas.sheet().width()


def test_a_fault_is_told_and_can_be_tried_again(qtbot: QtBot, view: PageView) -> None:
    view.show_passage(passage(paper=PaperId(404)))
    qtbot.waitUntil(lambda: view.state is State.FAILED, timeout=WAIT)
    assert view.message == "The file is gone. Put it back."
    again = next(b for b in view.findChildren(QPushButton) if b.text() == "Try again")
    again.click()
    assert view.state is State.LOADING
    qtbot.waitUntil(lambda: view.state is State.FAILED, timeout=WAIT)
    view.show_passage(passage())
    shown(qtbot, view)
    assert view.message == ""


def test_clear_forgets_the_page(qtbot: QtBot, view: PageView) -> None:
    view.show_page(PAPER, "On a", "/p/a.pdf", 1)
    view.clear()
    assert (view.page, view.state) == (0, State.EMPTY)
    assert view.message == "No page is open"


def test_every_control_has_a_name(view: PageView) -> None:
    for button in view.findChildren(QPushButton):
        assert button.accessibleName() or button.text()
    for field in view.findChildren(QLineEdit):
        assert field.accessibleName()


def test_words_are_found_through_the_paper(qtbot: QtBot, view: PageView) -> None:
    view.show_page(PAPER, "On a", "/p/a.pdf", 2)
    shown(qtbot, view)
    view.setFocus()
    QTest.keyClick(view.focusWidget(), Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    field = view.finding.bar.field
    assert field.hasFocus()
    QTest.keyClicks(field, "word7")
    qtbot.waitUntil(lambda: len(view.finding.matches) == 3, timeout=WAIT)
    assert view.page == 2
    qtbot.waitUntil(lambda: bool(view._canvas._current), timeout=WAIT)
    (lit,) = view._canvas._current
    assert (round(lit.left, 2), round(lit.top, 2)) == (0.4, 0.3)
    for page in (3, 1):
        QTest.keyClick(field, Qt.Key.Key_Return)
        assert view.page == page
    QTest.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert view.page == 3
    field.setText("nothing")
    qtbot.waitUntil(lambda: not view.finding.matches, timeout=WAIT)
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert view.finding.bar.isHidden()


def test_escape_closes_the_search_before_the_paper(qtbot: QtBot, services: Services) -> None:
    reader = Reader(services)
    show(qtbot, reader, 600, 500)
    closed: list[bool] = []
    reader.closed.connect(lambda: closed.append(True))
    reader.pages.show_page(PAPER, "On a", "/p/a.pdf", 1)
    shown(qtbot, reader.pages)
    reader.pages.finding.open()
    QTest.keyClick(reader.pages.finding.bar.field, Qt.Key.Key_Escape)
    assert reader.pages.finding.bar.isHidden()
    assert not closed
    QTest.keyClick(reader.pages, Qt.Key.Key_Escape)
    assert closed == [True]


def test_words_are_selected_and_copied(qtbot: QtBot, view: PageView) -> None:
    view.show_page(PAPER, "On a", "/p/a.pdf", 1)
    shown(qtbot, view)
    canvas = view._canvas
    qtbot.waitUntil(lambda: bool(canvas.selection.words), timeout=WAIT)

    def middle(number: int) -> QPoint:
        return canvas.place_of(canvas.selection.words[number].rect).center().toPoint()

    QTest.mousePress(canvas, Qt.MouseButton.LeftButton, pos=middle(3))
    QTest.mouseMove(canvas, middle(5))
    QTest.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=middle(5))
    view.setFocus()
    QTest.keyClick(view.focusWidget(), Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.clipboard().text() == "word3 word4 word5"
    QTest.keyClick(view.focusWidget(), Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(view.focusWidget(), Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.clipboard().text().endswith("word8 word9")
    view.go_to(2)
    assert not canvas.selection.chosen


@pytest.mark.parametrize("width", [330, 360, 400, 500])
def test_nothing_lies_over_another_where_the_pane_is_narrow(
    dressed: QApplication, qtbot: QtBot, width: int
) -> None:
    pane = QWidget()
    qtbot.addWidget(pane)
    bar = PageToolbar(pane)
    bar.offer_passages(True)
    bar.show_page(1, 12, on_passage=True)
    bar.resize(width, bar.sizeHint().height())
    pane.show()
    QApplication.processEvents()
    parts = [part for part in bar.findChildren(QWidget) if part.isVisible()]
    parts.sort(key=QWidget.x)
    for left, right in pairwise(parts):
        assert left.x() + left.width() <= right.x()
    assert len(parts) == (11 if width >= 400 else 9)
