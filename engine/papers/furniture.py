"""What stands on every page and belongs to none: running heads, page numbers, the arXiv's stamp.

Only lines at the edge of a page that white space divides from the text are looked at, so that a
sentence that is repeated in a paper is no running head.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from engine.papers.document import Box, Line

_PAGE_NUMBER = re.compile(
    r"[\W_]*(?:page\s+)?(?:[A-Z]?\d{1,5}|\d{4,6}-\d{1,3}|[ivxl]{1,6})(?:\s*(?:/|of)\s*\d{1,4})?[\W_]*",
    re.IGNORECASE,
)
_STAMP = re.compile(r"arXiv:\S+\s*\[\S+\]")
_EDGE_ROWS = 3
_SAME_PLACE = 4.0  # points


def without_furniture(pages: Sequence[Sequence[Line]]) -> list[list[Line]]:
    """The pages without page numbers, running heads and the arXiv's stamp."""
    edges = [_edge_lines(page) for page in pages]
    shapes = Counter(shape for page in edges for shape in {_shape(line) for line in page})
    often = 2 if len(pages) < 6 else 3
    kept = []
    for page, edge in zip(pages, edges, strict=True):
        gone = {id(line) for line in edge if _is_furniture(line, shapes, often)}
        kept.append([line for line in page if id(line) not in gone and not _is_stamp(line)])
    return kept


def _edge_lines(page: Sequence[Line]) -> list[Line]:
    """The lines in the outermost rows of a page that stand apart from the text."""
    if not all(line.box for line in page):
        return [*page[:2], *page[-2:]] if len(page) > 4 else list(page)
    rows = _rows(page)
    steps = [_box(below[0]).top - _box(row[0]).top for row, below in pairwise(rows)]
    usual = min(
        [*sorted(steps)[len(steps) // 2 : len(steps) // 2 + 1], 1.6 * max(page[0].size, 6.0)]
    )
    head = _before_gap(rows, steps, usual * 1.3)
    foot = _before_gap(rows[::-1], steps[::-1], usual * 1.3)
    numbers = [row for row in (rows[0], rows[-1]) if len(row) == 1 and _is_page_number(row[0])]
    return [line for row in (*head, *foot, *numbers) for line in row]


def _rows(page: Sequence[Line]) -> list[list[Line]]:
    rows: list[list[Line]] = []
    for line in sorted(page, key=lambda line: _box(line).top):
        if not rows or _box(line).top - _box(rows[-1][0]).top > _SAME_PLACE:
            rows.append([])
        rows[-1].append(line)
    return rows


def _before_gap(
    rows: Sequence[list[Line]], steps: Sequence[float], gap: float
) -> Sequence[list[Line]]:
    """Up to three outermost rows, as far as white space divides them from the others."""
    apart = [at + 1 for at, step in enumerate(steps[:_EDGE_ROWS]) if step > gap]
    return rows[: apart[-1]] if apart else ()


def _is_furniture(line: Line, shapes: Counter[str], often: int) -> bool:
    return _is_page_number(line) or shapes[_shape(line)] >= often


def _is_page_number(line: Line) -> bool:
    return bool(_PAGE_NUMBER.fullmatch(line.text.strip()))


def _shape(line: Line) -> str:
    """The text of a line, alike for all pages of a running head."""
    return re.sub(r"\d+", "#", " ".join(line.text.split()))


def _is_stamp(line: Line) -> bool:
    if _STAMP.match(line.text.strip()):
        return True
    # Text that runs up the margin.
    box = line.box
    return bool(box and len(line.text) > 8 and box.height > 6 * (box.right - box.left))


def _box(line: Line) -> Box:
    assert line.box is not None
    return line.box
