"""Read the header of a GGUF file in plain Python, trusting nothing in it.

Refuses, with a sentence, what native code should never see: files that are not GGUF, counts and
lengths beyond the file, tensors that do not lie inside it. Long arrays (the vocabulary) are
skipped, not built. Layout: ggml, docs/gguf.md, versions 2 and 3, little-endian.
"""

from __future__ import annotations

import math
import struct
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, BinaryIO

from engine.errors import HilbertError
from engine.vocabulary import FailureKind

Scalar = str | int | float | bool

_MAX_KEYS = 10_000
_MAX_TENSORS = 100_000
_MAX_NAME = 65_535
_MAX_STRING = 16 * 1024 * 1024
_KEPT_ARRAY = 64

_SCALARS = {
    0: "<B",
    1: "<b",
    2: "<H",
    3: "<h",
    4: "<I",
    5: "<i",
    6: "<f",
    7: "<?",
    10: "<Q",
    11: "<q",
    12: "<d",
}
_STRING, _ARRAY = 8, 9

# ggml type -> (name, elements per block, bytes per block)
_TYPES: dict[int, tuple[str, int, int]] = {
    0: ("F32", 1, 4),
    1: ("F16", 1, 2),
    2: ("Q4_0", 32, 18),
    3: ("Q4_1", 32, 20),
    6: ("Q5_0", 32, 22),
    7: ("Q5_1", 32, 24),
    8: ("Q8_0", 32, 34),
    9: ("Q8_1", 32, 36),
    10: ("Q2_K", 256, 84),
    11: ("Q3_K", 256, 110),
    12: ("Q4_K", 256, 144),
    13: ("Q5_K", 256, 176),
    14: ("Q6_K", 256, 210),
    15: ("Q8_K", 256, 292),
    16: ("IQ2_XXS", 256, 66),
    17: ("IQ2_XS", 256, 74),
    18: ("IQ3_XXS", 256, 98),
    19: ("IQ1_S", 256, 50),
    20: ("IQ4_NL", 32, 18),
    21: ("IQ3_S", 256, 110),
    22: ("IQ2_S", 256, 82),
    23: ("IQ4_XS", 256, 136),
    24: ("I8", 1, 1),
    25: ("I16", 1, 2),
    26: ("I32", 1, 4),
    27: ("I64", 1, 8),
    28: ("F64", 1, 8),
    29: ("IQ1_M", 256, 56),
    30: ("BF16", 1, 2),
    34: ("TQ1_0", 256, 54),
    35: ("TQ2_0", 256, 66),
    39: ("MXFP4", 32, 17),
}


@dataclass(frozen=True)
class Header:
    """The metadata of a GGUF file.

    ``parameters`` counts weights, ``weights`` is their size and ``size`` the file's, in bytes;
    ``vocabulary`` counts tokens.
    """

    path: str
    size: int
    version: int
    tensors: int
    parameters: int
    types: dict[str, int]
    metadata: dict[str, Scalar | list[Scalar]] = field(repr=False)
    weights: int = 0
    vocabulary: int = 0

    def text(self, key: str, default: str = "") -> str:
        value = self.metadata.get(key, default)
        return value if isinstance(value, str) else default

    def number(self, key: str, default: int = 0) -> int:
        value = self.metadata.get(key, default)
        return value if isinstance(value, int) and not isinstance(value, bool) else default

    @property
    def architecture(self) -> str:
        return self.text("general.architecture", "unknown")

    @property
    def name(self) -> str:
        return self.text("general.name") or Path(self.path).stem

    @property
    def context_length(self) -> int:
        return self.number(f"{self.architecture}.context_length")

    @property
    def chat_template(self) -> str:
        return self.text("tokenizer.chat_template")

    @property
    def quantisation(self) -> str:
        """The tensor type that holds most weights."""
        return max(self.types, key=lambda name: self.types[name], default="unknown")


def read(path: Path) -> Header:
    """Raises HilbertError BAD_FILE for what is not a whole GGUF model, NOT_FOUND, READ_ONLY."""
    try:
        # Opening a pipe would wait for its other end.
        if path.exists() and not path.is_file():
            raise refusal(path, "it is a folder" if path.is_dir() else "it is not a file")
        with path.open("rb") as file:
            return _Reader(file, path).header()
    except FileNotFoundError:
        raise HilbertError(
            FailureKind.NOT_FOUND,
            f"There is no file {path}.",
            "Check the path, or whether the drive is connected.",
        ) from None
    except PermissionError as error:
        raise refusal(path, "you may not read it", "Change its permissions.") from error
    except OSError as error:
        remedy = "Check the drive, or copy the file to another place."
        raise refusal(path, "it could not be read", remedy) from error


def refusal(path: Path, why: str, remedy: str = "") -> HilbertError:
    return HilbertError(
        FailureKind.BAD_FILE,
        f"{path.name} cannot be used as a model: {why}.",
        remedy or "Download the file again, or choose another GGUF model.",
    )


class _Reader:
    def __init__(self, file: BinaryIO, path: Path) -> None:
        self._file = file
        self._path = path
        self._size = path.stat().st_size
        self._length = 0  # of the array read last
        self._vocabulary = 0

    def header(self) -> Header:
        if self._size < 24 or self._bytes(4) != b"GGUF":
            raise refusal(self._path, "it is not a GGUF file")
        version = self._one("<I")
        if version not in (2, 3):
            raise refusal(self._path, f"its GGUF version {version} is unknown")
        tensors = self._count("<Q", _MAX_TENSORS, "tensors")
        keys = self._count("<Q", _MAX_KEYS, "metadata entries")
        metadata = dict(self._entry() for _ in range(keys))
        infos = [self._tensor() for _ in range(tensors)]
        self._check_extent(infos, metadata)
        types: dict[str, int] = {}
        for kind, elements, _, _ in infos:
            types[kind] = types.get(kind, 0) + elements
        return Header(
            path=str(self._path),
            size=self._size,
            version=version,
            tensors=tensors,
            parameters=sum(types.values()),
            types=types,
            metadata={k: v for k, v in metadata.items() if v is not None},
            weights=sum(length for _, _, _, length in infos),
            vocabulary=self._vocabulary,
        )

    def _check_extent(
        self,
        infos: list[tuple[str, int, int, int]],
        metadata: dict[str, Scalar | list[Scalar] | None],
    ) -> None:
        alignment = metadata.get("general.alignment", 32)
        if not isinstance(alignment, int) or alignment <= 0 or alignment % 8:
            raise refusal(self._path, "its alignment is impossible")
        start = -(-self._file.tell() // alignment) * alignment
        end = max((start + offset + length for _, _, offset, length in infos), default=start)
        if end > self._size:
            missing = end - self._size
            raise refusal(self._path, f"it is cut short: {missing:,} bytes are missing")

    def _entry(self) -> tuple[str, Scalar | list[Scalar] | None]:
        key = self._string(_MAX_NAME)
        value = self._value(self._one("<I"))
        if key == "tokenizer.ggml.tokens":
            self._vocabulary = self._length
        return key, value

    def _value(self, kind: int, inside: bool = False) -> Scalar | list[Scalar] | None:
        if kind in _SCALARS:
            value: Scalar = self._unpack(_SCALARS[kind])
            return value
        if kind == _STRING:
            return self._string(_MAX_STRING)
        if kind == _ARRAY and not inside:  # llama.cpp takes no arrays of arrays either
            return self._array()
        raise refusal(self._path, f"its metadata has an unknown type {kind}")

    def _array(self) -> list[Scalar] | None:
        kind = self._one("<I")
        length = self._length = self._one("<Q")
        width = struct.calcsize(_SCALARS[kind]) if kind in _SCALARS else 8
        self._require(length * width)
        if kind in _SCALARS and length > _KEPT_ARRAY:
            self._file.seek(length * width, 1)
            return None
        if kind == _STRING and length > _KEPT_ARRAY:
            for _ in range(length):
                self._skip_string()
            return None
        values = [self._value(kind, inside=True) for _ in range(length)]
        return [value for value in values if isinstance(value, str | int | float)]

    def _tensor(self) -> tuple[str, int, int, int]:
        self._string(_MAX_NAME)
        dimensions = self._count("<I", 8, "dimensions")
        shape = [self._one("<Q") for _ in range(dimensions)]
        kind = self._one("<I")
        offset = self._one("<Q")
        if kind not in _TYPES:
            raise refusal(self._path, f"it has a tensor of unknown type {kind}")
        name, block, width = _TYPES[kind]
        elements = math.prod(shape)
        if elements == 0 or (shape and shape[0] % block):
            raise refusal(self._path, "it has a tensor of impossible shape")
        return name, elements, offset, elements // block * width

    def _string(self, limit: int) -> str:
        length = self._one("<Q")
        if length > limit:
            raise refusal(self._path, "its header holds a text of impossible length")
        return self._bytes(length).decode("utf-8", errors="replace")

    def _skip_string(self) -> None:
        length = self._one("<Q")
        self._require(length)
        self._file.seek(length, 1)

    def _count(self, layout: str, limit: int, what: str) -> int:
        count = self._one(layout)
        if count > limit:
            raise refusal(self._path, f"its header claims {count:,} {what}")
        return count

    def _one(self, layout: str) -> int:
        value: int = self._unpack(layout)
        return value

    def _unpack(self, layout: str) -> Any:
        return struct.unpack(layout, self._bytes(struct.calcsize(layout)))[0]

    def _require(self, length: int) -> None:
        if self._file.tell() + length > self._size:
            raise refusal(self._path, "it is cut short inside its header")

    def _bytes(self, length: int) -> bytes:
        self._require(length)
        return self._file.read(length)
