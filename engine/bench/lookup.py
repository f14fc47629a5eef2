"""What guessing from the prompt gains: answers with and without it, by kind of question."""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import partial
from typing import Any

from engine.bench import measure
from engine.child import new_job
from engine.cli.children import Children
from engine.models import Model
from engine.vocabulary import (
    Generate,
    ModelSpec,
    Progress,
    PromptMessage,
    Role,
    Sampling,
    Text,
    Usage,
    Value,
)

_TEXT = (
    "Two strontium atoms are held in optical tweezers and brought together with a third one. The "
    "laser is tuned below the resonance, so that only one of them is excited at a time. The "
    "lifetime of the trap was 38 seconds, and 412 pairs were observed in the first run. "
)
PROMPTS = {
    "quote": (
        f"Repeat this text word for word, twice:\n\n{_TEXT}",
        f"{_TEXT}\n\nQuote the sentences about the laser and about the lifetime word for word.",
    ),
    "summarise": (
        f"Summarise this text:\n\n{_TEXT}",
        f"{_TEXT}\n\nList the numbers in the text and what each of them says.",
    ),
    "chat": (
        "Why is the sky blue? Explain it to a child.",
        "Write a short story about a physicist who has lost her notebook.",
    ),
}
TARGET = 0.97
_READING = 3.0  # seconds after a first answer: what may be guessed is tried while nobody waits


class Answered(Value, frozen=True, omit_defaults=False):
    text: str
    rate: float
    guessed: int
    right: int


def run(
    model: Model, tokens: int, rounds: int, threads: int, told: Callable[[Progress], None]
) -> dict[str, Any]:
    """Rates in tokens/s, as ratios to the same answers without guesses."""
    spec = ModelSpec(path=str(model.path), threads=threads)
    kinds: dict[str, Any] = {}
    with measure.temporary_data(), Children() as children:
        for number, (kind, prompts) in enumerate(PROMPTS.items()):
            told(Progress(done=number, total=len(PROMPTS), unit="kinds", note=kind))
            kinds[kind] = _measured(children, spec, prompts, tokens, rounds)
    return measure.report(
        "lookup",
        f"hilbert bench lookup --model {model.id} --tokens {tokens} --rounds {rounds}"
        f" --threads {threads}",
        model={"name": model.id, "quantisation": model.header and model.header.quantisation},
        settings={"tokens": tokens, "threads": threads, "context": "see each prompt"},
        kinds=kinds,
        same_text=all(kind["same_text"] for kind in kinds.values()),
        target={"least_gain": TARGET},
    )


def _measured(
    children: Children, spec: ModelSpec, prompts: tuple[str, ...], tokens: int, rounds: int
) -> dict[str, Any]:
    ratios: list[float] = []
    guessed = right = 0
    same = True
    for prompt in prompts:
        _answered(children, spec, prompt, tokens, lookup=True)
        time.sleep(_READING)
        answered = partial(_answered, children, spec, prompt, tokens)
        guesses, plains = measure.in_turns(
            rounds, partial(answered, lookup=True), partial(answered, lookup=False)
        )
        ratios += [a.rate / b.rate for a, b in zip(guesses, plains, strict=True) if b.rate]
        guessed += guesses[-1].guessed
        right += guesses[-1].right
        same &= len({answer.text for answer in (*guesses, *plains)}) == 1
    return {
        "gain": measure.median(ratios),
        "gains": [round(ratio, 3) for ratio in ratios],
        "guessed": guessed,
        "right": right,
        "same_text": same,
    }


def _answered(
    children: Children, spec: ModelSpec, prompt: str, tokens: int, *, lookup: bool
) -> Answered:
    command = Generate(
        job=new_job(),
        model=spec,
        messages=(PromptMessage(Role.USER, prompt),),
        sampling=Sampling(temperature=0.0, max_tokens=tokens),
        lookup=lookup,
    )
    text, usage = "", Usage(prompt=0)
    for event in children.run(command):
        match event:
            case Text():
                text += event.text
            case Usage():
                usage = event
    return Answered(text, usage.rate, usage.guessed, usage.right)
