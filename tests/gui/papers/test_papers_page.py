"""The papers page as a person uses it: add, filter, remove and undo, open, drop, read a fault."""

from __future__ import annotations

import warnings
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from engine import paths
from engine.scope import ALL_PAPERS
from engine.vocabulary import CollectionName, PaperState
from gui import theme
from gui.page_view import State
from gui.papers.footer import Phase
from gui.papers.library import Library
from gui.papers.page import PapersPage, View
from gui.papers.table_model import Column
from gui.services import Services
from gui.toast import Toast
from tests.gui.papers.conftest import show

BELL = CollectionName("Bell tests")
WAIT = 20_000
# The offscreen screen says so of every window that has a smallest size.


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    return window


@pytest.fixture
def page(services: Services, window: QWidget, qtbot: QtBot) -> PapersPage:
    page = PapersPage(services, Toast(window), Library(services, window))
    show(qtbot, page)
    qtbot.waitUntil(lambda: page.view is View.EMPTY, timeout=WAIT)
    return page


def add(qtbot: QtBot, page: PapersPage, *names: str) -> None:
    with qtbot.waitSignal(page.library.import_finished, timeout=WAIT):
        page.add([f"/p/{name}" for name in names], BELL)
    qtbot.waitUntil(lambda: page.view is View.LISTED, timeout=WAIT)


def titles(page: PapersPage) -> list[str]:
    model = page._table.model()
    return [str(model.index(row, Column.TITLE).data()) for row in range(model.rowCount())]


def press(widget: QWidget, text: str) -> None:
    wanted = [b for b in widget.findChildren(QPushButton) if b.text() == text and b.isVisible()]
    wanted[0].click()


def dragged(page: QWidget, *files: str) -> tuple[QDragEnterEvent, QDropEvent, QMimeData]:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(file) for file in files])
    where, buttons = QPoint(10, 10), Qt.MouseButton.LeftButton
    action, keys = Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # Qt alone may make these, but there is no other way
        enter = QDragEnterEvent(where, action, mime, buttons, keys)
    return enter, QDropEvent(QPointF(where), action, mime, buttons, keys), mime


def test_an_empty_library_says_what_to_do(page: PapersPage) -> None:
    assert "Drop PDFs or a folder of them here" in page._empty.text
    shown = [b.text() for b in page.findChildren(QPushButton) if b.isVisible() and b.text()]
    assert shown == ["Add files…", "Add folder…"]


def test_an_import_ends_in_a_summary_that_filters(qtbot: QtBot, page: PapersPage) -> None:
    add(qtbot, page, "a.pdf", "bad.pdf", "c.pdf")
    assert page._line.text == "2 added, 1 could not be read"
    press(page, "Show them")
    assert titles(page) == ["bad.pdf"]
    press(page, "1 could not be read")
    assert sorted(titles(page)) == ["On a", "On c", "bad.pdf"]


def test_an_import_can_be_cancelled(qtbot: QtBot, page: PapersPage) -> None:
    page.add(["/p/slow.pdf"], BELL)
    qtbot.waitUntil(lambda: "slow.pdf" in page._line.text, timeout=WAIT)
    assert page._line.text == "0 of 1 paper · slow.pdf · about 2 min left"
    press(page, "Cancel")
    assert page._line.phase is Phase.STOPPING
    qtbot.waitUntil(lambda: page._line.phase is Phase.FINISHED, timeout=WAIT)
    assert page._line.text == "Import stopped"


def test_the_filter_finds_words_in_titles_and_file_names(qtbot: QtBot, page: PapersPage) -> None:
    add(qtbot, page, "ghz states.pdf", "bell.pdf")
    field = next(f for f in page.findChildren(QLineEdit) if f.accessibleName() == "Filter papers")
    QTest.keyClicks(field, "STATES ghz")
    assert titles(page) == ["On ghz states"]
    field.setText("zeilinger")
    assert page.view is View.NO_MATCH
    press(page, "Clear the filter")
    assert sorted(titles(page)) == ["On bell", "On ghz states"]


def test_delete_removes_and_the_toast_undoes(
    qtbot: QtBot, page: PapersPage, window: QWidget
) -> None:
    window.show()
    add(qtbot, page, "a.pdf", "b.pdf")
    page._table.selectAll()
    QTest.keyClick(page._table, Qt.Key.Key_Delete)
    assert page.view is View.EMPTY
    press(window, "Undo")
    qtbot.waitUntil(lambda: sorted(titles(page)) == ["On a", "On b"], timeout=WAIT)


def test_a_collection_removed_comes_back_with_its_papers(
    qtbot: QtBot, page: PapersPage, window: QWidget
) -> None:
    window.show()
    add(qtbot, page, "a.pdf")
    page._pane.list.choose(BELL)
    QTest.keyClick(page._pane.list, Qt.Key.Key_Delete)
    assert page.collection == ALL_PAPERS
    assert not page.library.collections
    press(window, "Undo")
    qtbot.waitUntil(lambda: titles(page) == ["On a"], timeout=WAIT)
    assert [collection.name for collection in page.library.collections] == [BELL]


def test_enter_opens_a_paper_and_escape_closes_it(qtbot: QtBot, page: PapersPage) -> None:
    add(qtbot, page, "a.pdf")
    page._table.setCurrentIndex(page._table.model().index(0, 0))
    with qtbot.waitSignal(page.paper_opened):
        QTest.keyClick(page._table, Qt.Key.Key_Return)
    pages = page.reader.pages
    qtbot.waitUntil(lambda: pages.state is State.SHOWN, timeout=WAIT)
    assert pages.isVisible()
    QTest.keyClick(pages, Qt.Key.Key_Escape)
    assert page._table.isVisible()
    assert pages.page == 0


def test_a_new_collection_is_made_in_place(qtbot: QtBot, page: PapersPage) -> None:
    new = next(b for b in page.findChildren(QPushButton) if b.accessibleName() == "New collection")
    new.click()
    QTest.keyClicks(page._pane._name, "  Spin   glasses ")
    QTest.keyClick(page._pane._name, Qt.Key.Key_Return)
    assert page.collection == "Spin glasses"
    assert "“Spin glasses”" in page._empty.text
    new.click()
    QTest.keyClicks(page._pane._name, "Not this")
    QTest.keyClick(page._pane._name, Qt.Key.Key_Escape)
    assert [collection.name for collection in page.library.collections] == ["Spin glasses"]


def test_files_dropped_on_the_page_go_to_the_collection_in_view(
    qtbot: QtBot, page: PapersPage
) -> None:
    page._on_created(BELL)
    enter, drop, _mime = dragged(page, "/p/a.pdf")
    page.dragEnterEvent(enter)
    assert enter.isAccepted()
    assert page._drop_frame.isVisible()
    with qtbot.waitSignal(page.library.import_finished, timeout=WAIT):
        page.dropEvent(drop)
    assert not page._drop_frame.isVisible()
    assert [paper.collection for paper in page.library.papers] == [BELL]


def test_files_dropped_on_a_collection_go_there(qtbot: QtBot, page: PapersPage) -> None:
    page._on_created(BELL)
    page._pane.list.choose(ALL_PAPERS)
    row = page._pane.list.visualItemRect(page._pane.list.item(1)).center()
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile("/p/a.pdf")])
    drop = QDropEvent(
        QPointF(row),
        Qt.DropAction.CopyAction,
        mime,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    with qtbot.waitSignal(page.library.import_finished, timeout=WAIT):
        page._pane.list.dropEvent(drop)
    assert [paper.collection for paper in page.library.papers] == [BELL]


def test_what_is_no_file_is_not_taken(page: PapersPage) -> None:
    enter, _drop, mime = dragged(page)
    mime.setUrls([QUrl("https://example.org/a.pdf")])
    enter.ignore()
    page.dragEnterEvent(enter)
    assert not enter.isAccepted()


def test_a_fault_is_told_with_its_detail_folded_away(
    qtbot: QtBot, page: PapersPage, tmp_path: Path
) -> None:
    page.add([str(tmp_path / "full.pdf")], BELL)
    qtbot.waitUntil(page._banner.isVisible, timeout=WAIT)
    assert page._banner.text == "The disk is full. Free some."
    assert not page._banner._detail.isVisible()
    press(page._banner, "Details")
    assert page._banner._detail.isVisible()
    press(page._banner, "Try again")
    assert not page._banner.isVisible()
    qtbot.waitUntil(lambda: titles(page) == ["On full"], timeout=WAIT)


def test_a_library_that_cannot_be_opened_can_be_tried_again(
    qtbot: QtBot, services: Services, window: QWidget
) -> None:
    broken = paths.data() / "broken"
    broken.touch()
    page = PapersPage(services, Toast(window), Library(services, window))
    show(qtbot, page)
    qtbot.waitUntil(lambda: page.view is View.CLOSED, timeout=WAIT)
    assert page._banner.text == "Indexed by a newer Hilbert. Update it."
    broken.unlink()
    press(page._banner, "Try again")
    qtbot.waitUntil(lambda: page.view is View.EMPTY, timeout=WAIT)


def test_columns_stay_as_they_were_left(
    qtbot: QtBot, page: PapersPage, services: Services, window: QWidget, qapp: QApplication
) -> None:
    with qtbot.waitSignal(page._table._saving.timeout, timeout=WAIT):
        page._table.header().resizeSection(Column.FILE, 123)
        page._table.sortByColumn(Column.PAGES, Qt.SortOrder.AscendingOrder)
    again = PapersPage(services, Toast(window), Library(services, window))
    show(qtbot, again)
    header = again._table.header()
    qtbot.waitUntil(lambda: header.sectionSize(Column.FILE) == 123, timeout=WAIT)
    assert header.sortIndicatorSection() == Column.PAGES
    assert header.sortIndicatorOrder() is Qt.SortOrder.AscendingOrder
    theme.apply(qapp, theme.Scheme.LIGHT, text_size=150)
    assert header.sectionSize(Column.PASSAGES) == 126, "its name would be cut off"
    theme.apply(qapp, theme.Scheme.LIGHT)
    assert header.sectionSize(Column.PASSAGES) == 84


def test_an_import_keeps_the_selection(qtbot: QtBot, page: PapersPage) -> None:
    add(qtbot, page, "a.pdf")
    page._table.selectAll()
    add(qtbot, page, "b.pdf", "c.pdf")
    assert [paper.title for paper in page._table.chosen] == ["On a"]


def test_the_menu_offers_what_can_be_done(qtbot: QtBot, page: PapersPage) -> None:
    add(qtbot, page, "a.pdf", "bad.pdf")

    def offered(state: PaperState) -> list[str]:
        papers = tuple(paper for paper in page.library.papers if paper.state is state)
        return [a.text() for a in page._table.menu_for(papers).actions() if not a.isSeparator()]

    outside = ["Open in the system's viewer", "Show in folder"]
    assert offered(PaperState.READY) == ["Open", "Ask about this paper", *outside, "Remove"]
    assert offered(PaperState.FAILED) == [*outside, "Try again", "Remove"]


def test_both_themes_are_painted_without_a_warning(
    qtbot: QtBot, page: PapersPage, qapp: QApplication
) -> None:
    add(qtbot, page, "a.pdf", "bad.pdf")
    for scheme in (theme.Scheme.DARK, theme.Scheme.LIGHT):
        theme.apply(qapp, scheme)
        assert not page.grab().isNull()


def test_every_control_has_a_name(page: PapersPage) -> None:
    for button in page.findChildren(QPushButton):
        assert button.accessibleName() or button.text()
    for field in page.findChildren(QLineEdit):
        assert field.accessibleName()
