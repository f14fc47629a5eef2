"""No word is cut: every page at 800 by 600, with each string two fifths longer than in English."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel
from pytestqt.qtbot import QtBot

from gui import i18n
from gui.elided import ElidedButton, ElidedLabel
from gui.window import MainWindow
from tests.gui.all_pages import all_pages
from tests.gui.conftest import MakeServices


class Longer(QTranslator):
    def translate(
        self, context: str, source: str, disambiguation: str | None = None, n: int = -1
    ) -> str:
        return f"⟦{source}{'·' * (len(source) * 2 // 5)}⟧" if context == i18n.CONTEXT else ""


@pytest.fixture
def longer(dressed: QApplication) -> Iterator[None]:
    translator = Longer()
    dressed.installTranslator(translator)
    yield
    dressed.removeTranslator(translator)


def is_cut(widget: QLabel | QAbstractButton) -> bool:
    if isinstance(widget, QLabel) and widget.wordWrap():
        return widget.heightForWidth(widget.width()) > widget.height() + 1
    return widget.sizeHint().width() > widget.width() + 1


def cut(window: MainWindow) -> list[str]:
    """What is in view and not whole, but for what shortens itself and says all in its tip."""
    texts: list[QLabel | QAbstractButton] = [
        *window.findChildren(QLabel),
        *window.findChildren(QAbstractButton),
    ]
    shown = [widget for widget in texts if widget.text() and not widget.visibleRegion().isEmpty()]
    return [
        f"{type(widget.parent()).__name__}: {widget.text()}"
        for widget in shown
        if not isinstance(widget, ElidedLabel | ElidedButton) and is_cut(widget)
    ]


def test_no_text_is_cut_on_a_small_screen(
    longer: None, make_services: MakeServices, qtbot: QtBot
) -> None:
    window = MainWindow.whole(make_services(None))
    qtbot.addWidget(window, before_close_func=lambda window: window.close_now())
    window.resize(800, 600)
    with qtbot.waitExposed(window), qtbot.waitSignal(window.shelf.changed, timeout=20_000):
        window.show()
        window.start()
    found: dict[str, list[str]] = {}
    for page in all_pages(window):
        qtbot.wait(50)
        found[page] = cut(window)
    assert len(found) == 8
    assert {page: texts for page, texts in found.items() if texts} == {}
    assert window.width() == 800
    qtbot.waitUntil(lambda: window.services.operations.idle, timeout=20_000)


def test_a_button_shortens_what_it_has_no_room_for(dressed: QApplication, qtbot: QtBot) -> None:
    button = ElidedButton("What does the no-cloning theorem say?")
    qtbot.addWidget(button)
    button.resize(button.sizeHint())
    assert button.shown_text == button.text()
    button.resize(button.width() // 2, button.height())
    assert button.shown_text.endswith("…")
    button.grab()
    assert button.toolTip() == button.text()
