"""Train one run, from its folder into its folder: config, data, model, loop, save.

Every process of a distributed run calls :func:`train`; the first one alone tells and writes.
"""

from __future__ import annotations

import contextlib
import errno
import gc
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
import torch

from engine.errors import HilbertError
from engine.vocabulary import (
    AnyEvent,
    Backend,
    Metric,
    Notice,
    RunChanged,
    RunState,
    Sampled,
    TrainingEnvironment,
)
from trainer.base.loading import load_base
from trainer.recipe import Precision, Recipe
from trainer.tuning import batches, faults, rows
from trainer.tuning.compute import techniques
from trainer.tuning.compute.loop import Data, Place, RunTrainer, settings
from trainer.tuning.compute.watch import SAMPLES, Hearing, Samples, Watch
from trainer.tuning.curves import Point, best, exhausted
from trainer.tuning.runs import Run
from trainer.tuning.wishes import Wish

Tell = Callable[[AnyEvent], None]
_RECORDED = Metric | Sampled | Notice


def train(run: Run, wish: Callable[[], Wish], tell: Tell) -> RunState:
    """Start or resume. Returns how it ended: FINISHED, PAUSED or STOPPED. Raises HilbertError."""
    place = _place(run.environment(), run.plan().recipe)
    torch.set_num_threads(place.threads)
    if not place.main:
        return _until_it_fits(run, place, wish, _deaf)
    tell = _recorder(run, tell)
    try:
        with run.under_way():
            tell(RunChanged(run=run.info()))
            state = _until_it_fits(run, place, wish, tell)
    except BaseException as error:
        _note_failure(run, error)
        tell(RunChanged(run=run.info()))
        raise
    tell(RunChanged(run=run.info()))
    return state


def _until_it_fits(run: Run, place: Place, wish: Callable[[], Wish], tell: Tell) -> RunState:
    """Where memory ran out, once more with half the batch, from the last checkpoint."""
    before = run.status().halvings
    try:
        return _attempt(run, place, wish, tell, before)
    except Exception as error:
        if not faults.is_want_of_memory(error):
            raise
        recipe = run.plan().recipe
        tried = batches.divide(recipe, place.processes, before)
        now = batches.divide(recipe, place.processes, before + 1)
        if before or now == tried:
            raise faults.too_large(error) from error
    # Outside the handler: the traceback holds the tensors that did not fit.
    gc.collect()
    if place.cuda:
        torch.cuda.empty_cache()
    if place.main:
        run.change(halvings=before + 1)
        tell(faults.halved(run, tried, now))
    return _attempt(run, place, wish, tell, before + 1)


def _attempt(
    run: Run, place: Place, wish: Callable[[], Wish], tell: Tell, halvings: int
) -> RunState:
    # Config
    plan = run.plan()
    recipe = plan.recipe
    checkpoint = run.last_checkpoint()
    if place.main:
        run.keep_checkpoints(run.checkpoint_steps())
        run.forget_after(run.step_of(checkpoint) if checkpoint else -1)

    # Data
    data, samples = _data(run)
    steps = batches.steps(len(data.train), recipe)

    # Model
    model, tokenizer = _model(Path(plan.base), recipe, place, plan.backend)
    faults.require_space(run, sum(p.numel() for _, p in techniques.named_trainable(model)))

    # Loop
    every = recipe.evaluate_every or batches.steps_an_epoch(len(data.train), recipe)
    watch = Watch(run, recipe, every=every, samples=samples, hearing=Hearing(wish, tell))
    shared = batches.divide(recipe, place.processes, halvings)
    args = settings(recipe, shared, steps, place, run.checkpoints)
    args.eval_on_start = checkpoint is None  # what is judged before the first step is the base
    trainer = RunTrainer(model, tokenizer, run=run, data=data, args=args, callbacks=[watch])
    watch.trainer = trainer
    try:
        if checkpoint is None or not _ended(checkpoint, steps, recipe.patience):
            trainer.train(resume_from_checkpoint=str(checkpoint) if checkpoint else None)
    except Exception as error:
        if faults.is_lost_disk(error):
            raise OSError(errno.EIO, os.strerror(errno.EIO)) from error
        if not faults.is_full_disk(error, run):
            raise
        return faults.pause_for_space(run, tell) if place.main else RunState.PAUSED

    # Save
    if watch.broken_off:
        return _set_aside(run, place, trainer.state.global_step, watch.broken_off)
    if place.main:
        _finish(run, trainer.model, watch, tell)
    return RunState.FINISHED


def _data(run: Run) -> tuple[Data, Samples]:
    """The rows of the run's examples, as its base encodes them."""
    plan, split = run.plan(), run.split()
    base = Path(plan.base)
    asked = split.validation[:SAMPLES]
    with rows.encoder(base, plan.recipe) as encoder:
        data = Data(rows.of_all(encoder, split.train), rows.of_all(encoder, split.validation))
        samples = Samples(asked, rows.prompts(encoder, asked))
    if not data.train or not data.validation:
        raise faults.all_cut_off(plan.recipe.max_length)
    return data, samples


def _model(base: Path, recipe: Recipe, place: Place, backend: Backend) -> tuple[Any, Any]:
    """The base with the technique's parameters open, and its tokenizer."""
    if backend is Backend.UNSLOTH:
        from trainer.tuning.compute import unsloth_backend  # noqa: PLC0415 - patches transformers

        return unsloth_backend.model(base, recipe)
    loaded = load_base(base, "bfloat16" if place.cuda and place.bf16 else "float32")
    model, tokenizer = loaded.model, loaded.tokenizer
    if place.cuda:
        model.to("cuda")
    techniques.add_padding(model, tokenizer, recipe)
    return techniques.trainable(model, recipe), tokenizer


def _ended(checkpoint: Path, steps: int, patience: int) -> bool:
    """Whether the run was killed between its last checkpoint and its end."""
    state = msgspec.json.decode((checkpoint / "trainer_state.json").read_bytes())
    judged = [e for e in state["log_history"] if "eval_loss" in e and e["step"] > 0]
    points = [Point(e["step"], e["eval_loss"]) for e in judged]
    return state["global_step"] >= steps or exhausted(points, patience)


def _set_aside(run: Run, place: Place, step: int, wish: Wish) -> RunState:
    state = RunState.PAUSED if wish is Wish.PAUSE else RunState.STOPPED
    if place.main:
        run.change(state=state, step=step, note=f"It was {state} after step {step}.", process=None)
    return state


def _finish(run: Run, model: Any, watch: Watch, tell: Tell) -> None:
    """Keep the best weights as the run's adapter."""
    points = [
        Point(e.step, e.value)
        for e in run.history()
        if isinstance(e, Metric) and e.name == "validation loss"
    ]
    lowest = best([point for point in points if point.step > 0])
    if lowest is not None and run.checkpoint(lowest.step).is_dir():
        techniques.load(model, run.checkpoint(lowest.step))
    techniques.save(model, run.adapter)
    note = watch.ended_early or "All steps are done."
    if lowest and points[0].step == 0 and lowest.loss >= points[0].loss:
        note = f"{note} The validation loss is no lower than the base's."
        tell(Notice(step=run.status().step, sentence=note))
    run.change(state=RunState.FINISHED, note=note, process=None)


def _note_failure(run: Run, error: BaseException) -> None:
    fault = error.sentence if isinstance(error, HilbertError) else f"{type(error).__name__}"
    with contextlib.suppress(OSError):
        run.change(state=RunState.FAILED, note=fault, process=None)


def _place(found: TrainingEnvironment, recipe: Recipe) -> Place:
    auto = recipe.precision is Precision.AUTO
    return Place(
        cuda=found.device == "cuda",
        bf16=found.bf16 if auto else recipe.precision is Precision.BF16,
        threads=found.threads,
        processes=int(os.environ.get("WORLD_SIZE", "1")),
        main=os.environ.get("RANK", "0") == "0",
    )


def _recorder(run: Run, tell: Tell) -> Tell:
    def act(event: AnyEvent) -> None:
        if isinstance(event, _RECORDED):
            run.record(event)
        tell(event)

    return act


def _deaf(_event: AnyEvent) -> None:
    """The other processes of a distributed run have nobody to talk to."""
