"""Does a chat model help to judge citations? Measured on labelled pairs, before it is used.

Every other line of the file, from the first, is for fitting the threshold; the others decide: the
model *helps* if with it the supported sentences are told better from the rest (AUROC), beyond what
drawing other passages would change (percentile bootstrap of 95 %, Efron 1979), and more verdicts
are right.

A trial is a generator that yields commands and is sent the events that answered them, so that the
command line and the window drive the same code.
"""

from __future__ import annotations

from collections.abc import Generator, Sequence
from itertools import pairwise
from pathlib import Path
from random import Random

from engine.child import new_job
from engine.errors import HilbertError
from engine.judging.judge import mixed, verdict
from engine.judging.measurements import Measurement
from engine.judging.pairs import CLASSES, load, quality
from engine.vocabulary import (
    AnyEvent,
    CheckedPair,
    Done,
    EvaluateSupport,
    FailureKind,
    ModelSpec,
    Statement,
    StopReason,
    Support,
    SupportEvaluated,
    Weighed,
    WeighStatements,
)

Step = EvaluateSupport | WeighStatements
Trial = Generator[Step, Sequence[AnyEvent], Measurement]

_OF_A_PASSAGE = len(CLASSES)
_SAMPLES = 200


def trial(file: Path, model: ModelSpec, mark: str) -> Trial:
    """``mark`` is the fingerprint of the model's file.

    Raises HilbertError for a file that is not of the form, or a model that cannot judge it.
    """
    pairs = load(file)
    found = yield EvaluateSupport(job=new_job(), file=str(file))
    checked = next(event.pairs for event in found if isinstance(event, SupportEvaluated))
    told: list[float] = []
    # A passage at a time, so that a question need not wait for all of them.
    for start in range(0, len(pairs), _OF_A_PASSAGE):
        statements = tuple(pair.statement for pair in pairs[start : start + _OF_A_PASSAGE])
        told += yield from _weighed(model, statements)
    return measured(checked, told, mark, Path(model.path).stem)


def _weighed(
    model: ModelSpec, statements: tuple[Statement, ...]
) -> Generator[Step, Sequence[AnyEvent], list[float]]:
    """What the model says of each; asked for again where an answer came between."""
    told: list[float] = []
    while len(told) < len(statements):
        left = statements[len(told) :]
        events = yield WeighStatements(job=new_job(), model=model, statements=left)
        weighed = [event for event in events if isinstance(event, Weighed)]
        told += [event.told for place, event in enumerate(weighed) if event.index == place]
        finished = any(isinstance(e, Done) and e.reason is StopReason.FINISHED for e in events)
        if finished and len(told) < len(statements):
            raise HilbertError(
                FailureKind.UNSUPPORTED,
                "The labelled sentences do not fit the context of this model.",
                "Choose a longer context.",
            )
    return told


def steps(file: Path) -> int:
    """How many commands a trial takes."""
    return 1 + len(load(file)) // _OF_A_PASSAGE


def measured(
    checked: Sequence[CheckedPair], told: Sequence[float], model: str, name: str
) -> Measurement:
    weighed = [(pair, mixed(pair.support, one)) for pair, one in zip(checked, told, strict=True)]
    fitting = [one for place, one in enumerate(weighed) if place // _OF_A_PASSAGE % 2 == 0]
    deciding = [one for place, one in enumerate(weighed) if place // _OF_A_PASSAGE % 2 == 1]
    threshold = fitted(fitting)
    return Measurement(
        model=model,
        name=name,
        threshold=threshold,
        without=quality((pair.label, pair.verdict, pair.support) for pair, _ in deciding),
        judged=quality(
            (pair.label, verdict(score, threshold) if _open(pair) else pair.verdict, score)
            for pair, score in deciding
        ),
        gain=_gain([pair for pair, _ in deciding], [score for _, score in deciding]),
    )


def _gain(pairs: Sequence[CheckedPair], scores: Sequence[float]) -> tuple[float, float]:
    """The interval of what ``scores`` add to the AUROC of the pairs' own, over the passages."""
    before = [pair.support if _open(pair) else -1.0 for pair in pairs]
    after = [score if _open(pair) else -1.0 for pair, score in zip(pairs, scores, strict=True)]
    places = range(0, len(pairs), _OF_A_PASSAGE)
    # What one passage's supported sentence gains against the others of another passage.
    gains = [[_wins(after, i, k) - _wins(before, i, k) for k in places] for i in places]
    random = Random(0)  # noqa: S311 - the same interval each time
    drawn = sorted(_drawn(gains, random) for _ in range(_SAMPLES))
    return round(drawn[_SAMPLES // 40], 4), round(drawn[-1 - _SAMPLES // 40], 4)


def _wins(scores: Sequence[float], supported: int, passage: int) -> float:
    won = scores[supported]
    others = scores[passage + 1 : passage + _OF_A_PASSAGE]
    return sum((won > other) + (won == other) / 2 for other in others) / len(others)


def _drawn(gains: Sequence[Sequence[float]], random: Random) -> float:
    """The mean gain of as many passages as there are, drawn with replacement."""
    rows = random.choices(range(len(gains)), k=len(gains))
    return sum(gains[i][k] for i in rows for k in rows) / len(rows) ** 2


def fitted(pairs: Sequence[tuple[CheckedPair, float]]) -> float:
    """The score that best parts what is said from what is only about the same (Youden's J).

    Of equally good ones the middle one, as it has most room on both sides.
    """
    said = [score for pair, score in pairs if _open(pair) and pair.label is Support.SUPPORTED]
    rest = [score for pair, score in pairs if _open(pair) and pair.label is not Support.SUPPORTED]
    between = [(low + high) / 2 for low, high in pairwise(sorted({*said, *rest}))]

    def parted(threshold: float) -> float:
        passed = sum(score >= threshold for score in said) / max(1, len(said))
        return passed - sum(score >= threshold for score in rest) / max(1, len(rest))

    best = max(map(parted, between), default=0.0)
    good = [threshold for threshold in between if parted(threshold) == best]
    return good[len(good) // 2] if good else 0.5


def _open(pair: CheckedPair) -> bool:
    return pair.verdict is not Support.CONTRADICTED
