"""``hilbert models get``, ``search`` and ``scan`` against a hub on this machine."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from engine import paths
from engine.cli.program import Exit
from engine.hub import pending
from tests.engine.cli.conftest import Run
from tests.engine.ggufs import write
from tests.engine.hub.hub_server import Hub, RunningHub


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("HILBERT_CACHE", str(tmp_path / "cache"))
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    return tmp_path / "home"


@pytest.fixture
def hub(tmp_path: Path) -> Iterator[Hub]:
    with RunningHub() as running:
        content = write(tmp_path / "source.gguf").read_bytes()
        running.put("someone/tiny-GGUF", "tiny-q4_k_m.gguf", content)
        running.put("someone/tiny-GGUF", "tiny-q8_0.gguf", content + b"0")
        yield running


def test_a_model_is_found_and_fetched(run: Run, hub: Hub) -> None:
    found = run("models", "search", "tiny", "--endpoint", hub.url)
    assert found.out == "someone/tiny-GGUF\n    1,234 downloads, apache-2.0\n"
    got = run("models", "get", "someone/tiny-GGUF", "--endpoint", hub.url)
    assert got.out == "Added tiny-q4_k_m.\n", got.err
    assert (paths.models() / "tiny-q4_k_m.gguf").exists()
    assert pending.listed() == ()
    wrong = run("models", "get", "someone/tiny-GGUF", "no.gguf", "--endpoint", hub.url)
    assert wrong.code == Exit.FAULT
    assert "tiny-q8_0.gguf" in wrong.err


def test_the_catalogue_is_shown_without_a_connection(run: Run) -> None:
    shown = run("models", "get").out
    assert "llama-3.1-8b\n    Llama 3.1 8B Instruct, 4.9 GB, llama3.1\n" in shown
    bot = run("models", "get", "quantum-research-bot")
    assert bot.code == Exit.FAULT
    assert "search the hub" in bot.err


def test_models_of_other_programs_are_added_in_place(run: Run, home: Path) -> None:
    assert run("models", "scan").code == Exit.NOTHING
    folder = home / ".lmstudio" / "models" / "a"
    folder.mkdir(parents=True)
    write(folder / "Theirs.gguf")
    (scanned,) = run("models", "scan", "--add", "--json").lines
    assert (scanned["program"], scanned["name"]) == ("LM Studio", "Theirs")
    assert run("models", "list").out.startswith("Theirs\n")
