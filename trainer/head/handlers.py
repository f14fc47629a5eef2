"""What the training child does for the quantum head. Imports torch with the first command only."""

from __future__ import annotations

from collections.abc import Generator, Iterable
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from engine.vocabulary import (
    ClassifyTexts,
    Done,
    EstimateHead,
    Event,
    StopReason,
    StudyHead,
    TextsClassified,
    TrainHead,
)
from engine.worker import Job, Lane
from trainer.head import spec, tasks

if TYPE_CHECKING:
    from trainer.head.compute.saving import TrainedHead

_TOGETHER = 64  # texts between two looks at Cancel


def on_train(job: Job, command: TrainHead) -> StopReason:
    """Cancelled, it keeps what it has finished beside its folder."""
    from trainer.head.compute.training import train  # noqa: PLC0415 - torch

    folder = Path(command.folder)
    work = tasks.job_of(command.task, folder)
    tasks.begin(command.task, folder)
    return _told(job, train(work))


def on_study(job: Job, command: StudyHead) -> StopReason:
    from trainer.head.compute import studies  # noqa: PLC0415 - torch

    return _told(job, studies.run(command.task, command.study, Path(command.folder)))


def on_estimate(job: Job, command: EstimateHead) -> None:
    from trainer.head.compute.estimate import estimate  # noqa: PLC0415 - torch

    job.emit(estimate(tasks.job_of(command.task)))


def on_classify(job: Job, command: ClassifyTexts) -> StopReason:
    folder = spec.folder_of(command.head)
    head = _loaded(folder, (folder / spec.SPEC).stat().st_mtime_ns)
    answers = []
    for start in range(0, len(command.texts), _TOGETHER):
        if job.cancelled:
            return StopReason.CANCELLED
        some = command.texts[start : start + _TOGETHER]
        answers += head.classify(some, command.threshold)
    job.emit(TextsClassified(answers=tuple(answers)))
    return StopReason.FINISHED


@lru_cache(maxsize=2)
def _loaded(folder: Path, _changed: int) -> TrainedHead:
    from trainer.head.compute.saving import load  # noqa: PLC0415 - torch

    return load(folder)


def _told(job: Job, events: Iterable[Any]) -> StopReason:
    """Pass on what is an event; the results lie in the folder of the Artifact."""
    for event in events:
        if job.cancelled:
            assert isinstance(events, Generator)
            events.close()
            return StopReason.CANCELLED
        if isinstance(event, Event) and not isinstance(event, Done):
            job.emit(event)  # type: ignore[arg-type] # every Event is in the union
    return StopReason.FINISHED


TRAIN: Lane = {TrainHead: on_train, StudyHead: on_study}
QUERY: Lane = {EstimateHead: on_estimate, ClassifyTexts: on_classify}
