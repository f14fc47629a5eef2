"""From what a person asks for to the folder of a run, or to a sentence why it cannot be.

All that can be known without loading a model is checked here, before hours are spent.
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import msgspec

from engine.errors import HilbertError
from engine.vocabulary import Backend, FailureKind, Notice, RunState, TrainingEnvironment, TrainRun
from trainer import recipe as recipes
from trainer.base.loading import base_hash, refuse_early
from trainer.examples.splitting import Split, split
from trainer.examples.store import ExampleStore
from trainer.examples.values import Example, SetName
from trainer.provision import describing
from trainer.recipe import Recipe
from trainer.tuning import batches
from trainer.tuning.runs import Plan, Run

_TOO_FEW = 20  # training examples below which nobody should hope


def prepare(command: TrainRun, found: TrainingEnvironment, processes: int = 1) -> Run:
    """A new run folder. Raises HilbertError for what could not be trained, OSError."""
    with ExampleStore.open() as store:
        store.require(command.examples)
        examples = store.examples(SetName(command.examples))
    recipe = read_recipe(command.recipe)
    parts = split(examples, recipe.seed, recipe.validation_share, recipe.test_share)
    return create(command, recipe, parts, found, processes)


def create(
    command: TrainRun,
    recipe: Recipe,
    parts: Split,
    found: TrainingEnvironment,
    processes: int = 1,
) -> Run:
    """As :func:`prepare`, from examples that are split already."""
    base = Path(command.base).resolve()
    refuse_early(base)
    batches.divide(recipe, processes)
    backend = chosen(found, recipe, command.backend)
    plan = Plan(
        preset=command.preset,
        recipe=recipe,
        base=str(base),
        base_hash=base_hash(base),
        examples=command.examples,
        data_sha256=parts.sha256,
        counts=(len(parts.train), len(parts.validation), len(parts.test)),
        created=time.time(),
        backend=backend,
    )
    run = Run.create(plan, parts)
    run.record_environment(found)
    for notice in notices(found, backend, recipe, parts.train):
        run.record(notice)
    return run


def read_recipe(text: str) -> Recipe:
    """Raises HilbertError BAD_FILE."""
    try:
        values = msgspec.json.decode(text, type=dict[str, Any])
    except msgspec.MsgspecError as error:
        raise HilbertError(
            FailureKind.BAD_FILE, "The recipe is not valid JSON.", "", str(error)
        ) from error
    return recipes.PRESETS.recipe(values)


def require_resumable(run: Run) -> None:
    """Raises HilbertError for a run that has ended, is under way, or whose base has changed."""
    info, plan = run.info(), run.plan()
    if info.state is RunState.FINISHED:
        raise HilbertError(
            FailureKind.UNSUPPORTED,
            f"The run {run.id} is finished; there is nothing to resume.",
            "Start a new run, with more epochs if it should learn more.",
        )
    if info.state is RunState.RUNNING:
        raise HilbertError(
            FailureKind.ALREADY_RUNNING,
            f"The run {run.id} is under way in another process.",
            "Wait for its end, or pause it there.",
        )
    _require_same_base(plan)


def require_finished(run: Run) -> None:
    """Raises HilbertError for a run that has not ended, or whose base is gone or another."""
    if run.info().state is not RunState.FINISHED or not run.adapter.is_dir():
        raise HilbertError(
            FailureKind.UNSUPPORTED,
            f"The run {run.id} is not finished, so there is nothing to evaluate yet.",
            f"Go on with: hilbert train resume {run.id}",
        )
    _require_same_base(run.plan())


def _require_same_base(plan: Plan) -> None:
    refuse_early(Path(plan.base))
    if base_hash(Path(plan.base)) != plan.base_hash:
        raise HilbertError(
            FailureKind.BAD_FILE,
            f"{plan.base} is no longer the model that this run began with.",
            "Put the file back, or start a new run on the model that is there now.",
        )


def chosen(found: TrainingEnvironment, recipe: Recipe, wanted: Backend | None = None) -> Backend:
    """The first backend that can run the recipe. Raises HilbertError where there is none."""
    usable = [state.backend for state in found.backends if state.usable]
    if wanted is not None and wanted not in usable:
        reason = next((s.reason for s in found.backends if s.backend is wanted), "")
        raise HilbertError(
            FailureKind.MISSING_PART,
            f"The backend {wanted} cannot be used here. {reason}",
            "Leave the choice to Hilbert, or install what is missing.",
        )
    fitting = [b for b in usable if b is Backend.PEFT or recipe.technique in _BY_UNSLOTH]
    if not fitting and not describing.has_own():
        raise describing.not_set_up()
    if not fitting:
        reasons = " ".join(state.reason for state in found.backends)
        raise HilbertError(
            FailureKind.MISSING_PART,
            f"Models cannot be trained here. {reasons}",
            "Run `hilbert doctor` to see what is missing.",
        )
    return wanted or fitting[0]


#: Unsloth patches LoRA's forward; DoRA and LoReFT go the way of PEFT.
_BY_UNSLOTH = (
    recipes.Technique.LORA,
    recipes.Technique.LORA_PLUS,
    recipes.Technique.RSLORA,
    recipes.Technique.QLORA,
)


def notices(
    found: TrainingEnvironment, backend: Backend, recipe: Recipe, examples: Sequence[Example]
) -> list[Notice]:
    """What the person should know before the first step."""
    said = []
    if backend is Backend.PEFT and found.device == "cuda":
        reason = next(s.reason for s in found.backends if s.backend is Backend.UNSLOTH)
        why = reason if recipe.technique in _BY_UNSLOTH else f"It does not do {recipe.technique}."
        said.append(Notice(step=0, sentence=f"Trained by PEFT, not by Unsloth: {why}"))
    if recipe.packing:
        said.append(
            Notice(
                step=0,
                sentence="Packing is left out: it needs FlashAttention, or examples would see "
                "each other.",
            )
        )
    if len(examples) < _TOO_FEW:
        said.append(
            Notice(
                step=0,
                sentence=f"With {len(examples)} examples a model learns a manner of speaking at "
                "best, no knowledge.",
                remedy="Some hundreds of examples are worth a training.",
            )
        )
    return said
