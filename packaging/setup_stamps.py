"""Stamps: which parts of the set-up are done, for which inputs.

A stamp is a small JSON file with the key of the inputs it was made from. It is written only after
the work is done and in one replace, so an interrupted step is simply done again.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterable
from pathlib import Path

Part = str | bytes | Path


def key(*parts: Part) -> str:
    """A digest of strings, bytes and the contents of files; every part counts, and its order."""
    digest = hashlib.sha256()
    for part in parts:
        content = part.read_bytes() if isinstance(part, Path) else part
        raw = content.encode() if isinstance(content, str) else content
        digest.update(str(len(raw)).encode() + b":" + raw)
    return digest.hexdigest()


def sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def write_atomically(path: Path, content: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    part.write_text(content, encoding="utf-8")
    part.replace(path)


class Stamps:
    """The stamps of one folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def fresh(self, name: str, wanted: str) -> bool:
        try:
            found = json.loads(self._path(name).read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return False
        return isinstance(found, dict) and found.get("key") == wanted

    def mark(self, name: str, made: str) -> None:
        write_atomically(self._path(name), json.dumps({"key": made}) + "\n")

    def clear(self, name: str) -> None:
        self._path(name).unlink(missing_ok=True)

    def _path(self, name: str) -> Path:
        return self.folder / f"{name}.json"


def shape(root: Path) -> str:
    """A quick digest of a file or folder: names, sizes and times, not contents."""
    return key(*(f"{path}|{size}|{when}" for path, size, when in _entries(root)))


def _entries(root: Path) -> Iterable[tuple[str, int, int]]:
    files = [root] if root.is_file() else sorted(root.rglob("*"))
    for path in files:
        if path.is_file():
            status = path.stat()
            yield path.relative_to(root).as_posix(), status.st_size, status.st_mtime_ns
