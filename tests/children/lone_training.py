"""A training child that only counts steps in a run's folder: run as a program."""

from __future__ import annotations

import time

from engine.vocabulary import Progress, ResumeRun, RunState, StopReason
from engine.worker import Job, serve
from trainer.tuning import wishes
from trainer.tuning.runs import find

STEPS = 400


def train(job: Job, command: ResumeRun) -> StopReason:
    run = find(command.run)
    with run.under_way():
        step = 0
        while step < STEPS and not job.cancelled and wishes.of(run) is wishes.Wish.GO_ON:
            step += 1
            run.change(step=step, steps=STEPS)
            job.emit(Progress(done=step, total=STEPS, unit="steps", note="x" * 1000))
            time.sleep(0.01)
    run.change(state=RunState.FINISHED if step == STEPS else RunState.PAUSED, note="As wished.")
    return StopReason.FINISHED


if __name__ == "__main__":
    serve("lone", {"train": {ResumeRun: train}})
