"""``hilbert head``: train a quantum head, study it, classify with it, export its circuit."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from engine import paths
from engine.cli.output import Reporter, reporter, say, show, show_event, show_json
from engine.cli.program import Commands, Exit
from engine.vocabulary import Artifact, Done, HeadStudy, HeadTask, Metric, Progress
from trainer.head import drawing, recipe, report, tasks
from trainer.head.report import Report
from trainer.head.study import Study
from trainer.head.study import markdown as study_page
from trainer.provision.elsewhere import go_where_torch_is

if TYPE_CHECKING:
    from trainer.head.compute.studies import StudyEvent
    from trainer.head.compute.training import TrainingEvent

json_option = click.option(
    "--json", "as_json", is_flag=True, help="Print events, one JSON object a line."
)
recipe_option = click.option(
    "--recipe",
    "name",
    default="hilbert",
    show_default=True,
    help=f"One of {', '.join(recipe.names())}, or a TOML file.",
)
change_option = click.option(
    "--set", "changes", multiple=True, metavar="KEY=VALUE", help="Change a setting of the recipe."
)
coarse_option = click.option(
    "--coarse", is_flag=True, help="Cut labels like TREC's NUM:dist at the colon."
)
seeds_option = click.option(
    "--seeds", type=click.IntRange(1, 100), default=5, show_default=True, help="How many."
)


@click.group("head", cls=Commands)
def head() -> None:
    """Train a hybrid quantum-classical classifier, and see whether the circuit helps."""
    go_where_torch_is()


@head.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@recipe_option
@change_option
@seeds_option
@coarse_option
@click.option("--out", type=click.Path(file_okay=False, path_type=Path), help="Folder to save to.")
@json_option
def train(file: Path, name: str, changes: tuple[str, ...], as_json: bool, **options: Any) -> Exit:
    """Train a head on the labelled sentences of FILE, and every baseline beside it.

    The report's first sentence says whether the circuit helps. The head of the best seed is saved
    with the report in a folder.
    """
    task = task_of(file, name, changes, options)
    train_into(options["out"] or tasks.new_folder(task), task, as_json)
    return Exit.OK


@head.command()
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path))
@json_option
def resume(folder: Path, as_json: bool) -> Exit:
    """Go on with a training that was interrupted, from what it had finished.

    FOLDER is the one it was to be saved to, or the name of a head.
    """
    here = folder if tasks.beside(folder).exists() else paths.heads() / folder
    train_into(here, tasks.task_of(here), as_json)
    return Exit.OK


@head.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--kind", type=click.Choice([kind.value for kind in HeadStudy]), default="ablations")
@recipe_option
@change_option
@seeds_option
@coarse_option
@click.option(
    "--out", type=click.Path(file_okay=False, path_type=Path), help="Folder for the study."
)
@json_option
def study(file: Path, name: str, changes: tuple[str, ...], as_json: bool, **options: Any) -> Exit:
    """Find out on FILE which parts (ablations) or settings (screening) of a head matter.

    Or how it does by qubits, shots or gate errors; how its gradients vanish; what energy a
    prediction takes. --out keeps the numbers as JSON and the drawings as SVG.
    """
    told = reporter(silent=as_json)
    task = task_of(file, name, changes, options)
    from trainer.head.compute.studies import run  # noqa: PLC0415 - torch

    told_study(run(task, HeadStudy(options["kind"]), options["out"]), told, as_json)
    return Exit.OK


@head.command()
@click.argument("folder")
@click.argument("sentences", nargs=-1)
@click.option("--file", type=click.File(encoding="utf-8"), help="One sentence a line; - is stdin.")
@click.option("--threshold", type=click.FloatRange(0, 1), default=0.0, help="Abstain below it.")
@json_option
def classify(folder: str, sentences: tuple[str, ...], as_json: bool, **options: Any) -> Exit:
    """Say what SENTENCES are, with the trained head in FOLDER (a path, or a name of a head)."""
    lines = [line.strip() for line in options["file"] or ()]
    texts = [text for text in (*sentences, *lines) if text]
    if not texts:
        raise click.UsageError("Give sentences, or --file.")
    from trainer.head.compute.saving import load  # noqa: PLC0415 - torch

    for answer in load(folder).classify(texts, options["threshold"]):
        if as_json:
            show_json(answer)
        else:
            show(f"{answer.label or '(unsure)'}\t{answer.confidence:.3f}\t{answer.text}")
    return Exit.OK


@head.command()
@click.argument("folder")
@click.option("--to", type=click.Choice(["qasm", "svg"]), default="qasm", show_default=True)
@click.option("--sentence", help="Write its angles into the program instead of free inputs.")
def export(folder: str, to: str, sentence: str | None) -> Exit:
    """Print the circuit of the trained head in FOLDER as OpenQASM 3 or as a drawing."""
    from trainer.head.compute.exporting import program  # noqa: PLC0415 - torch
    from trainer.head.compute.saving import load  # noqa: PLC0415 - torch

    trained = load(folder)
    show(drawing.svg(trained.circuit) if to == "svg" else program(trained, sentence), end="")
    return Exit.OK


@head.command()
def recipes() -> None:
    """List the recipes that Hilbert brings along."""
    for name in recipe.names():
        show(f"{name:10} {recipe.load(name).summary}")


def task_of(
    file: Path, name: str, changes: tuple[str, ...], options: Mapping[str, Any]
) -> HeadTask:
    """Paths absolute, since a training can be taken up again from elsewhere."""
    if wrong := [change for change in changes if "=" not in change]:
        raise click.UsageError(f"“{wrong[0]}” is not KEY=VALUE.")
    recipe_name = str(Path(name).resolve()) if name.endswith(".toml") else name
    return HeadTask(str(file.resolve()), recipe_name, changes, options["seeds"], options["coarse"])


def train_into(folder: Path, task: HeadTask, as_json: bool) -> None:
    told = reporter(silent=as_json)
    job = tasks.job_of(task, folder)
    tasks.begin(task, folder)
    from trainer.head.compute.training import train as run  # noqa: PLC0415 - torch

    told_report(run(job), told, as_json)


def told_report(events: Iterator[TrainingEvent], told: Reporter, as_json: bool) -> None:
    """Show a training: events as JSON, or progress and then the report as a page."""
    for event in events:
        match event:
            case Report():
                told.clear()
                show_json(event) if as_json else show(report.markdown(event), end="")
            case Progress() | Metric() | Artifact() if as_json:
                show_event(event)
            case Progress():
                told.progress(event)
            case Artifact(path=path):
                told.clear()
                say(f"The head is in {path}.")
    if as_json:
        show_event(Done())


def told_study(events: Iterator[StudyEvent], told: Reporter, as_json: bool) -> None:
    for event in events:
        match event:
            case Study():
                told.clear()
                show_json(event) if as_json else show(study_page(event), end="")
            case Progress() | Metric() | Artifact() if as_json:
                show_event(event)
            case Progress():
                told.progress(event)
            case Artifact(path=path):
                told.clear()
                say(f"The study is in {path}.")
    if as_json:
        show_event(Done())
