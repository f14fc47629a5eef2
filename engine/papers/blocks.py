"""Documents of formats without pages: blocks of text, set in lines and pages of our own.

A reader of such a format says what its blocks are; in here they become pages that can be drawn and
lit, the same ones each time the file is read. Promises: no line is longer than a page is wide, and
a block begins on a line of its own.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from engine.papers.document import Document, Kind, Section, bad_file
from engine.vocabulary import Span

_WIDTH = 96  # characters of a line
_PAGE_LINES = 60
_MOST_CHARACTERS = 20_000_000


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, or, with ``heading``, the title of the section that it begins."""

    text: str
    heading: bool = False
    aside: str = ""  # "Figure 2", "Footnotes": passages of their own, outside the text
    kind: Kind = Kind.BODY


def set_in_pages(title: str, blocks: Iterable[Block]) -> Document:
    """The document of these blocks. Raises HilbertError if there is no text, or far too much."""
    pages: list[list[str]] = [[]]
    body: list[tuple[str, list[Span]]] = [("", [])]
    asides: dict[tuple[Kind, str], list[Span]] = {}
    characters = 0
    for block in blocks:
        characters += len(block.text)
        if characters > _MOST_CHARACTERS:
            raise bad_file(
                "There is more text in the file than a paper holds.",
                "Split it and add the parts.",
            )
        if block.heading:
            body.append((" ".join(block.text.split()), []))
        spans = asides.setdefault((block.kind, block.aside), []) if block.aside else body[-1][1]
        spans += _set(block.text, pages)
    if not any(map(str.isalpha, "".join(line for page in pages for line in page))):
        raise bad_file("The file has no text in it.", "Save or export it again, then add that.")
    sections = [Section(name, tuple(spans)) for name, spans in body if spans]
    sections += [Section(name, tuple(spans), kind) for (kind, name), spans in asides.items()]
    return Document(title, tuple("\n".join(page) + "\n" for page in pages), tuple(sections))


def _set(text: str, pages: list[list[str]]) -> Iterator[Span]:
    """Put a block's lines on the pages, an empty line after it; where each of them stands."""
    for line in _lines(text):
        if len(pages[-1]) >= _PAGE_LINES:
            pages.append([])
        page = pages[-1]
        start = sum(len(before) + 1 for before in page)
        page.append(line)
        yield Span(len(pages), start, start + len(line))
    if len(pages[-1]) < _PAGE_LINES:
        pages[-1].append("")


def _lines(text: str) -> Iterator[str]:
    for line in text.splitlines():
        # Hyphens stay where they are: they are the author's.
        yield from textwrap.wrap(line, _WIDTH, break_on_hyphens=False, tabsize=4)
