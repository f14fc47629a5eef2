"""What the training child does about examples: compute problems, count tokens, preview a run."""

from __future__ import annotations

from functools import cache

import psutil

from engine.errors import HilbertError
from engine.vocabulary import (
    FailureKind,
    MakeProblems,
    MeasureExamples,
    PreviewTraining,
    ProblemMade,
    Progress,
    StopReason,
)
from engine.worker import Job, Lane
from trainer.examples import costs, previewing
from trainer.examples.costs import Speed

_BETWEEN_NEWS = 10


def on_problems(job: Job, command: MakeProblems) -> StopReason:
    from trainer.problems.making import Kind, make  # noqa: PLC0415 - scipy, not always needed

    try:
        kinds = [Kind(name) for name in command.kinds] or list(Kind)
    except ValueError as error:
        raise HilbertError(
            FailureKind.UNSUPPORTED,
            f"There are no problems of that kind: {error}.",
            f"There are: {', '.join(Kind)}.",
        ) from error
    for done, problem in enumerate(make(command.count, command.seed, kinds), 1):
        if job.cancelled:
            return StopReason.CANCELLED
        job.emit(ProblemMade(kind=problem.kind, question=problem.question, answer=problem.answer))
        if done % _BETWEEN_NEWS == 0:
            job.emit(Progress(done=done, total=command.count, unit="problems"))
    return StopReason.FINISHED


def on_measure(job: Job, command: MeasureExamples) -> None:
    job.emit(previewing.measure(command))


def on_preview(job: Job, command: PreviewTraining) -> None:
    recipe = previewing.recipe_of(command.recipe)
    bf16 = costs.uses_bf16(recipe, _bf16())
    free = psutil.virtual_memory().available
    job.emit(previewing.preview(command, _speed(bf16), free))


@cache
def _speed(bf16: bool) -> Speed:
    return costs.measured(bf16)


@cache
def _bf16() -> bool:
    from engine.papers.embed import has_bfloat16  # noqa: PLC0415 - loads torch when asked

    return has_bfloat16()


EXAMPLES: Lane = {
    MakeProblems: on_problems,
    MeasureExamples: on_measure,
    PreviewTraining: on_preview,
}
