"""The chat page as it is first seen: little more than a composer that takes a question at once.

Nothing is imported here that knows of conversations, papers or models: the window shows this while
all that is still being read. :class:`gui.chat.page.ChatPage` then puts the rest into the places
that are kept free for it, so that nothing moves.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from gui import theme
from gui.chat.composer import Composer
from gui.chat.panes import Panes
from gui.chat.status import StatusLine
from gui.elided import ElidedLabel
from gui.i18n import tr
from gui.late_page import Late

if TYPE_CHECKING:
    from gui.chat.conversations import ConversationList
    from gui.chat.empty import EmptyChat
    from gui.sources.pane import SourcesPane

_HEADER = 48


class ChatFace(QWidget):
    """Its parts are for the window and the chat page to fill and to connect."""

    def __init__(self) -> None:
        super().__init__()
        self.conversations: Late[ConversationList] = Late()
        theme.set_surface(self.conversations, theme.Surface.SIDEBAR)
        self.sources: Late[SourcesPane] = Late()
        self.empty: Late[EmptyChat] = Late()
        self.composer = Composer()
        self.status = StatusLine()
        self.title = ElidedLabel()
        self.title.setText(tr("New chat"))
        theme.set_text_role(self.title, theme.TextRole.HEADING)
        self.editing = QLabel(tr("Editing a question: the old version stays. Esc to leave."))
        theme.set_text_role(self.editing, theme.TextRole.CAPTION)
        self.editing.hide()
        self.stack = QStackedWidget()
        self.stack.addWidget(self.empty)
        self.foot = self._make_foot()
        self.panes = Panes(self.conversations, self._make_centre(), self.sources)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.panes)

    def complete(self, transcript: QWidget, tools: QWidget, find: QWidget) -> None:
        """What belongs between the header and the composer, and what can be done with it."""
        self.stack.addWidget(transcript)
        self._header.addWidget(tools)
        self._centre.insertWidget(1, find)

    def _make_foot(self) -> QWidget:
        foot = QWidget()
        foot.setMaximumWidth(theme.COLUMN + 2 * theme.Space.L)
        layout = QVBoxLayout(foot)
        layout.setContentsMargins(theme.Space.L, 0, theme.Space.L, theme.Space.M)
        layout.setSpacing(theme.Space.XS)
        layout.addWidget(self.editing)
        layout.addWidget(self.composer)
        layout.addWidget(self.status)
        return foot

    def _make_centre(self) -> QWidget:
        centre = QWidget()
        self._centre = QVBoxLayout(centre)
        self._centre.setContentsMargins(0, 0, 0, 0)
        self._centre.setSpacing(0)
        self._centre.addWidget(self._make_header())
        self._centre.addWidget(self.stack, 1)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.foot, 100)
        row.addStretch(1)
        self._centre.addLayout(row)
        return centre

    def _make_header(self) -> QWidget:
        header = QWidget()
        header.setFixedHeight(_HEADER)
        self._header = QHBoxLayout(header)
        self._header.setContentsMargins(theme.Space.XL, 0, theme.Space.L, 0)
        self._header.addWidget(self.title, 1)
        return header
