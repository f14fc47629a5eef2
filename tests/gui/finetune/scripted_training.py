"""A training child that says what a run says, without training: run as a program.

The set's name chooses what happens: "endless" goes on until it is cancelled or paused, "deaf" hears
of neither, "broken" fails.
"""

from __future__ import annotations

import threading
import time

from engine import vocabulary as v
from engine.worker import Job, serve

RUNS: dict[str, v.RunInfo] = {}
PAUSED = threading.Event()


def info(command: v.TrainRun, state: v.RunState, step: int) -> v.RunInfo:
    return v.RunInfo(
        id=v.RunId("run-1"),
        path="nowhere",
        state=state,
        preset=command.preset,
        technique="lora",
        base=command.base,
        examples=command.examples,
        created=1.0,
        step=step,
        steps=3,
        best_step=step,
        best_loss=2.5,
        note=f"It is {state}.",
    )


def train(job: Job, command: v.TrainRun) -> v.StopReason:
    job.emit(v.RunChanged(run=info(command, v.RunState.RUNNING, 0)))
    if command.examples == "broken":
        raise MemoryError
    for step in range(1, 4):
        job.emit(v.Metric(step=step, name="loss", value=3.0 / step))
        job.emit(v.Metric(step=step, name="validation loss", value=3.1 / step))
        job.emit(v.Progress(done=step, total=3, unit="steps", eta=1.0))
    job.emit(v.Notice(step=3, sentence="It overfits.", remedy="Stop."))
    job.emit(v.Sampled(step=3, question="Why?", reference="So.", answer="# no heading"))
    while command.examples == "deaf":
        time.sleep(0.01)
    while command.examples == "endless" and not (job.cancelled or PAUSED.is_set()):
        time.sleep(0.01)
    state = v.RunState.STOPPED if job.cancelled else v.RunState.FINISHED
    state = v.RunState.PAUSED if PAUSED.is_set() else state
    RUNS["run-1"] = info(command, state, 3)
    job.emit(v.RunChanged(run=RUNS["run-1"]))
    finished = state is v.RunState.FINISHED
    return v.StopReason.FINISHED if finished else v.StopReason.CANCELLED


def pause(job: Job, command: v.PauseRun) -> None:
    PAUSED.set()


def resume(job: Job, command: v.ResumeRun) -> v.StopReason:
    PAUSED.clear()
    known = RUNS[command.run]
    again = v.TrainRun(job=command.job, base=known.base, examples="good", recipe="")
    return train(job, again)


def listed(job: Job, command: v.ListRuns) -> None:
    job.emit(v.Runs(runs=tuple(RUNS.values())))


def read(job: Job, command: v.ReadRun) -> None:
    job.emit(v.RunChanged(run=RUNS[command.run]))
    job.emit(v.Metric(step=1, name="loss", value=3.0))


def evaluate(job: Job, command: v.EvaluateRun) -> None:
    page = "# No gain\n\nThe tuned model is no better."
    job.emit(v.RunEvaluated(run=command.run, verdict="No gain.", page=page))


if __name__ == "__main__":
    serve(
        "scripted",
        {
            "train": {v.TrainRun: train, v.ResumeRun: resume, v.EvaluateRun: evaluate},
            "query": {v.ListRuns: listed, v.ReadRun: read, v.PauseRun: pause},
        },
    )
