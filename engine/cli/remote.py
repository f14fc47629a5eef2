"""``hilbert models add-remote``: models on servers, from the command line."""

from __future__ import annotations

import click

from engine import models
from engine.cli.output import say, show
from engine.cli.program import Command
from engine.errors import HilbertError
from engine.remote import entries, keys
from engine.remote.address import Address, is_remote
from engine.remote.entries import Remote
from engine.remote.server import Server
from engine.vocabulary import FailureKind, ModelSpec


@click.command("add-remote", cls=Command)
@click.argument("address")
@click.option("--model", default="", help="As the server names it. Default: its only one.")
@click.option("--name", default="", help="What to call it here.")
@click.option("--key/--no-key", default=False, help="Ask for an API key, kept in the keyring.")
def add_remote(address: str, model: str, name: str, key: bool) -> None:
    """Add a model on an OpenAI-compatible server; it is not offline.

    ADDRESS is the server's base URL, as in http://server:8000/v1. The server is asked whether it
    has the model.
    """
    given = Address.of(address)
    secret = click.prompt("API key", hide_input=True, err=True) if key else ""
    wanted = model or given.model
    listed = Server(given, secret or keys.load(given.base), quick=True).models()
    known = [str(found["id"]) for found in listed]
    chosen = _chosen(given, wanted, known)
    if secret:
        keys.save(given.base, secret)
    remote = Remote(name or chosen.name, chosen)
    entries.save(remote)
    show(f"Added {remote.name} on {chosen.host} (not offline).")


def _chosen(given: Address, wanted: str, known: list[str]) -> Address:
    if not wanted and len(known) == 1:
        wanted = known[0]
    if wanted not in known:
        raise HilbertError(
            FailureKind.NOT_FOUND,
            f"The server {given.host} has no model “{wanted}”."
            if wanted
            else f"The server {given.host} has {len(known)} models; one must be chosen.",
            f"It has: {', '.join(known[:20]) or 'none'}. Choose with --model.",
        )
    return Address(given.base, wanted)


def list_remotes() -> bool:
    """Print the models on servers; whether there were any."""
    found = entries.available()
    for remote in found:
        show(f"{remote.name}\n    {remote.address.model} on {remote.address.host}, not offline")
    return bool(found)


def spec_of(name: str) -> ModelSpec:
    """The model of that name, here or on a server. Raises HilbertError NOT_FOUND."""
    if is_remote(name):
        return ModelSpec(str(Address.of(name)))
    if remote := entries.find(name) if name else None:
        say(f"{remote.name} runs on {remote.address.host}: this is not offline.")
        return ModelSpec(remote.path)
    return models.find(name).spec()
