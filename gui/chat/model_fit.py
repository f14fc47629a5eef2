"""Whether the model that is chosen fits this machine, why, and how it is run because of that.

Read from the model's header on the store's thread, before anything is loaded. What the estimate
chooses (a shorter context, keys and values in 8 bits, layers on the GPU) is what the model is then
loaded with; where the engine's defaults fit, they stay.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from engine import gguf_header
from engine.errors import HilbertError
from engine.remote.address import Address, is_remote
from engine.vocabulary import AdapterSpec, ModelSpec
from gui.i18n import tr
from gui.operations import Operations

if TYPE_CHECKING:
    from engine.inference.estimate import Fit


class ModelFits(QObject):
    """One estimate a model, made when it is first chosen."""

    found = Signal(str)  # path of a model

    def __init__(self, operations: Operations, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._operations = operations
        self._known: dict[str, Fit | None] = {}

    def look(self, path: str) -> None:
        """Estimate a model; ``found`` says when its words are there."""
        if path in self._known or is_remote(path):
            self.found.emit(path)
        elif path:
            self._known[path] = None
            self._operations.run(lambda _store: _fit(path), lambda fit: self._take(path, fit))

    def sentence(self, path: str) -> str:
        """Whether and why it fits; empty while that is not known."""
        if is_remote(path):
            host = Address.of(path).host
            return tr("Runs on {host}, not offline: what you ask goes over the network.", host=host)
        fit = self._known.get(path)
        return " ".join(filter(None, (fit.reason, fit.gpu_reason))) if fit else ""

    def spec(self, path: str, adapters: tuple[AdapterSpec, ...]) -> ModelSpec:
        """How to load a model here."""
        fit = self._known.get(path)
        if fit is None or not fit.fits:
            return ModelSpec(path=path, adapters=adapters)
        from engine.inference.llama import DEFAULT_CONTEXT  # noqa: PLC0415 - read by then

        shorter = fit.context_length if fit.context_length < DEFAULT_CONTEXT else 0
        return ModelSpec(
            path=path,
            context_length=shorter,
            gpu_layers=fit.gpu_layers or -1,  # -1, the default, is ignored by a build for the CPU
            kv=fit.kv,
            adapters=adapters,
        )

    def _take(self, path: str, fit: Fit | None) -> None:
        self._known[path] = fit
        self.found.emit(path)


def _fit(path: str) -> Fit | None:
    """None for a file that cannot be read: the engine says why when it is used."""
    from engine import hardware  # noqa: PLC0415 - on the store's thread, after the window is there
    from engine.inference import estimate  # noqa: PLC0415

    try:
        header = gguf_header.read(Path(path))
    except (HilbertError, OSError):
        return None
    return estimate.fit(header, estimate.this_machine(hardware.gpu_memory()))
