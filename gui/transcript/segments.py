"""Cut Markdown into pieces that can be shown once and never touched again.

A piece is a top-level block, an item of a top-level list, ``CODE_LINES`` lines of a code block,
``TABLE_ROWS`` rows of a table or ``PARAGRAPH`` characters of an endless paragraph. A piece is
*settled* as soon as another one has begun on a finished line: CommonMark reads line by line, so
what follows can no longer change it (see :mod:`engine.markdown.markup` for the rules left out
because they could). Everything behind the last settled piece is the *tail*, which a stream shows
again and again.

The same function cuts a growing text and a complete one, so both give the same pieces: that is
what makes a streamed answer equal to the same answer reopened. The exception: a line of more than
twice ``PARAGRAPH`` characters is not waited for, so that a table whose head is that long streams as
text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import Enum, auto
from typing import TYPE_CHECKING

from engine.markdown import markup

if TYPE_CHECKING:
    from collections.abc import Iterator

    from markdown_it.token import Token

CODE_LINES = 100
TABLE_ROWS = 24
PARAGRAPH = 6000


class Kind(Enum):
    BLOCK = auto()
    ITEM = auto()
    CODE = auto()
    TABLE = auto()


@dataclass(frozen=True)
class Fence:
    """An open code block: its marks, language and how many lines were shown already."""

    mark: str
    language: str
    indent: int


@dataclass(frozen=True)
class Piece:
    """``number`` is that of an ordered item. Code pieces carry text.

    Of code and tables in several pieces, the ``first`` has the header.
    """

    kind: Kind
    tokens: tuple[Token, ...] = ()
    number: int | None = None
    fresh: bool = True
    text: str = ""
    language: str = ""
    first: bool = True
    last: bool = True


@dataclass(frozen=True)
class Carry:
    """What the text after a settled piece must know of it.

    ``table`` holds the two head lines of a table that goes on.
    """

    fence: Fence | None = None
    table: str = ""
    list_mark: str = ""
    number: int = 0


@dataclass(frozen=True)
class _Cut:
    """A piece, where it starts and ends in the text, and the carry behind it."""

    piece: Piece
    start: int
    end: int
    carry: Carry


class Splitter:
    """Takes a text that grows at its end and gives its pieces."""

    def __init__(self) -> None:
        self._text = ""
        self._settled = 0
        self._carry = Carry()

    @property
    def text(self) -> str:
        return self._text

    @property
    def open_length(self) -> int:
        """How many characters are not settled yet."""
        return len(self._text) - self._settled

    @property
    def open_text(self) -> str:
        """What is not settled yet."""
        return self._text[self._settled :]

    @property
    def carry(self) -> Carry:
        return self._carry

    def feed(self, text: str) -> None:
        self._text += clean(text)

    def settle(self, limit: int | None = None) -> list[Piece]:
        """The pieces settled since the last call. ``limit`` bounds the characters looked at."""
        end = len(self._text) if limit is None else min(len(self._text), self._settled + limit)
        window = self._text[self._settled : self._stable_end(end)]
        cuts = _without_unsettled(list(_cut(window, self._carry, complete=False)))
        if cuts:
            self._settled += cuts[-1].end
            self._carry = cuts[-1].carry
        return [cut.piece for cut in cuts]

    def settle_some(self, limit: int) -> list[Piece]:
        """About ``limit`` characters' worth of settled pieces; empty when nothing more settles."""
        while True:
            pieces = self.settle(limit)
            if pieces or limit >= self.open_length:
                return pieces
            limit *= 2

    def tail(self, *, complete: bool) -> list[Piece]:
        """The pieces behind the settled ones; ``complete`` says that the text ends here."""
        rest = self._text[self._settled :]
        if not complete and self._carry.fence is None:
            rest = mend(rest)
        return [cut.piece for cut in _cut(rest, self._carry, complete=complete)]

    def _stable_end(self, end: int) -> int:
        """Only finished lines are stable, and the front of a line that is too long to wait for."""
        newline = self._text.rfind("\n", self._settled, end) + 1
        if end - max(newline, self._settled) > 2 * PARAGRAPH:
            return end
        return max(newline, self._settled)


def _without_unsettled(cuts: list[_Cut]) -> list[_Cut]:
    """All but the last; a formula still open may turn out to be text of the block before it."""
    if len(cuts) > 1 and cuts[-2].end == cuts[-1].start:
        tokens = cuts[-1].piece.tokens
        if tokens and tokens[0].type == "math_open":
            return cuts[:-2]
    return cuts[:-1]


def clean(text: str) -> str:
    """One kind of line end, no NUL: as the parser would do, but without moving offsets."""
    return text.replace("\r", "").replace("\0", "\ufffd")


_DANGLING_CITATION = re.compile(r"\[[\d,\s]{0,12}\Z")


def mend(text: str) -> str:
    """Close or hide what stands half-typed at the end, so that it does not flicker."""
    text = _DANGLING_CITATION.sub("", text)
    paragraph = text[text.rfind("\n\n") + 1 :]
    if text.count("```") % 2 or "$" in paragraph:
        return text
    if paragraph.count("`") % 2:
        return text + "`" if not text.endswith("`") else text[:-1]
    if paragraph.count("**") % 2:
        return text + "**" if not text.endswith("**") else text[:-2]
    return text


def _cut(text: str, carry: Carry, *, complete: bool) -> Iterator[_Cut]:
    position = 0
    while position < len(text):
        if carry.fence is not None:
            cuts = _cut_code(text, position, carry.fence, first=False)
        elif carry.table:
            cuts = _cut_more_rows(text, position, carry.table, complete=complete)
        else:
            cuts = _cut_blocks(text, position, carry, complete=complete)
        before = position
        for cut in cuts:
            yield cut
            position, carry = cut.end, cut.carry
        if position == before and carry.table:
            carry = Carry()  # the table has ended
        elif position == before:
            return


def _cut_blocks(text: str, base: int, carry: Carry, *, complete: bool) -> Iterator[_Cut]:
    """Cuts until the text ends or a block has to be continued in another state."""
    rest = text[base:]
    tokens = markup.parse(rest, complete=complete)
    lines = _line_starts(rest, base)
    for group in _groups(tokens):
        head = group[0]
        start, end = (lines[line] for line in head.map or (0, 0))
        if head.type == "fence" and head.map and head.map[1] - head.map[0] > CODE_LINES:
            yield from _cut_long_fence(text, start, head)
            return
        if head.type == "table_open" and len(_rows(group)) > TABLE_ROWS:
            yield from _cut_table(text, group, lines, first=True)
            return
        if head.type == "paragraph_open" and end - start > 2 * PARAGRAPH:
            yield _cut_paragraph(text, start)
            return
        if head.type.endswith("list_open"):
            for cut in _cut_list(group, lines, carry):
                yield cut
                carry = cut.carry
        else:
            carry = Carry()
            yield _Cut(_block(group), start, end, carry)


def _block(group: list[Token]) -> Piece:
    head = group[0]
    if head.type == "fence":
        return Piece(Kind.CODE, text=head.content.removesuffix("\n"), language=head.info.strip())
    return Piece(Kind.BLOCK, tokens=tuple(group))


def _cut_list(group: list[Token], lines: list[int], carry: Carry) -> Iterator[_Cut]:
    head = group[0]
    ordered = head.type == "ordered_list_open"
    goes_on = carry.list_mark == head.markup
    number = carry.number if goes_on else int(head.attrs.get("start", 1))
    for item in _groups(group[1:-1]):
        start, end = (lines[line] for line in item[0].map or (0, 0))
        after = Carry(list_mark=head.markup, number=number + 1)
        piece = Piece(
            Kind.ITEM, tokens=tuple(item), number=number if ordered else None, fresh=not goes_on
        )
        yield _Cut(piece, start, end, after)
        number, goes_on = number + 1, True


def _cut_paragraph(text: str, start: int) -> _Cut:
    """The front of an endless paragraph, up to a space if there is one."""
    space = text.rfind(" ", start + PARAGRAPH // 2, start + PARAGRAPH) + 1
    end = space or start + PARAGRAPH
    tokens = markup.parse(text[start:end], complete=True)
    return _Cut(Piece(Kind.BLOCK, tokens=tuple(tokens)), start, end, Carry())


# --- code blocks that are longer than one piece ---------------------------------------------


def _cut_long_fence(text: str, start: int, token: Token) -> Iterator[_Cut]:
    opener_end = text.find("\n", start) + 1
    line = text[start:opener_end]
    fence = Fence(token.markup, token.info.strip(), len(line) - len(line.lstrip(" ")))
    for cut in _cut_code(text, opener_end, fence, first=True):
        yield replace(cut, start=start) if cut.piece.first else cut


def _cut_code(text: str, begin: int, fence: Fence, *, first: bool) -> Iterator[_Cut]:
    """Pieces of ``CODE_LINES`` lines; the last one ends with the closing fence or the text."""
    position = start = begin
    shown: list[str] = []
    while position < len(text):
        end = text.find("\n", position) + 1 or len(text)
        line = text[position:end].removesuffix("\n")
        if _closes(line, fence):
            yield _Cut(_code(shown, fence, first, last=True), start, end, Carry())
            return
        if len(shown) == CODE_LINES:
            yield _Cut(_code(shown, fence, first, last=False), start, position, Carry(fence=fence))
            shown, start, first = [], position, False
        shown.append(_unindent(line, fence.indent))
        position = end
    yield _Cut(_code(shown, fence, first, last=True), start, position, Carry(fence=fence))


def _code(lines: list[str], fence: Fence, first: bool, *, last: bool) -> Piece:
    text = "\n".join(lines)
    return Piece(Kind.CODE, text=text, language=fence.language, first=first, last=last)


def _closes(line: str, fence: Fence) -> bool:
    mark = line.strip(" \t")
    indent = len(line) - len(line.lstrip(" "))
    return indent < 4 and len(mark) >= len(fence.mark) and set(mark) == {fence.mark[0]}


def _unindent(line: str, indent: int) -> str:
    spaces = len(line) - len(line.lstrip(" "))
    return line[min(indent, spaces) :]


# --- tables that are longer than one piece ---------------------------------------------------


def _cut_table(
    text: str, group: list[Token], lines: list[int], *, first: bool, source: str = ""
) -> Iterator[_Cut]:
    """Pieces of ``TABLE_ROWS`` rows, each a table of its own; the first has the head."""
    rows = _rows(group)
    head = group[: next(i for i, token in enumerate(group) if token.type == "tbody_open")]
    begin = lines[(group[0].map or [0])[0]]
    source = source or text[begin : lines[(group[0].map or [0])[0] + 2]]
    for number in range(0, len(rows), TABLE_ROWS):
        chunk = rows[number : number + TABLE_ROWS]
        last = number + TABLE_ROWS >= len(rows)
        opening = head if first else group[:1]
        tokens = (*opening, *(token for row in chunk for token in row), group[-1])
        start = begin if first else lines[(chunk[0][0].map or [0])[0]]
        end = lines[(chunk[-1][0].map or [0, 0])[1]]
        piece = Piece(Kind.TABLE, tokens=tokens, first=first, last=last)
        yield _Cut(piece, start, end, Carry() if last else Carry(table=source))
        first = False


def _cut_more_rows(text: str, position: int, source: str, *, complete: bool) -> Iterator[_Cut]:
    """The rows of a table whose head has been settled; none where the table has ended."""
    rest = source + text[position:]
    group = next(iter(_groups(markup.parse(rest, complete=complete))))
    lines = _line_starts(rest, position - len(source))
    if _rows(group):
        yield from _cut_table(text, group, lines, first=False, source=source)


def _rows(group: list[Token]) -> list[list[Token]]:
    """The rows of a table's body."""
    begin = next((i for i, token in enumerate(group) if token.type == "tbody_open"), None)
    return (
        []
        if begin is None
        else [row for row in _groups(group[begin + 1 : -2]) if row[0].type == "tr_open"]
    )


def joins_cleanly(front: Splitter, following: str) -> bool:
    """Whether a piece of its own begins where ``front`` ends and ``following`` begins."""
    rest = front.open_text
    cuts = _cut(rest + following[:2000], front.carry, complete=False)
    return any(cut.start == len(rest) and cut.piece.first and cut.piece.fresh for cut in cuts)


# --- tokens ---------------------------------------------------------------------------------


def _groups(tokens: list[Token]) -> Iterator[list[Token]]:
    """Runs of tokens that belong together: from an opening token to its closing one."""
    depth = 0
    group: list[Token] = []
    for token in tokens:
        group.append(token)
        depth += token.nesting
        if depth == 0:
            yield group
            group = []


def _line_starts(text: str, base: int) -> list[int]:
    """Where each line begins, counted from ``base``, with the end of the text as the last one."""
    starts, position = [base], 0
    while (position := text.find("\n", position) + 1) > 0:
        starts.append(base + position)
    return [*starts, base + len(text)]
