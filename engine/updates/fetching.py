"""Read the manifest and fetch the file it names: in the hub's child, the only one with a network.

Promises: what is fetched survives a stop or a kill and is gone on with; a file gets its name only
with the size and the SHA-256 of a manifest that was trusted; what is larger than announced is not
read to its end.
"""

from __future__ import annotations

import contextlib
import functools
import hashlib
import os
import shutil
import ssl
import time
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from engine.errors import HilbertError
from engine.updates import installation, manifest
from engine.updates.manifest import Manifest
from engine.vocabulary import (
    Artifact,
    CheckUpdate,
    FailureKind,
    FetchUpdate,
    Progress,
    StopReason,
    UpdateFile,
    UpdateFound,
)
from engine.worker import Job

if TYPE_CHECKING:
    import httpx

_LARGEST = 2**20  # bytes of a manifest
_EVERY = 0.2  # seconds between two announcements
_SECONDS = 30.0  # without a byte
_SPARE = 256 * 2**20


def check(job: Job, command: CheckUpdate) -> None:
    """Emit one UpdateFound."""
    found = _manifest(command.address)
    newer = manifest.is_newer(found.version, installation.running())
    file = _for_here(found) if newer else None
    job.emit(UpdateFound(version=found.version, newer=newer, notes=found.notes, file=file))


def fetch(job: Job, command: FetchUpdate) -> StopReason | None:
    """Emit Progress in bytes, then one Artifact."""
    wanted = _for_here(_manifest(command.address))
    if wanted is None:
        raise HilbertError(
            FailureKind.NOT_FOUND,
            "There is no file for the way in which Hilbert is installed here.",
            "Fetch it where you have this one from.",
        )
    folder = Path(command.folder)
    folder.mkdir(parents=True, exist_ok=True)
    target = folder / Path(wanted.name).name
    if not _is_right(target, wanted):
        part = folder / f".{wanted.sha256[:16]}.part"
        if not _receive(job, _beside(command.address, wanted.name), part, wanted):
            return StopReason.CANCELLED
        if not _is_right(part, wanted):
            part.unlink()
            raise HilbertError(
                FailureKind.BAD_FILE,
                f"{target.name} is not the file that was announced, and was thrown away.",
                "Fetch it again; if it stays so, tell whoever runs that address.",
            )
        part.replace(target)
    job.emit(Artifact(path=str(target), sha256=wanted.sha256))
    return None


def _manifest(address: str) -> Manifest:
    known = manifest.known()
    if not address:
        raise HilbertError(
            FailureKind.UNSUPPORTED,
            "Hilbert does not know an address where versions are announced.",
            "Give one in the settings.",
        )
    data = b""
    with _explained(address), _get(address) as answer:
        for piece in answer.iter_raw():
            data += piece
            if len(data) > _LARGEST:
                break
    return manifest.read(data, known.keys, installation.running())


def _for_here(found: Manifest) -> UpdateFile | None:
    form, complete = installation.form(), installation.is_complete()
    fitting = [file for file in found.files if file.form is form]
    fitting.sort(key=lambda file: file.complete is not complete)
    return fitting[0] if fitting else None


def _beside(address: str, name: str) -> str:
    return f"{address.rpartition('/')[0]}/{name}"


def _receive(job: Job, url: str, part: Path, wanted: UpdateFile) -> bool:
    """Go on with ``part``; False when the person wants no more."""
    begun = part.stat().st_size if part.exists() else 0
    if begun >= wanted.size:
        return True
    _check_space(part.parent, wanted.size - begun)
    with _explained(url), _get(url, begun) as answer:
        goes_on = answer.status_code == 206
        done, told = (begun if goes_on else 0), 0.0
        with part.open("ab" if goes_on else "wb") as file:
            for piece in answer.iter_raw():
                file.write(piece[: wanted.size - done])
                done = min(done + len(piece), wanted.size)
                if job.cancelled:
                    return False
                if time.monotonic() - told >= _EVERY:
                    told = time.monotonic()
                    job.emit(Progress(done=done, total=wanted.size, unit="bytes"))
                if done == wanted.size:
                    break
            file.flush()
            os.fsync(file.fileno())
    if done < wanted.size:
        raise HilbertError(
            FailureKind.NO_NETWORK, "The connection broke.", "Go on: what was fetched is kept."
        )
    return True


def _is_right(path: Path, wanted: UpdateFile) -> bool:
    if not path.is_file() or path.stat().st_size != wanted.size:
        return False
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest() == wanted.sha256


def _check_space(folder: Path, needed: int) -> None:
    free = shutil.disk_usage(folder).free
    if needed + _SPARE > free:
        raise HilbertError(
            FailureKind.DISK_FULL,
            f"The new version needs {needed / 1e6:,.0f} MB, and {free / 1e6:,.0f} MB are free.",
            "Free some space, then try again.",
        )


@functools.cache
def _certificates() -> ssl.SSLContext:
    """Reading them takes a tenth of a second."""
    import httpx  # noqa: PLC0415 - in the child only

    return httpx.create_ssl_context()


@contextlib.contextmanager
def _get(url: str, begun: int = 0) -> Iterator[httpx.Response]:
    import httpx  # noqa: PLC0415 - in the child only

    headers = {"Accept-Encoding": "identity"}  # as they lie there, so that bytes can be counted
    if begun:
        headers["Range"] = f"bytes={begun}-"
    with (
        httpx.Client(timeout=_SECONDS, follow_redirects=True, verify=_certificates()) as client,
        client.stream("GET", url, headers=headers) as answer,
    ):
        answer.raise_for_status()
        yield answer


@contextlib.contextmanager
def _explained(url: str) -> Iterator[None]:
    import httpx  # noqa: PLC0415 - in the child only

    try:
        yield
    except httpx.HTTPStatusError as error:
        raise HilbertError(
            FailureKind.NOT_FOUND,
            f"There is nothing at {url} ({error.response.status_code}).",
            "Check the address in the settings.",
            str(error),
        ) from error
    except (httpx.HTTPError, httpx.InvalidURL) as error:
        raise HilbertError(
            FailureKind.NO_NETWORK,
            f"{url} cannot be reached, or the connection broke.",
            "Check the network, then go on: what was fetched is kept.",
            repr(error),
        ) from error
