"""From a finished run to the list of models and a hub, by the command line and the real child."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from engine import adapter_files, models, paths
from engine.errors import HilbertError
from engine.vocabulary import RunState
from tests.trainer.export import making
from tests.trainer.export.loopback_hub import TOKEN, Hub
from trainer.cli import main
from trainer.export import card, desk, runs
from trainer.recipe import PadToken, Recipe, Technique
from trainer.tuning.runs import Run


@pytest.fixture
def run(tiny_base: Path) -> Run:
    return making.finished(tiny_base, paths.runs() / "a-run")


@pytest.mark.long(20)
def test_a_run_is_exported_listed_and_sent(
    run: Run, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert main(["train", "export", "a-run", "--as", "adapter", "--as", "q8_0"]) == 0
    told = capsys.readouterr()
    made = [Path(line) for line in told.out.splitlines()]
    assert [path.name for path in made] == ["a-run-adapter.gguf", "a-run-Q8_0.gguf"]
    assert "1,000 of 1,000 texts give the tokens of training." in told.err
    assert [one.path for one in adapter_files.available()] == made[:1]
    assert made[1] in [one.path for one in models.available()]

    page = (run.artifacts / card.NAME).read_text()
    assert page.startswith('---\nlicense: "apache-2.0"\nbase_model: "Tiny llama"\n')
    for said in (
        "a-run-Q8_0.gguf",
        "Theorems",
        "1.5000",
        "learning rate",
        "not compared",
        "invents",
    ):
        assert said in page

    with Hub() as hub:
        monkeypatch.setenv("HF_ENDPOINT", hub.address)
        monkeypatch.setenv("HF_TOKEN", TOKEN)
        assert main(["train", "upload", "a-run", "ada/tutor", "--yes"]) == 0
    told = capsys.readouterr()
    shown = {line.split()[0] for line in told.err.splitlines() if line.startswith("  ")}
    assert set(hub.stored) == shown
    assert hub.stored["a-run-Q8_0.gguf"] == made[1].read_bytes()
    assert not any(b"theorem" in content for content in hub.stored.values())


def test_what_a_run_can_become_is_listed_with_sizes(
    run: Run, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["train", "export", "a-run", "--json"]) == 0
    events = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    choices = next(event["choices"] for event in events if event["event"] == "ExportPlanned")
    assert all(one["possible"] and one["size"] > 1000 for one in choices)


def test_what_a_run_cannot_become_is_said_with_the_reason(tiny_base: Path) -> None:
    dora = making.finished(
        tiny_base,
        paths.runs() / "dora",
        Recipe(technique=Technique.DORA, rank=8, alpha=16, pad_token=PadToken.OWN),
    )
    source = runs.source_of(dora)
    assert source.pad == "<|hilbert_pad|>"
    assert source.held_out[0] in dora.split().test
    with pytest.raises(HilbertError, match="was exported yet"):
        desk.files_of(dora, source)


def test_unfinished_runs_and_lost_bases_are_said(run: Run, tmp_path: Path) -> None:
    run.change(state=RunState.PAUSED)
    with pytest.raises(HilbertError, match="is not finished"):
        runs.source_of(run)
    plan = (run.folder / "run.json").read_text().replace("tiny.gguf", "gone.gguf")
    (run.folder / "run.json").write_text(plan)
    with pytest.raises(HilbertError, match="is gone"):
        runs.source_of(run)
