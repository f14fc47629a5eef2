"""What is plotted: points, series, bars, marks. Values only; how they look is for the widgets."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum
from typing import Self


class Scale(Enum):
    """A logarithmic axis shows positive values only; others are left out."""

    LINEAR = "linear"
    LOG = "log"


@dataclass(frozen=True)
class Point:
    """``low`` and ``high`` are the ends of an interval around ``y``; None where there is none.

    A value that is not finite, as of a training that has diverged, breaks the line.
    """

    x: float
    y: float
    low: float | None = None
    high: float | None = None

    @property
    def finite(self) -> bool:
        return math.isfinite(self.x) and math.isfinite(self.y)

    @property
    def reach(self) -> tuple[float, ...]:
        """All that the axis of y must hold of it."""
        ends = (self.y, self.low, self.high)
        return tuple(end for end in ends if end is not None and math.isfinite(end))


@dataclass(frozen=True)
class Series:
    """Points in the order of x, under the name that the legend shows.

    ``dotted`` draws a reference (a baseline, a model's fit) with a dotted line and without points.
    """

    name: str
    points: tuple[Point, ...] = ()
    dotted: bool = False

    @classmethod
    def of(cls, name: str, pairs: Iterable[tuple[float, float]], dotted: bool = False) -> Self:
        return cls(name, tuple(Point(x, y) for x, y in pairs), dotted)


@dataclass(frozen=True)
class Mark:
    """A vertical line at ``x`` with its label; the strip from ``x`` to ``end`` if that is given."""

    x: float
    label: str
    end: float | None = None


@dataclass(frozen=True)
class Bar:
    """One bar. ``strong`` gives the accent to the one that the chart is about."""

    name: str
    value: float
    low: float | None = None
    high: float | None = None
    strong: bool = False
