"""What the children do about exports: plan, make, list, and send away when asked to."""

from __future__ import annotations

import shutil
from pathlib import Path

from engine.errors import HilbertError
from engine.vocabulary import (
    AnyEvent,
    Exported,
    ExportPlanned,
    ExportRun,
    FailureKind,
    PlanExport,
    PlanUpload,
    Progress,
    StopReason,
    Uploaded,
    UploadFile,
    UploadPlanned,
    UploadRun,
)
from engine.worker import Job, Lane
from trainer.export import card, hub, planning, runs
from trainer.export.exporting import Source, export, report_path
from trainer.export.watching import UnwantedError, Watch
from trainer.tuning.runs import Run, find


def on_plan(job: Job, command: PlanExport) -> None:
    run = find(command.run)
    plan = run.plan()
    base = Path(plan.base)
    metadata = planning.metadata_of(base)
    job.emit(
        ExportPlanned(
            run=run.id,
            choices=planning.choices(plan.recipe, base, metadata),
            free=shutil.disk_usage(run.folder).free,
        )
    )


def on_export(job: Job, command: ExportRun) -> StopReason:
    run = find(command.run)
    source = runs.source_of(run, Path(command.metadata) if command.metadata else None)

    def tell(event: AnyEvent) -> None:
        if isinstance(event, Exported) and event.path:
            runs.offer(Path(event.path), event.report.kind)
            card.write(run, source)
        job.emit(event)

    try:
        export(source, command.kinds, tell, lambda: not job.cancelled)
    except UnwantedError:
        return StopReason.CANCELLED
    return StopReason.FINISHED


def on_plan_upload(job: Job, command: PlanUpload) -> None:
    run = find(command.run)
    source = runs.source_of(run)
    files = files_of(run, source)
    job.emit(UploadPlanned(run=run.id, files=files, card=card.text(run, source)))


def on_upload(job: Job, command: UploadRun) -> StopReason:
    run = find(command.run)
    files = files_of(run, runs.source_of(run))
    kept = [file for file in files if not command.files or file.name in command.files]

    def told(done: int, total: int) -> None:
        job.emit(Progress(done=done, total=total, unit="files", note="Sending"))

    try:
        address = hub.upload(
            kept,
            command.repository,
            private=command.private,
            token=command.token,
            watch=Watch(told, lambda: not job.cancelled),
        )
    except UnwantedError:
        return StopReason.CANCELLED
    job.emit(Uploaded(run=run.id, address=address))
    return StopReason.FINISHED


def files_of(run: Run, source: Source) -> tuple[UploadFile, ...]:
    """All that an upload would send: the card, the files that passed, and their reports."""
    made = [path for path, _ in card.exported(source)]
    if not made:
        raise HilbertError(
            FailureKind.NOT_FOUND,
            f"Nothing of the run {run.id} was exported yet.",
            f"Export it first: hilbert train export {run.id} --as adapter",
        )
    readme = card.write(run, source)
    paths = [readme, *made, *(report_path(path) for path in made)]
    return tuple(UploadFile(str(path), path.name, path.stat().st_size) for path in paths)


#: Exports need the memory that trainings need, so they wait for each other.
WORK: Lane = {ExportRun: on_export}
QUESTIONS: Lane = {PlanExport: on_plan, PlanUpload: on_plan_upload}
#: In a child of its own, which has the network.
SENDING: Lane = {UploadRun: on_upload}
