"""How well citations are checked, on labelled pairs of a sentence and a passage.

A file holds one JSON object a line: a ``passage`` and one sentence of each class, ``supported``,
``weak`` (about the same, but not said there) and ``contradicted``.
"""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

from engine.errors import HilbertError
from engine.papers.checking import Checker
from engine.vocabulary import FailureKind, Support, SupportEvaluated

CLASSES = (Support.SUPPORTED, Support.WEAK, Support.CONTRADICTED)


def evaluate_support(file: Path, checker: Checker) -> SupportEvaluated:
    """Raises HilbertError for a file that is not of that form."""
    table: Counter[tuple[Support, Support]] = Counter()
    supported: list[float] = []
    others: list[float] = []
    for passage, sentence, label in _pairs(file):
        evidence = checker.evidence(sentence, passage)
        table[label, evidence.verdict] += 1
        score = 0.0 if evidence.contradicts else evidence.support
        (supported if label is Support.SUPPORTED else others).append(score)
    return SupportEvaluated(
        auroc=auroc(supported, others),
        table=tuple(tuple(table[label, verdict] for verdict in CLASSES) for label in CLASSES),
    )


def auroc(positives: list[float], negatives: list[float]) -> float:
    """The chance that a positive scores higher than a negative; equal scores count half."""
    wins = sum((p > n) + (p == n) / 2 for p in positives for n in negatives)
    return wins / (len(positives) * len(negatives))


def _pairs(file: Path) -> list[tuple[str, str, Support]]:
    try:
        rows = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
        pairs = [(str(row["passage"]), str(row[label]), label) for row in rows for label in CLASSES]
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise _unusable(file, str(error)) from error
    if not pairs:
        raise _unusable(file, "the file is empty")
    return pairs


def _unusable(file: Path, detail: str) -> HilbertError:
    return HilbertError(
        FailureKind.BAD_FILE,
        f"{file} does not hold labelled pairs.",
        "Each line needs a passage and a supported, a weak and a contradicted sentence.",
        detail,
    )
