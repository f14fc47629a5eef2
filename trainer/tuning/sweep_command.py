"""``hilbert train sweep``: the table of techniques, or a search over settings."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import click
import msgspec

from engine.child import new_job
from engine.cli.output import Reporter, reporter, say, show, show_event, show_json
from engine.cli.program import Command, Exit
from engine.vocabulary import AnyEvent, Metric, Notice, Progress, RunChanged, RunState, TrainRun
from trainer.options import change_option, json_option, settings
from trainer.provision.elsewhere import go_where_torch_is
from trainer.recipe import PRESETS, Technique
from trainer.tuning import sweeping
from trainer.tuning.commands import base_path, training
from trainer.tuning.sweeping import Found, Shared, Tried


@click.command(cls=Command)
@click.argument("examples")
@click.option("--base", default="", help="Name or path of a GGUF, or a folder. Default: the first.")
@click.option("--recipe", "name", default="starter", show_default=True, help="As of train run.")
@change_option
@click.option(
    "--technique",
    "techniques",
    multiple=True,
    type=click.Choice([one.value for one in Technique]),
    help="Those of the table; all of the published one without it.",
)
@click.option("--trials", type=click.IntRange(min=1), help="Search so many settings instead.")
@click.option("--storage", default="", help="Database URL of the search, to share or resume it.")
@click.option("--study", default="sweep", show_default=True, help="Name of the search.")
@json_option
def sweep(
    examples: str, base: str, name: str, changes: tuple[str, ...], as_json: bool, **options: Any
) -> Exit:
    """Train techniques on the same seed and split, and print their cross-entropy as a table.

    With --trials, search the settings of a grid instead (Optuna): poor trials are broken off, and
    the same command later, or on another machine with the same --storage, goes on.
    """
    if options["trials"]:
        go_where_torch_is()  # Optuna's search runs in this process
    preset = PRESETS.load(name, settings(changes))
    asked = TrainRun(
        job=new_job(), base=base_path(base), examples=examples, recipe="", preset=preset.name
    )
    recipe = preset.recipe
    told = reporter(silent=as_json)
    with training() as children:
        if options["trials"]:
            shared = Shared(options["storage"] or sweeping.default_storage(), options["study"])
            search = sweeping.search(children.run, asked, recipe, options["trials"], shared)
            found = [one for one in _shown(search, told, as_json) if isinstance(one, Found)]
            result: object = found[-1] if found else None
            page = msgspec.json.format(msgspec.json.encode(result), indent=2).decode() + "\n"
        else:
            chosen = [Technique(one) for one in options["techniques"]] or sweeping.TECHNIQUES
            table = sweeping.table(children.run, asked, recipe, chosen)
            tried = [one for one in _shown(table, told, as_json) if isinstance(one, Tried)]
            result, page = tried, sweeping.markdown(tried)
    told.clear()
    show_json(result) if as_json else show(page, end="")
    return Exit.OK if result else Exit.NOTHING


def _shown(
    events: Iterator[AnyEvent | Tried | Found], told: Reporter, as_json: bool
) -> Iterator[Tried | Found]:
    """Tell of the runs as they go on; what they led to is handed on."""
    for event in events:
        match event:
            case Tried() | Found():
                told.clear()
                yield event
            case _ if as_json:
                show_event(event)
            case Progress():
                told.progress(event)
            case RunChanged(run=run) if run.state is RunState.RUNNING:
                told.clear()
                say(f"Run {run.id}: {run.technique}")
            case Metric(name="validation loss"):
                told.clear()
                say(f"Step {event.step}: validation loss {event.value:.4f}")
            case Notice():
                told.clear()
                say(f"Note: {event.sentence}")
