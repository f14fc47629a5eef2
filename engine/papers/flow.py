"""The text of a section as one clean line, of which every character knows where it came from.

Cleaning joins lines, repairs words hyphenated at a line end, expands ligatures and drops control
characters. Promises: ``spans(a, b)`` covers exactly the page characters that ``text[a:b]`` was made
of, in reading order, without the lines in between that belong to no section (running headers).
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence

from engine.papers.document import Document, Repairs, Section
from engine.vocabulary import Span

#: pdfium writes this for a hyphen that ends a line, and swallows the line end with it.
LINE_HYPHEN = "\ufffe"

_WORD = re.compile(r"[^\W\d_]+")
_BROKEN = re.compile(rf"[^\W\d_]+(?:{LINE_HYPHEN}|-\r?\n)[^\W\d_]+")
_WORD_END = re.compile(r"[^\W\d_]+$")
_LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}


def vocabulary_of(document: Document) -> Counter[str]:
    """How often each word stands unbroken in a document."""
    words: Counter[str] = Counter()
    for page in document.pages:
        words.update(word.lower() for word in _WORD.findall(_BROKEN.sub(" ", page)))
    return words


class Flow:
    """A section's clean ``text`` with the way back to its pages."""

    def __init__(
        self,
        pages: Sequence[str],
        section: Section,
        words: Counter[str] | None = None,
        repairs: Sequence[Repairs] = (),
    ) -> None:
        self._words = words or Counter()
        self._pages = pages
        self._repairs = repairs
        self._pieces: list[str] = []
        self._origin = array("L")  # index in the page, by character of text
        self._runs: list[int] = []  # where in text another span's characters begin
        self._run_pages: list[int] = []
        self._broken = False  # whether the text ends in a hyphen that may only break a word
        for span in section.spans:
            self._append(span)
        self.text = "".join(self._pieces)

    def spans(self, start: int, end: int) -> tuple[Span, ...]:
        """Where the characters ``start`` to ``end`` of the text stand; touching spans are one."""
        found: list[Span] = []
        for page, first, last in self._stretches(start, end):
            if found and found[-1].page == page and self._touch(found[-1], first):
                found[-1] = Span(page, found[-1].start, last)
            else:
                found.append(Span(page, first, last))
        return tuple(found)

    def _stretches(self, start: int, end: int) -> list[tuple[int, int, int]]:
        run = max(0, bisect_right(self._runs, start) - 1)
        stretches = []
        while start < end:
            stop = min(end, self._runs[run + 1] if run + 1 < len(self._runs) else end)
            if start < stop:
                origin = self._origin
                stretches.append((self._run_pages[run], origin[start], origin[stop - 1] + 1))
            start, run = stop, run + 1
        return stretches

    def _touch(self, before: Span, start: int) -> bool:
        gap = self._pages[before.page - 1][before.end : start]
        return before.end <= start and not gap.strip(f" \t\r\n{LINE_HYPHEN}-")

    # --- building ---

    def _append(self, span: Span) -> None:
        page = self._pages[span.page - 1]
        self._runs.append(len(self._origin))
        self._run_pages.append(span.page)
        if self._pieces and page[span.start : span.end].strip():
            self._join(span.start)
        repairs = self._repairs[span.page - 1] if self._repairs else {}
        for index in range(span.start, span.end):
            if index in repairs:
                self._put(repairs[index], index)
            else:
                self._add(page, index)

    def _join(self, start: int) -> None:
        """Put a space between two lines, unless a hyphen stands there."""
        if self._pieces[-1] == "-" and self._pieces[-2:-1] and self._pieces[-2].isalnum():
            self._broken = True
        elif not self._broken and self._pieces[-1] != " ":
            self._put(" ", start)

    def _add(self, page: str, index: int) -> None:
        char = page[index]
        if self._broken and not char.isspace():
            self._mend(page[index : index + 40])
        if char.isspace():
            if self._pieces and self._pieces[-1] != " " and not self._broken:
                self._put(" ", index)
        elif char == LINE_HYPHEN:
            self._put("-", index)
            self._broken = True
        elif char in _LIGATURES:
            self._put(_LIGATURES[char], index)
        elif unicodedata.category(char) not in ("Cc", "Cf", "Co", "Cn", "Cs"):
            self._put(char, index)

    def _mend(self, after: str) -> None:
        """Take the hyphen at the end of the text away if it only broke a word."""
        self._broken = False
        before = "".join(self._pieces[-40:-1])
        if not self._is_own_hyphen(before, after):
            self._pieces.pop()
            self._origin.pop()
            self._runs[-1] = min(self._runs[-1], len(self._origin))

    def _put(self, text: str, index: int) -> None:
        if text:
            self._pieces.append(text)
            self._origin.extend([index] * len(text))

    def _drop_last(self) -> None:
        self._pieces.pop()
        self._origin.pop()
        self._runs[-1] = len(self._origin)

    def _is_own_hyphen(self, before: str, after: str) -> bool:
        left, right = _WORD_END.search(before), _WORD.match(after)
        if not (left and right):
            return True
        first, second = left[0].lower(), right[0].lower()
        if self._words[first + second]:
            return False
        # "automatically-detected" is two words of this paper, "sum-maries" is not; short halves
        # ("be-comes") are words by chance too often to tell.
        apart = min(len(first), len(second)) >= 4 and self._words[first] and self._words[second]
        return bool(apart) or not right[0].islower()
