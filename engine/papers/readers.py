"""Turn a file into a Document, by the reader for its name's ending.

Promises: a file that cannot be read raises a HilbertError of kind BAD_FILE or an OSError, within
bounds of time and memory that do not depend on what the file says about itself.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from engine.papers.document import Document, OnPage, bad_file
from engine.papers.latex import read_latex
from engine.papers.office import read_docx, read_epub
from engine.papers.pdf import read_pdf
from engine.papers.text import read_markdown, read_plain
from engine.papers.web import read_html


def read(path: Path, on_page: OnPage) -> Document:
    """The document in a file; ``on_page`` hears of each page before it is read."""
    reader = _READERS.get(path.suffix.lower())
    if reader is None:
        raise bad_file(
            f"Hilbert cannot read {path.suffix or 'files without an ending'} yet.",
            "Save it as PDF and add that.",
        )
    if path.stat().st_size == 0:
        raise bad_file("The file is empty.", "Save or download it again, then add it again.")
    if not path.is_file():
        raise bad_file("This is no file but a device or a pipe.", "Add the paper's file.")
    return reader(path, on_page)


def text_pages(path: Path) -> tuple[str, ...]:
    """The pages of a file that is no PDF, as they are drawn."""
    return read(path, lambda page, pages: None).pages


def is_supported(path: Path) -> bool:
    return path.suffix.lower() in _READERS


_READERS: dict[str, Callable[[Path, OnPage], Document]] = {
    ".pdf": read_pdf,
    ".md": read_markdown,
    ".markdown": read_markdown,
    ".txt": read_plain,
    ".text": read_plain,
    ".tex": read_latex,
    ".ltx": read_latex,
    ".html": read_html,
    ".htm": read_html,
    ".xhtml": read_html,
    ".docx": read_docx,
    ".epub": read_epub,
}
