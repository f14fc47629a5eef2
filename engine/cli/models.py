"""``hilbert models``: list, get, add, inspect, estimate and remove GGUF models."""

from __future__ import annotations

from pathlib import Path

import click

from engine import gguf_header, hardware, models, paths
from engine.cli.hub import get, scan, search
from engine.cli.output import say, show, show_json
from engine.cli.program import Commands, Exit
from engine.cli.remote import add_remote, list_remotes
from engine.errors import HilbertError
from engine.inference import estimate
from engine.models import Model
from engine.remote import entries
from engine.vocabulary import FailureKind, KvType, Value

_json_option = click.option("--json", "as_json", is_flag=True, help="Print one JSON object a line.")


class Described(Value, frozen=True, omit_defaults=False):
    """A model as ``--json`` prints it. ``problem`` says why it cannot be used."""

    id: str
    path: str
    problem: str
    name: str = ""
    architecture: str = ""
    parameters: int = 0
    quantisation: str = ""
    context_length: int = 0
    size: int = 0
    tensors: int = 0
    chat_template: bool = False
    licence: str = ""


@click.group("models", cls=Commands)
def models_() -> None:
    """List, get, search for, add, inspect and remove models."""


for command in (get, search, scan):
    models_.add_command(command)


models_.add_command(add_remote)


@models_.command("list")
@_json_option
def list_(as_json: bool) -> Exit:
    """List the models on this machine; the first answers when none is named."""
    known = models.available()
    for model in known:
        described = _described(model)
        if as_json:
            show_json(described)
        else:
            show(f"{described.id}\n    {described.problem or _summary(described)}")
    remotes = not as_json and list_remotes()
    if not known and not remotes:
        say("There is no model yet. Add a GGUF file with `hilbert models add FILE`.")
    return Exit.OK if known or remotes else Exit.NOTHING


@models_.command()
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@_json_option
def add(files: tuple[Path, ...], as_json: bool) -> None:
    """Add GGUF files; they stay where they are."""
    for file in files:
        model = models.add(file)
        if as_json:
            show_json(_described(model))
        else:
            show(f"Added {model.id}.")


@models_.command()
@click.argument("name")
@_json_option
def inspect(name: str, as_json: bool) -> None:
    """Show what is known of a model, by its name or its file."""
    model = models.find(name)
    # Read again, so that a file which cannot be used is a fault with its remedy.
    gguf_header.read(model.path)
    described = _described(model)
    if as_json:
        show_json(described)
        return
    rows = {
        "Name": described.name,
        "Architecture": described.architecture,
        "Parameters": f"{described.parameters:,}",
        "Quantisation": described.quantisation,
        "Context": f"{described.context_length:,} tokens",
        "Size": _size(described.size),
        "Chat template": "yes" if described.chat_template else "no: it cannot be talked to",
        "Licence": described.licence or "not stated in the file",
        "File": described.path,
    }
    for label, value in rows.items():
        show(f"{label:<14} {value}")


@models_.command("estimate")
@click.argument("name")
@click.option("--context", type=click.IntRange(min=1), default=None, help="Tokens to hold.")
@click.option("--kv", type=click.Choice([kind.value for kind in KvType]), default=None)
@_json_option
def estimate_(name: str, context: int | None, kv: str | None, as_json: bool) -> Exit:
    """Say what memory a model will take, and how it runs best on this machine."""
    header = gguf_header.read(models.find(name).path)
    machine = estimate.this_machine(hardware.gpu_memory())
    fit = estimate.fit(header, machine, context or 0, KvType(kv) if kv else None)
    if as_json:
        show_json(_estimated(fit))
    else:
        _show_fit(fit)
    return Exit.OK if fit.fits else Exit.NOTHING


@models_.command()
@click.argument("name")
def remove(name: str) -> None:
    """Forget a model; its file stays where it is."""
    if remote := entries.find(name):
        entries.remove(remote)
        show(f"Removed {remote.name} on {remote.address.host} from the list.")
        return
    model = models.find(name)
    models.remove(model)
    if any(known.path.resolve() == model.path.resolve() for known in models.available()):
        raise HilbertError(
            FailureKind.UNSUPPORTED,
            f"{model.id} is listed because its file lies in one of Hilbert's own folders.",
            f"Delete or move the file to remove it: {model.path}",
        )
    show(f"Removed {model.id} from the list; its file stays at {model.path}.")


class Estimated(Value, frozen=True, omit_defaults=False):
    """A fit as ``--json`` prints it; sizes in bytes."""

    fits: bool
    reason: str
    gpu_reason: str
    weights: int
    kv_cache: int
    compute: int
    vocabulary: int
    total: int
    context_length: int
    kv: str
    threads: int
    gpu_layers: int


def _estimated(fit: estimate.Fit) -> Estimated:
    found = fit.estimate
    return Estimated(
        fits=fit.fits,
        reason=fit.reason,
        gpu_reason=fit.gpu_reason,
        weights=found.weights,
        kv_cache=found.kv,
        compute=found.compute,
        vocabulary=found.vocabulary,
        total=found.total,
        context_length=fit.context_length,
        kv=fit.kv.value,
        threads=fit.threads,
        gpu_layers=fit.gpu_layers,
    )


def _show_fit(fit: estimate.Fit) -> None:
    found = fit.estimate
    rows = {
        "Weights": _size(found.weights),
        "KV cache": f"{_size(found.kv)} ({fit.kv}, {fit.context_length:,} tokens)",
        "Compute": _size(found.compute),
        "Vocabulary": _size(found.vocabulary),
        "Together": _size(found.total),
        "Threads": str(fit.threads),
    }
    for label, value in rows.items():
        show(f"{label:<14} {value}")
    show(" ".join(filter(None, (fit.reason, fit.gpu_reason))))


def _described(model: Model) -> Described:
    header = model.header
    if header is None:
        return Described(str(model.id), str(model.path), model.problem)
    return Described(
        id=str(model.id),
        path=str(model.path),
        problem=model.problem,
        name=header.name,
        architecture=header.architecture,
        parameters=header.parameters,
        quantisation=header.quantisation,
        context_length=header.context_length,
        size=header.size,
        tensors=header.tensors,
        chat_template=bool(header.chat_template.strip()),
        licence=header.text("general.license"),
    )


def _summary(model: Described) -> str:
    starter = ", the starter model" if Path(model.path) == paths.starter_model() else ""
    return (
        f"{model.architecture}, {_size_of_count(model.parameters)} parameters, "
        f"{model.quantisation}, {_size(model.size)}{starter}"
    )


def _size_of_count(count: int) -> str:
    return f"{count / 1e9:.1f} billion" if count >= 1e9 else f"{count / 1e6:.0f} million"


def _size(size: int) -> str:
    return f"{size / 1e9:.1f} GB" if size >= 1e9 else f"{size / 1e6:.0f} MB"
