"""How large exported files will be, from the base's tensors alone, before anything is computed.

The rules are those of llama.cpp's quantiser: vectors stay F32; rows that a K type does not divide
fall back to a larger type; the head, and in the mixed types some layers, get more bits.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from engine import gguf_header
from engine.vocabulary import ExportKind
from trainer.base import reading, weights

_BITS = {"q8_0": 8.5, "q6_k": 6.5625, "q5_k": 5.5, "q4_k": 4.5, "q5_1": 6.0, "q5_0": 5.5}
_FALLBACK = {"q6_k": "q8_0", "q5_k": "q5_1", "q4_k": "q5_0"}
_BLOCK = 256  # values in a block of a K type
_MIXED = ("attn_v.weight", "ffn_down.weight")  # half of them get the better type

Shapes = Mapping[str, tuple[int, ...]]


def shapes_of(base: Path) -> dict[str, tuple[int, ...]]:
    """Of a GGUF, or of the safetensors of a folder. Raises HilbertError or OSError."""
    if not base.is_dir():
        gguf_header.read(base)
        return weights.shapes(reading.reader(base))
    from safetensors import safe_open  # noqa: PLC0415

    found: dict[str, tuple[int, ...]] = {}
    for path in sorted(base.glob("*.safetensors")):
        with safe_open(path, framework="numpy") as file:
            for name in file.keys():  # noqa: SIM118 - not a mapping
                found[name] = tuple(file.get_slice(name).get_shape())
    return found


def merged(shapes: Shapes, kind: ExportKind, metadata: int) -> int:
    """Bytes of a merged file; ``metadata`` is the size of the base's header."""
    return metadata + int(sum(_tensor(name, shape, kind) for name, shape in shapes.items()))


def adapter(shapes: Shapes, rank: int, parts: tuple[str, ...]) -> int:
    """Bytes of an adapter of ``rank`` on the tensors whose names hold one of ``parts``."""
    adapted = [shape for name, shape in shapes.items() if _holds(name, parts) and len(shape) == 2]
    return 4096 + sum(4 * rank * (rows + columns) for rows, columns in adapted)


def _holds(name: str, parts: tuple[str, ...]) -> bool:
    return name.endswith(".weight") and any(f".{part}." in name for part in parts)


def _tensor(name: str, shape: tuple[int, ...], kind: ExportKind) -> float:
    count = 1.0
    for size in shape:
        count *= size
    if len(shape) == 1:
        return 4 * count
    if kind is ExportKind.F16:
        return 2 * count
    width = shape[-1]
    plain = kind.value.removesuffix("_m")
    best = "q6_k" if plain in ("q5_k", "q4_k") else plain
    if name in ("token_embd.weight", "output.weight", "model.embed_tokens.weight"):
        return count * _bits(best, width) / 8
    if plain != best and name.endswith(_MIXED):
        return count * (_bits(best, width) + _bits(plain, width)) / 16
    return count * _bits(plain, width) / 8


def _bits(kind: str, width: int) -> float:
    return _BITS[_FALLBACK[kind] if kind in _FALLBACK and width % _BLOCK else kind]
