"""Walking through the window: every page and every tab, each built and in view once.

What a page shows only later (the reader of papers) is built, though not in view.
"""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import QApplication

from gui.late_page import Late
from gui.window import MainWindow


def all_pages(window: MainWindow) -> Iterator[str]:
    """The name of each page or tab while it is in view; the first page again at the end."""
    for number, (_, name) in enumerate(window.page_names):
        window.pages.setCurrentIndex(number)
        QApplication.processEvents()
        page = window.pages.currentWidget()
        assert page
        assert all(late.page for late in page.findChildren(Late))
        if page is not window.late_finetune:
            yield name
            continue
        tabs = window.finetune.tabs
        for tab in range(tabs.count()):
            tabs.setCurrentIndex(tab)
            QApplication.processEvents()
            yield tabs.tabText(tab)
    window.pages.setCurrentIndex(0)
