"""The sources pane: order, marks, choosing by hand and by number."""

from __future__ import annotations

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QListView, QPushButton
from pytestqt.qtbot import QtBot

from engine.store import Citation
from engine.vocabulary import PaperId, Passage, PassageId, Span
from gui import theme
from gui.page_view import State
from gui.services import Services
from gui.sources.cards import STANDING_ROLE, Standing, matched_text, place
from gui.sources.delegate import body, wrapped
from gui.sources.pane import SourcesPane
from tests.gui.papers.conftest import show

WAIT = 20_000
# The offscreen screen says so of every window that has a smallest size.


@pytest.fixture
def pane(services: Services, qtbot: QtBot) -> SourcesPane:
    pane = SourcesPane(services)
    show(qtbot, pane, 420, 800)
    return pane


def citation(number: int, page: int = 1, matched: bool = False) -> Citation:
    passage = Passage(
        id=PassageId(number),
        paper=PaperId(1),
        title=f"Paper {number}",
        path="/p/a.pdf",
        section="Results",
        text="What was found. " * 40,
        spans=(Span(page, 0, 10),),
    )
    return Citation(number, passage, matched)


FOUR = (citation(1), citation(2, page=2, matched=True), citation(3), citation(4, page=3))


def cards(pane: SourcesPane) -> QListView:
    found = pane.findChild(QListView)
    assert isinstance(found, QListView)
    return found


def rows(pane: SourcesPane) -> list[str]:
    model = cards(pane).model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def texts(pane: SourcesPane) -> list[str]:
    return [label.text() for label in pane.findChildren(QLabel) if label.isVisible()]


def test_cited_sources_come_first_and_are_marked(pane: SourcesPane) -> None:
    pane.show_sources(FOUR, (2, 4))
    assert rows(pane) == ["Paper 2", "Paper 4", "Also found", "Paper 1", "Paper 3"]
    model = cards(pane).model()
    assert [model.index(row, 0).data(STANDING_ROLE) for row in (0, 1, 3)] == [
        Standing.MATCHED,
        Standing.CITED,
        Standing.FOUND,
    ]
    assert model.index(0, 0).data(Qt.ItemDataRole.ToolTipRole) == matched_text()
    assert "2 cited, 2 also found" in texts(pane)


def test_without_citations_all_are_found_only(pane: SourcesPane) -> None:
    pane.show_sources(FOUR, ())
    assert rows(pane)[0] == "Found, but not cited"
    pane.show_sources(FOUR, (1, 2, 3, 4))
    assert rows(pane) == ["Paper 1", "Paper 2", "Paper 3", "Paper 4"]


def test_selecting_a_number_shows_its_page(qtbot: QtBot, pane: SourcesPane) -> None:
    pane.show_sources(FOUR, (2,))
    assert not pane.page_view.isVisible()
    with qtbot.waitSignal(pane.source_selected) as heard:
        pane.select(4)
    assert heard.args == [4]
    assert pane.page_view.isVisible()
    qtbot.waitUntil(lambda: pane.page_view.state is State.SHOWN, timeout=WAIT)
    assert pane.page_view.page == 3
    pane.page_view.go_to(1)
    pane.select(4)  # the same marker clicked again
    assert pane.page_view.page == 3
    pane.select(99)
    assert pane.selected == 4


def test_the_arrow_keys_choose_and_pass_over_the_heading(qtbot: QtBot, pane: SourcesPane) -> None:
    pane.show_sources(FOUR, (2, 4))
    pane.select(2)
    chosen = []
    for _ in range(3):
        QTest.keyClick(cards(pane), Qt.Key.Key_Down)
        chosen.append(pane.selected)
    assert chosen == [4, 1, 3]


def test_the_end_of_an_answer_keeps_the_choice(pane: SourcesPane) -> None:
    pane.show_sources(FOUR, ())
    pane.select(4)
    pane.show_sources(FOUR, (2, 4))
    assert pane.selected == 4
    assert pane.page_view.page == 3
    pane.show_sources(FOUR[:2], (1,))
    assert pane.selected is None
    assert pane.page_view.page == 0


def test_empty_says_so_and_close_is_announced(qtbot: QtBot, pane: SourcesPane) -> None:
    pane.clear()
    assert "No sources here" in texts(pane)
    close = next(
        b for b in pane.findChildren(QPushButton) if b.accessibleName() == "Close the sources"
    )
    with qtbot.waitSignal(pane.closed):
        close.click()


def test_long_text_is_cut_with_an_ellipsis(pane: SourcesPane) -> None:
    lines = wrapped("Quantum " * 50, theme.sans(), 200, 2)
    assert len(lines) == 2
    assert lines[-1].endswith("…")
    assert wrapped("Short", theme.sans(), 200, 2) == ("Short",)
    assert len(wrapped("x" * 500, theme.sans(), 200, 3)) == 3


def test_a_place_is_page_and_section() -> None:
    assert place(citation(1, page=7)) == "p. 7 · Results"


def test_cards_follow_the_width_and_the_theme(qtbot: QtBot, pane: SourcesPane) -> None:
    pane.show_sources(FOUR, (2,))
    view = cards(pane)
    pane.resize(800, 800)
    qtbot.waitUntil(lambda: view.visualRect(view.model().index(0, 0)).width() > 600)
    assert not pane.grab().isNull()


@pytest.mark.parametrize(
    ("section", "text", "shown"),
    [
        ("The statement", "## The statement\n\nNo machine.", "No machine."),
        ("1 Gradients", "1 Gradients For deep circuits", "For deep circuits"),
        ("Proof", "Proofs are hard.", "Proofs are hard."),
        ("", "Plain #1 text", "Plain #1 text"),
        ("Alone", "## Alone", "## Alone"),
    ],
)
def test_a_source_begins_below_its_heading(section: str, text: str, shown: str) -> None:
    passage = msgspec.structs.replace(citation(1).passage, section=section, text=text)
    assert body(passage) == shown
