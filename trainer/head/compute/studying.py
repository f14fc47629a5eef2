"""Run a study: the quantum head of every variant, on the same splits and seeds."""

from __future__ import annotations

import time
from collections.abc import Generator, Iterator, Sequence

from msgspec.structs import replace

from engine.vocabulary import Progress
from trainer.head import study
from trainer.head.compute.training import Job, train
from trainer.head.report import Report
from trainer.head.study import Study, Tried, Variant

Steps = Generator[Progress, None, list[Tried]]


def ablate(job: Job) -> Iterator[Progress | Study]:
    """Progress, and the Study last."""
    found = yield from _try(job, study.ablations(job.recipe))
    yield study.of_ablations(found)


def screen(job: Job) -> Iterator[Progress | Study]:
    """The 12 runs, then one at the predicted optimum. Progress, and the Study last."""
    found = yield from _try(job, study.screening(job.recipe))
    result = study.of_screening(found)
    optimum = yield from _try(job, [study.best(job.recipe, result.effects)])
    yield study.confirmed(result, optimum[0])


def _try(job: Job, variants: Sequence[Variant]) -> Steps:
    found: list[Tried] = []
    started = time.monotonic()
    for variant in variants:
        spent = time.monotonic() - started
        eta = spent / len(found) * (len(variants) - len(found)) if found else None
        yield Progress(
            done=len(found), total=len(variants), unit="variants", eta=eta, note=variant.name
        )
        found.append(study.tried(variant.name, _accuracies(job, variant)))
    return found


def _accuracies(job: Job, variant: Variant) -> tuple[float, ...]:
    preset = replace(job.preset, recipe=variant.recipe)
    *_, last = train(job._replace(preset=preset, names=("quantum head",), folder=None))
    assert isinstance(last, Report)
    return last.scores[0].accuracies
