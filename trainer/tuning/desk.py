"""What the training child does about runs: start, resume, pause, list and read them."""

from __future__ import annotations

import hashlib
from functools import cached_property

from engine.errors import HilbertError
from engine.vocabulary import (
    Artifact,
    Backend,
    EvaluateRun,
    FailureKind,
    ListRuns,
    PauseRun,
    ReadRun,
    ResumeRun,
    RunChanged,
    RunEvaluated,
    Runs,
    RunState,
    StopReason,
    TrainingEnvironment,
    TrainRun,
)
from engine.worker import Job
from trainer.tuning import environment, preparing, relay, wishes
from trainer.tuning.runs import Run, all_runs, find
from trainer.tuning.wishes import Wish


class Desk:
    """One for the whole child: what this machine can do is found out once."""

    @cached_property
    def environment(self) -> TrainingEnvironment:
        return environment.probe()

    def on_train(self, job: Job, command: TrainRun) -> StopReason:
        return self._go(job, preparing.prepare(command, self.environment))

    def on_resume(self, job: Job, command: ResumeRun) -> StopReason:
        run = find(command.run)
        preparing.require_resumable(run)
        return self._go(job, run)

    def on_pause(self, job: Job, command: PauseRun) -> None:
        run = find(command.run)
        if run.status().state is not RunState.RUNNING:
            raise HilbertError(
                FailureKind.UNSUPPORTED,
                f"The run {run.id} is not under way, so it cannot be paused.",
                "",
            )
        wishes.make(run, Wish.PAUSE)

    def on_list(self, job: Job, command: ListRuns) -> None:
        job.emit(Runs(runs=tuple(run.info() for run in all_runs())))

    def on_read(self, job: Job, command: ReadRun) -> None:
        run = find(command.run)
        job.emit(RunChanged(run=run.info()))
        for event in run.history():
            job.emit(event)

    def on_evaluate(self, job: Job, command: EvaluateRun) -> StopReason:
        run = find(command.run)
        preparing.require_finished(run)
        from trainer.tuning.compute import evaluating  # noqa: PLC0415 - torch

        try:
            found = evaluating.evaluate(
                run, command.limit, job.emit, wanted=lambda: not job.cancelled
            )
        except evaluating.CancelledError:
            return StopReason.CANCELLED
        page = run.folder / "report.md"
        job.emit(
            RunEvaluated(run=run.id, verdict=found.verdict, page=page.read_text(encoding="utf-8"))
        )
        job.emit(RunChanged(run=run.info()))
        digest = hashlib.sha256(page.read_bytes()).hexdigest()
        job.emit(Artifact(path=str(page), sha256=digest))
        return StopReason.FINISHED

    def _go(self, job: Job, run: Run) -> StopReason:
        wishes.clear(run)
        for event in run.history():  # what was said while it was prepared, or before it paused
            job.emit(event)

        if run.plan().backend is Backend.UNSLOTH:
            job.on_cancel(lambda: wishes.make(run, Wish.STOP))
            state = relay.relay(run, relay.alone(run), job.emit)
        else:
            state = self._here(job, run)
        return StopReason.FINISHED if state is RunState.FINISHED else StopReason.CANCELLED

    def _here(self, job: Job, run: Run) -> RunState:
        def wish() -> Wish:
            return Wish.STOP if job.cancelled else wishes.of(run)

        with run.under_way():
            job.emit(RunChanged(run=run.info()))  # from here on a window can leave it to itself
            from trainer.tuning.compute.fit import train  # noqa: PLC0415 - torch

            state = train(run, wish, job.emit)
        if state is RunState.FINISHED:
            job.emit(Artifact(path=str(run.adapter), sha256=run.adapter_hash()))
        return state
