"""The words of a page with their places, to be selected; and where words stand in a paper.

Works on the same characters as passages do, so that what is found can be lit like a passage.
"""

# ruff: noqa: PLC0415 - native: only the reading process may load it

from __future__ import annotations

import ctypes
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from engine.papers import ocr
from engine.papers.library import SourceFile
from engine.papers.pdf import PDFIUM, open_pdf, page_text, text_page
from engine.papers.pictures import check_page, check_unchanged, on_picture, text_words
from engine.papers.readers import text_pages
from engine.vocabulary import PageText, PageWord, Rect, Span

_MOST_FOUND = 500
_WORD = re.compile(r"\S+")


def words(file: SourceFile, page: int) -> PageText:
    """The text of a page, and the place of each word of it."""
    path = Path(file.path)
    check_unchanged(path, file)
    if path.suffix.lower() != ".pdf":
        text, found = text_words(path, page)
    elif scanned := ocr.kept(path):
        check_page(page, len(scanned))
        text, found = _recognised_words(scanned[page - 1])
    else:
        text, found = _pdf_words(path, page)
    return PageText(page=page, text=text, words=tuple(found))


def find(file: SourceFile, wanted: str) -> tuple[Span, ...]:
    """Where a text stands in a paper, in any case and however its lines are broken; at most 500."""
    path = Path(file.path)
    check_unchanged(path, file)
    parts = [re.escape(part) for part in wanted.split()]
    if not parts:
        return ()
    pattern = re.compile(r"[\s\ufffe-]*".join(parts), re.IGNORECASE)
    found: list[Span] = []
    for number, text in enumerate(_pages(path), 1):
        for match in pattern.finditer(text):
            found.append(Span(number, match.start(), match.end()))
            if len(found) == _MOST_FOUND:
                return tuple(found)
    return tuple(found)


def _pages(path: Path) -> Iterator[str]:
    if path.suffix.lower() != ".pdf":
        yield from text_pages(path)
        return
    if scanned := ocr.kept(path):
        yield from (page.text for page in scanned)
        return
    with PDFIUM.taken():
        pdf = open_pdf(path)
        try:
            for index in range(len(pdf)):
                with text_page(pdf, index) as (_page, text):
                    yield page_text(text)
        finally:
            pdf.close()


def _recognised_words(page: ocr.Page) -> tuple[str, list[PageWord]]:
    found = [PageWord(w.start, w.end, Rect(w.left, w.top, w.right, w.bottom)) for w in page.words]
    return page.text, found


def _pdf_words(path: Path, page: int) -> tuple[str, list[PageWord]]:
    with PDFIUM.taken():
        pdf = open_pdf(path)
        try:
            check_page(page, len(pdf))
            with text_page(pdf, page - 1) as (drawn, text):
                content = page_text(text)
                found = []
                for match in _WORD.finditer(content):
                    if rect := _around(drawn, text, match.start(), match.end()):
                        found.append(PageWord(match.start(), match.end(), rect))
                return content, found
        finally:
            pdf.close()


def _around(page: Any, text: Any, start: int, end: int) -> Rect | None:
    from pypdfium2 import raw

    sides = [ctypes.c_double() for _ in range(4)]
    boxes = []
    for index in range(start, end):
        if raw.FPDFText_GetCharBox(text.raw, index, *sides):
            left, right, bottom, top = (side.value for side in sides)
            if right > left and top > bottom:
                boxes.append((left, bottom, right, top))
    if not boxes:
        return None
    x1, y1 = on_picture(page, min(b[0] for b in boxes), max(b[3] for b in boxes))
    x2, y2 = on_picture(page, max(b[2] for b in boxes), min(b[1] for b in boxes))
    return Rect(min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2))
