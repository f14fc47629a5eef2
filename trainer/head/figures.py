"""Curves and bars that a study ends with: values that the window plots and matplotlib draws."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from engine.vocabulary import Value
from trainer.head import verdict


class Dot(Value, frozen=True, omit_defaults=False):
    """``low`` and ``high`` are the ends of a 95 % interval, None where there is none."""

    x: float
    y: float
    low: float | None = None
    high: float | None = None


class Line(Value, frozen=True, omit_defaults=False):
    """``fitted``: a model's line, not something measured."""

    name: str
    dots: tuple[Dot, ...]
    fitted: bool = False


class Marked(Value, frozen=True, omit_defaults=False):
    """A value of x with what it is; from ``x`` to ``end`` if it is a range."""

    x: float
    label: str
    end: float | None = None


class Figure(Value, frozen=True, omit_defaults=False):
    """Lines over one x. ``whole``: x counts something."""

    title: str
    unit: str
    x_label: str
    lines: tuple[Line, ...]
    marks: tuple[Marked, ...] = ()
    log_x: bool = False
    log_y: bool = False
    whole: bool = False


class Column(Value, frozen=True, omit_defaults=False):
    name: str
    value: float
    low: float | None = None
    high: float | None = None
    strong: bool = False


class Columns(Value, frozen=True, omit_defaults=False):
    """A value for each name."""

    title: str
    unit: str
    columns: tuple[Column, ...]


def percent_line(name: str, found: Iterable[tuple[float, Sequence[float]]]) -> Line:
    """From (x, accuracies by seed from 0 to 1): the means in per cent, with their intervals."""
    dots = []
    for x, accuracies in found:
        spread = verdict.share_interval(accuracies)
        low, high = (None if end is None else 100 * end for end in (spread.low, spread.high))
        dots.append(Dot(x, 100 * spread.mean, low, high))
    return Line(name, tuple(dots))
