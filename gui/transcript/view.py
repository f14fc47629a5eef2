"""The transcript as the chat page uses it: messages in, actions out.

Text that streams in is collected and written on a timer. The pause between two writings is a
multiple of what the last one took, so that however long the unfinished block is, most of the time
is left to the rest of the window.
"""

from __future__ import annotations

from dataclasses import replace
from time import perf_counter
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QPoint, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QMenu, QWidget

from engine.vocabulary import MessageId, Role
from gui.design.icons import icon
from gui.design.state import theme_state
from gui.i18n import tr
from gui.transcript import tint
from gui.transcript.arrivals import refit
from gui.transcript.browser import TranscriptBrowser, put_on_clipboard
from gui.transcript.copying import code_of_card, language_of_card
from gui.transcript.highlight import first_word
from gui.transcript.jump_button import JumpButton
from gui.transcript.links import Link, LinkKind
from gui.transcript.values import Action, MessageView

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from gui.transcript.entries import Entry
    from gui.transcript.formulas import Formulas

_T = TypeVar("_T")

QUICKEST, SLOWEST = 30, 400
"""Pause between two writings of a stream, in milliseconds."""
SHARE = 4
"""The pause is at least this many times what the last writing took."""
SLICE_SECONDS = 0.012
FIRST_SLICE_SECONDS = 0.04
NEAR = 24
"""Pixels from the end that still count as being at the end."""
BEAT = 350


class TranscriptView(TranscriptBrowser):
    """A conversation that can be read while it grows."""

    action_activated = Signal(str, Action)
    citation_activated = Signal(str, int)
    link_activated = Signal(str)
    code_saved = Signal(str, str)  # program text, language
    circuit_wanted = Signal(str, str)
    rewritten = Signal()  # something was written into the document

    def __init__(self, formulas: Formulas, parent: QWidget | None = None) -> None:
        self._formulas = formulas
        super().__init__(formulas, parent)
        self._stick = True
        self._moving = False
        self._took = 0.0
        self._tinted = -1  # blocks that had been written when words were last tinted
        self._jump = JumpButton(self)
        self._jump.clicked.connect(self.scroll_to_end)
        self._writing = self._timer(self._on_write)
        self._arriving = self._timer(self._on_formulas)
        self._beating = QTimer(self, interval=BEAT)
        self._beating.timeout.connect(self._on_beat)
        self._formulas.arrived.connect(self._on_arrived)
        self._formulas.preamble_changed.connect(self._on_theme)
        theme_state().changed.connect(self._on_theme)
        self.link_followed.connect(self._on_link)
        bar = self.verticalScrollBar()
        bar.valueChanged.connect(self._on_scrolled)
        bar.rangeChanged.connect(self._on_range)

    def _timer(self, slot: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.timeout.connect(slot)
        return timer

    @property
    def writing(self) -> bool:
        """Whether text or formulas are still to come into the document."""
        return self._document.pending or bool(self._document.waiting)

    @property
    def end_in_view(self) -> bool:
        """Whether the end of the last message is written and on the screen."""
        bar = self.verticalScrollBar()
        return not self._document.end_pending and bar.value() >= bar.maximum() - NEAR

    # --- messages ----------------------------------------------------------------------------

    def show_messages(self, messages: Sequence[MessageView]) -> None:
        """Show another conversation, from its end."""
        self._stick = True
        self._document.set_messages(messages)
        self._write(FIRST_SLICE_SECONDS)

    def append(self, message: MessageView) -> None:  # type: ignore[override] # of messages, not text
        """Add a message; a person's own brings the end into view."""
        self._document.add(message)
        if message.role is Role.USER:
            self._stick = True
        self._write(FIRST_SLICE_SECONDS)

    def stream_text(self, message: MessageId, delta: str) -> None:
        entry = self._document.entry_of(message)
        if entry is None:
            return
        self._document.grow(entry, delta)
        if not self._writing.isActive():
            pause = max(QUICKEST, min(SLOWEST, SHARE * 1000 * self._took))
            self._writing.start(int(pause))

    def stream_thought(self, message: MessageId, delta: str) -> None:
        """What the model thinks before it answers."""
        entry = self._document.entry_of(message)
        if entry is None:
            return
        self._keep_place(lambda: self._document.think(entry, delta))
        if not self._writing.isActive():
            self._writing.start(SLOWEST if self._took > FIRST_SLICE_SECONDS else QUICKEST)

    def finish(self, message: MessageView) -> None:
        """The final state of a message: its text is written again only where it differs."""
        entry = self._document.entry_of(message.id)
        if entry is None:
            return
        with_end = replace(message, streaming=False)
        self._keep_place(lambda: self._document.update(entry, with_end))
        self._write(FIRST_SLICE_SECONDS)

    def update_message(self, message: MessageView) -> None:
        """As :meth:`finish`, for a message that may still be streaming."""
        entry = self._document.entry_of(message.id)
        if entry is not None:
            self._keep_place(lambda: self._document.update(entry, message))
            self._write(FIRST_SLICE_SECONDS)

    def replace_from(self, message: MessageId, messages: Sequence[MessageView]) -> None:
        """Put ``messages`` in place of that message and all after it: another branch."""
        entry = self._document.entry_of(message)
        if entry is not None:
            self._document.truncate(self._document.entries.index(entry))
        for view in messages:
            self._document.add(view)
        self._write(FIRST_SLICE_SECONDS)

    def clear(self) -> None:
        self._document.set_messages([])
        self._after_writing()

    def messages(self) -> list[MessageView]:
        """What is shown, with the text as streamed so far."""
        return [entry.view.with_text(entry.text) for entry in self._document.entries]

    @property
    def formulas(self) -> Formulas:
        return self._formulas

    def flush(self) -> None:
        """Write all that waits, at once."""
        self._writing.stop()
        while self._document.advance(1.0):
            pass
        self._after_writing()

    # --- writing -----------------------------------------------------------------------------

    def _on_write(self) -> None:
        self._write(SLICE_SECONDS)

    def _write(self, budget: float) -> None:
        began = perf_counter()
        more = self._keep_place(lambda: self._document.advance(budget))
        self._took = perf_counter() - began
        if more:
            self._writing.start(0)
        self._after_writing()

    def _after_writing(self) -> None:
        entries = self._document.entries
        answers = [entry.serial for entry in entries if entry.view.role is Role.ASSISTANT]
        self._pointer.last = answers[-1] if answers else -1
        waiting = any(_is_waiting(entry) for entry in entries[-1:])
        if waiting != self._beating.isActive():
            self._beating.start() if waiting else self._beating.stop()
        self._tint()
        if self._stick:
            self._to_end()
        self.rewritten.emit()

    def _tint(self) -> None:
        """Tint the doubtful words of what has been written since the last time."""
        if self._document.pending or self._tinted == self._document.blocks_written:
            return
        self._tinted = self._document.blocks_written
        scored = [entry for entry in self._document.entries if entry.view.scores]
        self.setExtraSelections(
            [
                selection
                for entry in scored
                for selection in tint.selections(
                    self._document, self._document.first_of(entry), entry.blocks, entry.view.scores
                )
            ]
        )

    def tip_at(self, position: QPoint) -> str:
        place = self.cursorForPosition(position).position()
        for selection in self.extraSelections():
            if selection.cursor.selectionStart() <= place < selection.cursor.selectionEnd():
                return tint.tip(selection)
        return super().tip_at(position)

    def make_menu(self, position: QPoint) -> QMenu:
        menu = super().make_menu(position)
        found = self._document.locate(self.cursorForPosition(position).blockNumber())
        if found is not None and found[0].view.repeatable:
            key = found[0].view.id
            menu.addSeparator()
            again = menu.addAction(icon("history"), tr("Run again, exactly"))
            again.setToolTip(tr("Answer from the same record: the same words come out."))
            again.triggered.connect(lambda: self.action_activated.emit(key, Action.RUN_AGAIN))
        return menu

    def _on_beat(self) -> None:
        self._pointer.beat += 1
        self.viewport().update()

    def _on_theme(self) -> None:
        self._keep_place(self._document.restyle)
        self._write(FIRST_SLICE_SECONDS)

    # --- formulas ----------------------------------------------------------------------------

    def _on_arrived(self) -> None:
        self._formulas.acknowledge()
        if not self._arriving.isActive():
            self._arriving.start(QUICKEST)

    def _on_formulas(self) -> None:
        self._keep_place(self._refit)
        self.viewport().update()

    def _refit(self) -> None:
        waiting = self._document.waiting
        waiting[:] = refit(waiting, self._formulas)

    # --- scrolling ---------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._jump.place(self.width(), self.height())
        if self._stick:
            self._to_end()

    def scroll_to_end(self) -> None:
        self._stick = True
        self._to_end()

    def scroll_to_message(self, message: MessageId) -> None:
        entry = self._document.entry_of(message)
        if entry is not None:
            self._stick = False
            top = self._document.top_of(entry)
            self._move_to(int(top) - NEAR)

    def _to_end(self) -> None:
        self._move_to(self.verticalScrollBar().maximum())
        self._show_jump()

    def _move_to(self, value: int) -> None:
        self._moving = True
        self.verticalScrollBar().setValue(value)
        self._moving = False

    def _keep_place(self, change: Callable[[], _T]) -> _T:
        """Change the document while what the person reads stays where it is."""
        if self._stick:
            return change()
        top = self.cursorForPosition(self.viewport().rect().topLeft()).block().blockNumber()
        place = self._document.locate(top)
        if place is None:
            return change()
        offset = self._document.top_of(*place) - self.verticalScrollBar().value()
        result = change()
        self._move_to(round(self._document.top_of(*place) - offset))
        return result

    def _on_scrolled(self, value: int) -> None:
        if not self._moving:
            self._stick = value >= self.verticalScrollBar().maximum() - NEAR
        self._show_jump()

    def _on_range(self) -> None:
        if self._stick:
            self._to_end()
        self._show_jump()

    def _show_jump(self) -> None:
        bar = self.verticalScrollBar()
        far = bar.value() < bar.maximum() - 4 * NEAR
        self._jump.setVisible(far and not self._stick)

    # --- what was clicked --------------------------------------------------------------------

    def _on_link(self, link: Link) -> None:
        match link.kind:
            case LinkKind.CITATION:
                self.citation_activated.emit(link.message, int(link.argument))
            case LinkKind.OUTSIDE:
                self.link_activated.emit(link.argument)
            case LinkKind.ACTION:
                self._act(link, Action(link.argument))
            case LinkKind.CODE:
                pass
            case LinkKind.SAVE | LinkKind.DRAW:
                card = int(link.argument)
                language = first_word(language_of_card(self._document, card))
                wanted = self.code_saved if link.kind is LinkKind.SAVE else self.circuit_wanted
                wanted.emit(code_of_card(self._document, card), language)

    def _act(self, link: Link, action: Action) -> None:
        entry = self._document.entry_of(link.message)
        if entry is not None and action is Action.COPY:
            put_on_clipboard(entry.text)
            self.show_tick(link)
        if entry is not None and action is Action.SHOW_DETAIL:
            entry.detailed = not entry.detailed
            entry.end.dirty = True
            self._write(FIRST_SLICE_SECONDS)
        if entry is not None and action is Action.SHOW_THOUGHTS:
            self._keep_place(lambda: self._document.fold(entry))
            self._write(FIRST_SLICE_SECONDS)
        self.action_activated.emit(link.message, action)


def _is_waiting(entry: Entry) -> bool:
    return entry.view.streaming and entry.is_blank
