"""Draw a page of a paper and find where spans of its text stand on it.

PDF pages are drawn by pdfium, which also gives the rectangles. Text files have no look of their
own: their lines are set in STIX Two, which the formulas bring along and which has the signs of
physics and mathematics, so that a click on a citation shows the passage there too.
Promises: rectangles are fractions of the picture, and those of one line of a column are one; a file
that is gone or has changed raises HilbertError, since its spans would light the wrong words.
"""

# ruff: noqa: PLC0415 - native: only the child may load it, and only when it is needed

from __future__ import annotations

import ctypes
import io
import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from engine.errors import HilbertError
from engine.papers import ocr
from engine.papers.files import identify
from engine.papers.library import SourceFile
from engine.papers.pdf import PDFIUM, open_pdf, text_page
from engine.papers.readers import text_pages
from engine.vocabulary import FailureKind, PageImage, PageWord, Rect, Span

if TYPE_CHECKING:
    from PIL.Image import Image

_WIDEST = 4000  # pixels
_MOST_PIXELS = 40_000_000
_USUAL = 1000  # pixels: places in fractions hardly depend on it
_FINE = 1_000_000  # device units that a page side is divided into for rectangles


def draw(file: SourceFile, page: int, width: int, spans: Sequence[Span]) -> PageImage:
    """Page ``page`` (from 1), ``width`` pixels wide, and the rectangles of the spans on it."""
    path = Path(file.path)
    check_unchanged(path, file)
    here = [span for span in spans if span.page == page and span.start < span.end]
    width = max(1, min(width, _WIDEST))
    if path.suffix.lower() == ".pdf":
        image, rects, pages = _draw_pdf(path, page, width, here)
    else:
        image, rects, pages = _draw_text(path, page, width, here)
    return PageImage(
        png=_png(image),
        page=page,
        pages=pages,
        width=image.width,
        height=image.height,
        highlights=tuple(merged(rects)),
    )


def merged(rects: Iterable[Rect]) -> list[Rect]:
    """Neighbouring rectangles of one line as one. Two columns stay apart."""
    lines: list[Rect] = []
    for rect in rects:
        if lines and _same_line(lines[-1], rect):
            lines[-1] = _around(lines[-1], rect)
        else:
            lines.append(rect)
    return lines


def _same_line(one: Rect, other: Rect) -> bool:
    overlap = min(one.bottom, other.bottom) - max(one.top, other.top)
    lower = min(one.bottom - one.top, other.bottom - other.top)
    gap = max(one.left, other.left) - min(one.right, other.right)
    return overlap > lower / 2 and gap < 2 * (one.bottom - one.top)


def _around(one: Rect, other: Rect) -> Rect:
    return Rect(
        min(one.left, other.left),
        min(one.top, other.top),
        max(one.right, other.right),
        max(one.bottom, other.bottom),
    )


def check_unchanged(path: Path, file: SourceFile) -> None:
    try:
        unchanged = path.stat().st_mtime == file.mtime or identify(path).sha256 == file.sha256
    except FileNotFoundError:
        raise HilbertError(
            FailureKind.NOT_FOUND,
            f"The file {path.name} is no longer where it was.",
            "Put it back, or add it from its new place.",
            str(path),
        ) from None
    if not unchanged:
        raise HilbertError(
            FailureKind.NOT_FOUND,
            f"The file {path.name} has changed since it was added.",
            "Add it again to search and show its new content.",
            str(path),
        )


def check_page(page: int, pages: int) -> None:
    if not 1 <= page <= pages:
        raise HilbertError(
            FailureKind.NOT_FOUND, f"There is no page {page}; the last one is {pages}."
        )


# --- PDF ---


def _draw_pdf(
    path: Path, page: int, width: int, spans: list[Span]
) -> tuple[Image, list[Rect], int]:
    with PDFIUM.taken():
        pdf = open_pdf(path)
        try:
            check_page(page, len(pdf))
            scanned = ocr.kept(path) if spans else []
            with text_page(pdf, page - 1) as (drawn, text):
                if scanned:
                    rects = [rect for span in spans for rect in _recognised(scanned, page, span)]
                else:
                    rects = [rect for span in spans for rect in pdf_rects(drawn, text, span)]
                return _pdf_image(drawn, width), rects, len(pdf)
        finally:
            pdf.close()


def _recognised(pages: Sequence[ocr.Page], page: int, span: Span) -> Iterator[Rect]:
    for word in pages[page - 1].words:
        if word.start < span.end and span.start < word.end:
            yield Rect(word.left, word.top, word.right, word.bottom)


def _pdf_image(page: Any, width: int) -> Image:
    across, down = page.get_size()
    scale = min(width / across, (_MOST_PIXELS / (across * down)) ** 0.5)
    bitmap = page.render(scale=scale, rev_byteorder=True)
    try:
        # Converting copies: the picture must outlive pdfium's bitmap.
        image: Image = bitmap.to_pil().convert("RGB")
    finally:
        bitmap.close()
    return image


def pdf_rects(page: Any, text: Any, span: Span) -> Iterator[Rect]:
    from pypdfium2 import raw

    sides = [ctypes.c_double() for _ in range(4)]
    for index in range(raw.FPDFText_CountRects(text.raw, span.start, span.end - span.start)):
        raw.FPDFText_GetRect(text.raw, index, *sides)
        left, top, right, bottom = (side.value for side in sides)
        # The page may be turned or cropped: only pdfium knows where its points are drawn.
        x1, y1 = on_picture(page, left, top)
        x2, y2 = on_picture(page, right, bottom)
        yield Rect(min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2))


def on_picture(page: Any, x: float, y: float) -> tuple[float, float]:
    from pypdfium2 import raw

    across, down = ctypes.c_int(), ctypes.c_int()
    raw.FPDF_PageToDevice(page.raw, 0, 0, _FINE, _FINE, 0, x, y, across, down)
    return _fraction(across.value / _FINE), _fraction(down.value / _FINE)


def _fraction(value: float) -> float:
    return min(1.0, max(0.0, value))


# --- text ---


@cache
def _font() -> Path:
    """Found without reading ziamath, which takes a while."""
    package = find_spec("ziamath")
    assert package is not None
    assert package.origin
    return Path(package.origin).with_name("fonts") / "STIXTwoMath-Regular.ttf"


class _Setting:
    """A page of text as it is set in rows, ``width`` pixels wide."""

    def __init__(self, text: str, width: int) -> None:
        from PIL import ImageFont

        self.text, self.width = text, width
        self.font = ImageFont.truetype(_font(), max(6.0, width / 48))
        self.margin, self.leading = width * 0.08, max(9.0, width / 30)
        self.rows = list(_rows(text, width - 2 * self.margin, self.font.getlength))
        self.height = round(max(width * 1.3, 2 * self.margin + self.leading * len(self.rows)))

    def draw(self) -> Image:
        from PIL import Image, ImageDraw

        image = Image.new("RGB", (self.width, self.height), "white")
        pen = ImageDraw.Draw(image)
        for number, (start, end) in enumerate(self.rows):
            top = self.margin + number * self.leading
            pen.text((self.margin, top), self.text[start:end], font=self.font, fill="black")
        return image

    def rects(self, wanted: Span) -> Iterator[Rect]:
        for number, (start, end) in enumerate(self.rows):
            first, last = max(start, wanted.start), min(end, wanted.end)
            if first < last:
                left = self.margin + self.font.getlength(self.text[start:first])
                right = left + self.font.getlength(self.text[first:last])
                top = self.margin + number * self.leading
                bottom = (top + self.leading) / self.height
                yield Rect(left / self.width, top / self.height, right / self.width, bottom)


def _draw_text(
    path: Path, page: int, width: int, spans: list[Span]
) -> tuple[Image, list[Rect], int]:
    pages = text_pages(path)
    check_page(page, len(pages))
    setting = _Setting(pages[page - 1], width)
    rects = [rect for span in spans for rect in setting.rects(span)]
    return setting.draw(), rects, len(pages)


def text_words(path: Path, page: int) -> tuple[str, list[PageWord]]:
    """The text of a page that is no PDF's, and the place of each word where it is drawn."""
    pages = text_pages(path)
    check_page(page, len(pages))
    text = pages[page - 1]
    setting = _Setting(text, _USUAL)
    found = []
    for match in re.finditer(r"\S+", text):
        for rect in setting.rects(Span(page, match.start(), match.end())):
            found.append(PageWord(match.start(), match.end(), rect))
    return text, found


def _rows(text: str, room: float, measure: Any) -> Iterator[tuple[int, int]]:
    """Character ranges of the rows that lines are broken into, each at most ``room`` wide."""
    start = 0
    for line in text.splitlines(keepends=True):
        end = start + len(line.rstrip())
        row = start
        while row < end and measure(text[row:end]) > room:
            stop = _fitting(text, row, end, room, measure)
            yield row, stop
            row = stop
        yield row, end
        start += len(line)


def _fitting(text: str, start: int, end: int, room: float, measure: Any) -> int:
    """Where a row has to end: after a space if it has one, never before its first character."""
    low, high = start + 1, end
    while low < high:
        middle = (low + high + 1) // 2
        if measure(text[start:middle]) <= room:
            low = middle
        else:
            high = middle - 1
    space = text.rfind(" ", start, low)
    return space + 1 if space > start else low


def _png(image: Image) -> bytes:
    buffer = io.BytesIO()
    image.save(buffer, "PNG", compress_level=3)
    return buffer.getvalue()
