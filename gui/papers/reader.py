"""A paper opened from the table: its pages in place of the table, with the way back."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from engine.vocabulary import Paper
from gui import theme
from gui.elided import ElidedLabel
from gui.i18n import tr
from gui.page_view import PageView
from gui.services import Services


class Reader(QWidget):
    """Escape goes back, too."""

    closed = Signal()
    asked_about = Signal(object)  # Paper

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pages = PageView(services)
        self._title = ElidedLabel()
        theme.set_text_role(self._title, theme.TextRole.HEADING)
        back = QPushButton(theme.icon("chevron-left"), tr("Papers"))
        back.setToolTip(tr("Back to the list (Escape)"))
        back.clicked.connect(self.closed)
        theme.set_variant(back, theme.Variant.GHOST)
        self._paper: Paper | None = None
        ask = QPushButton(theme.icon("message-square"), tr("Ask about this paper"))
        ask.setToolTip(tr("Ask a question that is answered from this paper alone"))
        ask.clicked.connect(lambda: self.asked_about.emit(self._paper))
        header = QHBoxLayout()
        header.setContentsMargins(theme.Space.S, theme.Space.S, theme.Space.L, theme.Space.S)
        header.setSpacing(theme.Space.S)
        header.addWidget(back)
        header.addWidget(self._title, 1)
        header.addWidget(ask)
        line = QFrame(frameShape=QFrame.Shape.HLine)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(header)
        layout.addWidget(line)
        layout.addWidget(self.pages, 1)
        shortcut = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self.closed)

    def open(self, paper: Paper) -> None:
        self._paper = paper
        self._title.setText(paper.title)
        self.pages.show_page(paper.id, paper.title, paper.path, 1)
        self.pages.setFocus()

    def close_paper(self) -> None:
        self.pages.clear()
