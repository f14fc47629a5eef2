"""A reader that some files break, as a fault in native code would."""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

from engine.papers import readers, reading
from engine.papers.document import Document, OnPage


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


_READ = readers.read
COMMAND = [sys.executable, "-m", "tests.engine.papers.breaking_reader"]

if __name__ == "__main__":
    readers.read = _read
    reading.main()
