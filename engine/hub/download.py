"""Fetch one file: space checked before, resumed after anything, SHA-256 after, then in its place.

Promises: a file is in its place only whole and with the SHA-256 that was asked for or that the hub
has announced; what was fetched survives a pause, a broken connection and a kill of the process, and
is gone on with as long as the hub still has the same file; a file that is in the way is never
overwritten; only models are fetched. Does not promise a SHA-256 for small files that the hub does
not keep by their hash.

The metadata and the bytes come through huggingface_hub's own client. Its ``hf_hub_download`` is not
used, since it starts again from nothing when the process was killed (release 1.33).
"""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import time
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import Any, Self, cast

from engine.errors import HilbertError
from engine.hub.faults import HUB, explained
from engine.vocabulary import Artifact, Download, FailureKind, Progress, StopReason
from engine.worker import Job

SPARE = 256 * 2**20  # bytes of the disk that stay free
_CHUNK = 2**18  # bytes between two looks at whether the person still wants it
_BLOCK = 2**22
_EVERY = 0.2  # seconds between two announcements
_SHA256 = re.compile(r"[0-9a-f]{64}")


class StoppedError(Exception):
    """The person wants no more; raised out of the client's own loop."""


@dataclass(frozen=True)
class Remote:
    """What the hub says of a file, in bytes; ``etag`` names its content."""

    url: str
    size: int
    etag: str

    @property
    def sha256(self) -> str:
        """Large files are kept by their SHA-256, and their etag is just that."""
        return self.etag if _SHA256.fullmatch(self.etag) else ""


def run(job: Job, command: Download) -> StopReason | None:
    """Emit Progress in bytes, then one Artifact."""
    folder = Path(command.folder)
    folder.mkdir(parents=True, exist_ok=True)
    with explained(command.repo, command.endpoint):
        try:
            path, sha256 = _fetch(job, command, folder)
        except StoppedError:
            return StopReason.CANCELLED
    job.emit(Artifact(path=str(path), sha256=sha256))
    return None


def part_path(folder: Path, repo: str, file: str) -> Path:
    """Where the beginning of a file waits for the rest."""
    key = hashlib.sha256(f"{repo}/{file}".encode()).hexdigest()[:12]
    return folder / f".{Path(file).name}.{key}.part"


def _fetch(job: Job, command: Download, folder: Path) -> tuple[Path, str]:
    target = folder / _plain_name(command.file)
    remote = _ask(command)
    expected = command.sha256 or remote.sha256
    if target.exists():
        return _already(job, target, expected)
    part = part_path(folder, command.repo, command.file)
    _forget_another(part, remote)
    begun = part.stat().st_size if part.exists() else 0
    if begun > remote.size:
        part.unlink()
        begun = 0
    _check_space(folder, remote.size - begun)
    _receive(job, remote, part, begun)
    sha256 = _digest(part, job, remote.size)
    if expected and sha256 != expected:
        part.unlink()
        raise HilbertError(
            FailureKind.BAD_FILE,
            f"{target.name} arrived damaged, and was thrown away.",
            "Fetch it again; if that does not help, choose another mirror in the settings.",
            f"SHA-256 {sha256}\nexpected {expected}",
        )
    _tag(part).unlink(missing_ok=True)
    part.replace(target)
    return target, sha256


def _plain_name(file: str) -> str:
    """Of a model and nothing else: the folder holds lists of Hilbert's own too."""
    name = Path(file).name
    if name.startswith(".") or not name.lower().endswith(".gguf"):
        raise HilbertError(
            FailureKind.UNSUPPORTED,
            f"{name or file} is no model that Hilbert can run.",
            "Choose a file whose name ends in .gguf.",
        )
    return name


def _ask(command: Download) -> Remote:
    from huggingface_hub import get_hf_file_metadata, hf_hub_url  # noqa: PLC0415 - in the child only

    url = hf_hub_url(command.repo, command.file, endpoint=command.endpoint or None)
    about = get_hf_file_metadata(url, endpoint=command.endpoint or None)
    if about.size is None or not about.etag:
        raise HilbertError(
            FailureKind.UNSUPPORTED,
            f"{command.endpoint or HUB} does not say how large the file is.",
            "Choose another mirror in the settings.",
        )
    return Remote(url, about.size, about.etag)


def _receive(job: Job, remote: Remote, part: Path, begun: int) -> None:
    from huggingface_hub import constants, file_download  # noqa: PLC0415
    from huggingface_hub.utils._headers import build_hf_headers  # noqa: PLC0415

    # The client's own are of 10 MB: on a slow line a pause would wait minutes for the next one.
    constants.DOWNLOAD_CHUNK_SIZE = _CHUNK
    _tag(part).write_text(remote.etag, encoding="utf-8")
    with part.open("ab") as file:
        file_download.http_get(
            remote.url,
            file,
            resume_size=begun,
            headers=build_hf_headers(),
            expected_size=remote.size,
            tqdm_class=cast(Any, partial(_Bar, job)),
        )
        file.flush()
        os.fsync(file.fileno())


class _Bar:
    """What the client takes for a progress bar: tells of progress, and ends a loop of no use."""

    def __init__(self, job: Job, *, total: int, initial: int, **_words: object) -> None:
        self._job = job
        self._done, self._total = initial, total
        self._begun, self._first = time.monotonic(), initial
        self._told = 0.0

    def update(self, count: float = 1) -> None:
        if self._job.cancelled:
            raise StoppedError
        self._done += int(count)
        now = time.monotonic()
        if now - self._told >= _EVERY:
            self._told = now
            self._job.emit(
                Progress(done=self._done, total=self._total, unit="bytes", eta=self._eta(now))
            )

    def _eta(self, now: float) -> float | None:
        """Seconds, from the speed since this attempt began."""
        fetched, spent = self._done - self._first, now - self._begun
        if fetched <= 0 or spent < 1:
            return None
        return (self._total - self._done) * spent / fetched

    def close(self) -> None:
        """Nothing to close."""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Nothing to put away."""


def _digest(path: Path, job: Job, size: int) -> str:
    digest, done, told = hashlib.sha256(), 0, time.monotonic()
    with path.open("rb") as file:
        while block := file.read(_BLOCK):
            if job.cancelled:
                raise StoppedError
            digest.update(block)
            done += len(block)
            if time.monotonic() - told >= _EVERY:
                told = time.monotonic()
                job.emit(Progress(done=done, total=size, unit="bytes", note="SHA-256"))
    return digest.hexdigest()


def _already(job: Job, target: Path, expected: str) -> tuple[Path, str]:
    """A file of that name is there: the same one is what was wanted, another is somebody's."""
    sha256 = _digest(target, job, target.stat().st_size)
    if expected and sha256 != expected:
        raise HilbertError(
            FailureKind.BAD_FILE,
            f"Another file called {target.name} is in the models folder already.",
            f"Delete or move it, then fetch again: {target}",
        )
    return target, sha256


def _forget_another(part: Path, remote: Remote) -> None:
    """What was begun of an older version of the file cannot be gone on with."""
    tag = _tag(part)
    if part.exists() and (not tag.exists() or tag.read_text(encoding="utf-8") != remote.etag):
        part.unlink()


def _tag(part: Path) -> Path:
    return part.with_suffix(".etag")


def _check_space(folder: Path, needed: int) -> None:
    free = shutil.disk_usage(folder).free
    if needed + SPARE > free:
        raise HilbertError(
            FailureKind.DISK_FULL,
            f"The download needs {needed / 1e6:,.0f} MB, and {free / 1e6:,.0f} MB are free.",
            "Free some space, or choose a smaller file.",
        )
