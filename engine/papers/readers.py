"""Turn a file into a Document: PDF, Markdown or plain text, chosen by the file name's ending.

Promises: a file that cannot be read raises a HilbertError of kind BAD_FILE or an OSError. Text
files have no pages of their own; they are given some, by lines, so that one can be drawn and lit
like a page of a PDF.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

from engine.papers.document import REFERENCES, Document, Line, OnPage, Section, bad_file
from engine.papers.headings import heading
from engine.papers.pdf import read_pdf
from engine.vocabulary import Span

_MARKDOWN_HEADING = re.compile(r" {0,3}#{1,6}\s+(?P<name>.*?)\s*#*\s*")
_FENCE = re.compile(r" {0,3}(```|~~~)")
_MOST_BYTES = 32 << 20
_PAGE_LINES = 60
_PAGE_CHARACTERS = 4000


def read(path: Path, on_page: OnPage) -> Document:
    """The document in a file; ``on_page`` hears of each page before it is read."""
    reader = _READERS.get(path.suffix.lower())
    if reader is None:
        raise bad_file(
            f"Hilbert cannot read {path.suffix or 'files without an ending'} yet.",
            "Save it as PDF, Markdown or plain text and add that.",
        )
    if path.stat().st_size == 0:
        raise bad_file("The file is empty.", "Save or download it again, then add it again.")
    return reader(path, on_page)


def is_supported(path: Path) -> bool:
    return path.suffix.lower() in _READERS


def read_markdown(path: Path, on_page: OnPage) -> Document:
    return _read_text(path, on_page, _markdown_headings, titled=True)


def read_plain(path: Path, on_page: OnPage) -> Document:
    return _read_text(path, on_page, _plain_headings, titled=False)


def decoded(path: Path) -> str:
    """The text of a file: UTF-8, UTF-16 with its mark, else Latin-1. Refuses binary data."""
    if path.stat().st_size > _MOST_BYTES:
        raise bad_file(
            f"The file has {path.stat().st_size >> 20:,} MB of text, more than any paper.",
            "Split it and add the parts.",
        )
    data = path.read_bytes()
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        text = data.decode("utf-16", errors="replace")
    else:
        try:
            text = data.decode("utf-8-sig")
        except UnicodeDecodeError:
            text = data.decode("latin-1")
    if "\0" in text:
        raise bad_file("The file is not text.", "Check its name, or save it as text and add that.")
    return text


def paginate(text: str) -> tuple[str, ...]:
    """A text in pages of whole lines; a line too long for a page is cut."""
    pages: list[str] = []
    page, lines = "", 0
    for line in _short_lines(text):
        if lines == _PAGE_LINES or len(page) + len(line) > _PAGE_CHARACTERS:
            pages.append(page)
            page, lines = "", 0
        page, lines = page + line, lines + 1
    return (*pages, page)


def _short_lines(text: str) -> Iterator[str]:
    for line in text.splitlines(keepends=True):
        rest = line
        while len(rest) > _PAGE_CHARACTERS:
            cut = rest.rfind(" ", 1, _PAGE_CHARACTERS) + 1 or _PAGE_CHARACTERS
            yield rest[:cut]
            rest = rest[cut:]
        yield rest


Headings = Callable[[list[Line]], list[str | None]]


def _read_text(path: Path, on_page: OnPage, find: Headings, *, titled: bool) -> Document:
    pages = paginate(decoded(path))
    if not any(map(str.isalpha, "".join(pages))):
        raise bad_file("The file has no text in it.", "Save or export it again, then add that.")
    lines: list[Line] = []
    for number, page in enumerate(pages, 1):
        on_page(number - 1, len(pages))
        lines += _lines(page, number)
    names = find(lines)
    title = next((name for name in names if name), path.stem) if titled else path.stem
    return Document(title, pages, _sections(lines, names))


def _lines(page: str, number: int) -> Iterator[Line]:
    start = 0
    for line in page.splitlines(keepends=True):
        yield Line(number, start, start + len(line.rstrip()), line.strip())
        start += len(line)


def _sections(lines: list[Line], names: list[str | None]) -> tuple[Section, ...]:
    sections: list[tuple[str, list[Span]]] = [("", [])]
    for line, name in zip(lines, names, strict=True):
        if name is not None:
            sections.append((name, []))
        sections[-1][1].append(Span(line.page, line.start, line.end))
    return tuple(Section(title, tuple(spans)) for title, spans in sections if spans)


def _markdown_headings(lines: list[Line]) -> list[str | None]:
    names: list[str | None] = []
    fenced = False
    for line in lines:
        fenced ^= bool(_FENCE.match(line.text))
        match = None if fenced else _MARKDOWN_HEADING.fullmatch(line.text)
        names.append(_named(match["name"]) if match else None)
    return names


def _named(name: str) -> str:
    plain = heading(Line(1, 0, len(name), name), 0.0)
    return REFERENCES if plain == REFERENCES else name


def _plain_headings(lines: list[Line]) -> list[str | None]:
    """Well-known names on a line of their own, between empty lines."""
    texts = ["", *(line.text for line in lines), ""]
    return [
        heading(line, 0.0) if not texts[index] and not texts[index + 2] else None
        for index, line in enumerate(lines)
    ]


_READERS: dict[str, Callable[[Path, OnPage], Document]] = {
    ".pdf": read_pdf,
    ".md": read_markdown,
    ".markdown": read_markdown,
    ".txt": read_plain,
    ".text": read_plain,
}
