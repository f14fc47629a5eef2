"""``hilbert head`` and ``hilbert bench head`` as a person calls them."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from engine.cli.program import Exit
from trainer.cli import main
from trainer.head import bench as head_bench
from trainer.head.bench import Settings
from trainer.head.compute import timing

pytestmark = pytest.mark.usefixtures("made_up")
QUICK = ("--set", "qubits=2", "--set", "measured=2", "--set", "epochs=2", "--seeds", "2")


@pytest.fixture
def trained(sentences: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    folder = tmp_path / "head"
    assert main(["head", "train", str(sentences), "--out", str(folder), *QUICK]) == Exit.OK
    assert "classical twin" in capsys.readouterr().out.splitlines()[0]
    return folder


def test_train_prints_events_and_then_the_report(
    sentences: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["head", "train", str(sentences), "--json", *QUICK]) == Exit.OK
    events = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [event["event"] for event in events[-3:]] == ["Artifact", "Report", "Done"]
    assert {"Progress", "Metric"} <= {event["event"] for event in events}
    assert "classical twin" in events[-2]["verdict"]


def test_classify_prints_labels(trained: Path, capsys: pytest.CaptureFixture[str]) -> None:
    more = trained.parent / "more.txt"
    more.write_text("bad film\n", encoding="utf-8")
    arguments = ["head", "classify", str(trained), "good film", "--file", str(more), "--json"]
    assert main(arguments) == Exit.OK
    answers = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [answer["text"] for answer in answers] == ["good film", "bad film"]
    spec = trained / "spec.json"
    unsure = re.sub(r'"temperature": [\d.e-]+', '"temperature": 1000', spec.read_text("utf-8"))
    spec.write_text(unsure, encoding="utf-8")
    assert main(["head", "classify", str(trained), "good film", "--threshold", "0.9"]) == Exit.OK
    assert capsys.readouterr().out.startswith("(unsure)\t")
    assert main(["head", "classify", str(trained)]) == Exit.USAGE


def test_export_prints_a_program_and_a_drawing(
    trained: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["head", "export", str(trained)]) == Exit.OK
    assert "input float[64] x_1;" in capsys.readouterr().out
    assert main(["head", "export", str(trained), "--sentence", "good film"]) == Exit.OK
    assert "input" not in capsys.readouterr().out
    assert main(["head", "export", str(trained), "--to", "svg"]) == Exit.OK
    assert capsys.readouterr().out.startswith("<svg")


def test_faults_are_told(sentences: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["head", "train", str(sentences), "--set", "qbits=2"]) == Exit.FAULT
    assert "“qubits”" in capsys.readouterr().err
    assert main(["head", "train", str(sentences), "--set", "qubits"]) == Exit.USAGE
    assert main(["head", "classify", "nowhere", "x"]) == Exit.FAULT


def test_recipes_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["head", "recipes"]) == Exit.OK
    assert "paper" in capsys.readouterr().out


@pytest.mark.long(15)
def test_the_benchmark_measures(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(head_bench, "COMPARED", (3,))
    monkeypatch.setattr(head_bench, "LARGEST", 4)
    assert main(["bench", "head", "--batch", "2", "--rounds", "1"]) == Exit.OK
    result = json.loads(capsys.readouterr().out)
    assert result["compared"][0]["ms"] > 0
    assert result["largest"]["peak_bytes"] > 0


def test_without_a_reference_there_is_no_ratio() -> None:
    timed = timing.run(Settings(qubits=2, batch=2, rounds=1, reference=False))
    assert (timed.theirs, timed.largest_difference) == ([], None)
