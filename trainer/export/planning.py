"""What a run can become, how large each file will be, and whether the disk has room for the work.

All of it is known from headers, before a weight is read.
"""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import psutil

from engine import gguf_header
from engine.errors import HilbertError
from engine.vocabulary import ExportChoice, ExportKind, FailureKind
from trainer.base import architectures
from trainer.base.loading import base_hash, refuse_early
from trainer.export import sizes, trained
from trainer.recipe import Recipe, Target, exports

if TYPE_CHECKING:
    from trainer.export.exporting import Source

_PARTS = {
    Target.ATTENTION: ("attn_q", "attn_k", "attn_v", "attn_output"),
    Target.MLP: ("ffn_gate", "ffn_up", "ffn_down"),
}
_SPARE = 1.02  # of the predicted size, and the reports


def metadata_of(base: Path, given: Path | None = None) -> Path:
    """The GGUF whose tokenizer and template an export copies. Raises HilbertError UNSUPPORTED.

    A base that is a folder has none: its tokenizer would have to be written anew, which is where
    exports go wrong without a sign of it. A GGUF of the same model has it right.
    """
    if given is not None:
        refuse_early(given)
        return given
    if not base.is_dir():
        return base
    raise HilbertError(
        FailureKind.UNSUPPORTED,
        f"The base {base.name} is a folder, and an export copies tokenizer and template of a GGUF.",
        "Name a GGUF of the same model, of any size, with --metadata FILE.",
    )


def choices(recipe: Recipe, base: Path, metadata: Path) -> tuple[ExportChoice, ...]:
    """Every kind of file, with its size or why it cannot be. Raises HilbertError or OSError."""
    known = exports(recipe)
    shapes = sizes.shapes_of(metadata)
    header = gguf_header.read(metadata)
    architectures.of_header(header)
    head = header.size - header.weights
    found = []
    for kind in ExportKind:
        if kind is ExportKind.ADAPTER:
            parts = tuple(part for target in recipe.targets for part in _PARTS.get(target, ()))
            possible, size = known.adapter, sizes.adapter(shapes, recipe.rank, parts)
        else:
            possible, size = known.merged, sizes.merged(shapes, kind, head)
        found.append(
            ExportChoice(kind, True, size)
            if possible
            else ExportChoice(kind, False, 0, known.reason)
        )
    return tuple(found)


def require(source: Source, kinds: Sequence[ExportKind]) -> None:
    """Raises HilbertError where these files cannot be made, or the disk has no room for them."""
    if not kinds:
        raise HilbertError(
            FailureKind.UNSUPPORTED, "No kind of file was chosen.", "Choose at least one."
        )
    if base_hash(source.base) != source.base_hash:
        raise trained.other_base(source.base.name)
    trained.check_adapter(source.adapter)
    known = {one.kind: one for one in choices(source.recipe, source.base, source.metadata)}
    for kind in kinds:
        if not known[kind].possible:
            raise HilbertError(
                FailureKind.UNSUPPORTED,
                f"This run cannot be exported as {kind.value}: {known[kind].reason}",
                "Choose another kind of file, or train with another technique.",
            )
    _require_space(source, needed(known, kinds))


def needed(known: dict[ExportKind, ExportChoice], kinds: Sequence[ExportKind]) -> int:
    """Bytes that the work takes at its fullest: the files, and the F16 one they come from."""
    wanted = {*kinds, ExportKind.F16}
    return int(_SPARE * sum(known[kind].size or known[ExportKind.F16].size for kind in wanted))


def _require_space(source: Source, size: int) -> None:
    place = source.folder
    while not place.exists():
        place = place.parent
    free = shutil.disk_usage(place).free
    if free < size:
        raise HilbertError(
            FailureKind.DISK_FULL,
            f"The export takes {size / 1e9:.1f} GB for a while, and {free / 1e9:.1f} GB are free.",
            "Free some space, or choose the adapter or fewer files. Nothing was written.",
        )


def precision(source: Source) -> str:
    """Weights in float32 where they fit in memory, as proofs round least there; else bfloat16."""
    parameters = sum(_count(shape) for shape in sizes.shapes_of(source.base).values())
    free = psutil.virtual_memory().available
    return "float32" if 5 * parameters < free else "bfloat16"


def _count(shape: tuple[int, ...]) -> int:
    count = 1
    for size in shape:
        count *= size
    return count
