"""Run a study: the quantum head of every variant, on the same splits and seeds."""

from __future__ import annotations

import time
from collections.abc import Generator, Sequence

from msgspec.structs import replace

from engine.vocabulary import Metric, Progress
from trainer.head import study
from trainer.head.compute.training import Job, train
from trainer.head.report import Report
from trainer.head.study import Study, Tried, Variant

Steps = Generator[Progress | Metric, None, Study]
Tries = Generator[Progress | Metric, None, list[Tried]]


def ablate(job: Job) -> Steps:
    found = yield from _try(job, study.ablations(job.recipe))
    return study.of_ablations(found)


def screen(job: Job) -> Steps:
    """The 12 runs, then one at the predicted optimum."""
    found = yield from _try(job, study.screening(job.recipe))
    result = study.of_screening(found)
    optimum = yield from _try(job, [study.best(job.recipe, result.effects)])
    return study.confirmed(result, optimum[0])


def _try(job: Job, variants: Sequence[Variant]) -> Tries:
    found: list[Tried] = []
    started = time.monotonic()
    for variant in variants:
        spent = time.monotonic() - started
        eta = spent / len(found) * (len(variants) - len(found)) if found else None
        yield Progress(
            done=len(found), total=len(variants), unit="variants", eta=eta, note=variant.name
        )
        found.append(study.tried(variant.name, (yield from _accuracies(job, variant))))
    return found


def _accuracies(
    job: Job, variant: Variant
) -> Generator[Progress | Metric, None, tuple[float, ...]]:
    preset = replace(job.preset, recipe=variant.recipe)
    for event in train(job._replace(preset=preset, names=("quantum head",), folder=None)):
        if isinstance(event, Report):
            return event.scores[0].accuracies
        # Steps within a variant are told while they are not its heads: those are counted above.
        if isinstance(event, Metric) or (isinstance(event, Progress) and event.unit != "heads"):
            yield event
    raise AssertionError("a training ends with its report")
