"""The one window, and its successor in another language."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from gui.i18n import tr
from gui.language import speak
from gui.preferences import Chosen
from gui.services import Services
from gui.window import MainWindow


class Windows(QObject):
    """Builds the window, and builds it anew where a change cannot be made in the one that is there.

    Work under way belongs to the pages of the window that began it: then the change waits for the
    next start, and says so.
    """

    opened = Signal(object)  # MainWindow, not on the screen yet

    def __init__(self, app: QApplication, services: Services, window: MainWindow) -> None:
        super().__init__(app)
        self._app, self._services = app, services
        self.window = window
        self._retired: list[MainWindow] = []
        services.preferences.changed.connect(self._on_changed)

    def come_forward(self, files: Sequence[str]) -> None:
        self.window.come_forward(files)

    def _on_changed(self, before: Chosen, now: Chosen) -> None:
        if before.language == now.language:
            return
        if self._services.activities.running or self.window.chat.session.busy:
            self.window.say(tr("Work is running: the language changes with the next start"))
            return
        speak(self._app, now.language)
        self._build_anew()

    def _build_anew(self) -> None:
        old = self.window
        page, geometry = old.pages.currentIndex(), old.saveGeometry()
        panes = old.face.panes.saveState()
        conversation = (
            old.chat.session.conversation.id if old.chat.session.branch.messages else None
        )
        # The new one stands before the old one goes: without a window the program would end.
        self.window = MainWindow.whole(self._services)
        self.opened.emit(self.window)
        self.window.restoreGeometry(geometry)
        self.window.face.panes.restoreState(panes)
        self.window.face.panes.show_sources(False)
        self.window.show()
        self.window.start()
        self.window.pages.setCurrentIndex(page)
        if conversation:
            self.window.chat.session.open(conversation)
        old.close_now()
        # Out of sight, but not deleted: the store and the children may still have answers for it.
        self._retired.append(old)
