"""One order from two."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from engine.papers.fusion import candidates, fuse
from engine.vocabulary import PassageId

A, B, C, D = map(PassageId, range(4))
SCORES = st.dictionaries(st.integers(0, 30).map(PassageId), st.floats(-1, 50, width=32))


def _order(keyword: dict[PassageId, float], dense: dict[PassageId, float]) -> list[PassageId]:
    return [passage for passage, _ in fuse(keyword, dense)]


def test_candidates_are_the_best_of_both() -> None:
    assert candidates([(A, 3.0), (B, 2.0), (C, 1.0)], [(D, 0.9), (B, 0.8)], 2) == [D, B, A]


def test_both_halves_count_the_same() -> None:
    keyword = {A: 10.0, B: 8.0, C: 0.0}
    dense = {A: 0.2, B: 0.7, C: 0.8}
    assert _order(keyword, dense) == [B, A, C]
    assert dict(fuse(keyword, dense))[A] == 0.5


def test_a_half_without_differences_leaves_the_order_to_the_other() -> None:
    assert _order({A: 0.0, B: 0.0, C: 0.0}, {A: 0.1, B: 0.3, C: 0.2}) == [B, C, A]
    assert _order({A: 1.0, B: 3.0, C: 2.0}, {A: 0.5, B: 0.5, C: 0.5}) == [B, C, A]


def test_words_speak_for_passages_without_a_vector() -> None:
    assert dict(fuse({A: 4.0, B: 2.0, C: 0.0}, {B: 0.9, C: 0.1})) == {A: 1.0, B: 0.75, C: 0.0}
    assert _order({A: 1.0, B: 2.0}, {}) == [B, A]


@given(SCORES, SCORES)
def test_all_come_back_once_within_bounds(
    keyword: dict[PassageId, float], dense: dict[PassageId, float]
) -> None:
    fused = fuse(keyword, {passage: dense[passage] for passage in dense if passage in keyword})
    assert sorted(passage for passage, _ in fused) == sorted(keyword)
    assert all(-1e-9 <= score <= 1 + 1e-9 for _, score in fused)
