"""Base against tuned on the same questions: intervals, a paired test, wins and losses, a verdict.

Questions about one paper are not independent, so it is papers that are drawn anew for the bootstrap
and that are paired in the test (Wilcoxon's signed ranks of their mean differences).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import Any

from engine.vocabulary import Value

DRAWS = 5000
FEWEST = 6  # papers below which no interval is worth its name
LOSS = "Cross-entropy"
CLOSENESS = "ROUGE-L"


class Interval(Value, frozen=True, omit_defaults=False):
    """A mean with its 95 % bootstrap interval."""

    mean: float
    low: float
    high: float


class Comparison(Value, frozen=True, omit_defaults=False):
    """One measure. ``gain`` is how much better the tuned model is, whichever way better is.

    ``wins``, ``losses`` and the rest, ties, count questions; ``p`` is that of the paired test, None
    where too few papers differ.
    """

    measure: str
    base: Interval
    tuned: Interval
    gain: Interval
    p: float | None
    wins: int
    losses: int
    questions: int


class Outcome(StrEnum):
    """What is known about the difference, with 95 % confidence."""

    GAIN = "gain"
    LOSS = "loss"
    NO_GAIN = "no gain"


def compare(
    measure: str, base: Sequence[float], tuned: Sequence[float], papers: Sequence[str]
) -> Comparison:
    """Values by question, in the same order as the papers they belong to."""
    import numpy as np  # noqa: PLC0415

    ours, theirs = np.asarray(tuned, float), np.asarray(base, float)
    sign = -1.0 if measure == LOSS else 1.0
    gains = sign * (ours - theirs)
    drawn = _draws(papers)
    return Comparison(
        measure=measure,
        base=_interval(theirs, drawn),
        tuned=_interval(ours, drawn),
        gain=_interval(gains, drawn),
        p=_paired_p(gains, papers),
        wins=int((gains > 1e-9).sum()),
        losses=int((gains < -1e-9).sum()),
        questions=len(gains),
    )


def outcome(found: Comparison) -> Outcome:
    if found.gain.low > 0:
        return Outcome.GAIN
    return Outcome.LOSS if found.gain.high < 0 else Outcome.NO_GAIN


def verdict(found: Mapping[str, Comparison], papers: int) -> str:
    """One plain sentence on whether the training was worth it."""
    loss, close = found[LOSS], found[CLOSENESS]
    numbers = f"({_told(loss, 'nats a token')}; {_told(close, CLOSENESS)})"
    if papers < FEWEST:
        return f"Too few held-out papers to tell ({papers}; it takes {FEWEST} or more) {numbers}."
    match outcome(loss), outcome(close):
        case Outcome.GAIN, Outcome.GAIN:
            said = "A gain: on held-out questions the tuned model is better than its base"
        case Outcome.LOSS, _:
            said = "A loss: on held-out questions the tuned model is worse than its base"
        case _, Outcome.LOSS:
            said = "A loss: the tuned model's answers are further from the right ones"
        case Outcome.GAIN, Outcome.NO_GAIN:
            said = (
                "Half a gain: the tuned model finds the right answers likelier than its base does, "
                "but its own answers are no closer to them"
            )
        case _, Outcome.GAIN:
            said = "A gain: the tuned model's answers are closer to the right ones"
        case _:
            said = "No gain: on held-out questions the tuned model is no better than its base"
    return f"{said} {numbers}."


def _told(found: Comparison, unit: str) -> str:
    gain = found.gain
    return f"{gain.mean:+.3f} {unit} better, 95 % interval {gain.low:+.3f} to {gain.high:+.3f}"


def _draws(papers: Sequence[str]) -> Any:
    """(draws, questions): how often each question counts when papers are drawn with replacement."""
    import numpy as np  # noqa: PLC0415

    names, place = np.unique(np.asarray(papers, dtype=str), return_inverse=True)
    random = np.random.default_rng(0)
    picks = random.multinomial(len(names), np.full(len(names), 1 / len(names)), size=DRAWS)
    return picks[:, place]


def _interval(values: Any, drawn: Any) -> Interval:
    import numpy as np  # noqa: PLC0415

    means = drawn @ values / drawn.sum(axis=1)
    low, high = np.quantile(means, (0.025, 0.975))
    return Interval(float(values.mean()), float(low), float(high))


def _paired_p(gains: Any, papers: Sequence[str]) -> float | None:
    import numpy as np  # noqa: PLC0415

    names, place = np.unique(np.asarray(papers, dtype=str), return_inverse=True)
    by_paper = np.bincount(place, gains) / np.bincount(place)
    if len(names) < FEWEST or not np.any(by_paper):
        return None
    from scipy.stats import wilcoxon  # noqa: PLC0415 - a fifth of a second

    return float(wilcoxon(by_paper).pvalue)
