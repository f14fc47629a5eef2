"""What a training found, as a value and as a page of Markdown. The verdict comes first."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import msgspec

from engine import hardware
from engine.errors import HilbertError
from engine.vocabulary import FailureKind, Value
from trainer.head import verdict
from trainer.head.labelled import Labelled
from trainer.head.recipe import Recipe
from trainer.head.verdict import Comparison, Interval

FILE = "report.json"


class Scores(Value, frozen=True, omit_defaults=False):
    """One head: test accuracy by seed from 0 to 1, its size, and seconds to train it per seed."""

    name: str
    parameters: int
    accuracies: tuple[float, ...]
    accuracy: Interval
    seconds: float


class Data(Value, frozen=True, omit_defaults=False):
    """``train``, ``validation`` and ``test`` sentences of one seed."""

    name: str
    sha256: str
    labels: tuple[str, ...]
    train: int
    validation: int
    test: int

    @classmethod
    def of(cls, data: Labelled, sizes: Sequence[int]) -> Data:
        return cls(data.name, data.sha256, data.labels, *sizes)


class Report(Value, frozen=True, omit_defaults=False, tag="Report", tag_field="event"):
    """``scores`` start with the quantum head, ``comparisons`` with its classical twin."""

    verdict: str
    preset: str
    recipe: Recipe
    data: Data
    encoder: str
    seeds: tuple[int, ...]
    scores: tuple[Scores, ...]
    comparisons: tuple[Comparison, ...]
    hardware: hardware.Hardware


def compared(scores: Sequence[Scores]) -> tuple[Comparison, ...]:
    """The first against each of the others."""
    first, *others = scores
    return tuple(verdict.compare(first.accuracies, one.accuracies, one.name) for one in others)


def markdown(report: Report) -> str:
    """The report for people: a page that can be kept beside the head."""
    data = report.data
    lines = [
        report.verdict,
        "",
        f"{data.name}: {data.train} sentences to train, {data.validation} to validate, "
        f"{data.test} to test; classes {', '.join(data.labels)}; encoder {report.encoder}, "
        f"{report.recipe.encoder}; "
        f"recipe {report.preset}; seeds {', '.join(map(str, report.seeds))}.",
        "",
        "| Head | Parameters | Accuracy | 95 % interval | Head minus this | p | s per seed |",
        "| --- | ---: | ---: | ---: | ---: | ---: | ---: |",
        *_rows(report),
        "",
        "The seeds draw from one pool of sentences, so their splits overlap: the intervals are",
        "somewhat too narrow.",
        "",
        f"Machine: {report.hardware.cpu}, {report.hardware.system}.",
    ]
    return "\n".join(lines) + "\n"


def _rows(report: Report) -> list[str]:
    against = {one.other: one for one in report.comparisons}
    rows = []
    for scores in report.scores:
        found = against.get(scores.name)
        cells = [
            scores.name,
            f"{scores.parameters:,}",
            f"{100 * scores.accuracy.mean:.2f} %",
            percent(scores.accuracy),
            verdict.points(found.difference) if found else "",
            verdict.chance(found.p if found else None),
            f"{scores.seconds:.1f}",
        ]
        rows.append(f"| {' | '.join(cells)} |")
    return rows


def percent(found: Interval) -> str:
    if found.low is None or found.high is None:
        return ""
    return f"{100 * found.low:.2f} to {100 * found.high:.2f}"


def as_json(report: Report) -> bytes:
    return msgspec.json.format(msgspec.json.encode(report), indent=2)


def read(folder: Path) -> Report:
    """The report beside a trained head. Raises HilbertError BAD_FILE, or OSError."""
    try:
        return msgspec.json.decode((folder / FILE).read_bytes(), type=Report)
    except msgspec.MsgspecError as error:
        raise HilbertError(
            FailureKind.BAD_FILE, f"The report in {folder.name} is damaged.", "Train it again."
        ) from error
