"""Zero loss while training: the training child is killed between any two steps, and resumed."""

from __future__ import annotations

import os
import random
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import msgspec

from engine import paths
from engine.child import new_job
from engine.cli.children import Children
from engine.vocabulary import AnyCommand, AnyEvent, Done, Metric, ResumeRun, TrainRun
from tests.proofs.frame import Proof, Tally
from tests.trainer.tuning import making
from trainer.examples.store import ExampleStore
from trainer.examples.values import SetName
from trainer.tuning.runs import Run, all_runs
from trainer.worker.start import training_command

_STEPS = 12
_KILLS = 3  # of one run, at most


def prove(count: int, seed: int) -> Tally:
    rng, tally = random.Random(seed), Tally()
    place = Path(os.environ["HILBERT_DATA"]).parent
    with _training() as children:
        unbroken = _losses(_trained(children, place / "unbroken", [], tally))
        while tally.counts["training child killed"] < count:
            left = count - tally.counts["training child killed"]
            moments = sorted(rng.sample(range(1, _STEPS), k=min(_KILLS, left)))
            number = tally.counts["runs ended"]
            run = _trained(children, place / f"data-{number}", moments, tally)
            tally.check(_losses(run) == unbroken, f"other losses after kills at {moments}")
            tally.counts["runs ended"] += 1
    return tally


@contextmanager
def _training() -> Iterator[Children]:
    with Children({"training": training_command()}) as children:
        yield children


def _trained(children: Children, data: Path, moments: list[int], tally: Tally) -> Run:
    """A run that is killed after each of these steps, and resumed until it ends."""
    os.environ["HILBERT_DATA"] = str(data)
    children.child("training").kill()  # it reads where the data lies when it starts
    command: AnyCommand = _asked(data)
    resumed_at = 0
    for moment in [*moments, 0]:
        first = _until(children, command, moment)
        (run,) = all_runs()
        if isinstance(command, ResumeRun) and first:
            tally.check(first > resumed_at, f"went back behind step {resumed_at}")
        if moment:
            tally.counts["training child killed"] += 1
            resumed_at = (run.checkpoint_steps() or [0])[-1]
            behind = moment - resumed_at
            every = run.plan().recipe.evaluate_every
            tally.check(behind <= every, f"{behind} steps lost by a kill after step {moment}")
        command = ResumeRun(job=new_job(), run=run.id)
    return run


def _until(children: Children, command: AnyCommand, moment: int) -> int:
    """Follow a training, and kill it after a step (0: let it end). The first step it took."""
    child, first = children.child("training"), 0
    ended: AnyEvent | None = None
    for ended in children.stream(command):
        if isinstance(ended, Metric) and ended.name == "loss":
            first = first or ended.step
            if ended.step == moment:
                child.kill()
    assert moment or isinstance(ended, Done), ended
    return first


def _asked(folder: Path) -> TrainRun:
    folder.mkdir()
    paths.prepare()
    with ExampleStore.open() as store:
        store.add(SetName("spins"), making.examples())
    recipe = msgspec.structs.replace(making.RECIPE, max_steps=_STEPS)
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
    claim="A training that is killed goes on from a checkpoint at most one interval back, and its "
    "losses are those of a training that was left alone.",
    count=60,
    prove=prove,
    limits="The model has some kilobytes, so that a run takes seconds; the training child and all "
    "its libraries are the real ones.",
)
