"""What the provisioning child does: describe, install, repair, remove. One lane: one at a time."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from engine.errors import HilbertError
from engine.vocabulary import (
    DescribeTrainer,
    FailureKind,
    InstallTrainer,
    Progress,
    RemoveTrainer,
    RepairTrainer,
    StopReason,
)
from engine.worker import Job, Lane
from trainer.provision import checks
from trainer.provision.describing import describe, has_own
from trainer.provision.installing import Work
from trainer.provision.kit import kit
from trainer.provision.place import Place, alone
from trainer.provision.running import Runner, StoppedError


def on_describe(job: Job, command: DescribeTrainer) -> None:
    job.emit(describe(Place.usual()))


def on_install(job: Job, command: InstallTrainer) -> StopReason:
    place = Place.usual()
    machine = checks.Machine.here(place.root)
    for offer in checks.offers(machine, place.size()):
        if offer.kind is command.kind and not offer.possible:
            raise HilbertError(FailureKind.UNSUPPORTED, offer.reason, offer.remedy)
    return _do(job, lambda work: work.install(command.kind, command.unsloth), command.wheels)


def on_repair(job: Job, command: RepairTrainer) -> StopReason:
    return _do(job, lambda work: work.repair(), command.wheels)


def on_remove(job: Job, command: RemoveTrainer) -> StopReason:
    return _do(job, lambda work: work.remove())


def _do(job: Job, steps: Callable[[Work], Iterator[Progress]], wheels: str = "") -> StopReason:
    if has_own():
        raise HilbertError(
            FailureKind.UNSUPPORTED,
            "This installation has the libraries for fine-tuning in its own Python.",
            "There is nothing to do: models can be trained.",
        )
    if wheels and not Path(wheels).is_dir():
        raise HilbertError(
            FailureKind.NOT_FOUND,
            f"The folder {wheels} is not there.",
            "Choose the folder that holds the packages.",
        )
    place = Place.usual()
    with alone(place):
        runner = Runner(place.log)
        job.on_cancel(runner.stop)
        work = Work(place, kit(), runner, Path(wheels).absolute() if wheels else None)
        try:
            for progress in steps(work):
                job.emit(progress)
        except StoppedError:
            return StopReason.CANCELLED
    return StopReason.FINISHED


LANES: dict[str, Lane] = {
    "provision": {
        DescribeTrainer: on_describe,
        InstallTrainer: on_install,
        RepairTrainer: on_repair,
        RemoveTrainer: on_remove,
    }
}
