"""Read a PDF with pypdfium2: page texts, lines with their type, title and sections.

Character indices are those of pdfium's text page, so that they lead back to rectangles
(engine.papers.pictures). pdfium is not thread-safe, not even between documents: whoever calls it
takes PDFIUM first, and closes what was opened before giving it back.
"""

# ruff: noqa: PLC0415 - native: only the child may load it, and only when it is needed

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from engine.errors import HilbertError
from engine.papers import ocr
from engine.papers.about import about_first_page
from engine.papers.accents import repairs_of
from engine.papers.document import Document, Line, OnPage, Repairs, bad_file
from engine.papers.flow import LINE_HYPHEN
from engine.papers.glyphs import boxes_of, lines_of
from engine.papers.headings import sections_of, title_of
from engine.papers.layout import in_reading_order
from engine.papers.roles import parts_of
from engine.papers.turns import Turns

PDFIUM = Turns()

_MOST_CHARACTERS = 20_000_000
_INSTALL = "Install Tesseract, or run text recognition (OCR) over it, and add it again."
_FEWEST_LETTERS = 40  # of a PDF that is text and not pictures


def read_pdf(path: Path, on_page: OnPage) -> Document:
    """The document in a PDF file. Raises HilbertError for one that cannot be read."""
    texts: list[str] = []
    lines: list[list[Line]] = []
    repairs: list[Repairs] = []
    with PDFIUM.taken():
        pdf = open_pdf(path)
        pages, metadata = len(pdf), _metadata_title(pdf)
    try:
        characters = 0
        for index in range(pages):
            on_page(index, pages)
            with PDFIUM.taken(), text_page(pdf, index) as (shown, page):
                text = page_text(page)
                boxes = boxes_of(page, shown.get_height(), text)
                lines.append(lines_of(page, text, index + 1, boxes))
            characters += len(text)
            if characters > _MOST_CHARACTERS:
                raise bad_file(
                    "There is more text in the file than a paper holds.",
                    "Split it and add the parts.",
                )
            texts.append(text)
            repairs.append(repairs_of(text, boxes))
        if _is_scanned(texts):
            texts, lines, repairs = _recognised(path, pdf, on_page)
    finally:
        with PDFIUM.taken():
            pdf.close()
    if _is_scanned(texts):
        raise _no_text(pages)
    parts = parts_of([in_reading_order(page) for page in lines])
    title = title_of(parts.body, metadata, path.stem)
    sections = (*sections_of(parts.body, title), *parts.asides)
    about = about_first_page(texts[0], parts.body, title, path.stem)
    return Document(title, tuple(texts), sections, tuple(repairs), about)


def _is_scanned(texts: Sequence[str]) -> bool:
    return sum(character.isalpha() for text in texts for character in text) < _FEWEST_LETTERS


def _recognised(
    path: Path, pdf: Any, on_page: OnPage
) -> tuple[list[str], list[list[Line]], list[Repairs]]:
    """What Tesseract reads in the pictures of pages; nothing where it is not installed."""
    pages = ocr.recognised(path, pdf, PDFIUM, on_page) if ocr.is_there() else []
    lines = [ocr.lines_of(page, number) for number, page in enumerate(pages, 1)]
    return [page.text for page in pages], lines, [{} for _ in pages]


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
        "Try a sharper scan." if ocr.is_there() else _INSTALL,
    )
