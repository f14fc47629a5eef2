"""A training as it is asked for, and the folder where an unfinished one waits to be taken up again.

No torch here: the window lists what is unfinished, and the child and the command line both make
their job from the same task.
"""

from __future__ import annotations

import contextlib
import shutil
import time
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from engine import paths
from engine.errors import HilbertError
from engine.vocabulary import FailureKind, HeadTask
from trainer.head import encoders, labelled, recipe

if TYPE_CHECKING:
    from trainer.head.compute.training import Job

SUFFIX = ".unfinished"
TASK = "task.json"


def new_folder(task: HeadTask) -> Path:
    """A folder of the data folder that is not there yet, named by data, recipe and time."""
    name = f"{Path(task.file).stem}-{Path(task.recipe).stem}-{time.strftime('%Y%m%d-%H%M%S')}"
    folder, number = paths.heads() / name, 2
    while folder.exists() or beside(folder).exists():
        folder, number = paths.heads() / f"{name}-{number}", number + 1
    return folder


def beside(folder: Path) -> Path:
    """Where a training keeps what it has finished until its folder is whole."""
    return folder.with_name(folder.name + SUFFIX)


def begin(task: HeadTask, folder: Path) -> None:
    """Note what is trained, so that it can be taken up again after an interruption."""
    beside(folder).mkdir(parents=True, exist_ok=True)
    (beside(folder) / TASK).write_bytes(msgspec.json.encode(task))


def unfinished() -> Iterator[tuple[Path, HeadTask]]:
    """The folders of interrupted trainings with what was asked, the newest first."""
    files = list(paths.heads().glob(f"*{SUFFIX}/{TASK}"))
    for file in sorted(files, key=lambda one: one.stat().st_mtime, reverse=True):
        folder = file.parent.with_name(file.parent.name.removesuffix(SUFFIX))
        with contextlib.suppress(HilbertError):
            yield folder, task_of(folder)


def task_of(folder: Path) -> HeadTask:
    """What an interrupted training was asked for. Raises HilbertError NOT_FOUND or BAD_FILE."""
    try:
        return msgspec.json.decode((beside(folder) / TASK).read_bytes(), type=HeadTask)
    except FileNotFoundError as error:
        raise HilbertError(
            FailureKind.NOT_FOUND,
            f"No training for {folder.name} waits to be taken up again.",
            "Start one with `hilbert head train FILE`.",
        ) from error
    except msgspec.MsgspecError as error:
        raise HilbertError(
            FailureKind.BAD_FILE,
            f"The interrupted training for {folder.name} is damaged.",
            "Start it again.",
        ) from error


def discard(folder: Path) -> None:
    """Forget an interrupted training."""
    shutil.rmtree(beside(folder), ignore_errors=True)


def settings(changes: tuple[str, ...]) -> dict[str, str]:
    """{key: value}. Raises HilbertError for what is no KEY=VALUE."""
    if wrong := [change for change in changes if "=" not in change]:
        raise HilbertError(
            FailureKind.BAD_FILE, f"“{wrong[0]}” is not KEY=VALUE.", "Write it like qubits=4."
        )
    return {key.strip(): value.strip() for key, _, value in (c.partition("=") for c in changes)}


def preset_of(task: HeadTask) -> recipe.Preset:
    """Raises HilbertError for a recipe that is not there or not possible."""
    return recipe.load(task.recipe, settings(task.changes))


def job_of(task: HeadTask, folder: Path | None = None) -> Job:
    """Read the data and the recipe. Raises HilbertError or OSError for what cannot be used."""
    from trainer.head.compute.training import Job  # noqa: PLC0415 - torch

    preset = preset_of(task)
    data = labelled.read(Path(task.file), task.coarse)
    return Job(data, encoders.standard(), preset, tuple(range(task.seeds)), folder)
