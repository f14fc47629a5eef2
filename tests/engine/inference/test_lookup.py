"""Guesses from the prompt change the speed of an answer and nothing else."""

from __future__ import annotations

import time
from collections.abc import Sequence
from typing import Any, cast

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.child import Child, new_job, stream
from engine.inference.decode import Decoder
from engine.inference.lookup import LEAST_GAIN, Lookup, gain
from engine.inference.trials import SIZES, Trials
from engine.vocabulary import Generate, ModelSpec, PromptMessage, Role, Sampling, Text, Usage

# --- a model whose next token follows from those before, by a rule that is known here ---


class Machine:
    """Llama, cache and sampler at once. ``wobble``: evaluating several at once comes out otherwise.

    The sampler counts its draws, as one with a grammar or a seed has a state of its own.
    """

    trimmable = True
    context_length = 500

    def __init__(self, tokens: Sequence[int], rule: Sequence[int], wobble: bool = False) -> None:
        self.tokens = list(tokens)
        self.rule, self.wobble, self.draws = rule, wobble, 0
        self.held = list(tokens)
        self.rows: list[list[int]] = [self.held[:]]
        self.together = False

    def evaluate(self, tokens: Sequence[int], every: bool = False) -> bool:
        assert len(tokens) == 1 or every
        self.rows = []
        for token in tokens:
            self.held.append(token)
            self.rows.append(self.held[:])
        self.together = len(tokens) > 1
        return True

    def logits(self, row: int = -1) -> bytes:
        odd = self.together and self.wobble
        return repr((self.rows[row], odd)).encode()

    def next(self, row: int = -1) -> int:
        self.draws += 1
        seen = self.rows[row]
        period = self.rule[len(seen) % len(self.rule)]
        return seen[-period] if period <= len(seen) else (self.draws + seen[-1]) % 7

    def append(self, tokens: Sequence[int]) -> None:
        self.tokens += tokens

    def cut(self, count: int) -> None:
        del self.tokens[count:]
        assert self.held[:count] == self.tokens
        del self.held[count:]


def known() -> Trials:
    trials = Trials({1: 1.0, 4: 1.2, 8: 1.4})
    trials.timed = lambda size, seconds: None  # type: ignore[method-assign] # no clock in a test
    return trials


def decoded(machine: Machine, limit: int, lookup: Lookup | None) -> tuple[list[int], Decoder]:
    trials, of_machine = known(), cast("Any", machine)
    trials.run(of_machine, of_machine, lambda: False)
    decoder = Decoder(of_machine, of_machine, of_machine, trials, lookup)
    return list(decoder.tokens(limit)), decoder


@given(
    prompt=st.lists(st.integers(0, 6), min_size=4, max_size=60),
    rule=st.lists(st.integers(1, 12), min_size=1, max_size=40),
    limit=st.integers(1, 120),
    wobble=st.booleans(),
)
def test_the_tokens_are_those_of_plain_decoding(
    prompt: list[int], rule: list[int], limit: int, wobble: bool
) -> None:
    plain, _ = decoded(Machine(prompt, rule), limit, None)
    machine = Machine(prompt, rule, wobble)
    found, decoder = decoded(machine, limit, Lookup(prompt))
    assert found == plain
    assert decoder.right <= decoder.guessed
    assert machine.draws == limit
    # All but the last token, which nobody has evaluated, are held.
    assert machine.tokens == [*prompt, *plain][:-1]
    if wobble:
        assert decoder.guessed == 0


def test_a_quotation_is_guessed() -> None:
    prompt = [*range(100, 200), 1, 2, 3]
    machine = Machine([*prompt, *range(100, 104)], [103])
    found, decoder = decoded(machine, 60, Lookup(machine.tokens))
    assert found == list(range(104, 164))
    assert decoder.right > 30


@pytest.mark.parametrize("wobble", [False, True])
def test_a_trial_leaves_the_memory_as_it_was(wobble: bool) -> None:
    machine, trials = Machine(range(40), [3], wobble), known()
    of_machine = cast("Any", machine)
    trials.run(of_machine, of_machine, lambda: False)
    assert machine.held == machine.tokens == list(range(40))
    assert [trials.allow(size, 48) for size in SIZES] == [not wobble] * 2
    # With more than 256 cells llama.cpp takes other kernels, already for a part of the tokens.
    assert [trials.allow(4, held) for held in (252, 253, 256)] == [not wobble, False, False]


@pytest.mark.parametrize("patience", range(12))
def test_a_trial_gives_way_at_once_and_takes_nothing_for_tried(patience: int) -> None:
    machine, trials = Machine(range(40), [3]), known()
    asked = iter([*[False] * patience, True])
    of_machine = cast("Any", machine)
    trials.run(of_machine, of_machine, lambda: next(asked))
    assert machine.held == machine.tokens == list(range(len(machine.tokens)))
    assert len(machine.tokens) > 40 - SIZES[-1] - 1
    assert not trials.allow(SIZES[-1], 48)
    assert trials.allow(SIZES[0], 48) == (patience >= SIZES[0])


def test_one_slow_moment_does_not_rule_guesses_out_for_ever() -> None:
    trials = Trials()
    trials.timed(1, 1.0)
    trials.timed(4, 9.0)
    assert trials.cost(4) == 9.0
    for _ in range(800):
        trials.timed(1, 1.0)
    assert trials.cost(4) < 2.0
    trials.timed(4, 9.0)
    assert trials.cost(4) > 5.0


def test_nothing_is_guessed_before_it_was_tried() -> None:
    machine, of_prompt = Machine([*range(9), *range(9)], [9]), Lookup([*range(9), *range(9)])
    of_machine = cast("Any", machine)
    decoder = Decoder(of_machine, of_machine, of_machine, known(), of_prompt)
    assert len(list(decoder.tokens(30))) == 30
    assert decoder.guessed == 0


def test_what_has_no_example_is_not_guessed() -> None:
    lookup = Lookup(range(50))
    lookup.begin()
    assert lookup.guess(8) == []
    lookup.extend((7, 8, 9))
    assert lookup.guess(3) == [10, 11, 12]


def test_wrong_guesses_end_the_guessing() -> None:
    lookup = Lookup([1, 2, 3, 4] * 3)
    lookup.begin()
    before = lookup.share
    lookup.extend((1, 2, 9, 1, 2, 3, 9))
    assert lookup.share < before
    assert gain(lookup.share, 3, 2.0) < LEAST_GAIN < gain(0.95, 3, 2.0)


# --- the real thing ---

PASSAGE = (
    "Two atoms are held in optical tweezers and brought together with a third one. The laser is "
    "tuned below the resonance, so that only one of them is excited at a time. "
)
PROMPTS = (
    f"Repeat this text three times, word for word: {PASSAGE}",
    f"Quote the sentence about the laser. {PASSAGE}",
    "Write the numbers from 1 to 40, separated by commas.",
    "What is a qubit?",
)
SETTINGS = (
    Sampling(temperature=0.0),
    Sampling(temperature=0.7, seed=4, repeat_penalty=1.1, presence_penalty=0.5, dry=0.4),
    Sampling(temperature=0.0, grammar='root ::= "1" (", " [0-9]+)*'),
)


def said(child: Child, model: ModelSpec, prompt: str, settings: Sampling, lookup: bool) -> Any:
    command = Generate(
        job=new_job(),
        model=model,
        messages=(PromptMessage(Role.USER, prompt),),
        sampling=msgspec.structs.replace(settings, max_tokens=48),
        lookup=lookup,
    )
    events = list(stream(child, command))
    text = "".join(event.text for event in events if isinstance(event, Text))
    return text, next(event for event in events if isinstance(event, Usage))


@pytest.mark.real_model
def test_the_starter_answers_alike_with_and_without(inference: Child, starter: ModelSpec) -> None:
    guessed = right = 0
    model = msgspec.structs.replace(starter, threads=1)
    said(inference, model, PROMPTS[0], SETTINGS[0], lookup=True)
    time.sleep(2.5)  # a person reads; meanwhile it tries what it may guess
    for prompt in PROMPTS:
        for settings in SETTINGS if prompt is PROMPTS[2] else SETTINGS[:2]:
            plain, usage = said(inference, model, prompt, settings, lookup=False)
            assert usage.guessed == 0
            text, usage = said(inference, model, prompt, settings, lookup=True)
            assert text == plain
            guessed, right = guessed + usage.guessed, right + usage.right
    print(f"\n{right} of {guessed} guesses drawn")  # none on a machine where they bring nothing


@pytest.mark.real_model
def test_memory_that_cannot_be_trimmed_takes_no_guesses(
    inference: Child, tiny_mamba: ModelSpec
) -> None:
    _, usage = said(inference, tiny_mamba, PROMPTS[0], SETTINGS[0], lookup=True)
    assert usage.generated > 0
    assert usage.guessed == 0
