"""The conversation as one QTextDocument, and which blocks of it belong to which message.

A message is a run of whole blocks: settled ones, which are written once, then the tail and the
foot, which are written anew whenever the message grows or changes. Messages know how many blocks
they have; where they begin follows from that, so no position has to be kept up to date.

Work is done in slices, so that a long conversation opens, and a long answer streams, without
stopping the event loop: :meth:`TranscriptDocument.advance` does one slice and says whether more
is left.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import count
from time import perf_counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QTextCursor, QTextDocument

from gui.design.state import current
from gui.transcript import routing, thoughts
from gui.transcript.entries import Entry, Part
from gui.transcript.formats import Styles, tiny_block
from gui.transcript.furniture import Furniture
from gui.transcript.segments import clean
from gui.transcript.writer import BlockWriter, Context

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from engine.vocabulary import MessageId
    from gui.transcript.formulas import Formulas
    from gui.transcript.segments import Piece
    from gui.transcript.values import MessageView

END_MARGIN = 24.0
"""Room below the last message, in pixels."""
SLICE = 3000
"""Characters of Markdown settled in one step; a step takes 5 to 15 ms."""


class TranscriptDocument(QTextDocument):
    """Block 0 is a thin line of its own, so that every message has a block before it."""

    def __init__(self, formulas: Formulas, parent: QObject) -> None:
        super().__init__(parent)
        self.setUndoRedoEnabled(False)
        self.setDocumentMargin(0)
        self._formulas = formulas
        self._styles = Styles(current())
        self._serials = count(1)
        self._cards = count(1)
        self.entries: list[Entry] = []
        self.waiting: list[QTextCursor] = []
        """Before each formula whose drawing has not arrived."""
        self.blocks_written = 0
        """Counted for the tests: a stream must not write the same blocks over and over."""
        self._reset()

    def _reset(self) -> None:
        self.waiting.clear()
        self.clear()
        root = self.rootFrame().frameFormat()
        root.setBottomMargin(END_MARGIN)
        self.rootFrame().setFrameFormat(root)
        cursor = QTextCursor(self)
        cursor.setBlockFormat(tiny_block())
        cursor.setBlockCharFormat(self._styles.tiny)

    # --- messages ----------------------------------------------------------------------------

    def restyle(self) -> None:
        """Write everything again in the colours of the theme in force."""
        self._styles = Styles(current())
        texts = [
            (entry.view.with_text(entry.text), entry.detailed, entry.unfolded)
            for entry in self.entries
        ]
        self.set_messages([view for view, _, _ in texts])
        for entry, (_, detailed, unfolded) in zip(self.entries, texts, strict=True):
            entry.detailed, entry.unfolded = detailed, unfolded

    def set_messages(self, views: Sequence[MessageView]) -> None:
        self.entries = []
        self._reset()
        for view in views:
            self.add(view)

    def add(self, view: MessageView) -> Entry:
        serial = next(self._serials)
        entry = Entry(view, serial, self._context(view, serial))
        entry.read(view.text, whole=bool(view.checks))
        self.entries.append(entry)
        return entry

    def _context(self, view: MessageView, serial: int) -> Context:
        return Context(
            styles=self._styles,
            formulas=self._formulas,
            message=view.id,
            serial=serial,
            role=view.role,
            citations=view.citations,
            checks=view.checks,
            cards=self._cards,
            waiting=self.waiting,
        )

    def entry_of(self, message: MessageId) -> Entry | None:
        return next((entry for entry in self.entries if entry.view.id == message), None)

    def locate(self, block: int) -> tuple[Entry, int] | None:
        """The message that a block belongs to, and which of its blocks it is."""
        begin = 1
        for entry in self.entries:
            if block < begin + entry.blocks:
                return entry, max(0, block - begin)
            begin += entry.blocks
        return None

    def top_of(self, entry: Entry, index: int = 0) -> float:
        """Where that block of a message begins; a message that is gone counts as the start."""
        if entry not in self.entries:
            return 0.0
        first = self._start(self.entries.index(entry))
        block = self.findBlockByNumber(first + max(0, min(index, entry.blocks - 1)))
        return self.documentLayout().blockBoundingRect(block).top()

    def first_of(self, entry: Entry) -> int:
        """The number of a message's first block."""
        return self._start(self.entries.index(entry))

    def truncate(self, index: int) -> None:
        """Remove the message at ``index`` and all after it."""
        count_ = sum(entry.blocks for entry in self.entries[index:])
        if count_:
            self._replace(self._start(index), count_, lambda _cursor: None)
        del self.entries[index:]

    def grow(self, entry: Entry, delta: str) -> None:
        begins = entry.is_empty
        entry.end.splitter.feed(delta)
        entry.end.dirty = True
        if begins and entry.view.thoughts:
            entry.view = entry.view.with_text(delta)  # it thinks no longer
            self._rewrite(entry, entry.text)

    def update(self, entry: Entry, view: MessageView) -> None:
        """Show ``view`` instead; the text is written again only if it differs."""
        same = clean(view.text) == entry.text and _marked_alike(view, entry.view)
        before = entry.view
        entry.view = view
        entry.end.dirty = True
        if not same or _head(view) != _head(before):
            self._rewrite(entry, view.text)

    def think(self, entry: Entry, delta: str) -> None:
        """More thoughts of an answer that has not begun."""
        had = bool(entry.view.thoughts)
        entry.view = replace(entry.view, thoughts=entry.view.thoughts + delta)
        if entry.unfolded or not had:
            self._rewrite(entry, entry.text)

    def fold(self, entry: Entry) -> None:
        """Show the thoughts, or hide them again."""
        entry.unfolded = not entry.unfolded
        self._rewrite(entry, entry.text)

    def _rewrite(self, entry: Entry, text: str, *, whole: bool = False) -> None:
        """Write a message again from its beginning."""
        index = self.entries.index(entry)
        if entry.blocks:
            self._replace(self._start(index), entry.blocks, lambda _cursor: None)
        entry.context = self._context(entry.view, entry.serial)
        entry.read(text, whole=whole or bool(entry.view.checks))

    # --- writing -----------------------------------------------------------------------------

    @property
    def pending(self) -> bool:
        return any(entry.dirty for entry in self.entries)

    @property
    def end_pending(self) -> bool:
        """Whether the end of the last message is still to be written."""
        return bool(self.entries) and self.entries[-1].end.dirty

    def advance(self, budget: float) -> bool:
        """Write for about ``budget`` seconds; says whether something is left to write.

        The newest message comes first, and its end before its front: that is what is read.
        """
        deadline = perf_counter() + budget
        for entry in reversed(self.entries):
            while entry.dirty:
                self._step(entry)
                if perf_counter() > deadline:
                    return self.pending
        return False

    def _step(self, entry: Entry) -> None:
        """Settle the next slice; behind the last one of the end, write the tail and the foot."""
        part = next(part for part in reversed(entry.parts) if part.dirty)
        if part is not entry.end:
            self._step_front(entry, part)
            return
        pieces = part.splitter.settle_some(SLICE)
        part.dirty = bool(pieces) and part.splitter.open_length > SLICE
        self._replace(
            self._place(entry, part), entry.tail, lambda cursor: self._write(cursor, entry, pieces)
        )

    def _step_front(self, entry: Entry, part: Part) -> None:
        """Settle a slice of what stands above the end; there is no tail to write behind it."""
        pieces = part.splitter.settle_some(SLICE)
        if not pieces:
            if not entry.cut_holds():
                self._rewrite(entry, entry.text, whole=True)
                return
            pieces = part.splitter.tail(complete=True)
            part.dirty = False
        first = self._place(entry, part)
        self._replace(first, 0, lambda cursor: self._settle(cursor, entry, part, pieces))

    def _write(self, cursor: QTextCursor, entry: Entry, pieces: list[Piece]) -> None:
        if not entry.opened:
            before = self.blockCount()
            Furniture(cursor, entry.context).write_head(entry.view)
            routing.write(cursor, entry.context, entry.view)
            thoughts.write(cursor, entry.context, entry.view, unfolded=entry.unfolded)
            entry.head = self.blockCount() - before
            entry.opened = True
        self._settle(cursor, entry, entry.end, pieces)
        before = self.blockCount()
        if not entry.end.dirty:
            self._write_end(cursor, entry)
        entry.tail = self.blockCount() - before
        self.blocks_written += entry.tail

    def _settle(self, cursor: QTextCursor, entry: Entry, part: Part, pieces: list[Piece]) -> None:
        before = self.blockCount()
        entry.context.open = part.open
        self._write_pieces(cursor, entry, pieces)
        part.open = entry.context.open
        part.settled += self.blockCount() - before
        self.blocks_written += self.blockCount() - before

    def _write_pieces(self, cursor: QTextCursor, entry: Entry, pieces: list[Piece]) -> None:
        writer = BlockWriter(cursor, entry.context)
        for piece in pieces:
            writer.write(piece)

    def _write_end(self, cursor: QTextCursor, entry: Entry) -> None:
        """The tail will be written again: what is open goes on behind the settled blocks."""
        furniture = Furniture(cursor, entry.context)
        streaming = entry.view.streaming
        pills = entry.context.pills.copy()
        self._write_pieces(cursor, entry, entry.end.splitter.tail(complete=not streaming))
        entry.context.pills = pills
        if not streaming:
            furniture.write_foot(entry.view, detailed=entry.detailed)
        elif entry.is_blank:
            furniture.write_waiting()

    def _place(self, entry: Entry, part: Part) -> int:
        return self._start(self.entries.index(entry)) + entry.start_of(part)

    def _start(self, index: int) -> int:
        return 1 + sum(entry.blocks for entry in self.entries[:index])

    def _replace(self, first: int, count_: int, write: Callable[[QTextCursor], None]) -> None:
        """Remove ``count_`` blocks from block ``first`` on and write others there."""
        cursor = QTextCursor(self.findBlockByNumber(first - 1))
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
        cursor.beginEditBlock()
        if count_:
            last = self.findBlockByNumber(first + count_ - 1)
            end = last.position() + last.length() - 1
            shape, char = cursor.blockFormat(), cursor.blockCharFormat()
            empty = cursor.block().length() == 1
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            cursor.removeSelectedText()
            if empty:  # it has taken the format of what was joined to it
                cursor.setBlockFormat(shape)
                cursor.setBlockCharFormat(char)
        write(cursor)
        cursor.endEditBlock()


def _marked_alike(one: MessageView, other: MessageView) -> bool:
    return (one.citations, one.checks) == (other.citations, other.checks)


def _head(view: MessageView) -> tuple[object, ...]:
    """All that stands above the text of a message."""
    return view.role, view.divider, view.routing, view.thoughts, thoughts.label(view)
