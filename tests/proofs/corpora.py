"""Inputs that fuzzing has found, each of which took a way through a reader that was new then.

One archive for each reader in tests/data/corpora, small enough to be read with the tests.
"""

from __future__ import annotations

import zipfile
from pathlib import Path

_FOLDER = Path(__file__).resolve().parents[1] / "data" / "corpora"
_MOST = 200  # inputs of one reader
_LONG_AGO = (1980, 1, 1, 0, 0, 0)  # so that the same inputs give the same archive


def inputs(name: str) -> list[bytes]:
    """Those that are kept for a reader."""
    path = _path(name)
    if not path.exists():
        return []
    with zipfile.ZipFile(path) as archive:
        return [archive.read(one) for one in archive.namelist()]


def keep(name: str, found: list[bytes]) -> None:
    """Keep these in place of the earlier ones, the shortest first."""
    _FOLDER.mkdir(exist_ok=True)
    with zipfile.ZipFile(_path(name), "w", zipfile.ZIP_DEFLATED) as archive:
        for number, data in enumerate(sorted(found, key=lambda one: (len(one), one))[:_MOST]):
            archive.writestr(zipfile.ZipInfo(f"{number:03}", _LONG_AGO), data)


def _path(name: str) -> Path:
    return _FOLDER / f"{name.replace(' ', '-')}.zip"
