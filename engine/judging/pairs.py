"""Labelled pairs of a sentence and a passage, and how well verdicts on them do.

A file holds one JSON object a line: a ``passage`` and one sentence of each class, ``supported``,
``weak`` (about the same, but not said there) and ``contradicted``. Hilbert's own are 50 passages
in the style of physics abstracts, the last 16 of them written when all rules and methods stood.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import assets
from engine.errors import HilbertError
from engine.vocabulary import FailureKind, Statement, Support, Value

CLASSES = (Support.SUPPORTED, Support.WEAK, Support.CONTRADICTED)


@dataclass(frozen=True, slots=True)
class Pair:
    statement: Statement
    label: Support


class Quality(Value, frozen=True, omit_defaults=False):
    """``table[label][verdict]`` counts pairs, both in the order of CLASSES; ``auroc`` tells the
    supported from all others."""

    auroc: float
    table: tuple[tuple[int, ...], ...]

    @property
    def right(self) -> int:
        return sum(row[place] for place, row in enumerate(self.table))

    @property
    def pairs(self) -> int:
        return sum(map(sum, self.table))


def own() -> Path:
    """The file that Hilbert brings along."""
    return assets.LABELLED / "citations.jsonl"


def load(file: Path) -> list[Pair]:
    """Three pairs for each line, in the order of CLASSES. Raises HilbertError for another form."""
    try:
        rows = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
        pairs = [
            Pair(Statement(str(row["passage"]), str(row[label])), label)
            for row in rows
            for label in CLASSES
        ]
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise _unusable(file, str(error)) from error
    if not pairs:
        raise _unusable(file, "the file is empty")
    return pairs


def quality(judged: Iterable[tuple[Support, Support, float]]) -> Quality:
    """Of pairs as (label, verdict, score); what is held for contradicted scores below all."""
    table: Counter[tuple[Support, Support]] = Counter()
    supported: list[float] = []
    others: list[float] = []
    for label, verdict, score in judged:
        table[label, verdict] += 1
        counted = -1.0 if verdict is Support.CONTRADICTED else score
        (supported if label is Support.SUPPORTED else others).append(counted)
    return Quality(
        auroc=auroc(supported, others),
        table=tuple(tuple(table[label, verdict] for verdict in CLASSES) for label in CLASSES),
    )


def auroc(positives: Sequence[float], negatives: Sequence[float]) -> float:
    """The chance that a positive scores higher than a negative; equal scores count half."""
    wins = sum((p > n) + (p == n) / 2 for p in positives for n in negatives)
    return wins / (len(positives) * len(negatives))


def _unusable(file: Path, detail: str) -> HilbertError:
    return HilbertError(
        FailureKind.BAD_FILE,
        f"{file} does not hold labelled pairs.",
        "Each line needs a passage and a supported, a weak and a contradicted sentence.",
        detail,
    )
