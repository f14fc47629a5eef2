"""Text of scanned PDFs, by the Tesseract program if the person has installed it.

Runs in the reading process, page by page, each for at most a minute and with one thread. What was
recognised is kept by the file's content, because a page's rectangles are needed again whenever a
passage is lit; it can be made again at any time. Promises: a word knows its characters in the
page's text and its place on the page, as those of other PDFs do. Recognised text has errors that
nobody marks: formulas, above all, come out wrong.
"""

from __future__ import annotations

import csv
import hashlib
import io
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path
from typing import Any

import msgspec

from engine import paths
from engine.papers.document import Box, Line, OnPage
from engine.papers.turns import Turns

_PROGRAM = "tesseract"
_SCALE = 200 / 72  # dots per point; more takes longer and reads print no better
_MOST_PIXELS = 20_000_000
_PATIENCE = 60.0  # seconds for a page
_LEAST_CONFIDENT = 30  # of 100: below, Tesseract reads figures as letters
_NO_WINDOW: int = getattr(subprocess, "CREATE_NO_WINDOW", 0)


class Word(msgspec.Struct, frozen=True, array_like=True):
    """Characters ``start`` to ``end`` of the page's text; their box is in fractions of the page."""

    start: int
    end: int
    left: float
    top: float
    right: float
    bottom: float
    line: int


class Page(msgspec.Struct, frozen=True, array_like=True):
    """A recognised page; width and height in points."""

    text: str
    width: float
    height: float
    words: tuple[Word, ...]


def is_there() -> bool:
    """Whether scanned pages can be read."""
    return shutil.which(_PROGRAM) is not None


def recognised(path: Path, pdf: Any, turns: Turns, on_page: OnPage) -> list[Page]:
    """The pages of a scanned PDF. ``turns`` is held while ``pdf``, open in pdfium, is used."""
    if known := kept(path):
        return known
    pages = []
    for index in range(len(pdf)):
        on_page(index, len(pdf))
        with turns.taken():
            page = pdf[index]
            try:
                width, height = page.get_size()
                scale = min(_SCALE, (_MOST_PIXELS / max(1.0, width * height)) ** 0.5)
                bitmap = page.render(scale=scale, grayscale=True)
                image = bitmap.to_pil().copy()
                bitmap.close()
            finally:
                page.close()
        pages.append(_page(_table(image), width, height, image.width, image.height))
    _keep(path, pages)
    return pages


def kept(path: Path) -> list[Page]:
    """What was recognised in that file's content before, if anything was."""
    try:
        return msgspec.json.decode(_place(path).read_bytes(), type=list[Page])
    except (OSError, msgspec.MsgspecError):
        return []


def lines_of(page: Page, number: int) -> list[Line]:
    """The lines of a page, as glyphs.lines_of gives those of other PDFs."""
    lines = []
    for _, group in groupby(page.words, key=lambda word: word.line):
        words = list(group)
        start, end = words[0].start, words[-1].end
        box = Box(
            min(word.left for word in words) * page.width,
            min(word.top for word in words) * page.height,
            max(word.right for word in words) * page.width,
            max(word.bottom for word in words) * page.height,
        )
        # A line with no tall letter is lower, and no other type.
        size = float(round(box.height / 2) * 2)
        lines.append(Line(number, start, end, page.text[start:end], size, False, box))
    return lines


def _table(image: Any) -> str:
    """Tesseract's own table of words for a picture; "" where it finds nothing in time."""
    with tempfile.TemporaryDirectory(prefix="hilbert-ocr-") as folder:
        file = Path(folder, "page.png")
        image.save(file)
        try:
            done = subprocess.run(
                [_PROGRAM, str(file), "stdout", "--psm", "1", "tsv"],
                stdin=subprocess.DEVNULL,
                capture_output=True,
                timeout=_PATIENCE,
                env={**os.environ, "OMP_THREAD_LIMIT": "1"},
                creationflags=_NO_WINDOW,
                check=False,
            )
        except subprocess.TimeoutExpired:
            return ""
    return done.stdout.decode("utf-8", "replace")


def _page(table: str, width: float, height: float, across: int, down: int) -> Page:
    text: list[str] = []
    words: list[Word] = []
    length = 0
    last = None
    for number, (line, row) in enumerate(_rows(table)):
        said = row["text"].strip()
        if last is not None:
            text.append(" " if line == last else "\n")
            length += 1
        last = line
        left, top = int(row["left"]), int(row["top"])
        right, bottom = left + int(row["width"]), top + int(row["height"])
        words.append(
            Word(
                length,
                length + len(said),
                left / across,
                top / down,
                right / across,
                bottom / down,
                words[-1].line if words and text[-1] == " " else number,
            )
        )
        text.append(said)
        length += len(said)
    return Page("".join(text), width, height, tuple(words))


def _rows(table: str) -> Iterator[tuple[tuple[str, ...], dict[str, str]]]:
    """The words that were read, each with the line that it is in."""
    for row in csv.DictReader(io.StringIO(table), delimiter="\t", quoting=csv.QUOTE_NONE):
        is_word = row.get("level") == "5" and (row.get("text") or "").strip()
        if is_word and float(row["conf"]) >= _LEAST_CONFIDENT:
            yield (row["block_num"], row["par_num"], row["line_num"]), row


def _place(path: Path) -> Path:
    with path.open("rb") as file:
        return paths.recognised() / f"{hashlib.file_digest(file, 'sha256').hexdigest()}.json"


def _keep(path: Path, pages: Sequence[Page]) -> None:
    place = _place(path)
    place.parent.mkdir(parents=True, exist_ok=True)
    part = place.with_suffix(f".{os.getpid()}.part")
    part.write_bytes(msgspec.json.encode(pages))
    part.replace(place)
