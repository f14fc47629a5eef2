"""EvaluateSupport: the checking of citations put to labelled pairs (engine.judging.pairs)."""

from __future__ import annotations

from pathlib import Path

from engine.judging.pairs import load
from engine.papers.checking import Checker
from engine.vocabulary import CheckedPair, SupportEvaluated


def evaluate_support(file: Path, checker: Checker) -> SupportEvaluated:
    """Raises HilbertError for a file that is not of that form."""
    checked = []
    for pair in load(file):
        found = checker.evidence(pair.statement.sentence, pair.statement.passage)
        checked.append(CheckedPair(pair.label, found.verdict, found.support))
    return SupportEvaluated(pairs=tuple(checked))
