"""Everything in the data folder as one file, and back: conversations, papers, models, trainings.

A ZIP, so that anybody can open it. Databases are copied by SQLite itself, so a window may be open
meanwhile; each is whole, as of one moment. Promises: what is restored is byte for byte what was
written (SHA-256 of every file), into a folder that held nothing, as a whole or not at all; a name
that leads elsewhere, a file that was not written by :func:`write` and data of a newer Hilbert are
refused before anything changes. Left out is what can be computed again (states of models, drawings
of formulas) and logs. Files that Hilbert only points at (models of other programs, the PDFs
of papers) stay where they are.
"""

from __future__ import annotations

import errno
import hashlib
import shutil
import sqlite3
import struct
import tempfile
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import closing
from functools import partial
from pathlib import Path, PurePosixPath
from typing import IO

import msgspec

from engine import paths
from engine.errors import HilbertError
from engine.hardware import installed
from engine.papers import schema
from engine.store.migrations import MIGRATIONS
from engine.vocabulary import FailureKind, Progress, Value

#: Called for every piece; what it raises ends the work, and leaves nothing behind.
Told = Callable[[Progress], None]
Each = Callable[[], None]

_MANIFEST = "hilbert-backup.json"
_FORMAT = 1
_LEFT_OUT = ("logs", "states", "formulas.db", "window.lock")
_OF_SQLITE = ("-wal", "-shm", "-journal")
_PIECE = 1 << 20  # bytes
#: What zipfile raises for archives that are damaged, encrypted or of a kind it does not know.
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    KeyError,
    RuntimeError,
    ValueError,
    struct.error,
    sqlite3.DatabaseError,
)
#: Of places before the beginning, and of names that no folder can hold together.
_IMPOSSIBLE = (errno.EINVAL, errno.EEXIST, errno.EISDIR, errno.ENOTDIR, errno.ENAMETOOLONG)
_KNOWN = {"hilbert.db": len(MIGRATIONS), "collections/papers.db": len(schema.MIGRATIONS)}


class Manifest(Value, frozen=True):
    """``files`` by name, relative to the data folder, their SHA-256."""

    format: int
    hilbert: str
    files: dict[str, str]


def write(target: Path, told: Told) -> int:
    """Write the data folder to ``target``; the number of files.

    ``target`` is replaced only when all is written. Raises OSError, sqlite3.Error.
    """
    folder = paths.data()
    inside = sorted(_inside(folder, target))
    with tempfile.TemporaryDirectory(dir=target.parent, prefix=".hilbert-") as place:
        made = Path(place, "backup.zip")
        with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
            files: dict[str, str] = {}
            for number, path in enumerate(inside):
                name = path.relative_to(folder).as_posix()
                now = Progress(done=number, total=len(inside), unit="files", note=name)
                files[name] = _put(archive, name, path, Path(place), partial(told, now))
            manifest = Manifest(_FORMAT, installed("hilbert"), files)
            archive.writestr(_MANIFEST, msgspec.json.encode(manifest))
        made.replace(target)
    return len(inside)


def restore(source: Path, folder: Path, told: Told) -> int:
    """Fill a data folder, which must hold nothing yet, from ``source``; the number of files.

    Raises HilbertError where the file or the folder cannot be used, OSError.
    """
    _check_empty(folder)
    folder.parent.mkdir(parents=True, exist_ok=True)
    try:
        with (
            zipfile.ZipFile(source) as archive,
            tempfile.TemporaryDirectory(dir=folder.parent, prefix=".hilbert-") as place,
        ):
            files = _manifest(archive).files
            _check_space(archive, folder.parent)
            made = Path(place, "data")
            made.mkdir()
            for number, (name, sha256) in enumerate(files.items()):
                now = Progress(done=number, total=len(files), unit="files", note=name)
                _take(archive, name, made, sha256, partial(told, now))
            _check_versions(made)
            shutil.rmtree(folder, ignore_errors=True)  # empty folders and logs
            made.replace(folder)
    except _BROKEN as error:
        raise _unusable(str(error)) from error
    except OSError as error:
        if error.errno not in _IMPOSSIBLE:
            raise
        raise _unusable(str(error)) from error
    return len(files)


def _inside(folder: Path, target: Path) -> Iterator[Path]:
    for path in folder.rglob("*"):
        own = path.relative_to(folder).parts[0] in _LEFT_OUT or path.name.endswith(_OF_SQLITE)
        if not own and path.is_file() and path.absolute() != target.absolute():
            yield path


def _put(archive: zipfile.ZipFile, name: str, path: Path, place: Path, each: Each) -> str:
    """Store a file; its SHA-256."""
    if path.suffix == ".db":
        path = _snapshot(path, place / "snapshot.db")
    info = zipfile.ZipInfo.from_file(path, name, strict_timestamps=False)
    # Weights do not get smaller, and trying costs minutes.
    stored = path.suffix in (".gguf", ".safetensors", ".part")
    info.compress_type = zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED
    with path.open("rb") as read, archive.open(info, "w", force_zip64=True) as written:
        return _copy(read, written, each)


def _snapshot(database: Path, place: Path) -> Path:
    place.unlink(missing_ok=True)
    with closing(sqlite3.connect(database)) as db, closing(sqlite3.connect(place)) as copy:
        db.backup(copy)
    return place


def _take(archive: zipfile.ZipFile, name: str, folder: Path, sha256: str, each: Each) -> None:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    with archive.open(name) as read, path.open("xb") as written:
        if _copy(read, written, each) != sha256:
            raise _unusable(f"{name} is not what was written")


def _copy(read: IO[bytes], written: IO[bytes], each: Each) -> str:
    digest = hashlib.sha256()
    each()
    while piece := read.read(_PIECE):
        digest.update(piece)
        written.write(piece)
        each()
    return digest.hexdigest()


def _manifest(archive: zipfile.ZipFile) -> Manifest:
    try:
        manifest = msgspec.json.decode(archive.read(_MANIFEST), type=Manifest)
    except msgspec.MsgspecError as error:
        raise _unusable(str(error)) from error
    if manifest.format > _FORMAT:
        raise _newer(f"format {manifest.format}")
    for name in manifest.files:
        if not _is_harmless(name):
            raise _unusable(f"{name!r} leads out of the data folder")
    return manifest


def _is_harmless(name: str) -> bool:
    """Whether a name stays in its folder on every system."""
    parts = PurePosixPath(name).parts
    odd = any(sign in name for sign in "\\:\0") or name.startswith("/")
    return bool(parts) and not odd and ".." not in parts and parts[0] not in _LEFT_OUT


def _check_empty(folder: Path) -> None:
    held = (path.relative_to(folder) for path in folder.rglob("*") if not path.is_dir())
    if any(path.parts[0] not in _LEFT_OUT for path in held):
        raise HilbertError(
            FailureKind.UNSUPPORTED,
            f"The data folder {folder} holds data already.",
            "Choose an empty one with HILBERT_DATA, or move this one away first.",
        )


def _check_space(archive: zipfile.ZipFile, folder: Path) -> None:
    needed = sum(info.file_size for info in archive.infolist())
    free = shutil.disk_usage(folder).free
    if needed > free:
        raise HilbertError(
            FailureKind.DISK_FULL,
            f"The data takes {needed / 1e9:.1f} GB, and {free / 1e9:.1f} GB are free.",
            "Free some space, or choose a folder on another drive with HILBERT_DATA.",
        )


def _check_versions(folder: Path) -> None:
    for name, known in _KNOWN.items():
        if not (folder / name).exists():
            continue
        with closing(sqlite3.connect(folder / name)) as db:
            (version,) = db.execute("PRAGMA user_version").fetchone()
        if version > known:
            raise _newer(f"{name} has schema {version}, known up to {known}")


def _newer(detail: str) -> HilbertError:
    return HilbertError(
        FailureKind.NEWER_DATA,
        "This was written by a newer version of Hilbert.",
        "Update Hilbert, then import it again.",
        detail,
    )


def _unusable(detail: str) -> HilbertError:
    return HilbertError(
        FailureKind.BAD_FILE,
        "This is not a file that `hilbert export` wrote, or it is damaged.",
        "Choose another copy of it.",
        detail,
    )
