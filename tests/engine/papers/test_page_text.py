"""Words of a page and where they stand: the same characters that passages are made of."""

from __future__ import annotations

from pathlib import Path

import pytest

from engine.errors import HilbertError
from engine.papers.files import identify
from engine.papers.page_text import find, words
from engine.papers.pictures import draw
from engine.papers.reading import Reader, ReaderError
from tests.engine.papers.breaking_reader import COMMAND
from tests.engine.papers.making import write_paper


def _paper(folder: Path, kind: str) -> Path:
    if kind == "pdf":
        return write_paper(folder / "p.pdf", columns=2)
    (folder / "p.md").write_text("# Title\n\n" + "The laser cools strontium.\n\n" * 30)
    return folder / "p.md"


@pytest.mark.parametrize("kind", ["pdf", "md"])
def test_what_is_found_is_where_its_words_are(tmp_path: Path, kind: str) -> None:
    file = identify(_paper(tmp_path, kind))
    found = find(file, "laser   COOLS")
    assert len(found) > 2
    span = found[0]
    text = words(file, span.page)
    assert text.text[span.start : span.end].split() == ["laser", "cools"]
    inside = [word for word in text.words if span.start <= word.start < span.end]
    lit = draw(file, span.page, 800, (span,)).highlights
    assert len(inside) == 2
    for word in inside:
        middle = (word.rect.top + word.rect.bottom) / 2
        assert any(r.top <= middle <= r.bottom for r in lit)
        assert any(r.left - 0.01 <= word.rect.left <= r.right for r in lit)
    assert find(file, "  ") == ()
    assert find(file, "a text that is not there") == ()


def test_pages_are_drawn_in_the_reading_process(tmp_path: Path) -> None:
    file = identify(write_paper(tmp_path / "p.pdf"))
    reader = Reader()
    try:
        found = reader.find(file, "strontium")
        image = reader.draw(file, found[0].page, 300, found[:1])
        assert image == draw(file, found[0].page, 300, found[:1])
        assert reader.words(file, 1) == words(file, 1)
        with pytest.raises(HilbertError) as caught:
            reader.draw(file, 99, 300, ())
        assert "no page 99" in caught.value.sentence
    finally:
        reader.close()


def test_a_file_that_breaks_what_draws_it_costs_one_page(tmp_path: Path) -> None:
    bad, good = tmp_path / "bad.txt", tmp_path / "good.txt"
    bad.write_text("CRASH")
    good.write_text("Some words that are well.")
    reader = Reader(COMMAND)
    try:
        with pytest.raises(ReaderError):
            reader.draw(identify(bad), 1, 300, ())
        assert reader.draw(identify(good), 1, 300, ()).pages == 1
    finally:
        reader.close()
