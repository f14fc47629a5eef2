"""Ask the base and the tuned model the same held-out questions, and write the report.

First the base alone, then with what the run has trained: one model in memory at a time.
"""

from __future__ import annotations

import itertools
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import torch

from engine import hardware
from engine.errors import HilbertError
from engine.vocabulary import AnyEvent, FailureKind, Progress
from trainer.base.loading import load_base
from trainer.examples.encoding import Row
from trainer.examples.values import Example
from trainer.tuning import comparing, knowledge, report, rows, scores
from trainer.tuning.comparing import LOSS
from trainer.tuning.compute import losses, techniques
from trainer.tuning.compute.answers import answers
from trainer.tuning.knowledge import Common
from trainer.tuning.report import Answered, Knowledge, Report
from trainer.tuning.runs import Run, replace

ANSWER_TOKENS = 96
COMMON_TOKENS = 20


class CancelledError(Exception):
    """The person no longer wants to know."""


class Asked(NamedTuple):
    """Questions with their prompts and the rows of their right answers."""

    examples: Sequence[Example]
    prompts: Sequence[Sequence[int]]
    rows: Sequence[Row]


class Heard(NamedTuple):
    """One model's answers, and nats a token of the right ones."""

    answers: list[str]
    losses: list[float]
    common: list[str]
    common_loss: float


class _Told:
    """One progress over both models. Raises CancelledError where it is no longer wanted."""

    def __init__(self, total: int, tell: Callable[[AnyEvent], None], wanted: Callable[[], bool]):
        self._total, self._tell, self._wanted = total, tell, wanted
        self._count = itertools.count(1)
        self._began = time.monotonic()

    def look(self) -> None:
        if not self._wanted():
            raise CancelledError

    def __call__(self) -> None:
        self.look()
        done = next(self._count)
        eta = (time.monotonic() - self._began) / done * (self._total - done)
        self._tell(
            Progress(done=done, total=self._total, unit="questions", eta=eta, note="Evaluating")
        )


def evaluate(
    run: Run, limit: int, tell: Callable[[AnyEvent], None], wanted: Callable[[], bool]
) -> Report:
    """Writes report.json and report.md into the run. Raises HilbertError or CancelledError.

    ``limit``, where it is above 0, is the most questions of either kind: held out, and common.
    """
    began = time.monotonic()
    torch.set_num_threads(run.environment().threads)
    plan = run.plan()
    held_out = run.split().test or run.split().validation
    held_out = held_out[: limit or None]
    common = knowledge.questions()[: limit or None]
    with rows.encoder(Path(plan.base), plan.recipe) as encoder:
        ours = Asked(held_out, rows.prompts(encoder, held_out), [encoder.row(e) for e in held_out])
        plain = [question.example for question in common]
        theirs = Asked(plain, rows.prompts(encoder, plain), [encoder.row(e) for e in plain])
    if any(row.masked for row in ours.rows):
        raise HilbertError(
            FailureKind.UNSUPPORTED,
            f"A held-out answer does not fit within {plan.recipe.max_length} tokens.",
            "Raise “max_length” in the recipe and train again.",
        )
    told = _Told(2 * (len(held_out) + len(plain)), tell, wanted)
    loaded = load_base(Path(plan.base))
    model, tokenizer = loaded.model, loaded.tokenizer
    techniques.add_padding(model, tokenizer, plan.recipe)
    base = _hear(model, tokenizer, ours, theirs, told)
    model = techniques.trainable(model, plan.recipe)
    techniques.load(model, run.adapter)
    tuned = _hear(model, tokenizer, ours, theirs, told)
    found = _report(run, ours, common, (base, tuned), time.monotonic() - began)
    replace(run.folder / "report.json", report.as_json(found))
    replace(run.folder / "report.md", report.markdown(found).encode())
    run.change(verdict=found.verdict)
    return found


def _hear(model: Any, tokenizer: Any, ours: Asked, common: Asked, told: _Told) -> Heard:
    def said_to(asked: Asked, most: int) -> list[str]:
        return answers(model, tokenizer, asked.prompts, most, on_answer=told, on_token=told.look)

    said = said_to(ours, ANSWER_TOKENS)
    found = losses.per_row(model, ours.rows, told.look)
    plain = said_to(common, COMMON_TOKENS)
    return Heard(
        answers=said,
        losses=[one.total / one.tokens for one in found],
        common=plain,
        common_loss=losses.mean(losses.per_row(model, common.rows, told.look)),
    )


def _report(
    run: Run,
    asked: Asked,
    common: Sequence[Common],
    heard: tuple[Heard, Heard],
    seconds: float,
) -> Report:
    base, tuned = heard
    references = [example.answer for example in asked.examples]
    papers = [example.group for example in asked.examples]
    pairs = _measures(base, references), _measures(tuned, references)
    found = {
        name: comparing.compare(name, pairs[0][name], pairs[1][name], papers) for name in pairs[0]
    }
    return Report(
        run=run.id,
        verdict=comparing.verdict(found, len(set(papers))),
        plan=run.plan(),
        papers=len(set(papers)),
        comparisons=tuple(found.values()),
        answered=_answered(asked, base, tuned, pairs),
        knowledge=_knowledge(common, base, tuned),
        encoder=scores.encoder_name(),
        answer_tokens=ANSWER_TOKENS,
        seconds=seconds,
        hardware=hardware.describe(),
    )


def _measures(heard: Heard, references: list[str]) -> dict[str, list[float]]:
    return {
        LOSS: heard.losses,
        **scores.rouge(heard.answers, references),
        "BLEU": scores.bleu(heard.answers, references),
        "BERTScore": scores.bert(heard.answers, references),
    }


def _answered(
    asked: Asked,
    base: Heard,
    tuned: Heard,
    pairs: tuple[dict[str, list[float]], dict[str, list[float]]],
) -> tuple[Answered, ...]:
    theirs, ours = pairs
    made = []
    for place, example in enumerate(asked.examples):
        gains = {
            name: (ours[name][place] - theirs[name][place]) * (-1 if name == LOSS else 1)
            for name in ours
        }
        made.append(
            Answered(
                question=example.question,
                reference=example.answer,
                base=base.answers[place],
                tuned=tuned.answers[place],
                title=example.source.title,
                wins=tuple(name for name, gain in gains.items() if gain > 1e-9),
                losses=tuple(name for name, gain in gains.items() if gain < -1e-9),
            )
        )
    return tuple(made)


def _knowledge(common: Sequence[Common], base: Heard, tuned: Heard) -> Knowledge:
    def right(heard: Heard) -> int:
        return sum(q.is_right(a) for q, a in zip(common, heard.common, strict=True))

    return Knowledge(
        questions=len(common),
        base=right(base),
        tuned=right(tuned),
        base_loss=base.common_loss,
        tuned_loss=tuned.common_loss,
    )
