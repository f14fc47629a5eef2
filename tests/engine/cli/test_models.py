"""``hilbert models``."""

from __future__ import annotations

from pathlib import Path

import pytest

from engine import paths
from engine.cli.program import Exit
from tests.engine.cli.conftest import Run
from tests.engine.ggufs import write


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A cache folder without a starter model."""
    monkeypatch.setenv("HILBERT_CACHE", str(tmp_path / "cache"))


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return write(tmp_path / "Tiny.gguf")


def test_a_life_of_a_model(run: Run, file: Path) -> None:
    assert run("models", "list").code == Exit.NOTHING
    assert run("models", "add", str(file)).out == "Added Tiny.\n"
    assert run("models", "list").out.startswith("Tiny\n    llama, 0 million parameters, F32")
    assert run("models", "remove", "Tiny").code == Exit.OK
    assert file.exists()
    assert run("models", "list").code == Exit.NOTHING


def test_inspecting(run: Run, file: Path) -> None:
    (described,) = run("models", "inspect", str(file), "--json").lines
    assert (described["architecture"], described["context_length"]) == ("llama", 128)
    assert described["chat_template"]
    assert "128 tokens" in run("models", "inspect", str(file)).out


def test_a_model_that_is_broken_is_listed_and_cannot_be_inspected(run: Run, file: Path) -> None:
    run("models", "add", str(file))
    file.write_bytes(b"broken")
    assert "not a GGUF" in run("models", "list").out
    assert run("models", "inspect", "Tiny").code == Exit.FAULT
    assert run("models", "add", str(file)).code == Exit.FAULT


def test_a_file_in_our_own_folder_cannot_be_forgotten(run: Run, file: Path) -> None:
    paths.models().mkdir(parents=True)
    file.rename(paths.models() / "Mine.gguf")
    ran = run("models", "remove", "Mine")
    assert ran.code == Exit.FAULT
    assert "Delete or move" in ran.err
