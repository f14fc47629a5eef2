"""Computed problems: known answers, both computations at work, the same ones for the same seed."""

from __future__ import annotations

import math
from collections import Counter

import numpy as np
import pytest

from trainer.problems import circuits, fermions, making, paulis, trotter
from trainer.problems.circuits import Gate
from trainer.problems.making import Kind, make
from trainer.problems.values import WrongAnswerError, number


def test_all_kinds_are_drawn_in_turn_and_none_twice() -> None:
    problems = list(make(24, seed=1))
    assert Counter(problem.kind for problem in problems) == dict.fromkeys(Kind, 6)
    assert len({problem.question for problem in problems}) == 24
    assert list(make(24, seed=1)) == problems
    assert list(make(24, seed=2)) != problems


def test_a_kind_that_has_no_more_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(making, "_PATIENCE", 10)
    few = list(make(100_000, 3, (Kind.JORDAN_WIGNER,)))
    assert 10 < len(few) < 200


@pytest.mark.parametrize("kind", Kind)
def test_a_wrong_computation_is_not_handed_out(kind: Kind, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each kind's check is broken in turn: its problems must then be refused."""
    monkeypatch.setattr(paulis, "by_action", lambda terms: paulis.by_products(terms) * 7)
    monkeypatch.setattr(circuits, "by_amplitudes", lambda _text: np.full(1, 7))
    monkeypatch.setattr(fermions, "annihilator", lambda modes, _mode: np.zeros((2**modes,) * 2))
    monkeypatch.setattr(trotter, "_by_vectors", lambda h, time: np.eye(len(h)) * time)
    with pytest.raises(WrongAnswerError):
        list(make(5, 1, (kind,)))


def test_a_bell_pair() -> None:
    gates = [Gate("h", (0,)), Gate("cx", (0, 1))]
    state = circuits.by_products(2, gates)
    assert np.allclose(state, [math.sqrt(0.5), 0, 0, math.sqrt(0.5)])
    assert np.allclose(state, circuits.by_amplitudes(circuits.program(2, gates)))


def test_gates_on_the_last_qubit_count_from_the_right() -> None:
    gates = [Gate("x", (2,)), Gate("ry", (0,), "2*pi/3")]
    state = circuits.by_amplitudes(circuits.program(3, gates))
    assert np.allclose(np.abs(state) ** 2, [0, 0.25, 0, 0, 0, 0.75, 0, 0])


def test_annihilators_obey_the_anticommutation_rules() -> None:
    a = [fermions.annihilator(3, mode) for mode in range(3)]
    for p in range(3):
        for q in range(3):
            mixed = a[p] @ a[q].conj().T + a[q].conj().T @ a[p]
            assert np.allclose(mixed, np.eye(8) * (p == q))
            assert np.allclose(a[p] @ a[q] + a[q] @ a[p], 0)


def test_a_trotter_error_falls_as_its_order_says() -> None:
    a, b = paulis.by_products({"X": 1.0}), paulis.by_products({"Z": 1.0})
    for order in (1, 2):
        coarse, fine = (
            trotter.checked_error(trotter.Evolution(a, b, 0.5, steps, order)) for steps in (4, 8)
        )
        assert coarse / fine == pytest.approx(2**order, rel=0.05)


def test_numbers_are_written_as_people_do() -> None:
    written = [number(value) for value in (1, -0.5, 1j, -1j, 0.5 - 0.25j, math.sqrt(0.5), -0.0)]
    assert written == ["1", "-0.5", "i", "-i", "0.5-0.25i", "0.7071", "0"]
