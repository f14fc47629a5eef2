"""The lines of a page in the order in which they are read: one column after the other.

Most files are written in reading order already, save for floats; some are written row by row, or
footnotes first. Promises: on a page of two columns, what spans both (title, wide figure, wide
equation) divides the page into bands, and in each band the left column comes before the right.
Within a column runs of lines are ordered from top to bottom, but the order inside a run is the
file's: the parts of a formula stand above and below each other. A page of one column, and one whose
lines have no places, stays as it is.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import NamedTuple

from engine.papers.document import Box, Line
from engine.papers.flow import LINE_HYPHEN

_LEFT, _RIGHT, _WIDE = "left", "right", "wide"
_FEWEST = 5  # lines on either side of a gutter
_SHARE = 0.05  # of a page's characters, on either side of a gutter
_TEXT = 20  # characters: as long as this a line is text and not a cell or a part of a formula
_FULL = 0.6  # of a column's width, likewise
_UP = 1.8  # lines: a jump up of more than this begins another run, and so does
_DOWN = 3.0  # a jump down of more than this
_STEPS = 60  # places at which a gutter is looked for


class Gutter(NamedTuple):
    left: float
    right: float


@dataclass(slots=True)
class _Run:
    """Lines that follow each other down one column within one band."""

    side: str
    band: int
    lines: list[Line] = field(default_factory=list)

    @property
    def top(self) -> float:
        return min(_box(line).top for line in self.lines)


def in_reading_order(lines: Sequence[Line]) -> list[Line]:
    """The lines of one page; the parts that a row was cut into are joined where it has one."""
    placed = [line for line in lines if line.box]
    if len(placed) < len(lines) or not placed:
        return _trimmed(joined(lines, None))
    gutter = gutter_of(placed)
    whole = _trimmed(joined(placed, gutter))
    if gutter is None:
        return whole
    runs = _runs(whole, gutter)
    order = {_LEFT: 0, _WIDE: 0, _RIGHT: 1}
    runs.sort(key=lambda run: (run.band, order[run.side], run.top))
    return [line for run in runs for line in run.lines]


def _trimmed(lines: Sequence[Line]) -> list[Line]:
    """Without the space at an end: a hyphen before it ends the line."""
    return [
        replace(line, end=line.start + len(text), text=text)
        for line in lines
        for text in [line.text.rstrip()]
    ]


def gutter_of(lines: Sequence[Line]) -> Gutter | None:
    """The white space between two columns, if the page has two."""
    left = min(_box(line).left for line in lines)
    right = max(_box(line).right for line in lines)
    steps = [left + (right - left) * (0.3 + 0.4 * step / _STEPS) for step in range(_STEPS + 1)]
    scored = [(_crossing(lines, x), x) for x in steps]
    fewest = min(count for count, _ in scored)
    clear = [x for count, x in scored if count == fewest]
    x = _middle_of_longest(clear, steps[1] - steps[0])
    return _around(lines, x) if _divides(lines, x, fewest) else None


def _around(lines: Sequence[Line], x: float) -> Gutter:
    """From where most lines of the left column end to where those of the right begin."""
    ends = sorted(_box(line).right for line in lines if _box(line).right <= x + 1)
    starts = sorted(_box(line).left for line in lines if _box(line).left >= x - 1)
    left, right = ends[len(ends) * 9 // 10], starts[len(starts) // 10]
    return Gutter(min(left, x), max(right, x))


def _crossing(lines: Sequence[Line], x: float) -> int:
    return sum(
        len(line.text) for line in lines if _box(line).left < x - 1 and _box(line).right > x + 1
    )


def _middle_of_longest(clear: Sequence[float], step: float) -> float:
    stretches: list[list[float]] = [[clear[0]]]
    for before, after in pairwise(clear):
        if after - before > step * 1.5:
            stretches.append([])
        stretches[-1].append(after)
    longest = max(stretches, key=len)
    return (longest[0] + longest[-1]) / 2


def _divides(lines: Sequence[Line], x: float, crossing: int) -> bool:
    sides = [line for line in lines if not _crosses(line, x)]
    left = [line for line in sides if _box(line).right <= x + 1]
    right = [line for line in sides if _box(line).left >= x - 1]
    characters = sum(len(line.text) for line in lines)
    share = min(sum(len(line.text) for line in side) for side in (left, right)) / characters
    return (
        min(len(left), len(right)) >= _FEWEST
        and share >= _SHARE
        and crossing < characters * 0.75
        and _prose(left)
        and _prose(right)
    )


def _prose(lines: Sequence[Line]) -> bool:
    """Whether most of it stands in lines of some words: the cells of a table hold one or two."""
    long = sum(len(line.text) for line in lines if len(line.text) >= _TEXT)
    return long * 2 > sum(len(line.text) for line in lines)


def _crosses(line: Line, x: float) -> bool:
    return _box(line).left < x - 1 and _box(line).right > x + 1


def joined(lines: Sequence[Line], gutter: Gutter | None) -> list[Line]:
    """Lines of the file whole again, but those that the gutter runs through."""
    whole: list[Line] = []
    for line in lines:
        if whole and _is_rest_of(whole[-1], line, gutter):
            whole[-1] = _together(whole[-1], line)
        else:
            whole.append(line)
    return whole


def _is_rest_of(first: Line, line: Line, gutter: Gutter | None) -> bool:
    if first.end != line.start or first.text.endswith(LINE_HYPHEN):
        return False
    if not (first.box and line.box):
        return True
    if line.box.left < first.box.right - line.size or not _beside(first.box, line):
        return False
    if gutter is None:
        return True
    # Two columns are apart by all of the gutter; what reaches into it spans them.
    third = (gutter.right - gutter.left) / 3
    return not (first.box.right <= gutter.left + third and gutter.right - third <= line.box.left)


def _together(first: Line, line: Line) -> Line:
    box = None
    if first.box and line.box:
        box = Box(
            min(first.box.left, line.box.left),
            min(first.box.top, line.box.top),
            max(first.box.right, line.box.right),
            max(first.box.bottom, line.box.bottom),
        )
    text, gaps = first.text + line.text, first.gaps + line.gaps + 1
    return replace(first, end=line.end, text=text, box=box, gaps=gaps)


def _runs(lines: Sequence[Line], gutter: Gutter) -> list[_Run]:
    sides = _sides(lines, gutter)
    tops = list(_band_tops(lines, sides))
    runs: list[_Run] = []
    for line, side in zip(lines, sides, strict=True):
        band = _band(line, side, tops)
        if not runs or _begins(runs[-1], line, side, band):
            runs.append(_Run(side, band))
        runs[-1].lines.append(line)
    return runs


def _begins(run: _Run, line: Line, side: str, band: int) -> bool:
    if (run.side, run.band) != (side, band):
        return True
    last = _box(run.lines[-1])
    height = max(line.size, 6.0)
    step = _box(line).top - last.top
    return step < -_UP * height or step > _DOWN * height


def _sides(lines: Sequence[Line], gutter: Gutter) -> list[str]:
    sides = [_side(_box(line), gutter) for line in lines]
    for index in _across(lines, sides):
        sides[index] = _WIDE
    for index, line in enumerate(lines):
        # What stands beside running text does not span it: a formula that overflows its column.
        if sides[index] == _WIDE and _is_beside_text(line, lines, sides, gutter):
            sides[index] = _LEFT if _box(line).middle < gutter.left else _RIGHT
    for index, line in enumerate(lines):
        # Its limits and indices belong to a wide formula, wherever they stand.
        if sides[index] != _WIDE and _is_beside_wide(line, lines, sides):
            sides[index] = _WIDE
    return sides


def _side(box: Box, gutter: Gutter) -> str:
    third = (gutter.right - gutter.left) / 3
    if box.right <= gutter.left + third:
        return _LEFT
    return _RIGHT if box.left >= gutter.right - third else _WIDE


def _across(lines: Sequence[Line], sides: Sequence[str]) -> list[int]:
    """Lines that the file writes from one column straight into the other: wide formulas, authors.

    None if the whole page is written like that, row by row.
    """
    steps = [
        index
        for index in range(len(lines) - 1)
        if (sides[index], sides[index + 1]) in ((_LEFT, _RIGHT), (_WIDE, _RIGHT))
        and abs(_box(lines[index]).bottom - _box(lines[index + 1]).bottom) < lines[index].size * 1.5
    ]
    if len(steps) > max(1, min(sides.count(_LEFT), sides.count(_RIGHT)) / 4):
        return []
    return [index + after for index in steps for after in (0, 1)]


def _is_beside_text(
    line: Line, lines: Sequence[Line], sides: Sequence[str], gutter: Gutter
) -> bool:
    box = _box(line)
    apart = (gutter.right - gutter.left) / 3
    column = gutter.left - min(_box(other).left for other in lines)
    return any(
        side != _WIDE
        and _box(other).right - _box(other).left > _FULL * column
        and _beside(box, other)
        # A row of authors is in pieces, too, but they touch.
        and max(box.left, _box(other).left) - min(box.right, _box(other).right) > apart
        for other, side in zip(lines, sides, strict=True)
    )


def _is_beside_wide(line: Line, lines: Sequence[Line], sides: Sequence[str]) -> bool:
    box = _box(line)
    return any(
        side == _WIDE and _beside(box, other) for other, side in zip(lines, sides, strict=True)
    )


def _beside(box: Box, line: Line) -> bool:
    other = _box(line)
    overlap = min(box.bottom, other.bottom) - max(box.top, other.top)
    return overlap > 0.6 * min(box.height, other.height)


def _band_tops(lines: Sequence[Line], sides: Sequence[str]) -> Iterator[tuple[float, bool]]:
    """(top, whether it spans the columns) of each band, from the top of the page."""
    wide = None
    for line, side in sorted(zip(lines, sides, strict=True), key=lambda pair: _box(pair[0]).top):
        if (side == _WIDE) is not wide:
            wide = side == _WIDE
            yield _box(line).top, wide


def _band(line: Line, side: str, tops: Sequence[tuple[float, bool]]) -> int:
    """The last band that begins above the line and is of its kind."""
    top = _box(line).top
    of_kind = [
        number
        for number, (begin, wide) in enumerate(tops)
        if wide is (side == _WIDE) and begin <= top + 0.5
    ]
    return of_kind[-1] if of_kind else 0


def _box(line: Line) -> Box:
    assert line.box is not None
    return line.box
