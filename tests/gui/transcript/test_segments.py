"""A text that grows gives the same pieces as the whole text, and each of them only once."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gui.transcript import segments
from gui.transcript.segments import Kind, Piece, Splitter, mend

from . import samples

Shape = tuple[object, ...]


def _shape(piece: Piece) -> Shape:
    tokens = tuple(
        (token.type, token.content, tuple((c.type, c.content) for c in token.children or []))
        for token in piece.tokens
    )
    code = (piece.text, piece.language, piece.first, piece.last)
    return (piece.kind, piece.number, piece.fresh, code, tokens)


def _whole(text: str) -> list[Shape]:
    splitter = Splitter()
    splitter.feed(text)
    return [_shape(piece) for piece in [*splitter.settle(), *splitter.tail(complete=True)]]


def _streamed(chunks: list[str], limit: int | None = None) -> list[Shape]:
    splitter = Splitter()
    pieces: list[Piece] = []
    for chunk in chunks:
        splitter.feed(chunk)
        pieces += splitter.settle() if limit is None else splitter.settle_some(limit)
        splitter.tail(complete=False)
    return [_shape(piece) for piece in [*pieces, *splitter.tail(complete=True)]]


def _chunks(text: str, cuts: list[int]) -> list[str]:
    places = sorted({cut % (len(text) + 1) for cut in cuts} | {0, len(text)})
    return [text[a:b] for a, b in pairwise(places)]


TEXTS = st.lists(st.sampled_from(samples.FRAGMENTS), max_size=40).map("".join)
CUTS = st.lists(st.integers(0, 2000), max_size=30)


@settings(max_examples=300, deadline=None)
@given(TEXTS, CUTS)
def test_streamed_pieces_equal_those_of_the_whole_text(text: str, cuts: list[int]) -> None:
    assert _streamed(_chunks(text, cuts)) == _whole(text)


def test_an_answer_streamed_letter_by_letter_is_the_same() -> None:
    assert _streamed(list(samples.ANSWER)) == _whole(samples.ANSWER)


@settings(max_examples=20, deadline=None)  # reading the sample slice by slice takes 0.1 s
@given(st.integers(1, 400))
def test_slices_of_any_size_give_the_same_pieces(limit: int) -> None:
    assert _streamed([samples.ANSWER] + [""] * 200, limit) == _whole(samples.ANSWER)


@pytest.fixture
def small_pieces(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(segments, "CODE_LINES", 3)
    monkeypatch.setattr(segments, "PARAGRAPH", 40)
    monkeypatch.setattr(segments, "TABLE_ROWS", 2)


@pytest.mark.usefixtures("small_pieces")
@pytest.mark.parametrize("step", [1, 2, 7, 31])
def test_long_code_is_cut_the_same_way(step: int) -> None:
    code = "".join(f"line {number} `$x\n" for number in range(11))
    text = f"before\n\n```python\n{code}```\nafter $x$\n"
    pieces = _whole(text)
    assert sum(piece[0] is Kind.CODE for piece in pieces) == 4
    assert _streamed([text[i : i + step] for i in range(0, len(text), step)]) == pieces


@pytest.mark.usefixtures("small_pieces")
@pytest.mark.parametrize("ending", ["\n\nbehind", "\n> quote\n", "\n```\ncode\n```\n", "", "\n"])
@pytest.mark.parametrize("step", [1, 3, 50])
def test_a_long_table_is_cut_the_same_way(step: int, ending: str) -> None:
    rows = "\n".join(f"| {number} | $x$ |" for number in range(7))
    text = f"before\n\n| a | b |\n|---|---|\n{rows}{ending}"
    pieces = _whole(text)
    assert sum(piece[0] is Kind.TABLE for piece in pieces) == 4
    assert _streamed([text[i : i + step] for i in range(0, len(text), step)]) == pieces


@pytest.mark.usefixtures("small_pieces")
@pytest.mark.parametrize("step", [1, 5, 64])
def test_an_endless_paragraph_is_cut_the_same_way(step: int) -> None:
    text = "plain words that never end " * 20
    pieces = _whole(text)
    assert len(pieces) > 5
    assert _streamed([text[i : i + step] for i in range(0, len(text), step)]) == pieces


def test_code_that_was_cut_is_whole_again() -> None:
    lines = [f"x = {number}" for number in range(350)]
    splitter = Splitter()
    splitter.feed("```\n" + "\n".join(lines) + "\n```\n")
    pieces = splitter.settle() + splitter.tail(complete=True)
    assert "\n".join(piece.text for piece in pieces).split("\n") == lines
    assert [piece.first for piece in pieces] == [True, False, False, False]
    assert [piece.last for piece in pieces] == [False, False, False, True]


def test_items_keep_their_numbers_across_pieces() -> None:
    splitter = Splitter()
    numbers = []
    for chunk in ("3. three\n", "3. four\n", "3. five\n", "\nend\n\n", "1. anew\n"):
        splitter.feed(chunk)
        numbers += [piece.number for piece in splitter.settle()]
    numbers += [piece.number for piece in splitter.tail(complete=True)]
    assert numbers == [3, 4, 5, None, 1]


def test_what_is_settled_is_not_looked_at_again() -> None:
    splitter = Splitter()
    for _ in range(50):
        splitter.feed("A paragraph of text.\n\n")
        splitter.settle()
        assert splitter.open_length < 50


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("see [1", "see "),
        ("see [1, 2", "see "),
        ("some **bold", "some **bold**"),
        ("some **", "some "),
        ("a `code", "a `code`"),
        ("a `", "a "),
        ("```py\nx **", "```py\nx **"),
        ("done.", "done."),
    ],
)
def test_half_typed_marks_do_not_flicker(typed: str, shown: str) -> None:
    assert mend(typed) == shown
