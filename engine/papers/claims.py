"""The sentences of an answer that say something, with the markers that belong to each.

Promises: ranges are of the text as given; headings, code, tables and lone formulas are left out; a
marker after the full stop belongs to the sentence before it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from engine.citations import numbers_in
from engine.papers.chunks import sentences

_MARKER = re.compile(r"\s*\[\s*\d+(?:\s*[,;]\s*\d+)*\s*\]")
_LEADING = re.compile(r"(?:\s*\[\s*\d+(?:\s*[,;]\s*\d+)*\s*\])+[.,;]?\s*")
_LIST = re.compile(r"\s*(?:[-*+]|\d+[.)])\s+")
_FENCE = ("```", "~~~")
_NO_PROSE = ("#", "|", "$$", ">")
_LEAST_WORDS = 4
_WORD = re.compile(r"[^\W\d_]{2,}")


@dataclass(frozen=True, slots=True)
class Claim:
    """``text`` is the sentence without its markers."""

    start: int
    end: int
    text: str
    numbers: tuple[int, ...]


def claims(text: str) -> list[Claim]:
    """The claims of an answer, in order."""
    found = []
    for start, end in _prose(text):
        for first, last in _with_their_markers(text, start, end):
            said = text[first:last]
            plain = _MARKER.sub("", said).strip()
            if len(_WORD.findall(plain)) >= _LEAST_WORDS:
                markers = (match.group() for match in _MARKER.finditer(said))
                numbers = dict.fromkeys(n for token in markers for n in numbers_in(token))
                found.append(Claim(first, last, plain, tuple(numbers)))
    return found


def _prose(text: str) -> Iterator[tuple[int, int]]:
    """The lines that are neither code nor headings nor tables, without list marks."""
    fenced = False
    start = 0
    for line in text.splitlines(keepends=True):
        bare = line.lstrip()
        if bare.startswith(_FENCE):
            fenced = not fenced
        elif not fenced and not bare.startswith(_NO_PROSE):
            mark = _LIST.match(line)
            yield start + (mark.end() if mark else 0), start + len(line.rstrip())
        start += len(line)


def _with_their_markers(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Sentences of a line; markers at the start of one go to the end of the one before."""
    ranges: list[tuple[int, int]] = []
    for first, last in sentences(text[start:end]):
        a, b = start + first, start + last
        if ranges and (markers := _LEADING.match(text, a, b)):
            ranges[-1] = (ranges[-1][0], a + len(markers.group().rstrip()))
            a = markers.end()
        if a < b:
            ranges.append((a, b))
    yield from ranges
