"""Commands that need torch, given in an app that has none."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from engine.cli.program import Exit
from trainer.cli import main
from trainer.provision import describing


@pytest.fixture(autouse=True)
def _no_torch_here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(describing, "has_own", lambda: False)


def test_without_a_set_up_they_say_so(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(describing, "ready_python", lambda: None)
    assert main(["head", "classify", "somewhere", "something"]) == Exit.FAULT
    assert "hilbert trainer install" in capsys.readouterr().err


def test_with_one_they_run_in_it(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(describing, "ready_python", lambda: Path(sys.executable))
    monkeypatch.setattr(sys, "argv", ["hilbert", "head", "train", "--help"])
    with pytest.raises(SystemExit) as ended:
        main(["head", "train", "--help"])
    assert ended.value.code == Exit.OK
    out = capfd.readouterr().out
    assert "Train a head on the labelled sentences" in out
    assert out.startswith("Usage: hilbert head train")
