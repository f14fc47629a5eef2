"""What an answer rests on, beside it: when the sources pane opens, what it shows, when it goes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from engine.store import Message, MessageStatus
from engine.vocabulary import ConversationId
from gui.chat.session import Session
from gui.chat.verdicts import tally
from gui.late_page import Late
from gui.services import Services

if TYPE_CHECKING:
    from gui.sources.pane import SourcesPane


class Beside(QObject):
    """``place`` is at the side of the chat page; the pane in it is built for the first sources.

    ``wanted`` says whether it has something to show.
    """

    wanted = Signal(bool)
    told = Signal(str)

    def __init__(self, services: Services, session: Session, place: Late[SourcesPane]) -> None:
        super().__init__(session)
        self._services, self._session = services, session
        self._shown_for: ConversationId | None = None
        self.place = place
        place.build_with(self._build)

    @property
    def pane(self) -> SourcesPane:
        return self.place.page

    def show(self, message: Message | None) -> None:
        """The sources of the last message of the branch; without any, nothing."""
        if message and message.sources:
            pending = message.status is MessageStatus.STREAMING
            found = (message.sources, message.cited, tally(message))
            self.pane.show_sources(*found, pending=pending)
            self._shown_for = message.conversation
            self.wanted.emit(True)
        elif not self._is_searching(message):
            if self.place.built:
                self.pane.clear()
            self.wanted.emit(False)

    def select(self, message: Message, number: int) -> None:
        """Show the page of one source of a message."""
        self.pane.show_sources(message.sources, message.cited, tally(message))
        self.wanted.emit(True)
        self.pane.select(number)

    def _is_searching(self, message: Message | None) -> bool:
        """Whether sources are on their way: those of the answer before hold the place for them."""
        return (
            message is not None
            and message.status is MessageStatus.STREAMING
            and message.conversation == self._shown_for
            and bool(self._session.conversation.collection)
        )

    def _build(self) -> SourcesPane:
        from gui.sources.pane import SourcesPane  # noqa: PLC0415 - with the first sources

        pane = SourcesPane(self._services)
        pane.setMinimumWidth(0)  # the place has the least width
        pane.conversation_cites = self._session.cited_papers
        pane.closed.connect(lambda: self.wanted.emit(False))
        pane.bibtex.told.connect(self.told)
        return pane
