"""The papers child with a reader that ends the process on files named crash."""

from __future__ import annotations

import os
from pathlib import Path

from engine.papers import readers
from engine.papers.__main__ import main
from engine.papers.document import Document, OnPage
from tests.engine.papers.making import WordEmbedder


def read_or_crash(path: Path, on_page: OnPage) -> Document:
    if path.stem == "crash":
        os.abort()
    return readers.read_plain(path, on_page)


if __name__ == "__main__":
    readers._READERS[".txt"] = read_or_crash
    main(WordEmbedder())
