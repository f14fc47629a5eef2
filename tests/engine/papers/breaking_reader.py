"""A reader that some files break, as a fault in native code would."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from engine.papers import pictures, readers, reading
from engine.papers.document import Document, OnPage
from engine.papers.library import SourceFile
from engine.vocabulary import PageImage, Span


def _draw(file: SourceFile, page: int, width: int, spans: Sequence[Span]) -> PageImage:
    if "CRASH" in Path(file.path).read_text():
        os.abort()
    return _DRAW(file, page, width, spans)


def _read(path: Path, on_page: OnPage) -> Document:
    text = path.read_bytes().decode("latin-1")
    if "CRASH" in text:
        os.abort()
    if "HANG" in text:
        time.sleep(600)
    if "SWELL" in text:
        return Document("", (" " * (reading._MOST_MEMORY + 1),), ())
    if "BUG" in text:
        raise AssertionError
    return _READ(path, on_page)


_READ, _DRAW = readers.read, pictures.draw
COMMAND = [sys.executable, "-m", "tests.engine.papers.breaking_reader"]

if __name__ == "__main__":
    readers.read, pictures.draw = _read, _draw
    reading.main()
