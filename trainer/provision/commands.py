"""``hilbert trainer``: install what fine-tuning needs, look at it, mend it, remove it."""

from __future__ import annotations

from pathlib import Path

import click

from engine.child import new_job
from engine.cli.children import Children
from engine.cli.output import say, show, show_json, shown
from engine.cli.program import Commands, Exit
from engine.errors import HilbertError
from engine.vocabulary import (
    AnyCommand,
    DescribeTrainer,
    Done,
    FailureKind,
    InstallTrainer,
    RemoveTrainer,
    RepairTrainer,
    StopReason,
    TrainerDescribed,
    TrainerKind,
    TrainerOffer,
    TrainerState,
)
from trainer.options import json_option
from trainer.provision.unsloth import NOTICE
from trainer.worker.start import provision_command

_wheels_option = click.option(
    "--wheels",
    default="",
    type=click.Path(file_okay=False),
    help="Take the packages from this folder, without a network.",
)
_SAID = {
    TrainerState.OWN: "This installation has the libraries for fine-tuning in its own Python.",
    TrainerState.ABSENT: "The libraries for fine-tuning are not installed.",
    TrainerState.UNFINISHED: "Their installation was stopped; `hilbert trainer install` goes on.",
    TrainerState.OUTDATED: "They are of another version; `hilbert trainer install` renews them.",
    TrainerState.READY: "The libraries for fine-tuning are installed.",
}


@click.group(cls=Commands)
def trainer() -> None:
    """Install the libraries that fine-tuning needs besides the app, or remove them."""


@trainer.command("status")
@json_option
def status(as_json: bool) -> Exit:
    """Say what is installed, and what could be."""
    found = _described()
    if as_json:
        show_json(found)
    else:
        _tell(found)
    usable = found.state in (TrainerState.OWN, TrainerState.READY)
    return Exit.OK if usable else Exit.NOTHING


@trainer.command("install")
@click.option(
    "--kind",
    type=click.Choice([*TrainerKind]),
    help="Build for the processor or for an NVIDIA GPU. Default: what is possible here.",
)
@_wheels_option
@click.option("--unsloth", is_flag=True, help="Install Unsloth besides; its licence is shown.")
@click.option("--yes", is_flag=True, help="Do not ask whether Unsloth's licences are accepted.")
@json_option
def install(kind: str | None, wheels: str, unsloth: bool, yes: bool, as_json: bool) -> Exit:
    """Install them, or go on with an installation that was stopped."""
    found = _described()
    offer = _offer(found, TrainerKind(kind) if kind else found.kind)
    if unsloth:
        say(NOTICE)
        if not yes and not click.confirm("Do you accept these licences?", err=True):
            return Exit.INTERRUPTED
    if offer and not wheels:
        say(f"About {_size(offer.download)} are fetched, and {_size(offer.disk)} of disk used.")
    wanted = offer.kind if offer else TrainerKind.CPU
    return _run(
        InstallTrainer(job=new_job(), kind=wanted, wheels=wheels, unsloth=unsloth or found.unsloth),
        as_json,
    )


@trainer.command("repair")
@_wheels_option
@json_option
def repair(wheels: str, as_json: bool) -> Exit:
    """Compare every installed file with what it should be, and install again what differs."""
    return _run(RepairTrainer(job=new_job(), wheels=wheels), as_json)


@trainer.command("remove")
@json_option
def remove(as_json: bool) -> Exit:
    """Delete them. Runs, models and examples stay."""
    return _run(RemoveTrainer(job=new_job()), as_json)


def _run(command: AnyCommand, as_json: bool) -> Exit:
    reason = StopReason.FINISHED
    with _children() as children:
        for event in shown(children.stream(command), as_json):
            if isinstance(event, Done):
                reason = event.reason
    if reason is StopReason.CANCELLED:
        return Exit.INTERRUPTED
    if not as_json:
        show(_SAID[_described().state])
    return Exit.OK


def _described() -> TrainerDescribed:
    with _children() as children:
        for event in children.run(DescribeTrainer(job=new_job())):
            if isinstance(event, TrainerDescribed):
                return event
    raise AssertionError("the child ended without a description")


def _offer(found: TrainerDescribed, kind: TrainerKind | None) -> TrainerOffer | None:
    """The one wanted, or the best. Raises HilbertError where none is possible."""
    fitting = [offer for offer in found.offers if kind in (None, offer.kind)]
    if not fitting:
        return None  # the child says why
    if not fitting[0].possible:
        raise HilbertError(FailureKind.UNSUPPORTED, fitting[0].reason, fitting[0].remedy)
    return fitting[0]


def _tell(found: TrainerDescribed) -> None:
    show(_SAID[found.state])
    if found.total:
        parts = f"{found.done} of {found.total} packages, {_size(found.size)}"
        show(f"    {parts}, in {Path(found.folder)}")
    for offer in found.offers:
        words = "" if offer.possible else f"not possible: {offer.reason}"
        what = f"{_size(offer.download)} to fetch, {_size(offer.disk)} on disk"
        show(f"    {offer.kind}: {words or what}")


def _children() -> Children:
    return Children({"provision": provision_command()})


def _size(size: int) -> str:
    return f"{size / 1e9:.1f} GB" if size >= 1e9 else f"{size / 1e6:.0f} MB"
