"""What every reader makes of a file: pages of text, and the sections they are divided into.

A position is always a page and a character index in that page's text, because that is what a page
can be searched and lit by. Page texts are kept as the file gives them (line ends, hyphens and
ligatures included); only passages are cleaned.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from engine.errors import HilbertError
from engine.vocabulary import FailureKind, Span

REFERENCES = "References"

#: Called with (pages read, pages); may raise to stop the reading.
OnPage = Callable[[int, int], None]


class Box(NamedTuple):
    """A place on a page, in points from its top-left corner."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def height(self) -> float:
        return self.bottom - self.top

    @property
    def middle(self) -> float:
        return (self.left + self.right) / 2


@dataclass(frozen=True, slots=True)
class Line:
    """A line of page ``page``; ``size`` in points, 0 where the format has no type sizes.

    ``gaps`` counts the white spaces in it that are too wide to be spaces: between cells of a table.
    """

    page: int
    start: int
    end: int
    text: str
    size: float = 0.0
    bold: bool = False
    box: Box | None = None
    gaps: int = 0

    @property
    def span(self) -> Span:
        return Span(self.page, self.start, self.end)


class Kind(StrEnum):
    """What a section is: floats and footnotes interrupt the text they stand in."""

    BODY = "body"
    CAPTION = "caption"
    FOOTNOTES = "footnotes"


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and the lines under it, in reading order."""

    title: str
    spans: tuple[Span, ...]
    kind: Kind = Kind.BODY

    @property
    def is_body(self) -> bool:
        """Whether passages are made of it: entries of a reference list answer no question."""
        return self.title != REFERENCES


@dataclass(frozen=True, slots=True)
class About:
    """What is known about a paper beside its title; empty where nothing is."""

    authors: tuple[str, ...] = ()
    year: int = 0
    doi: str = ""
    arxiv: str = ""


#: What a page's characters should be read as, by index: where the file writes one in pieces.
Repairs = Mapping[int, str]


@dataclass(frozen=True, slots=True)
class Document:
    """A file as read. Page ``n`` is ``pages[n - 1]``, and ``repairs[n - 1]`` are made to it."""

    title: str
    pages: tuple[str, ...]
    sections: tuple[Section, ...]
    repairs: tuple[Repairs, ...] = ()
    about: About = About()


def bad_file(sentence: str, remedy: str) -> HilbertError:
    """A file that cannot be read, through no fault of ours."""
    return HilbertError(FailureKind.BAD_FILE, sentence, remedy)
