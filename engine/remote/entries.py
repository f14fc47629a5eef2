"""The servers' models that the person has added: ``models/remote.json`` in the data folder."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

import msgspec

from engine import paths
from engine.remote.address import Address
from engine.vocabulary import Value


class Remote(Value, frozen=True):
    """A model on a server, by the name that the person gave it."""

    name: str
    address: Address

    @property
    def path(self) -> str:
        """What stands for it where a model's path could."""
        return str(self.address)


def available() -> list[Remote]:
    """All that were added, by name."""
    try:
        return msgspec.json.decode(_registry().read_bytes(), type=list[Remote])
    except (OSError, msgspec.MsgspecError):
        return []


def find(name: str) -> Remote | None:
    """The model of that name or address."""
    wanted = name.lower()
    return next((r for r in available() if wanted in (r.name.lower(), r.path.lower())), None)


def save(remote: Remote, instead_of: Remote | None = None) -> None:
    """Add a model, or change one. Two of one name cannot be told apart: the later one stays."""
    gone = {remote.name, instead_of.name if instead_of else remote.name}
    others = [known for known in available() if known.name not in gone]
    _write(sorted([*others, remote], key=lambda one: one.name.lower()))


def remove(remote: Remote) -> None:
    """Forget a model. The key of its server stays in the keyring, so that this can be undone."""
    _write([known for known in available() if known.name != remote.name])


def _registry() -> Path:
    return paths.models() / "remote.json"


def _write(remotes: list[Remote]) -> None:
    paths.models().mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=paths.models(), suffix=".json")
    with os.fdopen(handle, "wb") as file:
        file.write(msgspec.json.encode(remotes))
    Path(name).replace(_registry())
