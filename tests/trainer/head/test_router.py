"""A head as the router of questions: numbers without torch, who may be one, and what it says."""

from __future__ import annotations

import random
from pathlib import Path

import msgspec
import numpy as np
import pytest
from safetensors.numpy import save_file

from engine.errors import HilbertError
from engine.routing import Route, Routed
from engine.vocabulary import FailureKind
from tests.trainer.head import dense
from tests.trainer.head.conftest import DIMENSION, ENCODER
from trainer.head import bench_router, exact, labelled, recipe, router, spec
from trainer.head.circuit import Observable
from trainer.head.recipe import Recipe
from trainer.head.spec import Spec

ROUTES = ("ask", "model", "papers")


def spec_of(**changes: object) -> Spec:
    plain = Recipe(qubits=3, measured=3)
    made = Spec(
        1, "router", plain, DIMENSION, ROUTES, "made up", ENCODER.sha256, "q", "0", 0, 0.9, 0.9, 1.0
    )
    return msgspec.structs.replace(made, **changes)


def write(folder: Path, described: Spec) -> Path:
    """A head that looks at the first three numbers of a vector, one for each label."""
    front = np.zeros((3, DIMENSION))
    front[[0, 1, 2], [0, 1, 2]] = 3.0
    linear = np.zeros((len(described.labels), 6))
    linear[[0, 1, 2], [0, 1, 2]] = 4.0
    weights = {
        "front.linear.weight": front, "front.linear.bias": np.zeros(3),
        "qpu.weights": np.zeros(9), "linear.weight": linear,
        "linear.bias": np.zeros(len(described.labels)),
    }  # fmt: skip
    folder.mkdir()
    save_file(weights, folder / spec.WEIGHTS)
    digest = spec.hash_of(folder / spec.WEIGHTS)
    whole = msgspec.structs.replace(described, weights_sha256=digest)
    (folder / spec.SPEC).write_bytes(msgspec.json.encode(whole))
    return folder


def test_random_circuits_agree_with_whole_matrices() -> None:
    for seed in range(30):
        circuit = dense.random_circuit(random.Random(seed), False)
        single = tuple(Observable.z(one.qubits[0]) for one in circuit.observables)
        circuit = msgspec.structs.replace(circuit, observables=single)
        inputs, weights = np.array([0.4, 0.5, 0.6]), np.array([0.1, 0.2, 0.3])
        expected = dense.expectations(circuit, inputs.tolist(), weights.tolist())
        assert exact.expectations(circuit, inputs, weights) == pytest.approx(expected, abs=1e-9)


@pytest.mark.usefixtures("made_up")
def test_it_says_the_label_and_how_sure_it_is(tmp_path: Path) -> None:
    folder = write(tmp_path / "head", spec_of())
    vectors = np.eye(DIMENSION)
    sure = [router.load(folder, 0.5).decide(vectors[row].tolist()) for row in range(3)]
    assert [one.route for one in sure] == [Route.ASK, Route.MODEL, Route.PAPERS]
    unsure = router.load(folder, 0.99).decide(vectors[1].tolist())
    assert unsure == Routed(Route.MODEL, sure[1].confidence, sure=False)
    assert unsure.route is Route.PAPERS


@pytest.mark.usefixtures("made_up")
def test_a_higher_temperature_is_less_sure(tmp_path: Path) -> None:
    cold = write(tmp_path / "cold", spec_of())
    warm = write(tmp_path / "warm", spec_of(temperature=5.0))
    vector = np.eye(DIMENSION)[0].tolist()
    said = [router.load(folder, 0.0).decide(vector).confidence for folder in (warm, cold)]
    assert 1 / 3 < said[0] < said[1] < 1


@pytest.mark.usefixtures("made_up")
@pytest.mark.parametrize(
    ("changes", "kind"),
    [
        ({"labels": ("0", "1", "2")}, FailureKind.UNSUPPORTED),
        ({"recipe": Recipe(qubits=3, measured=3, shots=64)}, FailureKind.UNSUPPORTED),
        ({"encoder_sha256": "1"}, FailureKind.UNSUPPORTED),
        ({"format": 2}, FailureKind.NEWER_DATA),
    ],
    ids=["labels", "shots", "encoder", "newer"],
)
def test_heads_that_cannot_route_say_why(
    changes: dict[str, object], kind: FailureKind, tmp_path: Path
) -> None:
    folder = write(tmp_path / "head", spec_of(**changes))
    with pytest.raises(HilbertError) as caught:
        router.load(folder, 0.5)
    assert caught.value.kind is kind
    assert router.fits(spec_of(**changes)) is (changes.keys() <= {"format", "encoder_sha256"})


@pytest.mark.usefixtures("made_up")
def test_weights_that_were_not_saved_so_are_refused(tmp_path: Path) -> None:
    folder = write(tmp_path / "head", spec_of())
    with (folder / spec.WEIGHTS).open("ab") as file:
        file.write(b"0")
    with pytest.raises(HilbertError) as caught:
        router.load(folder, 0.5)
    assert caught.value.kind is FailureKind.BAD_FILE


def test_the_questions_that_come_along_train_every_route() -> None:
    data = labelled.read(router.QUESTIONS)
    assert data.labels == tuple(sorted(Route))
    assert [data.classes.count(index) for index in range(3)] == [80, 80, 80]
    assert len(set(data.texts)) == 240
    assert router.RECIPE in recipe.names()


def test_the_tally_of_a_router() -> None:
    said = [
        (Routed(Route.MODEL, 0.9), Route.MODEL),
        (Routed(Route.PAPERS, 0.9), Route.PAPERS),
        (Routed(Route.ASK, 0.8), Route.MODEL),
        (Routed(Route.ASK, 0.4, sure=False), Route.ASK),
    ]
    found = bench_router.tallied(said, 0.7)
    assert (found["right"], found["sure"]) == (0.75, 0.75)
    assert found["right_when_sure"] == pytest.approx(2 / 3)
    assert found["calibration_error"] == pytest.approx((0.2 + 0.8 + 0.6) / 4)
    assert bench_router.tallied(said[3:], 0.7)["right_when_sure"] is None
