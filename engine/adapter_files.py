"""The LoRA adapters (GGUF) on this machine that the person or a training has added.

Like models they stay where they are: ``models/adapters.json`` in the data folder lists their paths.
Promises: a file enters only as a readable adapter; one that has gone is not offered.
"""

from __future__ import annotations

import os
import tempfile
from dataclasses import dataclass
from pathlib import Path

import msgspec

from engine import gguf_header, paths
from engine.errors import HilbertError
from engine.vocabulary import FailureKind

#: Where a GGUF made by Hilbert says which base it was trained on (:mod:`engine.fingerprint`).
BASE_KEY = "hilbert.base_fingerprint"


@dataclass(frozen=True)
class AdapterFile:
    """An adapter, the architecture of the models that it may fit, and its base where it says so."""

    path: Path
    architecture: str
    base: str = ""

    @property
    def name(self) -> str:
        return self.path.stem


def available() -> list[AdapterFile]:
    """All that are still there, by name."""
    found = []
    for path in _registered():
        try:
            found.append(read(path))
        except (HilbertError, OSError):
            continue  # gone, or written over by something else
    return sorted(found, key=lambda adapter: adapter.name.lower())


def read(path: Path) -> AdapterFile:
    """Raises HilbertError for what is not a LoRA adapter."""
    header = gguf_header.read(path)
    if header.text("general.type") != "adapter" or header.text("adapter.type") != "lora":
        raise HilbertError(
            FailureKind.BAD_FILE,
            f"{path.name} is not a LoRA adapter.",
            "Choose an adapter in the GGUF format; models are added on the Models page.",
        )
    return AdapterFile(path, header.architecture, header.text(BASE_KEY))


def add(path: Path) -> AdapterFile:
    """Register a file. Raises HilbertError for what is not a LoRA adapter."""
    path = path.expanduser().absolute()
    adapter = read(path)
    if path not in _registered():
        _write([*_registered(), path])
    return adapter


def remove(path: Path) -> None:
    """Forget an adapter; its file stays where it is."""
    _write([known for known in _registered() if known != path])


def _registry() -> Path:
    return paths.models() / "adapters.json"


def _registered() -> list[Path]:
    try:
        listed = msgspec.json.decode(_registry().read_bytes(), type=list[str])
    except (OSError, msgspec.MsgspecError):
        return []
    return [Path(path) for path in listed]


def _write(listed: list[Path]) -> None:
    paths.models().mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=paths.models(), suffix=".json")
    with os.fdopen(handle, "wb") as file:
        file.write(msgspec.json.encode([str(path) for path in listed]))
    Path(name).replace(_registry())
