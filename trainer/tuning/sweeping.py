"""Many runs on the same seed and split: a table of techniques, and a search over settings.

Promises: every run is an ordinary one in ``runs/`` and can be evaluated and exported; a search that
is interrupted goes on where it was, since Optuna keeps its trials in a database; machines that are
given the same database URL share the work.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

import msgspec

from engine import paths
from engine.child import new_job
from engine.vocabulary import (
    AnyCommand,
    AnyEvent,
    Metric,
    Notice,
    RunChanged,
    RunInfo,
    RunState,
    TrainRun,
    Value,
)
from trainer.recipe import Recipe, Target, Technique, exports

TECHNIQUES = (
    Technique.LORA,
    Technique.LORA_PLUS,
    Technique.DORA,
    Technique.QLORA,
    Technique.LOREFT,
)
#: The semi-grid of quantum-research-bot's card: a few sensible values for each setting.
GRID: dict[str, tuple[Any, ...]] = {
    "technique": (Technique.LORA, Technique.LORA_PLUS, Technique.DORA),
    "rank": (4, 8, 16, 32),
    "alpha": (8.0, 16.0, 32.0),
    "dropout": (0.0, 0.05, 0.1),
    "learning_rate": (5e-5, 1e-4, 2e-4, 5e-4, 1e-3),
    "neftune_alpha": (0.0, 5.0),
}
Stream = Callable[[AnyCommand], Iterator[AnyEvent]]


class Tried(Value, frozen=True, omit_defaults=False):
    """One row of the table. ``loss`` is the lowest on the validation examples, at ``step``."""

    technique: Technique
    loss: float
    base_loss: float
    step: int
    exports_to: str
    run: str


class Shared(NamedTuple):
    """Where the trials of a search are kept: a database URL, and the name of the search in it."""

    storage: str
    study: str


class Found(Value, frozen=True, omit_defaults=False):
    """What a search has found so far: the best settings, and how the trials ended."""

    loss: float
    settings: dict[str, Any]
    finished: int
    pruned: int
    storage: str
    study: str


def variant(recipe: Recipe, technique: Technique) -> Recipe:
    """The recipe with another technique; LoReFT trains no embeddings, so it goes without."""
    targets = recipe.targets
    if technique is Technique.LOREFT:
        targets = tuple(target for target in targets if target is not Target.EMBEDDINGS)
    return msgspec.structs.replace(recipe, technique=technique, targets=targets)


def table(
    stream: Stream,
    asked: TrainRun,
    recipe: Recipe,
    techniques: Sequence[Technique] = TECHNIQUES,
) -> Iterator[AnyEvent | Tried]:
    """Train each technique in turn: the events of the runs, and a Tried after each."""
    for technique in techniques:
        one = variant(recipe, technique)
        run: RunInfo | None = None
        base_loss = float("nan")
        for event in stream(_asked(asked, one)):
            yield event
            if isinstance(event, RunChanged):
                run = event.run
            elif isinstance(event, Metric) and (event.name, event.step) == ("validation loss", 0):
                base_loss = event.value
        if run is not None and run.state is RunState.FINISHED and run.best_loss is not None:
            yield Tried(technique, run.best_loss, base_loss, run.best_step, _files(one), run.id)


def search(
    stream: Stream, asked: TrainRun, recipe: Recipe, trials: int, shared: Shared
) -> Iterator[AnyEvent | Found]:
    """Try ``trials`` more settings of the grid; after each the best one so far.

    The sampler learns from the trials in the database (TPE); a run whose validation loss is above
    the median of the earlier ones at the same step is broken off.
    """
    import optuna  # noqa: PLC0415 - slow to import, for sweeps only

    optuna.logging.set_verbosity(optuna.logging.WARNING)
    study = optuna.create_study(
        storage=shared.storage,
        study_name=shared.study,
        load_if_exists=True,
        direction="minimize",
        sampler=optuna.samplers.TPESampler(seed=recipe.seed, n_startup_trials=5),
        pruner=optuna.pruners.MedianPruner(n_startup_trials=3),
    )
    for _ in range(trials):
        trial = study.ask()
        picked = {name: trial.suggest_categorical(name, list(v)) for name, v in GRID.items()}
        one = msgspec.convert(msgspec.to_builtins(recipe) | picked, Recipe)
        losses: list[float] = []
        pruned = False
        events = stream(_asked(asked, one))
        try:
            for event in events:
                yield event
                if isinstance(event, Metric) and event.name == "validation loss" and event.step:
                    losses.append(event.value)
                    trial.report(event.value, event.step)
                    if pruned := trial.should_prune():
                        yield Notice(step=event.step, sentence="Broken off: others were better.")
                        break
        finally:
            events.close()  # type: ignore[attr-defined]  # a generator; stops the run
        state = optuna.trial.TrialState
        if pruned:
            study.tell(trial, state=state.PRUNED)
        elif losses:
            study.tell(trial, min(losses))
        else:
            study.tell(trial, state=state.FAIL)
        if found := _found(study, shared):
            yield found


def default_storage() -> str:
    paths.runs().mkdir(parents=True, exist_ok=True)
    return f"sqlite:///{paths.runs() / 'sweeps.db'}"


def markdown(tried: Sequence[Tried]) -> str:
    """The form of the quantum-research-bot card, with what each can become."""
    lines = [
        "| Technique | Evaluation cross-entropy | Best step | Exports to | Run |",
        "| --- | ---: | ---: | --- | --- |",
    ]
    if tried:
        lines.append(f"| (base, untrained) | {tried[0].base_loss:.4f} | 0 | | |")
    best = min((one.loss for one in tried), default=0.0)
    for one in tried:
        loss = f"**{one.loss:.4f}**" if one.loss == best else f"{one.loss:.4f}"
        name = one.technique.written
        lines.append(f"| {name} | {loss} | {one.step} | {one.exports_to} | {one.run} |")
    return "\n".join(lines) + "\n"


def _asked(command: TrainRun, recipe: Recipe) -> TrainRun:
    text = msgspec.json.encode(recipe).decode()
    return msgspec.structs.replace(command, job=new_job(), recipe=text)


def _files(recipe: Recipe) -> str:
    can = exports(recipe)
    parts = [name for name, is_so in (("adapter", can.adapter), ("merged", can.merged)) if is_so]
    return " and ".join(parts) + " GGUF" if parts else "nothing"


def _found(study: Any, shared: Shared) -> Found | None:
    import optuna  # noqa: PLC0415

    states = [trial.state for trial in study.trials]
    finished = states.count(optuna.trial.TrialState.COMPLETE)
    if not finished:
        return None
    settings: Mapping[str, Any] = study.best_params
    pruned = states.count(optuna.trial.TrialState.PRUNED)
    return Found(
        study.best_value,
        dict(settings),
        finished,
        pruned,
        _without_secret(shared.storage),
        study.study_name,
    )


def _without_secret(url: str) -> str:
    """A database URL without its user and password."""
    scheme, _, rest = url.partition("://")
    return f"{scheme}://{rest.rpartition('@')[2]}" if scheme != "sqlite" else url
