"""Axes hold all values, and their ticks are numbers that people would choose."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gui.plots.axis import axis, number
from gui.plots.values import Scale

VALUES = st.lists(st.floats(-1e9, 1e9).filter(lambda v: v == 0 or abs(v) > 1e-6), max_size=8)


@given(VALUES, st.booleans(), st.integers(2, 8))
def test_every_value_lies_between_the_ends(values: list[float], rounded: bool, ticks: int) -> None:
    found = axis(values, ticks=ticks, rounded=rounded)
    assert found.low < found.high
    assert all(-1e-6 <= found.place(value) <= 1 + 1e-6 for value in values)


@given(st.lists(st.floats(1e-12, 1e12), min_size=1, max_size=8), st.booleans())
def test_a_logarithmic_axis_holds_every_positive_value(values: list[float], rounded: bool) -> None:
    found = axis(values, Scale.LOG, rounded=rounded)
    assert all(-1e-6 <= found.place(value) <= 1 + 1e-6 for value in values)
    assert len(found.ticks) <= 13


def test_ticks_are_round_and_exact() -> None:
    assert axis([0.0, 0.97], ticks=6).ticks == (0.0, 0.2, 0.4, 0.6, 0.8, 1.0)
    assert axis([84.3, 91.2]).ticks == (84.0, 86.0, 88.0, 90.0, 92.0)
    assert axis([2, 12], rounded=False, whole=True).ticks == (5.0, 10.0)


def test_counted_things_have_whole_ticks() -> None:
    assert axis([0, 2], ticks=8, rounded=False, whole=True).ticks == (0.0, 1.0, 2.0)


def test_decades_and_what_lies_between_them() -> None:
    assert axis([1e-5, 0.4], Scale.LOG).ticks == (1e-5, 1e-4, 1e-3, 1e-2, 0.1, 1.0)
    assert axis([2, 30], Scale.LOG).ticks == (2.0, 5.0, 10.0, 20.0, 50.0)


def test_what_a_logarithm_cannot_show_is_left_out() -> None:
    found = axis([0.0, -3.0, math.nan, 10.0, 1000.0], Scale.LOG)
    assert (found.low, found.high) == (10.0, 1000.0)
    assert not found.shows(0.0)


@pytest.mark.parametrize("values", [[], [math.nan, math.inf]])
def test_nothing_to_show_still_gives_an_axis(values: list[float]) -> None:
    assert axis(values).ticks
    assert axis(values, Scale.LOG).ticks


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0.0, "0"),
        (0.3, "0.3"),
        (-0.57, "−0.57"),
        (89.476, "89.48"),
        (12_345.6, "12,346"),
        (1e-5, "10⁻⁵"),
        (3.2e-7, "3.2·10⁻⁷"),
        (1e12, "10¹²"),
        (math.nan, "–"),
    ],
)
def test_numbers_are_written_as_people_write_them(value: float, text: str) -> None:
    assert number(value) == text
