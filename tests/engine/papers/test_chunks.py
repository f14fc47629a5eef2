"""Cutting text into passages."""

from __future__ import annotations

import re
import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.papers.chunks import BUDGET, chunks_of, cut, estimate_tokens, sentences
from engine.papers.document import Document, Section
from engine.papers.flow import Flow, vocabulary_of
from engine.vocabulary import Span
from tests.engine.papers.making import words

TEXTS = st.text(alphabet="ab A1.?-\n\t(é\ufb01\ufffe\x00", max_size=400) | st.text(max_size=200)
LONG_TEXTS = st.lists(
    st.sampled_from(["Word", "one", "et al.", "end.", "(So", "what?", "x" * 400, "1.5", "é"]),
    max_size=900,
).map(" ".join)


def _document(*pages: str, title: str = "S") -> Document:
    spans = tuple(Span(number, 0, len(page)) for number, page in enumerate(pages, 1))
    return Document("T", pages, (Section(title, spans),))


@given(LONG_TEXTS)
def test_passages_cover_everything_in_order_and_fit(text: str) -> None:
    ranges = cut(text)
    covered = set[int]()
    for start, end in ranges:
        assert 0 <= start < end <= len(text)
        covered.update(range(start, end))
    assert all(text[i].isspace() for i in set(range(len(text))) - covered)
    assert ranges == sorted(ranges)
    assert all(b > a for (_, a), (_, b) in pairwise(ranges))
    assert all(estimate_tokens(text[a:b]) <= BUDGET * 1.25 for a, b in ranges)


@given(st.lists(TEXTS, min_size=1, max_size=4))
def test_spans_lead_back_to_the_characters(pages: list[str]) -> None:
    section = _document(*pages).sections[0]
    flow = Flow(pages, section)
    spans = flow.spans(0, len(flow.text))
    assert [(s.page, s.start) for s in spans] == sorted((s.page, s.start) for s in spans)
    for span in spans:
        assert 0 <= span.start < span.end <= len(pages[span.page - 1])
    under = "".join(pages[span.page - 1][span.start : span.end] for span in spans)
    assert _letters(flow.text) == _letters(under)


def _letters(text: str) -> str:
    return "".join(filter(str.isalpha, unicodedata.normalize("NFKC", text)))


@pytest.mark.parametrize(
    ("pages", "clean"),
    [
        (["one  two\r\nthree"], "one two three"),
        (["the sum\ufffemary of a \ufb01t"], "the summary of a fit"),
        (["we show auto-\nmatic things"], "we show automatic things"),
        (["detected. automatically. automatically\ufffedetected"], "automatically-detected"),
        (["summary. sum. mary. a sum\ufffemary"], "a summary"),
        (["broken be-", "tween pages"], "broken between pages"),
        (["broken be\ufffe", "tween pages"], "broken between pages"),
        (["type A-\nB"], "type A-B"),
        (["soft\u00adhyphen"], "softhyphen"),
    ],
)
def test_lines_are_joined(pages: list[str], clean: str) -> None:
    lines = tuple(
        Span(number, match.start(), match.end())
        for number, page in enumerate(pages, 1)
        for match in re.finditer("[^\r\n]+", page)
    )
    document = Document("T", tuple(pages), (Section("S", lines),))
    assert clean in Flow(pages, document.sections[0], vocabulary_of(document)).text


def test_a_line_left_out_divides_the_span() -> None:
    page = "first half of it HEADER second half of it"
    spans = (Span(1, 0, 17), Span(1, 24, len(page)))
    flow = Flow([page], Section("S", spans))
    assert flow.text == "first half of it second half of it"
    assert flow.spans(0, len(flow.text)) == (Span(1, 0, 17), Span(1, 24, len(page)))


def test_passages_stay_within_their_section() -> None:
    text = words(1, 400) + words(2, 400)
    middle = len(words(1, 400))
    sections = (
        Section("A", (Span(1, 0, middle),)),
        Section("References", (Span(1, middle, middle),)),
        Section("B", (Span(1, middle, len(text)),)),
    )
    chunks = chunks_of(Document("T", (text,), sections))
    assert [c.section for c in chunks] == sorted(c.section for c in chunks)
    assert all(("w1x" in c.text) != ("w2x" in c.text) for c in chunks)
    assert len(chunks) > 4


def test_references_make_no_passages() -> None:
    assert chunks_of(_document("Knuth, The Art of Computer Programming", title="References")) == []


def test_a_short_sentence_is_repeated_at_the_border() -> None:
    text = " ".join([words(1, 108), "The border sentence.", words(2, 108)])
    first, second, *_ = (text[a:b] for a, b in cut(text))
    last = [first[a:b] for a, b in sentences(first)][-1]
    assert second.startswith(last)


@pytest.mark.parametrize(
    "text",
    ["See Fig. 3 for it.", "Smith et al. Show it.", "J. Smith did.", "by 1.5 Hz", "i.e. This one"],
)
def test_abbreviations_end_no_sentence(text: str) -> None:
    assert len(list(sentences(text))) == 1


def test_sentences_end() -> None:
    text = "It works. Does it? (Yes.) “Indeed!” 3 times. end"
    assert [text[a:b] for a, b in sentences(text)] == [
        "It works.",
        "Does it?",
        "(Yes.)",
        "“Indeed!”",
        "3 times. end",
    ]
