"""A provisioning child that installs nothing: run as a program.

``wheels`` chooses what happens to an installation: "broken" fails, "endless" goes on until it is
cancelled.
"""

from __future__ import annotations

import time

import msgspec

from engine import vocabulary as v
from engine.worker import Job, serve

_OFFERS = (
    v.TrainerOffer(v.TrainerKind.CUDA, True, 3 * 10**9, 6 * 10**9),
    v.TrainerOffer(v.TrainerKind.CPU, True, 5 * 10**8, 18 * 10**8),
)
_NOW = [v.TrainerDescribed(state=v.TrainerState.ABSENT, folder="nowhere", offers=_OFFERS)]


def describe(job: Job, command: v.DescribeTrainer) -> None:
    job.emit(_NOW[0])


def _become(state: v.TrainerState, **values: object) -> None:
    _NOW[0] = msgspec.structs.replace(_NOW[0], state=state, **values)


def install(job: Job, command: v.InstallTrainer) -> v.StopReason:
    job.emit(v.Progress(done=1, total=3, unit="packages", note="torch 2.13.0"))
    part = {"kind": command.kind, "unsloth": command.unsloth, "done": 1, "total": 3, "size": 10**9}
    if command.wheels == "broken":
        _become(v.TrainerState.UNFINISHED, **part)
        raise OSError(28, "No space left on device")
    while command.wheels == "endless":
        if job.cancelled:
            _become(v.TrainerState.UNFINISHED, **part)
            return v.StopReason.CANCELLED
        time.sleep(0.01)
    _become(v.TrainerState.READY, **{**part, "done": 3})
    return v.StopReason.FINISHED


def repair(job: Job, command: v.RepairTrainer) -> None:
    job.emit(v.Progress(done=3, total=3, unit="packages", note="torch"))


def remove(job: Job, command: v.RemoveTrainer) -> None:
    _become(v.TrainerState.ABSENT, kind=None, done=0, total=0, size=0)


if __name__ == "__main__":
    serve(
        "scripted",
        {
            "provision": {
                v.DescribeTrainer: describe,
                v.InstallTrainer: install,
                v.RepairTrainer: repair,
                v.RemoveTrainer: remove,
            }
        },
    )
