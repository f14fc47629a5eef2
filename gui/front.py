"""The window as it stands at its first picture: the rail, places for pages, and the chat's face.

The greeting follows in the next turn of the event loop.

A person may write, send, and press a page from that moment. What is wanted before the rest is there
is done as soon as it is: see :meth:`Front.soon`. Nothing is imported here that is not seen at once;
``tests/gui/test_first_picture.py`` has the list.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QSize, QTimer, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QWidget

from gui.chat.face import ChatFace
from gui.glance import Glance
from gui.i18n import tr
from gui.late_page import Late
from gui.rail import Rail

if TYPE_CHECKING:
    from gui.finetune.page import FinetunePage
    from gui.models.page import ModelsPage
    from gui.papers.page import PapersPage
    from gui.settings.page import SettingsPage

_SIZE = QSize(1200, 780)
_LEAST = QSize(800, 540)
_FRAME = QSize(24, 64)  # what a desktop puts around a window


class Front(QMainWindow):
    """``seen`` is announced once, after the first picture is on the screen."""

    seen = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setWindowTitle("Hilbert")
        self.setAcceptDrops(True)
        self.resize(_SIZE)
        self.setMinimumSize(_LEAST)
        self._painted = False
        self._welcomed = False
        self._whole = False
        self._wanted: list[Callable[[], object]] = []
        self.face = ChatFace()
        self.late_papers: Late[PapersPage] = Late()
        self.late_models: Late[ModelsPage] = Late()
        self.late_finetune: Late[FinetunePage] = Late()
        self.late_settings: Late[SettingsPage] = Late()
        self.pages = QStackedWidget()
        self.pages.addWidget(self.face)
        for place in (self.late_papers, self.late_models, self.late_finetune, self.late_settings):
            self.pages.addWidget(place)
        self._rail = Rail(self.pages, self.page_names)
        self.body = QWidget()
        self.setCentralWidget(self.body)
        layout = QHBoxLayout(self.body)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._rail)
        layout.addWidget(self.pages, 1)
        self.face.composer.edit.setFocus()

    @property
    def page_names(self) -> tuple[tuple[str, str], ...]:
        """Icon and name of each page, in the order of the rail."""
        return (
            ("message-square", tr("Chat")),
            ("library", tr("Papers")),
            ("box", tr("Models")),
            ("graduation-cap", tr("Fine-tune")),
            ("settings", tr("Settings")),
        )

    @property
    def papers(self) -> PapersPage:
        return self.late_papers.page

    @property
    def models(self) -> ModelsPage:
        return self.late_models.page

    @property
    def finetune(self) -> FinetunePage:
        return self.late_finetune.page

    @property
    def settings(self) -> SettingsPage:
        return self.late_settings.page

    @property
    def page_in_view(self) -> QWidget:
        late = (self.late_papers, self.late_models, self.late_finetune, self.late_settings)
        return next((one.page for one in late if one is self.pages.currentWidget()), self.face)

    def stand_as(self, last: Glance) -> None:
        """In the place and size that it was left in; a first window within the screen."""
        if last.geometry:
            self.restoreGeometry(QByteArray.fromHex(last.geometry.encode()))
        else:
            room = self.screen().availableSize() - _FRAME
            self.resize(_SIZE.boundedTo(room).expandedTo(_LEAST))
        if last.panes:
            self.face.panes.restoreState(QByteArray.fromHex(last.panes.encode()))
            self.face.panes.show_sources(False)
        self._welcomed = last.welcomed

    def soon(self, act: Callable[[], object]) -> None:
        """Do it; while the window is not whole, as soon as it is."""
        if self._whole:
            act()
        else:
            self._wanted.append(act)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            # The picture is handed to the screen when this event has been worked through.
            QTimer.singleShot(0, self.seen.emit)

    def _become_whole(self) -> None:
        self._whole = True
        for act in self._wanted:
            act()
        self._wanted.clear()
