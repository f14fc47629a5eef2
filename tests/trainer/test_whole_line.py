"""The whole line with the starter: papers, examples, a run, its judgement, its files, a chat.

Not a matter of quality: three steps teach nothing. That every stage takes what the one before made,
on this processor and within ten minutes, with no connection tried and nothing unpickled in any
child, is what counts.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from engine import adapter_files, models, paths
from engine.adapter_files import BASE_KEY
from engine.child import new_job
from engine.cli.children import Children
from engine.cli.program import Exit
from engine.gguf_header import read
from engine.vocabulary import (
    AdapterSpec,
    AnyEvent,
    EvaluateRun,
    Exported,
    ExportKind,
    ExportRun,
    Generate,
    ModelSpec,
    PromptMessage,
    Role,
    RunEvaluated,
    RunId,
    RunState,
    Sampling,
    Text,
    TrainRun,
)
from tests.trainer.examples.making import example
from trainer.base.loading import base_hash
from trainer.cli import main
from trainer.examples.store import ExampleStore
from trainer.examples.values import SetName, State
from trainer.recipe import PRESETS
from trainer.tuning.runs import all_runs
from trainer.worker.start import training_command

pytestmark = [pytest.mark.real_model, pytest.mark.timeout(600)]

LINE = SetName("line")
QUICK = {
    "max_steps": "2",
    "max_length": "128",
    "batch": "1",
    "accumulation": "1",
    "evaluate_every": "2",
}
PAPERS = {
    "braiding": "Braiding two Majorana modes exchanges their occupation and rotates the encoded "
    "qubit by a quarter turn. The rotation depends only on the topology of the path, so that slow "
    "noise in the magnetic field leaves the gate unchanged.",
    "codes": "The toric code stores two logical qubits on the surface of a torus. Its distance "
    "grows with the length of the shortest loop that cannot be contracted, and errors below a "
    "threshold of eleven percent are corrected by matching pairs of defects.",
}


@pytest.mark.long(165)
def test_papers_become_a_model_that_answers(
    attempts: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _make_examples(tmp_path, capsys)
    with Children({"training": training_command()}) as children:
        run = _train(children)
        judged = list(children.run(EvaluateRun(job=new_job(), run=run, limit=1)))
        (report,) = [event for event in judged if isinstance(event, RunEvaluated)]
        assert report.page.startswith(report.verdict)
        adapter, merged = _export(children, run)
        base = ModelSpec(str(paths.starter_model()), context_length=256)
        with_it = msgspec.structs.replace(base, adapters=(AdapterSpec(str(adapter)),))
        for model in (with_it, ModelSpec(str(merged), context_length=256)):
            assert _answer(children, model)
    assert attempts.read_text() == ""


def _make_examples(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """By hand, from papers and computed; the starter's are whatever they are."""
    for name, text in PAPERS.items():
        (folder / f"{name}.md").write_text(f"# On {name}\n\n{text}\n", encoding="utf-8")
    assert main(["papers", "add", str(folder), "--collection", "two"]) == Exit.OK
    capsys.readouterr()
    build = ["data", "build", LINE, "--collection", "two", "--count", "1", "--json"]
    assert main(build) in (Exit.OK, Exit.NOTHING)
    built = json.loads(capsys.readouterr().out)
    assert built["passages"] == 1
    assert built["kept"] + sum(built["dropped"].values()) == 1
    with ExampleStore.open() as store:
        made = store.examples(LINE)
        assert all(one.source.paper and one.source.passage for one in made)
        assert all(one.question.endswith("?") for one in made)
        store.add(LINE, [example(n) for n in range(8)])
        twin = [example(1, state=State.PROPOSED), example(30, state=State.PROPOSED)]
        store.add(LINE, twin)
    assert main(["data", "build", LINE, "--from", "problems", "--count", "8"]) == Exit.OK
    capsys.readouterr()
    assert main(["data", "check", LINE, "--accept", "--json"]) == Exit.OK
    checked = json.loads(capsys.readouterr().out.splitlines()[-1])
    assert checked["rejected"]["duplicate"] >= 1


def _train(children: Children) -> RunId:
    preset = PRESETS.load("starter", QUICK)
    command = TrainRun(
        job=new_job(),
        base=str(paths.starter_model()),
        examples=LINE,
        recipe=msgspec.json.encode(preset.recipe).decode(),
        preset=preset.name,
    )
    for _ in children.run(command):
        pass
    (run,) = all_runs()
    assert run.status().state is RunState.FINISHED
    return run.id


def _export(children: Children, run: RunId) -> tuple[Path, Path]:
    """An adapter and a merged model, both of which have passed the gate and are offered."""
    kinds = (ExportKind.ADAPTER, ExportKind.Q8_0)
    exported = [
        event
        for event in children.run(ExportRun(job=new_job(), run=run, kinds=kinds))
        if isinstance(event, Exported)
    ]
    assert [(one.report.passed, one.report.positions) for one in exported] == [(True, 200)] * 2
    adapter, merged = (Path(one.path) for one in exported)
    assert [one.path for one in adapter_files.available()] == [adapter]
    assert merged in [one.path for one in models.available()]
    assert read(adapter).text(BASE_KEY) == base_hash(paths.starter_model())
    assert (adapter.parent / "README.md").exists()
    return adapter, merged


def _answer(children: Children, model: ModelSpec) -> str:
    command = Generate(
        job=new_job(),
        model=model,
        messages=(PromptMessage(Role.USER, "What is a qubit?"),),
        sampling=Sampling(temperature=0.0, max_tokens=8),
    )
    events: Iterator[AnyEvent] = children.run(command)
    return "".join(event.text for event in events if isinstance(event, Text)).strip()
