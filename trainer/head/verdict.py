"""What the accuracies of several seeds say, in numbers and in plain words.

Intervals are 95 % intervals of Student's t over the seeds, those of accuracies on the scale of the
logit, so that they end within 0 and 100 %; heads are compared seed by seed, by the paired t-test.
The seeds draw from one pool of sentences, so their splits overlap and the intervals are somewhat
too narrow; the report says so.
"""

from __future__ import annotations

import math
import statistics
from collections.abc import Sequence

from engine.vocabulary import Value

LEVEL = 0.95


class Interval(Value, frozen=True, omit_defaults=False):
    """A mean with the ends of its 95 % interval, None where one value cannot tell."""

    mean: float
    low: float | None
    high: float | None


class Comparison(Value, frozen=True, omit_defaults=False):
    """The first head's accuracy minus the other's, in points; ``p`` of the paired t-test."""

    other: str
    difference: Interval
    p: float | None


def interval(values: Sequence[float]) -> Interval:
    """Raises statistics.StatisticsError for no values."""
    mean = statistics.fmean(values)
    if len(values) < 2:
        return Interval(mean, None, None)
    half = _half(values)
    return Interval(mean, mean - half, mean + half)


def share_interval(values: Sequence[float]) -> Interval:
    """Of values from 0 to 1; the ends lie between 0 and 1, too. Raises as :func:`interval`.

    The interval for the logit of the mean by the delta method, brought back (the logit interval of
    Brown, Cai and DasGupta, Statistical Science 16, 101 (2001), section 4.1), with the spread over
    the seeds in the place of the binomial one.
    """
    mean = statistics.fmean(values)
    if len(values) < 2:
        return Interval(mean, None, None)
    if not 0 < mean < 1:
        return Interval(mean, mean, mean)  # all values are the same
    center, half = math.log(mean / (1 - mean)), _half(values) / (mean * (1 - mean))
    return Interval(mean, _share(center - half), _share(center + half))


def _share(logit: float) -> float:
    """The inverse of the logit, also where its exponential is too large for a float."""
    return (1 + math.tanh(logit / 2)) / 2


def _half(values: Sequence[float]) -> float:
    """Half the width of the interval for their mean."""
    from scipy.stats import t  # noqa: PLC0415 - a fifth of a second, only for reports

    quantile = float(t.ppf((1 + LEVEL) / 2, len(values) - 1))
    return quantile * statistics.stdev(values) / math.sqrt(len(values))


def compare(ours: Sequence[float], theirs: Sequence[float], other: str) -> Comparison:
    """Accuracies from 0 to 1 by seed, in the same order."""
    points = [100 * (our - their) for our, their in zip(ours, theirs, strict=True)]
    return Comparison(other, interval(points), _paired_p(points))


def _paired_p(differences: Sequence[float]) -> float | None:
    if len(differences) < 2:
        return None
    spread = statistics.stdev(differences)
    if spread == 0:
        return 1.0 if statistics.fmean(differences) == 0 else 0.0
    from scipy.stats import ttest_1samp  # noqa: PLC0415 - as above

    return float(ttest_1samp(list(differences), 0.0).pvalue)


def sentence(comparison: Comparison) -> str:
    """Whether the circuit helps, with the uncertainty: the first sentence of every report."""
    mean, low, high = _numbers(comparison.difference)
    name = f"the {comparison.other}"
    if low is None or high is None:
        return f"One seed cannot tell: {mean:+.1f} points against {name}; take five or more."
    told = f"{mean:+.1f} points, 95 % interval {low:+.1f} to {high:+.1f}"
    if low > 0:
        return f"The quantum head is better than {name}: {told}."
    if high < 0:
        return f"The quantum head is worse than {name}: {told}."
    return f"No advantage over {name}: {told}."


def points(found: Interval) -> str:
    """A difference in points with its interval, for a table."""
    if found.low is None or found.high is None:
        return f"{found.mean:+.2f}"
    return f"{found.mean:+.2f} ({found.low:+.2f} to {found.high:+.2f})"


def chance(p: float | None) -> str:
    """A p value for a table; never 0.000, which no test can give."""
    if p is None:
        return ""
    return "< 0.001" if p < 0.001 else f"{p:.3f}"


def _numbers(found: Interval) -> tuple[float, float | None, float | None]:
    return found.mean, found.low, found.high
