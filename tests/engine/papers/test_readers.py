"""Reading files: text, titles, sections, and what is wrong with the bad ones."""

from __future__ import annotations

from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas

from engine.errors import HilbertError
from engine.papers.document import Document
from engine.papers.headings import title_of
from engine.papers.readers import read
from engine.papers.text import paginate
from engine.vocabulary import FailureKind, Span
from tests.engine.papers.making import (
    BODY,
    HEAD,
    TITLE,
    write_locked,
    write_paper,
    write_pdf,
    write_scan,
)


def _read(path: Path) -> Document:
    return read(path, lambda page, pages: None)


def _sections(document: Document) -> list[str]:
    return [section.title for section in document.sections]


def _text(document: Document, spans: tuple[Span, ...]) -> str:
    return " ".join(document.pages[s.page - 1][s.start : s.end] for s in spans)


@pytest.mark.parametrize("columns", [1, 2])
def test_a_pdf_has_title_pages_and_sections(tmp_path: Path, columns: int) -> None:
    document = _read(write_paper(tmp_path / "p.pdf", columns))
    assert document.title == "Cold Atoms in an Optical Cavity"
    assert len(document.pages) >= 2
    assert _sections(document) == ["", "Abstract", "1 Introduction", "2 Results", "References"]
    results = _text(document, document.sections[3].spans)
    assert results.count("Shot noise") == 60
    assert "cavity" not in results


def test_headings_of_two_lines(tmp_path: Path) -> None:
    long = (
        "3 A heading that is so long that it does not fit into one line of this page at all, ever"
    )
    path = write_pdf(
        tmp_path / "p.pdf", (TITLE, "A Title of Words"), (HEAD, long), (BODY, "Body text. " * 30)
    )
    assert _sections(_read(path)) == ["", long]


def test_running_lines_and_page_numbers_are_left_out(tmp_path: Path) -> None:
    canvas = Canvas(str(tmp_path / "p.pdf"))
    for page in range(1, 6):
        canvas.drawString(100, 800, f"Author et al., Journal {page}")
        canvas.drawString(100, 700, f"What is said on page number {'x' * page} is new.")
        canvas.drawString(300, 30, str(page))
        canvas.showPage()
    canvas.save()
    document = _read(tmp_path / "p.pdf")
    body = _text(document, document.sections[0].spans)
    assert "Journal" in document.pages[0]
    assert "Journal" not in body
    assert body.count("What is said") == 5
    assert not any(map(str.isdigit, body))


def test_pages_are_counted_while_reading(tmp_path: Path) -> None:
    heard: list[tuple[int, int]] = []
    document = read(
        write_paper(tmp_path / "p.pdf"), lambda page, pages: heard.append((page, pages))
    )
    assert heard == [(page, len(document.pages)) for page in range(len(document.pages))]


def test_markdown(tmp_path: Path) -> None:
    path = tmp_path / "note.md"
    path.write_text(
        "# My Note\n\nIntro.\n\n```\n# no heading\n```\n## Part *two*\nMore.\n# references\nX\n"
    )
    document = _read(path)
    assert document.title == "My Note"
    assert _sections(document) == ["My Note", "Part *two*", "References"]


def test_plain_text(tmp_path: Path) -> None:
    path = tmp_path / "note.txt"
    path.write_text("Some text.\n\nResults\n\nWe found it.\nResults\nare good.\n")
    document = _read(path)
    assert document.title == "note"
    assert _sections(document) == ["", "Results"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "latin-1"])
def test_encodings(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "note.txt"
    path.write_text("Schrödingers Käfig ist leer.", encoding=encoding)
    assert _read(path).pages == ("Schrödingers Käfig ist leer.",)


def test_long_texts_have_pages_of_whole_lines() -> None:
    text = "".join(f"line {number}\n" for number in range(1000)) + "word " * 5000
    pages = paginate(text)
    assert "".join(pages) == text
    assert all(len(page) <= 4000 and page.count("\n") <= 60 for page in pages)
    assert pages[0].endswith("\n")


@pytest.mark.parametrize(
    ("metadata", "title"),
    [
        ("A Real Title", "A Real Title"),
        ("Microsoft Word - draft7.docx", "name"),
        ("untitled", "name"),
        ("paper.dvi", "name"),
        ("a\0 broken\n title", "a broken title"),
        ("", "name"),
    ],
)
def test_only_sensible_metadata_is_a_title(metadata: str, title: str) -> None:
    assert title_of([], metadata, "name") == title


def _bad(path: Path) -> HilbertError:
    with pytest.raises(HilbertError) as caught:
        _read(path)
    assert caught.value.kind == FailureKind.BAD_FILE
    assert caught.value.sentence.endswith(".")
    assert caught.value.remedy.endswith(".")
    return caught.value


def test_a_locked_pdf(tmp_path: Path) -> None:
    error = _bad(write_locked(tmp_path / "p.pdf"))
    assert error.sentence == "The PDF is protected by a password."
    assert error.remedy == "Save an unprotected copy and add that."


def test_a_scan(tmp_path: Path) -> None:
    assert "pictures" in _bad(write_scan(tmp_path / "p.pdf")).sentence


def test_a_truncated_pdf(tmp_path: Path) -> None:
    path = write_paper(tmp_path / "p.pdf")
    path.write_bytes(path.read_bytes()[:400])
    assert "damaged" in _bad(path).sentence


@pytest.mark.parametrize(
    ("name", "data", "word"),
    [
        ("a.pdf", b"", "empty"),
        ("a.md", b"", "empty"),
        ("a.pdf", b"no pdf at all", "damaged"),
        ("a.txt", b"\0\1\2\3", "not text"),
        ("a.txt", b" \n \n", "no text"),
        ("a.xyz", b"text", ".xyz"),
        ("a", b"text", "without an ending"),
    ],
)
def test_bad_files(tmp_path: Path, name: str, data: bytes, word: str) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    assert word in _bad(path).sentence
