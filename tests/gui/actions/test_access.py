"""Every control has a name, every key one meaning, and every page fits a small screen."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QSlider,
    QTabBar,
    QTextEdit,
    QWidget,
)

import assets
from engine.vocabulary import Paper, PaperId, PaperState
from gui.actions.model import rank
from gui.samples import COLLECTION
from gui.window import MainWindow
from tests.gui.all_pages import all_pages

CONTROLS = (
    QAbstractButton, QAbstractItemView, QAbstractSpinBox, QComboBox, QLineEdit, QPlainTextEdit,
    QSlider, QTabBar, QTextEdit,
)  # fmt: skip


def is_popup(widget: QWidget) -> bool:
    """The list that a combo box opens, which speaks for the combo box."""
    parent = widget.parent()
    return parent is not None and parent.metaObject().className() == "QComboBoxPrivateContainer"


def controls(window: MainWindow) -> list[QWidget]:
    return [
        widget
        for widget in window.findChildren(QWidget)
        if isinstance(widget, CONTROLS) and not widget.objectName().startswith("qt_")
        and not isinstance(widget.parent(), QAbstractItemView | QLineEdit | QTabBar | QComboBox)
        and type(widget).__name__ not in ("QComboBoxListView", "QTableCornerButton", "QHeaderView")
        and not is_popup(widget)
    ]  # fmt: skip


def name_of(widget: QWidget) -> str:
    text = widget.text() if isinstance(widget, QAbstractButton) else ""
    return widget.accessibleName() or text


def unnamed(window: MainWindow) -> list[str]:
    """Controls that a screen reader could not call by a name, or not say what they are."""
    found = []
    for widget in controls(window):
        interface = QAccessible.queryAccessibleInterface(widget)
        named = name_of(widget).strip() and interface.role() is not QAccessible.Role.NoRole
        if not named:
            found.append(f"{type(widget).__name__} in {type(widget.parent()).__name__}")
    return found


def beyond(window: MainWindow) -> list[tuple[str, str, int]]:
    """Controls of any page whose right edge lies outside the window."""
    found = []
    for page in all_pages(window):
        for widget in controls(window):
            right = widget.mapTo(window, QPoint(widget.width(), 0)).x()
            if not widget.visibleRegion().isEmpty() and right > window.width():
                found.append((page, name_of(widget), right))
    return found


def test_every_control_has_a_name_and_every_key_one_meaning(window: MainWindow) -> None:
    assert {"Train", "Quantum head", "Settings"} < set(all_pages(window))
    assert not unnamed(window)
    keys = [action.shortcut().toString() for _, action in window._actions.all]
    given = [keys_ for keys_ in keys if keys_]
    assert len(given) == len(set(given)) >= 15
    menu = window._rail.menu_button.menu()
    sections = [found for sub in menu.actions() if isinstance(found := sub.menu(), QMenu)]
    listed = [action for section in sections for action in section.actions()]
    assert listed == [action for _, action in window._actions.all]


class Windows(QObject):
    """What was shown as a window of its own."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() is QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.shown.append(type(watched).__name__)
        return False


def test_no_part_of_a_page_comes_up_as_a_window(window: MainWindow, dressed: QApplication) -> None:
    """As one does for a moment that is shown before it has a parent: it takes the focus away."""
    windows = Windows()
    dressed.installEventFilter(windows)
    assert len(list(all_pages(window))) == 8
    dressed.removeEventFilter(windows)
    assert windows.shown == []


def test_all_pages_fit_a_small_screen(window: MainWindow) -> None:
    """800 by 600; at 150 % the text is as large as on a screen of 533 by 400."""
    for text_size in (100, 150):
        window.preferences.choose(text_size=text_size)
        window.resize(800, 600)
        assert beyond(window) == []
        assert window.width() == 800
    first_steps_lead_to_the_samples(window)


def first_steps_lead_to_the_samples(window: MainWindow) -> None:
    """What the button does, but for the import itself, which has tests of its own."""
    texts = sorted(assets.SAMPLES.glob("*.md"))
    papers = [
        Paper(PaperId(n), COLLECTION, text.stem, str(text), PaperState.READY)
        for n, text in enumerate(texts, 1)
    ]
    window._samples._wanted = True
    window.library._papers = {paper.id: paper for paper in papers}
    window.library._announce()
    assert window.face.composer.scope() == COLLECTION
    assert window.pages.currentWidget() is window.face
    assert window.chat.session.conversation.collection == "Sample texts"
    assert window.chat.composer.edit.toPlainText().startswith("Why can an unknown")
    assert window.preferences.now.welcomed


@pytest.mark.parametrize(
    ("words", "wanted", "found"),
    [
        ("New chat", "new", 0),
        ("New chat", "ew ch", 1),
        ("New chat", "nct", 3),
        ("New chat", "paper", None),
    ],
)
def test_commands_are_ranked(words: str, wanted: str, found: int | None) -> None:
    assert rank(words, wanted) == found
