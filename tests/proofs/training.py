"""Zero loss while training: the child, the disk and the clock fail between any two steps.

One run takes several faults; whatever ends it, it is resumed until it has taken its last step.
"""

from __future__ import annotations

import os
import random
from contextlib import closing
from functools import partial
from pathlib import Path

import msgspec

from engine import paths
from engine.child import Child, new_job
from engine.vocabulary import (
    AnyCommand,
    AnyEvent,
    Done,
    Event,
    Failed,
    FailureKind,
    Metric,
    Progress,
    ResumeRun,
    RunState,
    TrainRun,
)
from tests.proofs import working
from tests.proofs.faults import Faults
from tests.proofs.frame import Proof, Tally
from tests.trainer.tuning import making
from trainer.examples.store import ExampleStore
from trainer.examples.values import SetName
from trainer.tuning.runs import Run, all_runs
from trainer.worker.start import training_command

_STEPS = 24
_FAULTS = 5  # of one run, at most
_LONGEST = 1.0  # seconds of work before a fault: the steps take about as long
_AT_WORK = 0.8  # of the faults come after the first step, the others while it is prepared


def prove(count: int, seed: int) -> Tally:
    rng, tally = random.Random(seed), Tally()
    place = Path(os.environ["HILBERT_DATA"]).parent
    faults = Faults(place)
    before = dict(os.environ)
    os.environ.update(faults.environment)
    runs = 0
    try:
        with closing(Child("training", training_command)) as child:
            unbroken = _losses(_trained(child, place / "unbroken", 0, tally, faults, rng))
            while tally.counts.total() < count:
                wanted = min(_FAULTS, count - tally.counts.total())
                run = _trained(child, place / f"data-{runs}", wanted, tally, faults, rng)
                runs += 1
                tally.check(_losses(run) == unbroken, f"other losses in run {runs}")
    finally:
        os.environ.clear()
        os.environ.update(before)
    tally.counts["runs ended"] = runs
    return tally


def _trained(  # noqa: PLR0917 - the parts of one run
    child: Child, data: Path, wanted: int, tally: Tally, faults: Faults, rng: random.Random
) -> Run:
    """A run that has so many faults, and is resumed until it ends."""
    os.environ["HILBERT_DATA"] = str(data)
    child.stop()  # it reads where the data lies when it starts
    command: AnyCommand = _asked(data)
    resumed_at, struck = 0, 0
    for _ in range(2 * wanted + 5):
        steps: list[int] = []

        def hear(event: AnyEvent, steps: list[int] = steps) -> None:
            if isinstance(event, Progress):  # what came before was said again, from the disk
                steps.append(int(event.done))

        kind = working.drawn(rng, faults)
        after = rng.uniform(0.0, _LONGEST) if struck < wanted else 1e6
        strike = partial(working.strike, kind, child, faults, rng)
        begins = Progress if rng.random() < _AT_WORK else Event
        ending, came = working.work(child, command, after, strike, hear, begins)
        tally.counts[kind] += came
        struck += came
        if not came:
            tally.check(isinstance(ending, Done), f"left alone, it ended with {ending}")
        _check_ending(tally, ending, kind)
        run = _the_run(tally, kind)
        if run is None:
            continue
        reached = max(steps, default=resumed_at)
        if run.status().state is RunState.FINISHED:
            return run
        if isinstance(command, ResumeRun) and steps:
            tally.check(min(steps) >= resumed_at, f"went back behind step {resumed_at}")
        resumed_at = max(run.checkpoint_steps(), default=0)
        lost, every = reached - resumed_at, run.plan().recipe.evaluate_every
        tally.check(lost <= every, f"{lost} steps lost after: {kind}")
        command = ResumeRun(job=new_job(), run=run.id)
    raise TimeoutError(f"the run did not end: {ending}")


def _check_ending(tally: Tally, ending: AnyEvent, kind: str) -> None:
    if isinstance(ending, Failed):
        known = ending.kind is not FailureKind.INTERNAL and ending.sentence
        tally.check(bool(known), f"not understood after: {kind}: {ending}")


def _the_run(tally: Tally, kind: str) -> Run | None:
    """None when the fault came before there was one."""
    runs = all_runs()
    tally.check(len(runs) <= 1, f"{len(runs)} runs of one training after: {kind}")
    return runs[0] if runs else None


def _asked(folder: Path) -> TrainRun:
    folder.mkdir()
    paths.prepare()
    with ExampleStore.open() as store:
        store.add(SetName("spins"), making.examples())
    recipe = msgspec.structs.replace(making.RECIPE, max_steps=_STEPS, evaluate_every=4)
    return TrainRun(
        job=new_job(),
        base=str(making.base(folder)),
        examples="spins",
        recipe=msgspec.json.encode(recipe).decode(),
        preset="proof",
    )


def _losses(run: Run) -> list[tuple[int, float]]:
    metrics = [e for e in run.history() if isinstance(e, Metric) and e.name == "loss"]
    return [(event.step, round(event.value, 4)) for event in metrics]


PROOF = Proof(
    claim="A training goes on after whatever fails, from a checkpoint at most one interval back, "
    "and its losses are those of a training that was left alone.",
    count=200,
    prove=prove,
    limits="The model has some kilobytes, so that a run takes seconds; the training child and all "
    "its libraries are the real ones. Checkpoints are four steps apart, of 24.",
    lot=10,
)
