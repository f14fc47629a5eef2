"""What a study finds. Which parts and settings of a head matter: ablations, and a screening.

The screening is the 12-run design of Plackett and Burman (1946): each setting at two levels in
runs that are balanced against every other. Seven settings are varied; the four columns that belong
to none show how large an effect is by chance.
"""

from __future__ import annotations

import math
import statistics
from collections.abc import Sequence

from msgspec.structs import replace

from engine.vocabulary import Value
from trainer.head import verdict
from trainer.head.ansatz import Encoding, Rotations
from trainer.head.energy import Fit, Reading
from trainer.head.figures import Column, Columns, Dot, Figure, Line
from trainer.head.recipe import EncoderState, Front, Recipe
from trainer.head.verdict import Comparison, Interval

FILE = "study.json"
_FIRST_ROW = (1, 1, -1, 1, 1, 1, -1, -1, -1, 1, -1)
#: Setting: (low, high). What is low and what is high is a matter of naming for the encoding.
LEVELS: dict[str, tuple[object, object]] = {
    "qubits": (4, 8),
    "depth": (1, 2),
    "uploads": (1, 3),
    "connectivity": (1, 2),
    "learning_rate": (0.003, 0.03),
    "weight_decay": (0.0, 0.1),
    "encoding": (Encoding.EVEN, Encoding.ODD),
}


_OTHER_ENCODER = {
    EncoderState.FROZEN: "with a tuned encoder",
    EncoderState.TUNED: "with the encoder frozen",
}


class Variant(Value, frozen=True):
    """A recipe with the name that the report gives it."""

    name: str
    recipe: Recipe


class Tried(Value, frozen=True, omit_defaults=False):
    """A variant's test accuracies by seed, from 0 to 1."""

    name: str
    accuracies: tuple[float, ...]
    accuracy: Interval


class Effect(Value, frozen=True, omit_defaults=False):
    """Mean accuracy at the high level minus that at the low one, in points."""

    setting: str
    low: str
    high: str
    points: float
    stands_out: bool


class Study(Value, frozen=True, omit_defaults=False, tag="Study", tag_field="event"):
    """Ablations have ``comparisons`` with the first variant; a screening has ``effects``.

    ``band`` in points: by chance an effect is this large once in twenty. From the ``readings`` of
    the energy, their ``fit`` and their ``source`` its figure can be drawn for another machine.
    """

    verdict: str
    kind: str
    tried: tuple[Tried, ...]
    comparisons: tuple[Comparison, ...] = ()
    effects: tuple[Effect, ...] = ()
    band: float | None = None
    figures: tuple[Figure, ...] = ()
    columns: tuple[Columns, ...] = ()
    readings: tuple[Reading, ...] = ()
    fit: Fit | None = None
    source: str = ""


def ablations(recipe: Recipe) -> list[Variant]:
    """The recipe, then the recipe without one of its parts. Parts it has not are left out."""
    changed = {
        "without the QPU module": replace(recipe, qpu=False),
        "without entanglers": replace(recipe, rotations=Rotations.SEPARATE),
        "with connectivity 1": replace(recipe, connectivity=1),
        "without re-uploading": replace(recipe, uploads=1),
        _OTHER_ENCODER[recipe.encoder]: replace(recipe, encoder=_other(recipe.encoder)),
        "with a projection for encoders": replace(recipe, front=Front.PROJECTION),
    }
    others = [Variant(name, one) for name, one in changed.items() if one != recipe]
    return [Variant("whole head", recipe), *others]


def _other(state: EncoderState) -> EncoderState:
    return EncoderState.TUNED if state is EncoderState.FROZEN else EncoderState.FROZEN


def design() -> list[tuple[int, ...]]:
    """12 runs of 11 columns of +1 and -1: every column is balanced against every other."""
    rows = [tuple(_FIRST_ROW[(column - row) % 11] for column in range(11)) for row in range(11)]
    return [*rows, (-1,) * 11]


def screening(recipe: Recipe) -> list[Variant]:
    """The recipe with the settings of each run of :func:`design`."""
    variants = []
    for number, row in enumerate(design(), 1):
        signs = dict(zip(LEVELS, row, strict=False))
        variants.append(Variant(f"run {number}", at_levels(recipe, signs)))
    return variants


def at_levels(recipe: Recipe, signs: dict[str, int]) -> Recipe:
    """+1 is the high level of a setting, -1 the low one."""
    return replace(recipe, **{name: LEVELS[name][sign > 0] for name, sign in signs.items()})


def best(recipe: Recipe, effects: Sequence[Effect]) -> Variant:
    """The predicted optimum: each setting at its better level."""
    signs = {effect.setting: 1 if effect.points > 0 else -1 for effect in effects}
    return Variant("predicted optimum", at_levels(recipe, signs))


def tried(name: str, accuracies: Sequence[float]) -> Tried:
    return Tried(name, tuple(accuracies), verdict.share_interval(accuracies))


def contrasts(means: Sequence[float]) -> list[float]:
    """The effect of each of the 11 columns, in the unit of ``means``."""
    columns = zip(*design(), strict=True)
    return [sum(s * m for s, m in zip(c, means, strict=True)) / 6 for c in columns]


def of_ablations(found: Sequence[Tried]) -> Study:
    whole, *others = found
    comparisons = tuple(
        verdict.compare(whole.accuracies, one.accuracies, one.name) for one in others
    )
    needed = [one.other for one in comparisons if (one.difference.low or 0) > 0]
    told = (
        f"The head is worse {', '.join(needed)}"
        if needed
        else "No part of the head is seen to help"
    )
    told += ", by 95 % intervals over the seeds."
    shown = Columns(
        "Accuracy of the variants",
        "%",
        tuple(_column(one, strong=one is whole) for one in found),
    )
    return Study(told, "ablations", tuple(found), comparisons, columns=(shown,))


def of_screening(found: Sequence[Tried]) -> Study:
    """From the 12 runs of :func:`screening`, in order."""
    points = contrasts([100 * one.accuracy.mean for one in found])
    band = _band(points[len(LEVELS) :])
    effects = tuple(
        Effect(name, str(low), str(high), size, abs(size) > band)
        for (name, (low, high)), size in zip(LEVELS.items(), points, strict=False)
    )
    large = [effect.setting for effect in effects if effect.stands_out]
    told = (
        f"What matters beyond chance: {', '.join(large)}."
        if large
        else ("No setting matters beyond chance.")
    )
    shown = Columns(
        "Main effects",
        "points of accuracy",
        tuple(Column(e.setting, e.points, -band, band, e.stands_out) for e in effects),
    )
    return Study(told, "screening", tuple(found), effects=effects, band=band, columns=(shown,))


def _column(one: Tried, strong: bool) -> Column:
    ends = (one.accuracy.low, one.accuracy.high)
    low, high = (None if end is None else 100 * end for end in ends)
    return Column(one.name, 100 * one.accuracy.mean, low, high, strong)


def confirmed(study: Study, optimum: Tried) -> Study:
    """The screening with the run at its predicted optimum."""
    return replace(study, tried=(*study.tried, optimum))


def _band(dummies: Sequence[float]) -> float:
    from scipy.stats import t  # noqa: PLC0415 - a fifth of a second, only for reports

    spread = math.sqrt(statistics.fmean(size * size for size in dummies))
    return float(t.ppf((1 + verdict.LEVEL) / 2, len(dummies))) * spread


def markdown(study: Study) -> str:
    """The study for people."""
    lines = [study.verdict, ""]
    if study.effects:
        lines += [
            "| Setting | Low | High | Effect in points | Beyond chance |",
            "| --- | --- | --- | ---: | --- |",
            *(_effect_row(effect) for effect in study.effects),
            "",
            f"By chance an effect is {study.band:.2f} points or more once in twenty.",
            "",
        ]
    against = {one.other: one for one in study.comparisons}
    if study.tried:
        lines += [
            "| Variant | Accuracy | First row minus this | p |",
            "| --- | ---: | ---: | ---: |",
            *(_row(one, against.get(one.name)) for one in study.tried),
        ]
    for figure in study.figures if not study.tried else ():
        lines += ["| Line | x | y | 95 % interval |", "| --- | ---: | ---: | ---: |"]
        lines += [
            _dot_row(line, dot) for line in figure.lines if not line.fitted for dot in line.dots
        ]
    return "\n".join(lines) + "\n"


def _effect_row(effect: Effect) -> str:
    told = "yes" if effect.stands_out else "no"
    return f"| {effect.setting} | {effect.low} | {effect.high} | {effect.points:+.2f} | {told} |"


def _dot_row(line: Line, dot: Dot) -> str:
    ends = "" if dot.low is None or dot.high is None else f"{dot.low:.3g} to {dot.high:.3g}"
    return f"| {line.name} | {dot.x:g} | {dot.y:.3g} | {ends} |"


def _row(one: Tried, found: Comparison | None) -> str:
    difference = verdict.points(found.difference) if found else ""
    p = verdict.chance(found.p if found else None)
    return f"| {one.name} | {100 * one.accuracy.mean:.2f} % | {difference} | {p} |"
