"""The studies that end with a curve: accuracy by qubits, shots and gate errors; gradients; energy.

Each is a generator of Progress that returns a Study.
"""

from __future__ import annotations

import math
import statistics
from collections.abc import Generator, Sequence

import torch
from msgspec.structs import replace

from engine.vocabulary import Metric, Progress
from trainer.head import drawing, energy, figures, verdict
from trainer.head.ansatz import Ansatz, Rotations, reuploading
from trainer.head.circuit import Source
from trainer.head.compute import power
from trainer.head.compute.contenders import CONTENDERS, Parts, Result
from trainer.head.compute.fitting import accuracy, predict
from trainer.head.compute.model import Head
from trainer.head.compute.statevector import run
from trainer.head.compute.training import Job, material_of
from trainer.head.figures import Dot, Figure, Line
from trainer.head.layout import qpu_circuit
from trainer.head.recipe import Recipe
from trainer.head.study import Study, tried

Steps = Generator[Progress | Metric, None, Study]

QUBITS = (2, 4, 6, 8, 10)
SHOTS = (1, 4, 16, 64, 256, 1024)
ERRORS = (0.0, 0.001, 0.003, 0.01, 0.03, 0.1)
GRADIENT_QUBITS = (2, 4, 6, 8, 10, 12)
DRAWS = 100
ENERGY_QUBITS = (4, 8, 12, 14, 16, 17, 18, 19, 20)
TESTED = 1000  # sentences of the test set that noisy heads are tried on: trajectories cost 64 times
LOST = 1.0  # points of accuracy that count as a loss


def by_qubits(job: Job) -> Steps:
    """The head and its twin, both with that many qubits or numbers in the bottleneck."""
    names = ("quantum head", "classical twin")
    found: dict[str, dict[int, list[float]]] = {name: {q: [] for q in QUBITS} for name in names}
    total, done = len(job.seeds) * len(QUBITS), 0
    for seed in job.seeds:
        material = yield from material_of(job, seed)
        torch.set_num_threads(1)
        for qubits in QUBITS:
            yield _progress(done, total, f"{qubits} qubits")
            done += 1
            recipe = replace(job.recipe, qubits=qubits, measured=min(job.recipe.measured, qubits))
            for name in names:
                result = yield from _result(name, recipe, material.parts, job, seed)
                found[name][qubits].append(result.accuracy)
    lines = tuple(figures.percent_line(name, sorted(found[name].items())) for name in names)
    first, last = found[names[0]][QUBITS[0]], found[names[0]][QUBITS[-1]]
    change = verdict.compare(last, first, "fewest")
    told = (
        f"From {QUBITS[0]} to {QUBITS[-1]} qubits the head's accuracy changes by "
        f"{verdict.points(change.difference)} points"
    )
    against = verdict.compare(last, found[names[1]][QUBITS[-1]], names[1])
    told += f"; with {QUBITS[-1]}, minus its twin: {verdict.points(against.difference)}."
    figure = Figure("Accuracy by qubits", "%", "qubits", lines, whole=True)
    rows = tuple(
        tried(f"{name}, {qubits} qubits", values)
        for name in names
        for qubits, values in found[name].items()
    )
    return Study(told, "qubits", rows, figures=(figure,))


def by_shots(job: Job) -> Steps:
    """Heads trained exactly that predict from finite shots."""
    settings: Settings = {float(shots): {"shots": shots} for shots in SHOTS}
    exact, found = yield from _roughened(job, settings)
    enough = next((x for x, values in found.items() if _keeps(exact, values)), None)
    told = (
        f"From {enough:.0f} shots on, less than {LOST:.0f} point of accuracy is lost."
        if enough is not None
        else f"Even {SHOTS[-1]} shots lose {LOST:.0f} point of accuracy or more."
    )
    figure = _roughened_figure("Accuracy by shots", "shots", exact, found)
    return _roughened_study(told, "shots", exact, found, replace(figure, log_x=True))


def by_errors(job: Job) -> Steps:
    """Heads trained exactly that predict with noisy gates."""
    settings: Settings = {error: {"gate_error": error} for error in ERRORS}
    exact, found = yield from _roughened(job, settings)
    kept = [x for x, values in found.items() if _keeps(exact, values)]
    told = (
        f"Up to {max(kept):g} errors a two-qubit gate, less than {LOST:.0f} point of accuracy is "
        "lost."
        if kept
        else "The smallest error that was tried loses a point of accuracy or more."
    )
    figure = _roughened_figure("Accuracy by gate error", "errors a two-qubit gate", exact, found)
    return _roughened_study(told, "errors", exact, found, figure)


def gradients(job: Job) -> Steps:
    """Variance of a gradient over random angles: does it vanish with the qubits (arXiv 1803.11173)?

    Two starts of a circuit as deep as it has qubits: CNOTs and angles drawn from the whole circle,
    and controlled rotations near the identity. Of <Z> of the first qubit by the angles that turn
    it.
    """
    starts = (
        ("CNOT, any angles", Rotations.CNOT, math.pi),
        ("controlled, near the identity", Rotations.CONTROLLED, 0.1),
    )
    torch.manual_seed(0)
    torch.set_num_threads(1)
    lines, slopes, done = [], [], 0
    for name, rotations, spread in starts:
        dots = []
        for qubits in GRADIENT_QUBITS:
            yield _progress(done, len(starts) * len(GRADIENT_QUBITS), f"{qubits} qubits")
            done += 1
            variance = _variance(job.recipe, qubits, rotations, spread)
            dots.append(_variance_dot(qubits, variance))
        lines.append(Line(name, tuple(dots)))
        slopes.append(_slope(dots))
    told = (
        f"With any angles the variance of a gradient changes by a factor of {2 ** slopes[0]:.2f} "
        f"for each qubit, near the identity by {2 ** slopes[1]:.2f}: "
    )
    told += "the first has a barren plateau." if slopes[0] < -0.5 else "no barren plateau is seen."
    figure = Figure("Variance of a gradient", "", "qubits", tuple(lines), log_y=True, whole=True)
    return Study(told, "gradients", (), figures=(figure,))


def joules(job: Job) -> Steps:
    """Energy of one prediction by the number of qubits, here and by the model of a machine."""
    found = power.counters()
    torch.manual_seed(0)
    torch.set_num_threads(1)
    readings = []
    for done, qubits in enumerate(ENERGY_QUBITS):
        yield _progress(done, len(ENERGY_QUBITS), f"{qubits} qubits")
        readings.append(_reading(replace(job.recipe, qubits=qubits), found))
    fit, qpu = energy.fit(readings), energy.Qpu()
    told = energy.sentence(readings, fit, qpu, power.source(found))
    return Study(
        told,
        "energy",
        (),
        figures=(energy.figure(readings, fit, qpu),),
        readings=tuple(readings),
        fit=fit,
        source=power.source(found),
    )


# --- parts ---


def _result(
    name: str, recipe: Recipe, parts: Parts, job: Job, seed: int
) -> Generator[Progress | Metric, None, Result]:
    torch.manual_seed(seed)
    steps = CONTENDERS[name](recipe, parts, len(job.data.labels))
    for event in steps:
        if isinstance(event, Result):
            return event
        yield Metric(step=event.number, name=f"seed {seed}/{name}/loss", value=event.loss)
    raise AssertionError(f"{name} gave no result")


Rough = dict[float, list[float]]
Settings = dict[float, dict[str, float]]


def _roughened(
    job: Job, settings: Settings
) -> Generator[Progress | Metric, None, tuple[list[float], Rough]]:
    """Accuracies by seed: exact, and for each setting of a head that is not."""
    exact: list[float] = []
    found: Rough = {x: [] for x in settings}
    plain = replace(job.recipe, shots=0, gate_error=0.0, readout_error=0.0)
    total = len(job.seeds) * (1 + len(settings))
    for seed in job.seeds:
        material = yield from material_of(job, seed)
        torch.set_num_threads(1)
        yield _progress(len(exact) * (1 + len(settings)), total, "training")
        result = yield from _result("quantum head", plain, material.parts, job, seed)
        assert isinstance(result.module, Head)
        test = material.parts.test
        vectors, classes = test.embeddings[:TESTED], test.classes[:TESTED]
        for index, (x, changes) in enumerate(settings.items()):
            yield _progress(len(exact) * (1 + len(settings)) + 1 + index, total, f"{x:g}")
            rough = Head(replace(plain, **changes), vectors.shape[1], len(job.data.labels))
            rough.load_state_dict(result.module.state_dict())
            found[x].append(accuracy(predict(rough, vectors), classes))
        exact.append(accuracy(predict(result.module, vectors), classes))
    return exact, found


def _keeps(exact: Sequence[float], rough: Sequence[float]) -> bool:
    """Whether all but LOST points are kept; with several seeds, by the interval's worse end."""
    lost = verdict.compare(exact, rough, "").difference
    return (lost.mean if lost.high is None else lost.high) < LOST


def _roughened_figure(title: str, x_label: str, exact: Sequence[float], found: Rough) -> Figure:
    level = figures.percent_line("exact", [(x, exact) for x in found])
    line = figures.percent_line("measured", list(found.items()))
    return Figure(title, "%", x_label, (line, replace(level, fitted=True)))


def _roughened_study(
    told: str, kind: str, exact: Sequence[float], found: Rough, figure: Figure
) -> Study:
    rows = (tried("exact", exact), *(tried(f"{x:g}", values) for x, values in found.items()))
    comparisons = tuple(verdict.compare(exact, values, f"{x:g}") for x, values in found.items())
    return Study(told, kind, rows, comparisons, figures=(figure,))


def _variance(recipe: Recipe, qubits: int, rotations: Rotations, spread: float) -> list[float]:
    """Squared gradients over DRAWS of inputs and weights, each the mean of the angles concerned."""
    block = Ansatz(qubits, qubits, recipe.connectivity, rotations)
    circuit = reuploading(block, 1, recipe.encoding, 1, qubits)
    turning = [
        gate.angle.index
        for gate in circuit.rotations
        if gate.angle is not None and gate.angle.source is Source.WEIGHT and gate.qubits[-1] == 0
    ]
    squares = []
    for _ in range(DRAWS):
        inputs = torch.rand(1, qubits) * 2 - 1
        weights = ((torch.rand(circuit.weights) * 2 - 1) * spread).requires_grad_()
        value = run(circuit, inputs, weights).sum()
        (slope,) = torch.autograd.grad(value, weights)
        squares.append(float(slope[turning].square().mean()))
    return squares


def _variance_dot(qubits: int, squares: Sequence[float]) -> Dot:
    spread = verdict.interval(squares)
    low = max(spread.low or 0.0, spread.mean / 100)  # a logarithmic axis cannot show zero
    return Dot(qubits, spread.mean, low, spread.high)


def _slope(dots: Sequence[Dot]) -> float:
    """log2 of the variance by qubits, from the dots that are above rounding errors."""
    shown = [dot for dot in dots if dot.y > 1e-14]
    logs = [math.log2(dot.y) for dot in shown]
    return statistics.linear_regression([dot.x for dot in shown], logs).slope


def _reading(recipe: Recipe, found: list[power.Counter]) -> energy.Reading:
    """One size: enough predictions, one at a time, to take a quarter of a second."""
    circuit = qpu_circuit(recipe, recipe.qubits)
    inputs, weights = torch.randn(1, recipe.qubits), torch.randn(circuit.weights)

    def predict_one() -> None:
        with torch.no_grad():
            run(circuit, inputs, weights)

    predict_one()
    single = max(power.measure(predict_one, []).seconds, 1e-5)
    rounds = max(1, round(0.25 / single))

    def predict_all() -> None:
        for _ in range(rounds):
            predict_one()

    spent = power.measure(predict_all, found)
    columns = 1 + max(drawing.place(circuit))
    each = [value / rounds for value in spent]
    return energy.Reading(recipe.qubits, columns, *each)


def _progress(done: int, total: int, note: str) -> Progress:
    return Progress(done=done, total=total, unit="steps", note=note)
