"""The measures of a ranking, against another implementation and by hand."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sklearn.metrics import ndcg_score

from engine.papers.metrics import estimate, ndcg, recall, reciprocal_rank

GAINS = st.lists(st.integers(0, 3), min_size=2, max_size=30).filter(any)


@given(GAINS)
def test_ndcg_is_that_of_scikit_learn(gains: list[int]) -> None:
    ranking = [str(number) for number in range(len(gains))]
    judged = dict(zip(ranking, gains, strict=True))
    scores = -np.arange(len(gains), dtype=float)
    assert ndcg(ranking, judged) == pytest.approx(ndcg_score([gains], [scores], k=10))


def test_documents_without_a_judgement_gain_nothing() -> None:
    judged = {"a": 1, "b": 2, "c": 0}
    assert ndcg(["x", "c", "y"], judged) == 0
    assert ndcg([], judged) == 0
    assert ndcg(["b", "a"], judged) == 1
    assert ndcg(["a"], {}) == 0


def test_recall_counts_the_relevant_within_the_depth() -> None:
    judged = {"a": 1, "b": 2, "c": 0}
    assert recall(["a", "c", "x"], judged) == 0.5
    assert recall(["x"] * 10 + ["a"], judged) == 0
    assert recall(["a"], {}) == 0


def test_the_first_relevant_document_counts() -> None:
    assert reciprocal_rank(["x", "a", "b"], {"a": 1, "b": 1}) == 0.5
    assert reciprocal_rank(["x"] * 10 + ["a"], {"a": 1}) == 0


def test_the_interval_holds_the_mean_and_shrinks() -> None:
    values = list(np.random.default_rng(1).random(400))
    few, many = estimate(values[:40]), estimate(values)
    assert few.low < few.mean < few.high
    assert many.high - many.low < few.high - few.low
    assert str(estimate([1.0, 1.0])) == "1.000 [1.000, 1.000]"
