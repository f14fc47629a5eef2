"""Citation markers: no unresolved one gets through, however the text arrives."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.citations import MarkerFilter, cited_numbers, match_sentences

PIECES = """[1]|[2]|[9]|[1, 9]| [9]|[|]|[[|9|,|;| |  |`|``|```|$|$$|word|a.b|é|x[3]|5 and|1|(|¹"""
ALPHABET = st.sampled_from([*PIECES.split("|"), "\n", "\n\n", "\n```", "\t"])
TEXTS = st.lists(ALPHABET, max_size=30).map("".join)
CHUNKED = st.lists(st.lists(ALPHABET, max_size=6).map("".join), max_size=12)


def filtered(pieces: list[str], valid: set[int]) -> str:
    markers = MarkerFilter(valid)
    return "".join(markers.feed(piece) for piece in pieces) + markers.flush()


@given(CHUNKED)
def test_any_chunking_equals_one_piece(pieces: list[str]) -> None:
    whole = "".join(pieces)
    assert filtered(pieces, {1, 2}) == filtered([whole], {1, 2})
    assert filtered(list(whole), {1, 2}) == filtered([whole], {1, 2})


@given(TEXTS.filter(lambda text: "`" not in text and "$" not in text))
def test_no_unresolved_marker_survives_outside_code_and_formulas(text: str) -> None:
    left = filtered([text], {1, 2})
    found = {
        int(n) for m in re.findall(r"\[[\d\s,;]*\d[\d\s,;]*\]", left) for n in re.findall(r"\d+", m)
    }
    assert found <= {1, 2}


@given(st.text(), st.sets(st.integers(0, 20)))
def test_any_text_at_all_gets_through_without_an_error(text: str, valid: set[int]) -> None:
    filtered(list(text), valid)
    match_sentences(text, dict.fromkeys(valid, "a passage about transmon qubits"))


@given(TEXTS)
def test_a_text_whose_markers_are_all_valid_stays_as_it_is(text: str) -> None:
    assert _plain(filtered([text], set(range(100_000)))) == _plain(text)


def _plain(text: str) -> str:
    """Without what is normalised inside a marker: white space, and commas for semicolons."""
    return re.sub(r"\s", "", text).replace(";", ",")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Cats purr [1].", "Cats purr [1]."),
        ("Cats purr [7].", "Cats purr."),
        ("Cats purr [1, 7].", "Cats purr [1]."),
        ("Cats purr[7][1].", "Cats purr[1]."),
        ("`a[7]` and a [7].", "`a[7]` and a."),
        ("```\na[7]\n```\nb [7]", "```\na[7]\n```\nb"),
        ("$x[7]$ and [7]", "$x[7]$ and"),
        ("It costs $5 [7].", "It costs $5."),
        ("[[7]7]", "[?7]"),
        ("[1[7]2]", "[1?2]"),
        ("a```[7]```", "a```[7]```"),
        ("  ````[7]", "  ````[7]"),
        ("[" + 5000 * "1" + "]", "[" + 5000 * "1" + "]"),
        ("An interval [0.5, 1] stays.", "An interval [0.5, 1] stays."),
        ("[", "["),
    ],
)
def test_markers(text: str, expected: str) -> None:
    assert filtered([text], {1, 2}) == expected
    assert filtered(list(text), {1, 2}) == expected


def test_numbers_are_cited_in_the_order_of_first_appearance() -> None:
    assert cited_numbers("b [2] a [1, 2] c [5]", {1, 2}) == (2, 1)


PASSAGES = {
    1: "The transmon qubit suppresses charge noise exponentially in the ratio of energies.",
    2: "Ion traps hold calcium ions with oscillating electric fields in a vacuum.",
}


def test_a_sentence_that_shares_its_words_with_a_passage_is_marked() -> None:
    text = "Transmon qubits suppress charge noise exponentially, a matter of energies."
    marked, added = match_sentences(text, PASSAGES)
    assert marked.endswith("[1].")
    assert added == {1}


@pytest.mark.parametrize(
    "text",
    [
        "I had pancakes for breakfast today.",
        "The transmon qubit suppresses charge noise exponentially [2].",
        "```\nThe transmon qubit suppresses charge noise exponentially.\n```",
        "# The transmon qubit suppresses charge noise exponentially",
        "",
    ],
)
def test_other_sentences_stay_as_they_are(text: str) -> None:
    assert match_sentences(text, PASSAGES) == (text, frozenset())


@given(TEXTS)
def test_matching_only_adds_markers_of_passages(text: str) -> None:
    marked, added = match_sentences(text, PASSAGES)
    assert added <= set(PASSAGES)
    assert re.sub(r" ?\[[12]\]", "", marked) == re.sub(r" ?\[[12]\]", "", text)
