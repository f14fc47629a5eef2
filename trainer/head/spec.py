"""What a trained head is, as its folder tells without torch: ``spec.json`` and the files beside it.

The spec names the recipe, the labels, the encoder and the data by their hashes, the seed, the
metrics and the hash of the weights.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

import msgspec

from engine import paths
from engine.errors import HilbertError
from engine.vocabulary import FailureKind, Value
from trainer.head import encoders
from trainer.head.encoders import Encoder
from trainer.head.recipe import Recipe

FORMAT = 1
SPEC, WEIGHTS, ENCODER = "spec.json", "weights.safetensors", "encoder"


class Spec(Value, frozen=True, omit_defaults=False):
    """``accuracy`` of the test set and ``validation`` from 0 to 1; ``temperature`` of logits.

    ``tuned``: the encoder was tuned for this head, and lies in its folder.
    """

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
    tuned: bool = False


def folder_of(name: str | Path) -> Path:
    """The folder, given itself or by the name of a head. Raises HilbertError NOT_FOUND."""
    for folder in (Path(name), paths.heads() / name):
        if (folder / SPEC).exists():
            return folder
    raise HilbertError(
        FailureKind.NOT_FOUND,
        f"There is no trained head at {name}.",
        "Train one with `hilbert head train FILE`.",
    )


def read(folder: Path) -> Spec:
    """Raises HilbertError NEWER_DATA, or BAD_FILE for a damaged one."""
    try:
        spec = msgspec.json.decode((folder / SPEC).read_bytes(), type=Spec)
    except msgspec.DecodeError as error:
        raise damaged(folder) from error
    if spec.format > FORMAT:
        raise HilbertError(
            FailureKind.NEWER_DATA,
            f"The head {folder.name} was written by a newer Hilbert.",
            "Update Hilbert to use it.",
        )
    return spec


def trained() -> Iterator[tuple[Path, Spec]]:
    """All heads of the data folder that can be read, the newest first."""
    folders = [path.parent for path in paths.heads().glob(f"*/{SPEC}")]
    for folder in sorted(folders, key=lambda one: (one / SPEC).stat().st_mtime, reverse=True):
        try:
            yield folder, read(folder)
        except HilbertError:
            continue


def encoder(folder: Path, spec: Spec) -> Encoder:
    """The encoder that the head was trained with. Raises HilbertError where it is not there."""
    own = folder / ENCODER
    found = encoders.at(own, spec.encoder) if spec.tuned else encoders.standard()
    if found.sha256 != spec.encoder_sha256:
        raise HilbertError(
            FailureKind.UNSUPPORTED,
            f"This head was trained with another encoder than is here: {spec.encoder}.",
            "Train it again with the encoder that is here.",
        )
    return found


def hash_of(file: Path) -> str:
    with file.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()


def check_weights(folder: Path, spec: Spec) -> None:
    """Raises HilbertError BAD_FILE where they are not those that were saved, or OSError."""
    if hash_of(folder / WEIGHTS) != spec.weights_sha256:
        raise damaged(folder)


def damaged(folder: Path) -> HilbertError:
    return HilbertError(
        FailureKind.BAD_FILE, f"The head {folder.name} is damaged.", "Train it again."
    )
