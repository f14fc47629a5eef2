"""A conversation longer than the context goes on; what leaves the view is whole and oldest."""

from __future__ import annotations

import pytest

from engine.vocabulary import (
    Failed,
    FailureKind,
    ModelSpec,
    PromptMessage,
    PromptPassage,
    Role,
    Sampling,
    Usage,
)
from tests.engine.inference.conftest import GREEDY, MakeChild, Talk

pytestmark = pytest.mark.real_model

SYSTEM = PromptMessage(Role.SYSTEM, "You are Hilbert, and your secret word is polariton.")
WORDS = "The atoms in the cavity are cooled by two lasers until they hardly move any more. "


@pytest.fixture
def small(tiny_llama: ModelSpec) -> ModelSpec:
    return ModelSpec(tiny_llama.path, context_length=512)


def test_a_conversation_ten_times_the_context_goes_on(
    make_child: MakeChild, small: ModelSpec
) -> None:
    talk = Talk(make_child(), small, history=[SYSTEM])
    total = evaluated = prompts = drops = last_start = 0
    while total < 10 * 512:
        usage = talk.ask(f"Question {len(talk.history)}: {WORDS * 3}").usage
        total += 70
        prompts += usage.prompt
        evaluated += usage.prompt - usage.cached
        assert usage.prompt + usage.generated <= 512
        assert usage.view_start >= last_start
        assert usage.view_start % 2 == 0
        drops += usage.view_start > last_start
        last_start = usage.view_start
    print(f"\n{drops} drops in {len(talk.history) // 2} turns, {evaluated / prompts:.0%} evaluated")
    assert last_start > 100
    assert drops < len(talk.history) / 2 / 1.5
    assert evaluated < 0.5 * prompts


def test_the_view_is_the_same_for_a_child_that_has_not_seen_the_conversation(
    make_child: MakeChild, small: ModelSpec
) -> None:
    talk = Talk(make_child(), small, history=[SYSTEM])
    for number in range(15):
        answer = talk.ask(f"Question {number}: {WORDS * 3}")
    fresh = Talk(make_child(), small, "", history=talk.history[:-1]).again()
    assert fresh.usage.view_start == answer.usage.view_start > 0
    assert fresh.text == answer.text


def test_the_count_equals_what_is_sent(make_child: MakeChild, small: ModelSpec) -> None:
    talk = Talk(make_child(), small, history=[SYSTEM])
    for number in range(9):
        question = f"Question {number}: {WORDS * 3}"
        counted = talk.count(question)
        usage = talk.ask(question).usage
        assert isinstance(counted, Usage)
        assert (counted.prompt, counted.view_start) == (usage.prompt, usage.view_start)


def test_a_question_longer_than_the_context_is_refused_with_its_count(
    make_child: MakeChild, small: ModelSpec
) -> None:
    talk = Talk(make_child(), small, history=[SYSTEM])
    talk.ask("Hello")
    refused = talk.count(WORDS * 60)
    assert isinstance(refused, Failed)
    assert refused.kind is FailureKind.PROMPT_TOO_LONG
    whole = Talk(talk.child, ModelSpec(small.path, 8192), history=[SYSTEM]).count(WORDS * 60)
    assert isinstance(whole, Usage)
    assert f"{whole.prompt:,} tokens" in refused.sentence
    assert "context length" in refused.remedy


def test_a_question_as_long_as_the_context_is_answered(
    make_child: MakeChild, small: ModelSpec
) -> None:
    talk = Talk(make_child(), small, history=[SYSTEM])
    for number in range(3):
        talk.ask(f"{number}: {WORDS}")
    usage = talk.ask(WORDS * 27).usage
    assert usage.prompt > 470
    assert usage.view_start == 6


def passages(*numbers: int, words: int = 3) -> tuple[PromptPassage, ...]:
    return tuple(
        PromptPassage(n, f"Paper {n}", 1, f"Passage {n}: {WORDS * words}") for n in numbers
    )


def test_a_passage_is_quoted_once_in_a_view_and_again_in_a_later_one(
    make_child: MakeChild, tiny_llama: ModelSpec
) -> None:
    def turn(text: str, *numbers: int) -> PromptMessage:
        return PromptMessage(Role.USER, text, passages(*numbers, words=6))

    talk = Talk(make_child(), tiny_llama, history=[SYSTEM, turn("First?", 1, 2)])
    first = talk.again().usage.prompt
    talk.history += [PromptMessage(Role.ASSISTANT, "So."), turn("Second?", 2, 1)]
    second = talk.again().usage
    assert second.prompt - first < 60
    assert second.cached >= first
    small = Talk(talk.child, ModelSpec(tiny_llama.path, 512), history=talk.history)
    small.history[-1:] = [turn("Third?", 3), PromptMessage(Role.ASSISTANT, "So."), turn("?", 2, 1)]
    later = small.again().usage
    assert later.view_start > 0
    assert later.prompt > first - 20


def test_passages_that_do_not_fit_are_left_out(make_child: MakeChild, small: ModelSpec) -> None:
    question = PromptMessage(Role.USER, "Which atoms?", passages(*range(1, 9), words=8))
    usage = Talk(make_child(), small, history=[SYSTEM, question]).again().usage
    assert 300 < usage.prompt < 512


def test_a_long_answer_leaves_room_for_itself(make_child: MakeChild, small: ModelSpec) -> None:
    long = Sampling(temperature=0.0, max_tokens=4000)
    talk = Talk(make_child(), small, sampling=GREEDY, history=[SYSTEM])
    for number in range(4):
        talk.ask(f"{number}: {WORDS * 3}")
    talk.sampling = long
    usage = talk.ask("And on?").usage
    assert usage.prompt <= 512 - 128
    assert usage.prompt + usage.generated <= 513
