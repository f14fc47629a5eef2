"""``hilbert data``: make examples, filter them, bring them in and out, preview a training."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import click
import msgspec

from engine import models
from engine.child import new_job
from engine.cli.ask import require_collection
from engine.cli.children import Children
from engine.cli.output import Reporter, reporter, say, show, show_json
from engine.cli.program import Commands, Exit
from engine.cli.remote import spec_of
from engine.remote.address import is_remote
from engine.vocabulary import (
    CollectionName,
    Library,
    ListPapers,
    MakeProblems,
    ModelSpec,
    PreviewTraining,
    ProblemMade,
    Progress,
    TrainingPreview,
)
from trainer.examples import exchange, filtering
from trainer.examples.building import Built, Plan, build
from trainer.examples.exchange import Layout
from trainer.examples.filtering import Filtered
from trainer.examples.page import masked, page
from trainer.examples.store import ExampleStore
from trainer.examples.values import Example, Origin, Reason, SetName, State, judged
from trainer.examples.work import Work, run, stored
from trainer.options import change_option, json_option, settings
from trainer.recipe import PRESETS, Recipe
from trainer.worker.start import training_command

_CONTEXT = 4096  # tokens: passages, question and answer fit

accept_option = click.option(
    "--accept", is_flag=True, help="Accept what is good, instead of leaving it to a review."
)
recipe_option = click.option(
    "--recipe",
    "recipe_name",
    default="starter",
    show_default=True,
    help=f"One of {', '.join(PRESETS.names())}, or a TOML file.",
)
base_option = click.option("--base", default="", help="Name or path of a GGUF. Default: the first.")


@click.group("data", cls=Commands)
def data() -> None:
    """Make, check and exchange the examples that models are fine-tuned on."""


@data.command("build")
@click.argument("name", metavar="SET")
@click.option(
    "--from",
    "origin",
    type=click.Choice(["papers", "model", "problems"]),
    default="papers",
    show_default=True,
    help="papers: answered with retrieval; model: by a stronger model from each passage; "
    "problems: computed, no model.",
)
@click.option("--collection", default="", help="Only papers of this collection.")
@click.option("--model", default="", help="Name or path of the model that writes, or a server's.")
@click.option(
    "--count",
    type=click.IntRange(0),
    default=100,
    show_default=True,
    help="Passages or problems; 0: all passages.",
)
@click.option("--seed", type=click.IntRange(0), default=0, show_default=True)
@accept_option
@json_option
def build_command(name: str, origin: str, as_json: bool, accept: bool, **options: Any) -> Exit:
    """Propose examples in the set SET, and count what was dropped and why.

    Each passage is tried once: an interrupted command goes on where it was when it is repeated.
    """
    told = reporter(silent=as_json)
    with _children() as children, ExampleStore.open() as store:
        try:
            if origin == "problems":
                result = _problems(name, store, children, told, **options)
            else:
                plan = _plan(name, Origin(origin), children, **options)
                result = run(build(plan), store, children.run, told.progress)
        finally:
            told.clear()
        if accept:
            _accept_all(store, name)
    _show_built(result, as_json)
    return Exit.OK if result.kept else Exit.NOTHING


def _plan(name: str, origin: Origin, children: Children, **options: Any) -> Plan:
    collection = options["collection"]
    if collection:
        listing = ListPapers(job=new_job(), collection=CollectionName(collection))
        for event in children.run(listing):
            if isinstance(event, Library):
                require_collection(collection, event)
    model, model_name = _writer(options["model"])
    return Plan(
        name=SetName(name),
        collection=CollectionName(collection),
        model=model,
        model_name=model_name,
        origin=origin,
        count=options["count"],
        seed=options["seed"],
    )


def _writer(name: str) -> tuple[ModelSpec, str]:
    """The model that writes, here or on a server, and the name that is kept with its examples."""
    spec = spec_of(name)
    if is_remote(spec.path):
        return spec, spec.path
    return msgspec.structs.replace(spec, context_length=_CONTEXT), models.find(name).id


def _problems(
    name: str, store: ExampleStore, children: Children, told: Reporter, **options: Any
) -> Built:
    made = []
    for event in children.run(
        MakeProblems(job=new_job(), count=options["count"], seed=options["seed"])
    ):
        if isinstance(event, Progress):
            told.progress(event)
        if isinstance(event, ProblemMade):
            made.append(computed(event))
    store.add(SetName(name), made)
    return Built(options["count"], len(made), {})


def computed(event: ProblemMade) -> Example:
    """A computed problem as an example: its answer was checked, so it needs no review."""
    return Example(
        event.question,
        event.answer,
        origin=Origin.TEMPLATE,
        state=State.ACCEPTED,
        model=event.kind,
    )


def _show_built(result: Built, as_json: bool) -> None:
    if as_json:
        show_json(result)
        return
    show(f"{result.passages} tried, {result.kept} proposed.")
    _show_reasons(result.dropped)


def _show_reasons(dropped: dict[Reason, int]) -> None:
    for reason, count in sorted(dropped.items(), key=lambda pair: -pair[1]):
        show(f"{count:6}  {reason}")


def _accept_all(store: ExampleStore, name: str) -> None:
    proposed = store.examples(SetName(name), State.PROPOSED)
    store.put([judged(example, State.ACCEPTED) for example in proposed])


@data.command("check")
@click.argument("name", metavar="SET")
@recipe_option
@change_option
@base_option
@click.option("--dry-run", is_flag=True, help="Count only; reject nothing.")
@accept_option
@json_option
def check_command(  # noqa: PLR0913, PLR0917 - as many as there are options
    name: str,
    recipe_name: str,
    changes: tuple[str, ...],
    base: str,
    dry_run: bool,
    accept: bool,
    as_json: bool,
) -> Exit:
    """Reject duplicates, unsupported, too long and leaked examples of SET, with counts."""
    recipe = PRESETS.load(recipe_name, settings(changes)).recipe
    told = reporter(silent=as_json)
    with _children() as children, ExampleStore.open() as store:
        store.require(name)
        try:
            work = _checked(SetName(name), recipe, str(models.find(base).path))
            found = run(work, store, children.run, told.progress)
        finally:
            told.clear()
        if not dry_run:
            store.put(found.rejected)
        if accept and not dry_run:
            _accept_all(store, name)
    if as_json:
        show_json({"kept": found.kept, "rejected": found.counts})
    else:
        show(f"{found.kept} kept, {len(found.rejected)} rejected{' (dry run)' * dry_run}.")
        _show_reasons(found.counts)
    return Exit.OK


def _checked(name: SetName, recipe: Recipe, base: str) -> Work[Filtered]:
    rules = yield from filtering.rules_of(name, base, recipe)
    examples = yield from stored(lambda store: store.examples(name))
    return (yield from filtering.filtered(examples, rules))


@data.command("preview")
@click.argument("name", metavar="SET")
@recipe_option
@change_option
@base_option
@click.option("--rows", type=click.IntRange(0, 1000), default=4, show_default=True)
@json_option
def preview_command(
    name: str, recipe_name: str, changes: tuple[str, ...], as_json: bool, **options: Any
) -> Exit:
    """Show what a training on SET would do: rows with their loss mask, lengths, time, memory.

    What counts in the loss is underlined on a terminal and stands between ⟦ and ⟧ elsewhere.
    """
    recipe = PRESETS.load(recipe_name, settings(changes)).recipe
    command = PreviewTraining(
        job=new_job(),
        examples=name,
        base=str(models.find(options["base"]).path),
        recipe=_json(recipe),
        shown=options["rows"],
    )
    with _children() as children:
        for event in children.run(command):
            if isinstance(event, TrainingPreview) and as_json:
                show_json(event)
            elif isinstance(event, TrainingPreview):
                show(page(event), end="")
                for row in event.rows[: options["rows"]]:
                    click.echo(masked(row))
    return Exit.OK


@data.command("list")
@json_option
def list_command(as_json: bool) -> Exit:
    """List the sets, with how many examples are in which state."""
    with ExampleStore.open() as store:
        sets = store.sets()
    if as_json:
        show_json(sets)
    elif not sets:
        say("There are no examples yet. Make some with `hilbert data build SET`.")
    for one in () if as_json else sets:
        counts = f"{one.accepted:6} accepted {one.proposed:6} proposed {one.rejected:6} rejected"
        show(f"{counts}  {one.name}")
    return Exit.OK if sets else Exit.NOTHING


@data.command("import")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.argument("name", metavar="SET")
@accept_option
def import_command(file: Path, name: str, accept: bool) -> Exit:
    """Take the examples of FILE (JSONL or CSV) into SET: all, or none and the line is named."""
    found: Iterable[Example] = exchange.read(file)
    if accept:
        found = [judged(example, State.ACCEPTED) for example in found]
    with ExampleStore.open() as store:
        count = len(store.add(SetName(name), found))
    say(f"{count} example{'s' * (count != 1)} imported.")
    return Exit.OK


@data.command("export")
@click.argument("name", metavar="SET")
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@click.option(
    "--layout",
    type=click.Choice([layout.value for layout in Layout]),
    default=Layout.PROMPT_COMPLETION.value,
    show_default=True,
)
@click.option("--all", "everything", is_flag=True, help="Also what is not accepted.")
def export_command(name: str, file: Path, layout: str, everything: bool) -> Exit:
    """Write the accepted examples of SET to FILE."""
    with ExampleStore.open() as store:
        store.require(name)
        examples = store.examples(SetName(name), None if everything else State.ACCEPTED)
    count = exchange.write(file, examples, Layout(layout))
    say(f"{count} example{'s' * (count != 1)} written.")
    if not count and not everything:
        say("None of the set is accepted: accept some, or write all of it with --all.")
    return Exit.OK if count else Exit.NOTHING


def _children() -> Children:
    return Children({"training": training_command()})


def _json(recipe: Recipe) -> str:
    return msgspec.json.encode(recipe).decode()
