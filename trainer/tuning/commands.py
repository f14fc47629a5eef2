"""``hilbert train``: start a run, resume it, pause it, list all."""

from __future__ import annotations

import shlex
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click
import msgspec

from engine import models
from engine.child import new_job
from engine.cli.children import Children
from engine.cli.output import Reporter, reporter, say, show, show_event, show_json
from engine.cli.program import Commands, Exit
from engine.vocabulary import (
    AnyEvent,
    Artifact,
    Done,
    EvaluateRun,
    ListRuns,
    Metric,
    Notice,
    PauseRun,
    Progress,
    ResumeRun,
    RunChanged,
    RunEvaluated,
    RunId,
    RunInfo,
    Runs,
    RunState,
    Sampled,
    TrainRun,
)
from trainer.options import change_option, json_option, settings
from trainer.recipe import PRESETS
from trainer.worker.start import sending_command, training_command


@click.group("train", cls=Commands)
def train() -> None:
    """Fine-tune a model on examples, and see whether it got better."""


@train.command("run")
@click.argument("examples")
@click.option("--base", default="", help="Name or path of a GGUF, or a folder. Default: the first.")
@click.option(
    "--recipe",
    "name",
    default="starter",
    show_default=True,
    help=f"One of {', '.join(PRESETS.names())}, or a TOML file.",
)
@change_option
@click.option(
    "--launcher",
    type=click.Choice(["here", "accelerate", "slurm"]),
    default="here",
    show_default=True,
    help="accelerate: several processes; slurm: write a job script instead of training.",
)
@click.option("--processes", type=click.IntRange(1, 1024), default=1, show_default=True)
@json_option
def run_command(
    examples: str, base: str, name: str, changes: tuple[str, ...], as_json: bool, **options: Any
) -> Exit:
    """Train on the accepted examples of the set EXAMPLES.

    Ctrl-C stops after the step under way; `hilbert train resume` goes on from there.
    """
    preset = PRESETS.load(name, settings(changes))
    command = TrainRun(
        job=new_job(),
        base=base_path(base),
        examples=examples,
        recipe=msgspec.json.encode(preset.recipe).decode(),
        preset=preset.name,
    )
    if options["launcher"] == "here":
        with training() as children:
            return told(children.run(command), reporter(silent=as_json), as_json)
    from trainer.tuning import launching  # noqa: PLC0415 - not needed by the other commands

    if options["launcher"] == "slurm":
        script = launching.slurm(command, options["processes"])
        show(f"The job is written. Submit it with: sbatch {shlex.quote(str(script))}")
        return Exit.OK
    return told(
        launching.accelerate(command, options["processes"]), reporter(silent=as_json), as_json
    )


@train.command("resume")
@click.argument("run")
@json_option
def resume_command(run: str, as_json: bool) -> Exit:
    """Go on with RUN (a name from `hilbert train list`) from its last checkpoint."""
    with training() as children:
        command = ResumeRun(job=new_job(), run=RunId(run))
        return told(children.run(command), reporter(silent=as_json), as_json)


@train.command("evaluate")
@click.argument("run")
@click.option("--limit", type=click.IntRange(min=1), help="At most so many questions of a kind.")
@json_option
def evaluate_command(run: str, limit: int | None, as_json: bool) -> Exit:
    """Compare RUN with its base on held-out questions; the first sentence is the verdict."""
    reports = reporter(silent=as_json)
    command = EvaluateRun(job=new_job(), run=RunId(run), limit=limit or 0)
    with training() as children:
        for event in children.run(command):
            if as_json:
                show_event(event)
            elif isinstance(event, Progress):
                reports.progress(event)
            elif isinstance(event, RunEvaluated):
                reports.clear()
                show(event.page, end="")
    return Exit.OK


@train.command("pause")
@click.argument("run")
def pause_command(run: str) -> Exit:
    """Ask RUN, wherever it is under way, to keep a checkpoint and end after its step."""
    with training() as children:
        for _ in children.run(PauseRun(job=new_job(), run=RunId(run))):
            pass
    say(f"It ends after this step. Go on with: hilbert train resume {run}")
    return Exit.OK


@train.command("list")
@json_option
def list_command(as_json: bool) -> Exit:
    """List all runs, the newest first."""
    with training() as children:
        for event in children.run(ListRuns(job=new_job())):
            if isinstance(event, Runs):
                return _listed(event.runs, as_json)
    return Exit.NOTHING


def training() -> Children:
    return Children({"training": training_command(), "upload": sending_command()})


def base_path(name: str) -> str:
    """A folder, or what the models know by that name or path. Raises HilbertError."""
    return name if name and Path(name).is_dir() else str(models.find(name).path)


def told(events: Iterator[AnyEvent], reports: Reporter, as_json: bool) -> Exit:
    """Show a run as it goes on. NOTHING is not said: a stopped run is one that can go on."""
    latest: dict[str, float] = {}
    for event in events:
        if as_json:
            show_event(event)
            continue
        match event:
            case Progress():
                reports.progress(event)
            case Metric(name="validation loss"):
                reports.clear()
                say(_judged(event, latest))
            case Metric():
                latest[event.name] = event.value
            case Notice():
                reports.clear()
                say(" ".join(filter(None, [f"Note: {event.sentence}", event.remedy])))
            case Sampled():
                reports.clear()
                say(f"  {_short(event.question)}\n    -> {_short(event.answer)}")
            case RunChanged(run=run):
                reports.clear()
                _say_state(run)
            case Artifact(path=path):
                show(path)
            case Done():
                reports.clear()
    return Exit.OK


def _judged(event: Metric, latest: dict[str, float]) -> str:
    training_loss = f", training {latest['loss']:.4f}" if "loss" in latest else " (the base)"
    speed = f", {latest['tokens/s']:.0f} tokens/s" if "tokens/s" in latest else ""
    return f"Step {event.step}: validation loss {event.value:.4f}{training_loss}{speed}"


def _say_state(run: RunInfo) -> None:
    match run.state:
        case RunState.RUNNING if run.step == 0:
            say(f"Run {run.id}: {run.technique} on {Path(run.base).name}")
        case RunState.PAUSED | RunState.STOPPED:
            say(f"{run.note} Go on with: hilbert train resume {run.id}")
        case RunState.FINISHED:
            say(f"{run.note} Judge it with: hilbert train evaluate {run.id}")


def _listed(runs: tuple[RunInfo, ...], as_json: bool) -> Exit:
    if as_json:
        show_json(runs)
    elif not runs:
        say("There are no runs yet. Start one with `hilbert train run EXAMPLES`.")
    for run in () if as_json else runs:
        when = time.strftime("%Y-%m-%d %H:%M", time.localtime(run.created))
        loss = f"{run.best_loss:.4f}" if run.best_loss is not None else "-"
        steps = f"{run.step}/{run.steps}"
        show(f"{run.id:28} {when}  {run.state:11} {steps:>9} steps  loss {loss:>7}  {run.examples}")
    return Exit.OK if runs else Exit.NOTHING


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= 90 else f"{line[:89]}…"
