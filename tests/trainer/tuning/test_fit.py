"""Whole runs of a tiny model in this process: stopped, resumed, starved of memory and of disk."""

from __future__ import annotations

import errno
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from engine.errors import HilbertError
from engine.vocabulary import (
    AnyEvent,
    FailureKind,
    Metric,
    Notice,
    Progress,
    RunState,
    Sampled,
    decode_event,
    encode,
)
from tests.trainer.tuning import making
from trainer.recipe import Technique
from trainer.tuning.runs import Run
from trainer.tuning.wishes import Wish

pytestmark = [
    pytest.mark.filterwarnings("ignore::DeprecationWarning"),
    pytest.mark.filterwarnings("ignore:unclosed file:ResourceWarning"),
]


def go_on() -> Wish:
    return Wish.GO_ON


def at_step(step: int, wish: Wish) -> Callable[[], Wish]:
    """Wish for it when asked after that many steps."""
    asked = iter([Wish.GO_ON] * (step - 1) + [wish] * 100)
    return lambda: next(asked)


def train(run: Run, wish: Callable[[], Wish] = go_on) -> list[AnyEvent]:
    from trainer.tuning.compute import fit

    said: list[AnyEvent] = []
    fit.train(run, wish, said.append)
    return said


def losses(run: Run) -> list[tuple[int, str, float]]:
    names = ("loss", "validation loss")
    metrics = [e for e in run.history() if isinstance(e, Metric) and e.name in names]
    return [(e.step, e.name, round(e.value, 4)) for e in metrics]


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return making.base(tmp_path_factory.mktemp("base"))


@pytest.fixture(scope="module", autouse=True)
def _short_samples() -> Iterator[None]:
    from trainer.tuning.compute import watch

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(watch, "SAMPLE_TOKENS", 2)
        yield


@pytest.fixture(scope="module")
def unbroken(model: Path, tmp_path_factory: pytest.TempPathFactory) -> Run:
    run = making.run(tmp_path_factory.mktemp("unbroken") / "run", model)
    train(run)
    return run


def test_a_run_learns_and_keeps_its_best_weights(unbroken: Run) -> None:
    status = unbroken.status()
    assert (status.state, status.step, status.steps) == (RunState.FINISHED, 6, 6)
    judged = [value for _, name, value in losses(unbroken) if name == "validation loss"]
    assert len(judged) == 4  # the base, and after steps 2, 4 and 6
    assert status.best_loss == pytest.approx(min(judged), abs=1e-4)
    assert judged[-1] < judged[0]
    kept = unbroken.checkpoint(status.best_step) / "adapter_model.safetensors"
    assert (unbroken.adapter / "adapter_model.safetensors").read_bytes() == kept.read_bytes()


def test_it_tells_all_that_one_wants_to_see(unbroken: Run) -> None:
    said = list(unbroken.history())
    names = {event.name for event in said if isinstance(event, Metric)}
    assert names == {
        *("loss", "validation loss", "learning rate"),
        *("gradient norm", "tokens/s", "memory"),
    }
    speeds = [e.value for e in said if isinstance(e, Metric) and e.name == "tokens/s"]
    assert len(speeds) == 6
    assert min(speeds) > 0
    samples = [event for event in said if isinstance(event, Sampled)]
    assert {event.step for event in samples} == {0, 2, 4, 6}
    assert samples[0].reference.startswith("It is ")


def test_a_stopped_run_goes_on_as_if_it_had_not_been(
    model: Path, unbroken: Run, tmp_path: Path
) -> None:
    """Dropout and NEFTune draw random numbers: their state is resumed too."""
    run = making.run(tmp_path / "run", model)
    train(run, at_step(3, Wish.STOP))
    assert run.info().state is RunState.STOPPED
    assert run.last_checkpoint() == run.checkpoint(3)
    said = train(run)
    assert run.info().state is RunState.FINISHED
    assert losses(run) == losses(unbroken)
    assert any(isinstance(event, Progress) and event.eta for event in said)
    assert run.adapter_hash() == unbroken.adapter_hash()


def test_loreft_is_stopped_and_resumed_too(model: Path, tmp_path: Path) -> None:
    whole = making.run(tmp_path / "whole", model, technique=Technique.LOREFT, max_steps=4)
    train(whole)
    run = making.run(tmp_path / "run", model, technique=Technique.LOREFT, max_steps=4)
    train(run, at_step(3, Wish.PAUSE))
    assert run.info().state is RunState.PAUSED
    train(run)
    assert losses(run) == losses(whole)


def test_patience_ends_a_run_and_the_best_weights_stay(model: Path, tmp_path: Path) -> None:
    # A rate far too high: validation gets worse and worse.
    run = making.run(
        tmp_path / "run", model, learning_rate=1.0, evaluate_every=1, patience=1, clip=0.0
    )
    said = train(run)
    status = run.status()
    assert status.state is RunState.FINISHED
    assert status.step < 6
    assert "has not improved since step" in status.note
    best = run.checkpoint(status.best_step) / "adapter_model.safetensors"
    assert (run.adapter / "adapter_model.safetensors").read_bytes() == best.read_bytes()
    assert any(isinstance(event, Notice) and "no lower than" in event.sentence for event in said)


def test_want_of_memory_halves_the_batch_once_and_says_so(
    model: Path, unbroken: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import torch

    from trainer.tuning.compute.loop import RunTrainer

    step = RunTrainer.training_step

    def starved(self: Any, model: Any, inputs: Any, *rest: Any) -> Any:
        if len(inputs["input_ids"]) > 1 and self.state.global_step == 2:
            raise torch.OutOfMemoryError("CUDA out of memory.")
        return step(self, model, inputs, *rest)

    monkeypatch.setattr(RunTrainer, "training_step", starved)
    run = making.run(tmp_path / "run", model, dropout=0.0, neftune_alpha=0.0)
    train(run)
    notices = [event.sentence for event in run.history() if isinstance(event, Notice)]
    assert notices == [
        "There was not enough memory for 2 examples at a time: it goes on with 1 at a time, "
        "4 times a step, which trains the same."
    ]
    assert run.status().halvings == 1
    plain = making.run(tmp_path / "plain", model, dropout=0.0, neftune_alpha=0.0)
    monkeypatch.setattr(RunTrainer, "training_step", step)
    train(plain)
    for (*_, ours), (*_, theirs) in zip(losses(run), losses(plain), strict=True):
        assert ours == pytest.approx(theirs, abs=1e-3)


def test_want_of_memory_with_one_example_is_a_fault_with_a_remedy(
    model: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from trainer.tuning.compute.loop import RunTrainer

    def starved(*_: Any) -> None:
        raise MemoryError

    monkeypatch.setattr(RunTrainer, "training_step", starved)
    run = making.run(tmp_path / "run", model, batch=1, evaluate_every=6)
    with pytest.raises(HilbertError) as caught:
        train(run)
    assert caught.value.kind is FailureKind.OUT_OF_MEMORY
    assert "QLoRA" in caught.value.remedy
    assert run.info().state is RunState.FAILED


def test_a_full_disk_pauses_and_what_was_learnt_is_safe(
    model: Path, unbroken: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from trainer.tuning.compute import techniques

    save = techniques.save

    def full(model: Any, folder: Path) -> None:
        save(model, folder)
        if folder.name == "checkpoint-4":
            raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(techniques, "save", full)
    run = making.run(tmp_path / "run", model)
    said = train(run)
    assert run.info().state is RunState.PAUSED
    assert "up to step 2 is safe" in run.info().note
    assert any(isinstance(event, Notice) and "Free some space" in event.remedy for event in said)
    assert not run.checkpoint(4).exists()
    monkeypatch.setattr(techniques, "save", save)
    train(run)
    assert losses(run) == losses(unbroken)


def test_a_loss_that_is_no_number_ends_the_run(
    model: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from trainer.tuning.compute import fit
    from trainer.tuning.compute.loop import RunTrainer

    step = RunTrainer.training_step
    monkeypatch.setattr(RunTrainer, "training_step", lambda *a: step(*a) * float("nan"))
    run = making.run(tmp_path / "run", model, evaluate_every=6)
    said: list[AnyEvent] = []
    with pytest.raises(HilbertError, match="no number any more at step 1") as caught:
        fit.train(run, go_on, said.append)
    assert "learning_rate" in caught.value.remedy
    assert [decode_event(encode(event)) for event in said] == said
    assert run.info().state is RunState.FAILED


def test_answers_that_never_fit_are_said_before_the_model_is_loaded(
    model: Path, tmp_path: Path
) -> None:
    long = making.run(tmp_path / "long", model, max_length=16)
    text = (long.folder / "examples.jsonl").read_text(encoding="utf-8")
    (long.folder / "examples.jsonl").write_text(text.replace("Spin", "Spin " * 40))
    with pytest.raises(HilbertError, match="No answer fits within 16 tokens"):
        train(long)
