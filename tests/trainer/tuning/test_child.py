"""The real training child and the real launchers, with a tiny model."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from engine import paths
from engine.child import Child, new_job
from engine.cli.children import Children
from engine.errors import HilbertError
from engine.vocabulary import (
    AnyEvent,
    Artifact,
    Done,
    Failed,
    Metric,
    PauseRun,
    ReadRun,
    ResumeRun,
    RunId,
    RunState,
    StopReason,
    TrainRun,
)
from tests.engine.cli.conftest import Run as RunCommand
from tests.engine.cli.conftest import run as run  # noqa: PLC0414 - a fixture
from tests.trainer.tuning import making
from trainer import cli as cli  # noqa: PLC0414 - adds the commands
from trainer.examples.store import ExampleStore
from trainer.examples.values import SetName
from trainer.tuning import launching, relay
from trainer.tuning.runs import Run, all_runs
from trainer.tuning.wishes import Wish
from trainer.worker.start import training_command

pytestmark = pytest.mark.real_model


@pytest.fixture
def training() -> Iterator[Children]:
    with Children({"training": training_command()}) as children:
        yield children


def asked(folder: Path) -> TrainRun:
    """A training of twenty examples, which are stored."""
    paths.prepare()
    with ExampleStore.open() as store:
        store.add(SetName("spins"), making.examples())
    recipe = msgspec.json.encode(making.RECIPE).decode()
    base = str(making.base(folder))
    return TrainRun(job=new_job(), base=base, examples="spins", recipe=recipe, preset="test")


def losses(run: Run) -> list[tuple[int, float]]:
    metrics = [e for e in run.history() if isinstance(e, Metric) and e.name == "loss"]
    return [(event.step, round(event.value, 4)) for event in metrics]


@pytest.mark.long(35)
def test_a_killed_child_loses_nothing(training: Children, tmp_path: Path, run: RunCommand) -> None:
    """SIGKILL after step 3: resumed, its losses are those of a run that was left alone."""
    command = asked(tmp_path)
    child: Child = training.child("training")
    last: AnyEvent | None = None
    for last in training.stream(command):
        if isinstance(last, Metric) and (last.name, last.step) == ("loss", 3):
            child.kill()
    assert isinstance(last, Failed)
    (killed,) = all_runs()
    assert killed.info().state is RunState.INTERRUPTED
    listed = run("train", "list", "--json")
    assert json.loads(listed.out)[0]["state"] == "interrupted"

    *_, artifact, end = training.stream(ResumeRun(job=new_job(), run=killed.id))
    assert isinstance(artifact, Artifact)
    assert end.reason is StopReason.FINISHED if isinstance(end, Done) else False
    replayed = list(training.stream(ReadRun(job=new_job(), run=killed.id)))
    told = [e for e in replayed if isinstance(e, Metric)]
    assert len(told) == len([e for e in killed.history() if isinstance(e, Metric)])

    *_, end = training.stream(msgspec.structs.replace(command, job=new_job()))
    assert isinstance(end, Done)
    unbroken = next(one for one in all_runs() if one.id != killed.id)
    assert losses(killed) == losses(unbroken)
    assert killed.adapter_hash() == unbroken.adapter_hash()

    *_, end = training.stream(PauseRun(job=new_job(), run=killed.id))
    assert isinstance(end, Failed)
    assert "not under way" in end.sentence
    *_, end = training.stream(ResumeRun(job=new_job(), run=RunId("nothing")))
    assert isinstance(end, Failed)


@pytest.mark.long(35)
@pytest.mark.filterwarnings("ignore::DeprecationWarning")
@pytest.mark.filterwarnings("ignore:unclosed file:ResourceWarning")
def test_two_processes_train_as_one_does(tmp_path: Path) -> None:
    """torchrun, gloo: every step sees the same examples, half of them in each process."""
    from trainer.tuning.compute import fit

    model = making.base(tmp_path)
    plain = msgspec.structs.replace(
        making.RECIPE, dropout=0.0, neftune_alpha=0.0, max_steps=3, evaluate_every=3
    )
    single = making.run(tmp_path / "single", model, plain)
    double = making.run(tmp_path / "double", model, plain)
    assert fit.train(single, lambda: Wish.GO_ON, _deaf) is RunState.FINISHED
    assert relay.relay(double, relay.many(double, 2), _deaf) is RunState.FINISHED
    checkpoint = double.last_checkpoint()
    assert checkpoint is not None
    assert len(list(checkpoint.glob("rng_state_*.pth"))) == 2  # one a process
    for (step, ours), (_, theirs) in zip(losses(double), losses(single), strict=True):
        assert ours == pytest.approx(theirs, abs=1e-3), f"step {step}"
    assert double.status().best_loss == pytest.approx(single.status().best_loss or 0, abs=1e-3)


def test_a_process_that_dies_is_told_in_a_sentence(tmp_path: Path) -> None:
    made = making.run(tmp_path / "run", tmp_path / "no.gguf")
    (made.folder / "run.json").write_text("{", encoding="utf-8")  # seen before torch is loaded
    with pytest.raises(HilbertError, match=r"run\.json"):
        relay.relay(made, relay.alone(made), _deaf)
    with pytest.raises(Exception, match="training process ended by itself"):
        relay.relay(made, ["false"], _deaf)


def test_a_stop_ends_all_processes(tmp_path: Path) -> None:
    made = making.run(tmp_path / "run", tmp_path)
    began = time.monotonic()
    with pytest.raises(Exception, match="training process"):
        relay.relay(made, ["sleep", "60"], _deaf, stop=lambda: True)
    assert time.monotonic() - began < 50


def test_the_job_for_slurm_is_a_script_that_bash_reads(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import subprocess

    made = making.run(tmp_path / "a run's folder", tmp_path)
    monkeypatch.setattr(launching, "prepared", lambda command, processes: made)
    script = launching.slurm(TrainRun(job=new_job(), base="", examples="", recipe=""), 4)
    subprocess.run(["bash", "-n", str(script)], check=True)
    text = script.read_text(encoding="utf-8")
    assert "#SBATCH --ntasks=4" in text
    assert "WORLD_SIZE=$SLURM_NTASKS" in text


def _deaf(_event: AnyEvent) -> None:
    pass
