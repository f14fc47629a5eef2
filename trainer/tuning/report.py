"""What the evaluation of a run found, as a value and as a page of Markdown; the verdict first."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import msgspec

from engine import hardware
from engine.vocabulary import Value
from trainer.tuning.comparing import LOSS, Comparison, Outcome, outcome
from trainer.tuning.runs import Plan


class Answered(Value, frozen=True, omit_defaults=False):
    """One held-out question with both answers, and by which measures the tuned one won or lost."""

    question: str
    reference: str
    base: str
    tuned: str
    title: str
    wins: tuple[str, ...]
    losses: tuple[str, ...]


class Knowledge(Value, frozen=True, omit_defaults=False):
    """Common questions answered right, of ``questions``, and the loss on the right answers."""

    questions: int
    base: int
    tuned: int
    base_loss: float
    tuned_loss: float


class Report(Value, frozen=True, omit_defaults=False):
    """``comparisons`` start with the cross-entropy. ``seconds`` is what the evaluation took."""

    run: str
    verdict: str
    plan: Plan
    papers: int
    comparisons: tuple[Comparison, ...]
    answered: tuple[Answered, ...]
    knowledge: Knowledge
    encoder: str
    answer_tokens: int
    seconds: float
    hardware: hardware.Hardware


def forgetting(found: Knowledge) -> str:
    lost = found.base - found.tuned
    what = f"{found.tuned} of {found.questions} common questions are answered right"
    if lost > 0:
        return f"It has forgotten something: {what}, by the base {found.base}."
    return f"Nothing is seen to be forgotten: {what}, by the base {found.base}."


def markdown(report: Report) -> str:
    plan, recipe = report.plan, report.plan.recipe
    train, validation, test = plan.counts
    lines = [
        report.verdict,
        "",
        forgetting(report.knowledge),
        "",
        f"Run {report.run}: {recipe.technique} (rank {recipe.rank}) on {Path(plan.base).name}, "
        f"recipe {plan.preset or 'of its own'}. Examples “{plan.examples}”: {train} to train, "
        f"{validation} to validate, {test} to test; split by paper.",
        "",
        f"{report.comparisons[0].questions} questions of {report.papers} held-out papers, answers "
        f"of at most {report.answer_tokens} tokens, greedy. Intervals: 95 %, drawn over papers.",
        "",
        "| Measure | Base | Tuned | Gain | p | Won | Lost |",
        "| --- | ---: | ---: | ---: | ---: | ---: | ---: |",
        *(_row(one) for one in report.comparisons),
        "",
        f"Lower is better for {LOSS.lower()} (nats a token), higher for all others; the gain is "
        "positive where the tuned model is better. p: Wilcoxon's signed ranks over papers. "
        f"BERTScore: F1 with {report.encoder}, not rescaled.",
        "",
        f"Common knowledge (our own {report.knowledge.questions} questions): right "
        f"{report.knowledge.base} -> {report.knowledge.tuned}, cross-entropy of the right answers "
        f"{report.knowledge.base_loss:.3f} -> {report.knowledge.tuned_loss:.3f}.",
        "",
        "## Answers",
        "",
        *_answers(report.answered),
        f"Machine: {report.hardware.cpu}, {report.hardware.system}; evaluated in "
        f"{report.seconds:.0f} s.",
    ]
    return "\n".join(lines) + "\n"


def as_json(report: Report) -> bytes:
    return msgspec.json.format(msgspec.json.encode(report), indent=2) + b"\n"


def _row(found: Comparison) -> str:
    signs = {Outcome.GAIN: " ▲", Outcome.LOSS: " ▼", Outcome.NO_GAIN: ""}
    p = "" if found.p is None else "< 0.001" if found.p < 0.001 else f"{found.p:.3f}"
    cells = [
        found.measure,
        f"{found.base.mean:.4f}",
        f"{found.tuned.mean:.4f}",
        f"{found.gain.mean:+.4f} ({found.gain.low:+.4f} to {found.gain.high:+.4f})"
        f"{signs[outcome(found)]}",
        p,
        str(found.wins),
        str(found.losses),
    ]
    return f"| {' | '.join(cells)} |"


def _answers(answered: Sequence[Answered]) -> list[str]:
    lines = []
    for number, one in enumerate(answered, 1):
        won = f"won by {', '.join(one.wins)}" if one.wins else "won by nothing"
        lost = f"lost by {', '.join(one.losses)}" if one.losses else "lost by nothing"
        lines += [
            f"**{number}. {_line(one.question)}**",
            "",
            f"- right: {_line(one.reference)}",
            f"- base: {_line(one.base)}",
            f"- tuned: {_line(one.tuned)} ({won}; {lost})",
            "",
        ]
    return lines


def _line(text: str) -> str:
    return " ".join(text.split()) or "(nothing)"
