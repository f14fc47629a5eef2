"""``hilbert data`` as it is typed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from engine.cli.program import Exit
from trainer.cli import main


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
