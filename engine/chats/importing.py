"""Files of conversations, whichever program wrote them, as trees for the store."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

from engine.chats import exchange
from engine.chats.foreign import trees_of
from engine.errors import HilbertError
from engine.store import Tree
from engine.vocabulary import FailureKind

LARGEST = 512 * 2**20
"""Bytes of one JSON file: more would not fit into memory while it is read."""


def read(path: Path) -> tuple[Tree, ...]:
    """The conversations in a JSON file or in the ZIP that OpenAI sends.

    Raises HilbertError where there are none, OSError where it cannot be read.
    """
    data = _from_zip(path) if zipfile.is_zipfile(path) else _limited(path)
    if exchange.FORMAT.encode() in data[:200]:
        return exchange.read(data)
    try:
        # json and not msgspec: exports hold lone surrogates now and then.
        trees = tuple(trees_of(json.loads(data)))
    except (ValueError, RecursionError) as error:
        raise _nothing(path, str(error)) from error
    if not trees:
        raise _nothing(path, "no known form of conversations")
    return trees


def _limited(path: Path) -> bytes:
    if path.stat().st_size > LARGEST:
        raise _nothing(path, f"larger than {LARGEST} bytes")
    return path.read_bytes()


def _from_zip(path: Path) -> bytes:
    try:
        with zipfile.ZipFile(path) as archive:
            for info in archive.infolist():
                if Path(info.filename).name == "conversations.json" and info.file_size <= LARGEST:
                    with archive.open(info) as file:
                        return file.read(LARGEST)
    except (zipfile.BadZipFile, RuntimeError, EOFError) as error:
        raise _nothing(path, str(error)) from error
    raise _nothing(path, "no conversations.json in the archive")


def _nothing(path: Path, detail: str) -> HilbertError:
    return HilbertError(
        FailureKind.BAD_FILE,
        f"{path.name} holds no conversations that Hilbert can read.",
        "Choose an export of Hilbert, of ChatGPT (conversations.json or its ZIP) or of LM Studio.",
        detail,
    )
