"""``hilbert train export`` and ``hilbert train upload``: files of a finished run, and the hub."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click

from engine.child import new_job
from engine.cli.output import Reporter, reporter, say, show, show_event
from engine.cli.program import Command, Exit
from engine.vocabulary import (
    AnyEvent,
    Exported,
    ExportKind,
    ExportPlanned,
    ExportRun,
    GateReport,
    PlanExport,
    PlanUpload,
    Progress,
    Uploaded,
    UploadPlanned,
    UploadRun,
)
from trainer.options import json_option
from trainer.tuning.commands import training

_KINDS = {
    "adapter" if kind is ExportKind.ADAPTER else kind.value.upper(): kind for kind in ExportKind
}


@click.command("export", cls=Command)
@click.argument("run")
@click.option(
    "--as",
    "kinds",
    multiple=True,
    type=click.Choice(list(_KINDS), case_sensitive=False),
    help="May be given several times. Without it, what is possible is listed with its size.",
)
@click.option(
    "--metadata",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="A GGUF of the same model, where the base is a folder.",
)
@json_option
def export(run: str, kinds: tuple[str, ...], metadata: Path | None, as_json: bool) -> Exit:
    """Make GGUF files of the finished RUN and add those that pass the gate to the models.

    Each file is compared with the trained model: its tokens, its template, how its answers end, and
    its probabilities. A file that fails is removed and the command ends with a fault.
    """
    told = reporter(silent=as_json)
    with training() as children:
        if not kinds:
            return _planned(children.run(PlanExport(job=new_job(), run=run)), as_json)
        command = ExportRun(
            job=new_job(),
            run=run,
            kinds=tuple(dict.fromkeys(_KINDS[_key(kind)] for kind in kinds)),
            metadata=str(metadata.absolute()) if metadata else "",
        )
        return _told(children.run(command), told, as_json)


@click.command("upload", cls=Command)
@click.argument("run")
@click.argument("repository")
@click.option("--public", is_flag=True, help="Everybody may see it. Default: only you.")
@click.option("--yes", is_flag=True, help="Send it without asking; what is sent is listed anyway.")
@json_option
def upload(run: str, repository: str, public: bool, yes: bool, as_json: bool) -> Exit:
    """Send the exported files of RUN and their card to REPOSITORY (name/model) on the hub.

    What leaves the machine is listed first, and nothing else does. The token is that of HF_TOKEN or
    of `hf auth login`.
    """
    told = reporter(silent=as_json)
    with training() as children:
        for event in children.run(PlanUpload(job=new_job(), run=run)):
            if isinstance(event, UploadPlanned):
                _say_files(event)
        if not yes and not click.confirm(f"Send this to {repository}?", err=True):
            return Exit.NOTHING
        command = UploadRun(job=new_job(), run=run, repository=repository, private=not public)
        return _told(children.run(command), told, as_json)


def _key(kind: str) -> str:
    return next(key for key in _KINDS if key.lower() == kind.lower())


def _planned(events: Iterator[AnyEvent], as_json: bool) -> Exit:
    for event in events:
        if as_json:
            show_event(event)
        elif isinstance(event, ExportPlanned):
            for one in event.choices:
                name = next(key for key, kind in _KINDS.items() if kind is one.kind)
                show(f"{name:8} {_size(one.size) if one.possible else f'no: {one.reason}'}")
            say(f"{_size(event.free)} are free. Make one with --as, for example --as Q8_0.")
    return Exit.OK


def _told(events: Iterator[AnyEvent], reports: Reporter, as_json: bool) -> Exit:
    for event in events:
        if as_json:
            show_event(event)
            continue
        match event:
            case Progress():
                reports.progress(event)
            case Exported():
                reports.clear()
                _say_report(event)
            case Uploaded(address=address):
                reports.clear()
                show(address)
    reports.clear()
    return Exit.OK


def _say_report(event: Exported) -> None:
    report: GateReport = event.report
    for check in report.checks:
        say(f"  {'ok' if check.passed else 'NO'}  {check.sentence}")
    theirs = f"the trained model's {report.trained_perplexity:.3f}"
    say(f"      Perplexity {report.perplexity:.3f}; {theirs}.")
    for warning in report.warnings:
        say(f"      Note: {warning}")
    if event.path:
        show(event.path)


def _say_files(event: UploadPlanned) -> None:
    say("This leaves the machine:")
    for file in event.files:
        say(f"  {file.name:48} {_size(file.size)}")
    say("Nothing else does. The weights can hold sentences of the papers they were trained on.")


def _size(size: int) -> str:
    return f"{size / 1e9:.2f} GB" if size >= 1e9 else f"{size / 1e6:.1f} MB"
