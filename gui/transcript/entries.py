"""One message in the document: its text so far and the blocks it has.

A long text that is opened is cut in two parts, so that its end can be shown first: the *front* is
written afterwards, above the end that is being read. Each part is split into pieces on its own;
the place of the cut is one where the pieces come out the same (:func:`find_cut`), which is checked
once the front has been read (:meth:`Entry.cut_holds`).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from gui.transcript.segments import Splitter, clean, joins_cleanly
from gui.transcript.writer import Open

if TYPE_CHECKING:
    from gui.transcript.values import MessageView
    from gui.transcript.writer import Context

END_LENGTH = 5000
"""Characters of a long text that are written first: more than a screen of them."""
NEAREST_END = 1000
WORTH_CUTTING = 4 * END_LENGTH
_BOUNDARY = re.compile(r"\n\n(?=#{1,6} \S|[A-Z][a-z])")
_FENCE = re.compile(r"^[ \t>]*(?:```|~~~)", re.MULTILINE)


@dataclass(eq=False)
class Part:
    """A stretch of the text. ``settled`` counts its blocks; ``open`` is what goes on in it."""

    splitter: Splitter = field(default_factory=Splitter)
    settled: int = 0
    open: Open = field(default_factory=Open)
    dirty: bool = True


@dataclass(eq=False)
class Entry:
    """``head`` blocks, the settled blocks of the parts, then ``tail`` blocks written each time."""

    view: MessageView
    serial: int
    context: Context
    parts: list[Part] = field(default_factory=list)
    head: int = 0
    tail: int = 0
    opened: bool = False
    detailed: bool = False
    unfolded: bool = False

    @property
    def blocks(self) -> int:
        return self.head + sum(part.settled for part in self.parts) + self.tail

    @property
    def text(self) -> str:
        return "".join(part.splitter.text for part in self.parts)

    @property
    def is_blank(self) -> bool:
        return not any(part.splitter.text.strip() for part in self.parts)

    @property
    def is_empty(self) -> bool:
        return not any(part.splitter.text for part in self.parts)

    @property
    def end(self) -> Part:
        """Where the text grows."""
        return self.parts[-1]

    @property
    def dirty(self) -> bool:
        return any(part.dirty for part in self.parts)

    def read(self, text: str, *, whole: bool = False) -> None:
        """Begin anew with ``text``, in two parts if it is long, unless it is wanted ``whole``.

        Verdicts on citations are counted from the beginning: a text that has them stays whole.
        """
        text = clean(text)
        cut = 0 if whole else find_cut(text)
        self.parts = [Part() for _ in range(2 if cut else 1)]
        if cut:
            self.parts[0].splitter.feed(text[:cut])
        self.end.splitter.feed(text[cut:])
        self.head = self.tail = 0
        self.opened = False

    def start_of(self, part: Part) -> int:
        """Behind which of the message's blocks the next piece of a part belongs."""
        before = self.parts[: self.parts.index(part) + 1]
        return self.head + sum(one.settled for one in before)

    def cut_holds(self) -> bool:
        """Whether the front, read to its last settled piece, ends where the end begins."""
        front, end = self.parts
        return joins_cleanly(front.splitter, end.splitter.text)


def find_cut(text: str) -> int:
    """Where a long text may be cut before its end: 0 for nowhere.

    At a heading or a paragraph behind an empty line, outside of code. It may be wrong where code
    or a formula is left open further above.
    """
    if len(text) < WORTH_CUTTING:
        return 0
    for boundary in _BOUNDARY.finditer(text, len(text) - END_LENGTH, len(text) - NEAREST_END):
        fences = sum(1 for _ in _FENCE.finditer(text, 0, boundary.start()))
        if fences % 2 == 0:
            return boundary.end()
    return 0
