"""Read HTML: its headings, paragraphs, captions, and formulas where they are given as TeX.

Nothing that a page points to is fetched, and nothing in it is run: it is only taken apart, by the
standard library's tolerant parser. Menus, scripts and forms are left out.
"""

from __future__ import annotations

from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

from engine.papers.blocks import Block, set_in_pages
from engine.papers.document import Document, Kind, OnPage
from engine.papers.text import decoded, named

_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_SKIPPED = frozenset(
    {"script", "style", "nav", "header", "footer", "form", "noscript", "svg", "template", "button"}
)
_PARAGRAPHS = frozenset(
    """p div li td th tr blockquote pre section article figcaption caption dt dd body br hr table ul
    ol figure main""".split()  # noqa: SIM905 - a list would be a page long
)
_CAPTIONS = frozenset({"figcaption", "caption"})
_VOID = frozenset({"br", "hr"})


def read_html(path: Path, on_page: OnPage) -> Document:
    """The document of an HTML file."""
    on_page(0, 1)
    title, blocks = blocks_of(decoded(path))
    return set_in_pages(title or path.stem, blocks)


def blocks_of(html: str) -> tuple[str, list[Block]]:
    """The title and the blocks of a page of HTML."""
    parser = _Page()
    parser.feed(html)
    parser.close()
    blocks = list(parser.finished())
    heading = next((block.text for block in blocks if block.heading), "")
    return heading or " ".join(parser.title.split()), blocks


class _Page(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.title = ""
        self._blocks: list[Block] = []
        self._text: list[str] = []
        self._inside = ""  # the heading or caption that the text belongs to
        self._skipped: list[str] = []  # open elements whose text is not wanted
        self._in_title = False
        self._captions = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._in_title = tag == "title"
        if self._skipped:
            if tag == self._skipped[-1]:
                self._skipped.append(tag)
        elif tag == "math":
            self._skipped.append(tag)
            if tex := dict(attrs).get("alttext"):
                self._text.append(f" ${tex}$ ")
        elif tag in _SKIPPED:
            self._skipped.append(tag)
        elif tag in _PARAGRAPHS or tag in _HEADINGS:
            self._end_block()
            if tag in _HEADINGS or tag in _CAPTIONS:
                self._inside = tag

    def parse_marked_section(self, i: int, report: bool = True) -> int:
        """Of ``<![…``, where the library raises what only a fault of its own should."""
        try:
            return super().parse_marked_section(i, report)
        except AssertionError:
            return self.parse_bogus_comment(i)

    def handle_endtag(self, tag: str) -> None:
        self._in_title = False
        if self._skipped:
            if tag == self._skipped[-1]:
                self._skipped.pop()
        elif (tag in _PARAGRAPHS or tag in _HEADINGS) and tag not in _VOID:
            self._end_block()
            self._inside = "" if tag == self._inside else self._inside

    def handle_data(self, data: str) -> None:
        if self._in_title:
            self.title += data
        elif not self._skipped:
            self._text.append(data)

    def finished(self) -> Iterator[Block]:
        self._end_block()
        yield from self._blocks

    def _end_block(self) -> None:
        text = " ".join("".join(self._text).split())
        self._text = []
        if not text:
            return
        if self._inside in _HEADINGS:
            self._blocks.append(Block(named(text), heading=True))
        elif self._inside in _CAPTIONS:
            self._captions += 1
            self._blocks.append(Block(text, aside=f"Caption {self._captions}", kind=Kind.CAPTION))
        else:
            self._blocks.append(Block(text))
