"""Pages as pictures: under the rectangles stands the passage."""

from __future__ import annotations

import io
import re
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image

from engine.errors import HilbertError
from engine.papers.chunks import chunks_of
from engine.papers.files import identify
from engine.papers.library import SourceFile
from engine.papers.pictures import draw, merged
from engine.papers.readers import read
from engine.vocabulary import FailureKind, PageImage, Rect, Span
from tests.engine.papers.making import write_paper


def _under(path: Path, page: int, rects: tuple[Rect, ...]) -> str:
    pdf = pypdfium2.PdfDocument(path)
    drawn = pdf[page - 1]
    width, height = drawn.get_size()
    text = drawn.get_textpage()
    found = [
        text.get_text_bounded(
            left=rect.left * width,
            right=rect.right * width,
            top=(1 - rect.top) * height,
            bottom=(1 - rect.bottom) * height,
        )
        for rect in rects
    ]
    text.close()
    drawn.close()
    pdf.close()
    return "".join(found)


def _bare(text: str) -> str:
    return re.sub(r"[\s\ufffe-]", "", text)


@pytest.mark.parametrize("columns", [1, 2])
def test_the_rectangles_hold_the_passage(tmp_path: Path, columns: int) -> None:
    path = write_paper(tmp_path / "p.pdf", columns)
    chunks = chunks_of(read(path, lambda page, pages: None))
    assert len(chunks) > 10
    assert any(len({span.page for span in chunk.spans}) == 2 for chunk in chunks)
    for chunk in chunks:
        pages = sorted({span.page for span in chunk.spans})
        rects = [draw(identify(path), page, 300, chunk.spans).highlights for page in pages]
        under = "".join(_under(path, page, part) for page, part in zip(pages, rects, strict=True))
        assert _bare(under) == _bare(chunk.text)


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_turned_pages_are_lit_where_they_are_drawn(tmp_path: Path, turn: int) -> None:
    path = write_paper(tmp_path / "p.pdf")
    pdf = pypdfium2.PdfDocument(path)
    pdf[0].set_rotation(turn)
    pdf[0].set_cropbox(20, 30, 500, 800)
    turned = tmp_path / "turned.pdf"
    pdf.save(turned)
    pdf.close()
    drawn = draw(identify(turned), 1, 600, (Span(1, 0, 31),))
    (rect,) = drawn.highlights
    image = _image(drawn)
    assert _darkness(_cut_out(image, rect)) > 0.1


def _image(drawn: PageImage) -> Image.Image:
    return Image.open(io.BytesIO(drawn.png)).convert("L")


def _cut_out(image: Image.Image, rect: Rect) -> Image.Image:
    across, down = image.size
    return image.crop(
        (rect.left * across, rect.top * down, rect.right * across, rect.bottom * down)
    )


def _darkness(image: Image.Image) -> float:
    return sum(image.histogram()[:128]) / (image.width * image.height)


def test_a_picture_has_the_width_asked_for(tmp_path: Path) -> None:
    file = identify(write_paper(tmp_path / "p.pdf"))
    drawn = draw(file, 2, 640, ())
    assert (drawn.width, drawn.page, drawn.highlights) == (640, 2, ())
    assert drawn.pages == len(read(Path(file.path), lambda page, pages: None).pages)
    assert _image(drawn).size == (drawn.width, drawn.height)


def test_text_is_drawn_and_lit_too(tmp_path: Path) -> None:
    path = tmp_path / "note.md"
    path.write_text("Short line.\n" + "many words in a line " * 20 + "\nLast line.\n")
    text = path.read_text()
    start = text.index("many")
    drawn = draw(identify(path), 1, 500, (Span(1, start, text.index("\nLast")),))
    assert (drawn.pages, drawn.width) == (1, 500)
    assert len(drawn.highlights) > 3
    tops = [rect.top for rect in drawn.highlights]
    assert tops == sorted(tops)
    image = _image(drawn)
    for rect in drawn.highlights:
        assert 0 < rect.left < rect.right <= 0.95
        assert _darkness(_cut_out(image, rect)) > 0.02


@pytest.mark.parametrize("sign", "−ψéČж⟩∇ℏ⊗≤→†“")
def test_the_signs_of_physics_are_drawn(tmp_path: Path, sign: str) -> None:
    path = tmp_path / "note.md"
    pictures = []
    for text in (f"a{sign}", "a\U00013000"):  # the second, a hieroglyph, is not in the font
        path.write_text(text, encoding="utf-8")
        pictures.append(_image(draw(identify(path), 1, 500, ())).tobytes())
    assert pictures[0] != pictures[1]


def test_a_word_wider_than_the_page_ends(tmp_path: Path) -> None:
    path = tmp_path / "note.txt"
    path.write_text("x" * 600)
    assert draw(identify(path), 1, 20, (Span(1, 0, 600),)).highlights


def test_lines_are_merged_and_columns_are_not() -> None:
    line = [Rect(0.1, 0.10, 0.3, 0.12), Rect(0.31, 0.098, 0.35, 0.105), Rect(0.36, 0.1, 0.5, 0.12)]
    other_column = Rect(0.6, 0.1, 0.9, 0.12)
    next_line = Rect(0.1, 0.13, 0.5, 0.15)
    assert merged([*line, next_line, other_column]) == [
        Rect(0.1, 0.098, 0.5, 0.12),
        next_line,
        other_column,
    ]


def test_files_that_are_gone_or_changed_are_said(tmp_path: Path) -> None:
    path = tmp_path / "note.txt"
    path.write_text("Before.")
    file = identify(path)
    path.write_text("After it.")
    assert "changed" in _fault(file).sentence
    path.unlink()
    assert "no longer" in _fault(file).sentence


def test_a_file_touched_but_not_changed_is_the_same(tmp_path: Path) -> None:
    path = tmp_path / "note.txt"
    path.write_text("Same.")
    file = identify(path)
    path.write_text("Same.")
    assert draw(file, 1, 100, ()).pages == 1


def test_pages_that_are_not_there(tmp_path: Path) -> None:
    file = identify(write_paper(tmp_path / "p.pdf"))
    assert "no page 99" in _fault(file, 99).sentence


def _fault(file: SourceFile, page: int = 1) -> HilbertError:
    with pytest.raises(HilbertError) as caught:
        draw(file, page, 100, ())
    assert caught.value.kind == FailureKind.NOT_FOUND
    return caught.value
