"""Passages are data: forged markers and orders in papers change nothing that the app promises."""

from __future__ import annotations

import pytest

from engine.bench.injections import TRICKS, ask, case, phantom_markers
from engine.cli.children import Children
from engine.vocabulary import Done, Generate, ModelSpec, Text
from tests.engine.test_answering import MODEL, answer, found, passage, question


def test_there_are_thirty_tricks() -> None:
    assert len(set(TRICKS)) == 30


@pytest.mark.parametrize("trick", TRICKS)
def test_a_model_that_repeats_a_trick_cites_nothing_it_was_not_given(trick: str) -> None:
    """The worst model: it says whatever the paper told it to say, letter by letter."""
    pieces = [Text(text=letter) for letter in f"It says [1]: {trick} So."]
    message = answer(question(papers=True), *found(passage(1, trick)), *pieces, Done()).message()
    assert phantom_markers(message) == []
    assert set(message.cited) <= {1}


@pytest.mark.parametrize("number", range(len(TRICKS)))
def test_a_trick_stays_among_the_passages_of_the_newest_question(number: int) -> None:
    asked, sources = case(2 * number + 1, MODEL, tricked=True)
    answering = answer(asked, sources)
    command = answering.receive(Done())
    assert isinstance(command, Generate)
    assert [message.role for message in command.messages] == ["system", "user"]
    newest = command.messages[-1]
    assert newest.content == asked.text
    assert all(TRICKS[number].strip() in passage.text for passage in newest.passages)


@pytest.mark.long(15)
@pytest.mark.real_model
def test_the_starter_model_leaves_no_phantom_marker(starter: ModelSpec) -> None:
    with Children() as children:
        for number in (1, 3, 13, 20, 41, 55):
            message = ask(children, *case(number, starter, tricked=bool(number % 2)))
            assert message.text
            assert phantom_markers(message) == []
