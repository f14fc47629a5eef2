"""Models whose memory cannot be cut back: detected, correct, and rewound where possible."""

from __future__ import annotations

import pytest

from engine.vocabulary import ModelSpec
from tests.engine.inference.conftest import MakeChild, Talk
from tests.engine.inference.test_cache import TEXT, saved

pytestmark = pytest.mark.real_model


def test_answers_equal_those_without_any_cache(
    make_child: MakeChild, tiny_mamba: ModelSpec
) -> None:
    talk = Talk(make_child(), tiny_mamba)
    for question in (TEXT, "Which atoms?", "And which lasers?"):
        answer = talk.ask(question)
        fresh = Talk(make_child(), tiny_mamba, "", history=talk.history[:-1]).again()
        assert (fresh.usage.cached, fresh.text) == (0, answer.text)


def test_a_conversation_goes_on_from_its_last_question(
    make_child: MakeChild, tiny_mamba: ModelSpec
) -> None:
    talk = Talk(make_child(), tiny_mamba)
    first = talk.ask(TEXT).usage
    second = talk.ask("Which atoms?").usage
    assert second.cached >= first.prompt - 8
    assert talk.ask("Which lasers?").usage.cached >= second.prompt - 8


def test_an_answer_can_be_had_again(make_child: MakeChild, tiny_mamba: ModelSpec) -> None:
    talk = Talk(make_child(), tiny_mamba)
    first = talk.ask(TEXT)
    talk.history.pop()
    again = talk.again()
    assert again.text == first.text
    assert again.usage.cached >= first.usage.prompt - 8


def test_an_edited_question_is_read_anew(make_child: MakeChild, tiny_mamba: ModelSpec) -> None:
    talk = Talk(make_child(), tiny_mamba)
    talk.ask("One: " + TEXT)
    talk.history.clear()
    answer = talk.ask("Two: " + TEXT)
    fresh = Talk(make_child(), tiny_mamba, "", history=talk.history[:-1]).again()
    assert (answer.usage.cached, answer.text) == (0, fresh.text)


def test_two_conversations_and_a_restart(make_child: MakeChild, tiny_mamba: ModelSpec) -> None:
    child = make_child()
    one, two = Talk(child, tiny_mamba, "one"), Talk(child, tiny_mamba, "two")
    for talk in (one, two):
        talk.ask(f"{talk.name}: {TEXT}")
    assert one.ask("Which atoms?").usage.cached > 200
    saved(1)
    child.kill()
    after = Talk(make_child(), tiny_mamba, "one", history=one.history)
    assert after.ask("Which lasers?").usage.cached > 200
