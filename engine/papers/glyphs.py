"""The lines of a PDF page with their type and their place, asked of pdfium character by character.

Places are points from the top-left corner of the page as it is stored. pdfium writes what stands
at one height as one line, so a row of two columns comes as one: it is cut where a gap is wider than
a space can be, or the pen goes back, and engine.papers.layout puts together again what belongs
together. The caller holds PDFIUM (engine.papers.pdf).
"""

# ruff: noqa: PLC0415 - native: only the child may load it, and only when it is needed

from __future__ import annotations

import ctypes
import math
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from engine.papers.document import Box, Line
from engine.papers.flow import LINE_HYPHEN

_LINE = re.compile(rf"[^\r\n{LINE_HYPHEN}]+{LINE_HYPHEN}?")
_BOLD_NAME = re.compile(rb"bold|black|heavy|medi\b|cmbx|semibold|demi", re.IGNORECASE)
_BOLD_WEIGHT = 600
_SAMPLES = 5  # characters of a line whose type is looked at
_GAP = 1.1  # type sizes; justified text stretches its spaces to about 0.7

Boxes = Sequence[Box | None]


def boxes_of(page: Any, height: float, text: str) -> list[Box | None]:
    """Where each character of a text page stands; None for white space and characters made up."""
    from pypdfium2 import raw

    left, right, bottom, top = (ctypes.c_double() for _ in range(4))
    boxes: list[Box | None] = []
    for index, character in enumerate(text):
        found = not character.isspace() and raw.FPDFText_GetCharBox(
            page.raw, index, left, right, bottom, top
        )
        boxes.append(
            Box(left.value, height - top.value, right.value, height - bottom.value)
            if found
            else None
        )
    return boxes


def lines_of(page: Any, text: str, number: int, boxes: Boxes) -> list[Line]:
    """The lines of page ``number``, in the order of the file, cut at wide gaps."""
    found = []
    for match in _LINE.finditer(text):
        if match[0].strip():
            first = match.start() + len(match[0]) - len(match[0].lstrip())
            for start, end in _cut(text, match.span(), boxes, _size(page, first) * _GAP):
                size, bold = _type(page, start, text[start:end])
                box = _around(boxes[start:end])
                found.append(Line(number, start, end, text[start:end], size, bold, box))
    return found


def _cut(text: str, span: tuple[int, int], boxes: Boxes, gap: float) -> Iterator[tuple[int, int]]:
    """Ranges of a line between jumps: forward over a gap, or back, as from column to column."""
    start, end = span
    reach: float | None = None
    for index in range(start, end):
        box = boxes[index]
        if box is None:
            continue
        jumps = reach is not None and (box.left - reach > gap or reach - box.left > 2 * gap)
        if jumps and text[start:index].strip():
            yield start, index
            start = index
        reach = box.right
    yield start, end


def _around(boxes: Boxes) -> Box | None:
    there = [box for box in boxes if box]
    if not there:
        return None
    return Box(
        min(box.left for box in there),
        min(box.top for box in there),
        max(box.right for box in there),
        max(box.bottom for box in there),
    )


def _type(page: Any, start: int, line: str) -> tuple[float, bool]:
    """Size and weight of most of a line: its initials and superscripts can differ."""
    visible = [start + offset for offset, char in enumerate(line) if char.isalnum()]
    if not visible:
        return 0.0, False
    step = max(1, len(visible) // _SAMPLES)
    sampled = visible[::step]
    sizes = Counter(round(_size(page, index), 1) for index in sampled)
    bold = sum(_is_bold(page, index) for index in sampled)
    return sizes.most_common(1)[0][0], bold * 2 > len(sampled)


def _size(page: Any, index: int) -> float:
    from pypdfium2 import raw

    # Some producers set type of size 1 and scale it by the matrix.
    matrix = raw.FS_MATRIX()
    raw.FPDFText_GetMatrix(page.raw, index, matrix)
    return float(raw.FPDFText_GetFontSize(page.raw, index)) * math.hypot(matrix.c, matrix.d)


def _is_bold(page: Any, index: int) -> bool:
    from pypdfium2 import raw

    if raw.FPDFText_GetFontWeight(page.raw, index) >= _BOLD_WEIGHT:
        return True
    name, flags = ctypes.create_string_buffer(100), ctypes.c_int()
    raw.FPDFText_GetFontInfo(page.raw, index, name, len(name), flags)
    return bool(_BOLD_NAME.search(name.value))
