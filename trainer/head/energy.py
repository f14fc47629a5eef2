"""Energy of one prediction: simulated on this computer, and by a quantum computer on paper.

What is measured is the processor's energy for small circuits. A straight line through log2(joules)
extends it to larger ones, with its 95 % prediction interval and that of the power model. The
quantum computer is a model of five numbers: its power, taken from the wall for as long as all shots
take. Nothing
here was measured on a quantum computer, and a fit over a few sizes says little about forty: the
crossing is therefore a range. Published crossings for comparison: 46 qubits (arXiv 2504.08732) and
about 34 in its sequel, both against a GPU and not, as here, a processor.
"""

from __future__ import annotations

import math
import statistics
from collections.abc import Sequence

from engine.vocabulary import Value
from trainer.head.figures import Dot, Figure, Line, Marked
from trainer.head.recipe import Count, Positive

PUBLISHED = ((34, "sequel: about 34"), (46, "paper: 46"))
FITTED_FROM = 16  # below it calling a gate takes longer than what the gate does
LARGEST = 60


class Qpu(Value, frozen=True, omit_defaults=False):
    """A quantum computer: power in watts from the wall, ``shots`` a prediction, times in seconds.

    The defaults are those of a superconducting machine with its cryostat as they are usually
    quoted; they are a starting point to be changed, not a measurement.
    """

    watts_low: Positive = 10_000.0
    watts_high: Positive = 25_000.0
    shots: Count = 1024
    gate_seconds: Positive = 1e-7
    fixed_seconds: Positive = 1e-4

    def joules(self, layers: float) -> tuple[float, float]:
        """Of one prediction by a circuit of so many layers of gates: low and high."""
        seconds = self.shots * (self.fixed_seconds + layers * self.gate_seconds)
        return self.watts_low * seconds, self.watts_high * seconds


class Reading(Value, frozen=True, omit_defaults=False):
    """One size: processor seconds and joules of one prediction; ``layers`` of its circuit."""

    qubits: int
    layers: int
    seconds: float
    joules: float
    low: float
    high: float


class Fit(Value, frozen=True, omit_defaults=False):
    """log2(joules) = ``start`` + ``slope`` * qubits, over ``count`` readings.

    ``spread`` is the residuals' standard error, ``center`` and ``square`` the mean and the sum of
    squared deviations of the qubits, and ``student`` the 97.5 % quantile of t. ``cheapest`` and
    ``dearest`` are the ends of the power model relative to its middle, 1 where joules are counted.
    """

    start: float
    slope: float
    spread: float
    center: float
    square: float
    count: int
    student: float
    cheapest: float = 1.0
    dearest: float = 1.0

    def joules(self, qubits: float) -> tuple[float, float, float]:
        """Predicted value, and its 95 % prediction interval widened by that of the power."""
        log = self.start + self.slope * qubits
        relative = 1 + 1 / self.count + (qubits - self.center) ** 2 / self.square
        half = self.student * self.spread * math.sqrt(relative)
        return 2.0**log, self.cheapest * 2.0 ** (log - half), self.dearest * 2.0 ** (log + half)


def fit(readings: Sequence[Reading]) -> Fit:
    """Over the readings of FITTED_FROM qubits and more. Raises ValueError for fewer than three."""
    used = [one for one in readings if one.qubits >= FITTED_FROM]
    if len(used) < 3:
        raise ValueError("three sizes at least are needed for a fit with an interval")
    from scipy.stats import t  # noqa: PLC0415 - a fifth of a second, only for reports

    places = [float(one.qubits) for one in used]
    logs = [math.log2(one.joules) for one in used]
    slope, start = statistics.linear_regression(places, logs)
    center = statistics.fmean(places)
    square = sum((place - center) ** 2 for place in places)
    residuals = [log - start - slope * place for place, log in zip(places, logs, strict=True)]
    spread = math.sqrt(sum(one * one for one in residuals) / (len(used) - 2))
    student = float(t.ppf(0.975, len(used) - 2))
    return Fit(
        start,
        slope,
        spread,
        center,
        square,
        len(used),
        student,
        cheapest=min(one.low / one.joules for one in used),
        dearest=max(one.high / one.joules for one in used),
    )


def crossing(found: Fit, qpu: Qpu, layers_each: float, layers_start: float) -> tuple[int, int]:
    """From which number of qubits to which the quantum computer may come to need less energy.

    The first that is possible at the favourable ends of both intervals and the first at the
    unfavourable ones, at most LARGEST. Layers grow as ``layers_start + layers_each * qubits``.
    """
    ends = []
    for favourable in (True, False):
        for qubits in range(1, LARGEST + 1):
            _, low, high = found.joules(qubits)
            cheap, dear = qpu.joules(layers_start + layers_each * qubits)
            if (high > cheap) if favourable else (low > dear):
                ends.append(qubits)
                break
        else:
            ends.append(LARGEST)
    return ends[0], ends[1]


def layers(readings: Sequence[Reading]) -> tuple[float, float]:
    """How many layers each qubit adds, and the layers without any: a straight line."""
    each, start = statistics.linear_regression(
        [one.qubits for one in readings], [one.layers for one in readings]
    )
    return each, start


def figure(readings: Sequence[Reading], found: Fit, qpu: Qpu) -> Figure:
    each, start = layers(readings)
    sizes = range(min(one.qubits for one in readings), LARGEST + 1)
    measured = tuple(Dot(one.qubits, one.joules, one.low, one.high) for one in readings)
    fitted = tuple(Dot(size, *found.joules(size)) for size in sizes)
    machine = []
    for size in sizes:
        low, high = qpu.joules(start + each * size)
        machine.append(Dot(size, math.sqrt(low * high), low, high))
    first, last = crossing(found, qpu, each, start)
    ours = Marked(first, f"here: {first} to {last}", float(last))
    return Figure(
        title="Energy of one prediction",
        unit="joules",
        x_label="qubits",
        lines=(
            Line("simulated here", measured),
            Line("its fit", fitted, fitted=True),
            Line("quantum computer, a model", tuple(machine), fitted=True),
        ),
        marks=(ours, *(Marked(place, label) for place, label in PUBLISHED)),
        log_y=True,
        whole=True,
    )


def sentence(readings: Sequence[Reading], found: Fit, qpu: Qpu, source: str) -> str:
    """The verdict: the crossing as a range, and where the joules come from."""
    first, last = crossing(found, qpu, *layers(readings))
    return (
        f"By this model a quantum computer would need less energy than this simulation from "
        f"{first} to {last} qubits on (published: 46, and about 34 against a GPU). "
        f"Joules of the simulation: {source}."
    )
