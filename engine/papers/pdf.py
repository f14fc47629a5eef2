"""Read a PDF with pypdfium2: page texts, lines with their type, title and sections.

Character indices are those of pdfium's text page, so that they lead back to rectangles
(engine.papers.pictures). pdfium is not thread-safe, not even between documents: whoever calls it
takes PDFIUM first, and closes what was opened before giving it back.
"""

# ruff: noqa: PLC0415 - native: only the child may load it, and only when it is needed

from __future__ import annotations

import ctypes
import math
import re
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from engine.errors import HilbertError
from engine.papers.document import Document, Line, OnPage, bad_file
from engine.papers.flow import LINE_HYPHEN
from engine.papers.headings import sections_of, title_of, without_running_lines
from engine.papers.turns import Turns

PDFIUM = Turns()

_LINE = re.compile(rf"[^\r\n{LINE_HYPHEN}]+{LINE_HYPHEN}?")
_BOLD_NAME = re.compile(rb"bold|black|heavy|medi\b|cmbx|semibold|demi", re.IGNORECASE)
_BOLD_WEIGHT = 600
_SAMPLES = 5  # characters of a line whose type is looked at
_FEWEST_LETTERS = 40  # of a PDF that is text and not pictures


def read_pdf(path: Path, on_page: OnPage) -> Document:
    """The document in a PDF file. Raises HilbertError for one that cannot be read."""
    texts: list[str] = []
    lines: list[list[Line]] = []
    with PDFIUM.taken():
        pdf = open_pdf(path)
        pages, metadata = len(pdf), _metadata_title(pdf)
    try:
        for index in range(pages):
            on_page(index, pages)
            with PDFIUM.taken(), text_page(pdf, index) as (_, page):
                text = page_text(page)
                texts.append(text)
                lines.append(_lines(page, text, index + 1))
    finally:
        with PDFIUM.taken():
            pdf.close()
    if sum(character.isalpha() for text in texts for character in text) < _FEWEST_LETTERS:
        raise _no_text(pages)
    body = without_running_lines(lines)
    title = title_of(body, metadata, path.stem)
    return Document(title, tuple(texts), sections_of(body, title))


def open_pdf(path: Path) -> Any:
    """The pypdfium2 document; the caller holds PDFIUM and closes it."""
    import pypdfium2
    from pypdfium2 import raw

    path.open("rb").close()  # pdfium does not say why it could not open a file; the system does
    try:
        return pypdfium2.PdfDocument(path)
    except pypdfium2.PdfiumError as error:
        locked = getattr(error, "err_code", None) == raw.FPDF_ERR_PASSWORD
        raise (_locked() if locked else _broken()) from error


@contextmanager
def text_page(pdf: Any, index: int) -> Iterator[tuple[Any, Any]]:
    """A page and its text page, closed afterwards; the caller holds PDFIUM."""
    import pypdfium2

    page = text = None
    try:
        page = pdf[index]
        text = page.get_textpage()
        yield page, text
    except pypdfium2.PdfiumError as error:
        raise _broken() from error
    finally:
        for part in (text, page):
            if part is not None:
                part.close()


def page_text(page: Any) -> str:
    """The text of a page, one Python character for each of pdfium's."""
    from pypdfium2 import raw

    count = page.count_chars()
    text: str = page.get_text_range() if count else ""
    if len(text) == count:
        return text
    # Some fonts give characters that the bulk call drops or doubles; one by one never shifts.
    codes = (raw.FPDFText_GetUnicode(page.raw, index) for index in range(count))
    return "".join(_character(code) for code in codes)


def _character(code: int) -> str:
    if code == 2:  # the bulk call's U+FFFE
        return LINE_HYPHEN
    return chr(code) if code < 0x110000 and not 0xD800 <= code < 0xE000 else "\ufffd"


def _lines(page: Any, text: str, number: int) -> list[Line]:
    found = []
    for match in _LINE.finditer(text):
        if match[0].strip():
            size, bold = _type(page, match.start(), match[0])
            found.append(Line(number, *match.span(), match[0], size, bold))
    return found


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


def _metadata_title(pdf: Any) -> str:
    with suppress(UnicodeError):
        return str(pdf.get_metadata_value("Title"))
    return ""


def _locked() -> HilbertError:
    return bad_file("The PDF is protected by a password.", "Save an unprotected copy and add that.")


def _broken() -> HilbertError:
    return bad_file("The PDF is damaged.", "Download or export it again, then add it again.")


def _no_text(pages: int) -> HilbertError:
    if not pages:
        return bad_file("The PDF has no pages.", "Export it again, then add it again.")
    return bad_file(
        "The PDF holds pictures of pages but no text.",
        "Run text recognition (OCR) over it and add the result.",
    )
