"""What is really in the environment, file by file, against what each package says of itself.

Every wheel lists its files with their SHA-256 in RECORD, and the installer keeps that list.
"""

from __future__ import annotations

import base64
import hashlib
import shutil
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path

from packaging.utils import canonicalize_name


def damaged(site: Path) -> Iterator[tuple[str, bool]]:
    """The name of each package in a site-packages folder, and whether a file of it is not right."""
    for package in metadata.distributions(path=[str(site)]):
        yield canonicalize_name(package.metadata["Name"] or ""), not _is_whole(package)


def forget(site: Path, name: str) -> None:
    """Take the metadata of a package away, so that it counts as not installed."""
    for folder in site.glob("*.dist-info"):
        if canonicalize_name(folder.stem.partition("-")[0]) == name:
            shutil.rmtree(folder)


def _is_whole(package: metadata.Distribution) -> bool:
    files = package.files
    if not files:
        return False
    return all(_is_right(file) for file in files)


def _is_right(file: metadata.PackagePath) -> bool:
    if file.hash is None:  # RECORD itself, and bytecode
        return True
    path = Path(str(file.locate()))
    if not path.is_file() or (file.size is not None and path.stat().st_size != file.size):
        return False
    with path.open("rb") as opened:
        digest = hashlib.file_digest(opened, file.hash.mode).digest()
    return base64.urlsafe_b64encode(digest).rstrip(b"=").decode() == file.hash.value
