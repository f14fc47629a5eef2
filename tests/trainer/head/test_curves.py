"""Studies that end with a curve, the energy model, and the drawings."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from tests.trainer.head.conftest import ENCODER
from trainer.head import drawn, energy
from trainer.head.compute import curves, power
from trainer.head.compute.training import Job
from trainer.head.energy import Fit, Qpu, Reading
from trainer.head.figures import Column, Columns, Dot, Figure, Line, Marked
from trainer.head.labelled import Labelled
from trainer.head.recipe import Preset
from trainer.head.study import Study, markdown


@pytest.fixture
def job(data: Labelled, quick: Preset, made_up: None) -> Job:
    return Job(data, ENCODER, quick, (0, 1))


def found(steps: curves.Steps) -> Study:
    while True:
        try:
            next(steps)
        except StopIteration as end:
            study: Study = end.value
            return study


def test_accuracy_by_qubits_stands_beside_the_twins(
    job: Job, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(curves, "QUBITS", (2, 3))
    study = found(curves.by_qubits(job))
    head, twin = study.figures[0].lines
    assert [dot.x for dot in head.dots] == [dot.x for dot in twin.dots] == [2, 3]
    assert all(dot.y > 80 for dot in head.dots)
    assert "from 2 to 3 qubits" in study.verdict.lower()
    assert len(study.tried) == 4


def test_few_shots_lose_accuracy_and_many_do_not(job: Job, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(curves, "SHOTS", (1, 4096))
    study = found(curves.by_shots(job))
    measured, exact = study.figures[0].lines
    assert measured.dots[0].y < measured.dots[1].y
    assert abs(measured.dots[1].y - exact.dots[1].y) < 3
    assert study.figures[0].log_x


def test_errors_of_gates_cost_accuracy(job: Job, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(curves, "ERRORS", (0.0, 0.5))
    study = found(curves.by_errors(job))
    (measured, exact) = study.figures[0].lines
    assert measured.dots[0].y == pytest.approx(exact.dots[0].y)
    assert study.verdict.startswith("Up to 0 errors") or "0.5" in study.verdict
    assert [one.other for one in study.comparisons] == ["0", "0.5"]


def test_random_angles_have_a_barren_plateau_and_the_identity_has_none(
    job: Job, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(curves, "GRADIENT_QUBITS", (2, 4, 6))
    monkeypatch.setattr(curves, "DRAWS", 40)
    study = found(curves.gradients(job))
    random, identity = study.figures[0].lines
    assert random.dots[-1].y < random.dots[0].y / 4
    assert identity.dots[-1].y > identity.dots[0].y / 4
    assert "barren plateau" in study.verdict
    assert "| CNOT, any angles | 2 |" in markdown(study)


def test_energy_is_read_and_fitted(job: Job, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(curves, "ENERGY_QUBITS", (4, 8, 9, 10))
    monkeypatch.setattr(energy, "FITTED_FROM", 8)
    study = found(curves.joules(job))
    assert len(study.readings) == 4
    assert all(0 < one.low <= one.joules <= one.high for one in study.readings)
    assert study.readings[-1].layers > study.readings[0].layers
    labels = [mark.label for mark in study.figures[0].marks]
    assert any("46" in label for label in labels)
    assert any("34" in label for label in labels)
    assert "qubits on (published: 46" in study.verdict


def test_a_straight_line_is_found_again() -> None:
    sizes = [(q, 2.0 ** (q - 20)) for q in range(12, 21)]
    readings = [Reading(q, 3 * q, 1.0, joules, joules / 2, 3 * joules) for q, joules in sizes]
    fit = energy.fit(readings)
    assert (fit.slope, fit.start) == pytest.approx((1, -20))
    assert fit.joules(30) == pytest.approx((2.0**10, 2.0**9, 3 * 2.0**10))
    assert energy.layers(readings) == pytest.approx((3, 0), abs=1e-9)
    with pytest.raises(ValueError, match="three sizes"):
        energy.fit(readings[:6])


def test_the_crossing_is_where_the_lines_meet_and_wider_with_less_certainty() -> None:
    """2^(n - 20) J against 1 kW for one second: 2^10 = 1024 > 1000 at n = 30."""
    qpu = Qpu(watts_low=1000, watts_high=1000, shots=1, gate_seconds=0, fixed_seconds=1)
    sure = Fit(-20, 1, 0.0, 10, 100, 10, 2)
    assert energy.crossing(sure, qpu, 0, 0) == (30, 30)
    unsure = Fit(-20, 1, 0.5, 10, 100, 10, 2)
    first, last = energy.crossing(unsure, qpu, 0, 0)
    assert first < 30 < last
    cheap = Qpu(watts_low=1, watts_high=1, shots=1, gate_seconds=0, fixed_seconds=1)
    assert energy.crossing(sure, cheap, 0, 0)[0] < 30
    flat = Fit(-20, 0, 0.0, 10, 100, 10, 2)
    assert energy.crossing(flat, qpu, 0, 0) == (energy.LARGEST, energy.LARGEST)


def test_the_processors_counter_is_read_where_it_is(tmp_path: Path) -> None:
    assert power.counters(tmp_path) == []
    for name, value in (("intel-rapl:0", 5_000_000), ("intel-rapl:0:0", 1), ("intel-rapl:1", 7)):
        folder = tmp_path / name
        folder.mkdir()
        (folder / "energy_uj").write_text(f"{value}\n")
        (folder / "max_energy_range_uj").write_text("9999999\n")
    found = power.counters(tmp_path)
    assert [one.file.parent.name for one in found] == ["intel-rapl:0", "intel-rapl:1"]

    def work() -> None:
        found[0].file.write_text("7500000")

    spent = power.measure(work, found)
    assert (spent.joules, spent.low, spent.high) == (2.5, 2.5, 2.5)
    assert found[0].between(9_000_000, 1_000_000) == pytest.approx(2.0)
    (tmp_path / "intel-rapl:1" / "energy_uj").write_text("no number")
    assert len(power.counters(tmp_path)) == 1


def test_without_a_counter_the_model_says_its_watts() -> None:
    spent = power.measure(lambda: sum(range(10**5)), [])
    assert spent.low < spent.joules < spent.high
    assert spent.joules == pytest.approx(spent.seconds * power.WATTS)
    assert "8 W" in power.source([])
    assert "RAPL" in power.source([power.Counter(Path(), 1)])


def test_figures_are_drawn_and_the_same_each_time() -> None:
    line = Line("a", (Dot(1, 1, 0.5, 2), Dot(10, 100, 50, 200)))
    figure = Figure(
        "Title", "J", "qubits", (line, Line("b", (Dot(1, 3),), True)),
        (Marked(2, "here", 4.0),), log_x=True, log_y=True,
    )  # fmt: skip
    columns = Columns("Effects", "points", (Column("a", 1.0, 0.5, 1.5, True), Column("b", -1.0)))
    for one in (figure, columns):
        text = drawn.svg(one)
        assert ET.fromstring(text).tag.endswith("svg")
        assert text == drawn.svg(one)
    assert "Title, J" in drawn.svg(figure)
