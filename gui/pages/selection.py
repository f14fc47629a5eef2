"""Which words of a page are chosen: between where the mouse went down and where it is. No Qt here.

Positions are fractions of the page. A position between words means the nearest one in its line, or
else the nearest line, so that a drag through white space behaves as in any text.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from engine.vocabulary import PageText, PageWord, Rect, Span

_LINE = 4.0  # a step down the page is as far as four across it


@dataclass
class Selection:
    """The words of one page and those chosen of them, from ``first`` to ``last``."""

    text: str = ""
    words: tuple[PageWord, ...] = ()
    anchor: int | None = None
    head: int | None = None
    _found: dict[tuple[int, int], tuple[Rect, ...]] = field(default_factory=dict)

    @classmethod
    def of(cls, page: PageText) -> Selection:
        return cls(page.text, page.words)

    def begin(self, x: float, y: float) -> None:
        self.anchor = self.head = None
        if self.word_at(x, y) is not None:
            self.anchor = self._nearest(x, y)

    def extend(self, x: float, y: float) -> None:
        """Choose up to there; nothing happens where no text was under the mouse at first."""
        if self.anchor is None and self.words:
            self.anchor = self._nearest(x, y)
        self.head = self._nearest(x, y)

    def choose_word(self, x: float, y: float) -> None:
        self.anchor = self.head = self.word_at(x, y)

    def choose_all(self) -> None:
        if self.words:
            self.anchor, self.head = 0, len(self.words) - 1

    def clear(self) -> None:
        self.anchor = self.head = None

    def word_at(self, x: float, y: float) -> int | None:
        """The word under a position."""
        for number, word in enumerate(self.words):
            rect = word.rect
            if rect.left <= x <= rect.right and rect.top <= y <= rect.bottom:
                return number
        return None

    @property
    def range(self) -> tuple[int, int] | None:
        """The characters that are chosen."""
        if self.anchor is None or self.head is None:
            return None
        first, last = sorted((self.anchor, self.head))
        return self.words[first].start, self.words[last].end

    @property
    def chosen(self) -> str:
        """As it is copied: line ends become spaces, and words that a line breaks are whole."""
        if self.range is None:
            return ""
        start, end = self.range
        text = self.text[start:end].replace("\ufffe\r\n", "").replace("\ufffe\n", "")
        return " ".join(text.replace("\ufffe", "").split())

    @property
    def rects(self) -> tuple[Rect, ...]:
        return self.rects_of(*self.range) if self.range else ()

    def rects_of(self, start: int, end: int) -> tuple[Rect, ...]:
        """Where those characters stand, a rectangle for each line."""
        if (start, end) not in self._found:
            self._found[start, end] = tuple(self._lines(start, end))
        return self._found[start, end]

    def _lines(self, start: int, end: int) -> list[Rect]:
        lines: list[Rect] = []
        for word in self.words:
            if word.start < end and start < word.end:
                rect = _part(word, start, end)
                if lines and _is_beside(lines[-1], rect):
                    lines[-1] = _around(lines[-1], rect)
                else:
                    lines.append(rect)
        return lines

    def _nearest(self, x: float, y: float) -> int | None:
        if not self.words:
            return None
        return min(range(len(self.words)), key=lambda n: _distance(self.words[n].rect, x, y))


def on_page(spans: tuple[Span, ...], page: int) -> tuple[Span, ...]:
    return tuple(span for span in spans if span.page == page)


def _part(word: PageWord, start: int, end: int) -> Rect:
    """Of a word the part that is meant, as if its letters were of one width."""
    rect, length = word.rect, max(1, word.end - word.start)
    left = rect.left + (rect.right - rect.left) * max(0, start - word.start) / length
    right = rect.right - (rect.right - rect.left) * max(0, word.end - end) / length
    return Rect(left, rect.top, right, rect.bottom)


def _is_beside(line: Rect, rect: Rect) -> bool:
    overlap = min(line.bottom, rect.bottom) - max(line.top, rect.top)
    height = min(line.bottom - line.top, rect.bottom - rect.top)
    return overlap > height / 2 and rect.right - line.left >= 0 and rect.left - line.right < 0.03


def _around(one: Rect, other: Rect) -> Rect:
    return Rect(
        min(one.left, other.left),
        min(one.top, other.top),
        max(one.right, other.right),
        max(one.bottom, other.bottom),
    )


def _distance(rect: Rect, x: float, y: float) -> float:
    across = max(rect.left - x, 0.0, x - rect.right)
    down = max(rect.top - y, 0.0, y - rect.bottom)
    return across + _LINE * down
