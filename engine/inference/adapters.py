"""LoRA adapters on a model in memory: attached, detached and scaled without reloading it.

Promises: an adapter file is read in plain Python first and refused with a sentence when it is not
one or was made for another kind of model; a file is loaded once and stays loaded with its model.
What was evaluated with other adapters must not be reused: that is for the cache to see to.
"""

from __future__ import annotations

import ctypes
import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

from engine import adapter_files, fingerprint, gguf_header
from engine.errors import HilbertError
from engine.vocabulary import AdapterRecord, AdapterSpec, FailureKind

FileIdentity = tuple[str, int, int]
AdapterSet = tuple[tuple[FileIdentity, float], ...]


class Base(NamedTuple):
    """What an adapter has to be made for: the architecture, and the fingerprint of the file."""

    architecture: str
    fingerprint: str


class Adapters:
    """The adapters of one model and one context. Freed by llama.cpp together with the model."""

    def __init__(self, lib: Any, model: Any, context: Any, base: Base) -> None:
        self._lib = lib
        self._model = model
        self._context = context
        self._base = base
        self._loaded: dict[FileIdentity, Any] = {}
        self._contents: dict[FileIdentity, str] = {}
        self.active: AdapterSet = ()

    def use(self, wanted: Sequence[AdapterSpec]) -> None:
        """Work with exactly these adapters. Raises HilbertError; then the old ones stay."""
        active = tuple((identity(Path(a.path)), a.scale) for a in wanted if a.scale != 0)
        if active == self.active:
            return
        handles = [self._handle(file) for file, _ in active]
        adapters = (self._lib.llama_adapter_lora_p_ctypes * len(handles))(*handles)
        scales = (ctypes.c_float * len(handles))(*(scale for _, scale in active))
        if self._lib.llama_set_adapters_lora(self._context, adapters, len(handles), scales):
            raise _refusal(Path(active[0][0][0]), "llama.cpp could not apply it")
        self.active = active

    def records(self) -> tuple[AdapterRecord, ...]:
        """The adapters in use by their content."""
        return tuple(AdapterRecord(self._contents[file], scale) for file, scale in self.active)

    def _handle(self, key: FileIdentity) -> Any:
        if key not in self._loaded:
            path = Path(key[0])
            _check(path, self._base)
            handle = self._lib.llama_adapter_lora_init(self._model, os.fsencode(path))
            if not handle:
                raise _refusal(path, "it was made for a model of another size")
            self._loaded[key] = handle
            self._contents[key] = fingerprint.of_file(path)
        return self._loaded[key]


def identity(path: Path) -> FileIdentity:
    """Path, size and time: changes when the file does. Raises HilbertError NOT_FOUND."""
    try:
        found = path.stat()
    except OSError as error:
        raise HilbertError(
            FailureKind.NOT_FOUND,
            f"There is no adapter {path}.",
            "Check the path, or whether the drive is connected.",
            str(error),
        ) from error
    return str(path), found.st_size, found.st_mtime_ns


def _check(path: Path, base: Base) -> None:
    header = gguf_header.read(path)
    if header.text("general.type") != "adapter" or header.text("adapter.type") != "lora":
        raise _refusal(path, "it is not a LoRA adapter")
    if header.architecture != base.architecture:
        why = f"it was made for a {header.architecture} model, not {base.architecture}"
        raise _refusal(path, why)
    # Adapters of other programs do not say it; llama.cpp then compares sizes alone.
    if header.text(adapter_files.BASE_KEY, base.fingerprint) != base.fingerprint:
        raise _refusal(path, "it was trained on another base")


def _refusal(path: Path, why: str) -> HilbertError:
    return HilbertError(
        FailureKind.BAD_FILE,
        f"{path.name} cannot be used as an adapter of this model: {why}.",
        "Choose the model it was trained on, or another adapter.",
    )
