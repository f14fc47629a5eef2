"""How close answers are to the right ones: ROUGE, BLEU and BERTScore, by their usual libraries.

All are between 0 and 1 and higher is better; one value for each question.
"""

from __future__ import annotations

import warnings
from collections.abc import Sequence
from pathlib import Path

from engine import paths

ENCODER_LAYER = 6  # of MiniLM, its last


def rouge(answers: Sequence[str], references: Sequence[str]) -> dict[str, list[float]]:
    """F1 of ROUGE-1, -2 and -L, with stemming (rouge-score)."""
    from rouge_score.rouge_scorer import RougeScorer  # noqa: PLC0415 - slow to import

    kinds = {"ROUGE-1": "rouge1", "ROUGE-2": "rouge2", "ROUGE-L": "rougeL"}
    scorer = RougeScorer(list(kinds.values()), use_stemmer=True)
    pairs = zip(references, answers, strict=True)
    found = [scorer.score(reference, answer) for reference, answer in pairs]
    return {name: [float(s[kind].fmeasure) for s in found] for name, kind in kinds.items()}


def bleu(answers: Sequence[str], references: Sequence[str]) -> list[float]:
    """BLEU of each answer, smoothed, since a single sentence often shares no four words."""
    from sacrebleu.metrics import BLEU  # noqa: PLC0415

    metric = BLEU(effective_order=True)
    pairs = zip(answers, references, strict=True)
    return [float(metric.sentence_score(a, [r]).score) / 100 for a, r in pairs]


def bert(
    answers: Sequence[str], references: Sequence[str], encoder: Path | None = None
) -> list[float]:
    """F1 of BERTScore with a local encoder, not rescaled: compare it within a report only."""
    from bert_score import BERTScorer  # noqa: PLC0415 - torch

    folder = encoder or paths.embedding_model()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        scorer = BERTScorer(model_type=str(folder), num_layers=ENCODER_LAYER, device="cpu")
        # An empty answer has no tokens to compare.
        _, _, f1 = scorer.score([a or "." for a in answers], list(references))
    return [float(value) for value in f1]


def encoder_name() -> str:
    return f"{paths.embedding_model().name}, layer {ENCODER_LAYER}"
