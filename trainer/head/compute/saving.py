"""A trained head as a folder: ``spec.json`` and ``weights.safetensors``. Nothing is pickled.

The spec names the recipe, the labels, the encoder and the data by their hashes, the seed, the
metrics and the hash of the weights. A folder is complete or not there: it is written beside its
place and then moved.
"""

from __future__ import annotations

import hashlib
import os
import shutil
from collections.abc import Sequence
from pathlib import Path

import msgspec
import torch
from safetensors.torch import load_file, save_file
from torch import nn

from engine import paths
from engine.errors import HilbertError
from engine.vocabulary import FailureKind, Value
from trainer.head import embeddings
from trainer.head.circuit import Circuit
from trainer.head.compute.fitting import Part, predict
from trainer.head.compute.model import Head, Qpu
from trainer.head.recipe import Recipe

FORMAT = 1
SPEC, WEIGHTS = "spec.json", "weights.safetensors"


class Spec(Value, frozen=True, omit_defaults=False):
    """``accuracy`` of the test set and ``validation`` from 0 to 1; ``temperature`` of logits."""

    format: int
    preset: str
    recipe: Recipe
    dimension: int
    labels: tuple[str, ...]
    encoder: str
    encoder_sha256: str
    data: str
    data_sha256: str
    seed: int
    accuracy: float
    validation: float
    temperature: float
    weights_sha256: str = ""


class Answer(Value, frozen=True, omit_defaults=False):
    """What a head says of a sentence. ``label`` is "" where it is less sure than the threshold."""

    text: str
    label: str
    confidence: float
    probabilities: dict[str, float]


class TrainedHead:
    """A head with its spec, ready to classify."""

    def __init__(self, spec: Spec, head: Head) -> None:
        self.spec = spec
        self.head = head

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

    def classify(self, texts: Sequence[str], threshold: float = 0.0) -> list[Answer]:
        """Raises HilbertError if the encoder is not the one that the head was trained with."""
        if embeddings.encoder_hash() != self.spec.encoder_sha256:
            raise HilbertError(
                FailureKind.UNSUPPORTED,
                f"This head was trained with another encoder than is here: {self.spec.encoder}.",
                "Train it again with the encoder that Hilbert brings along.",
            )
        logits = self.logits(torch.from_numpy(embeddings.computed(texts)))
        chances = torch.softmax(logits / self.spec.temperature, dim=1)
        return [self._answer(*row, threshold) for row in zip(texts, chances.tolist(), strict=True)]

    def _answer(self, text: str, chances: list[float], threshold: float) -> Answer:
        best = max(range(len(chances)), key=chances.__getitem__)
        label = self.spec.labels[best] if chances[best] >= threshold else ""
        named = dict(zip(self.spec.labels, chances, strict=True))
        return Answer(text, label, chances[best], named)


def save(folder: Path, trained: TrainedHead) -> Path:
    """Write the folder, in the place of what may be there. Raises OSError."""
    part = folder.with_name(f"{folder.name}.{os.getpid()}.part")
    part.mkdir(parents=True)
    try:
        tensors = {k: v.contiguous() for k, v in trained.head.state_dict().items()}
        save_file(tensors, part / WEIGHTS)
        spec = msgspec.structs.replace(trained.spec, weights_sha256=_hash(part / WEIGHTS))
        text = msgspec.json.format(msgspec.json.encode(spec), indent=2)
        (part / SPEC).write_bytes(text)
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
    folder = _folder(name)
    spec = _spec(folder)
    if _hash(folder / WEIGHTS) != spec.weights_sha256:
        raise _damaged(folder)
    head = Head(spec.recipe, spec.dimension, len(spec.labels))
    try:
        head.load_state_dict(load_file(folder / WEIGHTS))
    except RuntimeError as error:
        raise _damaged(folder) from error
    return TrainedHead(spec, head)


def temperature(logits: torch.Tensor, classes: torch.Tensor) -> float:
    """The one that makes the validation set likeliest (Guo et al. 2017, arXiv 1706.04599)."""
    candidates = torch.logspace(-1.3, 1.3, 105)
    losses = [nn.functional.cross_entropy(logits / one, classes) for one in candidates]
    return float(candidates[int(torch.stack(losses).argmin())])


def calibrated(head: nn.Module, validation: Part) -> float:
    return temperature(predict(head, validation.embeddings), validation.classes)


def _folder(name: str | Path) -> Path:
    for folder in (Path(name), paths.heads() / name):
        if (folder / SPEC).exists():
            return folder
    raise HilbertError(
        FailureKind.NOT_FOUND,
        f"There is no trained head at {name}.",
        "Train one with `hilbert head train FILE`.",
    )


def _spec(folder: Path) -> Spec:
    try:
        spec = msgspec.json.decode((folder / SPEC).read_bytes(), type=Spec)
    except msgspec.DecodeError as error:
        raise _damaged(folder) from error
    if spec.format > FORMAT:
        raise HilbertError(
            FailureKind.NEWER_DATA,
            f"The head {folder.name} was written by a newer Hilbert.",
            "Update Hilbert to use it.",
        )
    return spec


def _hash(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _damaged(folder: Path) -> HilbertError:
    return HilbertError(
        FailureKind.BAD_FILE, f"The head {folder.name} is damaged.", "Train it again."
    )
