"""Downloads that were begun and are not finished: found again after a pause, a crash or a restart.

A file beside the models, replaced as a whole. An entry is there from before the first byte until
the file is in its place or the person throws the download away.
"""

from __future__ import annotations

from pathlib import Path

import msgspec

from engine import paths
from engine.files import write_whole
from engine.hub.download import part_path
from engine.vocabulary import Value


class Pending(Value, frozen=True):
    """What to fetch again. ``size`` in bytes, 0 while unknown."""

    repo: str
    file: str
    size: int = 0
    sha256: str = ""
    endpoint: str = ""

    @property
    def part(self) -> Path:
        return part_path(paths.models(), self.repo, self.file)

    @property
    def fetched(self) -> int:
        """Bytes that are there already."""
        return self.part.stat().st_size if self.part.exists() else 0


def listed() -> tuple[Pending, ...]:
    try:
        return msgspec.json.decode(_file().read_bytes(), type=tuple[Pending, ...])
    except (OSError, msgspec.MsgspecError):
        return ()


def remember(download: Pending) -> None:
    _write([*(known for known in listed() if not _same(known, download)), download])


def forget(download: Pending) -> None:
    """It is finished."""
    _write([known for known in listed() if not _same(known, download)])


def discard(download: Pending) -> int:
    """Throw away what was fetched of it; the bytes that this frees."""
    freed = download.fetched
    download.part.unlink(missing_ok=True)
    download.part.with_suffix(".etag").unlink(missing_ok=True)
    forget(download)
    return freed


def _same(one: Pending, other: Pending) -> bool:
    return (one.repo, one.file) == (other.repo, other.file)


def _file() -> Path:
    return paths.models() / "downloads.json"


def _write(downloads: list[Pending]) -> None:
    write_whole(_file(), msgspec.json.encode(downloads))
