"""Does a highlight show what the passage says? ``python -m engine.papers.fidelity FOLDER``.

For each passage of each PDF: the rectangles that the page view would draw are asked which
characters of the page have their middle in one of them, and these are compared with the passage.
Compared are letters, digits and signs without spaces, accents and hyphens, which cleaning changes.
"""

from __future__ import annotations

import sys
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

from engine.papers.chunks import Chunk, chunks_of
from engine.papers.document import Box
from engine.papers.glyphs import boxes_of
from engine.papers.pdf import PDFIUM, open_pdf, page_text, read_pdf, text_page
from engine.papers.pictures import merged, pdf_rects
from engine.vocabulary import Rect

_HYPHENS = "-\u00ad\u2010\ufffe"


@dataclass(frozen=True, slots=True)
class Fidelity:
    """One passage: what its rectangles show, and how like the two are (1.0 is equal)."""

    page: int
    passage: str
    shown: str

    @property
    def likeness(self) -> float:
        one, other = normalised(self.passage), normalised(self.shown)
        if one == other:
            return 1.0
        return SequenceMatcher(None, one, other, autojunk=False).ratio()


def normalised(text: str) -> str:
    """Without what cleaning may change: spaces, accents, hyphens, ligatures, control characters."""
    plain = unicodedata.normalize("NFKD", text)
    plain = plain.replace("ı", "i").replace("ȷ", "j")
    return "".join(c for c in plain if unicodedata.category(c)[0] in "LNPS" and not _is_loose(c))


def _is_loose(character: str) -> bool:
    return character in _HYPHENS or unicodedata.category(character) in ("Lm", "Sk")


def measure(path: Path) -> Iterator[Fidelity]:
    """Every passage of a PDF against what its highlight shows."""
    chunks = chunks_of(read_pdf(path, lambda page, pages: None))
    with PDFIUM.taken():
        pdf = open_pdf(path)
        try:
            shown = [_Page(pdf, index) for index in range(len(pdf))]
            for chunk in chunks:
                yield _of(chunk, shown)
        finally:
            pdf.close()


class _Page:
    """A page's characters with their places in fractions of the page."""

    def __init__(self, pdf: Any, index: int) -> None:
        self._pdf, self._index = pdf, index
        with text_page(pdf, index) as (page, text):
            width, height = page.get_size()
            self._text = page_text(text)
            self._boxes = boxes_of(text, height, self._text)
            self._size = width, height

    def rects(self, chunk: Chunk) -> list[Rect]:
        here = [span for span in chunk.spans if span.page == self._index + 1]
        with text_page(self._pdf, self._index) as (page, text):
            return merged(rect for span in here for rect in pdf_rects(page, text, span))

    def under(self, rects: Sequence[Rect]) -> str:
        found: dict[int, None] = {}
        for rect in rects:
            for index, box in enumerate(self._boxes):
                if box and self._holds(rect, box):
                    found[index] = None
        return "".join(self._text[index] for index in found)

    def _holds(self, rect: Rect, box: Box) -> bool:
        width, height = self._size
        x, y = box.middle / width, (box.top + box.bottom) / 2 / height
        return bool(rect.left <= x <= rect.right and rect.top <= y <= rect.bottom)


def _of(chunk: Chunk, pages: Sequence[_Page]) -> Fidelity:
    numbers = dict.fromkeys(span.page for span in chunk.spans)
    shown = "".join(pages[n - 1].under(pages[n - 1].rects(chunk)) for n in numbers)
    return Fidelity(chunk.spans[0].page, chunk.text, shown)


def main(folder: Path) -> None:
    """Print, for each PDF, how many passages are shown as they are, and the worst one."""
    for path in sorted(folder.rglob("*.pdf")):
        measured = list(measure(path))
        equal = sum(one.likeness >= 0.99 for one in measured)
        exact = sum(one.likeness == 1.0 for one in measured)
        worst = min(measured, key=lambda one: one.likeness)
        print(  # noqa: T201 - a command
            f"{path.name}: {len(measured)} passages, {exact} exact, {equal} at least 0.99 alike, "
            f"worst {worst.likeness:.3f} on page {worst.page}"
        )


if __name__ == "__main__":
    main(Path(sys.argv[1]))
