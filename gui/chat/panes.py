"""The three parts of the chat page side by side, and who gives way when there is no room."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget

_SIDEBAR, _CENTRE, _SOURCES = 260, 800, 420
_LEAST = (160, 420, 300)


class Panes(QSplitter):
    """Conversations on the left, the transcript in the middle, sources on the right if wanted."""

    def __init__(self, conversations: QWidget, centre: QWidget, sources: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, childrenCollapsible=False)
        self._conversations = conversations
        self._sources = sources
        for widget, least in zip((conversations, centre, sources), _LEAST, strict=True):
            self.addWidget(widget)
            widget.setMinimumWidth(least)
        self.setStretchFactor(1, 1)
        self.setSizes([_SIDEBAR, _CENTRE, _SOURCES])
        sources.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def show_sources(self, shown: bool) -> None:
        self._sources.setVisible(shown)
        self._make_room()

    def show_conversations(self) -> None:
        """Where there is no room for the list, the sources give way."""
        if self._conversations.isHidden():
            self.show_sources(False)

    def _make_room(self) -> None:
        """A narrow window has no room for both sides; what is asked about goes first."""
        needed = sum(_LEAST) + 2 * self.handleWidth()
        self._conversations.setVisible(self._sources.isHidden() or self.width() >= needed)
