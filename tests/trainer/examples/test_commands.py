"""``hilbert data`` as it is typed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from engine.cli.program import Exit
from tests.trainer.examples.making import example
from trainer.cli import main
from trainer.examples.store import ExampleStore
from trainer.examples.values import SetName, State

PAPERS = {
    "braiding": "Braiding two Majorana modes exchanges their occupation and rotates the encoded "
    "qubit by a quarter turn. The rotation depends only on the topology of the path, so that slow "
    "noise in the magnetic field leaves the gate unchanged.",
    "codes": "The toric code stores two logical qubits on the surface of a torus. Its distance "
    "grows with the length of the shortest loop that cannot be contracted, and errors below a "
    "threshold of eleven percent are corrected by matching pairs of defects.",
}


def test_import_list_and_export(
    data_folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source, target = tmp_path / "in.jsonl", tmp_path / "out.csv"
    source.write_text('{"prompt": "a", "completion": "b"}\n', encoding="utf-8")
    assert main(["data", "list"]) == Exit.NOTHING
    assert main(["data", "import", str(source), "mine"]) == Exit.OK
    assert main(["data", "export", "mine", str(target)]) == Exit.NOTHING  # none is accepted
    assert main(["data", "import", str(source), "mine", "--accept"]) == Exit.OK
    assert main(["data", "export", "mine", str(target), "--layout", "csv"]) == Exit.OK
    assert target.read_text(encoding="utf-8").splitlines() == [
        "question,answer,system,source",
        "a,b,,",
    ]
    capsys.readouterr()
    assert main(["data", "list", "--json"]) == Exit.OK
    listed = json.loads(capsys.readouterr().out)
    assert [(one["name"], one["accepted"], one["proposed"]) for one in listed] == [("mine", 1, 1)]


def test_faults_are_one_sentence_and_a_remedy(
    data_folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    broken = tmp_path / "broken.jsonl"
    broken.write_text('{"prompt": "a", "completion": "b"}\n{', encoding="utf-8")
    for arguments, sentence in (
        (["import", str(broken), "mine"], "Line 2 of broken.jsonl is not JSON."),
        (["export", "none", str(tmp_path / "x")], "There is no set of examples called “none”."),
        (["check", "none"], "There is no set of examples called “none”."),
        (["preview", "mine", "--set", "rank=0"], "The setting “rank” cannot be 0."),
        (["preview", "mine", "--set", "rnak=1"], "A recipe has no setting “rnak”."),
    ):
        assert main(["data", *arguments]) == Exit.FAULT
        said = capsys.readouterr().err
        assert sentence in said
        assert len(said.strip().splitlines()) == 2


@pytest.mark.real_model
def test_from_papers_to_checked_examples_with_the_real_children(
    data_folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The starter model's questions are whatever they are: that all steps hold is what counts."""
    for name, text in PAPERS.items():
        (tmp_path / f"{name}.md").write_text(f"# On {name}\n\n{text}\n", encoding="utf-8")
    assert main(["papers", "add", str(tmp_path), "--collection", "two"]) == Exit.OK
    capsys.readouterr()
    build = ["data", "build", "mine", "--collection", "two", "--count", "2", "--json"]
    assert main(build) in (Exit.OK, Exit.NOTHING)
    built = json.loads(capsys.readouterr().out)
    assert built["passages"] == 2
    assert built["kept"] + sum(built["dropped"].values()) == 2
    with ExampleStore.open() as store:
        made = store.examples(SetName("mine"))
        assert all(one.source.paper and one.source.passage for one in made)
        assert all(one.question.endswith("?") for one in made)
        store.add(SetName("mine"), [example(n) for n in range(8)])
        twin = [example(1, state=State.PROPOSED), example(30, state=State.PROPOSED)]
        store.add(SetName("mine"), twin)
    assert main(["data", "check", "mine", "--json"]) == Exit.OK
    checked = json.loads(capsys.readouterr().out.splitlines()[-1])
    assert checked["rejected"]["duplicate"] >= 1
