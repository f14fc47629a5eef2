"""The part of the vocabulary that is about the pages of papers: pictures, words, and finding them.

Import these from engine.vocabulary, which holds the whole vocabulary.
"""

from __future__ import annotations

from engine.vocabulary_base import Command, Event, PaperId, Value
from engine.vocabulary_papers import Span


class Rect(Value, frozen=True):
    """A rectangle in fractions of the page width and height; the origin is the top-left corner."""

    left: float
    top: float
    right: float
    bottom: float


class RenderPage(Command, frozen=True):
    """Draw one page, ``width`` pixels wide, and find the rectangles of ``spans`` on it.

    Answer: PageImage, Done.
    """

    paper: PaperId
    page: int
    width: int
    spans: tuple[Span, ...] = ()


class ReadPage(Command, frozen=True):
    """The words of a page and where they stand, to be selected. Answer: PageText, Done."""

    paper: PaperId
    page: int


class FindInPaper(Command, frozen=True):
    """Where a text stands in a paper, in any case. Answer: FoundInPaper, Done."""

    paper: PaperId
    text: str


class PageWord(Value, frozen=True):
    """Characters ``start`` to ``end`` of a page's text, and where they stand."""

    start: int
    end: int
    rect: Rect


class PageText(Event, frozen=True):
    page: int
    text: str
    words: tuple[PageWord, ...]


class FoundInPaper(Event, frozen=True):
    spans: tuple[Span, ...]


class PageImage(Event, frozen=True):
    """A page as PNG, with the rectangles of the spans asked for and the page count."""

    png: bytes
    page: int
    pages: int
    width: int
    height: int
    highlights: tuple[Rect, ...] = ()
