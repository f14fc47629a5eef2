"""Follow-ups are searched with what they follow; questions that stand by themselves are not."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.followups import is_follow_up, search_text

CASES = [
    json.loads(line)
    for line in (Path(__file__).parents[1] / "data" / "followups.jsonl").read_text().splitlines()
]


@pytest.mark.parametrize("case", CASES, ids=[case["question"] for case in CASES])
def test_thirty_written_follow_ups(case: dict[str, object]) -> None:
    question, before = str(case["question"]), case["before"]
    assert isinstance(before, list)
    text = search_text(question, before)
    assert text.endswith(question)
    assert (text != question) is case["context"]
    if case["context"]:
        assert text.startswith(before[0])


def test_there_are_thirty() -> None:
    assert len(CASES) == 30


def test_the_chain_ends_at_a_question_that_stands_by_itself() -> None:
    before = ["How is LoRA trained?", "What limits optical clocks?", "And in space?"]
    assert search_text("Why?", before) == "What limits optical clocks? And in space? Why?"


@pytest.mark.parametrize(
    "question",
    [
        "What is the main contribution of this paper?",
        "Is it possible to clone a quantum state?",
        "Which alkali atoms such as rubidium were cooled?",
    ],
)
def test_not_every_pointing_word_points_back(question: str) -> None:
    assert not is_follow_up(question)


def test_context_is_bounded() -> None:
    assert len(search_text("Why?", ["word " * 1000])) < 700


def test_an_empty_question_is_searched_as_it_is() -> None:
    assert search_text("", []) == ""
    assert is_follow_up("")


@given(st.text(), st.lists(st.text(), max_size=5))
def test_the_question_is_always_there(question: str, before: Sequence[str]) -> None:
    assert search_text(question, before).endswith(question)
