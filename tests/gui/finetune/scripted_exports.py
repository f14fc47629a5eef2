"""A training child that says what exports say, without making any file: run as a program.

The run's name chooses what happens: "endless" goes on until it is cancelled, "wrong" does not pass
its gate, "merged" can be no adapter.
"""

from __future__ import annotations

import time

from engine import vocabulary as v
from engine.worker import Job, Lane, serve

MEGABYTE = 1_000_000


def report(kind: v.ExportKind, passed: bool) -> v.GateReport:
    told = "1,000 of 1,000 texts give the tokens of training." if passed else "3 of 20 answers end."
    return v.GateReport(
        kind=kind,
        passed=passed,
        checks=(v.GateCheck("tokens", passed, told),),
        divergence=2e-4 if kind in (v.ExportKind.ADAPTER, v.ExportKind.F16) else 0.02,
        perplexity=5.1,
        trained_perplexity=5.0,
        positions=200,
        warnings=("row of 576 kept in q5_0",) if kind is v.ExportKind.Q4_K_M else (),
    )


def plan(job: Job, command: v.PlanExport) -> None:
    def choice(kind: v.ExportKind) -> v.ExportChoice:
        if command.run == "merged" and kind is v.ExportKind.ADAPTER:
            return v.ExportChoice(kind, False, 0, "DoRA rescales whole columns.")
        return v.ExportChoice(kind, True, 100 * MEGABYTE)

    choices = tuple(choice(kind) for kind in v.ExportKind)
    job.emit(v.ExportPlanned(run=command.run, choices=choices, free=250 * MEGABYTE))


def export(job: Job, command: v.ExportRun) -> v.StopReason:
    job.emit(v.Progress(done=1, total=9, unit="tensors", note="Writing F16"))
    while command.run == "endless" and not job.cancelled:
        time.sleep(0.01)
    if job.cancelled:
        return v.StopReason.CANCELLED
    for kind in command.kinds:
        passed = command.run != "wrong"
        path = f"/nowhere/{command.run}-{kind}.gguf" if passed else ""
        told = report(kind, passed)
        job.emit(v.Exported(run=command.run, path=path, size=MEGABYTE, report=told))
    return v.StopReason.FINISHED


def plan_upload(job: Job, command: v.PlanUpload) -> None:
    files = (
        v.UploadFile("/nowhere/README.md", "README.md", 3000),
        v.UploadFile("/nowhere/a.gguf", "a.gguf", MEGABYTE),
    )
    job.emit(v.UploadPlanned(run=command.run, files=files, card="# A model"))


def upload(job: Job, command: v.UploadRun) -> None:
    sent = ",".join(command.files)
    seen = "private" if command.private else "public"
    job.emit(v.Uploaded(run=command.run, address=f"{command.repository} {seen} {sent}"))


if __name__ == "__main__":
    questions: Lane = {v.PlanExport: plan, v.PlanUpload: plan_upload}
    serve("scripted", {"train": {v.ExportRun: export, v.UploadRun: upload}, "query": questions})
