"""What the lines of a paper are: text, captions with their floats, or footnotes.

Told by place, type size and first words. A caption takes the labels of its figure and the cells of
its table along. Does not promise to know a float without a caption, nor a table set in body type
as wide as the column.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import NamedTuple

from engine.papers.document import Box, Kind, Line, Section
from engine.papers.furniture import without_furniture
from engine.papers.headings import body_size, heading

_NUMBER = r"(?:[A-Z]?\.?\d{1,3}(?:\.\d{1,2})*|[IVX]{1,5})"
_CAPTION = re.compile(
    rf"\s*((?:supplementary |extended data )?(?:fig(?:ure|\.)?|table|tab\.|algorithm|listing|"
    rf"scheme|box|plate|chart)\s*{_NUMBER})\s*([.:|–—(]|$)",
    re.IGNORECASE,
)
_MARKER = re.compile(r"\s*(?:\d{1,2}|[*∗†‡§¶♯#]+|[a-z](?=\s?[A-Z]))(?=\s|[^\W\d_]|\W)")
_ENTRY = re.compile(r"\s*\[\d{1,3}\]|\s*\d{1,3}\.\s")
_SMALLER = 0.93  # of the body's type size
_APART = 1.45  # type sizes from baseline to baseline: set apart from the line above
_WIDE_LINE = 0.75  # of the column's width


@dataclass(frozen=True, slots=True)
class Parts:
    """The lines of a paper by what they are; ``asides`` are captions and footnotes."""

    body: list[Line]
    asides: tuple[Section, ...]


class Body(NamedTuple):
    """The type of the running text: its size and the width of a column, in points."""

    size: float
    width: float

    @classmethod
    def of(cls, lines: Sequence[Line]) -> Body:
        size = body_size(lines)
        widths = Counter(
            round(_width(line) / 10)
            for line in lines
            if line.box and abs(line.size - size) < 0.3 and len(line.text) > 20
        )
        return cls(size, widths.most_common(1)[0][0] * 10.0 if widths else 0.0)


def parts_of(pages: Sequence[Sequence[Line]]) -> Parts:
    """What the lines of each page are, given in reading order, without furniture."""
    pages = without_furniture(pages)
    body = Body.of([line for page in pages for line in page])
    text: list[Line] = []
    captions: list[Section] = []
    notes: list[Line] = []
    for page in pages:
        if not all(line.box for line in page):
            text += page
            continue
        taken: dict[int, list[Line]] = _captions(page, body)
        captions += [_caption(lines) for lines in taken.values()]
        floats = {id(line) for lines in taken.values() for line in lines}
        rest = [line for line in page if id(line) not in floats]
        below = {id(line) for line in _footnotes(rest, body)}
        notes += [line for line in rest if id(line) in below]
        text += [line for line in rest if id(line) not in below]
    if notes:
        spans = tuple(line.span for line in notes)
        return Parts(text, (*captions, Section("Footnotes", spans, Kind.FOOTNOTES)))
    return Parts(text, tuple(captions))


# --- captions ---


def _captions(page: Sequence[Line], body: Body) -> dict[int, list[Line]]:
    """The lines of each caption with those of its figure or table, by where it starts."""
    found: dict[int, list[Line]] = {}
    taken: set[int] = set()
    for index in range(len(page)):
        if index not in taken and _starts_caption(page, index, body):
            lines = _caption_lines(page, index)
            taken.update(range(index, index + len(lines)))
            found[index] = lines
    for index, lines in found.items():
        above = _float_above(page, index, taken, body)
        taken.update(above)
        hangs = not above and _is_table(lines[0])
        below = _float_below(page, index + len(lines), taken, body) if hangs else []
        taken.update(below)
        lines += [page[at] for at in (*above, *below)]
    return found


def _caption(lines: list[Line]) -> Section:
    match = _CAPTION.match(lines[0].text)
    name = " ".join(match[1].split()) if match else ""
    return Section(name, tuple(line.span for line in lines), Kind.CAPTION)


def _is_table(line: Line) -> bool:
    return "tab" in line.text[:20].lower()


def _starts_caption(page: Sequence[Line], index: int, body: Body) -> bool:
    line = page[index]
    match = _CAPTION.match(line.text)
    if not match or not line.text.strip()[0].isupper():
        return False
    # "… as in / Fig. 1. The …" goes on from the line above it, or from the column before.
    typed = line.bold or line.size < body.size * _SMALLER or match[1].split()[0].isupper()
    if not typed and match[2] not in (":", "|", "–", "—"):
        return False
    before = _above(page, index)
    if before is None:
        return True
    if abs(before.size - line.size) > 0.3 or _gap(before, line) > _APART:
        return True
    return before.text.rstrip().endswith((".", ":", ")"))


def _above(page: Sequence[Line], index: int) -> Line | None:
    """The line that the text at ``index`` could go on from: right above, in the same column."""
    if index == 0:
        return None
    before, line = _box(page[index - 1]), _box(page[index])
    beside = min(before.right, line.right) - max(before.left, line.left) <= 0
    return None if beside or before.top > line.top else page[index - 1]


def _gap(before: Line, line: Line) -> float:
    """From one line to the next, in type sizes."""
    return (_box(line).bottom - _box(before).bottom) / max(line.size, before.size, 1.0)


def _caption_lines(page: Sequence[Line], index: int) -> list[Line]:
    lines = [page[index]]
    for line in page[index + 1 :]:
        same = abs(line.size - page[index].size) < 0.3 or len(line.text.strip()) < 6
        gap = _gap(lines[-1], line)
        if not same or not -0.7 < gap < _APART or _CAPTION.match(line.text):
            break
        if _box(line).left > _box(page[index]).right + 5:
            break
        lines.append(line)
    return lines


def _float_above(page: Sequence[Line], index: int, taken: set[int], body: Body) -> list[int]:
    """What stands between the text and a caption below it: labels, cells."""
    found: list[int] = []
    for at in range(index - 1, -1, -1):
        line = page[at]
        if at in taken or _is_prose(line, body) or heading(line, body.size):
            break
        if _box(line).top > _box(page[index]).bottom:
            break
        found.append(at)
    return sorted(_without_tail(page, found, body))


def _without_tail(page: Sequence[Line], found: list[int], body: Body) -> list[int]:
    """Without the last, short line of the paragraph above."""
    while found:
        line, before = page[found[-1]], page[found[-1] - 1] if found[-1] else None
        if before is None or line.size < body.size * _SMALLER or _gap(before, line) > _APART:
            break
        found = found[:-1]
    return found


def _float_below(page: Sequence[Line], start: int, taken: set[int], body: Body) -> list[int]:
    found: list[int] = []
    for at in range(start, len(page)):
        line = page[at]
        last = page[at - 1]
        if at in taken or _is_prose(line, body) or heading(line, body.size):
            break
        if _box(line).bottom < _box(last).top or _gap(last, line) > 3.5:
            break
        found.append(at)
    return found


def _is_prose(line: Line, body: Body) -> bool:
    """A line of running text: body type, most of a column's width, no cells."""
    if line.gaps or line.size < body.size * _SMALLER or len(line.text.split()) < 4:
        return False
    return _width(line) > _WIDE_LINE * body.width


# --- footnotes ---


def _footnotes(page: Sequence[Line], body: Body) -> Iterator[Line]:
    """The small type at the foot of each column that begins with a mark."""
    for column in _columns(page):
        small = _small_foot(column, body)
        first = next((at for at, line in enumerate(small) if _MARKER.match(line.text)), None)
        if first is not None and not any(_ENTRY.match(line.text) for line in small):
            # What stands above the first mark goes on from the column before.
            yield from small if first and not _is_sentence_start(small[0]) else small[first:]


def _is_sentence_start(line: Line) -> bool:
    return line.text.strip()[:1].isupper()


def _columns(page: Sequence[Line]) -> list[list[Line]]:
    """The lines of a page in stretches that go down."""
    columns: list[list[Line]] = []
    for line in page:
        if not columns or _box(line).top < _box(columns[-1][-1]).top - 5 * max(line.size, 6.0):
            columns.append([])
        columns[-1].append(line)
    return columns


def _small_foot(column: Sequence[Line], body: Body) -> list[Line]:
    small: list[Line] = []
    for is_small, lines in groupby(column, key=lambda line: line.size < body.size * _SMALLER):
        # A mark of body size in the notes, or a fraction in the text, is no change.
        group = list(lines)
        if is_small or (small and all(len(line.text.strip()) < 3 for line in group)):
            small += group
        else:
            small = []
    top = _box(column[0]).top
    foot = _box(column[-1]).bottom
    return (
        [] if small and len(column) > 6 and _box(small[0]).top < top + (foot - top) / 3 else small
    )


def _width(line: Line) -> float:
    return _box(line).right - _box(line).left


def _box(line: Line) -> Box:
    assert line.box is not None
    return line.box
