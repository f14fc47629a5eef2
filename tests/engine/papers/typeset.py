"""Two-column papers set the way LaTeX sets them, with all that gets between a reader and the text.

Lines are broken and hyphenated, the last ones of a column go on in the next, a figure floats to the
top, footnotes stand at the foot, heads and page numbers run. ``Paper`` keeps what was set, so that
a test can compare it with what was read.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import reportlab
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

_PLAIN, _BOLD = "Vera", "VeraBd"  # reportlab brings them along; they have ligatures
_LIGATURES = str.maketrans({"\ue001": "ﬁ", "\ue002": "ﬂ"})
_VOWELS = "aeiou"
_WIDTH, _HEIGHT = 595.0, 842.0
_LEFTS = (54.0, 308.0)
_COLUMN = 233.0
_TOP, _BOTTOM = 90.0, 760.0


@dataclass(frozen=True, slots=True)
class Style:
    """How a journal looks."""

    head: str
    number: str  # of a page, with {} for the number
    size: float = 9.0
    heading: float = 11.0
    caption: float = 8.0
    note: float = 7.0
    references: str = "References"  # "" for a list without a heading
    by_rows: bool = False  # the file goes across the columns, as some producers do
    stamp: str = ""


ACL = Style(head="", number="{}", heading=11.0)
PRX = Style(
    head="PHYSICAL REVIEW X 9, 0310{} (2019)",
    number="031001-{}",
    heading=9.0,
    references="",
    by_rows=True,
    stamp="arXiv:1905.01234v2 [quant-ph] 3 May 2019",
)


@dataclass(slots=True)
class _Set:
    """One line set at a place of a page."""

    x: float
    y: float
    text: str
    size: float
    bold: bool = False


@dataclass(slots=True)
class Paper:
    """A paper in the making: column by column, page by page."""

    style: Style
    title: str
    pages: list[list[_Set]] = field(default_factory=list)
    _column: int = 1
    _top: float = _TOP
    _y: float = _TOP
    _foot: float = _BOTTOM

    def __post_init__(self) -> None:
        folder = Path(reportlab.__file__).parent / "fonts"
        for name in (_PLAIN, _BOLD):
            pdfmetrics.registerFont(TTFont(name, str(folder / f"{name}.ttf")))
        self._next_column()
        self._wide(self.title, 15.0, bold=True)
        self._wide("Ada Author and Ben Writer", 10.0)
        self._y += 14

    def heading(self, text: str) -> None:
        if self._y + 60 > self._foot:
            self._next_column()
        self._y += self.style.heading
        self._put(text, self.style.heading, bold=True)
        self._y += 4

    def paragraph(self, text: str, note: str = "") -> None:
        lines = list(_broken(text, self.style.size))
        for number, line in enumerate(lines):
            if self._y + self.style.size * 1.2 > self._foot:
                self._next_column()
            if note and number == 1:
                self._footnote(note)
            self._put(line, self.style.size)

    def figure(self, caption: str, labels: tuple[str, ...] = ("0.0", "0.5", "1.0")) -> None:
        """At the top of the next column, its caption below it."""
        self._next_column()
        for number, label in enumerate(labels):
            self._put(label, self.style.caption - 1, x=_LEFTS[self._column] + 40 * number)
        self._y += 30
        for line in _broken(caption, self.style.caption):
            self._put(line, self.style.caption)
        self._y += 16

    def references(self, *entries: str) -> None:
        if self.style.references:
            self.heading(self.style.references)
        else:
            self._y += 20
        for number, entry in enumerate(entries, 1):
            for line in _broken(f"[{number}] {entry}", self.style.size - 1):
                if self._y + self.style.size * 1.2 > self._foot:
                    self._next_column()
                self._put(line, self.style.size - 1)

    def save(self, path: Path) -> Path:
        canvas = Canvas(str(path), pagesize=(_WIDTH, _HEIGHT), invariant=1)
        for number, page in enumerate(self.pages, 1):
            self._furniture(canvas, number)
            for line in sorted(page, key=lambda line: line.y) if self.style.by_rows else page:
                canvas.setFont(_BOLD if line.bold else _PLAIN, line.size)
                canvas.drawString(line.x, _HEIGHT - line.y, line.text.translate(_LIGATURES))
            canvas.showPage()
        canvas.save()
        return path

    def _furniture(self, canvas: Canvas, number: int) -> None:
        canvas.setFont(_PLAIN, 8)
        if self.style.head:
            canvas.drawString(200, _HEIGHT - 50, self.style.head.format(number))
        canvas.drawString(290, _HEIGHT - 800, self.style.number.format(number))
        if self.style.stamp and number == 1:
            canvas.saveState()
            canvas.translate(30, 250)
            canvas.rotate(90)
            canvas.setFont(_PLAIN, 14)
            canvas.drawString(0, 0, self.style.stamp)
            canvas.restoreState()

    def _put(self, text: str, size: float, *, bold: bool = False, x: float = 0.0) -> None:
        self._y += size * 1.2
        self.pages[-1].append(_Set(x or _LEFTS[self._column], self._y, text, size, bold))

    def _wide(self, text: str, size: float, *, bold: bool = False) -> None:
        width = pdfmetrics.stringWidth(text, _BOLD if bold else _PLAIN, size)
        self._put(text, size, bold=bold, x=(_WIDTH - width) / 2)
        self._top = self._y + 20

    def _footnote(self, text: str) -> None:
        lines = list(_broken(text, self.style.note))
        height = len(lines) * self.style.note * 1.2
        y = _BOTTOM - height
        for line in lines:
            y += self.style.note * 1.2
            self.pages[-1].append(_Set(_LEFTS[self._column], y, line, self.style.note))
        self._foot = _BOTTOM - height - 12

    def _next_column(self) -> None:
        self._column = 1 - self._column
        if self._column == 0:
            self.pages.append([])
            self._top = _TOP
        self._y, self._foot = self._top, _BOTTOM


def _broken(text: str, size: float) -> Iterator[str]:
    """Lines that fit the column; a long word that does not fit is hyphenated."""
    line = ""
    for word in text.split():
        longer = f"{line} {word}".strip()
        if pdfmetrics.stringWidth(longer, _PLAIN, size) <= _COLUMN:
            line = longer
            continue
        cut = next((at for at in range(4, len(word) - 3) if word[at - 1] in _VOWELS), 0)
        head = f"{line} {word[:cut]}-" if cut and word.isalpha() else ""
        if head and pdfmetrics.stringWidth(head, _PLAIN, size) <= _COLUMN:
            yield head
            line = word[cut:]
        else:
            yield line
            line = word
    yield line
