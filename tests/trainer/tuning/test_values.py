"""The parts of a run that need no model: batches, curves, faults, recipes, folders."""

from __future__ import annotations

import errno
import math
import os
import sys
import types
from pathlib import Path

import msgspec
import psutil
import pytest

from engine import paths
from engine.errors import HilbertError
from engine.vocabulary import (
    Backend,
    BackendState,
    FailureKind,
    JobId,
    Metric,
    Notice,
    RunState,
    TrainRun,
)
from engine.worker import Job
from tests.trainer.tuning import making
from trainer.examples.store import ExampleStore
from trainer.examples.values import SetName
from trainer.provision import describing
from trainer.recipe import Recipe, Technique
from trainer.tuning import batches, curves, faults, preparing, runs, wishes
from trainer.tuning.curves import Point
from trainer.tuning.desk import Desk
from trainer.tuning.wishes import Wish


@pytest.mark.parametrize("processes", [1, 2, 4])
@pytest.mark.parametrize("halvings", [0, 1, 5])
def test_the_effective_batch_never_changes(processes: int, halvings: int) -> None:
    recipe = Recipe(batch=8, accumulation=2)
    shared = batches.divide(recipe, processes, halvings)
    assert shared.micro * shared.accumulation * processes == 16
    assert shared.micro <= max(1, 8 >> halvings)


def test_a_batch_that_cannot_be_shared_is_said() -> None:
    with pytest.raises(HilbertError, match="cannot be shared by 3 processes"):
        batches.divide(Recipe(batch=4, accumulation=2), processes=3)


def test_steps_count_the_last_small_batch_of_an_epoch() -> None:
    recipe = Recipe(batch=2, accumulation=2, epochs=3)
    assert batches.steps(9, recipe) == 9
    assert batches.steps(9, msgspec.structs.replace(recipe, max_steps=5)) == 5


def points(*losses: float) -> list[Point]:
    return [Point(step, loss) for step, loss in enumerate(losses, 1)]


def test_the_best_is_the_first_of_the_lowest_and_never_no_number() -> None:
    assert curves.best(points(3, 2, 2)) == Point(2, 2)
    assert curves.best(points(math.nan, 5)) == Point(2, 5)
    assert curves.best([]) is None


def test_patience() -> None:
    assert not curves.exhausted(points(3, 2, 2.5), patience=2)
    assert curves.exhausted(points(3, 2, 2.5, 2.4), patience=2)
    assert not curves.exhausted(points(1, 2, 3, 4), patience=0)


def test_learning_by_heart_is_validation_up_while_training_falls() -> None:
    falling = points(5, 4, 3, 2, 1)
    assert curves.learns_by_heart(falling, points(3, 3.1, 3.2))
    assert not curves.learns_by_heart(falling, points(3, 2.9, 3.2))
    assert not curves.learns_by_heart(points(1, 1, 2, 3), points(3, 3.1, 3.2))


@pytest.mark.parametrize(
    "error",
    [
        MemoryError(),
        RuntimeError("[enforce fail] DefaultCPUAllocator: can't allocate memory: you tried"),
        RuntimeError("CUDA out of memory. Tried to allocate 2 GiB"),
    ],
)
def test_want_of_memory_is_known(error: Exception) -> None:
    assert faults.is_want_of_memory(error)
    assert not faults.is_want_of_memory(ValueError("out of memory"))


def test_a_full_disk_is_known_by_what_each_library_says(tmp_path: Path) -> None:
    run = making.run(tmp_path / "run", tmp_path)
    assert faults.is_full_disk(OSError(errno.ENOSPC, "x"), run)
    assert faults.is_full_disk(RuntimeError("PytorchStreamWriter failed writing file"), run)
    assert not faults.is_full_disk(OSError(errno.EACCES, "x"), run)
    assert not faults.is_full_disk(RuntimeError("shape mismatch"), run)


def test_no_space_is_said_before_the_first_step(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run = making.run(tmp_path / "run", tmp_path)
    monkeypatch.setattr(faults, "free", lambda _run: 10**9)
    faults.require_space(run, 10**6)
    with pytest.raises(HilbertError, match=r"need 18\.0 GB, and 1\.0 GB are free") as caught:
        faults.require_space(run, 5 * 10**8)
    assert caught.value.remedy


# --- folders ---


def test_a_run_keeps_all_that_it_was_made_from(tmp_path: Path) -> None:
    run = making.run(tmp_path / "run", tmp_path)
    again = runs.Run(tmp_path / "run")
    assert again.plan() == run.plan()
    assert again.split() == making.parts()
    assert again.split().sha256 == run.plan().data_sha256
    assert again.environment() == making.ENVIRONMENT


def test_a_run_whose_process_is_gone_was_interrupted(tmp_path: Path) -> None:
    run = making.run(tmp_path / "run", tmp_path)
    with run.under_way():
        with run.under_way():
            pass
        assert run.status().state is RunState.RUNNING
    assert run.status().state is RunState.INTERRUPTED  # nobody could write how it ended
    run.change(state=RunState.RUNNING, process=(os.getppid(), 1.0))  # of one that ended long ago
    assert run.info().state is RunState.INTERRUPTED


def test_a_run_is_under_way_before_torch_is_loaded(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """That takes seconds, in which its window may be closed and leaves it to itself."""
    run = making.run(tmp_path / "run", tmp_path)
    written: list[bytes] = []
    heard_before: list[int] = []

    def train(one: runs.Run, *_rest: object) -> RunState:
        assert one.status().state is RunState.RUNNING
        heard_before.append(sum(b"running" in line for line in written))
        return RunState.PAUSED

    fit = types.ModuleType("fit")
    monkeypatch.setattr(fit, "train", train, raising=False)
    monkeypatch.setitem(sys.modules, "trainer.tuning.compute.fit", fit)
    Desk()._go(Job(JobId("1"), written.append), run)
    assert heard_before == [1]


@pytest.mark.skipif(not psutil.LINUX, reason="elsewhere the start does not move with the clock")
def test_a_clock_that_is_set_ends_no_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    run = making.run(tmp_path / "run", tmp_path)
    parent = psutil.Process(os.getppid())
    boot_time = psutil.boot_time()
    run.change(state=RunState.RUNNING, process=(parent.pid, parent.create_time() - boot_time))
    monkeypatch.setattr("psutil._pslinux.boot_time", lambda: boot_time - 3600)
    assert run.status().state is RunState.RUNNING


def test_a_damaged_run_is_listed_as_one_and_the_others_stay(data_folder: Path) -> None:
    for name in ("good", "cut", "empty"):
        making.run(paths.runs() / name, data_folder / "base.gguf")
    (paths.runs() / "cut" / "run.json").write_text('{"preset"')
    (paths.runs() / "empty" / "status.json").unlink()
    found = {str(run.id): run.info() for run in runs.all_runs()}
    assert {name: info.state for name, info in found.items()} == {
        "good": RunState.READY,
        "cut": RunState.FAILED,
        "empty": RunState.FAILED,
    }
    assert "run.json is damaged. Start the run again" in found["cut"].note
    assert "status.json" in found["empty"].note


def test_what_was_said_after_the_checkpoint_is_forgotten(tmp_path: Path) -> None:
    run = making.run(tmp_path / "run", tmp_path)
    for step in (1, 2, 3):
        run.record(Metric(step=step, name="loss", value=1.0))
    run.record(Notice(step=0, sentence="Memory was short."))
    with run.events.open("ab") as file:
        file.write(b'{"event":"Metric","step":4,"na')  # killed while it wrote
    run.forget_after(2)
    assert [event.step for event in run.history()] == [1, 2, 0]


def test_a_checkpoint_without_its_mark_is_none(tmp_path: Path) -> None:
    run = making.run(tmp_path / "run", tmp_path)
    for step, whole in ((2, True), (4, True), (6, False)):
        run.checkpoint(step).mkdir(parents=True)
        if whole:
            (run.checkpoint(step) / runs.COMPLETE).touch()
    assert run.last_checkpoint() == run.checkpoint(4)
    run.keep_checkpoints([4])
    assert [path.name for path in run.checkpoints.iterdir()] == ["checkpoint-4"]


def test_wishes(tmp_path: Path) -> None:
    run = making.run(tmp_path / "run", tmp_path)
    assert wishes.of(run) is Wish.GO_ON
    wishes.make(run, Wish.PAUSE)
    assert wishes.of(run) is Wish.PAUSE
    wishes.clear(run)
    assert wishes.of(run) is Wish.GO_ON


# --- preparing ---


def command(base: Path, recipe: str = "") -> TrainRun:
    text = recipe or msgspec.json.encode(making.RECIPE).decode()
    return TrainRun(job=JobId("1"), base=str(base), examples="spins", recipe=text)


@pytest.fixture
def base(tmp_path: Path) -> Path:
    return making.base(tmp_path)


def fill(count: int) -> None:
    paths.prepare()
    with ExampleStore.open() as store:
        store.add(SetName("spins"), making.examples(count))


def test_a_set_that_is_not_there(base: Path) -> None:
    paths.prepare()
    with pytest.raises(HilbertError, match="no set of examples called “spins”"):
        preparing.prepare(command(base), making.ENVIRONMENT)


def test_three_examples_are_too_few(base: Path) -> None:
    fill(3)
    with pytest.raises(HilbertError, match="only 3 accepted examples") as caught:
        preparing.prepare(command(base), making.ENVIRONMENT)
    assert caught.value.remedy
    assert not list(paths.runs().glob("*"))


def test_few_examples_are_told(base: Path) -> None:
    fill(8)
    run = preparing.prepare(command(base), making.ENVIRONMENT)
    notices = [event.sentence for event in run.history() if isinstance(event, Notice)]
    assert any("a manner of speaking" in sentence for sentence in notices)
    assert run.info().state is RunState.READY
    assert runs.find(run.id).folder == run.folder


def test_an_impossible_recipe_names_the_setting(base: Path) -> None:
    fill(8)
    wrong = command(base, '{"learning_rate": 7}')
    with pytest.raises(HilbertError, match="learning_rate"):
        preparing.prepare(wrong, making.ENVIRONMENT)
    with pytest.raises(HilbertError, match="not valid JSON"):
        preparing.prepare(command(base, "{"), making.ENVIRONMENT)


def test_a_base_without_a_template_is_refused_before_anything_is_written(tmp_path: Path) -> None:
    fill(8)
    with pytest.raises(HilbertError) as caught:
        preparing.prepare(command(tmp_path / "none.gguf"), making.ENVIRONMENT)
    assert caught.value.kind is FailureKind.NOT_FOUND


def test_a_backend_that_is_not_there_is_not_taken(base: Path) -> None:
    no_gpu = BackendState(Backend.UNSLOTH, False, "It needs a CUDA GPU.")
    found = msgspec.structs.replace(
        making.ENVIRONMENT, backends=(no_gpu, *making.ENVIRONMENT.backends)
    )
    assert preparing.chosen(found, making.RECIPE) is Backend.PEFT
    with pytest.raises(HilbertError, match="needs a CUDA GPU"):
        preparing.chosen(found, making.RECIPE, Backend.UNSLOTH)


def test_an_app_without_torch_says_how_to_set_fine_tuning_up(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(describing, "find_spec", lambda name: None)
    found = msgspec.structs.replace(making.ENVIRONMENT, backends=())
    with pytest.raises(HilbertError, match="not set up") as caught:
        preparing.chosen(found, making.RECIPE)
    assert "hilbert trainer install" in caught.value.remedy


def test_unsloth_is_taken_for_what_it_can_train() -> None:
    states = [BackendState(backend, True, "") for backend in (Backend.UNSLOTH, Backend.PEFT)]
    found = msgspec.structs.replace(making.ENVIRONMENT, device="cuda", backends=tuple(states))
    assert preparing.chosen(found, Recipe(technique=Technique.LORA)) is Backend.UNSLOTH
    dora = Recipe(technique=Technique.DORA)
    assert preparing.chosen(found, dora) is Backend.PEFT
    (said,) = preparing.notices(found, Backend.PEFT, dora, making.examples(20))
    assert said.sentence == "Trained by PEFT, not by Unsloth: It does not do dora."


def test_a_finished_run_and_another_base_are_not_resumed(base: Path) -> None:
    fill(8)
    run = preparing.prepare(command(base), making.ENVIRONMENT)
    preparing.require_resumable(run)
    base.write_bytes(base.read_bytes() + b"more")
    with pytest.raises(HilbertError, match="no longer the model"):
        preparing.require_resumable(run)
    run.change(state=RunState.FINISHED)
    with pytest.raises(HilbertError, match="nothing to resume"):
        preparing.require_resumable(run)
