"""``hilbert models get``, ``search`` and ``scan``: models from a hub and from other programs.

``get`` and ``search`` are the only commands that connect to anything, and only when they are run.
"""

from __future__ import annotations

import re

import click

from engine import models, paths
from engine.child import new_job
from engine.cli.children import Children
from engine.cli.output import say, show, show_json, shown
from engine.cli.program import Exit
from engine.errors import HilbertError
from engine.hub import catalogue, pending
from engine.hub.pending import Pending
from engine.inference import estimate
from engine.scanning import scan as scan_programs
from engine.vocabulary import (
    Artifact,
    DescribeHub,
    Done,
    Download,
    FailureKind,
    HubDescribed,
    HubFile,
    HubFound,
    SearchHub,
    StopReason,
    Value,
)

_PREFERRED = re.compile(r"q4_k_m", re.IGNORECASE)

_json_option = click.option("--json", "as_json", is_flag=True, help="Print one JSON object a line.")
_mirror_option = click.option("--endpoint", default="", help="Address of a mirror of the hub.")


class Scanned(Value, frozen=True, omit_defaults=False):
    """A model of another program as ``--json`` prints it; size in bytes."""

    program: str
    name: str
    path: str
    size: int


@click.command()
@click.argument("name", required=False, default="")
@click.argument("file", required=False, default="")
@_mirror_option
@_json_option
def get(name: str, file: str, endpoint: str, as_json: bool) -> Exit:
    """Download a model: NAME from the catalogue, or a repository of the hub and a FILE in it.

    Without NAME the catalogue is shown, and nothing connects. A download that was interrupted goes
    on where it was when the same command is given again.
    """
    if not name:
        return _show_catalogue(as_json)
    with Children() as children:
        wanted = _wanted(children, name, file, endpoint)
        pending.remember(wanted)
        path = _fetch(children, wanted, as_json)
    if not path:
        return Exit.INTERRUPTED
    pending.forget(wanted)
    if not as_json:
        show(f"Added {models.find(path).id}.")
    return Exit.OK


@click.command()
@click.argument("query")
@_mirror_option
@_json_option
def search(query: str, endpoint: str, as_json: bool) -> Exit:
    """Search the hub for models with GGUF files."""
    found: HubFound | None = None
    with Children() as children:
        command = SearchHub(job=new_job(), query=query, endpoint=endpoint)
        for event in children.run(command):
            found = event if isinstance(event, HubFound) else found
    for model in found.models if found else ():
        if as_json:
            show_json(model)
        else:
            gated = ", its licence must be accepted on the hub" if model.gated else ""
            licence = model.licence or "licence not stated"
            show(f"{model.repo}\n    {model.downloads:,} downloads, {licence}{gated}")
    return Exit.OK if found and found.models else Exit.NOTHING


@click.command()
@click.option("--add", "adds", is_flag=True, help="Add all that is found to the list.")
@_json_option
def scan(adds: bool, as_json: bool) -> Exit:
    """Find the models of LM Studio, Ollama, GPT4All and the hub's cache; nothing is copied."""
    found = scan_programs()
    for one in found:
        if as_json:
            show_json(Scanned(one.program, one.name, str(one.path), one.size))
        else:
            show(f"{one.name}\n    {one.program}, {_size(one.size)}, {one.path}")
        if adds:
            models.add(one.path, one.title)
    if found and not (adds or as_json):
        say("Add them with --add; the files stay where they are.")
    return Exit.OK if found else Exit.NOTHING


def _show_catalogue(as_json: bool) -> Exit:
    known, machine = models.available(), estimate.this_machine()
    for offer in catalogue.offers():
        if as_json:
            show_json(offer)
            continue
        here = "here already. " if offer.is_here(known) else ""
        show(f"{offer.id}\n    {offer.name}, {_size(offer.file_size)}, {offer.licence}")
        show(f"    {here}{offer.fit(machine).reason}")
    return Exit.OK


def _wanted(children: Children, name: str, file: str, endpoint: str) -> Pending:
    """What to fetch, by the catalogue or by what the repository holds."""
    if (offer := catalogue.offer(name)) and not file:
        if offer.repo and offer.file:
            return Pending(offer.repo, offer.file, offer.size, offer.sha256, endpoint)
        raise HilbertError(
            FailureKind.NOT_FOUND,
            f"There is no file to fetch for {offer.name}.",
            offer.about if offer.search else "It comes with Hilbert: run `hilbert doctor`.",
        )
    described: HubDescribed | None = None
    for event in children.run(DescribeHub(job=new_job(), repo=name, endpoint=endpoint)):
        described = event if isinstance(event, HubDescribed) else described
    chosen = _choose(described.files if described else (), name, file)
    return Pending(name, chosen.name, chosen.size, chosen.sha256, endpoint)


def _choose(files: tuple[HubFile, ...], repo: str, name: str) -> HubFile:
    """The file of that name; without one the usual compromise of size and quality."""
    for file in files:
        if file.name == name or (not name and _PREFERRED.search(file.name)):
            return file
    listed = ", ".join(file.name for file in files) or "no GGUF file"
    raise HilbertError(
        FailureKind.NOT_FOUND,
        f"{repo} has no file called “{name}”." if name else f"{repo} has no Q4_K_M file.",
        f"Choose one of these: {listed}",
    )


def _fetch(children: Children, wanted: Pending, as_json: bool) -> str:
    """The path of the file, or nothing when the person interrupted."""
    command = Download(
        job=new_job(),
        repo=wanted.repo,
        file=wanted.file,
        folder=str(paths.models()),
        endpoint=wanted.endpoint,
        sha256=wanted.sha256,
    )
    path = ""
    for event in shown(children.stream(command), as_json):
        match event:
            case Artifact():
                path = event.path
            case Done(reason=StopReason.CANCELLED):
                path = ""
    return path


def _size(size: int) -> str:
    return f"{size / 1e9:.1f} GB" if size >= 1e9 else f"{size / 1e6:.0f} MB"
