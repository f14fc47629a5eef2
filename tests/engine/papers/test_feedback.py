"""What the best passages say of the question and of each other."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from engine.papers.feedback import lifted, moved
from engine.vocabulary import PassageId

PASSAGES = [PassageId(number) for number in range(6)]


def _vectors(*angles: float) -> np.ndarray[tuple[int, int], np.dtype[np.float32]]:
    return np.array([(np.cos(angle), np.sin(angle)) for angle in angles], dtype=np.float32)


def test_the_question_moves_towards_the_best() -> None:
    question, best = _vectors(0.0), _vectors(0.9, 1.1)
    there = moved(question, best)
    assert np.isclose(np.linalg.norm(there), 1)
    before, after = float(question[0] @ best.mean(0)), float(there[0] @ best.mean(0))
    assert after > before + 0.1
    assert float(there[0] @ question[0]) > 0.9


def test_without_a_best_it_stays() -> None:
    question = _vectors(0.3)
    assert moved(question, np.zeros((0, 0), dtype=np.float32)) is question


def test_who_stands_among_good_ones_is_lifted() -> None:
    # 0 and 1 score alike; 0 lies with the good ones, 1 with the bad ones.
    scores = list(zip(PASSAGES, (0.5, 0.5, 0.9, 0.9, 0.1, 0.1), strict=True))
    order = lifted(scores, PASSAGES, _vectors(0.05, 1.55, 0.0, 0.1, 1.5, 1.6))
    found = dict(order)
    assert found[PASSAGES[0]] > 0.55
    assert found[PASSAGES[1]] < 0.45
    assert [score for _, score in order] == sorted(found.values(), reverse=True)


def test_passages_without_a_vector_keep_their_scores() -> None:
    scores = [(passage, 0.6 - passage / 10) for passage in PASSAGES]
    order = dict(lifted(scores, PASSAGES[:4], _vectors(0, 0.1, 0.2, 0.3)))
    assert [order[passage] for passage in PASSAGES[4:]] == [score for _, score in scores[4:]]
    assert order.keys() == set(PASSAGES)


def test_of_few_passages_none_lifts_another() -> None:
    scores = [(passage, 1.0) for passage in PASSAGES[:3]]
    assert lifted(scores, PASSAGES[:3], _vectors(0, 1, 2)) is scores


@given(st.lists(st.tuples(st.floats(0, 1), st.floats(-3, 3)), min_size=4, max_size=30))
def test_scores_stay_between_the_least_and_the_most(given_: list[tuple[float, float]]) -> None:
    passages = [PassageId(number) for number in range(len(given_))]
    scores = list(zip(passages, (score for score, _ in given_), strict=True))
    found = [score for _, score in lifted(scores, passages, _vectors(*(a for _, a in given_)))]
    given_scores = [score for score, _ in given_]
    assert len(found) == len(given_)
    # A passage with no neighbour on its side is given nothing by those on the other.
    assert min(found) >= 0.7 * min(given_scores) - 1e-6
    assert max(found) <= max(given_scores) + 1e-6
