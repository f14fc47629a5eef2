"""Axes: which range they show, where their ticks stand, and how numbers are written on them."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass

from gui.plots.values import Scale

_STEPS = (1.0, 2.0, 5.0, 10.0)
_SUPERSCRIPTS = str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹")
_HAIR = 1e-9  # of a step: what rounding may add


@dataclass(frozen=True)
class Axis:
    """From ``low`` to ``high``, which differ; both are positive on a logarithmic axis."""

    low: float
    high: float
    scale: Scale
    ticks: tuple[float, ...]

    def place(self, value: float) -> float:
        """0 at ``low``, 1 at ``high``."""
        low, high = _measure(self.low, self.scale), _measure(self.high, self.scale)
        return (_measure(value, self.scale) - low) / (high - low)

    def shows(self, value: float) -> bool:
        return math.isfinite(value) and (value > 0 or self.scale is Scale.LINEAR)


def axis(
    values: Iterable[float],
    scale: Scale = Scale.LINEAR,
    ticks: int = 5,
    rounded: bool = True,
    whole: bool = False,
) -> Axis:
    """The axis that shows all ``values``, with about ``ticks`` ticks.

    ``rounded`` extends it to whole ticks; ``whole`` puts ticks on whole numbers only.
    """
    shown = [v for v in values if math.isfinite(v) and (v > 0 or scale is Scale.LINEAR)]
    low, high = (min(shown), max(shown)) if shown else (0.0, 1.0)
    if scale is Scale.LOG and shown:
        return _logarithmic(low, high, rounded)
    if low == high:
        margin = abs(low) * 0.1 or 1.0
        low, high = low - margin, high + margin
    step = _step((high - low) / max(ticks - 1, 1), whole)
    if rounded:
        low = math.floor(low / step + _HAIR) * step
        high = math.ceil(high / step - _HAIR) * step
    return Axis(low, high, Scale.LINEAR, _multiples(low, high, step))


def number(value: float, digits: int = 4) -> str:
    """``digits`` significant digits, a real minus sign, powers of ten as one writes them."""
    if not math.isfinite(value):
        return "–"
    if value and not 1e-4 <= abs(value) < 1e6:
        mantissa, _, exponent = f"{value:.{max(digits - 2, 0)}e}".partition("e")
        mantissa = mantissa.rstrip("0").rstrip(".") if "." in mantissa else mantissa
        power = f"10{str(int(exponent)).translate(_SUPERSCRIPTS)}"
        text = power if mantissa == "1" else f"{mantissa}·{power}"
    else:
        text = f"{value:.{digits}g}" if abs(value) < 10**digits else f"{value:,.0f}"
    return text.replace("-", "−")


def _measure(value: float, scale: Scale) -> float:
    return math.log10(value) if scale is Scale.LOG else value


def _step(size: float, whole: bool) -> float:
    """The nice number next above ``size``: 1, 2 or 5 times a power of ten."""
    power: float = 10.0 ** math.floor(math.log10(size))
    step = next(one * power for one in _STEPS if one * power >= size * (1 - _HAIR))
    return max(step, 1.0) if whole else step


def _multiples(low: float, high: float, step: float) -> tuple[float, ...]:
    first, last = math.ceil(low / step - _HAIR), math.floor(high / step + _HAIR)
    # Rounded to a place that the step cannot reach, so that 0.1 + 0.2 stands as 0.3.
    places = max(0, 2 - math.floor(math.log10(step)))
    return tuple(round(index * step, places) for index in range(first, last + 1))


def _logarithmic(low: float, high: float, rounded: bool) -> Axis:
    """Ticks at powers of ten; within less than two decades at 1, 2 and 5 of each."""
    if low == high:
        low, high = low / 2, high * 2
    first, last = math.floor(math.log10(low) + _HAIR), math.ceil(math.log10(high) - _HAIR)
    factors = (1.0,) if last - first > 2 else (1.0, 2.0, 5.0)
    every = -(-(last - first) // 8)  # no more than eight decades are labelled
    found = [
        factor * 10.0**power
        for power in range(first, last + 1, max(1, every))
        for factor in factors
    ]
    if rounded:
        low = max((one for one in found if one <= low * (1 + _HAIR)), default=low)
        high = min((one for one in found if one >= high * (1 - _HAIR)), default=high)
    within = (one for one in found if low * (1 - _HAIR) <= one <= high * (1 + _HAIR))
    return Axis(low, high, Scale.LOG, tuple(within))
