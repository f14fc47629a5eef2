"""What is said of a model: facts and sizes. No Qt but for the language."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from engine.hub.catalogue import Offer
from engine.inference import estimate
from engine.inference.estimate import Machine
from engine.models import Model
from engine.vocabulary import HubDescribed, HubFile, HubModel
from gui.i18n import tr, trn

Facts = Sequence[tuple[str, str]]
_SPARE = 0.9  # of the free memory may be taken


def size_text(size: int) -> str:
    return f"{size / 1e9:.1f} GB" if size >= 1e9 else f"{size / 1e6:,.0f} MB"


def parameters_text(count: int) -> str:
    if count >= 1e9:
        return tr("{n} billion", n=f"{count / 1e9:.1f}")
    return tr("{n} million", n=f"{count / 1e6:,.0f}")


def context_text(tokens: int) -> str:
    return trn("{n} token", "{count} tokens", tokens, count=f"{tokens:,}")


def model_facts(model: Model) -> Facts:
    """Of a file on this machine, from its own header."""
    header = model.header
    if header is None:
        return ((tr("File"), at_home(model.path)),)
    return (
        (tr("Name"), header.name),
        (tr("Architecture"), header.architecture),
        (tr("Parameters"), parameters_text(header.parameters)),
        (tr("Quantisation"), header.quantisation),
        (tr("Context window"), context_text(header.context_length)),
        (tr("On this machine"), estimate.fit(header, estimate.this_machine()).reason),
        (tr("Licence"), header.text("general.license", tr("not stated"))),
        (tr("Size"), size_text(header.size)),
        (tr("File"), at_home(model.path)),
    )


def offer_facts(offer: Offer, reason: str) -> Facts:
    return (
        (tr("Parameters"), parameters_text(offer.parameters)),
        (tr("Context window"), context_text(offer.context)),
        (tr("On this machine"), reason),
        (tr("Licence"), offer.licence),
        (tr("Download"), size_text(offer.file_size)),
        (tr("From"), offer.repo or tr("comes with Hilbert")),
    )


def hub_facts(model: HubModel, described: HubDescribed | None) -> Facts:
    facts = [
        (tr("Licence"), model.licence or tr("not stated")),
        (tr("Downloads"), f"{model.downloads:,}"),
        (tr("Changed"), model.updated or tr("not stated")),
    ]
    if described and described.architecture:
        facts.insert(0, (tr("Architecture"), described.architecture))
    if described and described.parameters:
        facts.insert(1, (tr("Parameters"), parameters_text(described.parameters)))
    if described and described.context_length:
        facts.insert(2, (tr("Context window"), context_text(described.context_length)))
    return facts


def file_fit(file: HubFile, machine: Machine) -> tuple[bool, str]:
    """Whether a file may fit; before it is here only its size is known."""
    needed, free = size_text(file.size), size_text(machine.memory)
    if file.size > machine.memory * _SPARE:
        return False, tr(
            "It does not fit: its weights take {needed}, and {free} are free.",
            needed=needed,
            free=free,
        )
    return True, tr(
        "Its weights take {needed} of {free} of free memory; the context comes on top.",
        needed=needed,
        free=free,
    )


def at_home(path: Path) -> str:
    """A path as people write it."""
    home = Path.home()
    return f"~/{path.relative_to(home).as_posix()}" if path.is_relative_to(home) else str(path)
