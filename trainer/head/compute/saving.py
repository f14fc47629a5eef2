"""A trained head as a folder: spec, weights, and its encoder if that was tuned.

Nothing is pickled. A folder is complete or not there: it is written beside its place and then
moved.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Sequence
from functools import cached_property
from pathlib import Path

import msgspec
import torch
from safetensors.torch import load_file, save_file
from torch import nn

from engine.errors import HilbertError
from engine.vocabulary import Classification, FailureKind
from trainer.head import embeddings
from trainer.head import spec as spec_files
from trainer.head.circuit import Circuit
from trainer.head.compute.fitting import Part, predict
from trainer.head.compute.model import Head, Qpu
from trainer.head.encoders import Encoder
from trainer.head.spec import ENCODER, SPEC, WEIGHTS, Spec, damaged


class TrainedHead:
    """A head with its spec and its encoder, ready to classify."""

    def __init__(self, spec: Spec, head: Head, folder: Path) -> None:
        self.spec = spec
        self.head = head
        self._folder = folder

    @cached_property
    def encoder(self) -> Encoder:
        """Raises HilbertError if it is not the one that the head was trained with."""
        return spec_files.encoder(self._folder, self.spec)

    @property
    def qpu(self) -> Qpu:
        """Raises HilbertError for a head that was trained without a QPU module."""
        if self.head.qpu is None:
            raise HilbertError(
                FailureKind.UNSUPPORTED, "This head has no quantum circuit.", "Train one with it."
            )
        return self.head.qpu

    @property
    def circuit(self) -> Circuit:
        return self.qpu.circuit

    def logits(self, vectors: torch.Tensor) -> torch.Tensor:
        """(rows, dimension) -> (rows, classes), in the order of ``spec.labels``."""
        return predict(self.head, vectors)

    def classify(self, texts: Sequence[str], threshold: float = 0.0) -> list[Classification]:
        """One answer a text; the label is "" where the head is less sure than ``threshold``."""
        if not texts:
            return []
        logits = self.logits(torch.from_numpy(embeddings.computed(texts, self.encoder)))
        chances = torch.softmax(logits.double() / self.spec.temperature, dim=1)
        return [self._answer(*row, threshold) for row in zip(texts, chances.tolist(), strict=True)]

    def _answer(self, text: str, chances: list[float], threshold: float) -> Classification:
        confidence = max(chances)
        label = self.spec.labels[chances.index(confidence)] if confidence >= threshold else ""
        return Classification(text, label, confidence, self.spec.labels, tuple(chances))


def save(folder: Path, spec: Spec, head: Head, encoder: Encoder) -> Path:
    """Write the folder, in the place of what may be there. Raises OSError."""
    part = folder.with_name(f"{folder.name}.{os.getpid()}.part")
    part.mkdir(parents=True)
    try:
        tensors = {k: v.contiguous() for k, v in head.state_dict().items()}
        save_file(tensors, part / WEIGHTS)
        spec = msgspec.structs.replace(spec, weights_sha256=spec_files.hash_of(part / WEIGHTS))
        text = msgspec.json.format(msgspec.json.encode(spec), indent=2)
        (part / SPEC).write_bytes(text)
        if spec.tuned:
            shutil.copytree(encoder.folder, part / ENCODER)
        if folder.exists():
            shutil.rmtree(folder)
        part.rename(folder)
    finally:
        shutil.rmtree(part, ignore_errors=True)
    return folder


def load(name: str | Path) -> TrainedHead:
    """From a folder, or by the name of a head in the data folder.

    Raises HilbertError NOT_FOUND, NEWER_DATA, or BAD_FILE for a damaged one.
    """
    folder = spec_files.folder_of(name)
    spec = spec_files.read(folder)
    spec_files.check_weights(folder, spec)
    head = Head(spec.recipe, spec.dimension, len(spec.labels))
    try:
        head.load_state_dict(load_file(folder / WEIGHTS))
    except RuntimeError as error:
        raise damaged(folder) from error
    return TrainedHead(spec, head, folder)


def temperature(logits: torch.Tensor, classes: torch.Tensor) -> float:
    """The one that makes the validation set likeliest (Guo et al. 2017, arXiv 1706.04599).

    A small set without an error would make the head certain of everything; so each of n labels
    counts as 1 - 1/(n + 2), as the targets of Platt (1999) do.
    """
    candidates = torch.logspace(-1.3, 1.3, 105)
    smooth = 1 / (len(classes) + 2)
    losses = [
        nn.functional.cross_entropy(logits / one, classes, label_smoothing=smooth)
        for one in candidates
    ]
    return float(candidates[int(torch.stack(losses).argmin())])


def calibrated(head: nn.Module, validation: Part) -> float:
    return temperature(predict(head, validation.embeddings), validation.classes)
