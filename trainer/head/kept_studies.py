"""Studies as folders of the data folder: where a new one goes, and what is there to be read."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import msgspec

from engine import paths
from engine.errors import HilbertError
from engine.vocabulary import FailureKind, HeadStudy, HeadTask
from trainer.head.study import FILE, Study


def new_folder(task: HeadTask, kind: HeadStudy) -> Path:
    """One that is not there yet, named by data, kind and time."""
    name = f"{Path(task.file).stem}-{kind}-{time.strftime('%Y%m%d-%H%M%S')}"
    folder, number = paths.studies() / name, 2
    while folder.exists():
        folder, number = paths.studies() / f"{name}-{number}", number + 1
    return folder


def kept() -> Iterator[tuple[Path, Study]]:
    """All that can be read, the newest first."""
    files = list(paths.studies().glob(f"*/{FILE}"))
    for file in sorted(files, key=lambda one: one.stat().st_mtime, reverse=True):
        try:
            yield file.parent, read(file.parent)
        except (HilbertError, OSError):
            continue


def read(folder: Path) -> Study:
    """Raises HilbertError BAD_FILE for a damaged one, or OSError."""
    try:
        return msgspec.json.decode((folder / FILE).read_bytes(), type=Study)
    except msgspec.MsgspecError as error:
        raise HilbertError(
            FailureKind.BAD_FILE, f"The study in {folder.name} is damaged.", "Make it again."
        ) from error
