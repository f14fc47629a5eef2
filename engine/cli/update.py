"""``hilbert update``: look for a new version, fetch it, put it in place. Connects only then."""

from __future__ import annotations

from pathlib import Path

import click

from engine import paths
from engine.child import new_job
from engine.cli.children import Children
from engine.cli.output import say, show, show_json, shown
from engine.cli.program import Command, Exit
from engine.updates import installation, manifest
from engine.vocabulary import Artifact, CheckUpdate, FetchUpdate, Form, UpdateFound


@click.command(cls=Command)
@click.option("--from", "address", default="", help="Address of the announcement (update.json).")
@click.option("--check", "only_checks", is_flag=True, help="Say what there is, and fetch nothing.")
@click.option("--json", "as_json", is_flag=True, help="Print events, one on each line.")
def update(address: str, only_checks: bool, as_json: bool) -> Exit:
    """Look for a new version of Hilbert and install it.

    Only a version that is announced with a signature Hilbert knows is taken. The exit code is 3
    when there is nothing newer.
    """
    address = address or manifest.known().address
    with Children() as children:
        found = _found(children, address)
        if as_json and only_checks:
            show_json(found)
        elif not as_json:
            _tell(found)
        if not found.newer:
            return Exit.NOTHING
        if only_checks or found.file is None:
            return Exit.OK
        path = _fetch(children, address, as_json)
    if not path:
        return Exit.INTERRUPTED
    said = installation.put_in_place(Path(path))
    if not as_json:
        show(said)
    return Exit.OK


def _found(children: Children, address: str) -> UpdateFound:
    for event in children.run(CheckUpdate(job=new_job(), address=address)):
        if isinstance(event, UpdateFound):
            return event
    raise AssertionError("the child ended without an answer")


def _tell(found: UpdateFound) -> None:
    if not found.newer:
        show(f"There is nothing newer than version {installation.running()}.")
        return
    show(f"Version {found.version} is there.")
    if found.notes:
        show(found.notes)
    if installation.form() is Form.CHECKOUT:
        show("This is a checkout: bring it up to date with git.")
    elif found.file is None:
        say("There is no file for the way in which Hilbert is installed here.")


def _fetch(children: Children, address: str, as_json: bool) -> str:
    command = FetchUpdate(job=new_job(), address=address, folder=str(paths.updates()))
    path = ""
    for event in shown(children.stream(command), as_json):
        if isinstance(event, Artifact):
            path = event.path
    return path
