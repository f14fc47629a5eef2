"""Checks of what is on disk: the data and cache folders, and the two databases."""

from __future__ import annotations

import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from engine import paths
from engine.doctor.findings import Finding, Level

_LITTLE_SPACE = 2 * 10**9
_NO_SPACE = 100 * 10**6


def folders() -> Iterator[Finding]:
    yield _folder("Data folder", paths.data(), "HILBERT_DATA")
    yield _folder("Cache folder", paths.cache(), "HILBERT_CACHE")


def _folder(name: str, folder: Path, variable: str) -> Finding:
    existing = _nearest_existing(folder)
    try:
        with tempfile.TemporaryFile(dir=existing):
            pass
        free = shutil.disk_usage(existing).free
    except OSError as error:
        return Finding(
            name,
            Level.PROBLEM,
            f"{folder} cannot be written to.",
            f"Make it writable, or choose another folder with {variable}.",
            str(error),
        )
    text = f"{folder}, {free / 1e9:.1f} GB free"
    if free > _LITTLE_SPACE:
        return Finding(name, Level.OK, text)
    level = Level.WARNING if free > _NO_SPACE else Level.PROBLEM
    remedy = f"Free some space: models take gigabytes. {variable} moves the folder elsewhere."
    return Finding(name, level, text, remedy)


def _nearest_existing(folder: Path) -> Path:
    return next(path for path in (folder, *folder.absolute().parents) if path.is_dir())


def databases() -> Iterator[Finding]:
    yield _database("Conversations", paths.database())
    yield _database("Papers", paths.library())


def _database(name: str, path: Path) -> Finding:
    if not path.exists():
        return Finding(name, Level.OK, "none yet")
    try:
        # Read only: looking must not create, migrate or repair anything.
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as db:
            faults = [row[0] for row in db.execute("PRAGMA integrity_check")]
            (version,) = db.execute("PRAGMA user_version").fetchone()
    except sqlite3.Error as error:
        faults, version = [str(error)], 0
    if faults == ["ok"]:
        size = path.stat().st_size / 1e6
        return Finding(name, Level.OK, f"{path}, {size:.1f} MB, schema {version}, intact")
    return Finding(
        name,
        Level.PROBLEM,
        f"The database {path} is damaged.",
        "Close Hilbert, copy the file to a safe place, and put a backup in its place.",
        "\n".join(faults),
    )
