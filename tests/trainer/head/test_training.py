"""Training, its report, and a head that is saved and comes back."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import msgspec
import numpy as np
import pytest
import torch

from engine.errors import HilbertError
from engine.vocabulary import Artifact, FailureKind, Metric, Progress
from tests.trainer.head.conftest import DIMENSION, ENCODER, vectors_of
from trainer.head import exact, recipe, report, spec
from trainer.head.compute import saving
from trainer.head.compute.contenders import CONTENDERS
from trainer.head.compute.model import Encoders, Head, parameters, twin
from trainer.head.compute.training import Job, train
from trainer.head.labelled import Labelled, read
from trainer.head.layout import bottleneck
from trainer.head.recipe import Preset, Recipe
from trainer.head.report import Report

SEEDS = (0, 1)
_AGAIN = """
import json, sys, torch
from trainer.head.compute.saving import load
vectors = torch.tensor(json.loads(sys.stdin.read()))
print(json.dumps([load(folder).logits(vectors).tolist() for folder in sys.argv[1:]]))
"""


def job(data: Labelled, preset: Preset, folder: Path | None = None) -> Job:
    return Job(data, ENCODER, preset, SEEDS, folder)


def report_of(work: Job) -> Report:
    *_, last = train(work)
    assert isinstance(last, Report)
    return last


@pytest.mark.usefixtures("made_up")
def test_a_training_compares_and_saves(data: Labelled, quick: Preset, tmp_path: Path) -> None:
    events = list(train(job(data, quick, tmp_path / "head")))
    found = events[-1]
    assert isinstance(found, Report)
    assert [one.name for one in found.scores] == list(CONTENDERS)
    assert all(one.accuracy.mean > 0.9 for one in found.scores[:4])
    assert [one.other for one in found.comparisons] == list(CONTENDERS)[1:]
    assert "classical twin" in found.verdict
    heads = [event for event in events if isinstance(event, Progress) and event.unit == "heads"]
    assert len(heads) == 2 * len(CONTENDERS)
    names = {event.name for event in events if isinstance(event, Metric)}
    assert "seed 1/classical twin/validation loss" in names
    artifact = next(event for event in events if isinstance(event, Artifact))
    assert (Path(artifact.path) / "report.md").read_text(encoding="utf-8").startswith(found.verdict)
    again = json.loads((Path(artifact.path) / "report.json").read_text(encoding="utf-8"))
    assert msgspec.convert(again, Report) == found
    assert "| classical twin |" in report.markdown(found)


@pytest.mark.usefixtures("made_up")
def test_three_classes_are_learnt_by_all(tmp_path: Path, quick: Preset) -> None:
    path = tmp_path / "three.all"
    lines = [f"{'abc'[i % 3]} {'good' if i % 3 else 'bad'} film {i}" for i in range(90)]
    path.write_text("\n".join(lines), encoding="utf-8")
    found = report_of(job(read(path), quick)._replace(seeds=(0,)))
    assert all(one.accuracy.mean > 0.5 for one in found.scores)


@pytest.mark.usefixtures("made_up")
def test_the_same_seeds_give_the_same_report(data: Labelled, quick: Preset) -> None:
    first, second = (report_of(job(data, quick)) for _ in range(2))
    assert [one.accuracies for one in first.scores] == [one.accuracies for one in second.scores]


@pytest.mark.usefixtures("made_up")
def test_saved_heads_give_the_same_logits_in_a_fresh_process(
    data: Labelled, tmp_path: Path
) -> None:
    folders = [tmp_path / name for name in recipe.names()]
    for folder in folders:
        preset = recipe.load(folder.name, {"epochs": "1", "qubits": "3"})
        list(train(job(data, preset, folder)._replace(seeds=(0,), names=("quantum head",))))
        assert {path.suffix for path in folder.iterdir()} == {".json", ".md", ".safetensors"}
    vectors = vectors_of(data.texts[:10])
    done = subprocess.run(
        [sys.executable, "-c", _AGAIN, *map(str, folders)],
        input=json.dumps(vectors.tolist()),
        capture_output=True,
        text=True,
        check=True,
    )
    for folder, logits in zip(folders, json.loads(done.stdout), strict=True):
        here = saving.load(folder).logits(torch.from_numpy(vectors))
        assert torch.allclose(here, torch.tensor(logits), atol=1e-6)
        without_torch = exact.load(folder)
        found = [without_torch.logits(vector) for vector in vectors]
        assert np.allclose(found, here.numpy(), atol=1e-5)


@pytest.mark.usefixtures("made_up")
def test_classifying_names_labels_and_abstains(
    data: Labelled, quick: Preset, tmp_path: Path
) -> None:
    list(train(job(data, quick, tmp_path / "head")._replace(names=("quantum head",))))
    head = saving.load(tmp_path / "head")
    answers = head.classify(["good one", "bad one"])
    assert [answer.label for answer in answers] == ["1", "0"]
    assert sum(answers[0].chances) == pytest.approx(1, abs=1e-5)
    head.spec = msgspec.structs.replace(head.spec, temperature=1000.0)
    assert [answer.label for answer in head.classify(["good one"], threshold=0.9)] == [""]


@pytest.mark.usefixtures("made_up")
def test_damaged_newer_and_missing_heads_are_told_apart(
    data: Labelled, quick: Preset, tmp_path: Path
) -> None:
    folder = tmp_path / "head"
    list(train(job(data, quick, folder)._replace(seeds=(0,), names=("quantum head",))))
    text = (folder / spec.SPEC).read_text(encoding="utf-8")
    cases = {
        text.replace('"format": 1', '"format": 2'): FailureKind.NEWER_DATA,
        text[:-9]: FailureKind.BAD_FILE,
        text.replace('"weights_sha256": "', '"weights_sha256": "0'): FailureKind.BAD_FILE,
    }
    for changed, kind in cases.items():
        (folder / spec.SPEC).write_text(changed, encoding="utf-8")
        with pytest.raises(HilbertError) as caught:
            saving.load(folder)
        assert caught.value.kind is kind
    with pytest.raises(HilbertError) as caught:
        saving.load("nothing")
    assert caught.value.kind is FailureKind.NOT_FOUND


def test_the_papers_head_has_its_parts() -> None:
    """384 numbers: 9 qubits; with 8 qubits in the QPU module, one of which is read."""
    preset = recipe.load("paper").recipe
    head = Head(preset, 384, 2)
    assert isinstance(head.front, Encoders)
    assert head.front.circuit.qubits == bottleneck(preset, 384) == 9
    assert head.qpu is not None
    assert len(head.qpu.circuit.observables) == 1
    assert head.linear.in_features == 9 + 1
    assert twin(preset, 384, 2).linear.in_features == 9


def test_a_bias_amplitude_can_tell_a_vector_from_its_negative() -> None:
    vector = torch.randn(1, 12)
    for bias, alike in ((False, True), (True, False)):
        front = Encoders(Recipe(bias_amplitude=bias, initial_spread=1.0, encoder_depth=2), 12)
        assert torch.allclose(front(vector), front(-vector), atol=1e-6) is alike


def test_controlled_rotations_start_at_the_identity() -> None:
    """The QPU module then gives -sin of the features times the number of uploads' offsets."""
    head = Head(Recipe(uploads=1, qubits=3, measured=3), 12, 2)
    assert head.qpu is not None
    features = torch.tensor([[0.1, -0.4, 0.7]])
    expected = -torch.sin(features * head.recipe.angle_scale)
    assert torch.allclose(head.qpu(features), expected, atol=1e-6)


def test_shots_and_noise_are_settings_of_the_recipe() -> None:
    torch.manual_seed(0)
    vectors = torch.nn.functional.normalize(torch.randn(4, 12))
    exact = Head(Recipe(qubits=3, measured=3), 12, 2)
    exact.eval()
    for changes in (
        {"shots": 20_000},
        {"gate_error": 0.001},
        {"shots": 20_000, "readout_error": 0.001},
    ):
        rough = Head(msgspec.structs.replace(exact.recipe, **changes), 12, 2)
        rough.load_state_dict(exact.state_dict())
        rough.eval()
        assert not torch.equal(rough(vectors), exact(vectors))
        assert torch.allclose(rough(vectors), exact(vectors), atol=0.1)


@pytest.mark.parametrize("slopes", list(recipe.Slopes))
@pytest.mark.usefixtures("made_up")
def test_training_with_shots_learns(data: Labelled, slopes: recipe.Slopes) -> None:
    changes = {"qubits": "2", "measured": "2", "connectivity": "1", "epochs": "8", "shots": "64"}
    changes |= {"train_with_shots": "true", "slopes": slopes, "learning_rate": "0.05", "batch": "8"}
    work = job(data, recipe.load("hilbert", changes))._replace(seeds=(0,), names=("quantum head",))
    assert report_of(work).scores[0].accuracy.mean > 0.8


def test_sizes_are_counted() -> None:
    head = Head(Recipe(qubits=3, measured=2, uploads=1), DIMENSION, 2)
    assert parameters(head) == (12 * 3 + 3) + 2 * 3 + (5 * 2 + 2)
