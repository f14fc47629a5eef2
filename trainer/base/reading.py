"""Read a whole GGUF, arrays included, in a fraction of the time that the `gguf` package takes.

The package makes two or three numpy views for each word of the vocabulary, 100,000 times and more.
Only that is done otherwise here; all else is the package's. The caller has let
:mod:`engine.gguf_header` look at the file before, which trusts no count in it.
"""

from __future__ import annotations

import struct
from pathlib import Path
from typing import Any


def reader(path: Path) -> Any:
    """A gguf.GGUFReader of ``path``; its tensors lie in the file, mapped."""
    import gguf  # noqa: PLC0415 - takes a tenth of a second
    import numpy as np  # noqa: PLC0415

    class Reader(gguf.GGUFReader):  # type: ignore[misc]  # the package carries no types we check
        @property
        def data(self) -> Any:
            return self._plain

        @data.setter
        def data(self, mapped: Any) -> None:
            # A memmap runs Python code for each slice; the array under it does not.
            self._plain = mapped.view(np.ndarray)

        def _get_field_parts(self, orig_offs: int, raw_type: int) -> Any:
            if raw_type != gguf.GGUFValueType.ARRAY:
                return super()._get_field_parts(orig_offs, raw_type)
            kind = gguf.GGUFValueType(int(self._get(orig_offs, np.uint32)[0]))
            count = int(self._get(orig_offs + 4, np.uint64)[0])
            types = [gguf.GGUFValueType.ARRAY, *[kind] * (count > 0)]
            start = orig_offs + 12
            if kind == gguf.GGUFValueType.STRING:
                texts, size = _texts(memoryview(self._plain), start, count)
                return 12 + size, texts, list(range(count)), types
            values = self._get(start, self.gguf_scalar_to_np[kind], count)
            return 12 + int(values.nbytes), [values], [0] * (count > 0), types

    return Reader(path)


def _texts(data: memoryview, start: int, count: int) -> tuple[list[memoryview], int]:
    """``count`` texts, each after its length, and the bytes they take."""
    found, at = [], start
    length = struct.Struct("<Q").unpack_from
    for _ in range(count):
        end = at + 8 + length(data, at)[0]
        found.append(data[at + 8 : end])
        at = end
    return found, at - start
