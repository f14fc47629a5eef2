"""Scanned pages are read by Tesseract where it is installed, and their words know their place."""

from __future__ import annotations

import shutil
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image

from engine.errors import HilbertError
from engine.papers import ocr
from engine.papers.chunks import chunks_of
from engine.papers.files import identify
from engine.papers.page_text import find, words
from engine.papers.pictures import draw
from engine.papers.readers import read
from tests.engine.papers.making import BODY, HEAD, TITLE, write_pdf

SAID = "The laser cools the strontium atoms to three microkelvin in forty milliseconds."
ASIDE = "Shot noise of the detector limits the stability at short averaging times."


def write_scanned(folder: Path) -> Path:
    """A two-column page of print, as a picture in a PDF."""
    printed = write_pdf(
        folder / "printed.pdf",
        (TITLE, "Cold Atoms"),
        (HEAD, "1 Introduction"),
        (BODY, SAID),
        (HEAD, "2 Noise"),
        (BODY, ASIDE),
    )
    pdf = pypdfium2.PdfDocument(printed)
    picture: Image.Image = pdf[0].render(scale=2.0).to_pil().convert("L")
    pdf.close()
    picture.save(folder / "scan.pdf", "PDF", resolution=144)
    return folder / "scan.pdf"


@pytest.mark.skipif(shutil.which("tesseract") is None, reason="Tesseract is not installed")
def test_a_scan_is_read_lit_and_searched(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = write_scanned(tmp_path)
    seen: list[tuple[int, int]] = []
    document = read(path, lambda page, pages: seen.append((page, pages)))
    assert seen[-1] == (0, 1)
    chunks = {chunk.section: chunk for chunk in chunks_of(document)}
    assert "strontium atoms to three microkelvin" in " ".join(
        chunk.text for chunk in chunks.values()
    )
    file = identify(path)
    (span,) = find(file, "Strontium ATOMS")
    (lit,) = draw(file, 1, 600, (span,)).highlights
    assert lit.top < 0.5
    assert 0 < lit.left < lit.right < 1
    text = words(file, 1)
    assert text.text[span.start : span.end].lower() == "strontium atoms"
    assert {text.text[w.start : w.end] for w in text.words} >= {"strontium", "laser", "detector"}
    # Nothing is recognised twice.
    monkeypatch.setattr(ocr, "_table", None)
    assert read(path, lambda _page, _pages: None) == document


def test_without_tesseract_a_scan_is_said_to_be_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ocr, "_PROGRAM", "no-such-program")
    with pytest.raises(HilbertError) as caught:
        read(write_scanned(tmp_path), lambda _page, _pages: None)
    assert "no text" in caught.value.sentence
    assert "Tesseract" in caught.value.remedy


@pytest.mark.skipif(shutil.which("tesseract") is None, reason="Tesseract is not installed")
def test_a_page_that_takes_too_long_is_left_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ocr, "_PATIENCE", 0.001)
    with pytest.raises(HilbertError) as caught:
        read(write_scanned(tmp_path), lambda _page, _pages: None)
    assert "sharper" in caught.value.remedy
